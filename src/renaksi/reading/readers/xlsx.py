"""Excel workbooks (.xlsx, .xlsm): one pass over each sheet's XML; macros are not looked at."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from lxml import etree

from renaksi.domain.draft import Skipped
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.grid import Document
from renaksi.reading.readers.archives import Archive
from renaksi.reading.readers.number_formats import Shown, iso_date_text, show_number
from renaksi.reading.readers.sheets import CellStyle, SheetBuilder
from renaksi.reading.readers.tidying import Tidier
from renaksi.reading.readers.xlsx_events import read_sheet, read_strings, unescape
from renaksi.reading.readers.xlsx_styles import read_styles

_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383
_PLAIN = CellStyle()
_SEEN_LIMIT = 50_000  # numbers whose texts are kept


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
            return read_strings(stream, self._tidy)

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
            content = _SheetContent(
                builder, self._strings, self._styles, self._tidy, epoch_1904=self._epoch_1904
            )
            read_sheet(stream, content)
        builder.finish()


class _SheetContent:
    """Takes one sheet's events and fills its builder."""

    def __init__(
        self,
        builder: SheetBuilder,
        strings: list[str],
        styles: dict[str, CellStyle],
        tidy: Tidier,
        *,
        epoch_1904: bool,
    ) -> None:
        self._builder = builder
        self._strings = strings
        self._styles = styles
        self._tidy = tidy
        self._epoch_1904 = epoch_1904
        self._row = self._column = -1
        self._columns: dict[str, int] = {}
        self._seen: dict[tuple[str, str], Shown] = {}

    @property
    def is_full(self) -> bool:
        return self._builder.is_full

    @property
    def shaded_styles(self) -> frozenset[str]:
        return frozenset(key for key, style in self._styles.items() if style.is_shaded)

    def on_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self._row = int(number) - 1 if number.isdecimal() else self._row + 1
        if not 0 <= self._row <= _LAST_ROW:
            raise RenaksiError("file.damaged")
        self._column = -1
        self._builder.last_row = max(self._builder.last_row, self._row)
        if _is_true(attributes.get("hidden")):
            self._builder.hidden_rows.add(self._row)

    def on_columns(self, attributes: dict[str, str]) -> None:
        if _is_true(attributes.get("hidden")):
            first, last = _integer(attributes.get("min"), 1), _integer(attributes.get("max"), 1)
            self._builder.hidden_columns.append(range(first - 1, min(last, _LAST_COLUMN + 1)))

    def on_merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        self._builder.merge(*_cell_position(first), *_cell_position(last or first))

    def on_cell(
        self, attributes: dict[str, str], value: str | None, *, is_inline: bool, has_formula: bool
    ) -> None:
        reference = attributes.get("r")
        self._column = self._column_of(reference) if reference else self._column + 1
        style = self._styles.get(attributes.get("s", "0"), _PLAIN)
        kind = attributes.get("t", "n")
        if value is None or not value:
            if has_formula and kind != "str":  # an empty text is a value
                self._builder.note_formula_without_value(self._row, self._column)
            text = ""
        elif kind == "s":
            text = self._shared(value)
        elif is_inline:
            text = self._plain_text(value)
        else:
            self._add_value(kind, value, style)
            return
        if text or style.is_shaded:
            self._builder.add(self._row, self._column, text, style)

    def _add_value(self, kind: str, value: str, style: CellStyle) -> None:
        if kind == "n" and (shown := self._shown(value, style.number_format)) is not None:
            if shown.text or style.is_shaded:
                self._builder.add(
                    self._row,
                    self._column,
                    shown.text,
                    style,
                    shown.number,
                    is_percent=shown.is_percent,
                )
            return
        text = {"d": iso_date_text, "b": _boolean}.get(kind, self._plain_text)(value)
        if text or style.is_shaded:
            self._builder.add(self._row, self._column, text, style, is_error=kind == "e")

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
        return self._tidy(unescape(value))

    def _shared(self, index: str) -> str:
        try:
            return self._strings[int(index)]
        except (ValueError, IndexError):
            return ""

    def _column_of(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column_number(letters)
        return column


def _main_part(archive: Archive) -> str:
    for kind, target in archive.relations("").values():
        if kind == "officeDocument" and target in archive:
            return target
    if "xl/workbook.xml" in archive:
        return "xl/workbook.xml"
    raise RenaksiError("file.damaged")


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


def _number(value: str) -> Decimal | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 310 else None


def _boolean(value: str) -> str:
    return "TRUE" if value == "1" else "FALSE"


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() else default


def _is_true(value: str | None) -> bool:
    return value in {"1", "true", "on"}
