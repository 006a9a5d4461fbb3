"""The plan as a tree: shared statements once, every row and every amount in its place."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi.cli.tree import Branch, grow
from renaksi.domain.draft import Level, PlanRow
from tests.cli.plans import PEOPLE, PERCENT, make_row


def outline(branches: list[Branch], depth: int = 0) -> list[str]:
    """Write a tree as indented lines: level, wording, rows."""
    lines = []
    for branch in branches:
        rows = ",".join(map(str, branch.rows))
        lines.append(f"{'  ' * depth}{branch.level.value} {branch.wording} [{rows}]")
        lines += outline(branch.children, depth + 1)
    return lines


def walk(branches: list[Branch]) -> list[Branch]:
    return [found for branch in branches for found in (branch, *walk(branch.children))]


def test_rows_share_what_they_have_in_common() -> None:
    rows = [
        make_row(),
        make_row(sub_activity="Pemantauan"),
        make_row(objective="Meningkatnya kewaspadaan"),
    ]

    assert outline(grow(rows)) == [
        "goal Terwujudnya kota aman []",
        "  objective Meningkatnya kerukunan []",
        "    program Program Ketahanan Sosial []",
        "      activity Pemantapan ketahanan []",
        "        sub_activity Pelaksanaan fasilitasi [1]",
        "        sub_activity Pemantauan [2]",
        "  objective Meningkatnya kewaspadaan []",
        "    program Program Ketahanan Sosial []",
        "      activity Pemantapan ketahanan []",
        "        sub_activity Pelaksanaan fasilitasi [3]",
    ]


def test_a_row_per_level_makes_no_branch_twice() -> None:
    rows = [
        PlanRow(level=Level.PROGRAM, program="P", budget=Decimal(3)),
        PlanRow(level=Level.ACTIVITY, program="P", activity="K", budget=Decimal(3)),
        PlanRow(level=Level.SUB_ACTIVITY, program="P", activity="K", sub_activity="S"),
        PlanRow(level=Level.INDICATOR, program="P", activity="K", sub_activity="S", indicator="I"),
    ]

    tree = grow(rows)

    assert outline(tree) == ["program P [1]", "  activity K [2]", "    sub_activity S [3,4]"]
    assert [measure.wording for measure in walk(tree)[-1].measures] == ["I"]


def test_agency_and_affair_stand_above() -> None:
    rows = [
        PlanRow(level=Level.AGENCY, detail="DINAS KOMINFO"),
        PlanRow(level=Level.AFFAIR, detail="Urusan Komunikasi"),
        PlanRow(level=Level.PROGRAM, program="P"),
        PlanRow(level=Level.DETAIL, program="P", detail="Gedung"),
        PlanRow(level=Level.DETAIL, program="P", detail="Gedung"),
    ]

    assert outline(grow(rows)) == [
        "agency DINAS KOMINFO [1]",
        "  urusan Urusan Komunikasi [2]",
        "    program P [3]",
        "      detail Gedung [4]",
        "      detail Gedung [5]",
    ]


def test_targets_hang_on_the_indicator_that_they_measure() -> None:
    row = make_row(
        indicator="PERSENTASE KERUKUNAN",
        quarter_targets=(PERCENT, None, None, None),
        activity_target=PEOPLE,
    )

    holders = {
        branch.level: (measure.rows, measure.activity_rows)
        for branch in walk(grow([row]))
        for measure in branch.measures
    }

    assert holders == {Level.OBJECTIVE: ([1], []), Level.ACTIVITY: ([], [1])}


@pytest.mark.parametrize(
    ("amounts", "expected", "is_counted"),
    [
        pytest.param((109, 109), [109], True, id="same-amount-counted-above"),
        pytest.param((109, 50), [50], False, id="another-amount-is-shown"),
        pytest.param((None, 50), [50], False, id="first-had-none"),
    ],
)
def test_money_that_was_counted_above_is_marked(
    amounts: tuple[int | None, int], expected: list[int], is_counted: bool
) -> None:
    budgets = [None if amount is None else Decimal(amount) for amount in amounts]
    rows = [
        make_row(budget=budgets[0]),
        make_row(objective="Meningkatnya kewaspadaan", budget=budgets[1]),
    ]

    last = walk(grow(rows))[-1]

    assert last.amounts == expected
    assert last.is_counted == is_counted


def test_different_amounts_of_one_row_after_the_other_are_all_kept() -> None:
    rows = [make_row(budget=Decimal(1)), make_row(budget=Decimal(2)), make_row(budget=Decimal(1))]
    assert walk(grow(rows))[-1].amounts == [1, 2]


def test_a_row_that_states_nothing_has_a_place_too() -> None:
    rows = [PlanRow(level=Level.INDICATOR, indicator="Indeks"), PlanRow(level=Level.GOAL)]
    assert [row for branch in walk(grow(rows)) for row in branch.rows] == [1, 2]
