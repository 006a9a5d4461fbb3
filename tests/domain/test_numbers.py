"""Numbers: certain by form, decided by neighbours, or ambiguous; never guessed silently."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.money import NumberStyle, format_number
from renaksi.domain.numbers import (
    NO_NUMBER,
    NumberReading,
    Separators,
    infer_separators,
    parse_number,
    whole,
)

COMMA, POINT, UNKNOWN = Separators.COMMA_DECIMAL, Separators.POINT_DECIMAL, Separators.UNKNOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("109", "109", id="plain"),
        pytest.param("1.234.567,89", "1234567.89", id="indonesian"),
        pytest.param("1,234,567.89", "1234567.89", id="english"),
        pytest.param("1.250.000", "1250000", id="dots-group"),
        pytest.param("109,000,000", "109000000", id="commas-group"),
        pytest.param("1.234,5", "1234.5", id="one-group-and-decimal-comma"),
        pytest.param("12,5", "12.5", id="decimal-comma"),
        pytest.param("68.5", "68.5", id="decimal-point"),
        pytest.param("100,00", "100.00", id="zero-decimals"),
        pytest.param("46.87500", "46.87500", id="five-decimals"),
        pytest.param("0,125", "0.125", id="zero-in-front-is-no-group"),
        pytest.param("0.125", "0.125", id="zero-point"),
        pytest.param("1234.567", "1234.567", id="four-digits-in-front-are-no-group"),
        pytest.param("99.99999999999997", "99.99999999999997", id="noise-is-left-alone"),
        pytest.param("-5", "-5", id="minus"),
        pytest.param("−5,5", "-5.5", id="true-minus-sign"),
        pytest.param("(1.000.000)", "-1000000", id="brackets-are-negative"),
        pytest.param("+7", "7", id="plus"),
        pytest.param("1 250 000", "1250000", id="spaces-group"),
        pytest.param("1\u00a0250,5", "1250.5", id="non-breaking-space-groups"),
        pytest.param("1'250'000", "1250000", id="apostrophes-group"),
        pytest.param("109.000.000,-", "109000000", id="rupiah-ending"),
        pytest.param("½", "0.5", id="fraction-sign"),
        pytest.param("2½", "2.5", id="number-and-fraction-sign"),
        pytest.param("1E+05", "100000", id="scientific"),
        pytest.param("１２", "12", id="full-width-digits"),
        pytest.param(",5", "0.5", id="nothing-in-front"),
        pytest.param("5.", "5", id="full-stop-behind"),
    ],
)
def test_numbers_that_leave_no_doubt(text: str, expected: str) -> None:
    for separators in Separators:
        assert parse_number(text, separators) == NumberReading(Decimal(expected))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="blank"),
        pytest.param("abc", id="words"),
        pytest.param("1.2.3", id="code"),
        pytest.param("2.01.01", id="longer-code"),
        pytest.param("1.23.456", id="uneven-groups"),
        pytest.param("1,234.567.890", id="signs-mixed"),
        pytest.param("1234.567,89", id="first-group-too-long"),
        pytest.param("12 5", id="blank-is-no-group"),
        pytest.param("79 orang", id="a-unit"),
        pytest.param("1.500bh", id="glued-to-a-word"),
        pytest.param("31/12/2021", id="date"),
        pytest.param("٣", id="other-digits"),
        pytest.param("⅓", id="no-exact-decimal"),
        pytest.param("1e999999999", id="absurd-exponent"),
        pytest.param("9" * 61, id="absurd-length"),
        pytest.param("--5", id="two-signs"),
        pytest.param("-", id="dash"),
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) == NO_NUMBER


@pytest.mark.parametrize(
    ("text", "separators", "value", "is_ambiguous"),
    [
        pytest.param("1.500", COMMA, "1500", False, id="dot-groups-here"),
        pytest.param("1.500", POINT, "1.500", False, id="dot-is-decimal-here"),
        pytest.param("1,500", COMMA, "1.500", False, id="comma-is-decimal-here"),
        pytest.param("1,500", POINT, "1500", False, id="comma-groups-here"),
        pytest.param("1.500", UNKNOWN, "1500", True, id="indonesian-reading-and-said-so"),
        pytest.param("1,500", UNKNOWN, "1.500", True, id="comma-likewise"),
        pytest.param("-1.500", UNKNOWN, "-1500", True, id="negative"),
    ],
)
def test_three_digits_behind_one_separator(
    text: str, separators: Separators, value: str, is_ambiguous: bool
) -> None:
    reading = parse_number(text, separators)

    assert (reading.value, reading.is_ambiguous) == (Decimal(value), is_ambiguous)
    assert {abs(number) for number in reading.alternatives} == {Decimal(1500), Decimal("1.5")}


def test_money_groups_whatever_the_sign() -> None:
    for text in ("1.500", "1,500"):
        reading = parse_number(text, groups_are_thousands=True)
        assert reading == NumberReading(Decimal(1500))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["1.500", "12,5"], COMMA, id="decimal-comma"),
        pytest.param(["1.500", "68.5"], POINT, id="decimal-point"),
        pytest.param(["1.250.000"], COMMA, id="two-groups-of-dots"),
        pytest.param(["1,231,790,000"], POINT, id="groups-of-commas"),
        pytest.param(["12,5", "68.5"], UNKNOWN, id="mixed-document"),
        pytest.param(["100.00 %", "3.500.000.000"], UNKNOWN, id="percent-against-money"),
        pytest.param(["1.500", "2.100 orang", "7"], UNKNOWN, id="nothing-tells"),
        pytest.param(["target 69,1-69,5"], COMMA, id="inside-a-sentence"),
        pytest.param(["8.01.05", "08.30", "31.12.2021"], UNKNOWN, id="codes-clocks-dates"),
        pytest.param([], UNKNOWN, id="no-neighbours"),
    ],
)
def test_neighbours_tell_the_separators(texts: list[str], expected: Separators) -> None:
    assert infer_separators(texts) is expected


def test_zero_decimals_fall_away() -> None:
    assert str(whole(Decimal("5294655000.00"))) == "5294655000"
    assert str(whole(Decimal("1.50"))) == "1.50"


NUMBERS = st.decimals(
    min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=2
)


@given(NUMBERS, st.sampled_from(NumberStyle))
def test_what_is_written_with_decimals_is_read_back(value: Decimal, style: NumberStyle) -> None:
    assert parse_number(format_number(value, style=style)) == NumberReading(value)


@given(st.integers(-(10**40), 10**40), st.sampled_from(NumberStyle))
def test_whole_numbers_are_read_back_under_their_own_signs(value: int, style: NumberStyle) -> None:
    separators = COMMA if style is NumberStyle.INDONESIAN else POINT
    text = format_number(Decimal(value), style=style)

    assert parse_number(text, separators).value == value


@given(NUMBERS, st.sampled_from(NumberStyle))
def test_what_is_written_tells_its_own_signs(value: Decimal, style: NumberStyle) -> None:
    expected = COMMA if style is NumberStyle.INDONESIAN else POINT

    assert infer_separators([format_number(value, style=style)]) is expected


@given(st.text(alphabet="0123456789.,-()' eE½%٣", max_size=20))
def test_any_text_is_a_number_or_none(text: str) -> None:
    reading = parse_number(text)

    assert reading.value is None or reading.value.is_finite()
    assert reading.is_ambiguous <= (len(reading.alternatives) == 2)
