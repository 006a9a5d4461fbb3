"""SpreadsheetML 2003: the XML that some exports call .xls."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from lxml import etree

from renaksi.reading.grid import Document
from renaksi.reading.readers.archives import parse_tree
from renaksi.reading.readers.docx_text import attribute, child, children
from renaksi.reading.readers.html import is_colour_shaded
from renaksi.reading.readers.number_formats import iso_date_text, show_number
from renaksi.reading.readers.sheets import CellStyle, SheetBuilder
from renaksi.reading.readers.tidying import Tidier

_NAMED_FORMATS = {
    "General Number": "General",
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Percent": "0.00%",
    "Short Date": "d/m/yyyy",
    "Medium Date": "d-mmm-yy",
    "Long Date": "d mmmm yyyy",
    "Currency": "#,##0.00",
}


def read(data: bytes, name: str) -> Document:
    """Read every worksheet."""
    document = Document(name, "xls")
    root = parse_tree(data.lstrip())
    tidy = Tidier()
    styles = _styles(root)
    for worksheet in children(root, "Worksheet"):
        visible = child(child(worksheet, "WorksheetOptions"), "Visible")
        is_hidden = visible is not None and "Hidden" in (visible.text or "")
        builder = SheetBuilder(document, attribute(worksheet, "Name") or "", is_hidden=is_hidden)
        table = child(worksheet, "Table")
        if table is not None:
            _read_table(table, builder, styles, tidy)
        builder.finish()
    document.findings += tidy.findings()
    return document


def _read_table(
    table: etree._Element, builder: SheetBuilder, styles: dict[str, CellStyle], tidy: Tidier
) -> None:
    row = column = -1
    for element in children(table, "Column"):
        column = _index(element, column)
        last = column + _integer(element, "Span", 0)
        if attribute(element, "Hidden") == "1":
            builder.hidden_columns.append(range(column, last + 1))
        column = last
    for element in children(table, "Row"):
        row = _index(element, row)
        if builder.is_full:
            break
        builder.last_row = row
        if attribute(element, "Hidden") == "1":
            builder.hidden_rows.add(row)
        _read_row(element, row, builder, styles, tidy)
        row += _integer(element, "Span", 0)


def _read_row(
    element: etree._Element,
    row: int,
    builder: SheetBuilder,
    styles: dict[str, CellStyle],
    tidy: Tidier,
) -> None:
    column = -1
    for cell in children(element, "Cell"):
        column = _index(cell, column)
        style = styles.get(attribute(cell, "StyleID") or "Default", CellStyle())
        _add(cell, row, column, builder, style, tidy)
        across, down = _integer(cell, "MergeAcross", 0), _integer(cell, "MergeDown", 0)
        if across or down:
            builder.merge(row, column, row + down, column + across)
        column += across


def _add(
    cell: etree._Element,
    row: int,
    column: int,
    builder: SheetBuilder,
    style: CellStyle,
    tidy: Tidier,
) -> None:
    data = child(cell, "Data")
    raw = "".join(str(text) for text in data.itertext()) if data is not None else ""
    kind = attribute(data, "Type")
    if data is None and attribute(cell, "Formula"):
        builder.note_formula_without_value(row, column)
    if kind == "Number":
        try:
            shown = show_number(Decimal(raw), style.number_format)
        except InvalidOperation:
            kind = "String"
        else:
            builder.add(row, column, shown.text, style, shown.number, is_percent=shown.is_percent)
            return
    text = iso_date_text(raw) if kind == "DateTime" else tidy(raw)
    if text or style.is_shaded:
        builder.add(row, column, text, style, is_error=kind == "Error")


def _index(element: etree._Element, previous: int) -> int:
    return _integer(element, "Index", previous + 2) - 1


def _integer(element: etree._Element, name: str, default: int) -> int:
    text = attribute(element, name) or ""
    return min(int(text), 1_048_576) if text.isdecimal() else default


def _styles(root: etree._Element) -> dict[str, CellStyle]:
    styles: dict[str, CellStyle] = {}
    container = child(root, "Styles")
    for element in children(container, "Style") if container is not None else ():
        parent = styles.get(attribute(element, "Parent") or "Default", CellStyle())
        styles[attribute(element, "ID") or ""] = _style(element, parent)
    return styles


def _style(element: etree._Element, parent: CellStyle) -> CellStyle:
    interior, font = child(element, "Interior"), child(element, "Font")
    alignment = child(element, "Alignment")
    code = attribute(child(element, "NumberFormat"), "Format")
    return CellStyle(
        number_format=_NAMED_FORMATS.get(code, code) if code else parent.number_format,
        is_shaded=_is_shaded(interior) if interior is not None else parent.is_shaded,
        is_bold=attribute(font, "Bold") == "1" if font is not None else parent.is_bold,
        indent=_integer(alignment, "Indent", 0) if alignment is not None else parent.indent,
    )


def _is_shaded(interior: etree._Element) -> bool:
    pattern = attribute(interior, "Pattern") or "None"
    return pattern != "None" and is_colour_shaded(attribute(interior, "Color") or "#000000")
