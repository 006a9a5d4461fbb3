"""Money spent: what a node reports against what stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi.domain.draft import Level
from renaksi.domain.findings import ParamValue, Severity
from renaksi.domain.plan import PROGRAM_SIDE, Node
from renaksi.domain.rules.examples import draft, line, spent
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Registry, Scope, Spot

SPENDING = Registry()
_rule = SPENDING.rule


@_rule(
    "budget.spending_does_not_add_up",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-011",
    passing=draft(
        line(Level.ACTIVITY, activity="A", realized=spent(150)),
        line(activity="A", sub_activity="B", realized=spent(100)),
        line(activity="A", sub_activity="C", realized=spent(50)),
    ),
    failing=draft(
        line(Level.ACTIVITY, activity="A", realized=spent(400)),
        line(activity="A", sub_activity="B", realized=spent(100)),
        line(activity="A", sub_activity="C", realized=spent(50)),
    ),
)
def spending_does_not_add_up(look: Look) -> Iterator[Spot]:
    """What a node has spent in a period differs from what the nodes below it have spent."""
    spending = {
        id(node): _spending(look, node) for node in look.plan.nodes if node.level in PROGRAM_SIDE
    }
    for node in look.plan.nodes:
        own, below = spending.get(id(node)), [spending.get(id(child)) for child in node.children]
        if own is None or not below:
            continue
        for period, stated in own.items():
            parts = [part[period] for part in below if part is not None and period in part]
            total = sum(parts, Decimal(0))
            if parts and total != stated:
                params: dict[str, ParamValue] = {"level": node.level.value, "name": node.wording}
                params |= {"stated": stated, "sum": total, "period": period}
                yield Spot((node.own_rows[0],), "realized", params)
                break


def _spending(look: Look, node: Node) -> dict[str, Decimal]:
    """Return the money that a node's own rows report as spent, by period; the first row counts."""
    found: dict[str, Decimal] = {}
    for at in node.own_rows:
        for period, realized in look.row(at).realized.items():
            if realized.money is not None:
                found.setdefault(period, realized.money)
    return found
