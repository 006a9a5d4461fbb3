"""How much of a file is read, and the findings that say where reading stopped."""

from __future__ import annotations

from dataclasses import replace

from renaksi.domain.draft import Skipped
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place, cell_name
from renaksi.reading.grid import Cell, Document, Grid

CELL_LIMIT = 150_000
"""Cells with content in one document; a plan of a whole agency has a tenth of that."""

ROW_LIMIT = 8_000
"""Rows of a document's plans that are read and reviewed; each takes up to a millisecond."""

TEXT_LIMIT = 16 * 1024 * 1024
"""Bytes of a text file that are read."""

HTML_LIMIT = 5 * 1024 * 1024
"""Bytes of an HTML file that are read; its tree takes thirty times that."""

SPAN_LIMIT = 1_000
"""Rows or columns that one cell of an HTML or Word table may cover."""


def cut_short(document: Document, sheet: str, row: int) -> None:
    """Note that a sheet was read up to a row only; ``row`` counts from 0."""
    params: dict[str, ParamValue] = {
        "sheet": sheet,
        "row": row + 1,
        "limit": CELL_LIMIT,
        "rows": ROW_LIMIT,
    }
    place = Place(sheet=sheet, first=cell_name(row, 0))
    document.findings.append(Finding("file.cut_short", Severity.WARNING, place, params=params))
    skipped = Skipped(sheet, "file.rest_not_read")
    if skipped not in document.skipped:
        document.skipped.append(skipped)


def first_rows(document: Document, grid: Grid, rows: int) -> int:
    """Keep the first rows of a grid only, and note what was left out; returns how many remain.

    Blank rows between others count, those above all others do not.
    """
    start = min((row for row, _ in grid.cells), default=0)
    end = start + rows
    if grid.row_count <= end:
        return grid.row_count - start
    grid.cells = {key: _within(cell, end) for key, cell in grid.cells.items() if key[0] < end}
    grid.row_count = end
    grid.hidden_rows = frozenset(row for row in grid.hidden_rows if row < end)
    _cut_before(document, grid.sheet or document.name, end)
    return rows


def first_grids(document: Document) -> list[Grid]:
    """Return the grids of a document that flows, as far as they are read; notes what is left."""
    left = ROW_LIMIT
    kept: list[Grid] = []
    for grid in document.grids:
        if left < 1:
            _cut_before(document, document.name, kept[-1].row_count)
            break
        left -= first_rows(document, grid, left)
        kept.append(grid)
    return kept


def _cut_before(document: Document, name: str, row: int) -> None:
    """Note a cut in place of a later one, which its reader came to."""
    document.findings = [
        one
        for one in document.findings
        if one.code != "file.cut_short" or one.params["sheet"] != name
    ]
    cut_short(document, name, row - 1)


def _within(cell: Cell, end: int) -> Cell:
    return cell if cell.row + cell.row_span <= end else replace(cell, row_span=end - cell.row)


def first_part(data: bytes, document: Document, limit: int = TEXT_LIMIT) -> bytes:
    """Return what is read of a text file: all of it, or its first lines with a finding."""
    if len(data) <= limit:
        return data
    params: dict[str, ParamValue] = {"name": document.name, "size": limit // (1024 * 1024)}
    finding = Finding("file.text_cut_short", Severity.WARNING, params=params)
    document.findings.append(finding)
    document.skipped.append(Skipped(document.name, "file.rest_not_read"))
    end = data.rfind(b"\n", 0, limit)
    return data[: end + 1 if end > 0 else limit]
