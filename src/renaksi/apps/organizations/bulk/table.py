"""A filled form becomes rows: the sheet and its headers are found, in either language."""

from __future__ import annotations

from dataclasses import dataclass

from renaksi.domain.errors import RenaksiError
from renaksi.domain.organization_form import COLUMNS, FormCell, FormRow, OrganizationForm
from renaksi.domain.text import fold_case
from renaksi.messages.organization_form import HEADERS, header
from renaksi.reading.grid import Document, Grid, GridKind
from renaksi.reading.readers import read_document

MOST_ROWS = 5_000
MOST_BYTES = 10 * 1024 * 1024
_HEADER_ROWS = 12  # a title may stand above the table


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a form.

    Attributes:
        header_row: As the sheet counts, from 1.
    """

    sheet: str
    header_row: int
    rows: list[FormRow]


def read_table(data: bytes, name: str, form: OrganizationForm) -> Table:
    """Read a filled form; the file is opened in the child process with limits.

    Raises:
        RenaksiError: ``file.*``, ``import.not_excel``, ``import.no_table``, ``import.no_rows``,
            ``import.too_many_rows``.
    """
    if len(data) > MOST_BYTES:
        raise RenaksiError("file.too_large", {"limit": MOST_BYTES // (1024 * 1024)})
    document = read_document(data, name)
    if document.format != "xlsx":
        raise RenaksiError("import.not_excel")
    grid, head, columns = _found(document, form)
    filled = sorted({row for row, _ in grid.cells if row > head})
    rows = [_row(grid, row, columns) for row in filled]
    rows = [row for row in rows if any(row.text(key) for key in columns)]
    if not rows:
        raise RenaksiError("import.no_rows")
    if len(rows) > MOST_ROWS:
        raise RenaksiError("import.too_many_rows", {"count": len(rows), "limit": MOST_ROWS})
    return Table(str(grid.sheet), head + 1, rows)


def _found(document: Document, form: OrganizationForm) -> tuple[Grid, int, dict[str, int]]:
    """Return the first sheet that has the form's headers, their row and their columns."""
    needed = [column.key for column in COLUMNS[form] if column.is_required]
    for grid in document.grids:
        if grid.kind is not GridKind.SHEET or grid.is_hidden:
            continue
        for row in range(min(_HEADER_ROWS, grid.row_count)):
            columns = _headers(grid, row, form)
            if len(columns) > 1 and all(key in columns for key in needed):
                return grid, row, columns
    names = ", ".join(header(key, "id") for key in needed)
    raise RenaksiError("import.no_table", {"columns": names})


def _headers(grid: Grid, row: int, form: OrganizationForm) -> dict[str, int]:
    known = {fold_case(text): column.key for column in COLUMNS[form] for text in _names(column.key)}
    found: dict[str, int] = {}
    for column in range(grid.column_count):
        cell = grid.cells.get((row, column))
        key = known.get(fold_case(cell.text.rstrip("* ")).strip()) if cell else None
        if key is not None:
            found.setdefault(key, column)
    return found


def _names(key: str) -> list[str]:
    return list(HEADERS[key].values())


def _row(grid: Grid, row: int, columns: dict[str, int]) -> FormRow:
    cells = {}
    for key, column in columns.items():
        cell = grid.cells.get((row, column))
        if cell is not None and cell.text:
            cells[key] = FormCell(cell.text, grid.place((row, column)), cell.number)
    blank = {key: grid.place((row, column)) for key, column in columns.items()}
    return FormRow(row + 1, cells, blank)
