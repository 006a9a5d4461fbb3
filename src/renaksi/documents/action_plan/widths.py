"""Widths and heights of a table in print: columns by content, rows by the lines they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renaksi.documents.action_plan.layout import (
    LaidCell,
    LaidColumn,
    LaidRow,
    LaidTable,
    header_cells,
)
from renaksi.documents.fonts import BOLD_FACTOR, lines_in, longest_piece, width_of
from renaksi.domain.money import format_number
from renaksi.domain.statement_columns import ColumnKind

MM_PER_POINT = 25.4 / 72
CELL_MARGINS = (0.8, 0.6, 0.4)  # mm, left and right of the text; the first with which all fits
CELL_MARGIN_Y = 0.7  # mm, above and below
LEADING = 0.12  # em between lines; a line itself is 1 em high
STEP_INDENT = 0.95  # em, of the second and later lines of a step
WIDEST_WORD = 30.0  # mm; a longer word is broken
MONTH_WIDTH = 11.5  # mm, in a schedule of its own
MONTH_WIDTH_JOINED = 6.6  # mm, beside the plan
JOINED_COLUMNS = 16  # from here on a table with months holds the plan too
_SLACK = 0.15  # mm, against rounding


@dataclass(frozen=True, slots=True)
class Type:
    """The size of the text, points, and its distance from the lines beside it, mm."""

    size: float = 7.0
    margin: float = CELL_MARGINS[0]

    @property
    def em(self) -> float:
        """Return one em in millimetres."""
        return self.size * MM_PER_POINT

    def inner(self, width: float) -> float:
        """Return the room for text in a column so wide (mm), in em."""
        return (width - 2 * self.margin) / self.em


def money_text(cell: LaidCell) -> str:
    """Print an amount with grouped thousands (``109.000.000``), anything else as it is."""
    if cell.money is None:
        return cell.text
    whole = cell.money == cell.money.to_integral_value()
    return format_number(cell.money, places=0 if whole else 2)


def least_widths(table: LaidTable, size: Type) -> list[float]:
    """Return the narrowest columns in which no word has to be broken, mm."""
    cells = _columns(table)
    widths = []
    for column, texts in zip(table.columns, cells, strict=True):
        if column.is_month:
            is_alone = len(table.columns) < JOINED_COLUMNS
            widths.append(MONTH_WIDTH if is_alone else MONTH_WIDTH_JOINED)
            continue
        words = [longest_piece(text) for text, _ in texts]
        header = longest_piece(column.header[-1]) * BOLD_FACTOR
        widest = min(max([header, *words]) * size.em, WIDEST_WORD)
        widths.append(widest + 2 * size.margin + _SLACK)
    return _even_groups(table.columns, widths)


def fitting_type(tables: Sequence[LaidTable], available: float, size: float) -> Type | None:
    """Return the roomiest type in which no word has to be broken; ``None`` where none is.

    Args:
        tables: All that stand on one kind of page.
        available: Width between the page's margins, mm.
        size: Of the text, points.
    """
    types = (Type(size, margin) for margin in CELL_MARGINS)
    return next((one for one in types if needed_width(tables, one) <= available), None)


def needed_width(tables: Sequence[LaidTable], size: Type) -> float:
    """Return the width of the widest table at its narrowest, mm."""
    return max((sum(least_widths(table, size)) for table in tables), default=0.0)


def column_widths(table: LaidTable, available: float, size: Type) -> list[float]:
    """Share a page's width among the columns so that the rows become as low as can be.

    Args:
        table: What is printed.
        available: Width between the page's margins, mm.
        size: Of the text.

    Returns:
        Widths in mm. Their sum is ``available``, or more where words need it.
    """
    least = least_widths(table, size)
    spare = available - sum(least)
    if spare <= 0:
        return least
    texts = _columns(table)
    wants = [_wanted(own) * size.em for own in texts]
    caps = [_widest(own) * size.em + 2 * size.margin + _SLACK for own in texts]
    caps = [max(cap, low) for cap, low in zip(caps, least, strict=True)]
    widths = _filled(least, wants, caps, available)
    widths = _even_groups(table.columns, widths)
    return _stretched(table.columns, widths, available)


def _columns(table: LaidTable) -> list[list[tuple[str, int]]]:
    """Return for every column its texts, each with the rows that it covers."""
    columns: list[list[tuple[str, int]]] = [[] for _ in table.columns]
    for row in table.rows:
        for texts, cell in zip(columns, row.cells, strict=True):
            if cell is not None and cell.column_span == 1:
                text = money_text(cell)
                if text:
                    texts.append((text, cell.row_span))
    return columns


def _wanted(texts: Sequence[tuple[str, int]]) -> float:
    """Weigh a column by what it prints in a row: half the fullest cell, half the mean one."""
    if not texts:
        return 0.0
    loads = [width_of(text) / span for text, span in texts]
    return (max(loads) + sum(loads) / len(loads)) / 2


def _widest(texts: Sequence[tuple[str, int]]) -> float:
    lines = (line for text, _ in texts for line in text.split("\n"))
    return max((width_of(line) for line in lines), default=0.0)


def _filled(
    least: Sequence[float], wants: Sequence[float], caps: Sequence[float], available: float
) -> list[float]:
    """Find the common share of its wish that every column gets, between its bounds."""

    def at(share: float) -> list[float]:
        bounds = zip(least, wants, caps, strict=True)
        return [min(max(low, want * share), cap) for low, want, cap in bounds]

    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        if sum(at(middle)) > available:
            high = middle
        else:
            low = middle
    return at(low)


def _even_groups(columns: Sequence[LaidColumn], widths: Sequence[float]) -> list[float]:
    """Give columns under one header cell (the four quarters) the same width."""
    widest: dict[tuple[tuple[str, ...], ColumnKind], float] = {}
    for column, width in zip(columns, widths, strict=True):
        if len(column.header) > 1:
            key = (column.header[:1], column.kind)
            widest[key] = max(widest.get(key, 0.0), width)
    pairs = zip(columns, widths, strict=True)
    return [widest.get((column.header[:1], column.kind), width) for column, width in pairs]


def _stretched(
    columns: Sequence[LaidColumn], widths: Sequence[float], available: float
) -> list[float]:
    """Give what is left over to the columns of running text."""
    spare = available - sum(widths)
    roomy = [column.kind in (ColumnKind.TEXT, ColumnKind.STEPS) for column in columns]
    total = sum(width for width, is_roomy in zip(widths, roomy, strict=True) if is_roomy)
    if spare <= 0 or not total:
        return list(widths)
    pairs = zip(widths, roomy, strict=True)
    return [width * (1 + spare / total) if is_roomy else width for width, is_roomy in pairs]


# Heights


def row_heights(
    table: LaidTable,
    widths: Sequence[float],
    size: Type,
    rows: Sequence[LaidRow] | None = None,
) -> list[float]:
    """Measure every row, mm; a cell over several rows stretches the last of them.

    Args:
        table: Whose columns they are.
        widths: Of the columns, mm.
        size: Of the text.
        rows: Where they are not the table's own, as after a cut into pages.
    """
    heights: list[float] = []
    waiting: dict[int, list[tuple[int, float]]] = {}  # by last row: first row and height
    least = lines_height(1, size)
    for index, row in enumerate(table.rows if rows is None else rows):
        height = least
        for column, cell in enumerate(row.cells):
            if cell is None or not (cell.text or cell.money is not None):
                continue
            inner = sum(widths[column : column + cell.column_span])
            needed = cell_height(cell, table.columns[column], inner, size)
            if cell.row_span == 1:
                height = max(height, needed)
            else:
                waiting.setdefault(index + cell.row_span - 1, []).append((index, needed))
        for first, needed in waiting.pop(index, ()):
            height = max(height, needed - sum(heights[first:index]))
        heights.append(height)
    return heights


def cell_height(cell: LaidCell, column: LaidColumn, width: float, size: Type) -> float:
    """Measure one cell with its margins, mm."""
    indent = STEP_INDENT if column.kind is ColumnKind.STEPS else 0.0
    factor = BOLD_FACTOR if cell.is_total else 1.0
    lines = lines_in(money_text(cell), round(size.inner(width) / factor, 3), indent)
    return lines_height(lines, size)


def lines_height(lines: int, size: Type) -> float:
    """Return the height of a cell of so many lines, mm."""
    return (lines + (lines - 1) * LEADING) * size.em + 2 * CELL_MARGIN_Y


def header_heights(table: LaidTable, widths: Sequence[float], size: Type) -> list[float]:
    """Measure the rows of the header, mm."""
    heights = [lines_height(1, size)] * table.header_depth
    for cell in sorted(header_cells(table.columns), key=lambda cell: cell.row_span):
        width = sum(widths[cell.column : cell.column + cell.column_span])
        inner = round(size.inner(width) / BOLD_FACTOR, 3)
        needed = lines_height(lines_in(cell.text, inner), size)
        last = cell.row + cell.row_span - 1
        heights[last] = max(heights[last], needed - sum(heights[cell.row : last]))
    return heights
