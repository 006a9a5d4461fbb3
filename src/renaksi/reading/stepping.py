"""Stepping: the action steps of a line and the months that its schedule ticks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from renaksi.domain.schedule import is_mark, pair_steps, parse_months
from renaksi.domain.steps import has_marker, split_steps, strip_marker
from renaksi.domain.text import fold_space
from renaksi.reading.concepts import Column, Concept
from renaksi.reading.grid import Cell
from renaksi.reading.records import Record, StepRow

_split = lru_cache(maxsize=16384)(split_steps)  # plans repeat their steps

StepMonths = tuple[tuple[int, ...], ...] | None


def months_and_steps(record: Record) -> tuple[tuple[int, ...] | None, tuple[str, ...], StepMonths]:
    """Return a line's months, steps and months per step.

    Months are ``None`` where the table has no schedule; months per step where nothing ties them.
    """
    steps, per_step = _steps(record)
    if not record.positions(Concept.MONTH):
        return None, steps, None
    by_row = [marked_months(row, record.columns, record) for row in record.rows]
    months = tuple(sorted({month for found in by_row for month in found}))
    if per_step is not None and len(record.rows) > 1 and any(by_row):
        return months, steps, tuple(by_row[row] for row in per_step)
    return months, steps, pair_steps(len(steps), months)


def _steps(record: Record) -> tuple[tuple[str, ...], list[int] | None]:
    """Return the steps, and each one's physical row (``None`` if any row has several)."""
    filled = [(i, row.text) for i, row in enumerate(record.rows) if row.text]
    if len(filled) <= 1:
        steps = _split(filled[0][1]) if filled else ()
        return steps, [filled[0][0]] if len(steps) == 1 else None
    steps_found: list[str] = []
    rows: list[int] = []
    several = False
    marked = sum(1 for _, text in filled if has_marker(text))
    for i, text in filled:
        if steps_found and _goes_on(text, marked=marked * 2 >= len(filled)):
            steps_found[-1] = fold_space(f"{steps_found[-1]} {text}")
            continue
        pieces = _split(text) if has_marker(text) else (fold_space(text),)
        several = several or len(pieces) > 1
        steps_found.extend(strip_marker(piece) if len(pieces) == 1 else piece for piece in pieces)
        rows.extend([i] * len(pieces))
    return tuple(steps_found), None if several else rows


def _goes_on(text: str, *, marked: bool) -> bool:
    """Tell whether a row's text continues the step above: no mark where others have one."""
    return (text[:1].islower() and not has_marker(text)) or (
        marked and not has_marker(text) and text[:1] in ",;()"
    )


def marked_months(row: StepRow, columns: Sequence[Column], record: Record) -> tuple[int, ...]:
    """Return the months that one physical row ticks, shades or names."""
    months: set[int] = set()
    for position, cell in row.marks.items():
        months.update(_months_of(columns[position], cell, record))
    return tuple(sorted(months))


def _months_of(column: Column, cell: Cell, record: Record) -> Iterable[int]:
    if column.month is None and column.period is None:
        return parse_months(cell.text) or () if cell.text else ()
    ticked = is_mark(cell.text) if cell.text else cell.is_shaded and _shading_counts(record)
    if not ticked:
        return ()
    if column.month is not None:
        return (column.month,)
    quarter = int(str(column.period)[-1])
    return range(3 * quarter - 2, 3 * quarter + 1)


def _shading_counts(record: Record) -> bool:
    """Shading ticks a month only where part of the row is shaded and nothing is ticked."""
    marks = [
        (i, cell) for row in record.rows for i, cell in row.marks.items() if record.columns[i].month
    ]
    months = [i for i, column in enumerate(record.columns) if column.month]
    shaded = {i for i, cell in marks if cell.is_shaded and not cell.text}
    return len(shaded) < len(months) and not any(
        cell.text and is_mark(cell.text) for _, cell in marks
    )
