"""The plan as an indented tree: which statement stands under which, and what each row adds to it.

Every row is followed down its own path (goal > objective > program > activity > sub-activity, with
agency and affair above and details below), and shares with the row before it the part that is the
same. So the tree is read in the document's order, and a statement that comes back later under
another parent is printed again; ``is_counted`` says that its money was printed before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi.domain.draft import CASCADE, Level, PlanRow
from renaksi.domain.plan import Node, build_plan, measured_level
from renaksi.domain.wording import fold


@dataclass(slots=True)
class Measure:
    """An indicator under a statement.

    Attributes:
        wording: Empty for figures of a row without an indicator.
        rows: Positions of the rows whose targets measure it.
        activity_rows: Positions of the rows whose separate target of the activity measures it.
    """

    wording: str
    rows: list[int] = field(default_factory=list)
    activity_rows: list[int] = field(default_factory=list)

    def positions(self) -> list[int]:
        """Return the positions of all rows that have a target for it, in order."""
        return sorted({*self.rows, *self.activity_rows})


@dataclass(slots=True)
class Branch:
    """A statement in the tree.

    Attributes:
        rows: Positions of the rows that end here, the first row of the plan is 1.
        amounts: Money printed for it, each different amount once.
        is_counted: Its money was printed higher up for the same thing.
    """

    level: Level
    wording: str
    code: str | None = None
    measures: list[Measure] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    amounts: list[Decimal] = field(default_factory=list)
    is_counted: bool = False
    children: list[Branch] = field(default_factory=list)

    def measure(self, wording: str) -> Measure:
        """Return the measure with this wording, a new one where there is none."""
        for known in self.measures:
            if fold(known.wording) == fold(wording):
                return known
        self.measures.append(Measure(wording))
        return self.measures[-1]


def grow(rows: Sequence[PlanRow]) -> list[Branch]:
    """Grow the tree of a plan; returns the branches without a parent, in document order."""
    plan = build_plan(rows)
    roots: list[Branch] = []
    path: list[Branch] = []
    top: list[tuple[Level, str]] = []
    counted: set[tuple[int, Decimal]] = set()
    for position, row in enumerate(rows, start=1):
        node = plan.node_of_row[position - 1]
        top = _top(row, top)
        path = _walk(roots, path, _steps_down(row, top), row)
        if not path:  # a row that states nothing: it is a branch of its own
            path = [Branch(row.level, row.indicator or row.detail or "")]
            roots.append(path[0])
        _put(position, row, path, measured_level(row, node))
        _count(row, path[-1], node, counted)
    return roots


def _top(row: PlanRow, before: list[tuple[Level, str]]) -> list[tuple[Level, str]]:
    """Follow the agency and the affair that the rows stand under."""
    if row.level is Level.AGENCY and row.detail:
        return [(Level.AGENCY, row.detail)]
    affair = row.affair or (row.detail if row.level is Level.AFFAIR else None)
    if affair is None:
        return before
    return [*(step for step in before if step[0] is Level.AGENCY), (Level.AFFAIR, affair)]


def _steps_down(row: PlanRow, top: list[tuple[Level, str]]) -> list[tuple[Level, str]]:
    if row.level in (Level.AGENCY, Level.AFFAIR):
        return top
    deepest = CASCADE.index(row.level) if row.level in CASCADE else len(CASCADE)
    statements = ((level, row.statement(level)) for level in CASCADE[: deepest + 1])
    steps = top + [(level, wording) for level, wording in statements if wording]
    if row.level is Level.DETAIL and row.detail:
        steps.append((Level.DETAIL, row.detail))
    return steps


def _walk(
    roots: list[Branch], before: list[Branch], steps: Sequence[tuple[Level, str]], row: PlanRow
) -> list[Branch]:
    """Follow the path of the row before as far as it is the same, then branch off."""
    path: list[Branch] = []
    for depth, (level, wording) in enumerate(steps):
        is_last = depth == len(steps) - 1
        is_new_line = is_last and row.level is Level.DETAIL
        known = before[depth] if depth < len(before) and path == before[:depth] else None
        if known is None or is_new_line or not _is_same(known, level, wording):
            known = Branch(level, wording)
            (path[-1].children if path else roots).append(known)
        path.append(known)
    return path


def _is_same(branch: Branch, level: Level, wording: str) -> bool:
    return branch.level is level and fold(branch.wording) == fold(wording)


def _put(position: int, row: PlanRow, path: list[Branch], measured: Level | None) -> None:
    """Hang the row's own content on the branches of its path."""
    own = path[-1]
    own.rows.append(position)
    if row.level is own.level:
        own.code = own.code or row.code
    for branch in path:
        printed = row.indicator_at(branch.level) if branch.level in CASCADE else None
        if printed:
            branch.measure(printed)
    if row.activity_target is not None:
        activity = next((branch for branch in path if branch.level is Level.ACTIVITY), own)
        activity.measure(row.activity_indicator or "").activity_rows.append(position)
    if row.indicator or _has_figures(row):
        holder = next((branch for branch in path if branch.level is measured), own)
        holder.measure(row.indicator or "").rows.append(position)


def _has_figures(row: PlanRow) -> bool:
    return any((row.target, *row.quarter_targets, *row.realized.values()))


def _count(
    row: PlanRow, branch: Branch, node: Node | None, counted: set[tuple[int, Decimal]]
) -> None:
    """Note the row's money, and whether the same node's money was seen before."""
    if row.budget is None:
        return
    key = (id(node), row.budget)
    if not branch.amounts:
        branch.is_counted = node is not None and row.level is not Level.DETAIL and key in counted
    if row.budget not in branch.amounts:
        branch.amounts.append(row.budget)
    counted.add(key)
