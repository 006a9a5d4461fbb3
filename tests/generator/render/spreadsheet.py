"""Excel files by XlsxWriter."""

from __future__ import annotations

import datetime
import io
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from tests.generator.page import Cell, Page, Row, Sheet, Table, laid_out, widest

LETTERS = 16  # letters that a column of width 1 shows
LINE_HEIGHT = 15.0  # points


def render(page: Page, *, printable: bool = False) -> bytes:
    """Write a workbook; ``printable`` adds borders, widths and a page setup to print it with."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_numbers": False})
    book.set_properties({"created": datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)})
    formats: dict[tuple[Any, ...], Any] = {}
    for sheet in page.sheets:
        target = _sheet(book, sheet, formats, border=int(printable))
        if printable:
            _set_page(target, sheet)
    book.close()
    return stream.getvalue()


def _set_page(target: Any, sheet: Sheet) -> None:
    target.set_landscape()
    target.set_paper(8)  # A3
    target.fit_to_pages(1, 0)
    right = sheet.offset[1]
    widths = [width * LETTERS for width in widest(sheet).widths]
    for at, width in enumerate(widths):
        target.set_column(at + right, at + right, width)
    for at, row in enumerate(laid_out(sheet)):
        if len(row) > 3:
            target.set_row(at, LINE_HEIGHT * max(1, *map(_line_count, row[right:], widths)))


def _line_count(cell: Cell | None, width: float) -> int:
    """Lines that a cell's text needs; words are never broken, so some room is left."""
    if cell is None or cell.row_span > 1 or cell.column_span > 1:
        return 1
    return sum(1 + int(len(line) * 1.35 / width) for line in cell.text.split("\n"))


def _sheet(book: Any, sheet: Sheet, formats: dict[tuple[Any, ...], Any], *, border: int) -> Any:
    target = book.add_worksheet(sheet.name)
    if sheet.hidden:
        target.hide()
    rows = laid_out(sheet)
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    framed = {id(cell) for table in tables for row in table.rows for cell in row}
    helper = _with_hidden(sheet, rows)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                look = _format(book, formats, cell, border if id(cell) in framed else None)
                _write(target, at, column, cell, look)
    for at in helper:
        target.set_row(at, None, None, {"hidden": True})
    if sheet.hidden_column:
        width = max(len(row) for row in rows)
        for at, text in enumerate(sheet.hidden_column):
            target.write_string(at, width + 1, text)
        target.set_column(width + 1, width + 1, None, None, {"hidden": True})
    return target


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


def _format(book: Any, formats: dict[tuple[Any, ...], Any], cell: Cell, border: int | None) -> Any:
    key = (cell.number_format, cell.bold, cell.shaded, cell.align, border)
    if key not in formats:
        look: dict[str, Any] = {"align": cell.align, "valign": "vcenter"}
        if border is not None:
            look["text_wrap"] = True
        if cell.number_format != "General":
            look["num_format"] = cell.number_format
        if cell.bold:
            look["bold"] = True
        if border:
            look["border"] = 1
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
    elif cell.shaded or look.left:
        target.write_blank(at, column, None, look)
