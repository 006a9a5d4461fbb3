"""Invitations: made by administrators, accepted once by whoever holds the link.

For the page of people: ``visible_invitations`` lists them, ``invite``, ``send_again`` and
``withdraw`` are what its buttons do; the views stand in ``web.views.invitations``.
"""

from __future__ import annotations

import datetime
import hashlib
import secrets
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.urls import reverse

from renaksi.apps.accounts.letters import is_mail_configured, send_letter
from renaksi.apps.accounts.models import Invitation, Person, Role, RoleName
from renaksi.apps.accounts.roles import write_role
from renaksi.apps.audit.services import Log, change
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import Agency, Government, Unit
from renaksi.apps.policy import Action, Actor, agencies_where, require
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError
from renaksi.domain.nip import NipProblem, parse_nip

LIFETIME: Final = datetime.timedelta(days=7)


class InvitationError(RenaksiError):
    """The invitation cannot be made, or no longer be used."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is invited into what.

    Attributes:
        nip: As typed; empty where not known.
        agency: ``None`` for the whole government.
    """

    email: str
    name: str
    role: RoleName
    nip: str = ""
    agency: UUID | None = None
    unit: UUID | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """A made invitation and its link, which cannot be told again."""

    invitation: Invitation
    link: str


def invite(
    *,
    actor: Actor,
    guest: Guest,
    base: str,
    now: datetime.datetime,
    government: UUID | None = None,
) -> Invited:
    """Invite somebody into a role; a letter goes out after the change, where there is mail.

    Args:
        actor: An administrator there; an operator for a government's administrators.
        guest: Who and what.
        base: Address of the application, ``https://renaksi.example``.
        now: The moment.
        government: The actor's own where not given.

    Raises:
        Denied: The actor may not give this role there.
        InvitationError: The guest's data is wrong, or they were invited already.
    """
    where = government or actor.government
    if where is None:
        raise InvitationError("invitation.where")
    _require(actor, where, guest.role, guest.agency)
    email, nip = _address(guest.email), _nip(guest.nip)
    name = " ".join(guest.name.split())
    if not name:
        raise InvitationError("invitation.name")
    secret = secrets.token_urlsafe(32)
    with change(actor=actor, now=now, government=where) as log:
        lock_organization(where)
        _refuse_repeated(guest, email, nip, now)
        whom = replace(guest, email=email, name=name, nip=nip)
        invitation = _store(log, whom, secret)
        return _sent(invitation, secret, base, now)


def send_again(
    *, actor: Actor, invitation: Invitation, base: str, now: datetime.datetime
) -> Invited:
    """Give an open invitation a new link and seven more days; the old link is void.

    Raises:
        Denied: The actor may not.
        InvitationError: It was accepted or withdrawn.
    """
    where = invitation.government_id
    with change(actor=actor, now=now, government=where) as log:
        locked = _locked(invitation)
        _require(actor, where, RoleName(locked.role), locked.agency_id)
        _refuse_closed(locked)
        secret = secrets.token_urlsafe(32)
        before = locked.expires_at
        locked.digest, locked.expires_at = _digest(secret), now + LIFETIME
        locked.mailed_at = locked.mail_failed_at = None
        locked.save()
        log.note("invitation.sent_again", locked, {"expires_at": (before, locked.expires_at)})
        return _sent(locked, secret, base, now)


def withdraw(*, actor: Actor, invitation: Invitation, now: datetime.datetime) -> Invitation:
    """Make an open invitation void.

    Raises:
        Denied: The actor may not.
        InvitationError: It was accepted already.
    """
    where = invitation.government_id
    with change(actor=actor, now=now, government=where) as log:
        locked = _locked(invitation)
        _require(actor, where, RoleName(locked.role), locked.agency_id)
        _refuse_closed(locked)
        locked.withdrawn_at = now
        locked.save(update_fields=["withdrawn_at"])
        log.note("invitation.withdrawn", locked, {"withdrawn_at": (None, now)})
    return locked


def visible_invitations(actor: Actor) -> QuerySet[Invitation]:
    """Return the invitations that the actor may see: of where they manage people."""
    agencies = agencies_where(actor, Action.MANAGE_PEOPLE)
    found = Invitation.objects.order_by("-invited_at")
    return found if agencies is None else found.filter(agency__in=agencies)


def government_of(secret: str) -> UUID:
    """Return whose invitation a link is; one query through a named door.

    Raises:
        InvitationError: No such link.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT government FROM door_invitation(%s)", [_digest(secret)])
        row = cursor.fetchone()
    if not row:
        raise InvitationError("invitation.unknown")
    return UUID(str(row[0]))


def open_invitation(secret: str, *, now: datetime.datetime) -> Invitation:
    """Return the invitation of a link that may still be accepted; acts in its government.

    Raises:
        InvitationError: Unknown, accepted, withdrawn or expired.
    """
    invitation = Invitation.objects.filter(digest=_digest(secret)).first()
    if invitation is None:
        raise InvitationError("invitation.unknown")
    _refuse_unusable(invitation, now)
    return invitation


def person_invited(invitation: Invitation) -> Person | None:
    """Return the account that the invitation is for, where there is one already."""
    wanted = Q(email=invitation.email)
    if invitation.nip:
        wanted |= Q(nip=invitation.nip)
    return Person.objects.filter(wanted).order_by("created_at").first()


def accept_as_new(
    *, secret: str, name: str, password: str, language: str, now: datetime.datetime
) -> Person:
    """Make an account for the guest and give it the role.

    Raises:
        InvitationError: The link cannot be used, or there is an account already.
    """
    key = uuid4()
    actor = Actor(key, " ".join(name.split()), None)
    with change(actor=actor, now=now, government=government_of(secret)) as log:
        invitation = _usable(secret, now)
        if person_invited(invitation) is not None:
            raise InvitationError("invitation.account_exists")
        person = Person.objects.create_user(
            invitation.email,
            password,
            id=key,
            name=actor.name,
            nip=invitation.nip or None,
            language=language,
        )
        values = {"email": person.email, "name": person.name, "nip": person.nip}
        log.note("person.created", person, {field: (None, one) for field, one in values.items()})
        _join(log, invitation, person, now)
    return person


def accept_as(*, secret: str, person: Person, now: datetime.datetime) -> Invitation:
    """Give the role to somebody who has an account and is signed in.

    Raises:
        InvitationError: The link cannot be used, or is for another account.
    """
    actor = Actor(person.pk, person.name, None)
    with change(actor=actor, now=now, government=government_of(secret)) as log:
        invitation = _usable(secret, now)
        refuse_another(invitation, person)
        _join(log, invitation, person, now)
    return invitation


def refuse_another(invitation: Invitation, person: Person) -> None:
    """Refuse somebody who is plainly not the guest: the guest has another account or NIP.

    Raises:
        InvitationError: It is for somebody else.
    """
    known = person_invited(invitation)
    is_other_nip = bool(invitation.nip and person.nip and invitation.nip != person.nip)
    if (known is not None and known.pk != person.pk) or is_other_nip:
        raise InvitationError("invitation.for_another", {"email": invitation.email})


def _store(log: Log, guest: Guest, secret: str) -> Invitation:
    values: dict[str, object] = {"email": guest.email, "name": guest.name, "nip": guest.nip}
    values |= {"role": guest.role, "agency_id": guest.agency, "unit_id": guest.unit}
    invitation = Invitation.objects.create(
        government_id=log.government,
        digest=_digest(secret),
        invited_by_id=log.actor.person,
        invited_by_name=log.actor.name,
        invited_at=log.now,
        expires_at=log.now + LIFETIME,
        **values,
    )
    log.note("invitation.made", invitation, {key: (None, one) for key, one in values.items()})
    return invitation


def _join(log: Log, invitation: Invitation, person: Person, now: datetime.datetime) -> None:
    agency = Agency.objects.get(pk=invitation.agency_id) if invitation.agency_id else None
    unit = Unit.objects.get(pk=invitation.unit_id) if invitation.unit_id else None
    write_role(log, person, RoleName(invitation.role), agency=agency, unit=unit)
    invitation.accepted_at, invitation.accepted_by = now, person
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    log.note("invitation.accepted", invitation, {"accepted_by": (None, person.pk)})


def _sent(invitation: Invitation, secret: str, base: str, now: datetime.datetime) -> Invited:
    link = base.rstrip("/") + reverse("invitation", args=[secret])
    if is_mail_configured():
        government = Government.objects.get(pk=invitation.government_id).name
        transaction.on_commit(lambda: _post(invitation, government, link, now))
    return Invited(invitation, link)


def _post(invitation: Invitation, government: str, link: str, now: datetime.datetime) -> None:
    """Send the letter when the invitation is safely stored, and note how it went."""
    person = person_invited(invitation)
    is_sent = send_letter(
        invitation.email,
        "invitation",
        person.language if person else "id",
        name=invitation.name,
        by=invitation.invited_by_name,
        government=government,
        link=link,
    )
    field = "mailed_at" if is_sent else "mail_failed_at"
    with acting_in(invitation.government_id):
        Invitation.objects.filter(pk=invitation.pk).update(**{field: now})


def _require(actor: Actor, government: UUID, role: RoleName, agency: UUID | None) -> None:
    is_first = role is RoleName.ADMINISTRATOR and agency is None
    if actor.is_operator and is_first:
        require(actor, Action.MANAGE_PLATFORM)
        return
    if not actor.is_system and actor.government != government:
        raise InvitationError("invitation.where")
    require(actor, Action.MANAGE_PEOPLE, agency=agency)


def _refuse_repeated(guest: Guest, email: str, nip: str, now: datetime.datetime) -> None:
    place = {"agency": guest.agency, "unit": guest.unit}
    whom = Q(person__email=email) | Q(person__nip=nip) if nip else Q(person__email=email)
    if Role.objects.filter(whom, name=guest.role, ended_at=None, **place).exists():
        raise InvitationError("invitation.has_role", {"email": email})
    waiting = Invitation.objects.filter(
        email=email, role=guest.role, accepted_at=None, withdrawn_at=None, **place
    ).first()
    if waiting is None:
        return
    if waiting.expires_at > now:
        raise InvitationError("invitation.repeated", {"email": email})
    waiting.withdrawn_at = now  # expired: the new one takes its place
    waiting.save(update_fields=["withdrawn_at"])


def _refuse_closed(invitation: Invitation) -> None:
    if invitation.accepted_at is not None:
        raise InvitationError("invitation.used")
    if invitation.withdrawn_at is not None:
        raise InvitationError("invitation.withdrawn")


def _refuse_unusable(invitation: Invitation, now: datetime.datetime) -> None:
    _refuse_closed(invitation)
    if invitation.expires_at <= now:
        raise InvitationError("invitation.expired", {"by": invitation.invited_by_name})


def _usable(secret: str, now: datetime.datetime) -> Invitation:
    """Lock the invitation, so that of two at once the second finds it used."""
    found = Invitation.objects.select_for_update().filter(digest=_digest(secret)).first()
    if found is None:
        raise InvitationError("invitation.unknown")
    _refuse_unusable(found, now)
    return found


def _locked(invitation: Invitation) -> Invitation:
    return Invitation.objects.select_for_update().get(pk=invitation.pk)


def _address(text: str) -> str:
    email = text.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise InvitationError("invitation.email", {"given": email}) from None
    return email


def _nip(text: str) -> str:
    if not text.strip():
        return ""
    nip = parse_nip(text)
    if nip is None or NipProblem.LENGTH in nip.problems:
        raise InvitationError("invitation.nip", {"given": text.strip()})
    return nip.digits


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
