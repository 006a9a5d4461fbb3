"""Number formats: stored number and format code to what a person sees."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi.reading.readers.number_formats import show_number


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        pytest.param("0.8", "0%", "80%", id="percent"),
        pytest.param("0.125", "0.00%", "12.50%", id="percent-with-decimals"),
        pytest.param("15", '0"%"', "15%", id="percent-sign-as-text"),
        pytest.param("12", "000", "012", id="leading-zeros"),
        pytest.param("2.1", "0.00", "2.10", id="code-with-two-places"),
        pytest.param("2.08", "General", "2.08", id="general-keeps-decimals"),
        pytest.param("99.99999999999997", "General", "100", id="general-hides-float-noise"),
        pytest.param("0.1234567890123", "General", "0.123456789", id="general-shows-ten-digits"),
        pytest.param("1E+3", "General", "1000", id="exponent"),
        pytest.param("198901012010011001", "General", "198901012010011000", id="long-integer"),
        pytest.param("1234567.891", "#,##0.00", "1,234,567.89", id="thousands"),
        pytest.param("0.5", "#,##0", "1", id="halves-are-rounded-up"),
        pytest.param("109000000", '"Rp"#,##0', "Rp109,000,000", id="currency"),
        pytest.param("109000000", "[$Rp-421]#,##0.00", "Rp109.000.000,00", id="indonesian-locale"),
        pytest.param(
            "109000000",
            '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-',
            "Rp 109,000,000",
            id="accounting",
        ),
        pytest.param("0", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "-", id="zero-as-a-dash"),
        pytest.param("-1234", "#,##0;(#,##0)", "(1,234)", id="negative-in-brackets"),
        pytest.param("-5", "0", "-5", id="negative"),
        pytest.param("0", "0;-0;;@", "", id="hidden-zero"),
        pytest.param("79", '0" orang"', "79 orang", id="unit-in-the-format"),
        pytest.param("79", 'General" orang"', "79 orang", id="unit-after-general"),
        pytest.param("1500000", "#,##0.0,,", "1.5", id="millions"),
        pytest.param("43537", "dd/mm/yyyy", "13 Maret 2019", id="date"),
        pytest.param("43537", "[$-421]dd mmmm yyyy;@", "13 Maret 2019", id="date-with-locale"),
        pytest.param("43537", "mmm-yy", "Maret 2019", id="month-and-year"),
        pytest.param("43537", "mmmm", "Maret", id="month"),
        pytest.param("43537.5", "d/m/yyyy h:mm", "13 Maret 2019 12:00", id="date-and-time"),
        pytest.param("0.354166666", "h:mm", "08:30", id="time"),
    ],
)
def test_text(stored: str, code: str, text: str) -> None:
    assert show_number(Decimal(stored), code).text == text


@pytest.mark.parametrize(
    ("stored", "code", "number", "is_percent"),
    [
        pytest.param("0.8", "0%", "80", True, id="percent-as-shown"),
        pytest.param("15", '0"%"', "15", True, id="sign-as-text-does-not-scale"),
        pytest.param("2.63", "0", "2.63", False, id="more-than-is-shown"),
        pytest.param("0.1", "General", "0.1", False, id="plain"),
        pytest.param("43537", "dd/mm/yyyy", None, False, id="date-is-no-number"),
    ],
)
def test_number(stored: str, code: str, number: str | None, *, is_percent: bool) -> None:
    shown = show_number(Decimal(stored), code)

    assert shown.number == (None if number is None else Decimal(number))
    assert shown.is_percent is is_percent


def test_days_counted_from_1904() -> None:
    assert show_number(Decimal(42075), "d/m/yyyy", epoch_1904=True).text == "13 Maret 2019"
