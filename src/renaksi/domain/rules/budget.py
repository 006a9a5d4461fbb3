"""Money: each node's once, and sums that add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi.domain.draft import Form, Level, PrintedTotal
from renaksi.domain.findings import ParamValue, Severity
from renaksi.domain.places import Place
from renaksi.domain.plan import PROGRAM_SIDE, Node
from renaksi.domain.rollup import own_money, total_of
from renaksi.domain.rules.examples import draft, line
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Registry, Scope, Spot

BUDGET = Registry()
_rule = BUDGET.rule
_TOTAL_AT = Place(sheet="Contoh", first="S9", last="S9")


def _total(amount: int, *, matches: bool | None) -> tuple[PrintedTotal, ...]:
    return (PrintedTotal(_TOTAL_AT, "JUMLAH", Decimal(amount), matches),)


@_rule(
    "budget.same_node_twice",
    Severity.HINT,
    Scope.NODE,
    source="LEG-006",
    passing=draft(line(sub_activity="A", budget=100), line(sub_activity="B", budget=100)),
    failing=draft(line(sub_activity="A", budget=100), line(sub_activity="a", budget=100)),
)
def same_node_twice(look: Look) -> Iterator[Spot]:
    """The same money is printed on several rows of one node; it is counted once."""
    for node in look.plan.nodes:
        money = own_money(node)
        if money and len(node.amounts) > 1:
            params = {"level": node.level.value, "amount": money, "total": look.money.amount}
            yield Spot(tuple(one.row for one in node.amounts), "budget", params)


@_rule(
    "budget.different_amounts",
    Severity.ERROR,
    Scope.NODE,
    source="LEG-006",
    passing=draft(line(sub_activity="A", budget=100), line(sub_activity="A", budget=100)),
    failing=draft(line(sub_activity="A", budget=100), line(sub_activity="A", budget=50)),
)
def different_amounts(look: Look) -> Iterator[Spot]:
    """One node carries different money and no printed subtotal says that the parts add up."""
    for node in look.money.disputed:
        one, other = list(dict.fromkeys(amount.money for amount in node.amounts))[:2]
        params = {"level": node.level.value, "name": node.wording, "one": one, "other": other}
        yield Spot(tuple(amount.row for amount in node.amounts), "budget", params)


@_rule(
    "budget.children_exceed_parent",
    Severity.ERROR,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-011",
    passing=draft(
        line(Level.ACTIVITY, activity="A", budget=150),
        line(activity="A", sub_activity="B", budget=100),
        line(activity="A", sub_activity="C", budget=50),
    ),
    failing=draft(
        line(Level.ACTIVITY, activity="A", budget=120),
        line(activity="A", sub_activity="B", budget=100),
        line(activity="A", sub_activity="C", budget=50),
    ),
)
def children_exceed_parent(look: Look) -> Iterator[Spot]:
    """The nodes below a node carry more money than the node itself."""
    for node, stated, below in _unequal(look):
        if below > stated:
            yield _sum_spot(node, stated, below)


@_rule(
    "budget.children_fall_short",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-011",
    passing=draft(
        line(Level.ACTIVITY, activity="A", budget=150),
        line(activity="A", sub_activity="B", budget=100),
        line(activity="A", sub_activity="C", budget=50),
    ),
    failing=draft(
        line(Level.ACTIVITY, activity="A", budget=200),
        line(activity="A", sub_activity="B", budget=100),
        line(activity="A", sub_activity="C", budget=50),
    ),
)
def children_fall_short(look: Look) -> Iterator[Spot]:
    """The nodes below a node, all with money, do not reach it: rows may have been left out."""
    for node, stated, below in _unequal(look):
        if below < stated:
            yield _sum_spot(node, stated, below)


def _unequal(look: Look) -> Iterator[tuple[Node, Decimal, Decimal]]:
    """Walk the nodes whose money differs from their children's sum: node, its own, the sum."""
    for node in look.plan.nodes:
        stated = own_money(node)
        below = _sum_below(node) if stated is not None else None
        if stated is not None and below is not None and stated != below:
            yield node, stated, below


def _sum_spot(node: Node, stated: Decimal, below: Decimal) -> Spot:
    params: dict[str, ParamValue] = {"level": node.level.value, "name": node.wording}
    params |= {"stated": stated, "sum": below, "difference": abs(stated - below)}
    return Spot((node.amounts[0].row,), "budget", params)


def _sum_below(node: Node) -> Decimal | None:
    """Sum the children; ``None`` where one carries no money or is disputed: then who can tell."""
    totals = [total_of(child).amount for child in node.children]
    if not totals or None in totals:
        return None
    return sum((total for total in totals if total is not None), Decimal(0))


@_rule(
    "budget.details_do_not_add_up",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-011",
    passing=draft(
        line(Level.ACTIVITY, activity="A", budget=150),
        line(Level.DETAIL, activity="A", detail="Honor", budget=100),
        line(Level.DETAIL, activity="A", detail="Cetak", budget=50),
    ),
    failing=draft(
        line(Level.ACTIVITY, activity="A", budget=150),
        line(Level.DETAIL, activity="A", detail="Honor", budget=100),
        line(Level.DETAIL, activity="A", detail="Cetak", budget=60),
    ),
)
def details_do_not_add_up(look: Look) -> Iterator[Spot]:
    """A node's detail lines, all with money, do not add up to it."""
    for node in look.plan.nodes:
        stated = own_money(node)
        lines = [at for at in node.rows if look.row(at).level is Level.DETAIL]
        is_whole = len(lines) == len(node.details) and not node.children
        if stated is None or not lines or not is_whole:
            continue
        below = sum((one.money for one in node.details), Decimal(0))
        if below != stated:
            params: dict[str, ParamValue] = {"stated": stated, "sum": below}
            params |= {"name": node.wording, "difference": abs(stated - below)}
            yield Spot((node.amounts[0].row, *lines), "budget", params)


@_rule(
    "budget.printed_total_differs",
    Severity.ERROR,
    Scope.PLAN,
    source="LEG-011",
    passing=draft(line(sub_activity="A", budget=100), printed_totals=_total(100, matches=True)),
    failing=draft(line(sub_activity="A", budget=100), printed_totals=_total(130, matches=False)),
)
def printed_total_differs(look: Look) -> Iterator[Spot]:
    """A printed total is not the sum of what it sums, and not that sum counted twice either."""
    for total in look.draft.printed_totals:
        if total.matches is False and total.amount != look.money_as_printed:
            known: dict[str, ParamValue] = {"text": total.text, "printed": total.amount}
            yield Spot((), "budget", {**known, "sum": look.money.amount}, total.place)


@_rule(
    "budget.printed_total_counts_twice",
    Severity.ERROR,
    Scope.PLAN,
    source="LEG-006",
    passing=draft(
        line(sub_activity="A", budget=100),
        line(sub_activity="A", budget=100),
        printed_totals=_total(100, matches=True),
    ),
    failing=draft(
        line(sub_activity="A", budget=100),
        line(sub_activity="A", budget=100),
        printed_totals=_total(200, matches=False),
    ),
)
def printed_total_counts_twice(look: Look) -> Iterator[Spot]:
    """A printed total adds the money of one sub-activity once for each row that prints it."""
    if look.money.amount is None or look.money.amount == look.money_as_printed:
        return
    for total in look.draft.printed_totals:
        if total.matches is False and total.amount == look.money_as_printed:
            rows = tuple(
                one.row for node in look.plan.nodes if len(node.amounts) > 1 for one in node.amounts
            )
            known: dict[str, ParamValue] = {"text": total.text, "printed": total.amount}
            yield Spot(rows, "budget", {**known, "sum": look.money.amount}, total.place)


@_rule(
    "budget.missing",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-006",
    passing=draft(
        line(activity="A", sub_activity="B", budget=100),
        line(activity="A", sub_activity="C", budget=50),
    ),
    failing=draft(
        line(activity="A", sub_activity="B", budget=100),
        line(activity="A", sub_activity="C"),
    ),
)
def missing(look: Look) -> Iterator[Spot]:
    """A node carries no money at all, while most nodes of its level do."""
    for level in PROGRAM_SIDE:
        nodes = list(look.plan.at(level))
        without = [node for node in nodes if _has_no_money(node)]
        if 2 * len(without) <= len(nodes):
            for node in without:
                params = {"level": level.value, "name": node.wording}
                yield Spot((node.rows[0],), "budget", params)


def _has_no_money(node: Node) -> bool:
    has_own = bool(node.amounts or node.details)
    return not has_own and all(_has_no_money(child) for child in node.children)


@_rule(
    "budget.zero",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(line(sub_activity="A", budget=100)),
    failing=draft(line(sub_activity="A", budget=0), line(sub_activity="B", budget=100)),
)
def zero(look: Look) -> Iterator[Spot]:
    """A node is to cost nothing, in a plan that has money."""
    if not look.money.amount:
        return
    for node in look.plan.nodes:
        if node.level in PROGRAM_SIDE and own_money(node) == 0:
            params = {"level": node.level.value, "name": node.wording}
            yield Spot((node.amounts[0].row,), "budget", params)


@_rule(
    "budget.column_empty",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-006",
    passing=draft(line(sub_activity="A", budget=100)),
    failing=draft(line(sub_activity="A"), form=Form.BUDGET_LIST),
)
def column_empty(look: Look) -> Iterator[Spot]:
    """A list of budgets holds no money at all."""
    if look.draft.form is Form.BUDGET_LIST and look.draft.rows and not look.has("budget"):
        yield Spot((), "budget")
