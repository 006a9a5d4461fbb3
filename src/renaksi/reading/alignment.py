"""Alignment: ragged rows find their columns.

A block's physical columns are matched to the header's columns, keeping their order, so that what
the cells look like, where they stand and how far their neighbours have moved agree best (dynamic
programming). Rows that still do not fit are aligned one by one, starting from their block. A block
in which everything fits where it stands is not touched, which is nearly every block there is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from renaksi.reading.bands import Row
from renaksi.reading.concepts import Column, Concept
from renaksi.reading.grid import Cell
from renaksi.reading.kinds import WORST, Kind, kind_of, suits
from renaksi.reading.layout import Block, Part

SAMPLE = 60  # rows of a block that are looked at to place its columns
MISFIT = -3  # a cell this unlike its column does not belong there
MOVE = 2.5  # what one step of sideways movement costs, in points of likeness
DROP = 6.0  # what leaving a column without a place costs
GAIN = 4.0  # a row moves on its own only when it gains this much
REACH = 6  # columns that a single row may move

Assignment = dict[int, int]  # physical column -> position of the logical column


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a block's physical columns belong, and how surely (0 to 100)."""

    assignment: Assignment
    certainty: int
    moved: bool


def place_block(part: Part, block: Block) -> Placement:
    """Match the physical columns of a block to the columns of its part."""
    columns = part.band.columns
    home = _home(part, block)
    scores = _scores(_sample(block.rows), columns)
    if all(_fits(scores[p], home.get(p)) for p in scores):
        return Placement(home, 100, moved=False)
    best = _align(sorted(scores), scores, columns)
    here, there = _worth(scores, home), _worth(scores, best)
    if there < here + GAIN:
        return Placement(home, 70, moved=False)
    shaded = [p for row in block.rows.values() for p in row if p not in best]
    return Placement(_with_blanks(best, shaded, columns), 80, moved=True)


def _with_blanks(
    assignment: Assignment, physical: Sequence[int], columns: Sequence[Column]
) -> Assignment:
    """Place columns that hold no text (shaded months) beside the neighbour on their left."""
    whole = dict(assignment)
    for p in sorted(set(physical)):
        left = max((q for q in whole if q < p), default=None)
        right = min((q for q in assignment if q > p), default=None)
        position = p if left is None else whole[left] + p - left
        limit = len(columns) if right is None else assignment[right]
        if position < limit:
            whole[p] = position
    return whole


def place_row(columns: Sequence[Column], row: Row, start: Assignment) -> Assignment | None:
    """Align one row that does not fit its block; ``None`` where it fits or nothing fits better."""
    if fits(columns, row, start):
        return None
    cells = {p: cell for p, cell in row.items() if cell.text}
    here = {p: _suit(cell, columns, start.get(p)) for p, cell in cells.items()}
    if not here or min(here.values()) > MISFIT:
        return None
    scores = {
        p: [_suit(cell, columns, j) for j in range(len(columns))] for p, cell in cells.items()
    }
    best = _align(sorted(cells), scores, columns, {p: start[p] for p in cells if p in start})
    gain = (
        sum(scores[p][j] for p, j in best.items())
        - sum(here.values())
        - DROP * (len(cells) - len(best))
    )
    return best if gain >= GAIN else None


def fits(columns: Sequence[Column], row: Row, assignment: Assignment) -> bool:
    """Tell whether every cell of a row can stand where an assignment puts it."""
    for p, cell in row.items():
        if cell.text:
            position = assignment.get(p)
            if position is None or kind_of(cell) in misfits(columns[position].concept):
                return False
    return True


@cache
def misfits(concept: Concept) -> frozenset[Kind]:
    """Return the kinds of content that cannot stand under a concept."""
    return frozenset(kind for kind in Kind if suits(kind, concept) <= MISFIT)


def _suit(cell: Cell, columns: Sequence[Column], position: int | None) -> float:
    if position is None:
        return float(WORST)
    return float(suits(kind_of(cell), columns[position].concept))


def _sample(rows: Mapping[int, Row]) -> list[Row]:
    every = max(1, len(rows) // SAMPLE)
    return [row for index, row in enumerate(rows.values()) if index % every == 0]


def _home(part: Part, block: Block) -> Assignment:
    """Return where each physical column stands by position alone."""
    home: Assignment = {}
    on_page = block.grid is not part.grid and any(
        column.left is not None for column in part.band.columns
    )
    for row in block.rows.values():
        for physical, cell in row.items():
            if physical in home:
                continue
            position = _over(part.band.columns, cell) if on_page else None
            if position is None:
                position = _containing(part.band.columns, physical)
            if position is not None:
                home[physical] = position
    return home


def _containing(columns: Sequence[Column], physical: int) -> int | None:
    for position, column in enumerate(columns):
        if column.start <= physical < column.stop:
            return position
    return None


def _over(columns: Sequence[Column], cell: Cell) -> int | None:
    """Return the column of a PDF page that a cell lies under, by horizontal overlap."""
    if cell.left is None or cell.right is None:
        return None
    best, widest = None, 0.0
    for position, column in enumerate(columns):
        if column.left is None or column.right is None:
            continue
        overlap = min(cell.right, column.right) - max(cell.left, column.left)
        share = overlap / max(min(cell.right - cell.left, column.right - column.left), 1.0)
        if share > widest + 0.05 or (best is None and share > 0.2):
            best, widest = position, share
    return best


def _scores(rows: Sequence[Row], columns: Sequence[Column]) -> dict[int, list[float]]:
    """Return, for each physical column, its mean likeness to each logical column."""
    kinds: dict[int, list[Kind]] = {}
    for row in rows:
        for physical, cell in row.items():
            if cell.text:
                kinds.setdefault(physical, []).append(kind_of(cell))
    return {
        physical: [
            sum(suits(kind, column.concept) for kind in found) / len(found) for column in columns
        ]
        for physical, found in kinds.items()
    }


def _fits(scores: Sequence[float], position: int | None) -> bool:
    return position is not None and scores[position] > -2


def _worth(scores: Mapping[int, Sequence[float]], assignment: Assignment) -> float:
    return sum(scores[p][assignment[p]] if p in assignment else -DROP for p in scores)


State = tuple[float, float, tuple[tuple[int, int], ...]]  # worth, sideways offset, pairs so far


def _align(
    physical: Sequence[int],
    scores: Mapping[int, Sequence[float]],
    columns: Sequence[Column],
    start: Assignment | None = None,
) -> Assignment:
    """Find the order-keeping assignment of best total likeness minus the cost of movement.

    A column that spans several physical ones (a code in parts) may take several cells.
    """
    states: dict[int, State] = {-1: (0.0, 0.0, ())}  # by the last column filled; -1: none yet
    for p in physical:
        base = _offset(p, columns[start[p]]) if start and p in start else 0
        following: dict[int, State] = {}
        for last, (value, offset, pairs) in states.items():
            _keep(following, last, (value - DROP, offset, pairs))
            again = last >= 0 and columns[last].stop - columns[last].start > 1
            for j in range(last if again else last + 1, len(columns)):
                shift = float(_offset(p - base, columns[j]))
                if start is not None and abs(shift) > REACH:
                    continue
                worth = (
                    value
                    + scores[p][j]
                    - MOVE * abs(shift - offset)
                    + _anchored(columns[j])
                    + LATER * j
                )
                _keep(following, j, (worth, shift, (*pairs, (p, j))))
        states = following
    return dict(max(states.values(), key=lambda state: state[0])[2])


def _keep(states: dict[int, State], key: int, state: State) -> None:
    if key not in states or state[0] > states[key][0]:
        states[key] = state


def _offset(physical: int, column: Column) -> int:
    """How far a cell stands sideways from under a column; 0 anywhere under it."""
    if physical < column.start:
        return physical - column.start
    return max(0, physical - column.stop + 1)


def _anchored(column: Column) -> float:
    return -0.5 if column.concept is Concept.OTHER else 0.0


# Of equal placements the one further right wins: what a page break drops are leading columns.
LATER = 0.01
