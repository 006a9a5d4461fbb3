"""Days as people write them, and what is no day."""

from __future__ import annotations

import datetime

import pytest

from renaksi.domain.days import parse_day


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("13 Maret 2019", id="words"),
        pytest.param("13 March 2019", id="english"),
        pytest.param("13 Mar. 2019", id="short-month"),
        pytest.param("Rabu, 13 Maret 2019", id="day-of-the-week"),
        pytest.param("13/03/2019", id="slashes"),
        pytest.param("13-3-2019", id="dashes"),
        pytest.param("13.03.2019", id="dots"),
        pytest.param("2019-03-13", id="iso"),
        pytest.param("2019-03-13 00:00:00", id="iso-with-clock"),
        pytest.param("  13   Maret  2019 ", id="blanks"),
    ],
)
def test_a_day(text: str) -> None:
    assert parse_day(text) == datetime.date(2019, 3, 13)


@pytest.mark.parametrize(
    "text", ["", "Maret 2019", "31/02/2019", "13/03/19", "03/13/2019", "besok", "13 Foo 2019"]
)
def test_no_day(text: str) -> None:
    assert parse_day(text) is None
