"""Tells what a file is by what it holds, never by what it is called."""

from __future__ import annotations

import io
import re
from enum import Enum
from typing import TYPE_CHECKING

from renaksi.domain.errors import RenaksiError
from renaksi.reading.encodings import decode_start

if TYPE_CHECKING:
    from zipfile import ZipFile

_HEAD = 8192  # bytes that are looked at for text formats
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Kind(Enum):
    """Kinds of files that Renaksi tells apart; the value is the usual ending of the name."""

    XLSX = "xlsx"
    XLS = "xls"
    XLSB = "xlsb"
    XML_SPREADSHEET = "xml"  # SpreadsheetML 2003
    ODS = "ods"
    FLAT_ODS = "fods"
    TEXT = "csv"
    MARKDOWN = "md"
    HTML = "html"
    MHTML = "mht"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    PRESENTATION = "pptx"
    PDF = "pdf"
    IMAGE = "image"
    ARCHIVE = "zip"
    UNKNOWN = "unknown"


CONVERTED: dict[Kind, Kind] = {
    Kind.XLSB: Kind.XLSX,
    Kind.DOC: Kind.DOCX,
    Kind.RTF: Kind.DOCX,
    Kind.ODT: Kind.DOCX,
    Kind.PRESENTATION: Kind.PDF,
}
"""Kinds that are read by way of LibreOffice, and what it makes of them."""

EXTENSIONS: dict[Kind, frozenset[str]] = {
    Kind.XLSX: frozenset({"xlsx", "xlsm", "xltx", "xltm"}),
    Kind.XLS: frozenset({"xls", "xlt"}),
    Kind.XLSB: frozenset({"xlsb"}),
    Kind.XML_SPREADSHEET: frozenset({"xml"}),
    Kind.ODS: frozenset({"ods", "ots"}),
    Kind.FLAT_ODS: frozenset({"fods", "xml"}),
    Kind.HTML: frozenset({"html", "htm", "xhtml", "mht", "mhtml"}),
    Kind.MHTML: frozenset({"mht", "mhtml"}),
    Kind.DOCX: frozenset({"docx", "docm", "dotx", "dotm"}),
    Kind.DOC: frozenset({"doc", "dot"}),
    Kind.RTF: frozenset({"rtf"}),
    Kind.ODT: frozenset({"odt", "ott"}),
    Kind.PRESENTATION: frozenset({"pptx", "ppt", "odp", "pptm"}),
    Kind.PDF: frozenset({"pdf"}),
}
"""Endings that fit a kind; text formats fit any ending but those of the other kinds."""

_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"BM", Kind.IMAGE),
    (b"II*\x00", Kind.IMAGE),
    (b"MM\x00*", Kind.IMAGE),
    (b"RIFF", Kind.IMAGE),
    (b"Rar!", Kind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"\x1f\x8b", Kind.ARCHIVE),
    (b"BZh", Kind.ARCHIVE),
    (b"\xfd7zXZ", Kind.ARCHIVE),
    (b"\x09\x00\x04\x00", Kind.XLS),  # workbooks of Excel 2 to 4, without a container
    (b"\x09\x02\x06\x00", Kind.XLS),
    (b"\x09\x04\x06\x00", Kind.XLS),
    (b"\x09\x08", Kind.XLS),
)

_CONTENT = re.compile(rb"[^\x00\t\n\r ]")
_MARKDOWN_RULE = re.compile(
    r"^[ >]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$"
    r"|^[ >]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$",
    re.MULTILINE,
)
_HTML_START = re.compile(
    r"\s*<(!doctype\s+html|html|head|body|meta|table|div|center)\b", re.IGNORECASE
)
_HTML_TABLE = re.compile(r"<table\b", re.IGNORECASE)


def sniff(data: bytes) -> Kind:
    """Tell what a file is.

    Raises:
        RenaksiError: The file is empty, locked by a password, or a container that is cut short.
    """
    if _CONTENT.search(data) is None:
        raise RenaksiError("file.empty")
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data)
    if data.startswith(_OLE_MAGIC):
        return _kind_of_ole(data)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and not (kind is Kind.IMAGE and _is_text(data)):
            return kind
    if data[4:8] == b"ftyp":
        return Kind.IMAGE
    if data[257:262] == b"ustar" or data.startswith(b"PK\x05\x06"):
        return Kind.ARCHIVE
    return _kind_of_text(data)


def is_markdown_rule(line: str) -> bool:
    """Whether a line is the rule of dashes below a Markdown table's header."""
    return _MARKDOWN_RULE.match(line) is not None


def _kind_of_zip(data: bytes) -> Kind:
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {name.lower().replace("\\", "/") for name in archive.namelist()}
            if "mimetype" in names:
                return _kind_of_open_document(archive)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        raise RenaksiError("file.damaged") from None
    for folder, kind in (("word/", Kind.DOCX), ("ppt/", Kind.PRESENTATION)):
        if any(name.startswith(folder) and name.endswith(".xml") for name in names):
            return kind
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    is_workbook = any(name.startswith("xl/") or name == "xl" for name in names)
    return Kind.XLSX if is_workbook else Kind.ARCHIVE


def _kind_of_open_document(archive: ZipFile) -> Kind:
    if archive.getinfo("mimetype").file_size > 200:
        return Kind.ARCHIVE
    mimetype = archive.read("mimetype").decode("ascii", "replace")
    for word, kind in (
        ("spreadsheet", Kind.ODS),
        ("presentation", Kind.PRESENTATION),
        ("opendocument.text", Kind.ODT),
    ):
        if word in mimetype:
            return kind
    return Kind.ARCHIVE


def _kind_of_ole(data: bytes) -> Kind:
    """Streams of the container are named in UTF-16; their names are looked for as they are."""
    if _utf16("EncryptedPackage") in data:
        raise RenaksiError("file.password")
    for name, kind in (
        ("WordDocument", Kind.DOC),
        ("PowerPoint Document", Kind.PRESENTATION),
        ("Workbook", Kind.XLS),
        ("Book", Kind.XLS),
    ):
        if _utf16(name) in data:
            return kind
    if len(data) < 4096:
        raise RenaksiError("file.damaged")
    return Kind.UNKNOWN


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def _is_text(data: bytes) -> bool:
    head = data[:_HEAD]
    return b"\x00" not in head and not re.search(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]", head)


def _kind_of_text(data: bytes) -> Kind:
    head = decode_start(data, _HEAD * 8)
    if head is None:
        return Kind.UNKNOWN
    start = head[:4096]
    if "urn:schemas-microsoft-com:office:spreadsheet" in start and "<?xml" in start[:100]:
        return Kind.XML_SPREADSHEET
    if "<office:document" in start and "office:spreadsheet" in head:
        return Kind.FLAT_ODS
    if (
        re.match(r"(mime-version|from|content-type):", start.lstrip(), re.IGNORECASE)
        and "text/html" in head
    ):
        return Kind.MHTML
    if _HTML_START.match(_without_comments(start)) or (
        _HTML_TABLE.search(head) and re.search(r"<t[dr]\b", head, re.IGNORECASE)
    ):
        return Kind.HTML
    if start.lstrip().startswith("<?xml"):
        return Kind.HTML if "<html" in start.lower() else Kind.UNKNOWN
    return Kind.MARKDOWN if _MARKDOWN_RULE.search(head) else Kind.TEXT


def _without_comments(start: str) -> str:
    """Leave out the comments that stand before a page's first tag."""
    rest = start.lstrip()
    while rest.startswith("<!--") and "-->" in rest:
        rest = rest.partition("-->")[2].lstrip()
    return rest
