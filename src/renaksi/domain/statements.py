"""Statements: exactly what an official plan document prints, whatever the file format.

A statement holds everything that a writer puts on paper and nothing else, so that a document can
be read back from its print alone. Conventions shared by the module:

* A cell is text as printed; money stays a number, since each format writes numbers its own way.
* ``span`` counts the lines a cell covers; 0 means that the cell above covers this one. Only a
  statement that a row merely stands under is merged, never the deepest one that it states:
  that is how a reader sees the row's level.
* Lines of the body are in the draft's order; ``row`` is the position in the draft, the first is 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from renaksi.domain.draft import CASCADE, Level, PlanDraft, PlanRow
from renaksi.domain.statement_columns import (
    STATEMENT_KEYS,
    Column,
    columns_of,
    printed_text,
    standing_of,
)
from renaksi.domain.statement_signatures import SignatureBlock, signatures_of
from renaksi.domain.statement_totals import TotalLine, totals_after

SCHEDULE_TITLE = "JADWAL KEGIATAN"

_CHAIN = ("urusan", *(level.value for level in CASCADE))
_AGENCY_WORDS = re.compile(
    r"(badan|bagian|bappeda|biro|dinas|inspektorat|kantor|kecamatan|kelurahan|puskesmas|rsud|"
    r"rumah sakit|satuan|sekretariat|sekolah|unit|upt|uptd)\b",
    re.IGNORECASE,
)
_GOVERNMENT_WORDS = re.compile(
    r"(daerah|kab\.?|kabupaten|kota|pemerintah|pemkab|pemkot|pemprov|provinsi)\b", re.IGNORECASE
)
_PERIOD_WORDS = re.compile(r"(bulan|caturwulan|periode|semester|triwulan|tw)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell; ``money`` in rupiah where the cell is an amount, else ``None``."""

    text: str = ""
    money: Decimal | None = None
    span: int = 1

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is printed in the cell."""
        return not self.text and self.money is None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the plan: a cell per column."""

    row: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table of the plan; a document has several where its rows stand under different things."""

    columns: tuple[Column, ...]
    body: tuple[Line | TotalLine, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the plan's lines without the totals."""
        return tuple(part for part in self.body if isinstance(part, Line))


@dataclass(frozen=True, slots=True)
class ScheduleLine:
    """One line of the schedule: a step, or a whole row whose months are not tied to steps.

    ``number`` is the row's number, empty where it has none; ``months`` are 1 to 12.
    """

    row: int
    number: str
    text: str
    months: tuple[int, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class ActionPlanStatement:
    """A plan document as printed, in the order of printing.

    Attributes:
        title_lines: The title, then agency, government, year and period, one per line.
        tables: The plan.
        schedule: ``None`` where the document has no schedule.
        notes: One per line.
        signatures: Left to right.
        subject: What the document is called in a list of files; never empty.
    """

    title_lines: tuple[str, ...]
    tables: tuple[PlanTable, ...]
    schedule: tuple[ScheduleLine, ...] | None
    notes: tuple[str, ...]
    signatures: tuple[SignatureBlock, ...]
    subject: str


def adds_to_line_above(columns: Sequence[Column], line: Line) -> bool:
    """Tell whether a line prints no statement of its own: one more indicator, or a detail."""
    pairs = zip(columns, line.cells, strict=True)
    return not any(
        cell.span > 0 and not cell.is_blank
        for column, cell in pairs
        if column.key in STATEMENT_KEYS
    )


def statement_of(draft: PlanDraft) -> ActionPlanStatement:
    """Lay a draft out as the official form prints it."""
    titles = tuple(_title_lines(draft))
    return ActionPlanStatement(
        title_lines=titles,
        tables=tuple(_tables(draft)),
        schedule=_schedule(draft.rows),
        notes=tuple(note for note in map(printed_text, draft.notes) if note),
        signatures=tuple(signatures_of(draft)),
        subject=" ".join(titles) or "Rencana Aksi",
    )


def _title_lines(draft: PlanDraft) -> Iterator[str]:
    title = printed_text(draft.title)
    if title:
        yield title
    for text, words, label in (
        (draft.agency, _AGENCY_WORDS, "PERANGKAT DAERAH"),
        (draft.government, _GOVERNMENT_WORDS, "PEMERINTAH DAERAH"),
    ):
        if name := printed_text(text):
            yield name if words.match(name) else f"{label}: {name}"
    if draft.year is not None and str(draft.year) not in title:
        yield f"TAHUN {draft.year}"
    if period := printed_text(draft.period):
        yield period if _PERIOD_WORDS.match(period) else f"PERIODE: {period}"


# Tables


def _tables(draft: PlanDraft) -> Iterator[PlanTable]:
    """Cut the rows where a blank would be taken for "same as above", and lay out each part."""
    parts = list(_parts(draft.rows))
    totals = totals_after(draft)
    for part in parts:
        rows = [draft.rows[position - 1] for position in part]
        columns = columns_of(draft.form, rows, is_whole=len(parts) == 1)
        cut = {line for line, position in enumerate(part, 1) if position in totals}
        spans = _spans(columns, rows, cut)
        body: list[Line | TotalLine] = list(totals.get(0, ())) if part is parts[0] else []
        for position, row, row_spans in zip(part, rows, spans, strict=True):
            body.append(Line(position, tuple(_cells(columns, row, row_spans))))
            body.extend(totals.get(position, ()))
        yield PlanTable(columns, tuple(body))


def _parts(rows: Sequence[PlanRow]) -> Iterator[range]:
    """Yield runs of positions in which every parent left blank really is the one above."""
    start = 1
    carried: dict[str, str] = {}
    for position, row in enumerate(rows, start=1):
        standing = standing_of(row)
        if row.level is not Level.AGENCY and _is_misread(carried, standing):
            yield range(start, position)
            start = position
        carried = standing
    yield range(start, len(rows) + 1)


def _is_misread(carried: dict[str, str], standing: dict[str, str]) -> bool:
    """Tell whether a reader would fill something down that the row does not stand under."""
    deepest = next(reversed(standing), None)
    for name in _CHAIN:
        if name == deepest or (name in standing and standing[name] != carried.get(name)):
            return False
        if name in carried and name not in standing:
            return True
    return False


def _cells(columns: Sequence[Column], row: PlanRow, spans: Sequence[int]) -> Iterator[Cell]:
    for column, span in zip(columns, spans, strict=True):
        value = column.value(row)
        if isinstance(value, Decimal):
            yield Cell(money=value, span=span)
        else:
            yield Cell(value or "", span=span)


def _spans(
    columns: Sequence[Column], rows: Sequence[PlanRow], cut: Set[int] = frozenset()
) -> list[list[int]]:
    """Count for every cell the lines that it covers; 0 where the one above covers it.

    Nothing reaches over a line that ``cut`` names: a total stands above it.
    """
    spans = [[1] * len(columns) for _ in rows]
    standing = [standing_of(row) for row in rows]
    for index, column in enumerate(columns):
        if column.level is None:
            continue
        head = 0
        for line, (above, row) in enumerate(pairwise(rows), start=1):
            before, here = standing[line - 1 : line + 1]
            is_under = line not in cut and _stands_under(column.level, before, row, here)
            if is_under and _repeats(column, above, row):
                spans[line][index] = 0
                spans[head][index] += 1
            else:
                head = line
    return spans


def _repeats(column: Column, above: PlanRow, row: PlanRow) -> bool:
    value = column.value(row)
    return value is not None and value == column.value(above)


def _stands_under(
    column_level: Level, before: dict[str, str], row: PlanRow, here: dict[str, str]
) -> bool:
    level = column_level.value
    if level not in here:
        return False
    is_own = level == next(reversed(here)) and row.level not in (Level.INDICATOR, Level.DETAIL)
    shared = _CHAIN[: _CHAIN.index(level) + 1]
    return not is_own and all(here.get(name) == before.get(name) for name in shared)


# Schedule


def _schedule(rows: Sequence[PlanRow]) -> tuple[ScheduleLine, ...] | None:
    if all(row.months is None for row in rows):
        return None
    return tuple(line for position, row in enumerate(rows, 1) for line in _row_lines(position, row))


def _row_lines(position: int, row: PlanRow) -> Iterator[ScheduleLine]:
    """Print a line per step where months are tied to steps, else one line for the row."""
    if row.months is None:
        return
    number = "" if row.number is None else str(row.number)
    if row.step_months is None or len(row.step_months) != len(row.steps):
        yield ScheduleLine(position, number, _schedule_text(row), row.months)
        return
    for index, (step, months) in enumerate(zip(row.steps, row.step_months, strict=True)):
        span = len(row.steps) if index == 0 else 0
        yield ScheduleLine(position, number, f"{index + 1}. {printed_text(step)}", months, span)


def _schedule_text(row: PlanRow) -> str:
    """Name the row in the schedule: its deepest statement, else its indicator."""
    candidates = (row.detail, *(row.statement(level) for level in reversed(CASCADE)), row.indicator)
    return next((printed_text(text) for text in candidates if text), "")
