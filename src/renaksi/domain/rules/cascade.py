"""The cascade: every level hangs on the one above and says something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from renaksi.domain.codes import CodeForm, PlanCode, parse_code
from renaksi.domain.draft import CASCADE, Form, Level
from renaksi.domain.findings import Severity
from renaksi.domain.indicators import says_act
from renaksi.domain.nomenclature import is_alike
from renaksi.domain.plan import PROGRAM_SIDE, Node
from renaksi.domain.rules.examples import draft, line
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.wording import fold

CASCADE_RULES = Registry()
_rule = CASCADE_RULES.rule


@_rule(
    "cascade.objective_is_act",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-005",
    passing=draft(line(objective="Meningkatnya kerukunan umat beragama")),
    failing=draft(line(objective="Meningkatkan kerukunan umat beragama")),
)
def objective_is_act(look: Look) -> Iterator[Spot]:
    """An objective begins with an act; it should say the state to be reached."""
    for node in look.plan.at(Level.OBJECTIVE):
        if says_act(node.wording):
            word = node.wording.split()[0]
            yield Spot(tuple(node.rows), "objective", {"objective": node.wording, "word": word})


@_rule(
    "cascade.objective_missing",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-005",
    passing=draft(line(objective="Meningkatnya A", sub_activity="B")),
    failing=draft(
        line(objective="Meningkatnya A", sub_activity="B"),
        line(sub_activity="C"),
    ),
)
def objective_missing(look: Look) -> Iterator[Spot]:
    """A sub-activity serves no objective although the form has a column for it."""
    if look.draft.form not in _WITH_OBJECTIVES or not look.has("objective"):
        return
    for at, row in look.rows(Level.SUB_ACTIVITY):
        if row.objective is None:
            yield Spot((at,), "objective", {"sub_activity": row.sub_activity})


_WITH_OBJECTIVES = (Form.ACTION_PLAN, Form.CASCADE)


@_rule(
    "cascade.objective_without_work",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-005",
    passing=draft(line(objective="Meningkatnya A", program="B")),
    failing=draft(
        line(objective="Meningkatnya A", program="B"),
        line(Level.OBJECTIVE, objective="Meningkatnya C"),
    ),
)
def objective_without_work(look: Look) -> Iterator[Spot]:
    """An objective has no program, activity or sub-activity that works for it."""
    if look.draft.form not in _WITH_OBJECTIVES or not look.has("program"):
        return
    working = {line.objective for line in look.plan.lines if line.work is not None}
    if working - {None}:
        for node in look.plan.at(Level.OBJECTIVE):
            if node not in working:
                yield Spot(tuple(node.rows), "program", {"objective": node.wording})


@_rule(
    "cascade.level_skipped",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-007",
    passing=draft(line(program="A", activity="B", sub_activity="C")),
    failing=draft(
        line(program="A", activity="B", sub_activity="C"),
        line(program="A", sub_activity="D"),
    ),
)
def level_skipped(look: Look) -> Iterator[Spot]:
    """A node hangs on nothing: the level above it is empty, while most of its like have one.

    An agreement lists programs, activities and sub-activities in tables of their own.
    """
    if look.draft.form is Form.AGREEMENT:
        return
    for above, below in (*pairwise(PROGRAM_SIDE), (Level.GOAL, Level.OBJECTIVE)):
        stated = [(at, row) for at, row in look.rows(*CASCADE) if row.statement(below) is not None]
        hanging = [(at, row) for at, row in stated if row.statement(above) is None]
        if 2 * len(hanging) <= len(stated):
            for at, row in hanging:
                params = {"level": above.value, "below": below.value, "name": row.statement(below)}
                yield Spot((at,), above.value, params)


@_rule(
    "cascade.child_repeats_parent",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-005",
    passing=draft(line(program="Program A", activity="Kegiatan A")),
    failing=draft(line(program="Pembinaan ormas", activity="Pembinaan Ormas")),
)
def child_repeats_parent(look: Look) -> Iterator[Spot]:
    """A statement is word for word the one above it: it explains nothing."""
    for node in look.plan.nodes:
        if node.level not in CASCADE or node.parent is None or node.parent.level not in CASCADE:
            continue
        if fold(node.wording) == fold(node.parent.wording):
            params = {"level": node.level.value, "above": node.parent.level.value}
            yield Spot(tuple(node.rows), node.level.value, {**params, "name": node.wording})


@_rule(
    "cascade.objective_repeats_program",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-005",
    passing=draft(line(objective="Meningkatnya peran ormas", program="Pemberdayaan ormas")),
    failing=draft(line(objective="Pemberdayaan ormas", program="Pemberdayaan Ormas")),
)
def objective_repeats_program(look: Look) -> Iterator[Spot]:
    """An objective is word for word a program, activity or sub-activity: work, not a result."""
    for at, row in look.rows():
        for level in PROGRAM_SIDE:
            work = row.statement(level)
            if row.objective and work and fold(work) == fold(row.objective):
                yield Spot((at,), "objective", {"objective": row.objective, "level": level.value})
                break


@_rule(
    "cascade.two_parents",
    Severity.ERROR,
    Scope.NODE,
    source="LEG-007",
    passing=draft(
        line(program="A", activity="B", sub_activity="C", code="8.01.02.2.01.0003"),
        line(program="A", activity="B", sub_activity="C", code="8.01.02.2.01.0003"),
    ),
    failing=draft(
        line(program="A", activity="B", sub_activity="C", code="8.01.02.2.01.0003"),
        line(program="A", activity="D", sub_activity="C", code="8.01.02.2.01.0003"),
    ),
)
def two_parents(look: Look) -> Iterator[Spot]:
    """One code stands under two different parents; a parent misspelt is not another one."""
    for node in look.plan.nodes:
        if node.parent is None or node.level not in PROGRAM_SIDE:
            continue
        one = node.parent.wording
        others = [parent.wording for parent in node.other_parents]
        other = next((name for name in others if not is_alike(one, name)), None)
        if other is not None:
            params = {"code": node.code, "level": node.parent.level.value}
            yield Spot(tuple(node.rows), "code", {**params, "one": one, "other": other})


@_rule(
    "cascade.code_outside_parent",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-007",
    passing=draft(
        line(Level.PROGRAM, program="A", code="8.01.02"),
        line(Level.ACTIVITY, program="A", activity="B", code="8.01.02.2.01"),
    ),
    failing=draft(
        line(Level.PROGRAM, program="A", code="8.01.02"),
        line(Level.ACTIVITY, program="A", activity="B", code="8.01.03.2.01"),
    ),
)
def code_outside_parent(look: Look) -> Iterator[Spot]:
    """A code does not begin with the code of the node above it."""
    for node in look.plan.nodes:
        own, above = _modern_code(node), _modern_code(node.parent)
        if own is None or above is None or node.parent is None or above.contains(own):
            continue
        params = {"code": node.code, "parent": node.parent.code}
        yield Spot((node.rows[0],), "code", params)


def _modern_code(node: Node | None) -> PlanCode | None:
    """Return a node's code where it follows the national nomenclature, which nests strictly."""
    code = parse_code(node.code) if node is not None and node.code is not None else None
    return code.node if code is not None and code.form is CodeForm.NOMENCLATURE else None
