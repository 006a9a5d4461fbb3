"""The plan's totals: how many distinct things it holds, and its money counted once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from renaksi.domain.draft import Level, PlanRow, PrintedTotal, Totals
from renaksi.domain.places import reading_order
from renaksi.domain.plan import Amount, Node, Plan, build_plan, descendants
from renaksi.domain.rollup import roll_up, total_of
from renaksi.domain.wording import fold


def count_totals(
    rows: Sequence[PlanRow],
    printed_totals: Sequence[PrintedTotal] = (),
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
    plan = build_plan(rows)
    printed = {total.amount for total in printed_totals if total.amount is not None}
    levels = Counter(node.level for node in plan.nodes)
    return Totals(
        goals=levels[Level.GOAL],
        objectives=levels[Level.OBJECTIVE],
        programs=levels[Level.PROGRAM],
        activities=levels[Level.ACTIVITY],
        sub_activities=levels[Level.SUB_ACTIVITY],
        indicators=len({(one.level, fold(one.wording)) for one in plan.indicators}),
        steps=count_steps(rows, plan),
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

    A total sums the plan, one node of it, or the lines right above it (a group, a page): an amount
    that equals any of these is believed. ``matches`` stays ``None`` where the rows carry no money,
    or their own sum is not determined.
    """
    plan = build_plan(rows)
    sums = {money for node in plan.nodes if (money := total_of(node).amount) is not None}
    printed = {one.amount for one in printed_totals if one.amount is not None}
    whole = roll_up(plan, printed).amount
    counted = sorted(
        (amount.row, amount.money) for root in plan.roots() for amount in counted_amounts(root)
    )

    known = [order for row in rows if (order := reading_order(row.place)) is not None]
    ordered = sorted(known) if len(known) == len(rows) else None

    def matches(total: PrintedTotal) -> bool | None:
        if total.amount is None or whole is None:
            return None
        if total.amount == whole or total.amount in sums:
            return True
        last = len(rows)
        if (where := reading_order(total.place)) is not None and ordered is not None:
            last = bisect_left(ordered, where)
        return total.amount in _sums_upwards(money for row, money in counted if row <= last)

    return tuple(replace(total, matches=matches(total)) for total in printed_totals)


def counted_amounts(node: Node) -> Iterator[Amount]:
    """Walk the amounts that a node's total rests on: children's, else its own, else details'."""
    if any(below.amounts or below.details for below in descendants(node)):
        for child in node.children:
            yield from counted_amounts(child)
    elif node.amounts:
        yield node.amounts[0]
    else:
        yield from node.details


def _sums_upwards(money: Iterable[Decimal]) -> set[Decimal]:
    """Return the sums of the last line, the last two, the last three and so on."""
    return set(accumulate(reversed(list(money))))
