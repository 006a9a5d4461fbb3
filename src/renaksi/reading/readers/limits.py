"""How much of a file is read, and the findings that say where reading stopped."""

from __future__ import annotations

from renaksi.domain.draft import Skipped
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place, cell_name
from renaksi.reading.grid import Document

CELL_LIMIT = 200_000
"""Cells with content in one document; a plan of a whole agency has a tenth of that."""

TEXT_LIMIT = 16 * 1024 * 1024
"""Bytes of a text file that are read."""

HTML_LIMIT = 5 * 1024 * 1024
"""Bytes of an HTML file that are read; its tree takes thirty times that."""

SPAN_LIMIT = 1_000
"""Rows or columns that one cell of an HTML or Word table may cover."""


def cut_short(document: Document, sheet: str, row: int) -> None:
    """Note that a sheet was read up to a row only; ``row`` counts from 0."""
    params: dict[str, ParamValue] = {"sheet": sheet, "row": row + 1, "limit": CELL_LIMIT}
    place = Place(sheet=sheet, first=cell_name(row, 0))
    document.findings.append(Finding("file.cut_short", Severity.WARNING, place, params=params))
    skipped = Skipped(sheet, "file.rest_not_read")
    if skipped not in document.skipped:
        document.skipped.append(skipped)


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
