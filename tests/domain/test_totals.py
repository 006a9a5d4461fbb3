"""Totals: distinct things are counted, money once, and nothing is guessed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from renaksi.domain.draft import Level, PlanRow, PrintedTotal, Totals
from renaksi.domain.places import Place
from renaksi.domain.rules.examples import line
from renaksi.domain.totals import count_totals, match_totals


def printed(*amounts: int) -> tuple[PrintedTotal, ...]:
    return tuple(PrintedTotal(Place(), "JUMLAH", Decimal(amount), None) for amount in amounts)


def activity(name: str, budget: int | None = None, program: str = "P") -> PlanRow:
    return line(Level.ACTIVITY, program=program, activity=name, budget=budget)


def sub(name: str, budget: int | None = None, parent: str = "A") -> PlanRow:
    return line(program="P", activity=parent, sub_activity=name, budget=budget)


def detail(name: str, budget: int | None = None, parent: str = "A") -> PlanRow:
    return line(Level.DETAIL, program="P", activity=parent, detail=name, budget=budget)


@pytest.mark.parametrize(
    ("rows", "totals", "budget"),
    [
        pytest.param([], (), None, id="nothing"),
        pytest.param([sub("S")], (), None, id="no-money"),
        pytest.param([sub("S", 0)], (), 0, id="zero-is-money"),
        pytest.param([sub("S", 100), sub("S", 100)], (), 100, id="one-node-twice"),
        pytest.param([sub("S", 100), sub("T", 100)], (), 200, id="two-nodes"),
        pytest.param(
            [line(Level.PROGRAM, program="P", budget=150), activity("A", 150), sub("S", 150)],
            (),
            150,
            id="three-levels-of-one-branch",
        ),
        pytest.param(
            [activity("A", 100), sub("S", 100), activity("B", 50)],
            (),
            150,
            id="deepest-level-of-each-branch",
        ),
        pytest.param(
            [activity("A", 100), detail("Honor", 60), detail("Cetak", 40)],
            (),
            100,
            id="details-are-not-added-to-their-activity",
        ),
        pytest.param(
            [activity("A"), detail("Honor", 60), detail("Honor", 60)],
            (),
            120,
            id="details-where-nothing-above-carries-money",
        ),
        pytest.param(
            [line(Level.AGENCY, detail="Dinas", budget=900), activity("A", 100)],
            (),
            100,
            id="agency-totals-are-not-added",
        ),
        pytest.param([line(Level.AFFAIR, affair="Urusan", budget=900)], (), 900, id="affairs-only"),
        pytest.param([sub("S", 100), sub("S", 50)], (), None, id="different-amounts-unproved"),
        pytest.param(
            [sub("S", 100), sub("S", 50)], printed(150), 150, id="proved-by-a-printed-total"
        ),
        pytest.param(
            [sub("S", 100), sub("S", 50)], printed(100), None, id="another-total-proves-nothing"
        ),
        pytest.param(
            [activity("A", 150), sub("S", 100), sub("S", 50)],
            (),
            150,
            id="proved-by-the-parent",
        ),
        pytest.param(
            [sub("S", 100), sub("S", 100), sub("S", 50)],
            printed(250),
            250,
            id="equal-parts-proved-by-a-printed-total",
        ),
        pytest.param(
            [line(Level.OBJECTIVE, objective="O", budget=70)], (), 70, id="money-of-objectives"
        ),
    ],
)
def test_budget(rows: list[PlanRow], totals: tuple[PrintedTotal, ...], budget: int | None) -> None:
    assert count_totals(rows, totals).budget == budget


def test_distinct_things_are_counted() -> None:
    rows = [
        line(goal="G", objective="O", program="P", activity="A", sub_activity="S"),
        line(goal="g", objective="Q", program="P", activity="A", sub_activity="T"),
    ]
    assert count_totals(rows) == Totals(
        goals=1, objectives=2, programs=1, activities=1, sub_activities=2
    )


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        pytest.param(
            [line(goal_indicator="Indeks A", objective_indicator="Indeks a")], 2, id="two-levels"
        ),
        pytest.param(
            [line(program_indicator="Indeks A"), line(program_indicator="indeks  a")], 1, id="fold"
        ),
        pytest.param(
            [line(objective_indicator="Indeks A", indicator="Indeks A")], 1, id="measured-column"
        ),
        pytest.param([line(Level.DETAIL, detail="D", indicator="I")], 0, id="detail-lines"),
    ],
)
def test_indicators_count_level_by_level(rows: list[PlanRow], count: int) -> None:
    assert count_totals(rows).indicators == count


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        pytest.param(
            [line(sub_activity="S", steps=("A", "B")), line(sub_activity="S", steps=("A", "B"))],
            2,
            id="filled-down-over-two-rows",
        ),
        pytest.param(
            [line(sub_activity="S", steps=("A",)), line(sub_activity="S", steps=("C",))],
            2,
            id="different-steps-of-one-node",
        ),
        pytest.param(
            [line(sub_activity="S", steps=("A",)), line(sub_activity="T", steps=("A",))],
            2,
            id="two-nodes",
        ),
        pytest.param([line(sub_activity="S", steps=("A", "A"))], 2, id="twice-in-one-cell"),
        pytest.param([line(steps=("A",)), line(steps=("A",))], 2, id="rows-without-a-node"),
    ],
)
def test_steps(rows: list[PlanRow], count: int) -> None:
    assert count_totals(rows).steps == count


@pytest.mark.parametrize(
    ("rows", "amount", "matches"),
    [
        pytest.param([sub("S", 100), sub("T", 50)], 150, True, id="the-plan"),
        pytest.param([sub("S", 100), sub("T", 50, "B")], 50, True, id="one-activity"),
        pytest.param([sub("S", 100), sub("S", 100)], 200, False, id="counted-twice"),
        pytest.param([sub("S")], 200, None, id="nothing-to-sum"),
        pytest.param([sub("S", 100), sub("S", 50)], 120, None, id="sum-not-determined"),
    ],
)
def test_printed_totals_are_compared(
    rows: list[PlanRow], amount: int, matches: bool | None
) -> None:
    (total,) = match_totals(printed(amount), rows)
    assert total.matches is matches


def placed(at: int, name: str, budget: int) -> PlanRow:
    return replace(sub(name, budget), place=Place(sheet="S", first=f"A{at}", last=f"F{at}"))


@pytest.mark.parametrize(
    ("at", "amount", "matches"),
    [
        pytest.param(4, 30, True, id="the-two-lines-above"),
        pytest.param(4, 20, True, id="the-line-above"),
        pytest.param(4, 70, False, id="lines-below-do-not-count"),
        pytest.param(7, 70, True, id="the-group-above"),
        pytest.param(7, 50, False, id="lines-apart"),
    ],
)
def test_a_total_may_sum_the_group_above_it(at: int, amount: int, *, matches: bool) -> None:
    rows = [placed(2, "S", 10), placed(3, "T", 20), placed(5, "U", 30), placed(6, "V", 40)]
    total = PrintedTotal(Place(sheet="S", first=f"F{at}"), "Jumlah", Decimal(amount), None)
    assert match_totals([total], rows)[0].matches is matches
