"""Files that cannot be read, or only with trouble: one clear refusal each, never a traceback."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from docx.document import Document as WordDocument
from msoffcrypto.format.ooxml import OOXMLFile  # type: ignore[import-untyped]

from renaksi.domain.errors import RenaksiError
from renaksi.messages.files import MESSAGES
from renaksi.reading.readers import MAXIMUM_BYTES, office, read_document
from renaksi.reading.readers.limits import CELL_LIMIT
from renaksi.reading.sniff import Kind, sniff

from .making import compiled, only_table, part_of, small_workbook, texts, with_parts, word

_SHEET = "xl/worksheets/sheet1.xml"


def _document() -> bytes:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("isi")

    return word(fill)


def _encrypted_workbook() -> bytes:
    stream = io.BytesIO()
    OOXMLFile(io.BytesIO(small_workbook())).encrypt("rahasia", stream)
    return stream.getvalue()


def _pdf() -> bytes:
    return compiled("#table(columns: 2, [a], [b])")


def _encrypted_pdf() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf())) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    return stream.getvalue()


def _zip(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def _hollow_workbook() -> bytes:
    """A workbook whose sheet claims to unpack to 700 MB."""
    stream = io.BytesIO(small_workbook())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.getinfo(_SHEET).file_size = 700 * 1024 * 1024
        archive.writestr("claim.txt", b"makes the table of contents be written again")
    return stream.getvalue()


def _laughing(part: str, made: Callable[[], bytes]) -> bytes:
    declaration = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    )
    data = made()
    xml = part_of(data, part)
    return with_parts(data, {part: declaration + xml[xml.find(b"?>") + 2 if b"?>" in xml else 0 :]})


def _encrypted_open_document() -> bytes:
    manifest = (
        b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        b"</manifest:manifest>"
    )
    parts = {"content.xml": b"\x01\x02", "META-INF/manifest.xml": manifest}
    mimetype = _zip("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")
    return with_parts(mimetype, parts)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(lambda: b"", "file.empty", id="empty"),
        pytest.param(lambda: b" \r\n\t\n", "file.empty", id="blank"),
        pytest.param(lambda: small_workbook()[:2000], "file.damaged", id="truncated-workbook"),
        pytest.param(lambda: _document()[:5000], "file.damaged", id="truncated-word"),
        pytest.param(lambda: _pdf()[:1500], "file.damaged", id="truncated-pdf"),
        pytest.param(_encrypted_workbook, "file.password", id="locked-workbook"),
        pytest.param(_encrypted_pdf, "file.password", id="locked-pdf"),
        pytest.param(_encrypted_open_document, "file.password", id="locked-open-document"),
        pytest.param(_hollow_workbook, "file.zip_bomb", id="zip-bomb"),
        pytest.param(
            lambda: _laughing(_SHEET, small_workbook), "file.unsafe_xml", id="xml-bomb-in-a-sheet"
        ),
        pytest.param(
            lambda: _laughing("word/document.xml", _document),
            "file.unsafe_xml",
            id="xml-bomb-in-word",
        ),
        pytest.param(
            lambda: with_parts(small_workbook(), {_SHEET: b"<worksheet><sheetData>"}),
            "file.damaged",
            id="broken-xml",
        ),
        pytest.param(lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "file.image", id="picture"),
        pytest.param(lambda: _zip("a.txt", b"x"), "file.archive", id="archive"),
        pytest.param(lambda: b"Rar!\x1a\x07\x00" + bytes(50), "file.archive", id="rar"),
        pytest.param(lambda: bytes(range(256)) * 8, "file.unknown_format", id="unknown-binary"),
        pytest.param(lambda: os.urandom(5000), "file.unknown_format", id="noise"),
        pytest.param(
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") * 600,
            "file.damaged",
            id="broken-old-workbook",
        ),
        pytest.param(lambda: b"%PDF-1.7\nnothing", "file.damaged", id="pdf-without-content"),
        pytest.param(
            lambda: b"<?xml version='1.0'?><data><a/></data>", "file.unknown_format", id="other-xml"
        ),
    ],
)
def test_it_is_refused_with_one_clear_code(make: Callable[[], bytes], code: str) -> None:
    with pytest.raises(RenaksiError) as refusal:
        read_document(make(), "plan.xlsx")

    assert refusal.value.code == code
    assert code in MESSAGES


def test_without_libreoffice_it_says_how_to_save_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(office, "find_office", lambda: None)

    with pytest.raises(RenaksiError) as refusal:
        read_document(b"{\\rtf1 isi}", "plan.rtf")

    assert refusal.value.code == "file.needs_conversion"
    assert refusal.value.params == {"format": "rtf", "target": "docx"}


def test_what_libreoffice_cannot_open_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "find_office", lambda: str(program))

    with pytest.raises(RenaksiError) as refusal:
        read_document(b"{\\rtf1 isi}", "plan.rtf")

    assert refusal.value.code == "file.conversion_failed"


def test_a_file_beyond_the_limit_is_refused_unseen() -> None:
    with pytest.raises(RenaksiError) as refusal:
        read_document(bytes(MAXIMUM_BYTES + 1), "plan.xlsx")

    assert refusal.value.code == "file.too_large"


def test_text_beyond_the_limit_is_read_as_far_as_it_goes() -> None:
    line = b"1\tMeningkatnya mutu layanan dan data " + b"x" * 4000 + b"\n"

    document = read_document(line * 4500, "a.txt")

    assert [finding.code for finding in document.findings] == ["file.text_cut_short"]
    assert 4000 < only_table(document).row_count < 4500


def test_more_cells_than_any_plan_has_are_not_all_read() -> None:
    document = read_document(b"a\tb\tc\td\te\tf\tg\th\ti\tj\n" * 25_000, "a.txt")

    assert [finding.code for finding in document.findings] == ["file.cut_short"]
    assert CELL_LIMIT < len(only_table(document).cells) <= CELL_LIMIT + 10


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(b"<table><tr><td>" * 5000 + b"x", id="tables-in-tables"),
        pytest.param(b"<div>" * 50_000 + b"x", id="blocks-in-blocks"),
        pytest.param(
            b"<table><tr><td rowspan=999999 colspan=999999>a<td>b</table>", id="endless-spans"
        ),
    ],
)
def test_odd_pages_are_survived(page: bytes) -> None:
    assert read_document(page, "a.html").format == "html"


def test_text_that_looks_like_a_formula_is_only_text() -> None:
    document = read_document(b"NO\t=CMD()\n1\t@x\n", "a.txt")

    assert texts(only_table(document)) == {"A1": "NO", "B1": "=CMD()", "A2": "1", "B2": "@x"}


def test_comments_before_a_page_are_passed_once() -> None:
    page = b"<!--" + b"-->  <!--" * 300 + b"--><table><tr><td>a</table>"

    assert sniff(page) is Kind.HTML
    assert sniff(b"<!--" + b"-->  <!--" * 20_000 + b"x") is Kind.TEXT  # not closed: no page


def test_a_broken_stream_in_a_zip_is_said() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet" * 2)
    data = bytearray(stream.getvalue())
    data[38:46] = b"\xff" * 8

    with pytest.raises(RenaksiError) as refusal:
        sniff(bytes(data))
    assert refusal.value.code == "file.damaged"
