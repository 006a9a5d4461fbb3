"""Excel files by XlsxWriter."""

from __future__ import annotations

import datetime
import io
from typing import Any

import xlsxwriter

from tests.generator.page import Cell, Page, Row, Sheet, laid_out, widest


def render(page: Page) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_numbers": False})
    book.set_properties({"created": datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)})
    formats: dict[tuple[Any, ...], Any] = {}
    for sheet in page.sheets:
        _sheet(book, sheet, formats)
    book.close()
    return stream.getvalue()


def _sheet(book: Any, sheet: Sheet, formats: dict[tuple[Any, ...], Any]) -> None:
    target = book.add_worksheet(sheet.name)
    if sheet.hidden:
        target.hide()
    rows = laid_out(sheet)
    helper = _with_hidden(sheet, rows)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                _write(target, at, column, cell, _format(book, formats, cell))
    for at in helper:
        target.set_row(at, None, None, {"hidden": True})
    if sheet.hidden_column:
        width = max(len(row) for row in rows)
        for at, text in enumerate(sheet.hidden_column):
            target.write_string(at, width + 1, text)
        target.set_column(width + 1, width + 1, None, None, {"hidden": True})


def _with_hidden(sheet: Sheet, rows: list[Row]) -> list[int]:
    """Put the hidden rows right below the first table's header; returns where they are."""
    if not sheet.hidden_rows:
        return []
    table = widest(sheet)
    corner = table.rows[0][0]
    start = next(at for at, row in enumerate(rows) if any(cell is corner for cell in row))
    start += table.header_rows
    rows[start:start] = sheet.hidden_rows
    return list(range(start, start + len(sheet.hidden_rows)))


def _format(book: Any, formats: dict[tuple[Any, ...], Any], cell: Cell) -> Any:
    key = (cell.number_format, cell.bold, cell.shaded, cell.align)
    if key not in formats:
        look: dict[str, Any] = {"text_wrap": True, "align": cell.align, "valign": "vcenter"}
        if cell.number_format != "General":
            look["num_format"] = cell.number_format
        if cell.bold:
            look["bold"] = True
        if cell.shaded:
            look["bg_color"] = "#92D050"
        formats[key] = book.add_format(look)
    return formats[key]


def _write(target: Any, at: int, column: int, cell: Cell, look: Any) -> None:
    if cell.row_span > 1 or cell.column_span > 1:
        last = (at + cell.row_span - 1, column + cell.column_span - 1)
        target.merge_range(at, column, *last, "", look)
    if cell.number is not None and cell.formula:
        target.write_formula(at, column, f"=SUM({cell.number})", look, float(cell.number))
    elif cell.number is not None:
        target.write_number(at, column, float(cell.number), look)
    elif cell.text:
        target.write_string(at, column, cell.text, look)
    elif cell.shaded:
        target.write_blank(at, column, None, look)
