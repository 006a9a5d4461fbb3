"""Jobs that a person may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from renaksi.apps.jobs.models import Job
from renaksi.apps.policy import Action, Actor, agencies_where


def visible_jobs(actor: Actor) -> QuerySet[Job]:
    """Return the actor's own jobs and those of the agencies they administer, newest first."""
    agencies = agencies_where(actor, Action.MANAGE_JOBS)
    jobs = Job.objects.order_by("-created_at", "id")
    if agencies is None:
        return jobs
    own = Q(created_by=actor.person) if actor.person is not None else Q(pk__in=())
    return jobs.filter(own | Q(agency__in=agencies))
