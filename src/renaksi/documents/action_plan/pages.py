"""Page breaks planned ahead, so that no merged label is missing at the top of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renaksi.documents.action_plan.layout import LaidRow, LaidTable
from renaksi.documents.action_plan.widths import Type, row_heights

_ATTEMPTS = 6


@dataclass(frozen=True, slots=True)
class PagedRows:
    """The rows of a table with merged cells cut at the pages.

    Attributes:
        heights: Of the rows, mm.
        starts: Indexes of the rows that begin a page, without the very first row.
    """

    rows: list[LaidRow]
    heights: list[float]
    starts: list[int]


def plan_pages(
    table: LaidTable, widths: Sequence[float], size: Type, first: float, full: float
) -> PagedRows:
    """Decide which rows begin a page and print merged cells again there.

    A label printed again can make its row higher, which can move the next page: the plan is made
    again until it holds.

    Args:
        table: What is printed.
        widths: Of its columns, mm.
        size: Of the text.
        first: Room for rows on the first page, mm.
        full: Room on every other page.
    """
    heights = row_heights(table, widths, size)
    starts = page_starts(heights, first, full, table.rows)
    for _ in range(_ATTEMPTS):
        rows = cut_spans(table, starts)
        heights = row_heights(table, widths, size, rows)
        again = page_starts(heights, first, full, table.rows)
        if again == starts:
            break
        starts = sorted({*again, *starts}) if again < starts else again
    return PagedRows(cut_spans(table, starts), heights, starts)


def page_starts(
    heights: Sequence[float], first: float, full: float, rows: Sequence[LaidRow]
) -> list[int]:
    """Fill one page after the other; lines that only add to the one above stay with it."""
    starts: list[int] = []
    left = first
    for start, stop in _groups(heights, full, rows):
        height = sum(heights[start:stop])
        if height > left and start > 0 and left < full:
            starts.append(start)
            left = full
        left -= height
        while left < 0 and height > full:
            left += full  # a row higher than a page runs on over several
    return starts


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
    rows = [replace(row, cells=list(row.cells)) for row in table.rows]
    for column in range(len(table.columns)):
        head = 0
        pages = iter(starts)
        page = next(pages, None)
        for index, row in enumerate(rows):
            if row.cells[column] is not None:
                head = index
            if index == page:
                page = next(pages, None)
                head = _cut(rows, column, head, index)
    return rows


def _cut(rows: Sequence[LaidRow], column: int, head: int, start: int) -> int:
    """Cut the cell that covers a place from above; return where the column's last cell begins."""
    cell = rows[head].cells[column]
    if head == start or cell is None or head + cell.row_span <= start:
        return head
    rows[head].cells[column] = replace(cell, row_span=start - head)
    rows[start].cells[column] = replace(cell, row_span=head + cell.row_span - start)
    return start
