"""Start and cancel jobs; the queue's row is written in the same transaction as the job's."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app as queue

from renaksi.apps.audit.services import change
from renaksi.apps.jobs.kinds import kind_of
from renaksi.apps.jobs.models import Job, JobState
from renaksi.apps.jobs.tasks import run_job
from renaksi.apps.policy import Action, Actor, Denied, may, require
from renaksi.domain.errors import RenaksiError


def start(
    *,
    actor: Actor,
    kind: str,
    params: Mapping[str, Any],
    now: datetime.datetime,
    agency: UUID | None = None,
) -> Job:
    """Start a job; after a rollback it never was.

    Args:
        actor: Who starts it; it runs with the roles they hold then.
        kind: What kind of job.
        params: What it needs, as JSON knows it.
        now: The moment.
        agency: The agency it concerns; ``None`` for the whole government.

    Raises:
        Denied: They may not do what this kind of job does.
    """
    require(actor, kind_of(kind).action, agency=agency)
    if actor.government is None:
        raise Denied(kind_of(kind).action)
    with change(actor=actor, now=now) as log:
        job = Job(
            government_id=actor.government,
            kind=kind,
            agency_id=agency,
            params=dict(params),
            created_by_id=actor.person,
            starter_name=actor.name,
            scopes=None if actor.scopes is None else sorted(actor.scopes),
            created_at=now,
        )
        job.queue_id = run_job.defer(job=str(job.id), government=str(actor.government))
        job.save(force_insert=True)
        log.note("job.started", job, {"kind": (None, kind)})
    return job


def cancel(*, actor: Actor, job: UUID, now: datetime.datetime) -> Job:
    """Cancel a job: at once where it waits, else when it next says how far it is.

    Raises:
        Denied: Neither the starter nor an administrator of its agency.
        RenaksiError: It has ended already.
    """
    with change(actor=actor, now=now) as log:
        found = Job.objects.select_for_update().get(pk=job)
        if not may_see(actor, found):
            raise Denied(Action.MANAGE_JOBS)
        if not found.is_open:
            raise RenaksiError("job.already_ended", {"state": found.state})
        if found.cancel_requested_at is None:
            found.cancel_requested_at = now
            if found.state == JobState.QUEUED:
                found.state, found.ended_at = JobState.CANCELLED, now
                _take_from_queue(found)
            found.save(update_fields=["cancel_requested_at", "state", "ended_at"])
            log.note("job.cancelled", found)
    return found


def may_see(actor: Actor, job: Job) -> bool:
    """Tell whether a job is the actor's own, or they administer its agency."""
    if actor.person is not None and job.created_by_id == actor.person:
        return True
    return may(actor, Action.MANAGE_JOBS, agency=job.agency_id)


def _take_from_queue(job: Job) -> None:
    if job.queue_id is not None:
        queue.job_manager.cancel_job_by_id(job.queue_id, delete_job=True)
