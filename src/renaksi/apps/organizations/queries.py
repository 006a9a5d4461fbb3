"""Organization as of a day: agencies and units with their names then, holders, successors."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import Q

from renaksi.apps.organizations.models import (
    Agency,
    AgencyNaming,
    AgencySuccession,
    Appointment,
    AppointmentKind,
    UnitNaming,
)


@dataclass(frozen=True, slots=True)
class AgencyOn:
    """An agency as it is on a day."""

    id: UUID
    name: str
    short_name: str
    code: str
    parent: UUID | None
    opened_on: datetime.date
    closed_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class UnitOn:
    """A unit as it is on a day."""

    id: UUID
    agency: UUID
    name: str
    parent: UUID | None
    opened_on: datetime.date
    closed_on: datetime.date | None


def agencies_as_of(
    government: UUID, day: datetime.date, *, with_closed: bool = False
) -> Sequence[AgencyOn]:
    """Return the agencies of a day with the names, codes and parents valid then; one query.

    Args:
        government: Whose.
        day: The day.
        with_closed: Also those that were closed before; they carry their last names.
    """
    rows = AgencyNaming.objects.filter(
        government_id=government, valid_from__lte=day, agency__opened_on__lte=day
    )
    if not with_closed:
        rows = rows.filter(Q(agency__closed_on=None) | Q(agency__closed_on__gt=day))
    latest = rows.order_by("agency_id", "-valid_from").distinct("agency_id")
    found = [_agency_on(naming) for naming in latest.select_related("agency")]
    return sorted(found, key=lambda one: (one.code == "", one.code, one.name.casefold()))


def agency_as_of(government: UUID, agency: UUID, day: datetime.date) -> AgencyOn | None:
    """Return one agency as it is on a day, or as it was last; ``None`` before its first name."""
    naming = (
        AgencyNaming.objects.filter(government_id=government, agency_id=agency, valid_from__lte=day)
        .order_by("-valid_from")
        .select_related("agency")
        .first()
    )
    return None if naming is None else _agency_on(naming)


def _agency_on(naming: AgencyNaming) -> AgencyOn:
    return AgencyOn(
        naming.agency_id,
        naming.name,
        naming.short_name,
        naming.code,
        naming.parent_id,
        naming.agency.opened_on,
        naming.agency.closed_on,
    )


def units_as_of(
    government: UUID, day: datetime.date, *, agency: UUID | None = None
) -> Sequence[UnitOn]:
    """Return the units of a day, of one agency or of all, with their names then; one query."""
    rows = UnitNaming.objects.filter(
        Q(unit__closed_on=None) | Q(unit__closed_on__gt=day),
        government_id=government,
        valid_from__lte=day,
        unit__opened_on__lte=day,
    )
    if agency is not None:
        rows = rows.filter(unit__agency_id=agency)
    latest = rows.order_by("unit_id", "-valid_from").distinct("unit_id").select_related("unit")
    found = [
        UnitOn(
            naming.unit_id,
            naming.unit.agency_id,
            naming.name,
            naming.parent_id,
            naming.unit.opened_on,
            naming.unit.closed_on,
        )
        for naming in latest
    ]
    return sorted(found, key=lambda one: one.name.casefold())


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds a position on a day: for good, and who acts in it."""

    definitive: Appointment | None = None
    acting: Appointment | None = None

    @property
    def signing(self) -> Appointment | None:
        """Who signs on that day: the one who acts goes before the definitive holder."""
        return self.acting or self.definitive


def holder_of(position: UUID, day: datetime.date) -> Appointment | None:
    """Return who acts for a position on a day: Plt., Plh. or Pj. before the definitive holder."""
    return holders_of([position], day)[position].signing


def holders_of(positions: Sequence[UUID], day: datetime.date) -> Mapping[UUID, Holders]:
    """Return who holds each position on a day; one query."""
    found: dict[UUID, Holders] = {position: Holders() for position in positions}
    for one in _held_on(day).filter(position_id__in=list(positions)):
        known = found[one.position_id]
        if one.kind == AppointmentKind.DEFINITIVE:
            found[one.position_id] = Holders(one, known.acting)
        else:
            found[one.position_id] = Holders(known.definitive, one)
    return found


def head_of(agency: UUID, day: datetime.date) -> Appointment | None:
    """Return who heads an agency on a day."""
    return heads_of([agency], day).get(agency)


def heads_of(agencies: Sequence[UUID], day: datetime.date) -> Mapping[UUID, Appointment]:
    """Return who heads each agency on a day, the one who acts first; one query."""
    held = _held_on(day).filter(position__agency_id__in=list(agencies), position__is_head=True)
    found: dict[UUID, Appointment] = {}
    for one in held:
        agency = one.position.agency_id
        if agency not in found or one.kind != AppointmentKind.DEFINITIVE:
            found[agency] = one
    return found


def _held_on(day: datetime.date):  # type: ignore[no-untyped-def]
    return Appointment.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=day), starts_on__lte=day
    ).select_related("official", "position")


def successors_of(agency: UUID, day: datetime.date) -> Sequence[UUID]:
    """Return the agencies that carry an agency's work on a day; itself where it is open.

    The chain is followed through agencies that were merged or split again; one query for the
    successions, one for what is open.
    """
    following: dict[UUID, list[UUID]] = {}
    links = AgencySuccession.objects.filter(valid_from__lte=day).order_by("valid_from")
    for link in links:
        following.setdefault(link.predecessor_id, []).append(link.successor_id)
    opened = Agency.objects.filter(Q(closed_on=None) | Q(closed_on__gt=day), opened_on__lte=day)
    standing = set(opened.values_list("pk", flat=True))
    found: list[UUID] = []
    queue, seen = [agency], set()
    while queue:
        one = queue.pop(0)
        if one in seen:
            continue
        seen.add(one)
        if one in standing:
            found.append(one)
        queue.extend(following.get(one, ()))
    return found


def names_of(agency: UUID) -> Sequence[AgencyNaming]:
    """Return all names of an agency, the latest first."""
    return list(
        AgencyNaming.objects.filter(agency_id=agency)
        .select_related("agency")
        .order_by("-valid_from")
    )


@dataclass(frozen=True, slots=True)
class GovernmentLine:
    """A government in the operator's list; nothing of its plans."""

    id: UUID
    code: str
    name: str
    kind: str
    time_zone: str
    is_example: bool
    created_at: datetime.datetime
    agencies: int
    administrators: int


def governments() -> Sequence[GovernmentLine]:
    """Return all governments for the operator, by code; one query through a named door."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM door_governments()")
        return [GovernmentLine(*row) for row in cursor.fetchall()]
