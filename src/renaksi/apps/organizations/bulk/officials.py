"""Rows of the officials form beside what the government has: whom they mean, what they do."""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from renaksi.apps.organizations.bulk.plans import Line, Plan
from renaksi.apps.organizations.bulk.table import Table
from renaksi.apps.organizations.models import (
    Appointment,
    AppointmentKind,
    Official,
    Position,
    Unit,
    UnitNaming,
)
from renaksi.apps.organizations.queries import AgencyOn, agencies_as_of, units_as_of
from renaksi.apps.organizations.services.appointments import is_definitive, overlap
from renaksi.domain.findings import Severity
from renaksi.domain.official_rows import HoldingRow, OfficialRow, check_official_row
from renaksi.domain.organization_form import FormRow
from renaksi.domain.text import fold_case, is_one_letter_apart, letters


@dataclass(slots=True)
class _Seat:
    """A position beside its unit's name, as rows refer to it."""

    position: Position
    unit: str


@dataclass(slots=True)
class OfficialsPlanner:
    """Plans one form; everything known is read once, in five queries."""

    government: UUID
    today: datetime.date
    plan: Plan = field(default_factory=Plan)
    agencies: dict[str, AgencyOn] = field(default_factory=dict)
    units: dict[tuple[UUID, str], tuple[UUID, str]] = field(default_factory=dict)
    seats: dict[tuple[UUID, str], list[_Seat]] = field(default_factory=lambda: defaultdict(list))
    known: dict[UUID, list[str]] = field(default_factory=lambda: defaultdict(list))
    heads: dict[UUID, Position] = field(default_factory=dict)
    by_nip: dict[str, Official] = field(default_factory=dict)
    by_name: dict[str, list[Official]] = field(default_factory=lambda: defaultdict(list))
    holdings: dict[UUID, list[Appointment]] = field(default_factory=lambda: defaultdict(list))
    first_rows: dict[UUID, OfficialRow] = field(default_factory=dict)
    own: dict[UUID, FormRow] = field(default_factory=dict)

    def load(self) -> None:
        """Read what the government has."""
        for agency in agencies_as_of(self.government, self.today):
            for text in (agency.short_name, agency.name, agency.code):
                if text:
                    self.agencies[fold_case(text)] = agency
        names = {}
        for unit in units_as_of(self.government, self.today):
            self.units[unit.agency, fold_case(unit.name)] = (unit.id, unit.name)
            names[unit.id] = unit.name
            self.known[unit.agency].append(unit.name)
        for position in Position.objects.filter(government_id=self.government, closed_on=None):
            self._seat(position, names.get(position.unit_id or UUID(int=0), ""))
            self.known[position.agency_id].append(position.name)
        for official in Official.objects.filter(government_id=self.government).order_by("name"):
            self._know(official)
        held = Appointment.objects.filter(government_id=self.government, position__closed_on=None)
        for appointment in held.select_related("position", "official"):
            self.holdings[appointment.position_id].append(appointment)

    def take(self, table: Table) -> Plan:
        """Plan every row."""
        for row in table.rows:
            one = check_official_row(row)
            line = Line(row, one.name or row.text("name"))
            self.plan.lines.append(line)
            official = self._official(one, line) if one.name else None
            seat = self._position(one.holding, line) if one.holding else None
            if one.holding and seat and official and one.holding.starts_on:
                self._appoint(one.holding, seat, official, line)
        self._check_overlaps()
        return self.plan

    # Officials

    def _know(self, official: Official) -> None:
        if official.nip:
            self.by_nip[official.nip] = official
        if official.left_on is None:
            self.by_name[_name_key(official.name)].append(official)

    def _official(self, one: OfficialRow, line: Line) -> Official | None:
        """Find whom the row means, by NIP, else by name; else somebody new."""
        found = self.by_nip.get(one.nip) if one.nip else None
        if found is None:
            namesakes = self.by_name[_name_key(one.name)]
            if one.nip:
                namesakes = [official for official in namesakes if not official.nip]
            if len(namesakes) > 1:
                count = len(namesakes)
                one.row.say(
                    "import.official_ambiguous", "name", params={"count": count, "name": one.name}
                )
                return None
            found = namesakes[0] if namesakes else None
        official = found or Official(government_id=self.government, name=one.name)
        known = self.first_rows.setdefault(official.pk, one)
        if known is not one and _differs(known, one):
            params = {"other": str(known.row.number)}
            one.row.say("import.official_differs", "name", params=params)
        changed = self.plan.set(official, _given(one))
        if found is None:
            self.plan.add(official)
            self._know(official)
            line.is_new()
        elif one.nip:
            self.by_nip[one.nip] = official
        line.changes(changed)
        return official

    # Positions

    def _seat(self, position: Position, unit: str) -> _Seat:
        seat = _Seat(position, unit)
        self.seats[position.agency_id, fold_case(position.name)].append(seat)
        if position.is_head:
            self.heads[position.agency_id] = position
        return seat

    def _position(self, holding: HoldingRow, line: Line) -> Position | None:
        agency = self._agency(holding.agency, line.row)
        if agency is None or not holding.position:
            return None
        unit = self._unit(agency, holding, line) if holding.unit else None
        seats = self.seats[agency.id, fold_case(holding.position)]
        if holding.unit:
            seats = [seat for seat in seats if fold_case(seat.unit) == fold_case(holding.unit)]
        if len(seats) > 1:
            line.row.say(
                "import.position_ambiguous",
                "position",
                params={"count": len(seats), "position": holding.position},
            )
            return None
        position = seats[0].position if seats else self._new_position(agency, unit, holding, line)
        if holding.is_head and not position.is_head:
            self._make_head(position, line)
        return position

    def _agency(self, text: str, row: FormRow) -> AgencyOn | None:
        found = self.agencies.get(fold_case(text)) if text else None
        if text and found is None:
            near = _near(text, (agency.name for agency in self.agencies.values()))
            if near:
                params = {"text": text, "other": near}
                row.say("import.agency_similar", "agency", params=params)
            else:
                row.say("import.agency_unknown", "agency", params={"text": text})
        return found

    def _unit(self, agency: AgencyOn, holding: HoldingRow, line: Line) -> UUID:
        known = self.units.get((agency.id, fold_case(holding.unit)))
        if known is not None:
            return known[0]
        self._warn_similar(holding.unit, self.known[agency.id], "unit", line.row)
        since = max(agency.opened_on, holding.starts_on or self.today)
        unit = Unit(government_id=self.government, agency_id=agency.id, opened_on=since)
        self.plan.add(unit)
        naming = UnitNaming(
            government_id=self.government, unit_id=unit.pk, valid_from=since, name=holding.unit
        )
        self.plan.add(naming)
        self.units[agency.id, fold_case(holding.unit)] = (unit.pk, holding.unit)
        line.is_new("unit")
        return unit.pk

    def _new_position(
        self, agency: AgencyOn, unit: UUID | None, holding: HoldingRow, line: Line
    ) -> Position:
        self._warn_similar(holding.position, self.known[agency.id], "position", line.row)
        position = Position(
            government_id=self.government,
            agency_id=agency.id,
            unit_id=unit,
            name=holding.position,
        )
        self._seat(position, holding.unit)
        self.plan.add(position)
        line.is_new("position")
        return position

    def _make_head(self, position: Position, line: Line) -> None:
        other = self.heads.get(position.agency_id)
        if other is not None and other.pk != position.pk:
            line.row.say("position.head_exists", "is_head", params={"position": other.name})
            return
        line.changes(self.plan.set(position, {"is_head": True}))
        self.heads[position.agency_id] = position

    def _warn_similar(self, text: str, others: Sequence[str], key: str, row: FormRow) -> None:
        """Ask whether a misspelling makes something new; not where thousands are alike anyway."""
        near = _near(text, others) if len(others) <= _MOST_COMPARED else ""
        if near:
            row.say("import.similar", key, Severity.WARNING, {"text": text, "other": near})

    # Appointments

    def _appoint(
        self, holding: HoldingRow, position: Position, official: Official, line: Line
    ) -> None:
        assert holding.starts_on is not None  # noqa: S101 (the caller has looked)
        values = {
            "kind": AppointmentKind(holding.kind),
            "starts_on": holding.starts_on,
            "ends_on": holding.ends_on,
        }
        existing = self._same_holding(position, official, holding)
        if existing is not None:
            line.changes(self.plan.set(existing, values))
        else:
            existing = Appointment(
                government_id=self.government, position=position, official=official, **values
            )
            self.plan.add(existing)
            self.holdings[position.pk].append(existing)
            line.is_new("appointment")
        self.own[existing.pk] = line.row
        end = official.left_on
        if end is not None and (holding.ends_on is None or holding.ends_on > end):
            params = {"official": official.name, "day": end.isoformat()}
            line.row.say("appointment.official_left", "ends_on", params=params)

    def _same_holding(
        self, position: Position, official: Official, holding: HoldingRow
    ) -> Appointment | None:
        """Find the appointment that a row states again, with other days or another kind."""
        mine = [one for one in self.holdings[position.pk] if one.official_id == official.pk]
        mine = [one for one in mine if one.pk not in self.own]
        for one in mine:
            if one.starts_on == holding.starts_on:
                return one
        return next((one for one in mine if _meets(one, holding)), None)

    def _check_overlaps(self) -> None:
        touched = {one.position_id for one in self._own_holdings()}
        for position in touched:
            for definitive in (True, False):
                held = [one for one in self.holdings[position] if is_definitive(one) is definitive]
                held.sort(key=lambda one: one.starts_on)
                for one, other in itertools.pairwise(held):
                    if one.ends_on is None or one.ends_on > other.starts_on:
                        self._say_overlap(one, other)

    def _own_holdings(self) -> Iterable[Appointment]:
        return [one for held in self.holdings.values() for one in held if one.pk in self.own]

    def _say_overlap(self, one: Appointment, other: Appointment) -> None:
        """Say it on the row of the form that caused it, the later one where both do."""
        mine, theirs = (other, one) if other.pk in self.own else (one, other)
        row = self.own.get(mine.pk)
        if row is not None:
            row.say("appointment.overlap", "starts_on", params=overlap(mine, theirs).params)


_MOST_COMPARED = 500


def plan_officials(government: UUID, table: Table, today: datetime.date) -> Plan:
    """Say what the officials' form would do."""
    planner = OfficialsPlanner(government, today)
    planner.load()
    return planner.take(table)


def _given(one: OfficialRow) -> dict[str, object]:
    """Return what a row says of an official; an empty cell says nothing."""
    values = {
        "name": one.name,
        "title_before": one.title_before,
        "title_after": one.title_after,
        "nip": one.nip,
        "rank": one.rank,
    }
    return {key: value for key, value in values.items() if value}


def _differs(one: OfficialRow, other: OfficialRow) -> bool:
    first, second = _given(one), _given(other)
    return any(first[key] != second[key] for key in first.keys() & second.keys())


def _name_key(name: str) -> str:
    return " ".join(letters(word) for word in name.split())


def _near(text: str, others: Iterable[str]) -> str:
    folded = fold_case(text)
    return next((one for one in others if is_one_letter_apart(folded, fold_case(one))), "")


def _meets(one: Appointment, holding: HoldingRow) -> bool:
    assert holding.starts_on is not None  # noqa: S101 (the caller has looked)
    starts_before_end = holding.ends_on is None or one.starts_on < holding.ends_on
    return starts_before_end and (one.ends_on is None or holding.starts_on < one.ends_on)
