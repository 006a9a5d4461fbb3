"""OpenDocument spreadsheets by odfpy."""

from __future__ import annotations

import io
from typing import Any

from odf.opendocument import OpenDocumentSpreadsheet  # type: ignore[import-untyped]
from odf.style import Style, TableCellProperties, TableProperties  # type: ignore[import-untyped]
from odf.table import CoveredTableCell, Table, TableCell, TableRow  # type: ignore[import-untyped]
from odf.text import P  # type: ignore[import-untyped]

from tests.generator.page import Cell, Page, laid_out


def render(page: Page) -> bytes:
    document = OpenDocumentSpreadsheet()
    shade = Style(name="shade", family="table-cell")
    shade.addElement(TableCellProperties(backgroundcolor="#92d050"))
    hidden = Style(name="hidden", family="table")
    hidden.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(shade)
    document.automaticstyles.addElement(hidden)
    for sheet in page.sheets:
        more = {"stylename": hidden} if sheet.hidden else {}
        table = Table(name=sheet.name, **more)
        for row in laid_out(sheet):
            line = TableRow()
            for cell in row or [Cell()]:
                line.addElement(CoveredTableCell() if cell is None else _cell(cell, shade))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def _cell(cell: Cell, shade: Any) -> Any:
    attributes: dict[str, Any] = {"stylename": shade} if cell.shaded else {}
    if cell.row_span > 1:
        attributes["numberrowsspanned"] = cell.row_span
    if cell.column_span > 1:
        attributes["numbercolumnsspanned"] = cell.column_span
    if cell.number is not None:
        kind = "percentage" if cell.number_format.endswith("%") else "float"
        attributes |= {"valuetype": kind, "value": str(cell.number)}
    elif cell.text:
        attributes["valuetype"] = "string"
    made = TableCell(**attributes)
    for line in cell.text.split("\n") if cell.text else ():
        made.addElement(P(text=line))
    return made
