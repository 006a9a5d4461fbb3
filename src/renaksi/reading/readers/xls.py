"""Old binary workbooks (.xls), with their formats, fills and hidden parts."""

from __future__ import annotations

import io
import os
from decimal import Decimal
from typing import Any

import xlrd  # type: ignore[import-untyped]

from renaksi.domain.draft import Skipped
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.grid import Document
from renaksi.reading.readers.number_formats import show_number
from renaksi.reading.readers.sheets import CellStyle, SheetBuilder
from renaksi.reading.readers.tidying import Tidier
from renaksi.reading.readers.xlsx_styles import is_white

_BOLD_WEIGHT = 600
_BACKGROUND = 65  # index of the colour "as the window's background"
_FOREGROUND = 64
_EXTERNAL = 2  # what the library calls a link to another workbook


def read(data: bytes, name: str) -> Document:
    """Read every worksheet of a workbook."""
    return _Workbook(_open(data), name).read()


def _open(data: bytes) -> Any:
    log = io.StringIO()  # the library prints what it finds odd
    try:
        return _open_with(data, log, formatting=True)
    except NotImplementedError:  # workbooks before Excel 5
        return _open_with(data, log, formatting=False)


def _open_with(data: bytes, log: io.StringIO, *, formatting: bool) -> Any:
    try:
        return xlrd.open_workbook(
            file_contents=data, logfile=log, formatting_info=formatting, filename=os.devnull
        )
    except xlrd.XLRDError as error:
        code = "file.password" if "encrypted" in str(error).lower() else "file.damaged"
        raise RenaksiError(code) from None


class _Workbook:
    def __init__(self, book: Any, name: str) -> None:
        self._book = book
        self._document = Document(name, "xls")
        self._tidy = Tidier()
        self._styles: dict[int, CellStyle] = {}
        self._has_formats = bool(book.formatting_info)

    def read(self) -> Document:
        for sheet in self._book.sheets():
            builder = SheetBuilder(
                self._document, sheet.name, is_hidden=getattr(sheet, "visibility", 0) != 0
            )
            if builder.is_full:
                self._document.skipped.append(Skipped(sheet.name, "file.rest_not_read"))
                continue
            self._read_sheet(sheet, builder)
            builder.finish()
        if getattr(self._book, "_externsheet_info", None) and _has_links(self._book):
            finding = Finding("file.external_links", Severity.HINT, params={"count": 1})
            self._document.findings.append(finding)
        self._document.findings += self._tidy.findings()
        return self._document

    def _read_sheet(self, sheet: Any, builder: SheetBuilder) -> None:
        for row in range(sheet.nrows):
            builder.last_row = row
            if builder.is_full:
                break
            kinds, values = sheet.row_types(row), sheet.row_values(row)
            for column, kind in enumerate(kinds):
                self._add(sheet, (row, column), kind, values[column], builder)
        for top, bottom, left, right in getattr(sheet, "merged_cells", []):
            builder.merge(top, left, bottom - 1, right - 1)
        for row, info in sheet.rowinfo_map.items():
            if info.hidden:
                builder.hidden_rows.add(row)
        for column, info in sheet.colinfo_map.items():
            if info.hidden:
                builder.hidden_columns.append(range(column, column + 1))

    def _add(
        self, sheet: Any, place: tuple[int, int], kind: int, value: Any, builder: SheetBuilder
    ) -> None:
        style = self._style(sheet.cell_xf_index(*place)) if self._has_formats else CellStyle()
        if kind in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
            shown = show_number(
                Decimal(repr(value)),
                style.number_format,
                epoch_1904=bool(self._book.datemode),
            )
            if shown.text or style.is_shaded:
                builder.add(*place, shown.text, style, shown.number, is_percent=shown.is_percent)
        elif text := self._text(kind, value):
            builder.add(*place, text, style, is_error=kind == xlrd.XL_CELL_ERROR)
        elif style.is_shaded:
            builder.add(*place, "", style)

    def _text(self, kind: int, value: Any) -> str:
        if kind == xlrd.XL_CELL_TEXT:
            return self._tidy(value)
        if kind == xlrd.XL_CELL_BOOLEAN:
            return "TRUE" if value else "FALSE"
        if kind == xlrd.XL_CELL_ERROR:
            return str(xlrd.error_text_from_code.get(value, "#ERR!"))
        return ""

    def _style(self, index: int) -> CellStyle:
        style = self._styles.get(index)
        if style is None:
            style = self._styles[index] = self._read_style(index)
        return style

    def _read_style(self, index: int) -> CellStyle:
        xf = self._book.xf_list[index]
        number_format = self._book.format_map.get(xf.format_key)
        font = self._book.font_list[xf.font_index]
        return CellStyle(
            number_format=number_format.format_str if number_format else "General",
            is_shaded=self._is_shaded(xf.background),
            is_bold=bool(font.bold) or font.weight >= _BOLD_WEIGHT,
            indent=xf.alignment.indent_level,
        )

    def _is_shaded(self, background: Any) -> bool:
        if background.fill_pattern == 0:
            return False
        index = background.pattern_colour_index
        if background.fill_pattern > 1 or index == _FOREGROUND:
            return True
        colour = self._book.colour_map.get(index)
        is_background = index == _BACKGROUND or colour is None
        return not is_background and not is_white("".join(f"{part:02X}" for part in colour))


def _has_links(book: Any) -> bool:
    return _EXTERNAL in getattr(book, "_supbook_types", [])
