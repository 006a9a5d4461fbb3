"""Records: the physical rows of a part become the lines of a plan, still as cells.

A record is one line: its own cells by logical column, what merged cells bring down to it, and the
rows below it that only carry more of its steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from renaksi.domain.text import fold_lines, fold_space
from renaksi.reading.alignment import Assignment, Placement, fits, place_block, place_row
from renaksi.reading.bands import Row
from renaksi.reading.concepts import MONEY, QUANTITIES, STATEMENTS, TEXTS, Column, Concept
from renaksi.reading.grid import Cell, Grid
from renaksi.reading.kinds import Kind, kind_of, suits
from renaksi.reading.layout import Block, Part
from renaksi.reading.signs import is_total

_OWN_LINE = frozenset(
    {
        Concept.NUMBER,
        Concept.CODE,
        Concept.UNIT,
        *QUANTITIES,
        *MONEY,
        *TEXTS,
    }
)


@dataclass(slots=True)
class StepRow:
    """One physical row of a line: its step text and its marks."""

    row: int
    text: str
    marks: dict[int, Cell] = field(default_factory=dict)


@dataclass(slots=True)
class Record:
    """One line of the plan as cells.

    Attributes:
        own: This line's own cells by position of the logical column, left to right.
        inherited: Cells merged down from lines above.
        rows: The physical rows, each with its step and its marks.
        certainty: 0 to 100.
    """

    grid: Grid
    row: int
    columns: Sequence[Column]
    own: dict[int, list[Cell]] = field(default_factory=dict)
    inherited: dict[int, Cell] = field(default_factory=dict)
    rows: list[StepRow] = field(default_factory=list)
    certainty: int = 100
    moved: bool = False
    strays: list[Cell] = field(default_factory=list)
    index: Mapping[Concept, tuple[int, ...]] = field(default_factory=dict)
    _texts: dict[Concept, str | None] = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        """The last physical row that belongs to the line."""
        return max(self.row, *(step.row for step in self.rows)) if self.rows else self.row

    def positions(self, concept: Concept) -> tuple[int, ...]:
        """Return the logical columns of a concept, from the left."""
        return self.index.get(concept, ())

    def cells(self, concept: Concept, *, inherited: bool = True) -> list[Cell]:
        """Return the cells under a concept: own ones first, else those merged down."""
        positions = self.index.get(concept)
        if not positions:
            return []
        own = [cell for i in positions for cell in self.own.get(i, ())]
        if own or not inherited:
            return own
        return [self.inherited[i] for i in positions if i in self.inherited]

    def text(self, concept: Concept, *, inherited: bool = True) -> str | None:
        """Return the text under a concept with its lines kept, ``None`` when blank."""
        cells = self.cells(concept, inherited=inherited)
        if not cells:
            return None
        if len(cells) == 1 and not cells[0].is_error:
            return _tidied(cells[0].text) or None
        return join_texts(cell.text for cell in cells if not cell.is_error) or None

    def states(self, concept: Concept) -> bool:
        """Tell whether the line itself prints something under a concept."""
        return any(i in self.own for i in self.index.get(concept, ()))


def index_of(columns: Sequence[Column]) -> dict[Concept, tuple[int, ...]]:
    """Return the positions of the columns of each concept, from the left."""
    index: dict[Concept, tuple[int, ...]] = {}
    for position, column in enumerate(columns):
        index[column.concept] = (*index.get(column.concept, ()), position)
    return index


def join_texts(texts: Iterable[str]) -> str:
    """Join what stands in one logical cell; a word broken after its hyphen is mended."""
    return "\n".join(line for text in texts if (line := _tidied(text)))


def _tidied(text: str) -> str:
    """Fold a cell's text; readers have tidied it, so that there is seldom anything to do."""
    if "\n" not in text and "  " not in text and "- " not in text:
        return text
    return _thoroughly_tidied(text)


@lru_cache(maxsize=65536)
def _thoroughly_tidied(text: str) -> str:
    return fold_lines(_HYPHEN.sub("-", text))


# A word broken at its hyphen: "RKA-" and "SKPD" on two lines, or justified apart on one.
_HYPHEN = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=\w)|(?<=[A-Z]{2})-[ \t]+(?=[A-Z]{2})")


def folded(record: Record, concept: Concept, *, inherited: bool = True) -> str | None:
    """Return the text under a concept on one line, ``None`` when blank."""
    if concept not in record.index:
        return None
    if not inherited:
        text = record.text(concept, inherited=False)
        return one_line(text) if text else None
    known = record._texts
    if concept not in known:
        text = record.text(concept)
        known[concept] = one_line(text) if text else None
    return known[concept]


def one_line(text: str) -> str:
    """Fold a tidied text to one line."""
    return fold_space(text) if "\n" in text or "  " in text else text


@dataclass(slots=True)
class Aside:
    """A row of a table that is no line of the plan: a total, a heading or nothing but errors."""

    kind: str  # total, heading, error
    grid: Grid
    row: int
    cells: list[Cell]
    columns: Sequence[Column]
    own: dict[int, list[Cell]]
    before: int  # how many records of the part stand above it


def records_of(part: Part) -> tuple[list[Record], list[Aside]]:
    """Turn a part's blocks into records; also the rows beside them."""
    builder = _Builder(part)
    for block in part.blocks:
        builder.add(block)
    return builder.records, builder.asides


_MANY = 4
_FEW_WORDS = 2


class _Builder:
    """Walks the rows of a part and keeps what merged cells bring down."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.columns = part.band.columns
        self.records: list[Record] = []
        self.asides: list[Aside] = []
        self._last_moved: Assignment | None = None
        self._spans: dict[int, tuple[Cell, int]] = {}
        self._index = index_of(self.columns)
        self._numbered = any(column.concept is Concept.NUMBER for column in self.columns)

    def add(self, block: Block) -> None:
        placement = place_block(self.part, block)
        opens_page = bool(self.records) and self.records[-1].grid is not block.grid
        if opens_page:
            self._spans.clear()
        for number, row in block.rows.items():
            self._add_row(block.grid, number, row, placement, opens_page=opens_page)
            opens_page = False

    def _add_row(
        self, grid: Grid, number: int, row: Row, placement: Placement, *, opens_page: bool
    ) -> None:
        moved = self._moved_like_above(row, placement) or place_row(
            self.columns, row, placement.assignment
        )
        self._last_moved = moved
        own, strays = self._deal(row, moved or placement.assignment)
        inherited = {
            i: cell
            for i, (cell, until) in self._spans.items()
            if number <= until and i not in own and cell.row < number
        }
        for i, cells in own.items():
            tallest = max(cells, key=lambda cell: cell.row_span)
            if tallest.row_span > 1 and tallest.text:
                self._spans[i] = (tallest, number + tallest.row_span - 1)
        aside = self._aside(own, strays, inherited)
        if aside:
            cells = [c for found in own.values() for c in found if c.text] + strays
            self.asides.append(
                Aside(aside, grid, number, cells, self.columns, own, len(self.records))
            )
            return
        if self.records and opens_page and self._is_torn(own):
            self._mend(own)
            self.records[-1].strays.extend(strays)
        elif self.records and self._is_more_steps(own, inherited):
            self.records[-1].rows.append(self._step_row(number, own))
            self._keep_extras(own)
            self.records[-1].strays.extend(strays)
        else:
            certainty = min(placement.certainty, 70 if moved else 100)
            record = Record(
                grid,
                number,
                self.columns,
                own,
                inherited,
                [],
                certainty,
                bool(moved) or placement.moved,
                strays,
                self._index,
            )
            record.rows.append(self._step_row(number, own))
            self.records.append(record)

    def _moved_like_above(self, row: Row, placement: Placement) -> Assignment | None:
        """Let a row that does not fit its block stand as the row above it, where it fits there."""
        above = self._last_moved
        if above is None or fits(self.columns, row, placement.assignment):
            return None
        return above if fits(self.columns, row, above) else None

    def _deal(self, row: Row, assignment: Assignment) -> tuple[dict[int, list[Cell]], list[Cell]]:
        own: dict[int, list[Cell]] = {}
        strays: list[Cell] = []
        for physical, cell in row.items():
            position = assignment.get(physical)
            if position is None:
                if cell.text:
                    strays.append(cell)
            elif cell.text or self.columns[position].concept is Concept.MONTH:
                own.setdefault(position, []).append(cell)
        return own, strays

    def _aside(
        self, own: dict[int, list[Cell]], strays: list[Cell], inherited: dict[int, Cell]
    ) -> str | None:
        """Tell whether a row is a total, a heading or full of errors."""
        cells = [cell for found in own.values() for cell in found if cell.text] + strays
        if not cells:
            return "blank"
        if len(cells) > _MANY and not cells[0].is_error and not self._may_total(cells):
            return None
        if all(cell.is_error or cell.text in ("0", "-") for cell in cells) and any(
            c.is_error for c in cells
        ):
            return "error"
        worded = [c for c in cells if kind_of(c) not in _FIGURES]
        # "JUMLAH" in capitals opens a total; "Jumlah orang ..." is an indicator.
        if 0 < len(worded) <= 2 and not self._has_code(own):
            rest = [kind_of(c) for c in cells if c is not worded[0]]
            only_money = bool(rest) and all(kind in (Kind.MONEY, Kind.DASH) for kind in rest)
            if is_total(worded[0].text, has_only_money=only_money):
                return "total"
        if not inherited and self._is_bare_sum(own):
            return "total"
        if len(cells) == 1 and not inherited and self._is_heading(cells[0]):
            return "heading"
        return None

    def _may_total(self, cells: Sequence[Cell]) -> bool:
        """Tell whether a row of many cells has so few words that it could be a total."""
        words = 0
        for cell in cells:
            words += cell.number is None and kind_of(cell) not in _FIGURES
            if words > _FEW_WORDS:
                return False
        return True

    def _is_bare_sum(self, own: dict[int, list[Cell]]) -> bool:
        """Money alone, without a word, a code or a number, is a total that nobody labelled."""
        concepts = {self.columns[i].concept for i in own}
        live = [c for cells in own.values() for c in cells if c.text]
        return (
            bool(self.records)
            and concepts <= {*MONEY, Concept.OTHER}
            and bool(concepts & MONEY)
            and all(
                kind_of(c) in (Kind.MONEY, Kind.PERCENT, Kind.DASH)
                or c.text.casefold().startswith("rp")
                for c in live
            )
            and any(kind_of(c) is Kind.MONEY for c in live)
        )

    def _has_code(self, own: dict[int, list[Cell]]) -> bool:
        return any(
            kind_of(cell) in (Kind.CODE, Kind.INTEGER)
            for i, cells in own.items()
            if self.columns[i].concept is Concept.CODE
            for cell in cells
        )

    def _is_heading(self, cell: Cell) -> bool:
        """A single cell over several columns, or under the number, heads what follows."""
        position = next(
            (i for i, c in enumerate(self.columns) if c.start <= cell.column < c.stop), None
        )
        if position is None or kind_of(cell) in _FIGURES:
            return False
        stop = cell.column + cell.column_span
        covered = sum(1 for c in self.columns if c.start < stop and c.stop > cell.column)
        return covered >= 3 or self.columns[position].concept in (Concept.NUMBER, Concept.CODE)

    def _is_more_steps(self, own: dict[int, list[Cell]], inherited: dict[int, Cell]) -> bool:
        """Tell whether a row only goes on with the steps (or marks) of the line above."""
        concepts = {
            self.columns[i].concept
            for i, cells in own.items()
            if any(c.text or c.is_shaded for c in cells)
        }
        if Concept.STEPS in concepts and self._repeats(own):
            return True
        if not concepts or concepts & _OWN_LINE:
            return False
        if Concept.STEPS in concepts:
            return True
        steps_above = any(self.columns[i].concept is Concept.STEPS for i in inherited)
        return concepts <= {Concept.MONTH} and not steps_above and bool(inherited)

    def _repeats(self, own: dict[int, list[Cell]]) -> bool:
        """Tell whether a row prints again what the line above prints, but for its step."""
        above = self.records[-1]
        step = self._step_row(0, own).text
        if any(step == known.text for known in above.rows):
            return False  # the whole line is written twice
        beside = {i: c for i, c in own.items() if self.columns[i].concept in _OWN_LINE}
        return bool(beside) and all(
            i in above.own
            and fold_space(" ".join(c.text for c in cells))
            == fold_space(" ".join(c.text for c in above.own[i]))
            for i, cells in beside.items()
        )

    def _is_torn(self, own: dict[int, list[Cell]]) -> bool:
        """Tell whether a page's first row is the rest of the last row of the page before."""
        concepts = {self.columns[i].concept for i in own}
        if concepts & {Concept.NUMBER, Concept.CODE}:
            return False
        cells = [cell for found in own.values() for cell in found]
        texts = [cell.text for cell in cells if cell.text and kind_of(cell) not in _FIGURES]
        broken = sum(1 for text in texts if text[0].islower() or text[0] in ",;)/&")
        # Where lines are numbered, half a row of broken words is enough; else all must be.
        is_marked = self._numbered or Concept.STEPS in concepts
        return bool(texts) and (broken * 2 >= len(texts) if is_marked else broken == len(texts))

    def _mend(self, own: dict[int, list[Cell]]) -> None:
        record = self.records[-1]
        for i, cells in own.items():
            if self.columns[i].concept is Concept.STEPS and record.rows:
                record.rows[-1].text = join_texts([record.rows[-1].text, *(c.text for c in cells)])
            else:
                record.own.setdefault(i, []).extend(cells)
        record.certainty = min(record.certainty, 80)

    def _step_row(self, number: int, own: dict[int, list[Cell]]) -> StepRow:
        steps = [
            c.text
            for i, cells in own.items()
            for c in cells
            if self.columns[i].concept is Concept.STEPS
        ]
        marks = {
            i: cell
            for i, cells in own.items()
            if self.columns[i].concept is Concept.MONTH
            for cell in cells
            if cell.text or cell.is_shaded
        }
        return StepRow(number, join_texts(steps), marks)

    def _keep_extras(self, own: dict[int, list[Cell]]) -> None:
        """Columns beside the steps (their output, their officer) stay with the line."""
        record = self.records[-1]
        for i, cells in own.items():
            if self.columns[i].concept not in (Concept.STEPS, Concept.MONTH, *_OWN_LINE):
                known = record.own.setdefault(i, [])
                texts = {one.text for one in known}
                for cell in cells:
                    if cell.text not in texts:
                        texts.add(cell.text)
                        known.append(cell)


_FIGURES = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.NUMBER,
        Kind.INTEGER,
        Kind.QUANTITY,
        Kind.DASH,
        Kind.TICK,
        Kind.CODE,
        Kind.ROMAN,
        Kind.GRADE,
    }
)


def worst_fit(record: Record) -> int:
    """Return how ill the least fitting cell of a record suits its column (-5 to 5)."""
    return min(
        (
            suits(kind_of(cell), record.columns[i].concept)
            for i, cells in record.own.items()
            for cell in cells
            if cell.text
        ),
        default=0,
    )


__all__ = [
    "MONEY",
    "STATEMENTS",
    "Aside",
    "Record",
    "StepRow",
    "join_texts",
    "records_of",
    "worst_fit",
]
