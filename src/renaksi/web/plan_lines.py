"""Lines of plans as lists show them: named, with agency, state and findings in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from renaksi.apps.organizations.queries import AgencyOn
from renaksi.apps.planning.standing import PlanStanding
from renaksi.messages.formatting import format_money
from renaksi.web.dates import day_words
from renaksi.web.plan_words import STATE_SIGNS, StateSign, plan_name
from renaksi.web.saying import said


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One plan in a list."""

    standing: PlanStanding
    name: str
    owner: str
    address: str
    sign: StateSign
    since: str
    findings: str
    budget: str


def plan_lines(
    standings: Iterable[PlanStanding], agencies: Mapping[UUID, AgencyOn]
) -> Sequence[PlanLine]:
    """Put plans into words; the latest year first, then by owner."""
    lines = (_line(one, agencies) for one in standings)
    return sorted(lines, key=lambda one: (-one.standing.first_year, one.owner.casefold()))


def findings_words(standing: PlanStanding) -> str:
    """Say how many findings of the graver grades a plan has."""
    if not (standing.errors or standing.warnings):
        return said("plan.no_findings")
    return said("plan.findings", errors=standing.errors, warnings=standing.warnings)


def _line(standing: PlanStanding, agencies: Mapping[UUID, AgencyOn]) -> PlanLine:
    agency = agencies.get(standing.agency) if standing.agency else None
    since = standing.set_at or standing.created_at
    known = standing.budget
    return PlanLine(
        standing,
        plan_name(standing.form, standing.first_year, standing.last_year),
        agency.short_name or agency.name if agency else said("plan.whole_government"),
        reverse("version", args=[standing.version]),
        STATE_SIGNS[standing.state],
        day_words(since.date()),
        findings_words(standing),
        format_money(known) if known is not None else "–",
    )
