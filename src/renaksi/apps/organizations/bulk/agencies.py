"""Rows of the agencies form beside what the government has: whom they mean, what they do."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from renaksi.apps.organizations.bulk.plans import Line, Plan
from renaksi.apps.organizations.bulk.table import Table
from renaksi.apps.organizations.chronicle import Chronicle, is_open
from renaksi.apps.organizations.models import Agency, AgencyNaming
from renaksi.domain.organization_form import AgencyRow, check_agency_row, check_no_repetition
from renaksi.domain.text import fold_case

_SHORT = 60
_FIELD_OF_CODE = {
    "agency.code_taken": "code",
    "agency.below_itself": "parent",
    "agency.parent_closed": "parent",
}


@dataclass(slots=True)
class AgenciesPlanner:
    """Plans one form against all names through time."""

    chronicle: Chronicle
    plan: Plan = field(default_factory=Plan)
    by_code: dict[str, UUID] = field(default_factory=dict)
    by_name: dict[str, UUID] = field(default_factory=dict)
    lines: dict[UUID, Line] = field(default_factory=dict)

    def take(self, table: Table) -> Plan:
        """Plan every row; parents may stand in later rows than their children."""
        self._index()
        rows = [check_agency_row(row) for row in table.rows]
        check_no_repetition(rows)
        meant = [(one, line, self._agency(one, line)) for one, line in self._lines(rows)]
        for one, line, agency in sorted(meant, key=lambda each: _order(each[0])):
            if agency is not None and one.valid_from is not None:
                self._name(one, line, agency, one.valid_from)
        days = [one.valid_from for one in rows if one.valid_from is not None]
        for pk, error in self.chronicle.clashes(min(days)) if days else ():
            found = self.lines.get(pk)
            if found is not None:
                key = _FIELD_OF_CODE.get(error.code, "name")
                found.row.say(error.code, key, params=error.params)
        return self.plan

    def _lines(self, rows: Sequence[AgencyRow]) -> list[tuple[AgencyRow, Line]]:
        pairs = [(one, Line(one.row, one.name or one.code)) for one in rows]
        self.plan.lines.extend(line for _, line in pairs)
        return pairs

    def _index(self) -> None:
        """Know agencies by every code and name they ever had; the latest owner goes first."""
        namings = [one for known in self.chronicle.namings.values() for one in known]
        for naming in sorted(namings, key=lambda one: one.valid_from):
            self._know(naming)

    def _know(self, naming: AgencyNaming) -> None:
        if naming.code:
            self.by_code[naming.code] = naming.agency_id
        for text in (naming.short_name, naming.name):
            if text:
                self.by_name[fold_case(text)] = naming.agency_id

    def _agency(self, one: AgencyRow, line: Line) -> Agency | None:
        """Find the agency that a row means, by code, else by name; else a new one."""
        if not one.name or one.valid_from is None:
            return None
        by_code = self.by_code.get(one.code) if one.code else None
        by_name = self.by_name.get(fold_case(one.name))
        if by_code and by_name and by_code != by_name and self._is_open_both(by_code, by_name, one):
            params = {
                "code": one.code,
                "name": one.name,
                "other": self.chronicle.name_on(by_code, one.valid_from),
            }
            one.row.say("import.agency_ambiguous", "code", params=params)
            return None
        pk = by_code or by_name
        if pk is not None:
            return self._existing(self.chronicle.agency(pk), one)
        agency = Agency(government=self.chronicle.government, opened_on=one.valid_from)
        self.chronicle.agencies[agency.pk] = agency
        self.plan.add(agency)
        self._know(AgencyNaming(agency_id=agency.pk, name=one.name, code=one.code))
        line.is_new()
        return agency

    def _is_open_both(self, one: UUID, other: UUID, row: AgencyRow) -> bool:
        day = row.valid_from or datetime.date.min
        return all(is_open(self.chronicle.agency(pk), day) for pk in (one, other))

    def _existing(self, agency: Agency, one: AgencyRow) -> Agency | None:
        day = one.valid_from or datetime.date.min
        if is_open(agency, day):
            return agency
        is_early = day < agency.opened_on
        since = agency.opened_on if is_early else agency.closed_on
        params = {"name": one.name, "day": day.isoformat(), "since": str(since)}
        code = "agency.not_yet_open" if is_early else "agency.closed"
        one.row.say(code, "valid_from", params=params)
        return None

    def _name(self, one: AgencyRow, line: Line, agency: Agency, day: datetime.date) -> None:
        self.lines[agency.pk] = line
        before = self.chronicle.naming_on(agency.pk, day)
        values = self._values(one, before)
        if before is not None and before.valid_from == day:
            changed = self.plan.set(before, values)
        else:
            changed = [k for k, v in values.items() if before and getattr(before, k) != v]
            if before is None or changed:
                self._add(agency, day, values)
        line.changes(name.removesuffix("_id") for name in changed)

    def _add(self, agency: Agency, day: datetime.date, values: dict[str, object]) -> None:
        naming = AgencyNaming(
            government=self.chronicle.government, agency=agency, valid_from=day, **values
        )
        self.plan.add(naming)
        known = self.chronicle.namings[agency.pk]
        known.append(naming)
        known.sort(key=lambda each: each.valid_from)

    def _values(self, one: AgencyRow, before: AgencyNaming | None) -> dict[str, object]:
        """Return what the row says; an empty cell keeps what is known."""
        had_own_short = before is not None and before.short_name != before.name[:_SHORT]
        kept = before.short_name if before is not None and had_own_short else one.name[:_SHORT]
        values: dict[str, object] = {"name": one.name, "short_name": one.short_name or kept}
        values["code"] = one.code or (before.code if before else "")
        values["parent_id"] = self._parent(one) or (before.parent_id if before else None)
        return values

    def _parent(self, one: AgencyRow) -> UUID | None:
        if not one.parent:
            return None
        code = one.parent.replace(" ", "")
        found = self.by_code.get(code) or self.by_name.get(fold_case(one.parent))
        if found is None:
            one.row.say("import.parent_unknown", "parent", params={"text": one.parent})
        return found


def plan_agencies(chronicle: Chronicle, table: Table) -> Plan:
    """Say what the agencies' form would do."""
    return AgenciesPlanner(chronicle).take(table)


def _order(one: AgencyRow) -> datetime.date:
    return one.valid_from or datetime.date.max
