"""Money rolled up from distinct nodes: each node once, the deepest level that carries money."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from renaksi.domain.plan import Amount, Node, Plan


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of rupiah and what stands in its way.

    Attributes:
        amount: ``None`` where nothing carries money, or where ``disputed`` is not empty.
        disputed: Nodes printed with different amounts that no printed subtotal explains.
    """

    amount: Decimal | None
    disputed: tuple[Node, ...] = ()


NOTHING = Money(None)


def roll_up(plan: Plan, printed: Collection[Decimal] = ()) -> Money:
    """Sum a plan's money.

    Args:
        plan: The plan; nodes printed several times are one.
        printed: Totals and subtotals that the document prints, in rupiah.

    Returns:
        The total. Where a node carries different amounts they are summed only if its parent's
        money, or a printed total, proves it; otherwise the total is not determined.
    """
    roots = list(plan.roots())
    total = _added([total_of(node) for node in roots])
    for parts in (_distinct_sum, _plain_sum):
        if total.disputed:
            tried = _added([total_of(node, parts) for node in roots])
            if tried.amount in printed:
                return Money(tried.amount)
    return total


def total_of(node: Node, parts: _Parts | None = None) -> Money:
    """Sum the money under a node: its children's, else its own, else its detail lines'.

    Args:
        node: Where to begin.
        parts: How to sum different amounts of one node; ``None`` leaves them disputed unless the
            parent's own money proves their sum.
    """
    below = _added(list(_totals_below(node, parts)))
    if below.amount is not None or below.disputed:
        return below
    if node.amounts:
        return _own(node, parts)
    if node.details:
        return Money(_plain_sum(node.details))
    return NOTHING


def own_money(node: Node) -> Decimal | None:
    """Return the one amount printed for a node; ``None`` without one, or with different ones."""
    if not node.amounts or is_disputed(node):
        return None
    return node.amounts[0].money


def is_disputed(node: Node) -> bool:
    """Tell whether different amounts are printed for the node."""
    return len(node.amounts) > 1 and len({amount.money for amount in node.amounts}) > 1


def _totals_below(node: Node, parts: _Parts | None) -> Iterator[Money]:
    """Give the children's totals; parts of one child that complete its parent are proved."""
    totals = [total_of(child, parts) for child in node.children]
    stated = own_money(node)
    disputed = [child for child in node.children if is_disputed(child)]
    if parts is None and stated is not None and disputed:
        for tried in (_distinct_sum, _plain_sum):
            proved = [total_of(child, tried) for child in node.children]
            if _added(proved).amount == stated:
                yield Money(stated)
                return
    yield from totals


def _own(node: Node, parts: _Parts | None) -> Money:
    if not is_disputed(node):
        return Money(own_money(node))
    return Money(None, (node,)) if parts is None else Money(parts(node.amounts))


def _added(totals: list[Money]) -> Money:
    amounts = [total.amount for total in totals if total.amount is not None]
    disputed = tuple(node for total in totals for node in total.disputed)
    return Money(sum(amounts, Decimal(0)) if amounts and not disputed else None, disputed)


class _Parts:
    """A way to sum the amounts of one node."""

    def __init__(self, *, distinct: bool) -> None:
        self._distinct = distinct

    def __call__(self, amounts: list[Amount]) -> Decimal:
        money = [amount.money for amount in amounts]
        return sum(set(money) if self._distinct else money, Decimal(0))


_distinct_sum = _Parts(distinct=True)
_plain_sum = _Parts(distinct=False)
