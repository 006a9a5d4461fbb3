"""The columns of a printed plan: which ones a form has, and what each prints of a row.

A column is printed where the form demands it or where any row fills it. Headers are paths from
the top (``("TARGET KINERJA SASARAN", "TR 1")``); columns that stand side by side and begin with
the same words share a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import TypeAlias

from renaksi.domain.draft import CASCADE, Form, Level, PlanRow, Realization
from renaksi.domain.quantities import Quantity

Value: TypeAlias = str | Decimal | None

PATH_SIGN = " / "  # between the parts of a header that had several rows

LEVEL_NAMES = {
    Level.GOAL: "TUJUAN",
    Level.OBJECTIVE: "SASARAN",
    Level.PROGRAM: "PROGRAM",
    Level.ACTIVITY: "KEGIATAN",
    Level.SUB_ACTIVITY: "SUB KEGIATAN",
}
_INDICATOR_NAMES = LEVEL_NAMES | {Level.OBJECTIVE: "KINERJA SASARAN"}
_MEASURED_FIRST = (
    Level.OBJECTIVE,
    Level.SUB_ACTIVITY,
    Level.ACTIVITY,
    Level.PROGRAM,
    Level.GOAL,
)
_QUARTERS = range(1, 5)

STATEMENT_KEYS = frozenset({"urusan", *(level.value for level in CASCADE)})
"""Columns of statements; a line that prints none anew only adds to the line above."""

_SEED_COLUMNS = frozenset(
    {
        "number",
        *(level.value for level in CASCADE),
        *(f"{level.value}_indicator" for level in CASCADE),
        "unit",
        *(f"target_q{quarter}" for quarter in _QUARTERS),
        "activity_target",
        "steps",
        "budget",
        "person_in_charge",
    }
)
_OBJECTIVE_COLUMNS = frozenset({"number", "objective", "indicator", "unit", "target"})
_PROGRAM_COLUMNS = frozenset({"code", "program", "activity", "sub_activity"})
_QUARTER_COLUMNS = frozenset(f"target_q{quarter}" for quarter in _QUARTERS)

FORM_COLUMNS: dict[Form, frozenset[str]] = {
    Form.ACTION_PLAN: _SEED_COLUMNS,
    Form.AGREEMENT: _OBJECTIVE_COLUMNS | {"program", "budget"},
    Form.CASCADE: frozenset(name for level in CASCADE for name in (level, f"{level}_indicator")),
    Form.INDICATOR_LIST: _OBJECTIVE_COLUMNS | {"person_in_charge"},
    Form.MEASUREMENT: _OBJECTIVE_COLUMNS
    | _QUARTER_COLUMNS
    | {f"realized_q{quarter}" for quarter in _QUARTERS},
    Form.EVALUATION: _PROGRAM_COLUMNS
    | {"indicator", "unit", "target", "budget", "realized_year", "realized_money_year"},
    Form.WORK_PLAN: _PROGRAM_COLUMNS
    | {"indicator", "unit", "target", "budget", "person_in_charge"},
    Form.BUDGET_LIST: _PROGRAM_COLUMNS | {"budget"},
}
"""What each form has even when empty; an unknown form has what its rows fill."""


class ColumnKind(Enum):
    """What a column holds, which decides how it is set."""

    NUMBER = auto()
    TEXT = auto()
    SHORT = auto()
    STEPS = auto()
    QUANTITY = auto()
    MONEY = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column as printed.

    Attributes:
        key: The field of the row, or ``other:`` and the header.
        header: Its words from the top row of the header to the bottom.
        level: The level whose statement or indicator it prints; ``None`` for all other columns.
    """

    key: str
    header: tuple[str, ...]
    kind: ColumnKind
    value: Callable[[PlanRow], Value]
    level: Level | None = None


def printed_text(text: str | None) -> str:
    """Print a text: white space folded, nothing for ``None``."""
    return " ".join(text.split()) if text else ""


def numbered_steps(steps: Sequence[str]) -> str:
    """Print steps as a numbered list, one per line."""
    return "\n".join(f"{number}. {printed_text(step)}" for number, step in enumerate(steps, 1))


def standing_of(row: PlanRow) -> dict[str, str]:
    """Return the statements that a row prints or stands under, from the highest level."""
    chain = {"urusan": row.affair} | {level.value: row.statement(level) for level in CASCADE}
    return {name: text for name, given in chain.items() if (text := printed_text(given))}


def columns_of(form: Form, rows: Sequence[PlanRow], *, is_whole: bool) -> tuple[Column, ...]:
    """Choose the columns of a table.

    Args:
        form: Which form is printed.
        rows: The rows of this table.
        is_whole: Whether the table holds every row; a part has only what its rows fill.

    Returns:
        The columns from left to right; never empty.
    """
    always = FORM_COLUMNS.get(form, frozenset()) if is_whole and _has_form(form, rows) else None
    measured = _measured_level(rows)
    candidates = tuple(_candidates(rows, measured))
    chosen = []
    for column in candidates:
        is_used = any(column.value(row) is not None for row in rows)
        if column.key == "indicator":
            is_used = is_used and measured is None
        if (always is not None and column.key in always) or is_used:
            chosen.append(column)
    return tuple(chosen) or candidates[:1]


def columns_of_form(form: Form) -> tuple[tuple[Column, ...], ...]:
    """Return the columns of the empty form, one group per table that it prints.

    The annex of an agreement has two: objectives with their targets, and programs with their
    money. An unknown form is laid out as an action plan.
    """
    known = form if form in FORM_COLUMNS else Form.ACTION_PLAN
    columns = columns_of(known, (), is_whole=True)
    if known is not Form.AGREEMENT:
        return (columns,)
    money = ("number", "program", "budget")
    return (
        tuple(column for column in columns if column.key not in ("program", "budget")),
        tuple(column for column in columns if column.key in money),
    )


def _has_form(form: Form, rows: Sequence[PlanRow]) -> bool:
    """Tell whether the form's own columns are printed though empty."""
    return form is Form.ACTION_PLAN or not rows


def _measured_level(rows: Sequence[PlanRow]) -> Level | None:
    """Return the level whose indicator column already prints what the targets measure."""
    has_quarters = any(any(row.quarter_targets) for row in rows)
    fitting = (
        level
        for level in (_MEASURED_FIRST if has_quarters else (Level.OBJECTIVE,))
        if all(row.indicator == row.indicator_at(level) for row in rows)
    )
    return next(fitting, None)


def _candidates(rows: Sequence[PlanRow], measured: Level | None) -> Iterator[Column]:
    """Yield every column that could be printed, from left to right."""
    yield Column("number", ("NO",), ColumnKind.NUMBER, _number)
    yield Column("code", ("KODE",), ColumnKind.SHORT, lambda row: printed_text(row.code) or None)
    yield Column("urusan", ("URUSAN",), ColumnKind.TEXT, _affair, Level.AFFAIR)
    for level in CASCADE:
        name = LEVEL_NAMES[level]
        yield Column(level.value, (name,), ColumnKind.TEXT, _statement(level), level)
        indicator = f"INDIKATOR {_INDICATOR_NAMES[level]}"
        key = f"{level.value}_indicator"
        yield Column(key, (indicator,), ColumnKind.TEXT, _indicator(level), level)
    yield _text("detail", "RINCIAN", lambda row: row.detail)
    yield _text("indicator", "INDIKATOR KINERJA", lambda row: row.indicator)
    yield Column("unit", ("SATUAN",), ColumnKind.SHORT, lambda row: printed_text(row.unit) or None)
    yield Column("target", ("TARGET TAHUNAN",), ColumnKind.QUANTITY, lambda row: _raw(row.target))
    group = f"TARGET KINERJA {LEVEL_NAMES[measured]}" if measured else "TARGET KINERJA"
    for quarter in _QUARTERS:
        yield Column(
            f"target_q{quarter}", (group, f"TR {quarter}"), ColumnKind.QUANTITY, _target(quarter)
        )
    yield Column(
        "activity_target",
        ("TARGET KEGIATAN",),
        ColumnKind.QUANTITY,
        lambda row: _raw(row.activity_target),
    )
    yield Column("steps", ("RENCANA AKSI",), ColumnKind.STEPS, _steps)
    yield Column("budget", ("ANGGARAN",), ColumnKind.MONEY, lambda row: row.budget)
    yield from _realized_columns()
    yield _text("person_in_charge", "PENANGGUNG JAWAB", lambda row: row.person_in_charge)
    for header in _other_headers(rows):
        path = tuple(printed_text(part) for part in header.split(PATH_SIGN))
        yield Column(f"other:{header}", path, ColumnKind.TEXT, _other(header))


def _other_headers(rows: Sequence[PlanRow]) -> list[str]:
    """Return the headers of all other columns in the order in which the rows print them."""
    headers: list[str] = []
    for row in rows:
        at = 0
        for header in row.other:
            if header in headers:
                at = max(at, headers.index(header) + 1)
            else:
                headers.insert(at, header)
                at += 1
    return headers


def _realized_columns() -> Iterator[Column]:
    for quarter in _QUARTERS:
        header = ("REALISASI KINERJA", f"TR {quarter}")
        key = f"realized_q{quarter}"
        yield Column(key, header, ColumnKind.QUANTITY, _realized_value(f"q{quarter}"))
    year = ("REALISASI KINERJA", "TAHUN")
    yield Column("realized_year", year, ColumnKind.QUANTITY, _realized_value("year"))
    for quarter in _QUARTERS:
        header = ("REALISASI ANGGARAN", f"TR {quarter}")
        key = f"realized_money_q{quarter}"
        yield Column(key, header, ColumnKind.MONEY, _realized_money(f"q{quarter}"))
    year = ("REALISASI ANGGARAN", "JUMLAH (Rp)")
    yield Column("realized_money_year", year, ColumnKind.MONEY, _realized_money("year"))


def _text(key: str, header: str, get: Callable[[PlanRow], str | None]) -> Column:
    return Column(key, (header,), ColumnKind.TEXT, lambda row: printed_text(get(row)) or None)


def _number(row: PlanRow) -> str | None:
    return None if row.number is None else printed_text(str(row.number)) or None


def _affair(row: PlanRow) -> str | None:
    return printed_text(row.affair) or None


def _statement(level: Level) -> Callable[[PlanRow], Value]:
    return lambda row: printed_text(row.statement(level)) or None


def _indicator(level: Level) -> Callable[[PlanRow], Value]:
    return lambda row: printed_text(row.indicator_at(level)) or None


def _raw(quantity: Quantity | None) -> str | None:
    return None if quantity is None else printed_text(quantity.raw) or None


def _target(quarter: int) -> Callable[[PlanRow], Value]:
    return lambda row: _raw(row.quarter_targets[quarter - 1])


def _steps(row: PlanRow) -> str | None:
    return numbered_steps(row.steps) or None


def _realized_value(period: str) -> Callable[[PlanRow], Value]:
    return lambda row: _raw(row.realized.get(period, Realization()).value)


def _realized_money(period: str) -> Callable[[PlanRow], Value]:
    return lambda row: row.realized.get(period, Realization()).money


def _other(header: str) -> Callable[[PlanRow], Value]:
    return lambda row: printed_text(row.other.get(header)) or None
