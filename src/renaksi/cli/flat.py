"""The plan as flat CSV: one line per row, one column per field, the same columns for every form."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from renaksi.cli.printable import printable
from renaksi.domain.draft import CASCADE, REALIZED_PERIODS, PlanDraft, PlanRow
from renaksi.domain.quantities import Quantity

_QUANTITIES: Final = (
    "target",
    "target_q1",
    "target_q2",
    "target_q3",
    "target_q4",
    "activity_target",
)
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")

COLUMNS: Final = (
    "file",
    "form",
    "agency",
    "government",
    "year",
    "row",
    "number",
    "level",
    "code",
    "urusan",
    *(level.value for level in CASCADE),
    "detail",
    *(f"{level.value}_indicator" for level in CASCADE),
    "indicator",
    "unit",
    *(f"{name}{part}" for name in _QUANTITIES for part in ("", "_value", "_unit")),
    "steps",
    "months",
    "step_months",
    "budget",
    "person_in_charge",
    *(
        f"realized_{period}{part}"
        for period in REALIZED_PERIODS
        for part in ("", "_value", "_money")
    ),
    "other",
    "confidence",
)


def csv_header() -> str:
    """Write the line with the columns' names."""
    return _written([COLUMNS])


def csv_lines(draft: PlanDraft, file: str) -> str:
    """Write a plan's rows.

    Text that a spreadsheet would take for a formula gets an apostrophe in front, as a spreadsheet
    itself marks text. Steps stand below each other inside their cell; months are numbers, those of
    different steps parted by ``;``. Numbers have a decimal point.
    """
    plan = {
        "file": printable(file),
        "form": draft.form.value,
        "agency": draft.agency,
        "government": draft.government,
        "year": draft.year,
    }
    lines = (plan | {"row": at} | _fields(row) for at, row in enumerate(draft.rows, start=1))
    return _written([_safe(line.get(name)) for name in COLUMNS] for line in lines)


def _fields(row: PlanRow) -> dict[str, object]:
    fields: dict[str, object] = {
        "number": row.number,
        "level": row.level.value,
        "code": row.code,
        "urusan": row.affair,
        "detail": row.detail,
        "indicator": row.indicator,
        "unit": row.unit,
        "steps": "\n".join(row.steps),
        "months": _months(row.months),
        "step_months": "; ".join(_months(months) or "" for months in row.step_months or ()),
        "budget": row.budget,
        "person_in_charge": row.person_in_charge,
        "other": "\n".join(f"{name}: {value}" for name, value in row.other.items()),
        "confidence": row.confidence,
    }
    for level in CASCADE:
        fields[level.value] = row.statement(level)
        fields[f"{level.value}_indicator"] = row.indicator_at(level)
    targets = (row.target, *row.quarter_targets, row.activity_target)
    for name, target in zip(_QUANTITIES, targets, strict=True):
        fields |= _quantity(name, target)
    for period, part in row.realized.items():
        fields |= _quantity(f"realized_{period}", part.value)
        fields[f"realized_{period}_money"] = part.money
    return fields


def _quantity(name: str, quantity: Quantity | None) -> dict[str, object]:
    if quantity is None:
        return {}
    return {name: quantity.raw, f"{name}_value": quantity.value, f"{name}_unit": quantity.unit}


def _months(months: Iterable[int] | None) -> str | None:
    return None if months is None else " ".join(map(str, months))


def _safe(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str) and len(value) > 1 and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value


def _written(lines: Iterable[Iterable[object]]) -> str:
    paper = io.StringIO()
    csv.writer(paper, lineterminator="\n").writerows(lines)
    return paper.getvalue()
