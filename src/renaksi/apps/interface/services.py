"""Give the same answer to the same write, and slow down who asks too often.

Both hold across processes and hosts, because both live in the database.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from django.db import OperationalError, connection

from renaksi.apps.interface.models import GivenAnswer
from renaksi.domain.errors import RenaksiError

KEPT: Final = datetime.timedelta(hours=24)
"""How long an answer is remembered."""

_WAIT: Final = "5s"  # for the same write that is under way elsewhere
_SWEPT: Final = 50  # old answers removed along with each new one

_CLAIM: Final = """
INSERT INTO interface_givenanswer
    (id, government_id, person_id, key, digest, given_at, headers, body)
VALUES (%s, %s, %s, %s, %s, %s, '{}', '')
ON CONFLICT (government_id, person_id, key) DO NOTHING
"""

# A bucket of `depth` requests that leaks `rate` a second; the row stays as it is when it is full.
_POUR: Final = """
INSERT INTO interface_bucket AS b (asker, level, at) VALUES (%(asker)s, 1, %(now)s)
ON CONFLICT (asker) DO UPDATE SET
    level = GREATEST(0, b.level - %(rate)s * EXTRACT(EPOCH FROM excluded.at - b.at)) + 1,
    at = GREATEST(b.at, excluded.at)
WHERE GREATEST(0, b.level - %(rate)s * EXTRACT(EPOCH FROM excluded.at - b.at)) + 1 <= %(depth)s
RETURNING level
"""


class RepeatError(RenaksiError):
    """The key was used for another write, or its write is still under way."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A key taken for a write; ``given`` is the answer where the write was done before."""

    id: UUID
    given: GivenAnswer | None


def claim_key(
    *, government: UUID, person: UUID, key: str, digest: str, now: datetime.datetime
) -> Claim:
    """Take a key for a write, inside the write's own transaction.

    A second transaction with the same key waits here until the first ends: it then finds the
    answer, or, where the first failed, does the write itself.

    Raises:
        RepeatError: The key belongs to a different write, or the first takes too long.
    """
    _sweep(now)
    identifier = uuid4()
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [_WAIT])
        try:
            cursor.execute(_CLAIM, [identifier, government, person, key, digest, now])
        except OperationalError as error:
            raise RepeatError("idempotency.busy") from error
        is_first = cursor.rowcount == 1
        cursor.execute("SELECT set_config('lock_timeout', '0', true)")
    if is_first:
        return Claim(identifier, None)
    given = GivenAnswer.objects.get(person_id=person, key=key)
    if given.digest != digest:
        raise RepeatError("idempotency.different")
    return Claim(given.id, given)


def remember_answer(claim: Claim, *, status: int, headers: dict[str, str], body: bytes) -> None:
    """Keep the answer to the write that took the key."""
    GivenAnswer.objects.filter(pk=claim.id).update(status=status, headers=headers, body=body)


def seconds_to_wait(
    asker: UUID, *, per_minute: int, depth: int, now: datetime.datetime
) -> float | None:
    """Count one request; return how long to wait where the bucket is full, else ``None``.

    Args:
        asker: A token or a person.
        per_minute: How many requests may come in the long run.
        depth: How many may come at once.
        now: The moment.
    """
    rate = per_minute / 60
    with connection.cursor() as cursor:
        cursor.execute(_POUR, {"asker": asker, "now": now, "rate": rate, "depth": depth})
        if cursor.fetchone():
            return None
    return 1 / rate


def _sweep(now: datetime.datetime) -> None:
    """Remove a few answers that are too old; what another transaction removes is passed over."""
    old = GivenAnswer.objects.filter(given_at__lt=now - KEPT).select_for_update(skip_locked=True)
    GivenAnswer.objects.filter(pk__in=list(old.values_list("pk", flat=True)[:_SWEPT])).delete()
