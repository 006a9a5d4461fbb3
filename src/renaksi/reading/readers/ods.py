"""OpenDocument spreadsheets (.ods, .fods): one pass over the content, repeats kept sparse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lxml import etree

from renaksi.domain.draft import Skipped
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.grid import Document
from renaksi.reading.readers.archives import XML_OPTIONS, Archive, refuse_entities
from renaksi.reading.readers.docx_text import attribute, child, children, local
from renaksi.reading.readers.html import is_colour_shaded
from renaksi.reading.readers.number_formats import iso_date_text, plain
from renaksi.reading.readers.sheets import CellStyle, SheetBuilder
from renaksi.reading.readers.tidying import Tidier

_ERROR_TEXT = re.compile(r"#(N/A|DIV/0!|REF!|NAME\?|VALUE!|NUM!|NULL!)|Err:\d+")
_LAST_COLUMN = 16_384
_WIDE_REPEAT = 200  # a shaded cell repeated more often is the background of a row
_HAS_DIGIT = re.compile(r"\d")


def read(data: bytes, name: str) -> Document:
    """Read every sheet of a spreadsheet, zipped or flat."""
    document = Document(name, "ods")
    styles: dict[str, _Style] = {}
    if data.startswith(b"PK"):
        archive = Archive(data)
        _refuse_encrypted(archive)
        if "styles.xml" in archive:
            _add_styles(archive.tree("styles.xml"), styles)
        with archive.open("content.xml") as stream:
            content = stream.read()
    else:
        refuse_entities(data[:4096])
        content = data
    _Content(document, styles).read(content)
    return document


def _refuse_encrypted(archive: Archive) -> None:
    if "meta-inf/manifest.xml" in archive:
        manifest = archive.tree("META-INF/manifest.xml")
        if any(local(element) == "encryption-data" for element in manifest.iter()):
            raise RenaksiError("file.password")


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str | None = None
    is_shaded: bool | None = None
    is_bold: bool | None = None
    is_hidden: bool = False  # of sheets


class _Content:
    def __init__(self, document: Document, styles: dict[str, _Style]) -> None:
        self._document = document
        self._styles = styles
        self._tidy = Tidier()
        self._resolved: dict[str, CellStyle] = {}

    def read(self, content: bytes) -> None:
        try:
            root = etree.fromstring(content, etree.XMLParser(**XML_OPTIONS))
        except etree.XMLSyntaxError:
            raise RenaksiError("file.damaged") from None
        _add_styles(root, self._styles)
        links = 0
        for table in _tables(root):
            source = child(table, "table-source")
            if source is not None:
                links += 1
            self._read_table(table)
        if links:
            finding = Finding("file.external_links", Severity.HINT, params={"count": links})
            self._document.findings.append(finding)
        self._document.findings += self._tidy.findings()

    def _read_table(self, table: etree._Element) -> None:
        title = attribute(table, "name") or ""
        style = self._styles.get(attribute(table, "style-name") or "", _Style())
        builder = SheetBuilder(self._document, title, is_hidden=style.is_hidden)
        if builder.is_full:
            self._document.skipped.append(Skipped(title, "file.rest_not_read"))
            return
        defaults = self._read_columns(table, builder)
        row = 0
        for element in _descend(table, "table-row"):
            repeat = _count(element, "number-rows-repeated")
            if attribute(element, "visibility") in {"collapse", "filter"}:
                builder.hidden_rows.update(range(row, min(row + repeat, row + 10_000)))
            self._read_row(element, row, repeat, builder, defaults)
            row += repeat
        builder.finish()

    def _read_columns(self, table: etree._Element, builder: SheetBuilder) -> list[str]:
        """Return the default style of each column, and note hidden ones."""
        defaults: list[str] = []
        for element in _descend(table, "table-column"):
            repeat = min(_count(element, "number-columns-repeated"), _LAST_COLUMN)
            start = len(defaults)
            if attribute(element, "visibility") in {"collapse", "filter"}:
                builder.hidden_columns.append(range(start, start + repeat))
            defaults += [attribute(element, "default-cell-style-name") or ""] * repeat
            if len(defaults) >= _LAST_COLUMN:
                break
        return defaults

    def _read_row(
        self,
        element: etree._Element,
        row: int,
        repeat: int,
        builder: SheetBuilder,
        defaults: list[str],
    ) -> None:
        row_style = attribute(element, "default-cell-style-name")
        column = 0
        for cell in element:
            if local(cell) not in {"table-cell", "covered-table-cell"}:
                continue
            width = _count(cell, "number-columns-repeated")
            default = defaults[column] if column < len(defaults) else ""
            name = attribute(cell, "style-name") or row_style or default
            if local(cell) == "table-cell" and column < _LAST_COLUMN:
                self._read_cell(cell, (row, repeat), (column, width), builder, name)
            column += width

    def _read_cell(
        self,
        cell: etree._Element,
        rows: tuple[int, int],
        columns: tuple[int, int],
        builder: SheetBuilder,
        style_name: str,
    ) -> None:
        style = self._style(style_name)
        text = self._tidy("\n".join(_paragraphs(cell)))
        if not text and (
            not style.is_shaded or columns[1] > _WIDE_REPEAT or rows[1] > _WIDE_REPEAT
        ):
            if attribute(cell, "formula") and attribute(cell, "value-type") is None:
                builder.note_formula_without_value(rows[0], columns[0])
            return
        kind = attribute(cell, "value-type") or "string"
        number, text = _value(cell, kind, text)
        for row in range(rows[0], rows[0] + min(rows[1], 1000)):
            for column in range(columns[0], columns[0] + min(columns[1], _WIDE_REPEAT)):
                if builder.is_full:
                    return
                builder.last_row = row
                builder.add(
                    row,
                    column,
                    text,
                    style,
                    number,
                    is_percent=kind == "percentage",
                    is_error=_ERROR_TEXT.fullmatch(text) is not None,
                )
        self._merge(cell, rows[0], columns[0], builder)

    def _merge(self, cell: etree._Element, row: int, column: int, builder: SheetBuilder) -> None:
        height = _count(cell, "number-rows-spanned")
        width = _count(cell, "number-columns-spanned")
        if height > 1 or width > 1:
            builder.merge(row, column, row + height - 1, column + width - 1)

    def _style(self, name: str) -> CellStyle:
        style = self._resolved.get(name)
        if style is None:
            style = self._resolved[name] = self._resolve(name)
        return style

    def _resolve(self, name: str) -> CellStyle:
        """Look through a style and those that it is based on."""
        is_shaded = is_bold = None
        for _ in range(20):
            style = self._styles.get(name)
            if style is None:
                break
            is_shaded = style.is_shaded if is_shaded is None else is_shaded
            is_bold = style.is_bold if is_bold is None else is_bold
            name = style.parent or ""
        return CellStyle(is_shaded=bool(is_shaded), is_bold=bool(is_bold))


def _tables(root: etree._Element) -> Iterator[etree._Element]:
    for spreadsheet in root.iter("{*}spreadsheet"):
        yield from children(spreadsheet, "table")


def _descend(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield rows or columns of a table, through groups and header rows."""
    for element in parent:
        tag = local(element)
        if tag == name:
            yield element
        elif tag.startswith(("table-row", "table-header", "table-column")):
            yield from _descend(element, name)


def _count(element: etree._Element, name: str) -> int:
    text = attribute(element, name) or "1"
    return max(1, int(text)) if text.isdecimal() else 1


def _paragraphs(cell: etree._Element) -> Iterator[str]:
    for element in cell:
        if local(element) in {"p", "h"}:
            yield _text(element)


def _text(element: etree._Element) -> str:
    parts = [element.text or ""]
    for inner in element:
        name = local(inner)
        if name == "s":
            parts.append(" " * min(_count(inner, "c"), 100))
        elif name == "line-break":
            parts.append("\n")
        elif name == "tab":
            parts.append(" ")
        elif name not in {"annotation", "ruby-text"}:
            parts.append(_text(inner))
        parts.append(inner.tail or "")
    return "".join(parts)


def _value(cell: etree._Element, kind: str, text: str) -> tuple[Decimal | None, str]:
    """Return the stored number as shown, and the text; dates are written in Indonesian."""
    if kind in {"float", "percentage", "currency"}:
        try:
            number = Decimal(attribute(cell, "value") or "")
        except InvalidOperation:
            return None, text
        return plain(number.scaleb(2) if kind == "percentage" else number), text
    if kind == "date" and _HAS_DIGIT.search(text):
        return None, iso_date_text(attribute(cell, "date-value") or "", text)
    return None, text


def _add_styles(root: etree._Element, styles: dict[str, _Style]) -> None:
    for element in root.iter("{*}style"):
        name = attribute(element, "name")
        if name:
            styles[name] = _read_style(element)


def _read_style(element: etree._Element) -> _Style:
    background = attribute(child(element, "table-cell-properties"), "background-color")
    weight = attribute(child(element, "text-properties"), "font-weight")
    return _Style(
        parent=attribute(element, "parent-style-name"),
        is_shaded=None if background is None else is_colour_shaded(background),
        is_bold=None if weight is None else weight in {"bold", "600", "700", "800", "900"},
        is_hidden=attribute(child(element, "table-properties"), "display") == "false",
    )
