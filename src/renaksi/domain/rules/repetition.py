"""Indicators that repeat word for word what the level above already measures."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi.domain.draft import Level
from renaksi.domain.findings import Severity
from renaksi.domain.rules.examples import draft, line
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.wording import fold

REPETITION = Registry()
_rule = REPETITION.rule


def _repeated(look: Look, above: Level, below: Level) -> Iterator[Spot]:
    """Find rows that print one indicator at two levels; one spot for each wording."""
    upper_field, field = f"{above.value}_indicator", f"{below.value}_indicator"
    if not look.has(upper_field) or not look.has(field):
        return
    rows_of: dict[str, list[int]] = {}
    for at, row in look.rows():
        upper: str | None = getattr(row, upper_field)
        lower: str | None = getattr(row, field)
        if upper is not None and lower is not None and fold(upper) == fold(lower):
            rows_of.setdefault(fold(lower), []).append(at)
    for rows in rows_of.values():
        wording: str | None = getattr(look.row(rows[0]), field)
        yield Spot(tuple(rows), field, {"indicator": wording})


@_rule(
    "indicators.goal_and_objective_same",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-005",
    passing=draft(line(goal_indicator="Indeks kerukunan", objective_indicator="Persentase dialog")),
    failing=draft(line(goal_indicator="Indeks kerukunan", objective_indicator="Indeks Kerukunan")),
)
def goal_and_objective_same(look: Look) -> Iterator[Spot]:
    """A goal and its objective are measured by the same indicator."""
    yield from _repeated(look, Level.GOAL, Level.OBJECTIVE)


@_rule(
    "indicators.objective_and_program_same",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-005",
    passing=draft(line(objective_indicator="Indeks", program_indicator="Persentase dialog")),
    failing=draft(line(objective_indicator="Indeks", program_indicator="indeks")),
)
def objective_and_program_same(look: Look) -> Iterator[Spot]:
    """An objective and the program for it are measured by the same indicator."""
    yield from _repeated(look, Level.OBJECTIVE, Level.PROGRAM)


@_rule(
    "indicators.program_and_activity_same",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-005",
    passing=draft(line(program_indicator="Indeks", activity_indicator="Jumlah dialog")),
    failing=draft(line(program_indicator="Indeks", activity_indicator="indeks")),
)
def program_and_activity_same(look: Look) -> Iterator[Spot]:
    """A program and its activity are measured by the same indicator."""
    yield from _repeated(look, Level.PROGRAM, Level.ACTIVITY)


@_rule(
    "indicators.activity_and_sub_activity_same",
    Severity.WARNING,
    Scope.NODE_WITH_CHILDREN,
    source="LEG-005",
    passing=draft(line(activity_indicator="Jumlah dialog", sub_activity_indicator="Jumlah orang")),
    failing=draft(line(activity_indicator="Jumlah dialog", sub_activity_indicator="jumlah dialog")),
)
def activity_and_sub_activity_same(look: Look) -> Iterator[Spot]:
    """An activity and its sub-activity are measured by the same indicator."""
    yield from _repeated(look, Level.ACTIVITY, Level.SUB_ACTIVITY)
