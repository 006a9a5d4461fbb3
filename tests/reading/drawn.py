"""Draw grids as text, to try the reading core without a file: a line per row, ``|`` between cells.

``>`` goes on with the cell at the left, ``^`` with the cell above (merged cells), ``##`` is a
shaded cell, ``{15;15%}`` is the number 15 shown as ``15%``, ``//`` is a line break.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from renaksi.documents.contract import contract_of
from renaksi.domain.draft import PlanDraft, PlanRow
from renaksi.reading.bands import find_bands, rows_of
from renaksi.reading.concepts import Column
from renaksi.reading.grid import Cell, Document, Grid, GridKind
from renaksi.reading.layout import Line, Part, lay_out
from renaksi.reading.reader import ReadOptions, plans_of
from renaksi.reading.records import Record, records_of
from renaksi.reading.settling import settle

UNREVIEWED = ReadOptions(is_reviewed=False)
_NUMBER = re.compile(r"\{([-0-9.]+)(?:;(.+))?\}")


def sheet(drawing: str, name: str = "Lembar1") -> Grid:
    """Draw a sheet of a workbook: title, tables and signature in one grid."""
    return _grid(drawing, Grid(GridKind.SHEET, sheet=name))


def table(drawing: str, number: int = 1) -> Grid:
    """Draw a table of a flowing document."""
    return _grid(drawing, Grid(GridKind.TABLE, table=number))


def text(*lines: str) -> Grid:
    """Write lines of running text between tables."""
    return _grid("\n".join(lines), Grid(GridKind.TEXT, table=0))


def lines_in(drawing: str, after_part: int = 0) -> list[Line]:
    """Return the rows of a drawn sheet as lines around tables."""
    grid = sheet(drawing)
    rows = sorted({row for row, _ in grid.cells})
    return [
        Line(
            grid, row, tuple(c for (r, _), c in sorted(grid.cells.items()) if r == row), after_part
        )
        for row in rows
    ]


def _grid(drawing: str, grid: Grid) -> Grid:
    rows = [[cell.strip() for cell in line.split("|")] for line in drawing.strip("\n").splitlines()]
    for row, cells in enumerate(rows):
        for column, drawn in enumerate(cells):
            if drawn and drawn not in {">", "^"}:
                grid.add(_cell(rows, row, column))
    return grid


def _cell(rows: Sequence[Sequence[str]], row: int, column: int) -> Cell:
    drawn, right, down = rows[row][column], column + 1, row + 1
    while right < len(rows[row]) and rows[row][right] == ">":
        right += 1
    while down < len(rows) and column < len(rows[down]) and rows[down][column] == "^":
        down += 1
    number = _NUMBER.fullmatch(drawn)
    shown = (number[2] or number[1]) if number else drawn.replace("//", "\n")
    return Cell(
        row,
        column,
        "" if drawn == "##" else shown,
        row_span=down - row,
        column_span=right - column,
        number=Decimal(number[1]) if number else None,
        is_percent=number is not None and shown.endswith("%"),
        is_error=drawn.startswith("#") and drawn != "##",
        is_shaded=drawn == "##",
    )


def document(*grids: Grid) -> Document:
    """Put grids into a document."""
    return Document("gambar", "xlsx", list(grids))


def plan(*grids: Grid, options: ReadOptions = UNREVIEWED) -> PlanDraft:
    """Read the one plan that the grids hold, without its review."""
    (draft,) = plans_of(document(*grids), options)
    return draft


def rows_in(drawing: str) -> tuple[PlanRow, ...]:
    """Read the rows of a sheet."""
    return plan(sheet(drawing)).rows


def contract(*grids: Grid) -> dict[str, Any]:
    """Read the one plan that the grids hold as contract JSON."""
    return contract_of(plan(*grids))


def columns_of(drawing: str) -> list[Column]:
    """Return the columns that the first header of a drawing names, before any settling."""
    return find_bands(rows_of(sheet(drawing)))[0].columns


def part_of(drawing: str, year: int | None = None) -> Part:
    """Return the first table of a drawing, its columns settled."""
    part = lay_out([sheet(drawing)]).parts[0]
    settle(part, year)
    return part


def records_in(drawing: str) -> list[Record]:
    """Return the lines of the first table of a drawing."""
    return records_of(part_of(drawing))[0]


def meanings(columns: Sequence[Column]) -> list[str]:
    """Say what columns mean, in the words of a mapping file."""
    return [_meaning(column) for column in columns]


def _meaning(column: Column) -> str:
    if column.month:
        week = f".{column.week}" if column.week else ""
        return f"month:{column.month}{week}"
    return f"{column.concept.value}:{column.period}" if column.period else column.concept.value
