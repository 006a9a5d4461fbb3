"""People of the government, their roles, and invitations. An address is shown only on request."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from django.http import Http404
from ninja import Query, Router, Schema, Status
from pydantic import Field

from renaksi.api.fields import Name, Reason, Search, found, pointed
from renaksi.api.paging import Page, Paging, Strict, page_of, page_of_list
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.api.v1.officials import PersonalOut
from renaksi.apps.accounts.directory import Member, member_of, members_of
from renaksi.apps.accounts.invitations import Guest, invite, visible_invitations, withdraw
from renaksi.apps.accounts.models import Invitation, Person, Role, RoleName
from renaksi.apps.accounts.roles import end_role, give_role, leave_government
from renaksi.apps.audit.services import note_read
from renaksi.apps.organizations.models import Agency, Government, Official, Unit
from renaksi.apps.policy import Action, agencies_where, require

router = Router(tags=["people"])


class RoleOut(Schema):
    """A role; ``agency`` and ``unit`` are null where it holds in all of them."""

    id: UUID
    person: UUID
    name: RoleName
    agency: UUID | None
    unit: UUID | None
    given_at: datetime.datetime
    ended_at: datetime.datetime | None


class PersonalOfPersonOut(PersonalOut):
    """What only those see who may see personal data."""

    email: str


class PersonOut(Schema):
    """Somebody who has or had a role here; ``personal`` is null unless it was asked for."""

    id: UUID
    name: str
    is_active: bool
    roles: list[RoleOut]
    personal: PersonalOfPersonOut | None


class People(Paging):
    """Which people; ``personal`` asks for addresses, which needs its own permission."""

    search: Search = None
    with_former: bool = False
    personal: bool = False


class LeavingGovernment(Reason):
    """Who takes over the open tasks of somebody who leaves."""

    successor: UUID | None = None


class HandedOverOut(Schema):
    """What somebody left behind."""

    tasks_handed_over: int


class RoleIn(Strict):
    """A role to give to somebody who serves in the government already; others are invited."""

    person: UUID
    name: RoleName
    agency: UUID | None = None
    unit: UUID | None = None


class Roles(Paging):
    """Which roles."""

    person: UUID | None = None
    agency: UUID | None = None
    name: RoleName | None = None
    with_ended: bool = False


class InvitationOut(Schema):
    """An invitation without its link."""

    id: UUID
    name: str
    role: RoleName
    agency: UUID | None
    unit: UUID | None
    invited_at: datetime.datetime
    expires_at: datetime.datetime
    mailed_at: datetime.datetime | None
    accepted_at: datetime.datetime | None
    withdrawn_at: datetime.datetime | None


class NewInvitationOut(InvitationOut):
    """An invitation just made: the only answer that ever holds its link."""

    link: str


class InvitationIn(Strict):
    """Somebody to invite into a role."""

    email: Annotated[str, Field(min_length=3, max_length=254)]
    name: Name
    role: RoleName
    nip: Annotated[str, Field(max_length=60)] = ""
    agency: UUID | None = None
    unit: UUID | None = None


@router.get("/people", response=Page[PersonOut])
@route(Action.MANAGE_PEOPLE)
def list_people(request: ApiRequest, query: Query[People]) -> Page[PersonOut]:
    """List people with their roles, of the agencies that the caller manages."""
    agencies = agencies_where(request.actor, Action.MANAGE_PEOPLE)
    members = members_of(
        request.government,
        agencies=agencies,
        search=query.search or "",
        with_former=query.with_former,
    )
    if query.personal:
        _look(request, agencies)
        government = Government.objects.get(pk=request.government)
        note_read(actor=request.actor, now=request.now, target=government, fields=["email", "nip"])
    return page_of_list(
        request,
        members,
        lambda page: [_person(one, is_personal=query.personal) for one in page],
        by="name",
        key=lambda one: (one.person.name.casefold(), str(one.person.pk)),
        query=query,
    )


@router.get("/people/{person}", response=PersonOut)
@route(Action.MANAGE_PEOPLE)
def see_person(
    request: ApiRequest,
    person: UUID,
    personal: Annotated[bool, Query()] = False,  # noqa: FBT002 (a query's)
) -> PersonOut:
    """Show one person with their roles."""
    member = _member(request, person)
    if personal:
        _look(request, agencies_where(request.actor, Action.MANAGE_PEOPLE))
        note_read(
            actor=request.actor, now=request.now, target=member.person, fields=["email", "nip"]
        )
    return _person(member, is_personal=personal)


@router.post("/people/{person}/leaving", response=HandedOverOut)
@route(Action.MANAGE_PEOPLE)
def let_person_leave(request: ApiRequest, person: UUID, body: LeavingGovernment) -> HandedOverOut:
    """End all roles of somebody who leaves; open tasks go to a successor."""
    successor = (
        None
        if body.successor is None
        else pointed(Official.objects.all(), body.successor, "/successor")
    )
    count = leave_government(
        actor=request.actor,
        person=_member(request, person).person,
        successor=successor,
        now=request.now,
        why=body.why,
    )
    return HandedOverOut(tasks_handed_over=count)


@router.get("/roles", response=Page[RoleOut])
@route(Action.MANAGE_PEOPLE)
def list_roles(request: ApiRequest, query: Query[Roles]) -> Page[RoleOut]:
    """List roles, the latest first."""
    rows = Role.objects.all()
    agencies = agencies_where(request.actor, Action.MANAGE_PEOPLE)
    if agencies is not None:
        rows = rows.filter(agency__in=agencies)
    wanted = {"person": query.person, "agency": query.agency, "name": query.name}
    rows = rows.filter(**{name: one for name, one in wanted.items() if one is not None})
    if not query.with_ended:
        rows = rows.filter(ended_at=None)
    return page_of(
        request, rows, lambda page: [_role(one) for one in page], by="-given_at", query=query
    )


@router.post("/roles", response={201: RoleOut})
@route(Action.MANAGE_PEOPLE)
def give_a_role(request: ApiRequest, body: RoleIn) -> Status[RoleOut]:
    """Give a role to somebody who serves here."""
    serving = Person.objects.filter(pk__in=Role.objects.values("person"))
    role = give_role(
        actor=request.actor,
        person=pointed(serving, body.person, "/person"),
        name=body.name,
        agency=_agency(body.agency),
        unit=_unit(body.unit),
        now=request.now,
    )
    return Status(201, _role(role))


@router.delete("/roles/{role}", response={204: None})
@route(Action.MANAGE_PEOPLE)
def end_a_role(request: ApiRequest, role: UUID, reason: Query[Reason]) -> Status[None]:
    """End a role."""
    rows = Role.objects.all()
    agencies = agencies_where(request.actor, Action.MANAGE_PEOPLE)
    if agencies is not None:
        rows = rows.filter(agency__in=agencies)
    end_role(actor=request.actor, role=found(rows, role), now=request.now, why=reason.why)
    return Status(204, None)


@router.get("/invitations", response=Page[InvitationOut])
@route(Action.MANAGE_PEOPLE)
def list_invitations(request: ApiRequest, query: Query[Paging]) -> Page[InvitationOut]:
    """List invitations, the latest first."""
    rows = visible_invitations(request.actor)
    return page_of(
        request,
        rows,
        lambda page: [_invitation(one) for one in page],
        by="-invited_at",
        query=query,
    )


@router.post("/invitations", response={201: NewInvitationOut})
@route(Action.MANAGE_PEOPLE, is_secret=True)
def invite_somebody(request: ApiRequest, body: InvitationIn) -> Status[NewInvitationOut]:
    """Invite somebody into a role; the answer holds the link, once."""
    agency, unit = _agency(body.agency), _unit(body.unit)
    guest = Guest(
        email=body.email,
        name=body.name,
        role=body.role,
        nip=body.nip,
        agency=agency.pk if agency else None,
        unit=unit.pk if unit else None,
    )
    base = request.build_absolute_uri("/")
    made = invite(actor=request.actor, guest=guest, base=base, now=request.now)
    shown = _invitation(made.invitation).model_dump()
    return Status(201, NewInvitationOut(**shown, link=made.link))


@router.delete("/invitations/{invitation}", response={204: None})
@route(Action.MANAGE_PEOPLE)
def withdraw_invitation(request: ApiRequest, invitation: UUID) -> Status[None]:
    """Make an open invitation void."""
    held = found(visible_invitations(request.actor), invitation)
    withdraw(actor=request.actor, invitation=held, now=request.now)
    return Status(204, None)


def _member(request: ApiRequest, person: UUID) -> Member:
    """Return a person whom the caller manages."""
    member = member_of(request.government, person)
    agencies = agencies_where(request.actor, Action.MANAGE_PEOPLE)
    if member is None:
        raise Http404
    if agencies is not None:
        member.roles = [role for role in member.roles if role.agency_id in agencies]
        if not member.roles:
            raise Http404
    return member


def _look(request: ApiRequest, agencies: frozenset[UUID] | None) -> None:
    for agency in [None] if agencies is None else agencies:
        require(request.actor, Action.SEE_PERSONAL_DATA, agency=agency)


def _person(member: Member, *, is_personal: bool) -> PersonOut:
    person = member.person
    personal = PersonalOfPersonOut(email=person.email, nip=person.nip) if is_personal else None
    return PersonOut(
        id=person.pk,
        name=person.name,
        is_active=person.is_active,
        roles=_roles(member.roles),
        personal=personal,
    )


def _roles(roles: Sequence[Role]) -> list[RoleOut]:
    return [_role(role) for role in roles]


def _role(role: Role) -> RoleOut:
    return RoleOut(
        id=role.pk,
        person=role.person_id,
        name=RoleName(role.name),
        agency=role.agency_id,
        unit=role.unit_id,
        given_at=role.given_at,
        ended_at=role.ended_at,
    )


def _invitation(row: Invitation) -> InvitationOut:
    return InvitationOut(
        id=row.pk,
        name=row.name,
        role=RoleName(row.role),
        agency=row.agency_id,
        unit=row.unit_id,
        invited_at=row.invited_at,
        expires_at=row.expires_at,
        mailed_at=row.mailed_at,
        accepted_at=row.accepted_at,
        withdrawn_at=row.withdrawn_at,
    )


def _agency(agency: UUID | None) -> Agency | None:
    return None if agency is None else pointed(Agency.objects.all(), agency, "/agency")


def _unit(unit: UUID | None) -> Unit | None:
    return None if unit is None else pointed(Unit.objects.all(), unit, "/unit")
