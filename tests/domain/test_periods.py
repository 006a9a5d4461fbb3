"""Periods: every name that plans use for months, quarters, four-months and semesters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.periods import (
    MONTH_NAMES,
    FiscalYear,
    Period,
    PeriodKind,
    find_period,
    find_year,
    find_year_span,
    month_number,
    ordinal_number,
    parse_period,
    quarter_of,
)

MONTH, QUARTER, FOUR_MONTH, SEMESTER = (
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.FOUR_MONTH,
    PeriodKind.SEMESTER,
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("Januari JAN Jan. January", 1, id="january"),
        pytest.param("Februari Pebruari FEB Peb February", 2, id="february"),
        pytest.param("Maret MAR Mrt March", 3, id="march"),
        pytest.param("April APR", 4, id="april"),
        pytest.param("Mei MEI May", 5, id="may"),
        pytest.param("Juni JUN June", 6, id="june"),
        pytest.param("Juli JUL July", 7, id="july"),
        pytest.param("Agustus AGS AGU AGUST Agt Aug August", 8, id="august"),
        pytest.param("September SEPT SEP Sep.", 9, id="september"),
        pytest.param("Oktober OKT Oct October", 10, id="october"),
        pytest.param("November Nopember NOV NOP", 11, id="november"),
        pytest.param("Desember DES Dec December", 12, id="december"),
    ],
)
def test_months_by_name(names: str, expected: int) -> None:
    assert {month_number(name) for name in names.split()} == {expected}


@pytest.mark.parametrize("text", ["", "Minggu", "Janu", "Maret 2021", "13", "Marah"])
def test_what_is_no_month(text: str) -> None:
    assert month_number(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "index"),
    [
        pytest.param("TR 1", QUARTER, 1, id="tr-arabic"),
        pytest.param("TR I", QUARTER, 1, id="tr-roman"),
        pytest.param("TR4", QUARTER, 4, id="tr-glued"),
        pytest.param("TW II", QUARTER, 2, id="tw"),
        pytest.param("TW.II", QUARTER, 2, id="tw-dot"),
        pytest.param("TW - III", QUARTER, 3, id="tw-dash"),
        pytest.param("Tw 1", QUARTER, 1, id="tw-small"),
        pytest.param("TWII", QUARTER, 2, id="tw-glued"),
        pytest.param("Triwulan III", QUARTER, 3, id="in-full"),
        pytest.param("TRIWULAN KE-4", QUARTER, 4, id="ke"),
        pytest.param("Triwulan Kedua", QUARTER, 2, id="in-words"),
        pytest.param("Triwulan\nIV", QUARTER, 4, id="two-lines"),
        pytest.param("Q1", QUARTER, 1, id="q"),
        pytest.param("Kuartal 2", QUARTER, 2, id="kuartal"),
        pytest.param("Target TW I", QUARTER, 1, id="target-in-front"),
        pytest.param("Triwulan IV Tahun 2023", QUARTER, 4, id="year-behind"),
        pytest.param("TW I (Jan - Mar)", QUARTER, 1, id="months-added"),
        pytest.param("Tri Wulan II", QUARTER, 2, id="written-apart"),
        pytest.param("Semester I", SEMESTER, 1, id="semester"),
        pytest.param("Smt. 2", SEMESTER, 2, id="semester-short"),
        pytest.param("Caturwulan III", FOUR_MONTH, 3, id="four-month"),
        pytest.param("Cawu I", FOUR_MONTH, 1, id="four-month-short"),
        pytest.param("B04", FOUR_MONTH, 1, id="b04"),
        pytest.param("B08", FOUR_MONTH, 2, id="b08"),
        pytest.param("B12", FOUR_MONTH, 3, id="b12"),
        pytest.param("B06", QUARTER, 2, id="b06-is-a-quarter"),
        pytest.param("Januari", MONTH, 1, id="month"),
        pytest.param("Bulan Maret", MONTH, 3, id="month-named"),
        pytest.param("Bulan 3", MONTH, 3, id="month-numbered"),
        pytest.param("Target Bulan Januari", MONTH, 1, id="target-of-a-month"),
        pytest.param("Maret 2021", MONTH, 3, id="month-and-year"),
        pytest.param("AGS", MONTH, 8, id="month-short"),
    ],
)
def test_periods_are_read(text: str, kind: PeriodKind, index: int) -> None:
    assert parse_period(text) == Period(kind, index)


@pytest.mark.parametrize("text", ["s.d. Triwulan II", "s/d TW II", "sampai dengan Triwulan II"])
def test_running_periods_begin_in_january(text: str) -> None:
    period = parse_period(text)

    assert period == Period(QUARTER, 2, is_running=True)
    assert period.months == range(1, 7)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param("I", QUARTER, Period(QUARTER, 1), id="roman"),
        pytest.param("IV", QUARTER, Period(QUARTER, 4), id="roman-four"),
        pytest.param("3", QUARTER, Period(QUARTER, 3), id="arabic"),
        pytest.param("V", QUARTER, None, id="no-fifth-quarter"),
        pytest.param("12", MONTH, Period(MONTH, 12), id="twelfth-month"),
        pytest.param("I", None, None, id="nothing-tells"),
    ],
)
def test_bare_numbers_need_their_context(
    text: str, kind: PeriodKind | None, expected: Period | None
) -> None:
    assert parse_period(text, kind=kind) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Januari - Maret",
        "TR 5",
        "Triwulan",
        "Semester III",
        "Trayek 1",
        "rapat triwulan I dan evaluasi",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert parse_period(text) is None


def test_the_first_period_in_a_title_is_found() -> None:
    assert find_period("LAPORAN S.D. TRIWULAN II TAHUN 2023") == Period(QUARTER, 2, is_running=True)
    assert find_period("Rencana Aksi Tahun 2021") is None


@pytest.mark.parametrize(
    ("period", "months"),
    [
        pytest.param(Period(MONTH, 3), range(3, 4), id="month"),
        pytest.param(Period(QUARTER, 4), range(10, 13), id="quarter"),
        pytest.param(Period(FOUR_MONTH, 2), range(5, 9), id="four-month"),
        pytest.param(Period(SEMESTER, 2), range(7, 13), id="semester"),
        pytest.param(Period(PeriodKind.YEAR, 1), range(1, 13), id="year"),
    ],
)
def test_months_of_a_period_are_half_open(period: Period, months: range) -> None:
    assert period.months == months


def test_a_period_that_no_year_has_is_refused() -> None:
    with pytest.raises(ValueError, match="5"):
        Period(QUARTER, 5)


def test_a_fiscal_year_is_the_calendar_year() -> None:
    year = FiscalYear(2021)

    assert (year.start, year.stop) == (date(2021, 1, 1), date(2022, 1, 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("TAHUN 2021", 2021, id="tahun"),
        pytest.param("Tahun Anggaran 2026", 2026, id="budget-year"),
        pytest.param("TA. 2025", 2025, id="ta"),
        pytest.param("T.A 2024", 2024, id="ta-dotted"),
        pytest.param("BADAN KESATUAN BANGSA DAN POLITIK KOTA METRO TAHUN 2021", 2021, id="title"),
        pytest.param("Metro, 13 Maret 2019", 2019, id="date"),
        pytest.param("2024", 2024, id="bare"),
        pytest.param("Perda No. 5 Tahun 2019", None, id="year-of-a-rule"),
        pytest.param("Perda no. 05 tahun 2019, Renja Tahun 2021", 2021, id="rule-and-year"),
        pytest.param("RENSTRA 2021-2026", None, id="span"),
        pytest.param("2023 2024", None, id="two-years"),
        pytest.param("Rp 2.021.000", None, id="money"),
        pytest.param("Rp2021000", None, id="digits-inside"),
        pytest.param("", None, id="blank"),
    ],
)
def test_the_year_of_a_title(text: str, expected: int | None) -> None:
    assert find_year(text) == expected


def test_spans_of_years() -> None:
    assert find_year_span("RENSTRA TAHUN 2021 - 2026") == (2021, 2026)
    assert find_year_span("2021 s.d. 2026") == (2021, 2026)
    assert find_year_span("TAHUN 2021") is None


def test_ordinals() -> None:
    assert [ordinal_number(text) for text in ("3", "03", "III", "(2)", "ketiga")] == [3, 3, 3, 2, 3]
    assert ordinal_number("103") is None


ROMANS = {1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI"}


@given(
    st.sampled_from([("Triwulan", QUARTER), ("TW", QUARTER), ("Semester", SEMESTER)]),
    st.integers(1, 4),
    st.booleans(),
)
def test_roman_and_arabic_say_the_same(
    name: tuple[str, PeriodKind], index: int, is_running: bool
) -> None:
    word, kind = name
    index = min(index, kind.count)
    lead = "s.d. " if is_running else ""
    expected = Period(kind, index, is_running)

    assert parse_period(f"{lead}{word} {index}") == expected
    assert parse_period(f"{lead}{word} {ROMANS[index]}") == expected


@given(st.integers(1, 12))
def test_every_month_lies_in_its_quarter(month: int) -> None:
    assert month in Period(QUARTER, quarter_of(month)).months
    assert month_number(MONTH_NAMES[month - 1].upper()) == month


@given(st.text(max_size=40))
def test_any_text_is_a_period_or_none(text: str) -> None:
    period = parse_period(text)

    assert period is None or 1 <= period.months.start < period.months.stop <= 13
