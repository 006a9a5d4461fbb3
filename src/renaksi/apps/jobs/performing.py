"""Perform one job: take it up, work, and commit its work together with its end.

An attempt takes the job up by counting itself (``attempts``) and may end it only while the count
is still its own. So a worker that was thought dead and wakes up cannot commit what another one has
done meanwhile: a job has its effect once, however often it was tried.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from renaksi.apps.accounts.models import Person
from renaksi.apps.accounts.queries import actor_of, standings_of
from renaksi.apps.audit.requests import request_id
from renaksi.apps.audit.services import change
from renaksi.apps.jobs.kinds import JobContext, kind_of
from renaksi.apps.jobs.models import OPEN_STATES, Job, JobState
from renaksi.apps.jobs.reporting import Cancelled, Interrupted, Reporter, Superseded, reporting
from renaksi.apps.policy import Action, Actor, require, system_actor
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError

logger = logging.getLogger("renaksi.jobs")

# The database went away or two transactions met: trying again may help.
TRANSIENT = (OperationalError, InterfaceError)


def perform(
    *, job: UUID, government: UUID, is_stopping: Callable[[], bool] = lambda: False
) -> None:
    """Perform a job, unless it has ended.

    Args:
        job: Which one.
        government: Where.
        is_stopping: Whether the worker is asked to stop; looked at with each report.

    Raises:
        Interrupted: The worker is to stop; the job waits to be taken up again.
        OperationalError: The database failed; the queue tries again.
    """
    token = request_id.set(f"job-{job}")
    try:
        taken = _take_up(job, government, timezone.now())
        if taken is not None:
            _attempt(taken, is_stopping)
    finally:
        request_id.reset(token)


def _take_up(job: UUID, government: UUID, now: datetime.datetime) -> Job | None:
    """Begin an attempt; ``None`` where there is nothing to do any more."""
    with acting_in(government):
        found = Job.objects.select_for_update().filter(pk=job, state__in=OPEN_STATES).first()
        if found is None:
            return None
        if found.attempts >= settings.JOB_ATTEMPTS:
            give_up(found)
            return None
        if found.cancel_requested_at is not None:
            _end(found, JobState.CANCELLED)
            return None
        found.state, found.started_at, found.reported_at = JobState.RUNNING, now, now
        found.attempts, found.done = found.attempts + 1, 0
        found.save(update_fields=["state", "started_at", "reported_at", "attempts", "done"])
    return found


def _attempt(job: Job, is_stopping: Callable[[], bool]) -> None:
    try:
        with reporting(job, is_stopping) as reporter:
            _work(job, reporter)
    except Interrupted:
        _put_back(job)
        raise
    except Superseded:
        logger.info("job superseded", extra={"job": str(job.pk), "attempt": job.attempts})
    except Cancelled:
        _end(job, JobState.CANCELLED)
    except RenaksiError as refusal:
        _end(job, JobState.FAILED, refusal)
    except TRANSIENT:
        raise
    except Exception:
        # What nobody foresaw must not leave a job that seems to run for ever.
        logger.exception("job broken", extra={"job": str(job.pk), "kind": job.kind})
        _end(job, JobState.FAILED, RenaksiError("job.broken", {"job": str(job.pk)}))


def _work(job: Job, reporter: Reporter) -> None:
    """Do the work and end the job, in one transaction."""
    now = timezone.now()
    kind = kind_of(job.kind)
    actor = actor_now(job, kind.action)
    with change(actor=actor, now=now, government=job.government_id) as log:
        context = JobContext(
            job=job.pk,
            actor=actor,
            government=job.government_id,
            agency=job.agency_id,
            params=job.params,
            now=now,
            progress=reporter,
        )
        result = kind.work(context)
        _finish(job, result)
        log.note("job.done", job)


def actor_now(job: Job, action: Action) -> Actor:
    """Return the starter with the roles they hold now.

    Raises:
        Denied: They may not do any more what the job does.
    """
    if job.created_by_id is None:
        return system_actor(job.starter_name, job.government_id)
    standings = standings_of(job.created_by_id)
    here = next((one for one in standings if one.government == job.government_id), None)
    actor = actor_of(Person.objects.get(pk=job.created_by_id), here)
    if job.scopes is not None:
        actor = replace(actor, scopes=frozenset(Action(scope) for scope in job.scopes))
    require(actor, action, agency=job.agency_id)
    return actor


def _finish(job: Job, result: Mapping[str, Any] | None) -> None:
    """Mark the job as done; only the last attempt of a job that nobody cancelled may."""
    ended = Job.objects.filter(
        pk=job.pk, attempts=job.attempts, state=JobState.RUNNING, cancel_requested_at=None
    ).update(
        state=JobState.DONE,
        ended_at=timezone.now(),
        result=None if result is None else dict(result),
    )
    if not ended:
        is_ours = Job.objects.filter(pk=job.pk, attempts=job.attempts, state=JobState.RUNNING)
        raise Cancelled if is_ours.exists() else Superseded


def _end(job: Job, state: JobState, refusal: RenaksiError | None = None) -> None:
    """End a job without its work."""
    now = timezone.now()
    actor = Actor(job.created_by_id, job.starter_name, job.government_id)
    with change(actor=actor, now=now) as log:
        ended = Job.objects.filter(pk=job.pk, attempts=job.attempts, state__in=OPEN_STATES).update(
            state=state,
            ended_at=now,
            refusal_code=refusal.code if refusal else "",
            refusal_params=dict(refusal.params) if refusal else {},
        )
        if ended:
            log.note("job.ended", job, {"state": (job.state, state.value)})


def give_up(job: Job) -> None:
    """End a job that the queue has given up on."""
    _end(job, JobState.FAILED, _gave_up(job))


def _gave_up(job: Job) -> RenaksiError:
    return RenaksiError("job.gave_up", {"attempts": job.attempts})


def _put_back(job: Job) -> None:
    """Give the job back to the queue; an attempt cut short by the worker's stop is not counted."""
    with acting_in(job.government_id):
        Job.objects.filter(pk=job.pk, attempts=job.attempts, state=JobState.RUNNING).update(
            state=JobState.QUEUED, attempts=job.attempts - 1
        )
