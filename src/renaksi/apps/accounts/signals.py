"""What allauth does to accounts, written into the log and the history."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_used,
)
from django.http import HttpRequest
from django.utils import timezone

from renaksi.apps.accounts import session_times
from renaksi.apps.accounts.adapters import place_of, way_of
from renaksi.apps.accounts.models import Person, SignInOutcome
from renaksi.apps.accounts.queries import actor_of
from renaksi.apps.accounts.sign_ins import Way, record_failure
from renaksi.apps.audit.models import PLATFORM
from renaksi.apps.audit.services import change
from renaksi.apps.tenancy.acting import current_government


def connect() -> None:
    """Listen to allauth."""
    for signal in (password_changed, password_reset, password_set):
        signal.connect(_password, dispatch_uid="renaksi")
    authenticator_added.connect(_factor_added, dispatch_uid="renaksi")
    authenticator_removed.connect(_factor_removed, dispatch_uid="renaksi")
    authenticator_used.connect(_factor_shown, dispatch_uid="renaksi")
    authentication_failed.connect(_wrong_code, dispatch_uid="renaksi")


def _password(request: HttpRequest, user: Person, **_: Any) -> None:
    _note(request, user, "person.password_changed", {})


def _factor_added(request: HttpRequest, user: Person, authenticator: Any, **_: Any) -> None:
    if authenticator.type != authenticator.Type.RECOVERY_CODES:
        session_times.note_second_factor(request.session)
    _note(request, user, "person.second_factor_added", {"type": (None, authenticator.type)})


def _factor_removed(request: HttpRequest, user: Person, authenticator: Any, **_: Any) -> None:
    _note(request, user, "person.second_factor_removed", {"type": (authenticator.type, None)})


def _factor_shown(request: HttpRequest, **_: Any) -> None:
    if request.user.is_authenticated:
        session_times.note_second_factor(request.session)


def _wrong_code(
    request: HttpRequest, user: Person, authenticator: Any, *, reauthentication: bool, **_: Any
) -> None:
    if reauthentication:
        return
    way = way_of(request, user)
    record_failure(
        person=user,
        place=place_of(request),
        way=Way(way.method, way.provider, authenticator.type),
        outcome=SignInOutcome.WRONG_CODE,
        now=timezone.now(),
    )


def _note(
    request: HttpRequest, user: Person, action: str, values: dict[str, tuple[object, object]]
) -> None:
    """Write into the chain of the government of this request, else into the platform's."""
    actor = getattr(request, "actor", None) or actor_of(user, None)
    here = current_government() or actor.government or PLATFORM
    with change(actor=actor, now=timezone.now(), government=here) as log:
        log.note(action, user, values)
