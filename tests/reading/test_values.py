"""Cells become numbers, codes and money only where they can; what is doubtful is said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi.domain.numbers import Separators
from renaksi.reading.grid import Cell
from renaksi.reading.values import Parser, code_of, fold_code, number_of, separators_of
from tests.reading.drawn import plan, records_in, rows_in, sheet

HEADER = "No | Sasaran | Indikator Kinerja | Satuan | Target | Anggaran (Rp)\n"


def cells(*texts: str) -> list[Cell]:
    return [Cell(0, column, text) for column, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["3"], 3, id="plain"),
        pytest.param(["(3)"], 3, id="in-brackets"),
        pytest.param(["12."], 12, id="with-a-dot"),
        pytest.param(["IV"], "IV", id="roman-stays-as-printed"),
        pytest.param(["1.2."], "1.2", id="nested"),
        pytest.param([], None, id="blank"),
    ],
)
def test_number_of_a_line(texts: list[str], expected: int | str | None) -> None:
    assert number_of(cells(*texts)) == expected


def test_a_stored_number_needs_no_text() -> None:
    assert number_of([Cell(0, 0, "7,00", number=Decimal("7.00"))]) == 7


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["8.01.05.2.01.0003"], "8.01.05.2.01.0003", id="whole"),
        pytest.param(["8", "01", "05"], "8.01.05", id="segments-in-cells-of-their-own"),
        pytest.param(["8.01.", "05"], "8.01.05", id="dot-at-the-end-of-a-part"),
        pytest.param(["210.15.1\n6"], "210.15.16", id="broken-by-a-narrow-cell"),
        pytest.param(["8 01 05"], "8.01.05", id="spaces-for-dots"),
    ],
)
def test_code_of_a_line(texts: list[str], expected: str) -> None:
    assert code_of(cells(*texts)) == expected


def test_a_code_keeps_its_leading_zeros() -> None:
    assert fold_code("1.02.01.2.01.01") == "1.02.01.2.01.01"


def test_an_ambiguous_number_is_decided_by_its_own_column() -> None:
    records = records_in(
        HEADER
        + "1 | Meningkatnya pelayanan | Jumlah pemohon | Orang | 1.500 | 10,000,000\n"
        + "2 | Meningkatnya kepatuhan | Jumlah wajib pajak | Orang | 1.234.567 | 20,000,000"
    )

    assert separators_of(records)[4] is Separators.COMMA_DECIMAL


def test_money_decides_where_no_quantity_does() -> None:
    (row,) = rows_in(
        HEADER + "1 | Meningkatnya pelayanan | Jumlah pemohon | Orang | 1,500 | 1.250.000.000"
    )

    assert row.target is not None
    assert row.target.value == Decimal("1.5")


def test_what_nothing_decides_is_said() -> None:
    drawing = "No | Sasaran | Indikator Kinerja | Target\n"
    draft = plan(sheet(drawing + "1 | Meningkatnya pelayanan | Indeks mutu | 1.500"))
    (finding,) = draft.findings

    assert finding.code == "reading.ambiguous_number"
    assert finding.place is not None
    assert finding.place.first == "D2"
    assert finding.params["text"] == "1.500"


def test_both_notations_live_in_one_document() -> None:
    first, second = rows_in(
        HEADER
        + "1 | Meningkatnya pelayanan | Jumlah pemohon | Orang | 79 | 1.234.567,89\n"
        + "2 | Meningkatnya kepatuhan | Jumlah usaha | Usaha | 15 | 1,234,567.89"
    )

    assert first.budget == second.budget == Decimal("1234567.89")


def test_the_sign_of_the_rupiah_may_stand_in_a_cell_of_its_own() -> None:
    (row,) = rows_in(
        "No | Kegiatan | Indikator Kinerja | Target | Anggaran | >\n"
        "1 | Penyusunan laporan | Jumlah laporan | 4 laporan | Rp | 25.000.000"
    )

    assert row.budget == 25_000_000


@pytest.mark.parametrize(
    ("printed", "amount", "findings"),
    [
        pytest.param("Rp 109,000,000,-", Decimal(109_000_000), [], id="with-sign-and-dash"),
        pytest.param("-", None, [], id="dash-is-no-amount"),
        pytest.param("menyusul", None, ["reading.money_unreadable"], id="words-are-reported"),
    ],
)
def test_money_is_parsed_or_reported(
    printed: str, amount: Decimal | None, findings: list[str]
) -> None:
    draft = sheet("Anggaran")
    parser = Parser()

    assert parser.money(draft, cells(printed)) == amount
    assert [finding.code for finding in parser.findings] == findings
