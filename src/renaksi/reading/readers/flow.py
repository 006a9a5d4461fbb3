"""A document that flows: lines of text and tables in turn, as in Word, HTML and Markdown."""

from __future__ import annotations

from renaksi.reading.grid import Cell, Document, Grid, GridKind


class Flow:
    """Builds TEXT grids (table 0, rows numbered on through the document) and TABLE grids."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._line = 0
        self._tables = 0
        self._text: Grid | None = None

    def add_line(self, text: str, *, is_bold: bool = False, indent: int = 0) -> None:
        """Add a line of text; an empty one only counts."""
        if text:
            if self._text is None:
                self._text = Grid(GridKind.TEXT, table=0)
                self._document.grids.append(self._text)
            self._text.add(Cell(self._line, 0, text, is_bold=is_bold, indent=indent))
        self._line += 1

    def start_table(self) -> Grid:
        """Begin the next table."""
        self._text = None
        self._tables += 1
        grid = Grid(GridKind.TABLE, table=self._tables)
        self._document.grids.append(grid)
        return grid

    def add_cell(self, grid: Grid, row: int, column: int, text: str) -> None:
        """Put a plain cell in a table; an empty one is left out."""
        if text:
            grid.add(Cell(row, column, text))

    def pass_lines(self, count: int) -> None:
        """Count lines of the source that a table took."""
        self._line += count
