"""The plan as a tree: what each row of a draft belongs to, so that a thing printed twice is one.

Two sides stand apart, goal > objective and (agency > affair >) program > activity > sub-activity.
Only the action lines join them. Identity, in this order: the same code is the same node; without
a code, the same wording (folded) under the same parent.

Conventions: rows are named by their position in the draft, the first is 1. Money is rupiah.
"""

from __future__ import annotations

import operator
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi.domain.draft import CASCADE, Level, PlanRow
from renaksi.domain.wording import code_identity, fold

OBJECTIVE_SIDE: tuple[Level, ...] = (Level.GOAL, Level.OBJECTIVE)
PROGRAM_SIDE: tuple[Level, ...] = (Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY)

# The fields of a row, worked out once: a long plan asks for them many thousand times.
_STATEMENTS = tuple(
    tuple((level, level.value) for level in side) for side in (OBJECTIVE_SIDE, PROGRAM_SIDE)
)
_INDICATORS = tuple((level, f"{level.value}_indicator") for level in CASCADE)
_NEAREST_FIRST = (_INDICATORS[1], _INDICATORS[0], *_INDICATORS[2:])


@dataclass(frozen=True, slots=True)
class Amount:
    """Money that a row prints for a node; ``row`` is the row's position."""

    row: int
    money: Decimal


@dataclass(slots=True, eq=False)
class Node:
    """One goal, objective, agency, affair, program, activity or sub-activity.

    Attributes:
        level: Its level in the cascade, or AGENCY or AFFAIR.
        wording: The statement as first printed.
        code: The code as first printed; ``None`` where the document gives none.
        parent: ``None`` at the top, or where the document does not say.
        other_parents: Further parents under which the same code was printed.
        children: In document order.
        rows: Every row that stands under the node or states it.
        own_rows: The rows whose deepest statement this node is, detail lines left out.
        wordings: Every different wording printed for it, by folded form.
        amounts: Money printed for the node itself.
        details: Money printed for lines below it (a job, an item).
    """

    level: Level
    wording: str
    code: str | None = None
    parent: Node | None = None
    other_parents: list[Node] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    own_rows: list[int] = field(default_factory=list)
    wordings: dict[str, str] = field(default_factory=dict)
    amounts: list[Amount] = field(default_factory=list)
    details: list[Amount] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Indicator:
    """An indicator of a node: one wording at one level under one statement.

    Attributes:
        node: What it measures; ``None`` where the row states nothing at that level.
        rows: The rows that print it.
    """

    level: Level
    wording: str
    node: Node | None
    rows: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ActionLine:
    """The only link between the two sides: an objective's indicator resting on a sub-activity.

    Attributes:
        row: The row it comes from.
        objective: ``None`` where the line has no objective.
        work: The sub-activity, or the deepest level that the row states on the program side;
            ``None`` where the line has none.
        indicator: The indicator that the line's targets measure.
    """

    row: int
    objective: Node | None
    work: Node | None
    indicator: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan's nodes, indicators and action lines, each in document order."""

    nodes: tuple[Node, ...]
    indicators: tuple[Indicator, ...]
    lines: tuple[ActionLine, ...]
    node_of_row: tuple[Node | None, ...]  # the deepest node of each row

    def at(self, level: Level) -> Iterator[Node]:
        """Walk the nodes of one level."""
        return (node for node in self.nodes if node.level is level)

    def roots(self) -> Iterator[Node]:
        """Walk the nodes without a parent, both sides."""
        return (node for node in self.nodes if node.parent is None)


def build_plan(rows: Sequence[PlanRow]) -> Plan:
    """Find the distinct nodes, indicators and action lines in a draft's rows.

    Args:
        rows: In document order, statements filled down from blank parents.

    Returns:
        The plan; rows that repeat a node add nothing but their position and their money.
    """
    for known, plan in _latest:
        if len(known) == len(rows) and all(map(operator.is_, known, rows)):
            return plan
    builder = _Builder()
    for position, row in enumerate(rows, start=1):
        builder.add(position, row)
    plan = builder.plan()
    _latest.append((tuple(rows), plan))
    return plan


# Totals, printed totals and the review ask for the plan of the very same rows in turn; rows never
# change, so the plan of the latest ones is kept.
_latest: deque[tuple[tuple[PlanRow, ...], Plan]] = deque(maxlen=1)


def measured_level(row: PlanRow, node: Node | None) -> Level | None:
    """Tell whose indicator ``row.indicator`` is; ``None`` for lines below the cascade.

    It is the column that prints the same words, the nearest to the objective first, else the
    row's own level; one more indicator belongs to the node above.
    """
    if row.indicator is None:
        return None
    for level, column in _NEAREST_FIRST:
        printed: str | None = getattr(row, column)
        if printed is not None and fold(printed) == fold(row.indicator):
            return level
    if row.level is Level.INDICATOR:
        return node.level if node is not None else None
    return row.level if row.level in CASCADE else None


class _Builder:
    """Holds what has been seen so far while the rows go by."""

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._by_code: dict[tuple[Level, Node | None, str], Node] = {}
        self._by_words: dict[tuple[Level, Node | None, str], Node] = {}
        self._indicators: dict[tuple[Level, Node | None, str], Indicator] = {}
        self._lines: list[ActionLine] = []
        self._node_of_row: list[Node | None] = []
        self._agency: Node | None = None
        self._affair: Node | None = None

    def plan(self) -> Plan:
        return Plan(
            tuple(self._nodes),
            tuple(self._indicators.values()),
            tuple(self._lines),
            tuple(self._node_of_row),
        )

    def add(self, position: int, row: PlanRow) -> None:
        stated = self._statements(row)
        for node in stated.values():
            node.rows.append(position)
        own = stated.get(row.level) or _deepest(stated)
        if own is None and row.level is Level.INDICATOR and self._node_of_row:
            own = self._node_of_row[-1]
        self._node_of_row.append(own)
        self._add_money(position, row, own)
        self._add_indicators(position, row, stated, own)
        if row.level in CASCADE or row.level is Level.INDICATOR:
            work = next(
                (stated[level] for level in reversed(PROGRAM_SIDE) if level in stated), None
            )
            self._lines.append(
                ActionLine(position, stated.get(Level.OBJECTIVE), work, row.indicator)
            )

    def _statements(self, row: PlanRow) -> dict[Level, Node]:
        """Find or make the node of every statement of a row, from the top down."""
        self._enter(row)
        top = {Level.AGENCY: self._agency, Level.AFFAIR: self._affair}
        stated = {level: node for level, node in top.items() if node is not None}
        tops = (None, self._affair or self._agency)
        for side, parent in zip(_STATEMENTS, tops, strict=True):
            for level, column in side:
                wording: str | None = getattr(row, column)
                if wording is not None:
                    code = row.code if row.level is level else None
                    parent = self._node(level, wording, code, parent)
                    stated[level] = parent
        return stated

    def _enter(self, row: PlanRow) -> None:
        """Follow the agency and the affair of government that the rows stand under."""
        if row.level is Level.AGENCY and row.detail is not None:
            self._agency = self._node(Level.AGENCY, row.detail, row.code, None)
            self._affair = None
        affair = row.affair or (row.detail if row.level is Level.AFFAIR else None)
        if affair is not None:
            code = row.code if row.level is Level.AFFAIR else None
            self._affair = self._node(Level.AFFAIR, affair, code, self._agency)

    def _node(self, level: Level, wording: str, code: str | None, parent: Node | None) -> Node:
        folded = fold(wording)
        by_words = (level, parent, folded)
        by_code = (level, self._agency, code_identity(code)) if code is not None else None
        node = self._by_code.get(by_code) if by_code is not None else None
        if node is None:
            node = self._by_words.get(by_words)
            if node is not None and code is not None and node.code is not None:
                node = None  # the same words under another code are another node
        if node is None:
            node = Node(level, wording, code, parent)
            self._nodes.append(node)
            if parent is not None:
                parent.children.append(node)
        elif parent is not None and parent is not node.parent and parent not in node.other_parents:
            node.other_parents.append(parent)
        node.code = node.code or code
        node.wordings.setdefault(folded, wording)
        self._by_words[by_words] = node
        if by_code is not None:
            self._by_code[by_code] = node
        return node

    def _add_money(self, position: int, row: PlanRow, own: Node | None) -> None:
        if own is None:
            return
        if row.level is Level.DETAIL:
            if row.budget is not None:
                own.details.append(Amount(position, row.budget))
            return
        own.own_rows.append(position)
        if row.budget is not None:
            own.amounts.append(Amount(position, row.budget))

    def _add_indicators(
        self, position: int, row: PlanRow, stated: dict[Level, Node], own: Node | None
    ) -> None:
        printed = [(level, getattr(row, column)) for level, column in _INDICATORS]
        measured = measured_level(row, own)
        if measured is not None:
            printed.append((measured, row.indicator))
        for level, wording in printed:
            if wording is not None:
                node = stated.get(level) or (own if own and own.level is level else None)
                self._indicator(position, level, wording, node)

    def _indicator(self, position: int, level: Level, wording: str, node: Node | None) -> None:
        key = (level, node, fold(wording))
        indicator = self._indicators.get(key)
        if indicator is None:
            indicator = self._indicators[key] = Indicator(level, wording, node)
        if not indicator.rows or indicator.rows[-1] != position:
            indicator.rows.append(position)


def _deepest(stated: dict[Level, Node]) -> Node | None:
    """Return the deepest program-side node, else the deepest of the rest."""
    order = (*reversed(PROGRAM_SIDE), *reversed(OBJECTIVE_SIDE), Level.AFFAIR, Level.AGENCY)
    return next((stated[level] for level in order if level in stated), None)


def descendants(node: Node) -> Iterator[Node]:
    """Walk everything below a node, nearest first."""
    waiting = deque(node.children)
    while waiting:
        below = waiting.popleft()
        yield below
        waiting.extend(below.children)
