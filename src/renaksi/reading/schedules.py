"""Schedules that stand as a table of their own: their rows find the plan's rows.

A row's printed number decides, then the words it repeats; without either the order does, which is
inferred and said so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from renaksi.domain.draft import PlanRow
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.schedule import pair_steps
from renaksi.domain.steps import strip_marker
from renaksi.domain.text import fold_case
from renaksi.reading.concepts import QUARTER_TARGETS, TEXTS, Column, Concept
from renaksi.reading.layout import Part
from renaksi.reading.records import Record
from renaksi.reading.stepping import marked_months
from renaksi.reading.values import number_of

_LEAST_MONTHS = 4


def is_schedule(columns: Sequence[Column]) -> bool:
    """Tell whether a table only says when: months, and at most what the rows are called."""
    concepts = {column.concept for column in columns}
    if concepts & {
        Concept.TARGET,
        Concept.BUDGET,
        Concept.INDICATOR,
        Concept.REALIZED,
        *QUARTER_TARGETS,
    }:
        return False
    timed = [c for c in columns if c.concept is Concept.MONTH and (c.month or c.period)]
    return len(timed) >= _LEAST_MONTHS and not any(c.value.endswith("_indicator") for c in concepts)


@dataclass(slots=True)
class Pairing:
    """Which plan row each schedule record belongs to, and how that was known."""

    rows: list[PlanRow]
    findings: list[Finding] = field(default_factory=list)
    unmatched: list[Record] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One row of the schedule: months, and what identifies it."""

    record: Record
    months: tuple[int, ...]
    number: int | str | None
    text: str | None


def pair_schedule(
    rows: Sequence[PlanRow], parts: Sequence[tuple[Part, Sequence[Record]]]
) -> Pairing:
    """Give plan rows the months of schedule tables.

    Args:
        rows: The plan's rows; those that carry steps, or all of them, can be scheduled.
        parts: Each schedule table with its records.
    """
    entries = [
        _entry(record, step)
        for _, records in parts
        for record in records
        for step in range(len(record.rows))
    ]
    pairing = Pairing([replace(row, months=row.months or ()) for row in rows])
    if not entries:
        return pairing
    if not _by_words(pairing, entries) and not _by_number(pairing, entries):
        _by_order(pairing, entries)
    return pairing


def _entry(record: Record, step: int) -> _Entry:
    row = record.rows[step]
    text = row.text or next(
        (record.text(concept) for concept in (Concept.STEPS, *TEXTS) if record.text(concept)), None
    )
    number = number_of(record.cells(Concept.NUMBER))
    return _Entry(
        record,
        marked_months(row, record.columns, record),
        number,
        strip_marker(text) if text else None,
    )


def _by_words(pairing: Pairing, entries: Sequence[_Entry]) -> bool:
    """Match entries that repeat a step's or a statement's words; false where most do not."""
    named = [entry for entry in entries if entry.text]
    if not named:
        return False
    steps: dict[str, list[tuple[int, int]]] = {}
    lines: dict[str, list[int]] = {}
    for position, row in enumerate(pairing.rows):
        for at, step in enumerate(row.steps):
            steps.setdefault(fold_case(step), []).append((position, at))
        texts = (row.sub_activity, row.activity, row.detail, row.indicator, row.objective)
        for text in {fold_case(text) for text in texts if text}:
            lines.setdefault(text, []).append(position)
    matched: dict[tuple[int, int | None], list[int]] = {}
    missing: list[_Entry] = []
    cursor = -1
    for entry in named:
        key = _step_key(entry, steps, pairing.rows, cursor) or _row_key(entry, lines, cursor)
        if key is None:
            missing.append(entry)
            continue
        cursor = key[0]
        matched.setdefault(key, []).extend(entry.months)
    if len(missing) * 2 > len(named):
        return False
    for (position, number), months in matched.items():
        pairing.rows[position] = _scheduled(pairing.rows[position], number, months)
    pairing.unmatched.extend(entry.record for entry in missing if entry.months)
    return True


def _step_key(
    entry: _Entry, steps: Mapping[str, list[tuple[int, int]]], rows: Sequence[PlanRow], cursor: int
) -> tuple[int, int] | None:
    found = steps.get(fold_case(entry.text or ""), [])
    numbered = [
        key for key in found if entry.number is not None and rows[key[0]].number == entry.number
    ]
    onward = [key for key in (numbered or found) if key[0] >= cursor]
    return next(iter(onward or numbered or found), None)


def _row_key(entry: _Entry, lines: Mapping[str, list[int]], cursor: int) -> tuple[int, None] | None:
    found = lines.get(fold_case(entry.text or ""), [])
    onward = [position for position in found if position > cursor]
    return ((onward or found)[0], None) if found else None


def _by_number(pairing: Pairing, entries: Sequence[_Entry]) -> bool:
    """Match entries by the number they print; false where numbers are missing or not the plan's."""
    numbers = [row.number for row in pairing.rows]
    if any(entry.number is None for entry in entries) or len(set(numbers)) != len(numbers):
        return False
    if not {entry.number for entry in entries} <= set(numbers):
        return False
    for position, row in enumerate(pairing.rows):
        own = [entry for entry in entries if entry.number == row.number]
        pairing.rows[position] = _with_entries(row, own)
    return True


def _by_order(pairing: Pairing, entries: Sequence[_Entry]) -> None:
    """Match the k-th entry with the k-th row, or with the k-th step where the counts say so."""
    lines = [i for i, row in enumerate(pairing.rows) if row.steps] or list(range(len(pairing.rows)))
    steps = [(i, n) for i in lines for n in range(len(pairing.rows[i].steps))]
    if len(entries) == len(steps) != len(lines):
        for (position, number), entry in zip(steps, entries, strict=True):
            pairing.rows[position] = _scheduled(pairing.rows[position], number, entry.months)
        reached = lines
    else:
        reached = lines[: len(entries)]
        for position, entry in zip(reached, entries, strict=False):
            pairing.rows[position] = _with_entries(pairing.rows[position], [entry])
        pairing.unmatched.extend(entry.record for entry in entries[len(lines) :])
    record = entries[0].record
    last = entries[-1].record
    pairing.findings.append(
        Finding(
            "reading.schedule_by_order",
            Severity.WARNING,
            record.grid.place(
                (record.row, 0), (last.last_row, max(c.stop for c in record.columns) - 1)
            ),
            rows=tuple(position + 1 for position in reached),
            field="months",
            params={"entries": len(entries), "lines": len(pairing.rows)},
        )
    )


def _with_entries(row: PlanRow, entries: Sequence[_Entry]) -> PlanRow:
    """Give a row its months; several entries are its steps in order where the counts agree."""
    months = tuple(sorted({month for entry in entries for month in entry.months}))
    if len(entries) > 1 and len(entries) == len(row.steps):
        return replace(row, months=months, step_months=tuple(entry.months for entry in entries))
    return replace(row, months=months, step_months=pair_steps(len(row.steps), months))


def _scheduled(row: PlanRow, step: int | None, months: Sequence[int]) -> PlanRow:
    """Add months to a row, and to one of its steps."""
    every = tuple(sorted({*(row.months or ()), *months}))
    if step is None:
        return replace(
            row, months=every, step_months=row.step_months or pair_steps(len(row.steps), every)
        )
    per_step = list(row.step_months or ((),) * len(row.steps))
    per_step[step] = tuple(sorted({*per_step[step], *months}))
    return replace(row, months=every, step_months=tuple(per_step))
