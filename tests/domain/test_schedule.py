"""Schedules: ticks of any shape, weeks inside months, months in words, marks paired with steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.periods import MONTH_NAMES
from renaksi.domain.schedule import (
    ScheduleColumn,
    is_mark,
    mentions_month,
    months_of,
    pair_steps,
    parse_months,
    week_number,
)

SIGNS = "√ ✓ ✔ √√ × ● • ■ █ ██ ▓ * ** + ü þ \uf0fc → ▬▬"
LETTERS = "v V vv x X XX n P A"
BARS = "=== ---- ━━━ <-->"


@pytest.mark.parametrize("text", [*SIGNS.split(" "), *LETTERS.split(" "), *BARS.split(" "), "1"])
def test_marks_of_any_shape(text: str) -> None:
    assert is_mark(text)


@pytest.mark.parametrize(
    "text", ["", " ", "-", "–", "0", "2", "25%", "100", "n/a", "79 orang", "Rapat", "1,5", "..."]
)
def test_what_is_no_mark(text: str) -> None:
    assert not is_mark(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("I", 1, id="roman"),
        pytest.param("IV", 4, id="roman-four"),
        pytest.param("V", 5, id="fifth-week"),
        pytest.param("3", 3, id="arabic"),
        pytest.param("M1", 1, id="letter"),
        pytest.param("Minggu ke-2", 2, id="in-words"),
        pytest.param("mgg III", 3, id="short"),
        pytest.param("6", None, id="no-sixth-week"),
        pytest.param("VI", None, id="no-sixth-week-roman"),
        pytest.param("Januari", None, id="a-month"),
        pytest.param("", None, id="blank"),
    ],
)
def test_weeks(text: str, expected: int | None) -> None:
    assert week_number(text) == expected


def test_weeks_give_their_months_once_each() -> None:
    marked = [ScheduleColumn(4, 2), ScheduleColumn(2, 1), ScheduleColumn(2, 4), ScheduleColumn(9)]

    assert months_of(marked) == (2, 4, 9)
    assert months_of([]) == ()


@pytest.mark.parametrize(
    ("steps", "months", "expected"),
    [
        pytest.param(4, (2, 4, 9, 12), ((2,), (4,), (9,), (12,)), id="counts-agree"),
        pytest.param(1, (2, 3, 4), ((2, 3, 4),), id="one-step-has-all"),
        pytest.param(2, (4, 7, 10), None, id="more-marks-than-steps"),
        pytest.param(3, (4,), None, id="more-steps-than-marks"),
        pytest.param(1, (), None, id="no-marks"),
        pytest.param(0, (), None, id="no-steps"),
    ],
)
def test_marks_pair_with_steps_where_the_counts_agree_or_the_step_is_alone(
    steps: int, months: tuple[int, ...], expected: tuple[tuple[int, ...], ...] | None
) -> None:
    assert pair_steps(steps, months) == expected


YEAR = tuple(range(1, 13))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Januari", (1,), id="one"),
        pytest.param("Januari - Maret", (1, 2, 3), id="span"),
        pytest.param("Jan-Des", YEAR, id="span-short"),
        pytest.param("Januari s/d Desember 2021", YEAR, id="span-with-year"),
        pytest.param("Jan s.d. Mar, Juli", (1, 2, 3, 7), id="span-and-month"),
        pytest.param("April sampai dengan Juni", (4, 5, 6), id="span-in-words"),
        pytest.param("Februari, April, September", (2, 4, 9), id="list"),
        pytest.param("Februari dan April", (2, 4), id="and"),
        pytest.param("Maret/Juni/September", (3, 6, 9), id="slashes"),
        pytest.param("Bulan Mei", (5,), id="named"),
        pytest.param("Minggu II Maret", (3,), id="week-of-a-month"),
        pytest.param("Triwulan II", (4, 5, 6), id="quarter"),
        pytest.param("TW I - TW III", tuple(range(1, 10)), id="span-of-quarters"),
        pytest.param("Triwulan II - IV", tuple(range(4, 13)), id="span-with-one-name"),
        pytest.param("TW I, TW III", (1, 2, 3, 7, 8, 9), id="list-of-quarters"),
        pytest.param("Semester I", (1, 2, 3, 4, 5, 6), id="semester"),
        pytest.param("s.d. Triwulan II", (1, 2, 3, 4, 5, 6), id="running"),
        pytest.param("Sepanjang tahun", YEAR, id="all-year"),
        pytest.param("12 bulan", YEAR, id="twelve-months"),
        pytest.param("setiap bulan", YEAR, id="every-month"),
        pytest.param("November - Februari", None, id="backwards"),
        pytest.param("Aula Kota", None, id="place"),
        pytest.param("Januari di Metro", None, id="more-than-months"),
        pytest.param("3", None, id="bare-number"),
        pytest.param("", None, id="blank"),
    ],
)
def test_months_in_words(text: str, expected: tuple[int, ...] | None) -> None:
    assert parse_months(text) == expected


def test_a_text_that_mentions_a_month() -> None:
    assert mentions_month("dilaksanakan pada bulan Mei")
    assert mentions_month("Triwulan II")
    assert not mentions_month("Rapat koordinasi")


@given(st.sets(st.integers(1, 12), min_size=1))
def test_a_list_of_months_is_read_back(months: set[int]) -> None:
    text = ", ".join(MONTH_NAMES[month - 1] for month in sorted(months))

    assert parse_months(text) == tuple(sorted(months))


@given(st.integers(1, 12), st.integers(1, 12))
def test_a_span_of_months_is_read_back(one: int, other: int) -> None:
    first, last = sorted((one, other))
    text = f"{MONTH_NAMES[first - 1]} – {MONTH_NAMES[last - 1]}"

    assert parse_months(text) == tuple(range(first, last + 1))


@given(st.text(max_size=30))
def test_any_text_is_a_mark_or_not(text: str) -> None:
    assert is_mark(text) in (True, False)
    months = parse_months(text)
    assert months is None or set(months) <= set(YEAR)
