"""How plans stand: the version of each that counts now, its findings and its money."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Count

from renaksi.apps.planning.models import State, StoredFinding, Version
from renaksi.apps.planning.queries import visible_versions
from renaksi.apps.policy import Actor
from renaksi.domain.findings import Severity


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """A plan by its latest version.

    Attributes:
        agency: ``None`` for a plan of the whole government.
        errors: Findings of that grade in the version, as last reviewed.
        budget: ``None`` where it cannot be determined.
    """

    plan: UUID
    agency: UUID | None
    form: str
    first_year: int
    last_year: int
    version: UUID
    number: int
    state: State
    created_at: datetime.datetime
    set_at: datetime.datetime | None
    budget: Decimal | None
    objectives: int
    errors: int
    warnings: int
    hints: int


def plans_standing(actor: Actor) -> Sequence[PlanStanding]:
    """Return every plan that the actor may see by its latest version, in two queries.

    The latest year first, then in the order in which plans were made.
    """
    latest = visible_versions(actor).order_by("plan_id", "-number").distinct("plan_id").iterator()
    versions = sorted(latest, key=lambda one: (-one.plan.first_year, one.plan.created_at))
    counts = _counts([one.pk for one in versions])
    return [_standing(one, counts.get(one.pk, {})) for one in versions]


def _counts(versions: Sequence[UUID]) -> Mapping[UUID, Mapping[str, int]]:
    """Count findings by version and severity."""
    if not versions:
        return {}
    rows = (
        StoredFinding.objects.filter(version__in=versions)
        .values_list("version_id", "severity")
        .annotate(count=Count("pk"))
        .order_by()
    )
    counts: dict[UUID, dict[str, int]] = {}
    for version, severity, count in rows:
        counts.setdefault(version, {})[severity] = count
    return counts


def _standing(version: Version, counts: Mapping[str, int]) -> PlanStanding:
    plan = version.plan
    return PlanStanding(
        plan=plan.pk,
        agency=plan.agency_id,
        form=plan.form,
        first_year=plan.first_year,
        last_year=plan.last_year,
        version=version.pk,
        number=version.number,
        state=State(version.state),
        created_at=version.created_at,
        set_at=version.set_at,
        budget=version.budget,
        objectives=version.objectives,
        errors=counts.get(Severity.ERROR, 0),
        warnings=counts.get(Severity.WARNING, 0),
        hints=counts.get(Severity.HINT, 0),
    )
