"""PDF tables without vertical lines: rows, columns, and what is no table."""

from __future__ import annotations

import pytest

from renaksi.reading.grid import Document, Grid, GridKind
from renaksi.reading.readers import read_document

from .making import cell, compiled, lines, texts

pytestmark = pytest.mark.usefixtures("one_child")

_PAGE = (
    '#set page(width: 420pt, height: 300pt, margin: 20pt)\n#set text(font: "Arimo", size: 8pt)\n'
)
_NO_LINES = "#set table(stroke: none, inset: (x: 4pt, y: 4.5pt), align: horizon)\n"
_ROW_LINES = "#set table(stroke: (x, y) => (top: 0.5pt, bottom: 0.5pt), inset: 2.5pt)\n"
_WIDTHS = "columns: (25pt, 130pt, 110pt, 60pt)"
_ROWS = """[NO], [SASARAN], [INDIKATOR], [TARGET],
  [(1)], [(2)], [(3)], [(4)],
  [1], [Meningkatnya kualitas layanan informasi publik daerah], [Nilai keterbukaan], [3,53],
  [], [], [Persentase informasi publik yang tersampaikan], [42 %],
  [2], [Meningkatnya keamanan informasi], [], [1]"""


def _read(source: str) -> Document:
    return read_document(compiled(_PAGE + source), "a.pdf")


def _tables(document: Document) -> list[Grid]:
    return [grid for grid in document.grids if grid.kind is GridKind.TABLE]


def _flat(grid: Grid) -> dict[str, str]:
    return {place: text.replace("\n", " ") for place, text in texts(grid).items()}


@pytest.mark.parametrize("look", [_NO_LINES, _ROW_LINES], ids=["no-lines", "lines-between-rows"])
def test_rows_and_columns_come_out_with_blanks_in_their_places(look: str) -> None:
    (grid,) = _tables(_read(f"{look}#table({_WIDTHS}, {_ROWS})"))

    assert _flat(grid) == {
        "A1": "NO",
        "B1": "SASARAN",
        "C1": "INDIKATOR",
        "D1": "TARGET",
        "A2": "(1)",
        "B2": "(2)",
        "C2": "(3)",
        "D2": "(4)",
        "A3": "1",
        "B3": "Meningkatnya kualitas layanan informasi publik daerah",
        "C3": "Nilai keterbukaan",
        "D3": "3,53",
        "C4": "Persentase informasi publik yang tersampaikan",
        "D4": "42 %",
        "A5": "2",
        "B5": "Meningkatnya keamanan informasi",
        "D5": "1",
    }


@pytest.mark.parametrize("look", [_NO_LINES, _ROW_LINES], ids=["no-lines", "lines-between-rows"])
def test_a_merged_cell_in_the_middle_of_its_rows_has_them_all(look: str) -> None:
    (grid,) = _tables(
        _read(
            f"{look}#set table(align: horizon)\n#table({_WIDTHS}, [NO], [SASARAN], [INDIKATOR], "
            "[TARGET], table.cell(rowspan: 2)[1], table.cell(rowspan: 2)[Mutu layanan], "
            "[Nilai], [3,53], [Jumlah], [12], [2], [Keamanan], [Indeks], [4])"
        )
    )

    assert cell(grid, "A2").row_span == cell(grid, "B2").row_span == 2
    assert texts(grid)["C3"] == "Jumlah"
    assert texts(grid)["B4"] == "Keamanan"


def test_a_header_in_the_middle_of_columns_without_one_spans_them() -> None:
    (grid,) = _tables(
        _read(
            _NO_LINES + "#table(columns: (30pt, 30pt, 30pt, 150pt, 80pt), "
            "table.cell(colspan: 3, align: center)[Kode], [Program], [Pagu], "
            "[5], [03], [02], [Program Kepegawaian], [131.062.800], "
            "[5], [03], [2.03], [Pengembangan Kompetensi], [131.062.800])"
        )
    )

    assert cell(grid, "A1").column_span == 3
    assert texts(grid)["D2"] == "Program Kepegawaian"


def test_a_currency_sign_apart_stands_with_its_amount() -> None:
    (grid,) = _tables(
        _read(
            _NO_LINES + "#table(columns: (25pt, 150pt, 25pt, 80pt, 60pt), align: (left, left, "
            "left, right, left), [NO], [PROGRAM], [], [PAGU], [KET], [1], [Aplikasi], [Rp], "
            "[645.881.500], [DAK], [2], [Informasi], [Rp], [619.000.000], [APBD])"
        )
    )

    assert texts(grid)["C2"] == "Rp 645.881.500"
    assert texts(grid)["D2"] == "DAK"


def test_columns_closer_than_words_are_told_by_the_blanks_that_are_typed() -> None:
    (grid,) = _tables(
        _read(
            _ROW_LINES + "#table(columns: (20pt, 100pt, 52pt, 60pt), align: (left, left, right, "
            "left), inset: 2.5pt, [NO], [PROGRAM], [PAGU], [KET], [1], "
            "[Aplikasi dan data], [645.881.500], [DAK], [2], [Informasi], [619.000.000], [APBD])"
        )
    )

    assert (texts(grid)["C2"], texts(grid)["D2"]) == ("645.881.500", "DAK")


def test_a_table_goes_on_over_the_page_with_the_same_columns() -> None:
    rows = ", ".join(
        f"[{n}], [Sasaran {n}], [{'Nilai' if n % 2 else ''}], [{n} %]" for n in range(9)
    )
    document = _read(
        f"#set page(height: 110pt)\n{_NO_LINES}#table({_WIDTHS}, [NO], [SASARAN], [INDIKATOR], "
        f"[TARGET], {rows})"
    )

    found = _tables(document)
    assert len(found) > 1
    assert {grid.column_count for grid in found} == {4}
    held = [text for grid in found for text in texts(grid).values()]
    assert [text for text in held if text.endswith("%")] == [f"{n} %" for n in range(9)]


def test_title_labels_notes_and_signatures_stay_text() -> None:
    document = _read(
        "#align(center)[PERJANJIAN KINERJA]\n"
        "#grid(columns: (80pt, 1fr), row-gutter: 4pt, [OPD], [: Dinas], [Tahun], [: 2024])\n"
        f"{_NO_LINES}#table({_WIDTHS}, {_ROWS})\n#v(6pt)\nCatatan: data sementara.\n\n"
        "#grid(columns: (1fr, 1fr), row-gutter: 4pt, [PIHAK KEDUA], [PIHAK PERTAMA], [Bupati], "
        "[Kepala Dinas])"
    )

    assert len(_tables(document)) == 1
    said = lines(document)
    assert said[0] == "PERJANJIAN KINERJA"
    assert "Catatan: data sementara." in said
    assert said[-1] == "Bupati    Kepala Dinas"


def test_an_empty_row_does_not_end_a_table() -> None:
    (grid,) = _tables(
        _read(
            f"{_NO_LINES}#table({_WIDTHS}, [NO], [SASARAN], [INDIKATOR], [TARGET], "
            "[1], [Mutu], [Nilai], [3], [], [], [], [], [2], [Keamanan], [Indeks], [4])"
        )
    )

    assert texts(grid)["B3"] == "Keamanan"


def test_rows_without_white_between_them_are_told_by_their_numbers() -> None:
    (grid,) = _tables(
        _read(
            "#table(stroke: none, inset: (x: 4pt, y: 1pt), columns: (25pt, 90pt, 80pt), "
            "[NO], [PROGRAM], [PAGU], [1], [Program Peningkatan Sarana Aparatur], [177.792.500], "
            "[2], [Program Pelayanan], [921.285.000], [3], [Pembinaan], [4.522.741])"
        )
    )

    assert _flat(grid)["B2"] == "Program Peningkatan Sarana Aparatur"
    assert (texts(grid)["A4"], texts(grid)["B4"]) == ("3", "Pembinaan")
