"""The government's page: its agencies, and how the plans of a year stand."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from renaksi.apps.organizations.queries import AgencyOn, agencies_as_of, heads_of
from renaksi.apps.planning.models import State
from renaksi.apps.planning.standing import PlanStanding, plans_standing
from renaksi.apps.policy import Action, Denied, agencies_where, require
from renaksi.domain.draft import Form
from renaksi.web.dates import today
from renaksi.web.plan_lines import PlanLine, plan_lines
from renaksi.web.request import SignedInRequest

# Worst first: nothing yet, then the states on the way to being set.
_RANK: Final = {None: 0, State.DRAFT: 1, State.PROPOSED: 2, State.SET: 3, State.SUPERSEDED: 3}
_PARTS: Final = (
    (State.SET, "set"),
    (State.PROPOSED, "proposed"),
    (State.DRAFT, "draft"),
    (None, "none"),
)


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """An agency, who heads it, and its plan of the year (``None``: not yet)."""

    agency: AgencyOn
    head: str
    plan: PlanLine | None

    @property
    def state(self) -> State | None:
        """The state of its plan."""
        return self.plan.standing.state if self.plan else None


@dataclass(frozen=True, slots=True)
class Part:
    """A share of the agencies by state, as the bar and its legend show it."""

    name: str
    words: str
    count: int
    start: float
    width: float


@login_required
@require_safe
def government(request: SignedInRequest) -> HttpResponse:
    """Answer the agencies whose plans the person may see, worst first; the others by name."""
    if request.standing is None:
        raise Denied(Action.SEE_GOVERNMENT)
    require(request.actor, Action.SEE_GOVERNMENT)
    day = today()
    agencies = agencies_as_of(request.standing.government, day)
    standings = plans_standing(request.actor)
    years = _years(standings, day)
    year = _year_asked(request, years, day)
    where = agencies_where(request.actor, Action.SEE_PLAN)
    shown = [one for one in agencies if where is None or one.id in where]
    lines = _lines(shown, _of_year(standings, year, agencies), day)
    return render(
        request,
        "web/government.html",
        {
            "year": year,
            "years": years,
            "lines": lines,
            "hidden": [one for one in agencies if where is not None and one.id not in where],
            "parts": list(_parts(lines)),
            "count": len(lines),
            **_sums(lines),
        },
    )


def _lines(
    agencies: Sequence[AgencyOn], plans: Mapping[UUID, PlanLine], day: datetime.date
) -> Sequence[AgencyLine]:
    heads = heads_of([one.id for one in agencies], day)
    lines = [
        AgencyLine(one, heads[one.id].official.name if one.id in heads else "", plans.get(one.id))
        for one in agencies
    ]
    return sorted(lines, key=_badness)


def _badness(line: AgencyLine) -> tuple[int, int, str]:
    errors = line.plan.standing.errors if line.plan else 0
    return (_RANK[line.state], -errors, line.agency.name.casefold())


def _of_year(
    standings: Iterable[PlanStanding], year: int, agencies: Sequence[AgencyOn]
) -> Mapping[UUID, PlanLine]:
    """Return each agency's plan of a year; the action plan where it has several."""
    names = {one.id: one for one in agencies}
    current = [
        one
        for one in standings
        if one.agency is not None and one.first_year <= year <= one.last_year
    ]
    lines = plan_lines(current, names)
    action_plans_last = sorted(lines, key=lambda one: one.standing.form == Form.ACTION_PLAN)
    return {one.standing.agency: one for one in action_plans_last if one.standing.agency}


def _years(standings: Iterable[PlanStanding], day: datetime.date) -> Sequence[int]:
    """Return the years that have plans, and this one, the latest first."""
    return sorted({one.first_year for one in standings} | {day.year}, reverse=True)


def _year_asked(request: SignedInRequest, years: Sequence[int], day: datetime.date) -> int:
    asked = request.GET.get("tahun", "")
    return int(asked) if asked.isdecimal() and int(asked) in years else day.year


def _parts(lines: Sequence[AgencyLine]) -> Iterable[Part]:
    """Cut a bar of 100 by state; what nobody is in is left out."""
    start = 0.0
    for state, name in _PARTS:
        count = sum(line.state is state for line in lines)
        if count:
            width = 100 * count / len(lines)
            yield Part(name, f"plan.state.{name}", count, start, width)
            start += width


def _sums(lines: Sequence[AgencyLine]) -> dict[str, Any]:
    plans = [line.plan for line in lines if line.plan]
    return {
        "with_plan": len(plans),
        "with_errors": sum(1 for one in plans if one.standing.errors),
        "missing": [line.agency for line in lines if line.plan is None],
    }
