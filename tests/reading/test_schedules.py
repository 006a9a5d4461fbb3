"""A schedule that stands by itself finds its rows: by words, by number, else by order."""

from __future__ import annotations

import pytest

from renaksi.domain.draft import PlanDraft
from renaksi.reading.schedules import is_schedule
from tests.reading.drawn import columns_of, plan, sheet, table

PLAN = """
No | Sasaran | Indikator Kinerja | Target | Rencana Aksi
1 | Meningkatnya mutu layanan | Indeks kepuasan | 85 | 1. Menyusun standar//2. Membahas standar
2 | Meningkatnya akses layanan | Jumlah loket | 12 loket | 1. Membuka loket
3 | Menurunnya angka aduan | Jumlah aduan | 30 aduan | 1. Menjawab aduan
"""
MONTHS = "Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des\n"


def scheduled(schedule: str) -> PlanDraft:
    return plan(table(PLAN, 1), table(schedule, 2))


def months(draft: PlanDraft) -> list[tuple[int, ...] | None]:
    return [row.months for row in draft.rows]


def by_order(draft: PlanDraft) -> list[tuple[int, ...]]:
    return [f.rows for f in draft.findings if f.code == "reading.schedule_by_order"]


def test_the_order_decides_where_nothing_else_does_and_that_is_said() -> None:
    draft = scheduled(MONTHS + "v | | v\n | v\n | | | | v")

    assert months(draft) == [(1, 3), (2,), (5,)]
    assert by_order(draft) == [(1, 2, 3)]
    assert draft.rows[0].step_months == ((1,), (3,))


def test_fewer_rows_than_the_plan_leave_the_last_ones_without_months() -> None:
    draft = scheduled(MONTHS + "v | | v\n | v")

    assert months(draft) == [(1, 3), (2,), ()]
    assert by_order(draft) == [(1, 2)]


def test_as_many_rows_as_steps_are_a_row_for_each_step() -> None:
    draft = scheduled(MONTHS + "v\n | v\n | | v\n | | | v")

    assert [row.step_months for row in draft.rows] == [((1,), (2,)), ((3,),), ((4,),)]


def test_numbers_decide_before_the_order() -> None:
    draft = scheduled("No | " + MONTHS + "3 | v\n1 | | v\n2 | | | v")

    assert months(draft) == [(2,), (3,), (1,)]
    assert by_order(draft) == []


def test_words_decide_before_numbers() -> None:
    draft = scheduled(
        "No | Rencana Aksi | "
        + MONTHS
        + "1 | Menjawab aduan | v\n2 | Membahas standar | | v\n3 | Menyusun standar | | | v"
    )

    assert months(draft) == [(2, 3), (), (1,)]
    assert draft.rows[0].step_months == ((3,), (2,))
    assert by_order(draft) == []


def test_a_scheduled_row_that_the_plan_lacks_is_left_over() -> None:
    draft = scheduled(
        "No | Rencana Aksi | "
        + MONTHS
        + "1 | Menyusun standar | v\n2 | Membuka loket | | v\n3 | Studi tiru | | | v"
    )

    assert months(draft) == [(1,), (2,), ()]
    assert "Studi tiru" in [left.text for left in draft.unplaced]
    assert {left.reason for left in draft.unplaced} == {"schedule_without_row"}


def test_a_schedule_may_stand_below_its_plan_on_the_same_sheet() -> None:
    draft = plan(sheet(PLAN.strip() + "\n\n" + MONTHS + "v\n | v\n | | v"))

    assert months(draft) == [(1,), (2,), (3,)]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(MONTHS, True, id="months-alone"),
        pytest.param("No | Kegiatan | " + MONTHS, True, id="with-names"),
        pytest.param("No | Kegiatan | Target | " + MONTHS, False, id="a-plan-with-months"),
        pytest.param("No | Kegiatan | Jan | Feb | Mar", False, id="too-few-months"),
    ],
)
def test_what_is_a_schedule(header: str, expected: bool) -> None:
    assert is_schedule(columns_of(header)) is expected
