"""Units of an agency through time, and the positions in them with who holds them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from django.http import Http404
from ninja import Query, Router, Schema, Status

from renaksi.api.fields import Name, Reason, Search, found, pointed, today
from renaksi.api.paging import Page, Paging, Strict, page_of, page_of_list
from renaksi.api.pipeline import require_version
from renaksi.api.rendering import representation_tag
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import (
    Agency,
    Appointment,
    AppointmentKind,
    Position,
    Unit,
    UnitNaming,
)
from renaksi.apps.organizations.queries import Holders, UnitOn, holders_of, units_as_of
from renaksi.apps.organizations.services.units import (
    change_position,
    close_position,
    close_unit,
    create_position,
    open_unit,
    rename_unit,
)
from renaksi.apps.policy import Action

router = Router(tags=["units"])


class UnitOut(Schema):
    """A unit as it is on a day; one that is closed carries its last name."""

    id: UUID
    agency: UUID
    name: str
    parent: UUID | None
    opened_on: datetime.date
    closed_on: datetime.date | None


class Units(Paging):
    """Which units, as of which day (today where left out)."""

    agency: UUID | None = None
    day: datetime.date | None = None
    search: Search = None


class UnitIn(Strict):
    """A unit to open."""

    agency: UUID
    name: Name
    opened_on: datetime.date
    parent: UUID | None = None


class UnitChange(Reason):
    """What is called otherwise from a day on; what is left out stays as it was."""

    valid_from: datetime.date
    name: Name | None = None
    parent: UUID | None = None


class Ending(Reason):
    """From which day on something is no more."""

    on: datetime.date


class HolderOut(Schema):
    """Who holds a position."""

    appointment: UUID
    official: UUID
    name: str
    kind: AppointmentKind


class PositionOut(Schema):
    """A position; ``signing`` is who signs today: the one who acts, else the definitive holder."""

    id: UUID
    agency: UUID
    unit: UUID | None
    name: str
    is_head: bool
    closed_on: datetime.date | None
    definitive: HolderOut | None
    acting: HolderOut | None
    signing: HolderOut | None


class Positions(Paging):
    """Which positions, with who holds them on which day."""

    agency: UUID | None = None
    unit: UUID | None = None
    day: datetime.date | None = None
    with_closed: bool = False
    search: Search = None


class PositionIn(Strict):
    """A position to make."""

    agency: UUID
    name: Name
    unit: UUID | None = None
    is_head: bool = False


class PositionChange(Strict):
    """What may be corrected of a position; what is left out stays."""

    name: Name | None = None
    unit: UUID | None = None
    is_head: bool | None = None


@router.get("/units", response=Page[UnitOut])
@route(Action.SEE_GOVERNMENT)
def list_units(request: ApiRequest, query: Query[Units]) -> Page[UnitOut]:
    """List the units of a day."""
    rows = units_as_of(request.government, query.day or today(request), agency=query.agency)
    wanted = (query.search or "").casefold()
    rows = [one for one in rows if wanted in one.name.casefold()]
    return page_of_list(
        request,
        rows,
        lambda page: [_unit(one) for one in page],
        by="name",
        key=lambda one: (one.name.casefold(), str(one.id)),
        query=query,
    )


@router.post("/units", response={201: UnitOut})
@route(Action.MANAGE_ORGANIZATION)
def open_a_unit(request: ApiRequest, body: UnitIn) -> Status[UnitOut]:
    """Open a unit of an agency."""
    lock_organization(request.government)
    unit = open_unit(
        actor=request.actor,
        agency=pointed(Agency.objects.all(), body.agency, "/agency"),
        name=body.name,
        opened_on=body.opened_on,
        parent=_parent(body.parent),
        now=request.now,
    )
    return Status(201, _unit_on(unit.pk, today(request)))


@router.get("/units/{unit}", response=UnitOut)
@route(Action.SEE_GOVERNMENT)
def see_unit(
    request: ApiRequest, unit: UUID, day: Annotated[datetime.date | None, Query()] = None
) -> UnitOut:
    """Show one unit as it is on a day."""
    return _unit_on(unit, day or today(request))


@router.patch("/units/{unit}", response=UnitOut)
@route(Action.MANAGE_ORGANIZATION, is_versioned=True)
def name_unit(request: ApiRequest, unit: UUID, body: UnitChange) -> UnitOut:
    """Give a unit another name or parent from a day on; earlier days keep theirs."""
    lock_organization(request.government)
    held = found(Unit.objects.all(), unit)
    require_version(request, representation_tag(_unit_on(unit, today(request))))
    before = _naming(held, body.valid_from)
    is_moved = "parent" in body.model_fields_set
    rename_unit(
        actor=request.actor,
        unit=held,
        name=body.name if body.name is not None else before.name,
        parent=_parent(body.parent if is_moved else before.parent_id),
        valid_from=body.valid_from,
        now=request.now,
        why=body.why,
    )
    return _unit_on(unit, today(request))


@router.post("/units/{unit}/closing", response=UnitOut)
@route(Action.MANAGE_ORGANIZATION)
def close_a_unit(request: ApiRequest, unit: UUID, body: Ending) -> UnitOut:
    """Close a unit with its positions."""
    lock_organization(request.government)
    held = found(Unit.objects.all(), unit)
    close_unit(actor=request.actor, unit=held, on=body.on, now=request.now, why=body.why)
    return _unit_on(unit, today(request))


@router.get("/positions", response=Page[PositionOut])
@route(Action.SEE_GOVERNMENT)
def list_positions(request: ApiRequest, query: Query[Positions]) -> Page[PositionOut]:
    """List positions with who holds them."""
    rows = Position.objects.all()
    if query.agency is not None:
        rows = rows.filter(agency=query.agency)
    if query.unit is not None:
        rows = rows.filter(unit=query.unit)
    if not query.with_closed:
        rows = rows.filter(closed_on=None)
    if query.search:
        rows = rows.filter(name__icontains=query.search)
    day = query.day or today(request)
    return page_of(request, rows, lambda page: _positions(page, day), by="name", query=query)


@router.post("/positions", response={201: PositionOut})
@route(Action.MANAGE_ORGANIZATION)
def make_position(request: ApiRequest, body: PositionIn) -> Status[PositionOut]:
    """Make a position in an agency."""
    lock_organization(request.government)
    position = create_position(
        actor=request.actor,
        agency=pointed(Agency.objects.all(), body.agency, "/agency"),
        name=body.name,
        unit=_in_unit(body.unit),
        is_head=body.is_head,
        now=request.now,
    )
    return Status(201, _position(request, position.pk))


@router.get("/positions/{position}", response=PositionOut)
@route(Action.SEE_GOVERNMENT)
def see_position(request: ApiRequest, position: UUID) -> PositionOut:
    """Show one position with who holds it today."""
    return _position(request, position)


@router.patch("/positions/{position}", response=PositionOut)
@route(Action.MANAGE_ORGANIZATION, is_versioned=True)
def correct_position(request: ApiRequest, position: UUID, body: PositionChange) -> PositionOut:
    """Correct a position's name, unit and whether it heads the agency."""
    lock_organization(request.government)
    held = found(Position.objects.all(), position)
    require_version(request, representation_tag(_position(request, position)))
    given = body.model_fields_set
    change_position(
        actor=request.actor,
        position=held,
        name=body.name if body.name is not None else held.name,
        unit=_in_unit(body.unit if "unit" in given else held.unit_id),
        is_head=body.is_head if body.is_head is not None else held.is_head,
        now=request.now,
    )
    return _position(request, position)


@router.post("/positions/{position}/closing", response=PositionOut)
@route(Action.MANAGE_ORGANIZATION)
def close_a_position(request: ApiRequest, position: UUID, body: Ending) -> PositionOut:
    """Close a position; whoever holds it ends with it."""
    lock_organization(request.government)
    held = found(Position.objects.all(), position)
    close_position(actor=request.actor, position=held, on=body.on, now=request.now, why=body.why)
    return _position(request, position)


def _unit(unit: UnitOn) -> UnitOut:
    return UnitOut(
        id=unit.id,
        agency=unit.agency,
        name=unit.name,
        parent=unit.parent,
        opened_on=unit.opened_on,
        closed_on=unit.closed_on,
    )


def _unit_on(unit: UUID, day: datetime.date) -> UnitOut:
    row = found(Unit.objects.all(), unit)
    naming = _naming(row, day)
    return UnitOut(
        id=row.pk,
        agency=row.agency_id,
        name=naming.name,
        parent=naming.parent_id,
        opened_on=row.opened_on,
        closed_on=row.closed_on,
    )


def _naming(unit: Unit, day: datetime.date) -> UnitNaming:
    """Return a unit's name on a day; its first one before that."""
    valid = UnitNaming.objects.filter(unit=unit, valid_from__lte=max(day, unit.opened_on))
    naming = valid.order_by("-valid_from").first()
    if naming is None:
        raise Http404
    return naming


def _parent(unit: UUID | None) -> Unit | None:
    return None if unit is None else pointed(Unit.objects.all(), unit, "/parent")


def _in_unit(unit: UUID | None) -> Unit | None:
    return None if unit is None else pointed(Unit.objects.all(), unit, "/unit")


def _position(request: ApiRequest, position: UUID) -> PositionOut:
    return _positions([found(Position.objects.all(), position)], today(request))[0]


def _positions(rows: Sequence[Position], day: datetime.date) -> list[PositionOut]:
    held = holders_of([row.pk for row in rows], day)
    return [_with_holders(row, held[row.pk]) for row in rows]


def _with_holders(row: Position, held: Holders) -> PositionOut:
    return PositionOut(
        id=row.pk,
        agency=row.agency_id,
        unit=row.unit_id,
        name=row.name,
        is_head=row.is_head,
        closed_on=row.closed_on,
        definitive=_holder(held.definitive),
        acting=_holder(held.acting),
        signing=_holder(held.signing),
    )


def _holder(appointment: Appointment | None) -> HolderOut | None:
    if appointment is None:
        return None
    return HolderOut(
        appointment=appointment.pk,
        official=appointment.official_id,
        name=appointment.official.name,
        kind=AppointmentKind(appointment.kind),
    )
