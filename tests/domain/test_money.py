"""Money: every printing of rupiah, and rounding that happens once."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.money import (
    MoneyProblem,
    NumberStyle,
    format_number,
    format_rupiah,
    parse_money,
    round_half_up,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Rp109,000,000", "109000000", id="commas"),
        pytest.param("Rp. 1.691.011.981,-", "1691011981", id="dots-and-dash"),
        pytest.param("Rp.1.000.000,=", "1000000", id="dots-and-equals"),
        pytest.param("Rp5.294.655.000,00", "5294655000", id="zero-sen"),
        pytest.param("350,000,000.00", "350000000", id="zero-cents"),
        pytest.param("Rp             177.792.500", "177792500", id="symbol-apart"),
        pytest.param("109.000.000", "109000000", id="no-symbol"),
        pytest.param("1,231,790,000", "1231790000", id="commas-no-symbol"),
        pytest.param("1.500", "1500", id="one-group-is-never-decimal"),
        pytest.param("1,500", "1500", id="one-comma-group-is-never-decimal"),
        pytest.param("109000000", "109000000", id="no-groups"),
        pytest.param("1 500 000", "1500000", id="spaces-group"),
        pytest.param("1.500.000,50", "1500000.50", id="real-sen"),
        pytest.param("9,154 (juta)", "9154000000", id="millions-in-brackets"),
        pytest.param("Rp 5 juta", "5000000", id="millions"),
        pytest.param("1,5 miliar", "1500000000", id="milliards"),
        pytest.param("Rp 5 juta (lima juta rupiah)", "5000000", id="millions-and-in-words"),
        pytest.param("Rp. 100.000,- (seratus ribu rupiah)", "100000", id="in-words"),
        pytest.param("100.000 rupiah", "100000", id="name-behind"),
        pytest.param("IDR 100.000", "100000", id="currency-code"),
        pytest.param("(1.000.000)", "-1000000", id="brackets-are-negative"),
        pytest.param("(Rp 1.000.000)", "-1000000", id="brackets-around-symbol"),
        pytest.param("-1.000.000", "-1000000", id="minus"),
        pytest.param("0", "0", id="zero-is-a-sum"),
        pytest.param("Rp 0,00", "0", id="zero-with-sen"),
    ],
)
def test_sums_are_read(text: str, expected: str) -> None:
    assert parse_money(text) == (Decimal(expected), None)


@pytest.mark.parametrize("text", ["", " ", "-", "'-", "Rp -", "Rp", "Rp.", "n/a", "nihil", "#REF!"])
def test_nothing_is_no_sum_and_no_problem(text: str) -> None:
    assert parse_money(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("1,231,79,000", MoneyProblem.MALFORMED, id="uneven-groups"),
        pytest.param("109.000.00", MoneyProblem.MALFORMED, id="group-of-two"),
        pytest.param("menunggu DPA", MoneyProblem.NOT_MONEY, id="words"),
        pytest.param("5 orang", MoneyProblem.NOT_MONEY, id="a-count"),
        pytest.param("100.000.000 200.000.000", MoneyProblem.SEVERAL, id="two-sums"),
        pytest.param("juta", MoneyProblem.NOT_MONEY, id="multiplier-alone"),
    ],
)
def test_what_is_no_sum_is_told(text: str, problem: MoneyProblem) -> None:
    assert parse_money(text) == (None, problem)


def test_a_stored_number_is_the_sum() -> None:
    assert parse_money("Rp 109 jt", number=Decimal("109000000.00")) == (Decimal(109000000), None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("109000000", "Rp109.000.000", id="whole"),
        pytest.param("0", "Rp0", id="zero"),
        pytest.param("1234.5", "Rp1.234,50", id="sen"),
        pytest.param("1234.505", "Rp1.234,51", id="half-goes-up"),
        pytest.param("-1500", "-Rp1.500", id="negative"),
    ],
)
def test_rupiah_are_written(value: str, expected: str) -> None:
    assert format_rupiah(Decimal(value)) == expected


def test_numbers_are_written_in_both_styles() -> None:
    value = Decimal("1234567.891")

    assert format_number(value) == "1.234.567,891"
    assert format_number(value, places=2) == "1.234.567,89"
    assert format_number(value, places=0) == "1.234.568"
    assert format_number(value, places=2, style=NumberStyle.ENGLISH) == "1,234,567.89"
    assert format_number(Fraction(2, 3)) == "0,67"


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        pytest.param(Fraction(1, 2), 0, "1", id="half"),
        pytest.param(Fraction(-1, 2), 0, "-1", id="minus-half-goes-away-from-zero"),
        pytest.param(Decimal("2.5"), 0, "3", id="not-to-even"),
        pytest.param(Decimal("66.665"), 2, "66.67", id="no-binary-surprise"),
        pytest.param(Fraction(2, 3) * 100, 2, "66.67", id="a-third-of-hundreds"),
        pytest.param(Decimal("99.994999"), 2, "99.99", id="rounded-once-not-twice"),
        pytest.param(Decimal(7), 2, "7.00", id="padded"),
        pytest.param(Fraction(-1, 1000), 2, "0.00", id="no-minus-zero"),
        pytest.param(Decimal("1E+50"), 0, "1" + "0" * 50, id="large"),
    ],
)
def test_halves_are_rounded_up(value: Decimal | Fraction, places: int, expected: str) -> None:
    assert str(round_half_up(value, places)) == expected


@given(st.integers(-(10**40), 10**40))
def test_whole_rupiah_are_read_back(value: int) -> None:
    assert parse_money(format_rupiah(Decimal(value))) == (Decimal(value), None)


@given(st.decimals(-(10**15), 10**15, places=2, allow_nan=False), st.sampled_from(NumberStyle))
def test_sen_are_read_back(value: Decimal, style: NumberStyle) -> None:
    assert parse_money(format_rupiah(value, style=style)) == (value, None)


@given(st.text(max_size=30))
def test_any_text_is_a_sum_or_none(text: str) -> None:
    amount, problem = parse_money(text)

    assert amount is None or (amount.is_finite() and problem is None)
