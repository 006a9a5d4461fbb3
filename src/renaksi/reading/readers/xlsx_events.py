"""The XML of an Excel sheet and of its shared strings, read as a stream of events.

A sheet may hold millions of elements that say nothing. The plain event parser of the standard
library passes them four times faster than a parser that makes an object of each.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from typing import IO, Protocol
from xml.parsers import expat

from renaksi.domain.errors import RenaksiError

_CHUNK = 1 << 18
_STRINGS_LIMIT = 64 * 1024 * 1024  # characters of shared strings
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Sheet(Protocol):
    """What takes a sheet's content as it comes."""

    @property
    def is_full(self) -> bool:
        """Whether nothing more is wanted."""

    @property
    def shaded_styles(self) -> frozenset[str]:
        """Styles by which a cell without a value still counts."""

    def on_row(self, attributes: dict[str, str]) -> None:
        """A row begins."""

    def on_cell(
        self, attributes: dict[str, str], value: str | None, *, is_inline: bool, has_formula: bool
    ) -> None:
        """A cell ended; ``value`` is ``None`` where it stores none."""

    def on_columns(self, attributes: dict[str, str]) -> None:
        """Columns are described."""

    def on_merge(self, reference: str) -> None:
        """A range is merged."""


def read_sheet(stream: IO[bytes], sheet: Sheet) -> None:
    """Send a sheet's rows, cells, columns and merged ranges to whoever takes them."""
    shaded = sheet.shaded_styles
    parser = _parser(_SheetEvents(sheet, shaded))
    hollow = _hollow_cells(shaded)
    _feed(parser, stream, lambda: sheet.is_full, lambda chunk: hollow.sub(b"", chunk))


def _hollow_cells(shaded_styles: Iterable[str]) -> re.Pattern[bytes]:
    """Match cells without content or shade, which a sheet may hold in millions.

    One that is cut by the end of a chunk is not matched, and does no harm.
    """
    kept = "|".join(re.escape(style) for style in sorted(shaded_styles)) or "none"
    return re.compile(rf'<c r="[A-Z]+\d+"(?: s="(?!(?:{kept})")\d+")? ?/>'.encode())


def read_strings(stream: IO[bytes], tidy: Callable[[str], str]) -> list[str]:
    """Read the shared strings; runs are joined, phonetic guides left out."""
    events = _StringEvents(tidy)
    parser = _parser(events)
    _feed(parser, stream, lambda: events.size > _STRINGS_LIMIT)
    if events.size > _STRINGS_LIMIT:
        raise RenaksiError("file.too_large")
    return events.strings


def unescape(text: str) -> str:
    """Resolve what Excel writes for characters that XML cannot hold (``_x000D_``)."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _parser(events: _SheetEvents | _StringEvents) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = events.start
    parser.EndElementHandler = events.end
    parser.CharacterDataHandler = events.text
    parser.EntityDeclHandler = _refuse  # office documents declare none
    return parser


def _refuse(*_declaration: object) -> None:
    raise RenaksiError("file.unsafe_xml")


def _feed(
    parser: expat.XMLParserType,
    stream: IO[bytes],
    is_enough: Callable[[], bool],
    thin_out: Callable[[bytes], bytes] = bytes,
) -> None:
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(thin_out(chunk), False)  # noqa: FBT003 # not the last
            if is_enough():
                return
        parser.Parse(b"", True)  # noqa: FBT003 # the last
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError):
        raise RenaksiError("file.damaged") from None


class _SheetEvents:
    def __init__(self, sheet: Sheet, shaded: frozenset[str]) -> None:
        self._sheet = sheet
        self._shaded = shaded
        self._prefix: str | None = None
        self._cell: dict[str, str] = {}
        self._value: str | None = None
        self._is_inline = self._has_formula = self._listens = False
        self._phonetic = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._prefix is None:  # the root tells the prefix of all that matters
            self._prefix = name.removesuffix("worksheet")
        if self._prefix:
            name = name.removeprefix(self._prefix)
        if name == "c":
            self._cell = attributes
            self._value = None
            self._is_inline = self._has_formula = False
        elif name == "v":
            self._listens = True
        elif name == "row":
            self._sheet.on_row(attributes)
        elif name == "f":
            self._has_formula = True
        elif name == "is":
            self._is_inline = True
            self._value = ""
        elif name == "t":
            self._listens = self._is_inline and not self._phonetic
        elif name == "rPh":
            self._phonetic = True
        elif name == "col":
            self._sheet.on_columns(attributes)
        elif name == "mergeCell":
            self._sheet.on_merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        if self._prefix:
            name = name.removeprefix(self._prefix)
        if name == "c":
            is_blank = self._value is None and not self._has_formula
            if is_blank and self._cell.get("s", "0") not in self._shaded:
                return  # by far the most cells of a sheet that was formatted far beyond its end
            self._sheet.on_cell(
                self._cell,
                self._value,
                is_inline=self._is_inline,
                has_formula=self._has_formula,
            )
        elif name in {"v", "t"}:
            self._listens = False
        elif name == "rPh":
            self._phonetic = False

    def text(self, text: str) -> None:
        if self._listens:
            self._value = text if self._value is None else self._value + text


class _StringEvents:
    def __init__(self, tidy: Callable[[str], str]) -> None:
        self.strings: list[str] = []
        self.size = 0
        self._tidy = tidy
        self._parts: list[str] = []
        self._listens = self._phonetic = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "t":
            self._listens = not self._phonetic
        elif name == "rPh":
            self._phonetic = True

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name == "t":
            self._listens = False
        elif name == "rPh":
            self._phonetic = False
        elif name == "si":
            text = "".join(self._parts)
            self._parts.clear()
            self.size += len(text) + 1
            self.strings.append(self._tidy(unescape(text)))

    def text(self, text: str) -> None:
        if self._listens:
            self._parts.append(text)
