"""What a made-up document looks like, before any format: blocks of text and tables of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias


@dataclass
class Cell:
    """One printed cell; ``number`` and ``number_format`` serve spreadsheets only."""

    text: str = ""
    number: Decimal | None = None
    number_format: str = "General"
    row_span: int = 1
    column_span: int = 1
    shaded: bool = False
    bold: bool = False
    align: Literal["left", "center", "right"] = "left"
    formula: bool = False  # a spreadsheet computes the number; the file holds its last value


# ``None`` is a place covered by the span of another cell.
Row: TypeAlias = "list[Cell | None]"


@dataclass
class Text:
    """Lines of text outside tables; ``side`` says where on the page they stand."""

    lines: list[str]
    side: Literal["left", "center", "right"] = "left"
    bold: bool = False


@dataclass
class Pairs:
    """Lines in columns beside each other: two signatures, or labels with their values."""

    columns: list[list[str]]


@dataclass
class Table:
    """A table; every row has the same width, covered places are ``None``."""

    rows: list[Row]
    header_rows: int = 0
    widths: list[float] = field(default_factory=list)
    repeat_header: bool = True  # formats with real pages print the header on each

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)


Block: TypeAlias = Text | Pairs | Table


@dataclass
class Sheet:
    """One sheet; formats without sheets print its blocks one after the other."""

    name: str
    blocks: list[Block] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: list[Row] = field(default_factory=list)  # put above the first table's data
    hidden_column: list[str] = field(default_factory=list)  # a helper column at the right
    offset: tuple[int, int] = (0, 0)  # empty rows above and empty columns left of everything
    sloppy: str = ""  # how a format's loose habits show; see the renderers
    merged_titles: bool = False  # centred text is one merged cell over the table's width


@dataclass
class Page:
    """A whole document."""

    sheets: list[Sheet]


def text_row(values: Sequence[str], *, bold: bool = False) -> Row:
    return [Cell(value, bold=bold) for value in values]


def widest(sheet: Sheet) -> Table:
    return max((b for b in sheet.blocks if isinstance(b, Table)), key=lambda table: table.width)


def laid_out(sheet: Sheet) -> list[Row]:
    """Stack a sheet's blocks into rows of one grid, as spreadsheets and text files do."""
    width = max((b.width for b in sheet.blocks if isinstance(b, Table)), default=4)
    rows: list[Row] = []
    for block in sheet.blocks:
        if rows and not isinstance(block, Table):
            rows.append([])
        rows.extend(_rows_of(block, width, merged=sheet.merged_titles))
    down, right = sheet.offset
    return [*([] for _ in range(down)), *([*_gap(right), *row] if row else row for row in rows)]


def _rows_of(block: Block, width: int, *, merged: bool) -> list[Row]:
    match block:
        case Table():
            return block.rows
        case Text():
            at = {"left": 0, "center": 0, "right": max(0, width - 3)}[block.side]
            lines = [line for text in block.lines for line in text.split("\n")]
            if merged and block.side == "center" and width > 1:
                return [
                    spanning(Cell(line, bold=block.bold, align="center"), width) for line in lines
                ]
            return [[*_gap(at), Cell(line, bold=block.bold)] for line in lines]
        case Pairs():
            return _pair_rows(block, width)


def spanning(cell: Cell, width: int) -> Row:
    cell.column_span = width
    return [cell, *([None] * (width - 1))]


def _gap(width: int) -> Row:
    return [Cell() for _ in range(width)]


def _pair_rows(block: Pairs, width: int) -> list[Row]:
    height = max(len(column) for column in block.columns)
    step = max(1, (width - 2) // max(1, len(block.columns) - 1)) if width > 3 else 1
    rows: list[Row] = []
    for at in range(height):
        row = _gap(step * (len(block.columns) - 1) + 1)
        for index, column in enumerate(block.columns):
            if at < len(column):
                row[index * step] = Cell(column[at])
        rows.append(row)
    return rows
