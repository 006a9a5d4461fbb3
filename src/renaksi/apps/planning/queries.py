"""What is known of plans: who sees which, and a version as the domain's draft, plan or matrix."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from renaksi.apps.planning.loading import load_version
from renaksi.apps.planning.matrix import Matrix, load_matrix
from renaksi.apps.planning.models import Plan, Version
from renaksi.apps.policy import Action, Actor, agencies_where
from renaksi.domain.draft import PlanDraft
from renaksi.domain.plan import Plan as PlanTree
from renaksi.domain.plan import build_plan


def visible_plans(actor: Actor, action: Action = Action.SEE_PLAN) -> QuerySet[Plan]:
    """Return the plans that the actor may see (or do something else with).

    A plan of the whole government is seen by whoever may in the whole government.
    """
    if actor.government is None:
        return Plan.objects.none()
    where = agencies_where(actor, action)
    plans = Plan.objects.filter(government_id=actor.government)
    return plans if where is None else plans.filter(agency_id__in=where)


def visible_versions(actor: Actor, action: Action = Action.SEE_PLAN) -> QuerySet[Version]:
    """Return the versions of the plans that the actor may see, each with its plan."""
    return Version.objects.filter(plan__in=visible_plans(actor, action)).select_related("plan")


def load_draft(version: UUID) -> PlanDraft:
    """Return a version as the draft that it was stored as, equal in everything; 11 queries.

    Raises:
        Version.DoesNotExist: There is none in this government.
    """
    return load_version(Version.objects.select_related("plan").get(pk=version))


def load_plan(version: UUID) -> PlanTree:
    """Return a version as the domain's tree: nodes, indicators and action lines."""
    return build_plan(load_draft(version).rows)


def matrix(version: UUID) -> Matrix:
    """Return a version as a page shows it: rows with identifiers, spans and findings; 9 queries.

    Ask ``visible_versions`` first whether the actor may see it.

    Raises:
        Version.DoesNotExist: There is none in this government.
    """
    return load_matrix(version)
