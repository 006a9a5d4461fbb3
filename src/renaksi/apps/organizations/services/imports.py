"""Agencies and officials from a filled form: checked whole, taken in all at once or not at all."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Model

from renaksi.apps.audit.services import Log, change
from renaksi.apps.organizations.bulk.agencies import plan_agencies
from renaksi.apps.organizations.bulk.officials import plan_officials
from renaksi.apps.organizations.bulk.plans import UNCHANGED, Plan
from renaksi.apps.organizations.bulk.table import Table, read_table
from renaksi.apps.organizations.chronicle import Chronicle, lock_organization
from renaksi.apps.organizations.models import BulkImport
from renaksi.apps.policy import Action, Actor, require
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding
from renaksi.domain.organization_form import OrganizationForm
from renaksi.messages import message
from renaksi.reading.sandbox import Limits, run

_SHOWN_LINES = 300
_MARKING = "renaksi.documents.organization.marking:mark_cells"
_MARKING_LIMITS = Limits(seconds=30)
# What the log calls a new row of each table, and a changed one.
_ACTIONS = {
    "Agency": ("agency.opened", "agency.changed"),
    "AgencyNaming": ("agency.named", "agency.named"),
    "Unit": ("unit.opened", "unit.changed"),
    "UnitNaming": ("unit.named", "unit.named"),
    "Position": ("position.made", "position.changed"),
    "Official": ("official.added", "official.changed"),
    "Appointment": ("appointment.made", "appointment.changed"),
}
_ORDER = tuple(_ACTIONS)


@dataclass(frozen=True, slots=True)
class _Checked:
    table: Table
    plan: Plan


def submit_import(
    *,
    actor: Actor,
    form: OrganizationForm,
    file_name: str,
    data: bytes,
    now: datetime.datetime,
) -> BulkImport:
    """Check a filled form and keep it with what it would do; earlier ones of the person go.

    Raises:
        RenaksiError: The file cannot be read, or is not this form.
    """
    require(actor, Action.MANAGE_ORGANIZATION)
    table = read_table(data, file_name, form)  # before anybody has to wait
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        checked = _check(log, form, table)
        earlier = BulkImport.objects.filter(person=actor.person, form=form, taken_in_at=None)
        earlier.delete()
        submitted = BulkImport.objects.create(
            government_id=log.government,
            form=form,
            file_name=file_name.replace("\\", "/").rsplit("/", 1)[-1][:200],
            content=data,
            person=actor.person,
            findings=[_packed(one) for one in checked.plan.findings],
            summary=_summary(checked),
            created_at=now,
        )
        log.note("import.checked", submitted, {"file": (None, submitted.file_name)})
        return submitted


def take_in(*, actor: Actor, submitted: BulkImport, now: datetime.datetime) -> BulkImport:
    """Take a checked form in, all of it in one transaction.

    It is checked again, since others may have changed the organization meanwhile.

    Raises:
        RenaksiError: ``import.taken_in``, ``import.not_right``.
    """
    require(actor, Action.MANAGE_ORGANIZATION)
    form = OrganizationForm(submitted.form)
    if submitted.content is None:
        raise RenaksiError("import.taken_in", {"file": submitted.file_name})
    table = read_table(bytes(submitted.content), submitted.file_name, form)
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        current = BulkImport.objects.get(pk=submitted.pk)
        if current.taken_in_at is not None:
            raise RenaksiError("import.taken_in", {"file": current.file_name})
        checked = _check(log, form, table)
        if not checked.plan.is_right:
            raise RenaksiError("import.not_right", {"file": current.file_name})
        _write(log, checked.plan)
        current.content = None
        current.findings = [_packed(one) for one in checked.plan.findings]
        current.summary = _summary(checked)
        current.taken_in_at = now
        current.save()
        counts = {key: (None, current.summary[key]) for key in ("new", "changed", "unchanged")}
        log.note("import.taken_in", current, {"file": (None, current.file_name), **counts})
        return current


def marked_workbook(*, submitted: BulkImport, lang: str) -> bytes:
    """Return the person's own workbook with what has to be corrected marked."""
    if submitted.content is None:
        raise RenaksiError("import.taken_in", {"file": submitted.file_name})
    marks = []
    for finding in submitted.findings:
        code, severity, cell, row, _, params = finding
        marks.append([cell, row, severity, " ".join(filter(None, message(code, params, lang)))])
    where = submitted.summary["sheet"], str(submitted.summary["header_row"])
    data = bytes(submitted.content)
    marked = run(_MARKING, data, json.dumps(marks), *where, lang, limits=_MARKING_LIMITS)
    return bytes(marked)


def _check(log: Log, form: OrganizationForm, table: Table) -> _Checked:
    if form is OrganizationForm.AGENCIES:
        return _Checked(table, plan_agencies(Chronicle.locked(log.government), table))
    zone = lock_organization(log.government).time_zone
    today = log.now.astimezone(ZoneInfo(zone)).date()
    return _Checked(table, plan_officials(log.government, table, today))


def _write(log: Log, plan: Plan) -> None:
    """Write what is planned, table by table, and the log of each row."""
    by_table: dict[str, list[Model]] = {name: [] for name in _ORDER}
    for row in plan.added:
        by_table[type(row).__name__].append(row)
    for rows in by_table.values():
        if rows:
            type(rows[0])._default_manager.bulk_create(rows, batch_size=2000)
    for row in plan.added:
        values = {key: (None, value) for key, value in _values(row).items() if value}
        log.note(_ACTIONS[type(row).__name__][0], _subject(row), values)
    updates: dict[type[Model], list[tuple[Model, dict[str, object]]]] = {}
    for row, before in plan.changed.values():
        updates.setdefault(type(row), []).append((row, before))
        changed = {key: (value, getattr(row, key)) for key, value in before.items()}
        log.note(_ACTIONS[type(row).__name__][1], _subject(row), changed)
    for table, changes in updates.items():
        fields = {name.removesuffix("_id") for _, before in changes for name in before}
        rows = [row for row, _ in changes]
        table._default_manager.bulk_update(rows, sorted(fields), batch_size=500)


def _values(row: Model) -> dict[str, object]:
    skipped = {"id", "government_id"}
    fields = [field.attname for field in row._meta.concrete_fields]
    return {name.removesuffix("_id"): getattr(row, name) for name in fields if name not in skipped}


def _subject(row: Any) -> Any:
    """Return whose history a row belongs to: a naming belongs to what it names."""
    kind = type(row).__name__
    if kind == "AgencyNaming":
        return _Reference("organizations.agency", row.agency_id)
    if kind == "UnitNaming":
        return _Reference("organizations.unit", row.unit_id)
    return row


@dataclass(frozen=True, slots=True)
class _Label:
    label_lower: str


class _Reference:
    """An object as the log names it, without reading it."""

    def __init__(self, label: str, pk: object) -> None:
        self._meta, self.pk = _Label(label), pk


def _packed(finding: Finding) -> list[object]:
    cell = finding.place.first if finding.place else None
    row = finding.rows[0] if finding.rows else 0
    params = {key: str(value) for key, value in finding.params.items() if value is not None}
    return [finding.code, finding.severity.value, cell, row, finding.field, params]


def _summary(checked: _Checked) -> dict[str, object]:
    lines = checked.plan.lines
    counts = Counter(line.status for line in lines)
    news = Counter(what for line in lines for what in line.news)
    shown: Sequence[list[object]] = [
        [line.row.number, line.name, line.status, line.news, line.fields]
        for line in lines
        if line.status != UNCHANGED
    ]
    return {
        "sheet": checked.table.sheet,
        "header_row": checked.table.header_row,
        "rows": len(lines),
        "bad_rows": len({line.row.number for line in lines if not line.row.is_right}),
        "new": counts["new"],
        "changed": counts["changed"],
        "unchanged": counts["unchanged"],
        "units": news["unit"],
        "positions": news["position"],
        "appointments": news["appointment"],
        "lines": shown[:_SHOWN_LINES],
        "more_lines": max(0, len(shown) - _SHOWN_LINES),
    }
