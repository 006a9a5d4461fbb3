"""The plan's totals: how many distinct things it holds, and its money counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from renaksi.domain.draft import Level, PlanRow, PrintedTotal, Totals
from renaksi.domain.plan import Node, Plan, build_plan
from renaksi.domain.rollup import roll_up, total_of
from renaksi.domain.wording import fold


def count_totals(
    rows: Sequence[PlanRow] | Plan,
    printed_totals: Sequence[PrintedTotal] = (),
    *,
    steps: int | None = None,
) -> Totals:
    """Count the distinct things in a plan.

    Args:
        rows: The draft's rows in document order, or the plan made of them (then give ``steps``).
        printed_totals: The totals that the document prints: only they can prove that different
            amounts of one node are parts of one budget.
        steps: The number of distinct steps, where ``rows`` is a plan.

    Returns:
        The totals. Indicators count level by level, folded for case and space. ``budget`` counts
        each distinct sub-activity, or the deepest level that carries money, once; ``None`` where
        no row carries money or where the total cannot be determined.
    """
    plan = rows if isinstance(rows, Plan) else build_plan(rows)
    if steps is None:
        steps = 0 if isinstance(rows, Plan) else count_steps(rows, plan)
    printed = {total.amount for total in printed_totals if total.amount is not None}
    levels = Counter(node.level for node in plan.nodes)
    return Totals(
        goals=levels[Level.GOAL],
        objectives=levels[Level.OBJECTIVE],
        programs=levels[Level.PROGRAM],
        activities=levels[Level.ACTIVITY],
        sub_activities=levels[Level.SUB_ACTIVITY],
        indicators=len({(one.level, fold(one.wording)) for one in plan.indicators}),
        steps=steps,
        budget=roll_up(plan, printed).amount,
    )


def count_steps(rows: Sequence[PlanRow], plan: Plan) -> int:
    """Count distinct steps: a step filled down over several rows of one node is one.

    The same words twice in one cell are two steps.
    """
    most: dict[tuple[Node | int, str], int] = {}
    for position, (row, node) in enumerate(zip(rows, plan.node_of_row, strict=True), start=1):
        for step, times in Counter(map(fold, row.steps)).items():
            key = (node if node is not None else position, step)
            most[key] = max(most.get(key, 0), times)
    return sum(most.values())


def match_totals(
    printed_totals: Sequence[PrintedTotal], rows: Sequence[PlanRow]
) -> tuple[PrintedTotal, ...]:
    """Say for each printed total whether it equals what it sums.

    A total row names what it sums (``Jumlah Program ...``), or it sums the plan; a printed amount
    that equals the money of the whole plan or of any node is believed. ``matches`` stays ``None``
    where the rows carry no money, or their own sum is not determined.
    """
    plan = build_plan(rows)
    sums = {money for node in plan.nodes if (money := total_of(node).amount) is not None}
    whole = roll_up(plan, {one.amount for one in printed_totals if one.amount is not None}).amount
    return tuple(
        replace(total, matches=_matches(total.amount, whole, sums)) for total in printed_totals
    )


def _matches(amount: Decimal | None, whole: Decimal | None, sums: set[Decimal]) -> bool | None:
    if amount is None or whole is None:
        return None
    return amount == whole or amount in sums
