"""Page breaks planned ahead, so that no merged label is missing at the top of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renaksi.documents.action_plan.layout import LaidRow, LaidTable
from renaksi.documents.action_plan.widths import Type, row_heights


@dataclass(frozen=True, slots=True)
class PagedRows:
    """The rows of a table with merged cells cut at the pages.

    Attributes:
        heights: Of the rows, mm.
        starts: Indexes of the rows that begin a page, without the very first row.
        moved: The last of them, where it begins a page only to stand with what follows the table.
    """

    rows: list[LaidRow]
    heights: list[float]
    starts: list[int]
    moved: int | None = None


def plan_pages(
    table: LaidTable,
    widths: Sequence[float],
    size: Type,
    first: float,
    full: float,
    tail: float = 0.0,
) -> PagedRows:
    """Decide which rows begin a page and print merged cells again there.

    Args:
        table: What is printed.
        widths: Of its columns, mm.
        size: Of the text.
        first: Room for rows on the first page, mm.
        full: Room on every other page.
        tail: Height of what must not stand on a page alone (the signature), mm.
    """
    planner = _Planner(table, widths, size)
    paged = planner.planned(planner.starts(first, full))
    moved = _moved(table, paged, first, full, tail) if tail else None
    return paged if moved is None else planner.planned([*paged.starts, moved], moved)


def first_height(table: LaidTable, widths: Sequence[float], size: Type) -> float:
    """Measure what a table must at least print under its header, mm."""
    heights = row_heights(table, widths, size)
    stop = next((i for i, row in enumerate(table.rows) if i and not row.adds), len(table.rows))
    return sum(heights[:stop])


@dataclass(frozen=True, slots=True)
class _Planner:
    """Measures pages of one table.

    A merged cell that is cut prints its text twice, so that the last row of one page and the
    first of the next can become higher than they were: a page is measured as it would be cut.
    """

    table: LaidTable
    widths: Sequence[float]
    size: Type

    def planned(self, starts: list[int], moved: int | None = None) -> PagedRows:
        rows = cut_spans(self.table, starts)
        return PagedRows(rows, self.heights(rows), starts, moved)

    def heights(self, rows: Sequence[LaidRow]) -> list[float]:
        return row_heights(self.table, self.widths, self.size, rows)

    def starts(self, first: float, full: float) -> list[int]:
        """Fill one page after the other; lines that only add to the one above stay with it."""
        heights = self.heights(self.table.rows)
        bounds = [start for start, _ in _groups(heights, full, self.table.rows)]
        bounds.append(len(self.table.rows))
        starts: list[int] = []
        at, room = 0, first
        while True:
            stop = self._page_end(bounds, at, room, heights)
            if stop >= len(bounds) - 1:
                return starts
            starts.append(bounds[stop])
            at, room = stop, full

    def _page_end(
        self, bounds: Sequence[int], at: int, room: float, heights: Sequence[float]
    ) -> int:
        """Return the bound at which a page ends that begins at the bound ``at``."""
        stop, used = at, 0.0
        while stop < len(bounds) - 1:
            used += sum(heights[bounds[stop] : bounds[stop + 1]])
            if used > room:
                break
            stop += 1
        while stop > at + 1 and self._page_height(bounds[at], bounds[stop]) > room:
            stop -= 1
        return max(stop, at + 1)

    def _page_height(self, start: int, stop: int) -> float:
        rows = cut_spans(self.table, [bound for bound in (start, stop) if bound])
        return sum(self.heights(rows[start:stop]))


def _moved(
    table: LaidTable, paged: PagedRows, first: float, full: float, tail: float
) -> int | None:
    """Return where the last lines begin, if the tail would otherwise stand alone."""
    begin = paged.starts[-1] if paged.starts else 0
    left = (full if paged.starts else first) - sum(paged.heights[begin:])
    if left >= tail:
        return None
    *_, (start, stop) = _groups(paged.heights, full, table.rows) if table.rows else ((0, 0),)
    fits = sum(paged.heights[start:stop]) + tail <= full
    return start if start > begin and fits else None


def _groups(
    heights: Sequence[float], full: float, rows: Sequence[LaidRow]
) -> Iterator[tuple[int, int]]:
    """Yield runs of rows that belong together, row by row where a run is higher than a page."""
    start = 0
    while start < len(rows):
        stop = start + 1
        while stop < len(rows) and rows[stop].adds:
            stop += 1
        if sum(heights[start:stop]) <= full:
            yield start, stop
        else:
            yield from ((index, index + 1) for index in range(start, stop))
        start = stop


def cut_spans(table: LaidTable, starts: Sequence[int]) -> list[LaidRow]:
    """Part merged cells where a page begins, each part with the text of the whole."""
    rows = list(table.rows)
    for start in starts:
        if start >= len(rows):
            continue
        for column, cell in enumerate(rows[start].cells):
            if cell is None:
                _cut(rows, column, start)
    return rows


def _cut(rows: list[LaidRow], column: int, start: int) -> None:
    """Cut the cell that covers a place from above, if one does."""
    head = start - 1
    while head >= 0 and rows[head].cells[column] is None:
        head -= 1
    cell = rows[head].cells[column] if head >= 0 else None
    if cell is None or head + cell.row_span <= start:
        return
    for row, span in ((head, start - head), (start, head + cell.row_span - start)):
        cells = list(rows[row].cells)
        cells[column] = replace(cell, row_span=span)
        rows[row] = replace(rows[row], cells=cells)
