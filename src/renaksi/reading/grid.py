"""The grid: what every reader makes of a file, whatever its format.

A document is a sequence of grids in reading order. A spreadsheet gives one SHEET grid per sheet
(title, tables and signature still mixed). Word, HTML, Markdown and PDF give TEXT grids (one line
of text per row, in column 0) and TABLE grids in turn. Rows and columns count from 0 and are
absolute in their sheet, page or table, so that a place can be named.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from renaksi.domain.draft import Skipped
from renaksi.domain.findings import Finding
from renaksi.domain.places import Place, cell_name


class GridKind(Enum):
    """What a grid was in its file."""

    SHEET = "sheet"
    TABLE = "table"
    TEXT = "text"


@dataclass(slots=True, unsafe_hash=True)
class Cell:
    r"""One cell; a merged cell is its top left corner only, with spans.

    A value: nobody changes a cell (``dataclasses.replace`` makes another). It is not declared
    frozen because that makes it six times slower to make, and a large plan has 135,000.

    Attributes:
        text: What a person sees, lines kept as ``\n``, outer white space stripped. A number is
            written as its format shows it (``80%``, ``012``), a date in Indonesian
            (``13 Maret 2019``).
        number: The number the file itself stores, as shown (80 for ``80%``); ``None`` for text.
        is_percent: The number format shows a percentage.
        is_error: A spreadsheet error (``#N/A``, ``#DIV/0!``); ``text`` holds its name.
        is_shaded: Filled with a colour that is neither white nor none.
        left, right: Horizontal edges on a PDF page, in points; ``None`` elsewhere.
    """

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    number: Decimal | None = None
    is_percent: bool = False
    is_error: bool = False
    is_shaded: bool = False
    is_bold: bool = False
    indent: int = 0
    left: float | None = None
    right: float | None = None


@dataclass(slots=True)
class Grid:
    """Cells by (row, column); only cells with text or shading are kept.

    Attributes:
        row_count: One more than the last row that holds a cell.
        hidden_rows, hidden_columns: Present in ``cells`` too; the reader decides.
    """

    kind: GridKind
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    row_count: int = 0
    column_count: int = 0
    sheet: str | None = None
    page: int | None = None
    table: int | None = None
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False

    def add(self, cell: Cell) -> None:
        """Put a cell in its place and widen the grid to hold it."""
        self.cells[cell.row, cell.column] = cell
        self.row_count = max(self.row_count, cell.row + cell.row_span)
        self.column_count = max(self.column_count, cell.column + cell.column_span)

    def place(self, first: tuple[int, int], last: tuple[int, int] | None = None) -> Place:
        """Name a range of this grid's cells."""
        return Place(
            sheet=self.sheet,
            page=self.page,
            table=self.table,
            first=cell_name(*first),
            last=cell_name(*(last or first)),
        )


@dataclass(slots=True)
class Document:
    """A file as grids, with what its reader had to say about the file itself."""

    name: str
    format: str  # xlsx, xls, ods, csv, html, markdown, docx, pdf
    grids: list[Grid] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)  # family "file"
    skipped: list[Skipped] = field(default_factory=list)
