from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]

from renaksi.documents import annotate
from renaksi.documents.annotation import is_workbook, place_text
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from tests.documents.plans import make_plan


def finding(first: str | None = "B2", **given: Any) -> Finding:
    place = Place(sheet="Rencana", first=first, last=first)
    usual: dict[str, Any] = {
        "code": "document.paper_enlarged",
        "severity": Severity.WARNING,
        "place": place,
        "rows": (1,),
        "field": "budget",
        "params": {"asked": "F4", "used": "A3", "columns": 30},
    }
    return Finding(**(usual | given))


def make_book(name: str = "Rencana") -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet(name)
    sheet.merge_range("B2:C3", "Sasaran")
    sheet.write_string("D2", "=bukan rumus")
    sheet.write_comment("D2", "catatan lama")
    book.close()
    return buffer.getvalue()


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_the_comment_stands_on_the_cell_and_tells_how_to_mend_it() -> None:
    book = opened(annotate(make_book(), [make_plan(findings=(finding("C3"),))]))

    text = book["Rencana"]["B2"].comment.text
    assert text.startswith("Peringatan: Tabel dengan 30 kolom")
    assert "Cara membenahi: Cetak di kertas A3" in text


def test_a_comment_that_is_there_already_is_kept() -> None:
    book = opened(annotate(make_book(), [make_plan(findings=(finding("D2"),))]))

    text = book["Rencana"]["D2"].comment.text
    assert text.startswith("catatan lama")
    assert "Peringatan" in text


def test_several_findings_share_one_comment_gravest_first() -> None:
    found = (finding(), finding(severity=Severity.ERROR))
    text = opened(annotate(make_book(), [make_plan(findings=found)]))["Rencana"]["B2"].comment.text

    assert text.index("Kesalahan") < text.index("Peringatan")


@pytest.mark.parametrize(
    ("lang", "name", "words"),
    [
        pytest.param("id", "Temuan", "Tabel dengan 30 kolom", id="indonesian"),
        pytest.param("en", "Findings", "A table of 30 columns", id="english"),
    ],
)
def test_all_findings_are_listed_on_a_sheet(lang: str, name: str, words: str) -> None:
    found = (finding(), finding(place=None, rows=()), finding("ZZ9"))
    sheet = opened(annotate(make_book(), [make_plan(findings=found)], lang))[name]

    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    assert len(rows) == 3
    assert all(str(row[4]).startswith(words) for row in rows)
    assert rows[0][2] == "Rencana!B2"


def test_a_sheet_of_the_same_name_is_not_touched() -> None:
    book = opened(annotate(make_book("Temuan"), [make_plan()]))

    assert book.sheetnames == ["Temuan", "Temuan 2"]
    assert book["Temuan 2"]["A4"].value == "Tidak ada temuan."


def test_text_that_looks_like_a_formula_stays_text() -> None:
    found = finding(params={"asked": "=1+1", "used": "A3", "columns": 1}, code="=1+1")
    sheet = opened(annotate(make_book(), [make_plan(findings=(found,))]))["Temuan"]

    assert sheet["G4"].data_type == "s"


def test_macros_are_kept() -> None:
    with zipfile.ZipFile(io.BytesIO(make_book())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/vbaProject.bin"] = b"makro"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)

    written = annotate(buffer.getvalue(), [make_plan(findings=(finding(),))])

    with zipfile.ZipFile(io.BytesIO(written)) as package:
        assert package.read("xl/vbaProject.bin") == b"makro"


def test_another_document_comes_back_as_a_clean_workbook_with_comments() -> None:
    draft = make_plan(findings=(finding(place=Place(page=2, first="A1", last="A1")),))
    book = opened(annotate(b"%PDF-1.7 ...", [draft]))
    sheet = book["Rencana Aksi"]

    commented = [cell for row in sheet.iter_rows() for cell in row if cell.comment]
    assert [cell.value for cell in commented] == [125_000_000]
    assert book["Temuan"]["C4"].value == "halaman 2, A1"


def test_a_workbook_that_cannot_be_opened_again_comes_back_clean() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")

    book = opened(annotate(buffer.getvalue(), [make_plan(findings=(finding(),))]))

    assert book.sheetnames == ["Rencana Aksi", "Jadwal", "Temuan"]


def test_a_finding_on_a_field_that_is_not_printed_stands_on_the_first_cell() -> None:
    draft = make_plan(findings=(finding(place=None, field="months"),))
    sheet = opened(annotate(b"teks", [draft]))["Rencana Aksi"]

    commented = [cell for row in sheet.iter_rows() for cell in row if cell.comment]
    assert [(cell.column, cell.value) for cell in commented] == [(1, 1)]


def test_several_plans_come_back_in_one_workbook() -> None:
    drafts = [make_plan(), replace(make_plan(), title="RENCANA AKSI KEDUA")]
    book = opened(annotate(b"teks", drafts))

    assert book.sheetnames == ["Rencana Aksi 1", "Jadwal 1", "Rencana Aksi 2", "Jadwal 2", "Temuan"]


def test_a_document_without_plan_still_gives_the_list() -> None:
    assert opened(annotate(b"teks", [])).sheetnames == ["Temuan"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(make_book(), True, id="workbook"),
        pytest.param(b"", False, id="empty"),
        pytest.param(b"PK\x03\x04 broken", False, id="broken-zip"),
        pytest.param(b"\xd0\xcf\x11\xe0", False, id="old-excel"),
    ],
)
def test_is_workbook(data: bytes, expected: bool) -> None:
    assert is_workbook(data) is expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param(Place(sheet="A", first="C7", last="C7"), "A!C7", id="cell"),
        pytest.param(Place(sheet="A", first="C7", last="D9"), "A!C7:D9", id="range"),
        pytest.param(Place(sheet="A"), "A", id="sheet"),
        pytest.param(Place(page=2, first="B1", last="B1"), "halaman 2, B1", id="page"),
        pytest.param(Place(table=1, first="B1", last="B1"), "tabel 1, B1", id="table"),
        pytest.param(Place(), "", id="nowhere"),
        pytest.param(None, "", id="none"),
    ],
)
def test_place_text(place: Place | None, expected: str) -> None:
    assert place_text(place, "id") == expected
