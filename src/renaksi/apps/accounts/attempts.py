"""Wrong attempts, counted in the database so that every process and host counts together.

An attempt is counted before the password is tried, in one statement: however many try at once,
only as many passwords are looked at as the limit allows. Once it is reached, nothing is tried and
nothing is counted until the time is over, so nobody can keep an account shut without a pause of
theirs too. Passkeys and single sign-on are not touched by it.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
import ipaddress
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.db import connection

from renaksi.apps.accounts.models import Attempts


@dataclass(frozen=True, slots=True)
class Limit:
    """So many wrong attempts, then a pause."""

    kind: str
    count: int
    pause: datetime.timedelta


PAUSE: Final = datetime.timedelta(minutes=15)
ACCOUNT: Final = Limit("account", 5, PAUSE)
# A whole office may share one address, so it is given more.
ADDRESS: Final = Limit("address", 50, PAUSE)

_COUNT: Final = """
INSERT INTO accounts_attempts AS a (key, count, until) VALUES (%(key)s, 1, %(until)s)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN a.until <= %(now)s THEN 1 ELSE a.count + 1 END,
    until = excluded.until
WHERE a.until <= %(now)s OR a.count < %(most)s
RETURNING count
"""


@dataclass(frozen=True, slots=True)
class Left:
    """What is left after an attempt was counted.

    Attributes:
        attempts: How many more there are; 0 means that this one was the last.
        wait: How long to wait; ``None`` where this attempt may be made.
    """

    attempts: int
    wait: datetime.timedelta | None

    @property
    def minutes(self) -> int:
        """The wait in whole minutes, rounded up."""
        return -(-int(self.wait.total_seconds()) // 60) if self.wait else 0


def count_attempt(limit: Limit, name: str, *, now: datetime.datetime) -> Left:
    """Count one attempt, or say how long to wait."""
    key = _key(limit, name)
    with connection.cursor() as cursor:
        times: dict[str, Any] = {"now": now, "until": now + limit.pause}
        cursor.execute(_COUNT, {"key": key, "most": limit.count, **times})
        row = cursor.fetchone()
    if row:
        if row[0] == 1:
            Attempts.objects.filter(until__lt=now - PAUSE).delete()
        return Left(limit.count - int(row[0]), None)
    until = Attempts.objects.filter(pk=key).values_list("until", flat=True).first()
    return Left(0, max((until or now) - now, datetime.timedelta(seconds=1)))


def forget_attempts(limit: Limit, name: str) -> None:
    """Forget an account's wrong attempts: the right password came."""
    Attempts.objects.filter(pk=_key(limit, name)).delete()


def take_back_attempt(limit: Limit, name: str) -> None:
    """Count one less: an address earns no fresh start by one right password among many wrong."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_attempts SET count = count - 1 WHERE key = %s AND count > 0",
            [_key(limit, name)],
        )


def network_of(address: str | None) -> str:
    """Return what is counted as one address: all of IPv4, the network half of IPv6."""
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.IPv6Network(f"{found}/64", strict=False))
    return str(found)


def _key(limit: Limit, name: str) -> str:
    text = f"{limit.kind}:{name}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()
