"""How much of a file is read, and the findings that say where reading stopped."""

from __future__ import annotations

from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place, cell_name

CELL_LIMIT = 300_000
"""Cells with content in one document; a plan of a whole agency has a tenth of that."""

SPAN_LIMIT = 1_000
"""Rows or columns that one cell of an HTML or Word table may cover."""


def cut_short(sheet: str, row: int) -> Finding:
    """Say that a sheet was read up to a row only; ``row`` counts from 0."""
    return Finding(
        "file.cut_short",
        Severity.WARNING,
        Place(sheet=sheet, first=cell_name(row, 0)),
        params={"sheet": sheet, "row": row + 1, "limit": CELL_LIMIT},
    )
