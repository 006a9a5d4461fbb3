"""Officials and their appointments. A NIP is shown only on request, and every look is logged."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated, Literal
from uuid import UUID

from django.db.models import Q, QuerySet
from ninja import Query, Router, Schema, Status
from pydantic import Field

from renaksi.api.fields import Reason, Search, Short, found, pointed, today
from renaksi.api.paging import Page, Paging, Strict, page_of
from renaksi.api.pipeline import require_version
from renaksi.api.rendering import representation_tag
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.api.v1.units import Ending
from renaksi.apps.audit.services import note_read
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import (
    Appointment,
    AppointmentKind,
    Government,
    Official,
    Position,
)
from renaksi.apps.organizations.services.appointments import (
    appoint,
    change_appointment,
    end_appointment,
)
from renaksi.apps.organizations.services.officials import (
    OfficialDetails,
    add_official,
    change_official,
    record_departure,
)
from renaksi.apps.policy import Action, require

router = Router(tags=["officials"])

Person = Annotated[str, Field(min_length=1, max_length=120)]
Nip = Annotated[str, Field(max_length=60)]


class PersonalOut(Schema):
    """What only those see who may see personal data."""

    nip: str | None


class OfficialOut(Schema):
    """An official; ``personal`` is null unless it was asked for."""

    id: UUID
    name: str
    title_before: str | None
    title_after: str | None
    rank: str | None
    account: UUID | None
    left_on: datetime.date | None
    personal: PersonalOut | None


class Officials(Paging):
    """Which officials; ``personal`` asks for the NIP, which needs its own permission."""

    agency: UUID | None = None
    with_former: bool = False
    search: Search = None
    order: Literal["name", "-name"] = "name"
    personal: bool = False


class OfficialIn(Strict):
    """An official to add; titles in the name are taken apart where no title is given."""

    name: Person
    title_before: Short = ""
    title_after: Short = ""
    nip: Nip = ""
    rank: Short = ""


class OfficialChange(Strict):
    """What may be corrected of an official; what is left out stays."""

    name: Person | None = None
    title_before: Short | None = None
    title_after: Short | None = None
    nip: Nip | None = None
    rank: Short | None = None


class Leaving(Reason):
    """From which day on an official is gone, and who takes their open tasks over."""

    on: datetime.date
    successor: UUID | None = None


class LeftOut(Schema):
    """What an official left behind."""

    tasks_handed_over: int


class AppointmentOut(Schema):
    """An official in a position, from a day until (not including) another."""

    id: UUID
    position: UUID
    official: UUID
    kind: AppointmentKind
    starts_on: datetime.date
    ends_on: datetime.date | None


class Appointments(Paging):
    """Which appointments; ``day`` leaves out those that do not hold then."""

    agency: UUID | None = None
    position: UUID | None = None
    official: UUID | None = None
    day: datetime.date | None = None


class AppointmentIn(Reason):
    """An appointment to make."""

    position: UUID
    official: UUID
    kind: AppointmentKind
    starts_on: datetime.date
    ends_on: datetime.date | None = None


class AppointmentChange(Reason):
    """What may be corrected of an appointment; what is left out stays."""

    kind: AppointmentKind | None = None
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None


@router.get("/officials", response=Page[OfficialOut])
@route(Action.SEE_GOVERNMENT)
def list_officials(request: ApiRequest, query: Query[Officials]) -> Page[OfficialOut]:
    """List officials."""
    rows = Official.objects.all()
    if not query.with_former:
        rows = rows.filter(Q(left_on=None) | Q(left_on__gt=today(request)))
    if query.agency is not None:
        rows = rows.filter(pk__in=_serving(query.agency, today(request)))
    if query.search:
        rows = rows.filter(name__icontains=query.search)
    if query.personal:
        _look_at_all(request, query.agency)
    return page_of(
        request,
        rows,
        lambda page: [_official(one, is_personal=query.personal) for one in page],
        by=query.order,
        query=query,
    )


@router.post("/officials", response={201: OfficialOut})
@route(Action.MANAGE_ORGANIZATION)
def add_an_official(request: ApiRequest, body: OfficialIn) -> Status[OfficialOut]:
    """Add an official."""
    details = OfficialDetails(**body.model_dump())
    official = add_official(actor=request.actor, details=details, now=request.now)
    return Status(201, _official(official, is_personal=False))


@router.get("/officials/{official}", response=OfficialOut)
@route(Action.SEE_GOVERNMENT)
def see_official(
    request: ApiRequest,
    official: UUID,
    personal: Annotated[bool, Query()] = False,  # noqa: FBT002 (a query's)
) -> OfficialOut:
    """Show one official."""
    row = found(Official.objects.all(), official)
    if personal:
        _may_look(request, row)
        note_read(actor=request.actor, now=request.now, target=row, fields=["nip"])
    return _official(row, is_personal=personal)


@router.patch("/officials/{official}", response=OfficialOut)
@route(Action.MANAGE_ORGANIZATION, is_versioned=True)
def correct_official(request: ApiRequest, official: UUID, body: OfficialChange) -> OfficialOut:
    """Correct an official's name, titles, NIP or rank."""
    lock_organization(request.government)
    held = found(Official.objects.all(), official)
    require_version(request, representation_tag(_official(held, is_personal=False)))
    given = body.model_dump(exclude_none=True)
    details = OfficialDetails(
        name=given.get("name", held.name),
        title_before=given.get("title_before", held.title_before),
        title_after=given.get("title_after", held.title_after),
        nip=given.get("nip", held.nip),
        rank=given.get("rank", held.rank),
    )
    change_official(actor=request.actor, official=held, details=details, now=request.now)
    return _official(found(Official.objects.all(), official), is_personal=False)


@router.post("/officials/{official}/leaving", response=LeftOut)
@route(Action.MANAGE_ORGANIZATION)
def let_official_leave(request: ApiRequest, official: UUID, body: Leaving) -> LeftOut:
    """Let an official leave; appointments end, open tasks go to a successor."""
    lock_organization(request.government)
    held = found(Official.objects.all(), official)
    successor = (
        None
        if body.successor is None
        else pointed(Official.objects.all(), body.successor, "/successor")
    )
    count = record_departure(
        actor=request.actor,
        official=held,
        on=body.on,
        successor=successor,
        now=request.now,
        why=body.why,
    )
    return LeftOut(tasks_handed_over=count)


@router.get("/appointments", response=Page[AppointmentOut])
@route(Action.SEE_GOVERNMENT)
def list_appointments(request: ApiRequest, query: Query[Appointments]) -> Page[AppointmentOut]:
    """List appointments, the latest first."""
    rows = Appointment.objects.all()
    if query.agency is not None:
        rows = rows.filter(position__agency=query.agency)
    if query.position is not None:
        rows = rows.filter(position=query.position)
    if query.official is not None:
        rows = rows.filter(official=query.official)
    if query.day is not None:
        rows = _held_on(rows, query.day)
    return page_of(
        request,
        rows,
        lambda page: [_appointment(one) for one in page],
        by="-starts_on",
        query=query,
    )


@router.post("/appointments", response={201: AppointmentOut})
@route(Action.MANAGE_ORGANIZATION)
def make_appointment(request: ApiRequest, body: AppointmentIn) -> Status[AppointmentOut]:
    """Appoint an official to a position."""
    lock_organization(request.government)
    made = appoint(
        actor=request.actor,
        position=pointed(Position.objects.all(), body.position, "/position"),
        official=pointed(Official.objects.all(), body.official, "/official"),
        kind=body.kind,
        starts_on=body.starts_on,
        ends_on=body.ends_on,
        now=request.now,
        why=body.why,
    )
    return Status(201, _appointment(made))


@router.get("/appointments/{appointment}", response=AppointmentOut)
@route(Action.SEE_GOVERNMENT)
def see_appointment(request: ApiRequest, appointment: UUID) -> AppointmentOut:  # noqa: ARG001
    """Show one appointment."""
    return _appointment(found(Appointment.objects.all(), appointment))


@router.patch("/appointments/{appointment}", response=AppointmentOut)
@route(Action.MANAGE_ORGANIZATION, is_versioned=True)
def correct_appointment(
    request: ApiRequest, appointment: UUID, body: AppointmentChange
) -> AppointmentOut:
    """Correct how, from when and until when a position is held."""
    held = _locked(request, appointment)
    require_version(request, representation_tag(_appointment(held)))
    ends_on = body.ends_on if "ends_on" in body.model_fields_set else held.ends_on
    change_appointment(
        actor=request.actor,
        appointment=held,
        kind=body.kind or AppointmentKind(held.kind),
        starts_on=body.starts_on or held.starts_on,
        ends_on=ends_on,
        now=request.now,
        why=body.why,
    )
    return _appointment(found(Appointment.objects.all(), appointment))


@router.post("/appointments/{appointment}/ending", response=AppointmentOut)
@route(Action.MANAGE_ORGANIZATION)
def end_an_appointment(request: ApiRequest, appointment: UUID, body: Ending) -> AppointmentOut:
    """End an appointment."""
    held = _locked(request, appointment)
    end_appointment(
        actor=request.actor, appointment=held, on=body.on, now=request.now, why=body.why
    )
    return _appointment(found(Appointment.objects.all(), appointment))


def _official(row: Official, *, is_personal: bool) -> OfficialOut:
    return OfficialOut(
        id=row.pk,
        name=row.name,
        title_before=row.title_before or None,
        title_after=row.title_after or None,
        rank=row.rank or None,
        account=row.person_id,
        left_on=row.left_on,
        personal=PersonalOut(nip=row.nip or None) if is_personal else None,
    )


def _appointment(row: Appointment) -> AppointmentOut:
    return AppointmentOut(
        id=row.pk,
        position=row.position_id,
        official=row.official_id,
        kind=AppointmentKind(row.kind),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
    )


def _locked(request: ApiRequest, appointment: UUID) -> Appointment:
    lock_organization(request.government)
    return found(Appointment.objects.select_related("position"), appointment)


def _held_on(rows: QuerySet[Appointment], day: datetime.date) -> QuerySet[Appointment]:
    return rows.filter(Q(ends_on=None) | Q(ends_on__gt=day), starts_on__lte=day)


def _serving(agency: UUID, day: datetime.date) -> QuerySet[Appointment, UUID]:
    held = _held_on(Appointment.objects.filter(position__agency=agency), day)
    return held.values_list("official", flat=True)


def _look_at_all(request: ApiRequest, agency: UUID | None) -> None:
    """Check that the caller may see personal data of a whole list, and write the look down."""
    require(request.actor, Action.SEE_PERSONAL_DATA, agency=agency)
    government = Government.objects.get(pk=request.government)
    note_read(actor=request.actor, now=request.now, target=government, fields=["nip"])


def _may_look(request: ApiRequest, official: Official) -> None:
    """Check that the caller may see an official's personal data: where the official serves."""
    held = _held_on(Appointment.objects.filter(official=official), today(request))
    agencies: Sequence[UUID | None] = list(held.values_list("position__agency", flat=True)) or [
        None
    ]
    for agency in agencies:
        require(request.actor, Action.SEE_PERSONAL_DATA, agency=agency)
