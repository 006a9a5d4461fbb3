"""Header texts, from the top of the band to its foot, say what a column means."""

from __future__ import annotations

import pytest

from renaksi.domain.draft import Level
from renaksi.reading.concepts import Concept
from renaksi.reading.headers import column_of, levels_in, names_column
from renaksi.reading.vocabulary import fold_header, is_column_number, is_unit, month_of, quarter_of
from tests.reading.drawn import meanings


@pytest.mark.parametrize(
    ("path", "meaning"),
    [
        pytest.param("No. Urut", "number", id="number"),
        pytest.param("Kode Rekening", "code", id="code"),
        pytest.param("Sasaran Strategis", "objective", id="objective"),
        pytest.param("Kelompok Sasaran", "other", id="target-group-is-no-objective"),
        pytest.param("Indikator Kinerja Sasaran", "objective_indicator", id="its-indicator"),
        pytest.param("Indikator Kinerja", "indicator", id="indicator-without-level"),
        pytest.param("Indikator Kinerja Utama", "objective_indicator", id="iku-is-the-objective's"),
        pytest.param("Program/Kegiatan/Sub Kegiatan", "mixed", id="several-levels"),
        pytest.param("SUBKEGIATAN", "sub_activity", id="in-one-word"),
        pytest.param("Indikator Sub Keg.", "sub_activity_indicator", id="abbreviated"),
        pytest.param("Urusan Pemerintahan", "urusan", id="affair"),
        pytest.param("Satuan", "unit", id="unit"),
        pytest.param("Penanggung-\njawab", "person_in_charge", id="broken-at-its-hyphen"),
        pytest.param("Langkah-langkah", "steps", id="steps"),
        pytest.param("Pagu Indikatif (Rp)", "budget", id="money"),
        pytest.param("Sumber Dana", "other", id="source-of-money-is-no-money"),
        pytest.param("Target RPJMD", "other", id="target-of-another-plan"),
        pytest.param("Realisasi Tahun Lalu", "other", id="last-year"),
        pytest.param("Target", "target", id="target"),
        pytest.param("Target Kinerja / TR 1", "target_q1", id="quarter-as-tr"),
        pytest.param("Target / TW II", "target_q2", id="quarter-as-tw"),
        pytest.param("Target / Triwulan ke III", "target_q3", id="quarter-in-words"),
        pytest.param("Target / IV", "target_q4", id="bare-roman-under-target"),
        pytest.param("Relisasi / Triwulan I", "realized:q1", id="misspelt-by-a-letter"),
        pytest.param("Target dan Realisasi / Realisasi / TW I", "realized:q1", id="deepest-word"),
        pytest.param("Realisasi / TW II / Rp", "realized_money:q2", id="money-spent"),
        pytest.param("Realisasi Anggaran (Rp)", "realized_money:year", id="spent-in-the-year"),
        pytest.param("Capaian (%)", "other", id="achieved-is-computed"),
        pytest.param("Jadwal / Bulan Maret", "month:3", id="month"),
        pytest.param("Jadwal Pelaksanaan / 7", "month:7", id="month-as-a-number"),
        pytest.param("Waktu Pelaksanaan / TW I / 2", "month:2", id="month-under-its-quarter"),
        pytest.param("Januari / Minggu ke 3", "month:1.3", id="week-inside-a-month"),
        pytest.param("Jadwal / 3 / II", "month:3.2", id="week-inside-a-numbered-month"),
        pytest.param("Nopember", "month:11", id="old-spelling"),
        pytest.param("Keterangan", "other", id="remark"),
        pytest.param("", "other", id="blank"),
    ],
)
def test_what_a_header_means(path: str, meaning: str) -> None:
    assert meanings([column_of(tuple(path.split(" / ")))]) == [meaning]


@pytest.mark.parametrize(
    ("path", "level"),
    [
        pytest.param("Target Kinerja Sasaran / TR 1", Level.OBJECTIVE, id="of-the-objective"),
        pytest.param("Target Kegiatan", Level.ACTIVITY, id="of-the-activity"),
        pytest.param("Target Program/Kegiatan", None, id="of-two-is-of-none"),
        pytest.param("Target", None, id="silent"),
    ],
)
def test_a_target_says_whose_it_is(path: str, level: Level | None) -> None:
    assert column_of(tuple(path.split(" / "))).level is level


def test_a_year_is_kept_with_its_column() -> None:
    column = column_of(("Target", "2024"))

    assert (column.concept, column.year) == (Concept.TARGET, 2024)
    assert column.header == "Target / 2024"


def test_only_an_unknown_header_leaves_doubt() -> None:
    assert column_of(("Sasaran",)).certainty == 100
    assert column_of(("Tupoksi",)).certainty == 10
    assert column_of(("",)).certainty == 0


@pytest.mark.parametrize(
    ("header", "levels"),
    [
        pytest.param("tujuan/sasaran", ("goal", "objective"), id="two"),
        pytest.param("program/kegiatan", ("program", "activity"), id="below-each-other"),
        pytest.param("sub kegiatan", ("sub_activity",), id="sub-activity-is-no-activity"),
        pytest.param("kelompok sasaran", (), id="target-group"),
    ],
)  # fmt: skip
def test_the_levels_a_header_names(header: str, levels: tuple[str, ...]) -> None:
    assert levels_in(header) == levels


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        pytest.param("Sasaran Strategis", True, id="bare-level"),
        pytest.param("Sasaran pembangunan manusia", False, id="statement-with-the-same-word"),
        pytest.param("Program Penunjang Urusan Pemerintahan Daerah", False, id="a-program"),
        pytest.param("Program dan Kegiatan", True, id="levels-side-by-side"),
        pytest.param("109,000,000", False, id="money"),
        pytest.param("Kepala Bidang Politik Dalam Negeri dan Organisasi Kemasyarakatan Penanggung",
                     False, id="too-long-for-a-name"),
    ],
)  # fmt: skip
def test_what_can_name_a_column(text: str, is_name: bool) -> None:
    assert names_column(text) is is_name


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("INDI-\nKATOR  Kinerja :", "indi kator kinerja", id="upper-case-break-stays"),
        pytest.param("Penanggung-\njawab", "penanggungjawab", id="hyphen-break-is-joined"),
        pytest.param("Kegitan", "kegiatan", id="a-lost-letter"),
        pytest.param("Tujuh", "tujuh", id="a-word-of-its-own-is-kept"),
    ],
)
def test_folding_a_header(text: str, folded: str) -> None:
    assert fold_header(text) == folded


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        pytest.param("tw i", 1, id="tw"),
        pytest.param("tr 4", 4, id="tr"),
        pytest.param("triwulan ke iii", 3, id="in-words"),
        pytest.param("s/d triwulan ii", 2, id="up-to"),
        pytest.param("iv", None, id="bare-is-none-by-itself"),
        pytest.param("trias", None, id="only-begins-like-it"),
    ],
)
def test_quarter_of_a_header(text: str, quarter: int | None) -> None:
    assert quarter_of(text) == quarter


def test_months_units_and_column_numbers_are_known() -> None:
    assert [month_of(text) for text in ("bulan pebruari", "agt.", "maret", "marmer")] == [
        2, 8, 3, None,
    ]  # fmt: skip
    assert [is_unit(text) for text in ("Orang/bulan", "% (persen)", "Dok.", "Terlaksana")] == [
        True, True, True, False,
    ]  # fmt: skip
    assert [is_column_number(text) for text in ("(3)", "5=4/3", "13 = 9 + 10", "5%")] == [
        True, True, True, False,
    ]  # fmt: skip
