"""Steps of a line and the months that tick them."""

from __future__ import annotations

import pytest

from renaksi.reading.stepping import months_and_steps
from tests.reading.drawn import records_in

HEADER = (
    "No | Sasaran | Target | Rencana Aksi | Jadwal | > | > | > | > | > | > | > | > | > | > | >\n"
    "^ | ^ | ^ | ^ | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12\n"
)
LINE = "1 | Meningkatnya mutu layanan | 85% | "


def read(
    drawing: str,
) -> tuple[tuple[int, ...] | None, tuple[str, ...], tuple[tuple[int, ...], ...] | None]:
    (record,) = records_in(HEADER + drawing)
    return months_and_steps(record)


@pytest.mark.parametrize(
    ("cell", "steps"),
    [
        pytest.param("1. Menyusun standar//2. Membahas standar",
                     ("Menyusun standar", "Membahas standar"), id="numbers"),
        pytest.param("1. - Menyusun standar 2. - Membahas standar",
                     ("Menyusun standar", "Membahas standar"), id="on-one-line"),
        pytest.param("a. Menyusun standar//b. Membahas standar",
                     ("Menyusun standar", "Membahas standar"), id="letters"),
        pytest.param("- Menyusun standar//- Membahas standar",
                     ("Menyusun standar", "Membahas standar"), id="dashes"),
        pytest.param("Menyusun standar", ("Menyusun standar",), id="a-single-one"),
    ],
)  # fmt: skip
def test_steps_in_one_cell(cell: str, steps: tuple[str, ...]) -> None:
    assert read(f"{LINE}{cell} | v")[1] == steps


def test_each_row_of_steps_has_its_own_months() -> None:
    months, steps, per_step = read(
        f"{LINE}Menyusun standar | v | v\n"
        " | | | Membahas standar | | | v\n"
        " | | | Menetapkan standar | | | | | | v | | | | | | v"
    )

    assert months == (1, 2, 3, 6, 12)
    assert steps == ("Menyusun standar", "Membahas standar", "Menetapkan standar")
    assert per_step == ((1, 2), (3,), (6, 12))


@pytest.mark.parametrize(
    ("ticks", "per_step"),
    [
        pytest.param("v | | v", ((1,), (3,)), id="as-many-ticks-as-steps"),
        pytest.param("v | v | v", None, id="more-ticks-than-steps-tell-nothing"),
    ],
)
def test_ticks_find_their_steps_where_the_counts_agree(
    ticks: str, per_step: tuple[tuple[int, ...], ...] | None
) -> None:
    assert read(f"{LINE}1. Menyusun standar//2. Membahas standar | {ticks}")[2] == per_step


@pytest.mark.parametrize(
    ("marks", "months"),
    [
        pytest.param("√ | | x | | ● | | ■", (1, 3, 5, 7), id="ticks-of-any-shape"),
        pytest.param("1 | | 1", (1, 3), id="ones"),
        pytest.param("- | 0 | v", (3,), id="a-dash-and-a-zero-are-none"),
        pytest.param("## | ## | | ##", (1, 2, 4), id="shaded"),
        pytest.param("v | ##", (1,), id="shading-is-decoration-where-something-is-ticked"),
        pytest.param(" | ".join(["##"] * 12), (), id="a-row-shaded-all-over-says-nothing"),
    ],
)
def test_marks_of_a_row(marks: str, months: tuple[int, ...]) -> None:
    assert read(f"{LINE}Menyusun standar | {marks}")[0] == months


@pytest.mark.parametrize(
    ("printed", "months"),
    [
        pytest.param("Maret - Juni", (3, 4, 5, 6), id="span"),
        pytest.param("TW II", (4, 5, 6), id="quarter"),
        pytest.param("Januari dan Desember", (1, 12), id="two"),
        pytest.param("Jan s.d. Des", tuple(range(1, 13)), id="whole-year"),
        pytest.param("menunggu dana", (), id="no-month-at-all"),
    ],
)
def test_months_in_words(printed: str, months: tuple[int, ...]) -> None:
    (record,) = records_in(
        "No | Sasaran | Target | Rencana Aksi | Waktu Pelaksanaan\n"
        f"{LINE}Menyusun standar | {printed}"
    )

    assert months_and_steps(record)[0] == months


def test_a_quarter_ticked_is_three_months() -> None:
    (record,) = records_in(
        "No | Kegiatan | Target | TW I | TW II | TW III | TW IV\n"
        "1 | Penyusunan renja | 1 dokumen | | v | |"
    )

    assert months_and_steps(record)[0] == (4, 5, 6)


def test_weeks_count_for_their_month_once() -> None:
    (record,) = records_in(
        "No | Kegiatan | Target | Januari | > | > | > | Februari | > | > | >\n"
        "^ | ^ | ^ | 1 | 2 | 3 | 4 | 1 | 2 | 3 | 4\n"
        "1 | Penyusunan renja | 1 dokumen | v | v | | | | | | v"
    )

    assert months_and_steps(record)[0] == (1, 2)


def test_without_a_schedule_months_are_unknown() -> None:
    (record,) = records_in(
        "No | Sasaran | Target | Rencana Aksi\n1 | Meningkatnya mutu | 85% | Menyusun standar"
    )

    assert months_and_steps(record) == (None, ("Menyusun standar",), None)


def test_a_step_that_runs_on_in_the_next_row_stays_one() -> None:
    _, steps, _ = read(f"{LINE}1. Menyusun standar | v\n | | | dan membahasnya |")

    assert steps == ("Menyusun standar dan membahasnya",)
