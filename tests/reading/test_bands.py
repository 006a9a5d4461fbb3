"""Where a table's header stands, how deep it goes, and what its columns are."""

from __future__ import annotations

import pytest

from renaksi.reading.bands import band_of, find_bands, is_numbering, is_repeated, rows_of
from renaksi.reading.grid import Cell
from tests.reading.drawn import columns_of, meanings, sheet

PLAIN = "No | Sasaran | Indikator Kinerja | Target\n"
ROW = "1 | Meningkatnya mutu layanan | Indeks kepuasan | 85\n"


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(PLAIN + ROW, "number objective indicator target", id="one-row"),
        pytest.param(
            """
            No | Sasaran | Indikator Kinerja | Target | >    | >     | >
            ^  | ^       | ^                 | TW I   | TW II| TW III| TW IV
            1  | Meningkatnya mutu | Indeks mutu | 1 | 2 | 3 | 4
            """,
            "number objective indicator target_q1 target_q2 target_q3 target_q4",
            id="merged-over-two-rows",
        ),
        pytest.param(
            """
            No | Sasaran | Indikator Kinerja | Target |  |  |
               |         |                   | TR 1 | TR 2 | TR 3 | TR 4
            1  | Meningkatnya mutu | Indeks mutu | 1% | 2% | 3% | 4%
            """,
            "number objective indicator target_q1 target_q2 target_q3 target_q4",
            id="blanks-instead-of-merges",
        ),
        pytest.param(
            """
            No | Program | Triwulan I | >  | Triwulan II | >
            ^  | ^       | K          | Rp | K           | Rp
            1  | Program Kebudayaan | 5 | 1.000.000 | 6 | 2.000.000
            """,
            "number program target_q1 other target_q2 other",
            id="money-of-a-quarter-is-no-target",
        ),
        pytest.param(
            """
            No | Kegiatan | Realisasi | > | > | >
            ^  | ^        | TW I | > | TW II | >
            ^  | ^        | K    | Rp | K | Rp
            1  | Penyusunan laporan | 5 | 1.000.000 | 6 | 2.000.000
            """,
            "number activity realized:q1 realized_money:q1 realized:q2 realized_money:q2",
            id="three-rows-deep",
        ),
        pytest.param(
            """
            No | Kegiatan | Target | Bulan | > | > | > | > | > | > | > | > | > | > | >
            ^  | ^        | ^      | J | F | M | A | M | J | J | A | S | O | N | D
            1  | Penyusunan laporan | 4 | v | | | | | | | | | | |
            """,
            "number activity target " + " ".join(f"month:{month}" for month in range(1, 13)),
            id="months-as-letters",
        ),
        pytest.param(
            """
            No | Kegiatan | Januari | > | > | > | Februari | > | > | >
            ^  | ^        | 1 | 2 | 3 | 4 | 1 | 2 | 3 | 4
            1  | Penyusunan laporan | v | | | | | v | |
            """,
            "number activity "
            "month:1.1 month:1.2 month:1.3 month:1.4 month:2.1 month:2.2 month:2.3 month:2.4",
            id="weeks-inside-months",
        ),
    ],
)
def test_columns_of_a_header(drawing: str, expected: str) -> None:
    assert " ".join(meanings(columns_of(drawing))) == expected


def test_numbers_of_columns_are_header_and_no_content() -> None:
    (band,) = find_bands(rows_of(sheet(PLAIN + "1 | 2 | 3 | 4\n" + ROW)))

    assert (band.first, band.last) == (0, 1)
    assert band.numbering == ("1", "2", "3", "4")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param("1 2 3 4 5", True, id="plain"),
        pytest.param("(1) (2) (3)", True, id="in-brackets"),
        pytest.param("1 2 3 4 5=4/3 6", True, id="with-a-formula"),
        pytest.param("1 2", False, id="too-few"),
        pytest.param("5 10 15 20", False, id="values-of-quarters"),
        pytest.param("1 1 1 1", False, id="the-same-target-each-quarter"),
    ],
)
def test_numbering_row(texts: str, expected: bool) -> None:
    assert is_numbering([Cell(0, i, text) for i, text in enumerate(texts.split())]) is expected


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("1 | Meningkatnya mutu | Target | 3", id="column-name-in-a-row-of-data"),
        pytest.param("Tahun : 2024 | Perangkat Daerah : Dinas Sosial", id="labels-of-the-title"),
        pytest.param("Program Kebudayaan | Persentase cagar budaya | 5%", id="statements"),
        pytest.param("Sasaran", id="one-name-alone"),
    ],
)
def test_what_is_no_header(row: str) -> None:
    assert find_bands(rows_of(sheet(row))) == []


def test_a_header_may_stand_far_down_and_to_the_right() -> None:
    drawing = "RENCANA AKSI\n\n\n | | " + PLAIN + " | | " + ROW
    (band,) = find_bands(rows_of(sheet(drawing)))

    assert (band.first, band.last) == (3, 3)
    assert [column.start for column in band.columns] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("No | Sasaran | Indikator Kinerja | Target", True, id="as-printed-before"),
        pytest.param("NO | SASARAN | Indikator Kinerja | TARGET", True, id="in-capitals"),
        pytest.param("1 | 2 | 3 | 4", True, id="its-numbering"),
        pytest.param("1 | Target | Sasaran | 4", False, id="data-with-two-of-its-words"),
    ],
)
def test_a_header_at_a_page_break_is_recognised(row: str, expected: bool) -> None:
    (band,) = find_bands(rows_of(sheet(PLAIN + "1 | 2 | 3 | 4\n" + ROW)))

    assert is_repeated(band, rows_of(sheet(row))[0]) is expected


def test_a_person_may_name_any_row_as_the_header() -> None:
    rows = rows_of(sheet("Apa | Ukuran | Berapa\nMutu layanan | Indeks kepuasan | 85"))

    assert find_bands(rows) == []
    assert [column.header for column in band_of(rows, 0).columns] == ["Apa", "Ukuran", "Berapa"]
