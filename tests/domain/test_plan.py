"""The plan tree: which rows are one node, what hangs on what, whose an indicator is."""

from __future__ import annotations

from typing import Any

import pytest

from renaksi.domain.draft import Level, PlanRow
from renaksi.domain.plan import build_plan, descendants, measured_level
from renaksi.domain.rules.examples import line
from renaksi.domain.wording import code_identity


def names(rows: list[PlanRow], level: Level) -> list[str]:
    return [node.wording for node in build_plan(rows).at(level)]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(
            {"program": "P", "activity": "A", "sub_activity": "S"},
            {"program": "P", "activity": "A", "sub_activity": " s."},
            1,
            id="same-folded-words-under-one-activity",
        ),
        pytest.param(
            {"program": "P", "activity": "A", "sub_activity": "S"},
            {"program": "P", "activity": "B", "sub_activity": "S"},
            2,
            id="same-words-under-two-activities",
        ),
        pytest.param(
            {"activity": "A", "sub_activity": "S", "code": "8.01.02.2.01.0003"},
            {"activity": "A", "sub_activity": "T", "code": "8.01.02.2.01.03"},
            1,
            id="same-code-two-and-four-digits",
        ),
        pytest.param(
            {"activity": "A", "sub_activity": "S", "code": "8.01.02.2.01.0003"},
            {"activity": "A", "sub_activity": "S", "code": "8.01.02.2.01.0004"},
            2,
            id="same-words-two-codes",
        ),
        pytest.param(
            {"activity": "A", "sub_activity": "S", "code": "8.01.02.2.01.0003"},
            {"activity": "A", "sub_activity": "S"},
            1,
            id="code-printed-once-only",
        ),
        pytest.param(
            {"activity": "A", "sub_activity": "S"},
            {"activity": "A", "sub_activity": "S", "code": "8.01.02.2.01.0003"},
            1,
            id="code-printed-on-the-second-row",
        ),
    ],
)
def test_two_rows_are_one_node_or_two(
    one: dict[str, Any], other: dict[str, Any], count: int
) -> None:
    assert len(names([line(**one), line(**other)], Level.SUB_ACTIVITY)) == count


@pytest.mark.parametrize(
    ("printed", "identity"),
    [
        pytest.param("8.01.05.2.01.03", "8.01.05.2.01.0003", id="two-digits"),
        pytest.param("X.XX.01.2.01.01.02", "X.XX.01.2.01.0001", id="indicator-serial"),
        pytest.param("X.XX.01.0.00.00.02", "X.XX.01", id="levels-not-reached"),
        pytest.param("A-17", "a-17", id="no-code-at-all"),
    ],
)
def test_a_code_is_known_by_its_node(printed: str, identity: str) -> None:
    assert code_identity(printed) == identity


def test_one_program_under_two_affairs_is_two() -> None:
    rows = [
        line(Level.AFFAIR, detail="Urusan Kominfo"),
        line(Level.PROGRAM, program="Pengkajian"),
        line(Level.AFFAIR, detail="Urusan Persandian"),
        line(Level.PROGRAM, program="Pengkajian"),
    ]
    assert len(names(rows, Level.PROGRAM)) == 2


def test_filled_down_parents_are_the_coded_ones() -> None:
    rows = [
        line(Level.PROGRAM, program="P", code="8.01.02"),
        line(Level.ACTIVITY, program="P", activity="A", code="8.01.02.2.01"),
        line(program="P", activity="A", sub_activity="S", code="8.01.02.2.01.0003"),
    ]
    plan = build_plan(rows)
    (program,) = plan.at(Level.PROGRAM)
    assert [node.wording for node in descendants(program)] == ["A", "S"]
    assert program.rows == [1, 2, 3]
    assert program.own_rows == [1]


def test_a_code_under_two_parents_keeps_both() -> None:
    code = "8.01.02.2.01.0003"
    rows = [
        line(activity="A", sub_activity="S", code=code),
        line(activity="B", sub_activity="S", code=code),
    ]
    (node,) = build_plan(rows).at(Level.SUB_ACTIVITY)
    assert node.parent is not None
    assert [node.parent.wording, *(other.wording for other in node.other_parents)] == ["A", "B"]


def test_action_lines_join_the_two_sides() -> None:
    rows = [
        line(objective="O", program="P", sub_activity="S", indicator="I"),
        line(Level.OBJECTIVE, objective="Q"),
        line(Level.DETAIL, sub_activity="S", detail="Honor"),
    ]
    first, second = build_plan(rows).lines
    assert first.objective is not None
    assert first.work is not None
    assert (first.objective.wording, first.work.wording, first.indicator) == ("O", "S", "I")
    assert second.objective is not None
    assert second.work is None


def test_a_further_indicator_belongs_to_the_node_above() -> None:
    rows = [
        line(Level.PROGRAM, program="P", indicator="Persentase A"),
        line(Level.INDICATOR, indicator="Persentase B"),
    ]
    plan = build_plan(rows)
    assert [(one.level, one.wording) for one in plan.indicators] == [
        (Level.PROGRAM, "Persentase A"),
        (Level.PROGRAM, "Persentase B"),
    ]
    assert plan.node_of_row[1] is plan.node_of_row[0]


@pytest.mark.parametrize(
    ("row", "level"),
    [
        pytest.param(
            line(indicator="I", objective_indicator="i", goal_indicator="I"),
            Level.OBJECTIVE,
            id="objective-before-goal",
        ),
        pytest.param(line(indicator="I", program_indicator="J"), Level.SUB_ACTIVITY, id="own"),
        pytest.param(line(Level.DETAIL, indicator="I"), None, id="below-the-cascade"),
        pytest.param(line(), None, id="no-indicator"),
    ],
)
def test_whose_indicator_the_targets_measure(row: PlanRow, level: Level | None) -> None:
    assert measured_level(row, None) is level


def test_the_same_rows_give_the_same_plan_and_others_another() -> None:
    rows = [line(program="P")]
    plan = build_plan(rows)
    assert build_plan(tuple(rows)) is plan
    assert build_plan([line(program="P")]) is not plan
