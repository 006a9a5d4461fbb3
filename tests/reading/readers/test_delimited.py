"""Delimited and aligned text: what must be in which cell."""

from __future__ import annotations

import pytest

from renaksi.reading.grid import GridKind
from renaksi.reading.readers import read_document

from .making import codes, only_table, texts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("NO\tSASARAN\tTARGET\n1\tMeningkatnya mutu\t80%\n", id="tabs"),
        pytest.param("NO;SASARAN;TARGET\n1;Meningkatnya mutu;80%\n", id="semicolons"),
        pytest.param("NO,SASARAN,TARGET\n1,Meningkatnya mutu,80%\n", id="commas"),
        pytest.param("NO|SASARAN|TARGET\n1|Meningkatnya mutu|80%\n", id="bars"),
        pytest.param(
            "NO   SASARAN            TARGET\n1    Meningkatnya mutu  80%\n", id="aligned-by-spaces"
        ),
        pytest.param(
            "NO\tSASARAN\tTARGET\r\n1\tMeningkatnya mutu\t80%\r\n", id="windows-line-ends"
        ),
        pytest.param("NO\tSASARAN\tTARGET\r1\tMeningkatnya mutu\t80%", id="old-mac-line-ends"),
    ],
)
def test_it_finds_the_same_cells_whatever_parts_them(text: str) -> None:
    grid = only_table(read_document(text.encode(), "rencana.txt"))

    assert texts(grid) == {
        "A1": "NO",
        "B1": "SASARAN",
        "C1": "TARGET",
        "A2": "1",
        "B2": "Meningkatnya mutu",
        "C2": "80%",
    }


def test_the_sheet_bears_the_name_of_the_file_without_its_folder() -> None:
    grid = only_table(read_document(b"NO\tA\n", "arsip/2021/rencana.txt"))

    assert (grid.kind, grid.sheet) == (GridKind.SHEET, "rencana.txt")


def test_lines_of_text_stand_in_the_first_column_and_blank_lines_keep_their_numbers() -> None:
    text = "\n**RENCANA AKSI\nKOTA METRO TAHUN 2021**\n\nNO\tTUJUAN\n"

    grid = only_table(read_document(text.encode(), "a.txt"))

    assert texts(grid) == {
        "A2": "RENCANA AKSI",
        "A3": "KOTA METRO TAHUN 2021",
        "A5": "NO",
        "B5": "TUJUAN",
    }


def test_a_quoted_cell_keeps_its_lines_separators_and_quotes() -> None:
    text = 'NO,LANGKAH\n1,"1. Rapat, awal\n2. ""Monitoring"""\n2,Laporan\n'

    grid = only_table(read_document(text.encode(), "a.csv"))

    assert texts(grid)["B2"] == '1. Rapat, awal\n2. "Monitoring"'
    assert texts(grid)["A3"] == "2"


def test_a_stray_quote_swallows_nothing() -> None:
    text = 'NO\tSASARAN\n1\t"Smart City\n2\tMutu\n'

    grid = only_table(read_document(text.encode(), "a.txt"))

    assert texts(grid)["B2"] == '"Smart City'
    assert texts(grid)["A3"] == "2"


def test_commas_in_sentences_part_no_columns() -> None:
    text = "Kami, yang bertanda tangan\ndi bawah ini, dengan ini, menyatakan\nbahwa benar.\n"

    grid = only_table(read_document(text.encode(), "a.txt"))

    assert {key[1] for key in grid.cells} == {0}


def test_semicolons_win_over_decimal_commas() -> None:
    text = "NO;TARGET;PAGU\n1;12,5;1.000,00\n2;13,5;2.000,00\n"

    grid = only_table(read_document(text.encode(), "a.csv"))

    assert texts(grid)["B2"] == "12,5"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param("NO\tCafé".encode("cp1252"), "Café", id="windows-1252"),
        pytest.param("NO\tCafé".encode("utf-16"), "Café", id="utf-16-with-mark"),
        pytest.param("NO\tCafé".encode("utf-16-le"), "Café", id="utf-16-without-mark"),
        pytest.param("NO\tCafé".encode("utf-8-sig"), "Café", id="utf-8-with-mark"),
    ],
)
def test_it_reads_other_encodings(data: bytes, expected: str) -> None:
    grid = only_table(read_document(data, "a.txt"))

    assert texts(grid) == {"A1": "NO", "B1": expected}


def test_it_says_that_text_is_not_utf8() -> None:
    assert codes(read_document("NO\tCafé".encode("cp1252"), "a.txt")) == ["file.encoding"]
    assert codes(read_document("NO\tCafé".encode("utf-8-sig"), "a.txt")) == []


def test_invisible_marks_are_left_out_and_counted() -> None:
    text = "NO\t\u202bSasaran\u200b\u00a0satu\u200f\n"

    document = read_document(text.encode(), "a.txt")

    assert texts(only_table(document))["B1"] == "Sasaran satu"
    (finding,) = document.findings
    assert (finding.code, finding.params["count"]) == ("file.invisible_marks", 3)


def test_hard_blanks_alone_are_nothing_to_speak_of() -> None:
    assert codes(read_document("NO\tSasaran\u00a0satu\n".encode(), "a.txt")) == []


def test_aligned_columns_take_text_that_is_centred_or_set_to_the_right() -> None:
    text = (
        "NO  SASARAN              PAGU\n"
        " 1  Mutu layanan  109.000.000\n"
        " 2  Mutu data       9.000.000\n"
        "10  Mutu hasil        500.000\n"
    )

    grid = only_table(read_document(text.encode(), "a.txt"))

    assert texts(grid)["C2"] == "109.000.000"
    assert texts(grid)["C4"] == "500.000"
    assert texts(grid)["A4"] == "10"
