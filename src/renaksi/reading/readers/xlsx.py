"""Excel workbooks (.xlsx, .xlsm): one pass over each sheet's XML; macros are not looked at."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal, InvalidOperation

from lxml import etree

from renaksi.domain.draft import Skipped
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.grid import Document
from renaksi.reading.readers.archives import Archive, iterate
from renaksi.reading.readers.number_formats import Shown, date_text, show_number
from renaksi.reading.readers.sheets import CellStyle, SheetBuilder
from renaksi.reading.readers.tidying import Tidier
from renaksi.reading.readers.xlsx_styles import read_styles

_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383
_PLAIN = CellStyle()
_SEEN_LIMIT = 50_000  # numbers whose texts are kept
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read(data: bytes, name: str) -> Document:
    """Read every sheet; hidden ones are marked, chart sheets skipped."""
    return _Workbook(Archive(data), name).read()


class _Workbook:
    def __init__(self, archive: Archive, name: str) -> None:
        self._archive = archive
        self._document = Document(name, "xlsx")
        self._tidy = Tidier()
        self._part = _main_part(archive)
        self._relations = archive.relations(self._part)
        self._columns: dict[str, int] = {}
        self._seen: dict[tuple[str, str], Shown] = {}

    def read(self) -> Document:
        workbook = self._archive.tree(self._part)
        properties = workbook.find("{*}workbookPr")
        date_1904 = properties.get("date1904", "0") if properties is not None else "0"
        self._epoch_1904 = date_1904 in {"1", "true"}
        styles = read_styles(self._archive, self._target("styles"), self._target("theme"))
        self._styles = {str(index): style for index, style in enumerate(styles)}
        self._strings = self._shared_strings()
        for sheet in workbook.iterfind("{*}sheets/{*}sheet"):
            self._read_sheet(sheet)
        self._say()
        return self._document

    def _target(self, kind: str) -> str | None:
        targets = (target for found, target in self._relations.values() if found == kind)
        return next((target for target in targets if target in self._archive), None)

    def _say(self) -> None:
        findings = self._document.findings
        kinds = [kind for kind, _ in self._relations.values()]
        if links := kinds.count("externalLink"):
            params = {"count": links}
            findings.append(Finding("file.external_links", Severity.HINT, params=params))
        if "vbaProject" in kinds:
            findings.append(Finding("file.macros", Severity.HINT))
        findings += self._tidy.findings()

    def _shared_strings(self) -> list[str]:
        part = self._target("sharedStrings")
        if part is None:
            return []
        with self._archive.open(part) as stream:
            return [self._tidy(_text_of(item)) for item in iterate(stream, ("{*}si",))]

    def _read_sheet(self, sheet: etree._Element) -> None:
        title = str(sheet.get("name", ""))
        relation = next((str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
        kind, part = self._relations.get(relation, ("", ""))
        if kind != "worksheet" or part not in self._archive:
            reason = "file.chart_sheet" if kind == "chartsheet" else "file.not_a_sheet"
            self._document.skipped.append(Skipped(title, reason))
            return
        builder = SheetBuilder(
            self._document, title, is_hidden=sheet.get("state", "visible") != "visible"
        )
        if builder.is_full:
            self._document.skipped.append(Skipped(title, "file.rest_not_read"))
            return
        with self._archive.open(part) as stream:
            self._fill(builder, iterate(stream, ("{*}row", "{*}col", "{*}mergeCell")))
        builder.finish()

    def _fill(self, builder: SheetBuilder, elements: object) -> None:
        row = -1
        for element in elements:  # type: ignore[attr-defined]
            tag = element.tag.rpartition("}")[2]
            if tag == "row":
                row = _row_number(element, row)
                if not builder.is_full and 0 <= row <= _LAST_ROW:
                    self._add_row(builder, element, row)
            elif tag == "mergeCell":
                builder.merge(*self._range(element.get("ref", "")))
            elif _is_true(element.get("hidden")):
                first, last = int(element.get("min", 1)), int(element.get("max", 1))
                builder.hidden_columns.append(range(first - 1, min(last, _LAST_COLUMN + 1)))

    def _add_row(self, builder: SheetBuilder, element: etree._Element, row: int) -> None:
        builder.last_row = max(builder.last_row, row)
        if _is_true(element.get("hidden")):
            builder.hidden_rows.add(row)
        column = -1
        for cell in element:
            reference = cell.get("r")
            column = self._column(reference) if reference else column + 1
            style = self._styles.get(cell.get("s", "0"), _PLAIN)
            if not len(cell):
                text = ""
            elif cell.get("t") == "s":  # most cells; the value is the last child
                text = self._shared(cell[-1].text)
            else:
                self._add_cell(builder, cell, row, column, style)
                continue
            if text or style.is_shaded:
                builder.add(row, column, text, style)

    def _add_cell(
        self, builder: SheetBuilder, cell: etree._Element, row: int, column: int, style: CellStyle
    ) -> None:
        kind = cell.get("t", "n")
        value, formula, inline = None, False, None
        for child in cell:
            tag = child.tag
            if tag.endswith("}v"):
                value = child.text
            elif tag.endswith("}f"):
                formula = True
            elif tag.endswith("}is"):
                inline = self._tidy(_text_of(child))
        if inline is None and value:
            self._add_value(builder, row, column, kind, value, style)
            return
        if formula and not value and kind != "str":  # an empty text is a value, no value is none
            builder.note_formula_without_value(row, column)
        if inline or style.is_shaded:
            builder.add(row, column, inline or "", style)

    def _add_value(
        self, builder: SheetBuilder, row: int, column: int, kind: str, value: str, style: CellStyle
    ) -> None:
        if kind == "n" and (shown := self._shown(value, style.number_format)) is not None:
            if shown.text or style.is_shaded:
                builder.add(
                    row, column, shown.text, style, shown.number, is_percent=shown.is_percent
                )
            return
        text = {"d": _iso_date, "b": _boolean}.get(kind, self._plain_text)(value)
        if text or style.is_shaded:
            builder.add(row, column, text, style, is_error=kind == "e")

    def _shown(self, value: str, code: str) -> Shown | None:
        """Write a number by its format; the same ones come again and again."""
        key = (value, code)
        shown = self._seen.get(key)
        if shown is None and (number := _number(value)) is not None:
            shown = show_number(number, code, epoch_1904=self._epoch_1904)
            if len(self._seen) < _SEEN_LIMIT:
                self._seen[key] = shown
        return shown

    def _plain_text(self, value: str) -> str:
        return self._tidy(_unescape(value))

    def _shared(self, index: str | None) -> str:
        try:
            return self._strings[int(index or "")]
        except (ValueError, IndexError):
            return ""

    def _column(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column_number(letters)
        return column

    def _range(self, reference: str) -> tuple[int, int, int, int]:
        first, _, last = reference.partition(":")
        top, left = _cell_position(first)
        bottom, right = _cell_position(last or first)
        return top, left, bottom, right


def _main_part(archive: Archive) -> str:
    for kind, target in archive.relations("").values():
        if kind == "officeDocument" and target in archive:
            return target
    if "xl/workbook.xml" in archive:
        return "xl/workbook.xml"
    raise RenaksiError("file.damaged")


def _row_number(element: etree._Element, previous: int) -> int:
    try:
        return int(element.get("r", previous + 2)) - 1
    except ValueError:
        return previous + 1


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise RenaksiError("file.damaged")
        number = number * 26 + ord(letter) - 64
    return min(number - 1, _LAST_COLUMN)


def _cell_position(reference: str) -> tuple[int, int]:
    letters = reference.replace("$", "").rstrip("0123456789")
    digits = reference.replace("$", "")[len(letters) :]
    return int(digits or 1) - 1, _column_number(letters or "A")


def _text_of(item: etree._Element) -> str:
    """Text of a string item: its runs, without the phonetic guide."""
    parts = []
    for child in item:
        tag = child.tag.rpartition("}")[2]
        if tag == "t":
            parts.append(child.text or "")
        elif tag == "r":
            parts += [text.text or "" for text in child.iterchildren("{*}t")]
    return _unescape("".join(parts))


def _unescape(text: str) -> str:
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _number(value: str) -> Decimal | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 310 else None


def _iso_date(value: str) -> str:
    try:
        return date_text(datetime.fromisoformat(value))
    except ValueError:
        return value


def _boolean(value: str) -> str:
    return "TRUE" if value == "1" else "FALSE"


def _is_true(value: str | None) -> bool:
    return value in {"1", "true", "on"}
