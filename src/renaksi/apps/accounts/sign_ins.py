"""The history of sign-ins: written by the adapters, read by the person and their administrators."""

from __future__ import annotations

import datetime
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from renaksi.apps.accounts.letters import send_letter
from renaksi.apps.accounts.models import (
    Person,
    Role,
    RoleName,
    SignIn,
    SignInMethod,
    SignInOutcome,
    SignInRules,
)
from renaksi.apps.audit.services import change, note_read
from renaksi.apps.policy import Action, Actor, may, require, roles_of
from renaksi.apps.tenancy.acting import acting_in

KEPT: Final = datetime.timedelta(days=366)
"""How long a sign-in is remembered."""

_NEW_AFTER: Final = datetime.timedelta(days=180)  # a browser not seen for so long is new again
_BROWSER: Final = 200


@dataclass(frozen=True, slots=True)
class Place:
    """From where somebody signs in.

    Attributes:
        address: Of the network; ``None`` where not known.
        browser: As it names itself.
        device: The secret of this browser's cookie; empty where it has none yet.
    """

    address: str | None
    browser: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """How somebody signs in."""

    method: SignInMethod
    provider: str = ""
    second_factor: str = ""


def new_device() -> str:
    """Return a secret for the cookie of a browser."""
    return secrets.token_urlsafe(24)


def record_sign_in(*, person: Person, place: Place, way: Way, now: datetime.datetime) -> SignIn:
    """Write down that somebody signed in; a browser that is new to them sends them a letter."""
    device = _device(person.pk, place.device)
    earlier = person.sign_ins.filter(outcome=SignInOutcome.SIGNED_IN, at__gt=now - _NEW_AFTER)
    is_known = bool(device) and earlier.filter(device=device).exists()
    row = _record(person, place, way, SignInOutcome.SIGNED_IN, now)
    if not is_known and earlier.exclude(pk=row.pk).exists():
        row.is_new_device = True
        row.save(update_fields=["is_new_device"])
        _tell(person, row)
    return row


def record_failure(
    *,
    person: Person | None,
    place: Place,
    way: Way,
    outcome: SignInOutcome,
    now: datetime.datetime,
) -> SignIn:
    """Write down that somebody did not get in; for somebody unknown only when and from where."""
    return _record(person, place, way, outcome, now)


def sign_ins_elsewhere(person: Person, *, row: SignIn) -> Sequence[SignIn]:
    """Return sign-ins from new browsers since the last one from this browser, newest first."""
    if not row.device or row.is_new_device:
        return ()
    signed_in = person.sign_ins.filter(outcome=SignInOutcome.SIGNED_IN, pk__lt=row.pk)
    last = signed_in.filter(device=row.device).order_by("-at").first()
    if last is None:
        return ()
    return list(signed_in.filter(pk__gt=last.pk, is_new_device=True).order_by("-at")[:5])


def history_of(person: UUID) -> QuerySet[SignIn]:
    """Return a person's sign-ins, newest first."""
    return SignIn.objects.filter(person=person).order_by("-at", "-pk")


def look_at_history(*, actor: Actor, person: UUID, now: datetime.datetime) -> QuerySet[SignIn]:
    """Return the sign-ins of somebody the actor manages; the look itself is written down.

    Raises:
        Denied: None of the person's roles here is the actor's to manage.
    """
    roles = Role.objects.filter(person=person).values_list("agency", flat=True)
    if not any(may(actor, Action.MANAGE_PEOPLE, agency=agency) for agency in roles):
        require(actor, Action.MANAGE_PEOPLE)
    whom = Person.objects.get(pk=person)
    note_read(actor=actor, now=now, target=whom, fields=["sign_ins"])
    return history_of(person)


def forget_old_sign_ins(*, now: datetime.datetime) -> int:
    """Delete what is older than a year; called once a day."""
    return SignIn.objects.filter(at__lt=now - KEPT).delete()[0]


def must_show_second_factor(actor: Actor) -> bool:
    """Tell whether the actor's roles ask for a second factor.

    Operators always; administrators where the server's or the government's rules say so.
    """
    if actor.is_operator:
        return True
    if actor.government is None or not may_administer(actor):
        return False
    if settings.ASKS_ADMINISTRATORS_FOR_SECOND_FACTOR:
        return True
    with acting_in(actor.government):
        return SignInRules.objects.filter(asks_administrators_for_second_factor=True).exists()


def may_administer(actor: Actor) -> bool:
    """Tell whether the actor manages people anywhere in the government."""
    return RoleName.ADMINISTRATOR in roles_of(actor)


def set_rules(*, actor: Actor, asks_administrators: bool, now: datetime.datetime) -> SignInRules:
    """Say whether the government asks its administrators for a second factor.

    Raises:
        Denied: The actor does not manage the whole government.
    """
    require(actor, Action.MANAGE_PEOPLE)
    with change(actor=actor, now=now) as log:
        rules, _ = SignInRules.objects.select_for_update().get_or_create(
            government_id=actor.government
        )
        before = rules.asks_administrators_for_second_factor
        if before != asks_administrators:
            rules.asks_administrators_for_second_factor = asks_administrators
            rules.save(update_fields=["asks_administrators_for_second_factor"])
            values = {"asks_administrators_for_second_factor": (before, asks_administrators)}
            log.note("sign_in_rules.set", rules, values)
    return rules


def rules_here() -> SignInRules | None:
    """Return the rules of the government of this transaction."""
    return SignInRules.objects.first()


def _record(
    person: Person | None,
    place: Place,
    way: Way,
    outcome: SignInOutcome,
    now: datetime.datetime,
) -> SignIn:
    return SignIn.objects.create(
        person=person,
        at=now,
        address=place.address,
        browser=place.browser[:_BROWSER],
        method=way.method,
        provider=way.provider,
        second_factor=way.second_factor,
        outcome=outcome,
        device=_device(person.pk, place.device) if person else "",
    )


def _device(person: UUID, secret: str) -> str:
    """Return what is kept of a browser: another text for each person who uses it."""
    if not secret:
        return ""
    text = f"device:{person}:{secret}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()


def _tell(person: Person, row: SignIn) -> None:
    send_letter(
        person.email,
        "new_device",
        person.language,
        name=person.name,
        at=f"{row.at:%Y-%m-%d %H:%M} UTC",
        browser=row.browser,
        address=row.address or "",
    )
