"""Quantities: every notation seen in real plans, with nothing guessed and the raw text kept."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.money import format_number
from renaksi.domain.numbers import Separators
from renaksi.domain.quantities import (
    Ambiguity,
    Doubt,
    Quantity,
    QuantityKind,
    ambiguity,
    parse_quantity,
    quantity_parts,
)

D = Decimal


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("15%", "15", "%", id="percent"),
        pytest.param("100 %", "100", "%", id="percent-apart"),
        pytest.param("100 %.", "100", "%", id="percent-and-full-stop"),
        pytest.param("100 persen", "100", "persen", id="percent-in-words"),
        pytest.param("100,00 Persen", "100.00", "Persen", id="percent-in-words-with-decimals"),
        pytest.param("100 % (persen)", "100", "%", id="percent-said-twice"),
        pytest.param("100.00 %", "100.00", "%", id="decimal-point"),
        pytest.param("46.87500%", "46.87500", "%", id="five-decimals"),
        pytest.param("79 orang", "79", "orang", id="people"),
        pytest.param("225 peserta", "225", "peserta", id="participants"),
        pytest.param("1 dok", "1", "dok", id="abbreviated"),
        pytest.param("1paket", "1", "paket", id="glued"),
        pytest.param("0,9 Angka", "0.9", "Angka", id="decimal-comma-and-unit"),
        pytest.param("50 Titik", "50", "Titik", id="points"),
        pytest.param("12 bulan", "12", "bulan", id="months-are-a-unit"),
        pytest.param("120 orang/bulan", "120", "orang/bulan", id="unit-per-unit"),
        pytest.param("4 keping/DVD", "4", "keping/DVD", id="unit-or-unit"),
        pytest.param("500 keping DVD", "500", "keping DVD", id="two-words"),
        pytest.param("300 m2", "300", "m2", id="digit-in-the-unit"),
        pytest.param("5 %/tahun", "5", "%/tahun", id="percent-per-year"),
        pytest.param("1.250.000", "1250000", None, id="groups"),
        pytest.param("12,5", "12.5", None, id="bare-decimal"),
        pytest.param("3,13", "3.13", None, id="bare-decimals"),
        pytest.param("0", "0", None, id="zero-is-a-target"),
        pytest.param("-5%", "-5", "%", id="negative"),
        pytest.param("½", "0.5", None, id="fraction-sign"),
        pytest.param("2½ jam", "2.5", "jam", id="number-and-fraction-sign"),
        pytest.param("1\u00a0500 orang", "1500", "orang", id="non-breaking-space-groups"),
        pytest.param("99.99999999999997", "99.99999999999997", None, id="noise"),
        pytest.param("Rp 109,000,000,-", "109000000", "Rp", id="rupiah"),
        pytest.param("Rp109.000.000", "109000000", "Rp", id="rupiah-glued"),
        pytest.param("140 Kelompok (1400 orang)", "140", "Kelompok", id="note-in-brackets"),
        pytest.param("2 (POPNAS 201)", "2", None, id="bare-number-with-note"),
        pytest.param("(100%)", "100", "%", id="all-in-brackets"),
        pytest.param("'79", "79", None, id="text-mark-of-spreadsheets"),
        pytest.param("Nilai 80", "80", "Nilai", id="named-score"),
    ],
)
def test_one_number_with_its_unit(text: str, value: str, unit: str | None) -> None:
    quantity = parse_quantity(text)

    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.kind) == (D(value), unit, QuantityKind.EXACT)
    assert quantity.raw == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        pytest.param(">= 80", "80", None, QuantityKind.AT_LEAST, id="greater-or-equal"),
        pytest.param("≥80%", "80", "%", QuantityKind.AT_LEAST, id="sign-glued"),
        pytest.param("> 80", "80", None, QuantityKind.AT_LEAST, id="greater"),
        pytest.param("minimal 80", "80", None, QuantityKind.AT_LEAST, id="minimal"),
        pytest.param("Min. 80 %", "80", "%", QuantityKind.AT_LEAST, id="min"),
        pytest.param("paling sedikit 5 dokumen", "5", "dokumen", QuantityKind.AT_LEAST, id="few"),
        pytest.param("80 % ke atas", "80", "%", QuantityKind.AT_LEAST, id="and-up"),
        pytest.param("<=5", "5", None, QuantityKind.AT_MOST, id="less-or-equal"),
        pytest.param("< 5 %", "5", "%", QuantityKind.AT_MOST, id="less"),
        pytest.param("maks. 5", "5", None, QuantityKind.AT_MOST, id="maks"),
        pytest.param("maksimal 2 hari", "2", "hari", QuantityKind.AT_MOST, id="maksimal"),
        pytest.param("B (65)", "65", None, QuantityKind.ORDINAL, id="grade-then-number"),
        pytest.param("BB (72,5)", "72.5", None, QuantityKind.ORDINAL, id="grade-then-decimal"),
        pytest.param("81 (A)", "81", None, QuantityKind.ORDINAL, id="number-then-grade"),
        pytest.param("A / 82,45", "82.45", None, QuantityKind.ORDINAL, id="grade-slash-number"),
        pytest.param("Peringkat 2", "2", "Peringkat", QuantityKind.ORDINAL, id="rank"),
        pytest.param("Level 3", "3", "Level", QuantityKind.ORDINAL, id="level"),
    ],
)
def test_bounds_and_grades_with_a_number(
    text: str, value: str, unit: str | None, kind: QuantityKind
) -> None:
    assert parse_quantity(text) == Quantity(D(value), unit, text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("WTP", QuantityKind.ORDINAL, id="opinion"),
        pytest.param("Opini WTP", QuantityKind.ORDINAL, id="opinion-named"),
        pytest.param("BB", QuantityKind.ORDINAL, id="two-letters"),
        pytest.param("A", QuantityKind.ORDINAL, id="letter"),
        pytest.param("Predikat BB", QuantityKind.ORDINAL, id="grade-named"),
        pytest.param("minimal B", QuantityKind.ORDINAL, id="at-least-a-grade"),
        pytest.param("CC ke atas", QuantityKind.ORDINAL, id="grade-and-up"),
        pytest.param("Sangat Baik", QuantityKind.ORDINAL, id="word"),
        pytest.param("-", QuantityKind.TEXT, id="dash"),
        pytest.param("'-", QuantityKind.TEXT, id="dash-as-text"),
        pytest.param("–", QuantityKind.TEXT, id="long-dash"),
        pytest.param("N/A", QuantityKind.TEXT, id="not-applicable"),
        pytest.param("n/a", QuantityKind.TEXT, id="not-applicable-small"),
        pytest.param("#N/A", QuantityKind.TEXT, id="spreadsheet-error"),
        pytest.param("#DIV/0!", QuantityKind.TEXT, id="division-by-zero"),
        pytest.param("5; 25%; 80%", QuantityKind.TEXT, id="several-with-semicolons"),
        pytest.param("2900 orang 10 kali", QuantityKind.TEXT, id="two-quantities"),
        pytest.param("1 Dukumen 2900 orang", QuantityKind.TEXT, id="two-quantities-other-order"),
        pytest.param("6 org / 12 bulan", QuantityKind.TEXT, id="two-quantities-with-slash"),
        pytest.param("(7 UPP, 14 Kab/Kota)", QuantityKind.TEXT, id="two-in-brackets"),
        pytest.param("31 Desember 2021", QuantityKind.TEXT, id="date"),
        pytest.param("31/12/2021", QuantityKind.TEXT, id="date-in-digits"),
        pytest.param("2020-2021", QuantityKind.TEXT, id="years-are-no-range"),
        pytest.param("8.01.05", QuantityKind.TEXT, id="code"),
        pytest.param("12/15", QuantityKind.TEXT, id="date-or-ratio"),
        pytest.param("TW II", QuantityKind.TEXT, id="period"),
        pytest.param("1. Dokumen RKA", QuantityKind.TEXT, id="numbered-words"),
        pytest.param("Dokumen RKA", QuantityKind.TEXT, id="words"),
        pytest.param("tersedia", QuantityKind.TEXT, id="milestone"),
    ],
)
def test_text_that_is_no_single_number(text: str, kind: QuantityKind) -> None:
    assert parse_quantity(text) == Quantity(None, None, text, kind)


def test_a_percent_sign_alone_keeps_its_unit() -> None:
    assert parse_quantity("%") == Quantity(None, "%", "%", QuantityKind.TEXT)


@pytest.mark.parametrize("text", ["", "  ", "\u00a0", "\n"])
def test_a_blank_cell_is_no_quantity(text: str) -> None:
    assert parse_quantity(text) is None
    assert ambiguity(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        pytest.param("80-90", "80", "90", None, id="hyphen"),
        pytest.param("70 – 80", "70", "80", None, id="dash"),
        pytest.param("69,1-69,5", "69.1", "69.5", None, id="decimals"),
        pytest.param("80 s.d. 90", "80", "90", None, id="sd"),
        pytest.param("80 s/d 90%", "80", "90", "%", id="slash-and-unit"),
        pytest.param("80% - 90%", "80", "90", "%", id="unit-twice"),
        pytest.param("5 sampai dengan 7 hari", "5", "7", "hari", id="in-words"),
        pytest.param("90-80", "80", "90", None, id="printed-downwards"),
    ],
)
def test_ranges(text: str, low: str, high: str, unit: str | None) -> None:
    expected = Quantity(None, unit, text, QuantityKind.BETWEEN, low=D(low), high=D(high))
    assert parse_quantity(text) == expected


@pytest.mark.parametrize(
    ("text", "part", "whole", "unit"),
    [
        pytest.param("12 dari 15", "12", "15", None, id="bare"),
        pytest.param("12 orang dari 15 orang", "12", "15", "orang", id="unit-twice"),
        pytest.param(
            "100 dari 110 Organisasi Kepemudaan", "100", "110", "Organisasi Kepemudaan", id="unit"
        ),
        pytest.param("1 dari 2 dokumen (50%)", "1", "2", "dokumen", id="with-note"),
    ],
)
def test_a_part_of_a_whole(text: str, part: str, whole: str, unit: str | None) -> None:
    assert parse_quantity(text) == Quantity(
        D(part), unit, text, numerator=D(part), denominator=D(whole)
    )


def test_a_percentage_of_something_is_no_part_of_a_whole() -> None:
    assert parse_quantity("80% dari 120 orang") == Quantity(D(80), "%", "80% dari 120 orang")


@pytest.mark.parametrize(
    ("text", "separators", "value", "doubt"),
    [
        pytest.param("1.500", None, "1500", Doubt.THOUSANDS_OR_DECIMAL, id="alone"),
        pytest.param("1,500", None, "1.500", Doubt.THOUSANDS_OR_DECIMAL, id="comma-alone"),
        pytest.param("1.500", Separators.POINT_DECIMAL, "1.500", None, id="neighbours-decide"),
        pytest.param("1.500", Separators.COMMA_DECIMAL, "1500", None, id="neighbours-group"),
        pytest.param("1.500bh", None, "1500", None, id="things-come-whole"),
        pytest.param("1,500 orang", None, "1500", None, id="people-come-whole"),
        pytest.param("3.942 Berita", None, "3942", None, id="news-comes-whole"),
        pytest.param("46.875%", None, "46.875", None, id="no-one-aims-at-46875-percent"),
        pytest.param("1.500 %", None, "1500", Doubt.THOUSANDS_OR_DECIMAL, id="percent-in-doubt"),
        pytest.param("100?%", None, "100", Doubt.STRAY_SIGN, id="stray-sign"),
        pytest.param("± 80", None, "80", Doubt.ABOUT, id="about"),
        pytest.param("(5)", None, "5", Doubt.BRACKETED, id="brackets"),
        pytest.param("- 5 orang", None, "5", Doubt.DASHED, id="dash-in-front"),
        pytest.param("2900 orang 10 kali", None, None, Doubt.SEVERAL, id="two-quantities"),
        pytest.param("31 Desember 2021", None, None, None, id="a-date-is-not-several"),
        pytest.param("79 orang", None, "79", None, id="plain"),
        pytest.param("WTP", None, None, None, id="grade"),
    ],
)
def test_doubts_are_told(
    text: str, separators: Separators | None, value: str | None, doubt: Doubt | None
) -> None:
    quantity = parse_quantity(text, separators=separators)
    found = ambiguity(text, separators=separators)

    assert quantity is not None
    assert quantity.value == (None if value is None else D(value))
    assert (found.doubt if found else None) is doubt


def test_a_doubt_names_both_readings() -> None:
    expected = Ambiguity(Doubt.THOUSANDS_OR_DECIMAL, (D(1500), D("1.500")))
    assert ambiguity("1.500") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2900 orang 10 kali", [("2900", "orang"), ("10", "kali")], id="row"),
        pytest.param("6 org / 12 bulan", [("6", "org"), ("12", "bulan")], id="slash"),
        pytest.param("5; 25%; 80%", [("5", None), ("25", "%"), ("80", "%")], id="semicolons"),
        pytest.param("79 orang", [("79", "orang")], id="one"),
        pytest.param("WTP", [], id="none"),
    ],
)
def test_the_parts_of_a_cell_with_several(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = [(quantity.value, quantity.unit) for quantity in quantity_parts(text)]
    assert found == [(D(value), unit) for value, unit in expected]


@pytest.mark.parametrize(
    ("text", "number", "is_percent", "expected"),
    [
        pytest.param("80%", "80", True, Quantity(D(80), "%", "80%"), id="percent-format"),
        pytest.param("0.8", "0.8", False, Quantity(D("0.8"), None, "0.8"), id="plain"),
        pytest.param("79 orang", "79", False, Quantity(D(79), "orang", "79 orang"), id="unit"),
        pytest.param("1.500", "1.5", False, Quantity(D("1.5"), None, "1.500"), id="no-doubt"),
        pytest.param("", "7", False, Quantity(D(7), None, "7"), id="format-hides-it"),
    ],
)
def test_a_stored_number_is_the_value(
    text: str, number: str, is_percent: bool, expected: Quantity
) -> None:
    assert parse_quantity(text, number=D(number), is_percent=is_percent) == expected


UNITS = st.sampled_from(["", "%", " %", " persen", " orang", " dokumen", " orang/bulan", "paket"])


@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False), UNITS)
def test_what_is_written_is_read_back(value: Decimal, unit: str) -> None:
    text = f"{format_number(value)}{unit}"
    expected = Quantity(value, unit.strip() or None, " ".join(text.split()))

    assert parse_quantity(text) == expected
    assert ambiguity(text) is None


@given(st.text(alphabet="0123456789.,-%()/;<>=≥ aABborgsd½?'\u00a0", max_size=30))
def test_any_text_is_read_and_kept(text: str) -> None:
    quantity = parse_quantity(text)

    assert (quantity is None) == (not text.split())
    if quantity is not None:
        assert quantity.raw == " ".join(text.split())
        assert quantity.kind is not QuantityKind.BETWEEN or quantity.value is None


@pytest.mark.parametrize(
    ("text", "column_unit", "value", "is_doubtful"),
    [
        pytest.param("1,500", "Orang", "1500", False, id="people-come-whole"),
        pytest.param("1.500", "dok", "1500", False, id="documents-come-whole"),
        pytest.param("46.875", "Persen", "46.875", False, id="percent"),
        pytest.param("1,500", "Indeks", "1.500", True, id="an-index-tells-nothing"),
        pytest.param("1,500", None, "1.500", True, id="no-unit"),
    ],
)
def test_the_unit_column_decides_too(
    text: str, column_unit: str | None, value: str, is_doubtful: bool
) -> None:
    quantity = parse_quantity(text, column_unit=column_unit)

    assert quantity == Quantity(D(value), None, text)
    assert (ambiguity(text, column_unit=column_unit) is not None) is is_doubtful


def test_a_sentence_is_no_quantity() -> None:
    text = "100 orang yang " + "mengikuti rapat " * 20
    assert parse_quantity(text) == Quantity(None, None, text.strip(), QuantityKind.TEXT)
