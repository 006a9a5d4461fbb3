"""Schedules: every target has a step in its quarter, every step has a month."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from renaksi.domain.draft import PlanRow
from renaksi.domain.findings import ParamValue, Severity
from renaksi.domain.periods import parse_period, quarter_of
from renaksi.domain.rules.examples import amount, draft, line
from renaksi.domain.rules.look import QUARTER_FIELDS, Look
from renaksi.domain.rules.registry import Registry, Scope, Spot

SCHEDULE = Registry()
_rule = SCHEDULE.rule


@_rule(
    "schedule.missing",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-006",
    passing=draft(
        line(steps=("Rapat",), months=(2,)),
        line(steps=("Rapat",), months=(7,)),
    ),
    failing=draft(
        line(steps=("Rapat",), months=(2,)),
        line(steps=("Rapat",), months=()),
    ),
)
def missing(look: Look) -> Iterator[Spot]:
    """Rows have steps and no month, while other rows of the plan are scheduled."""
    if not look.has("months"):
        return
    rows = tuple(at for at, row in look.rows() if row.steps and not row.months)
    if rows:
        steps = sum(len(look.row(at).steps) for at in rows)
        yield Spot(rows, "months", {"rows": _listed(rows), "count": len(rows), "steps": steps})


@_rule(
    "schedule.target_without_step",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(
        line(steps=("Rapat",), months=(8,), quarters=(None, None, amount(50, "%"), None)),
    ),
    failing=draft(
        line(steps=("Rapat",), months=(4, 10), quarters=(None, None, amount(50, "%"), None)),
    ),
)
def target_without_step(look: Look) -> Iterator[Spot]:
    """A quarter has a target and no step is scheduled in it."""
    for at, row in look.rows():
        if not row.steps or not row.months:
            continue
        scheduled = {quarter_of(month) - 1 for month in row.months}
        empty = [quarter for quarter in _quarters_due(row) if quarter not in scheduled]
        if empty:
            params = {
                "quarters": _listed([quarter + 1 for quarter in empty]),
                "months": _listed(row.months),
            }
            yield Spot((at,), QUARTER_FIELDS[empty[0]], params)


def _quarters_due(row: PlanRow) -> Iterator[int]:
    """Walk the quarters (from 0) in which something new is due.

    A target that only repeats the quarter before (100% all year) asks for no step of its own.
    """
    before = None
    for quarter, target in enumerate(row.quarter_targets):
        if target is not None and target.value and target.value != before:
            yield quarter
        before = target.value if target is not None else before


@_rule(
    "schedule.step_without_month",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(line(steps=("Rapat", "Laporan"), months=(2, 4), step_months=((2,), (4,)))),
    failing=draft(line(steps=("Rapat", "Laporan"), months=(2,), step_months=((2,), ()))),
)
def step_without_month(look: Look) -> Iterator[Spot]:
    """A row is scheduled, and one of its steps is not."""
    for at, row in look.rows():
        if not row.months or row.step_months is None:
            continue
        for number, step in enumerate(row.steps, start=1):
            months = row.step_months[number - 1 : number]
            if not months or not months[0]:
                yield Spot((at,), "step_months", {"number": number, "step": step})


@_rule(
    "schedule.months_without_step",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(line(steps=("Rapat",), months=(2,)), line(steps=("Rapat",), months=(3,))),
    failing=draft(line(steps=("Rapat",), months=(2,)), line(sub_activity="B", months=(3,))),
)
def months_without_step(look: Look) -> Iterator[Spot]:
    """Months are ticked for a row that says nothing to be done, while other rows do."""
    if not look.has("steps"):
        return
    for at, row in look.rows():
        if row.months and not row.steps:
            yield Spot((at,), "steps", {"months": _listed(row.months)})


@_rule(
    "schedule.outside_period",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(line(steps=("Rapat",), months=(2,)), period="Triwulan I"),
    failing=draft(line(steps=("Rapat",), months=(5,)), period="Triwulan I"),
)
def outside_period(look: Look) -> Iterator[Spot]:
    """The document is about a part of the year, and a step lies in another part."""
    period = parse_period(look.draft.period) if look.draft.period is not None else None
    if period is None:
        return
    for at, row in look.rows():
        outside = [month for month in row.months or () if month not in period.months]
        if outside:
            params = {"months": _listed(outside), "period": look.draft.period}
            yield Spot((at,), "months", params)


@_rule(
    "schedule.step_before_earlier_step",
    Severity.HINT,
    Scope.CELL,
    passing=draft(line(steps=("Rapat", "Laporan"), months=(2, 4), step_months=((2,), (4,)))),
    failing=draft(line(steps=("Rapat", "Laporan"), months=(2, 4), step_months=((4,), (2,)))),
)
def step_before_earlier_step(look: Look) -> Iterator[Spot]:
    """A step ends before the step in front of it begins: the order or a month may be wrong."""
    for at, row in look.rows():
        months = row.step_months or ()
        for number, (first, second) in enumerate(pairwise(months), start=1):
            if first and second and max(second) < min(first):
                params: dict[str, ParamValue] = {"number": number + 1, "before": number}
                yield Spot((at,), "step_months", {**params, "months": _listed(second)})
                break


def _listed(numbers: tuple[int, ...] | list[int]) -> str:
    return ", ".join(map(str, numbers))
