"""Rows of a table become the lines of a plan: more steps, torn rows, totals, headings, merges."""

from __future__ import annotations

import pytest

from renaksi.reading.concepts import Concept
from renaksi.reading.layout import lay_out
from renaksi.reading.records import join_texts, records_of, worst_fit
from renaksi.reading.settling import settle
from tests.reading.drawn import part_of, records_in, table

HEADER = "No | Sasaran | Indikator Kinerja | Target | Rencana Aksi | Anggaran (Rp)\n"
FIRST = "1 | Meningkatnya mutu layanan | Indeks kepuasan | 85 | Menyusun standar | 25.000.000\n"
SECOND = "2 | Meningkatnya akses | Jumlah loket | 12 loket | Membuka loket | 35.000.000\n"


def asides(drawing: str) -> list[tuple[str, str]]:
    _, found = records_of(part_of(drawing))
    return [(aside.kind, aside.cells[0].text) for aside in found]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(" | | | | Membahas standar |\n | | | | Menetapkan standar |\n", id="blanks"),
        pytest.param(
            "1 | Meningkatnya mutu layanan | Indeks kepuasan | 85 | Membahas standar | 25.000.000\n"
            "1 | Meningkatnya mutu layanan | Indeks kepuasan | 85 | Menetapkan standar | "
            "25.000.000\n",
            id="repeats",
        ),
    ],
)
def test_steps_one_to_a_row_belong_to_their_line(more: str) -> None:
    first, second = records_in(HEADER + FIRST + more + SECOND)

    assert [step.text for step in first.rows] == [
        "Menyusun standar",
        "Membahas standar",
        "Menetapkan standar",
    ]
    assert (first.row, first.last_row, second.row) == (1, 3, 4)


def test_steps_beside_merged_cells_belong_to_their_line() -> None:
    first, second = records_in(
        HEADER
        + FIRST
        + "^ | ^ | ^ | ^ | Membahas standar | ^\n"
        + SECOND
    )  # fmt: skip

    assert [step.text for step in first.rows] == ["Menyusun standar", "Membahas standar"]
    assert second.text(Concept.NUMBER) == "2"


def test_a_merged_statement_holds_for_every_row_it_covers() -> None:
    _, second = records_in(
        HEADER + FIRST + "^ | ^ | Jumlah standar | 3 standar | Menyusun daftar | 5.000.000\n"
    )

    assert second.text(Concept.OBJECTIVE) == "Meningkatnya mutu layanan"
    assert not second.states(Concept.OBJECTIVE)
    assert second.text(Concept.OBJECTIVE, inherited=False) is None


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        pytest.param("JUMLAH | | | | | 60.000.000", "total", id="total"),
        pytest.param(" | Sub Total Program | | | | 60.000.000", "total", id="subtotal"),
        pytest.param(" | | | | | 60.000.000", "total", id="money-that-nobody-labelled"),
        pytest.param("Bidang Layanan | > | > | > | > | >", "heading", id="merged-over-the-table"),
        pytest.param("II. Urusan Wajib |", "heading", id="alone-under-the-number"),
        pytest.param(" | #REF! | #REF! | #N/A | |", "error", id="nothing-but-errors"),
    ],
)
def test_what_is_no_line_of_the_plan(row: str, kind: str) -> None:
    assert [found for found, _ in asides(HEADER + FIRST + row + "\n" + SECOND)] == [kind]


def test_a_count_is_no_total() -> None:
    row = "3 | Meningkatnya peran | Jumlah kegiatan ormas | 4 kegiatan | Rapat | 5.000.000"

    assert asides(HEADER + FIRST + row) == []


def test_a_row_torn_by_a_page_break_is_mended() -> None:
    torn = " | layanan yang tertib | dan kelengkapannya | | dan menetapkannya |"
    layout = lay_out([table(HEADER + FIRST, 1), table(torn, 2)])
    settle(layout.parts[0], None)
    (record,), _ = records_of(layout.parts[0])

    assert record.text(Concept.OBJECTIVE) == "Meningkatnya mutu layanan\nlayanan yang tertib"
    assert record.rows[-1].text == "Menyusun standar\ndan menetapkannya"
    assert record.certainty == 80


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["RKA-\nSKPD"], "RKA-SKPD", id="word-broken-at-its-hyphen"),
        pytest.param(["RKA- SKPD"], "RKA-SKPD", id="justified-apart"),
        pytest.param(["a", "", "b"], "a\nb", id="blank-parts-are-left-out"),
        pytest.param(["2021 -\n2026"], "2021 -\n2026", id="a-dash-between-years-stays"),
    ],
)
def test_joining_texts(texts: list[str], expected: str) -> None:
    assert join_texts(texts) == expected


def test_the_worst_fit_tells_what_to_doubt() -> None:
    good, odd = records_in(HEADER + FIRST + SECOND.replace("35.000.000", "Bidang Layanan"))

    assert worst_fit(good) > 0
    assert worst_fit(odd) == -4
