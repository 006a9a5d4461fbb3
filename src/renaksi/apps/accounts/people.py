"""Accounts themselves: the first ones, links to set a password, sessions and second factors.

Roles, deactivation and handing over are the organization's business; what ends with an account
(its sessions; its tokens end by themselves) is done here by ``end_sessions``.
"""

from __future__ import annotations

import datetime
from uuid import UUID

from allauth.account.app_settings import PASSWORD_RESET_TOKEN_GENERATOR
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import reverse

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.accounts.queries import Standing, standings_of
from renaksi.apps.audit.models import PLATFORM
from renaksi.apps.audit.services import change
from renaksi.apps.policy import Action, Actor, may, may_anywhere, require
from renaksi.domain.errors import RenaksiError


class PersonError(RenaksiError):
    """What is asked for an account cannot be done."""


def create_operator(
    *, actor: Actor, email: str, name: str, password: str | None, now: datetime.datetime
) -> Person:
    """Make a platform operator; without a password, nobody can sign in before one is set.

    Raises:
        Denied: The actor does not manage the platform.
        PersonError: The address is wrong or taken.
    """
    require(actor, Action.MANAGE_PLATFORM)
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise PersonError("invitation.email", {"given": address}) from None
    with change(actor=actor, now=now, government=PLATFORM) as log:
        if Person.objects.filter(email=address).exists():
            raise PersonError("person.address_taken", {"email": address})
        person = Person.objects.create_user(address, password, name=name, is_operator=True)
        values = {"email": address, "name": name, "is_operator": True}
        log.note("person.created", person, {field: (None, one) for field, one in values.items()})
    return person


def make_password_link(*, actor: Actor, person: Person, base: str, now: datetime.datetime) -> str:
    """Make a link with which somebody sets a new password, once, within a day.

    For where there is no mail server. Whoever holds it takes the account over, so the actor must
    manage everywhere that the person serves.

    Raises:
        Denied: The actor manages nobody here.
        PersonError: The person also serves elsewhere.
    """
    require_whole_person(actor, person)
    with change(actor=actor, now=now) as log:
        log.note("person.password_link_made", person)
    key = PASSWORD_RESET_TOKEN_GENERATOR().make_token(person)
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(person), "key": key},
    )
    return base.rstrip("/") + path


def remove_second_factors(*, actor: Actor, person: Person, why: str, now: datetime.datetime) -> int:
    """Take the second factors of somebody away who lost them; returns how many.

    Raises:
        Denied: The actor manages nobody here.
        PersonError: The person also serves elsewhere.
    """
    require_whole_person(actor, person)
    with change(actor=actor, now=now, why=why) as log:
        count: int = Authenticator.objects.filter(user=person).delete()[0]
        log.note("person.second_factors_removed", person, {"count": (count, 0)})
        end_sessions(person.pk)
    return count


def require_whole_person(actor: Actor, person: Person) -> None:
    """Refuse an actor who does not manage everywhere that the person serves.

    Raises:
        Denied: The actor manages nobody here.
        PersonError: The person also serves elsewhere, or is an operator.
    """
    if actor.is_system:
        return
    if not actor.is_operator and not may_anywhere(actor, Action.MANAGE_PEOPLE):
        require(actor, Action.MANAGE_PEOPLE)
    standings = standings_of(person.pk)
    is_whole = not person.is_operator and all(
        standing.government == actor.government
        and all(may(actor, Action.MANAGE_PEOPLE, agency=grant.agency) for grant in standing.grants)
        for standing in standings
    )
    # An operator stands in where a government has lost its last administrator.
    is_last = actor.is_operator and all(map(_administers, standings))
    if person.is_operator or not standings or not (is_whole or is_last):
        raise PersonError("person.reset_elsewhere", {"name": person.name})


def end_sessions(person: UUID, *, but: str | None = None) -> int:
    """End all sessions of a person at once, or all but one; returns how many."""
    sessions = [row for row in UserSession.objects.filter(user=person) if row.session_key != but]
    for session in sessions:
        session.end()
    return len(sessions)


def _administers(standing: Standing) -> bool:
    return any(
        grant.role is RoleName.ADMINISTRATOR and grant.agency is None for grant in standing.grants
    )
