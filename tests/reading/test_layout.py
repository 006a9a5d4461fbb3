"""Grids become tables with their rows, and lines around them; pages are joined again."""

from __future__ import annotations

import pytest

from renaksi.reading.grid import Grid
from renaksi.reading.layout import Layout, lay_out
from tests.reading.drawn import sheet, table, text

HEADER = "No | Sasaran | Indikator Kinerja | Target | Penanggung Jawab"
ROWS = (
    "1 | Meningkatnya mutu layanan | Indeks kepuasan | 85 | Bidang Layanan",
    "2 | Meningkatnya akses layanan | Jumlah loket | 12 loket | Bidang Layanan",
    "3 | Menurunnya angka aduan | Jumlah aduan | 30 aduan | Bidang Aduan",
)


def drawn(*lines: str) -> Grid:
    return sheet("\n".join(lines))


def rows_of_parts(layout: Layout) -> list[list[int]]:
    return [[row for block in part.blocks for row in block.rows] for part in layout.parts]


def test_title_table_note_and_signature_are_told_apart() -> None:
    layout = lay_out(
        [
            drawn(
                "RENCANA AKSI TAHUN 2024",
                "",
                HEADER,
                *ROWS,
                "Keterangan : angka sementara",
                "",
                " | | | | Metro, 4 Januari 2024",
                " | | | | KEPALA DINAS",
                " | | | | Dra. ROSITA, MM",
                " | | | | NIP. 19700315 199003 2 001",
            )
        ]
    )

    assert rows_of_parts(layout) == [[3, 4, 5]]
    assert [line.text for line in layout.lines] == [
        "RENCANA AKSI TAHUN 2024",
        "Keterangan : angka sementara",
        "Metro, 4 Januari 2024",
        "KEPALA DINAS",
        "Dra. ROSITA, MM",
        "NIP. 19700315 199003 2 001",
    ]
    assert [line.after_part for line in layout.lines] == [0, 1, 1, 1, 1, 1]


def test_a_header_repeated_on_the_next_page_is_no_table_of_its_own() -> None:
    layout = lay_out([drawn(HEADER, ROWS[0], "", HEADER, *ROWS[1:])])

    assert rows_of_parts(layout) == [[1, 4, 5]]
    assert layout.parts[0].repeated == 1


def test_a_table_without_a_header_goes_on_with_the_one_before() -> None:
    layout = lay_out([table("\n".join([HEADER, ROWS[0]]), 1), table("\n".join(ROWS[1:]), 2)])
    (part,) = layout.parts

    assert [block.grid.table for block in part.blocks] == [1, 2]


def test_a_table_of_signatures_does_not_go_on_with_the_plan() -> None:
    signed = "PIHAK KEDUA | PIHAK PERTAMA\nWAHDI | Dra. ROSITA, MM\n | NIP. 19700315 199003 2 001"
    layout = lay_out([table("\n".join([HEADER, *ROWS]), 1), table(signed, 2)])

    assert len(layout.parts[0].blocks) == 1
    assert "PIHAK KEDUA  PIHAK PERTAMA" in [line.text for line in layout.lines]


def test_a_blank_row_ends_a_block_but_not_the_table() -> None:
    (part,) = lay_out([drawn(HEADER, *ROWS[:2], "", ROWS[2])]).parts

    assert [list(block.rows) for block in part.blocks] == [[1, 2], [4]]


def test_two_tables_on_a_sheet_are_two() -> None:
    other = ("Program | Anggaran (Rp) | Sumber Dana", "Program Kebudayaan | 25.000.000 | APBD")
    layout = lay_out([drawn(HEADER, *ROWS, "", *other)])

    assert rows_of_parts(layout) == [[1, 2, 3], [6]]


def test_a_person_who_answers_for_a_line_does_not_sign_the_plan() -> None:
    rows = [row.replace("Bidang", "Kepala Bidang") for row in ROWS]
    layout = lay_out([drawn(HEADER, *rows, "", "", "Disusun menurut Renstra 2021-2026")])

    assert rows_of_parts(layout) == [[1, 2, 3]]


def test_nor_where_a_signature_follows_a_narrow_table() -> None:
    header = "No | Sasaran | Indikator Kinerja | Penanggung Jawab"
    rows = (
        "1 | Meningkatnya mutu | Indeks kepuasan | Kepala Bidang Layanan",
        "2 | Meningkatnya akses | Jumlah loket | Kepala Bidang Loket",
    )
    signed = (" | | | KEPALA DINAS", " | | | Dra. ROSITA, MM", " | | | NIP. 197003151990032001")

    assert rows_of_parts(lay_out([drawn(header, *rows, "", *signed)])) == [[1, 2]]


@pytest.mark.parametrize(
    "hidden", [pytest.param("rows", id="hidden-row"), pytest.param("columns", id="hidden-column")]
)
def test_what_is_hidden_is_not_laid_out(hidden: str) -> None:
    grid = drawn(HEADER, *ROWS)
    if hidden == "rows":
        grid.hidden_rows = frozenset({2})
    else:
        grid.hidden_columns = frozenset({2})
    (part,) = lay_out([grid]).parts
    shown = {key for block in part.blocks for row, cells in block.rows.items() for key in
             ((row, column) for column in cells)}  # fmt: skip

    assert not [key for key in shown if key[0 if hidden == "rows" else 1] == 2]
    assert len(shown) == (10 if hidden == "rows" else 12)


def test_a_header_row_that_a_person_names_stands() -> None:
    layout = lay_out([drawn("Apa | Ukuran | Berapa", "Mutu layanan | Indeks kepuasan | 85")])
    named = lay_out(
        [drawn("Apa | Ukuran | Berapa", "Mutu layanan | Indeks kepuasan | 85")], header_rows=(0,)
    )

    assert layout.parts == []
    assert rows_of_parts(named) == [[1]]


def test_running_text_stays_in_reading_order() -> None:
    layout = lay_out(
        [text("Lampiran I"), table("\n".join([HEADER, *ROWS])), text("Ditetapkan di Metro")]
    )

    assert [(line.text, line.after_part) for line in layout.lines] == [
        ("Lampiran I", 0),
        ("Ditetapkan di Metro", 1),
    ]
