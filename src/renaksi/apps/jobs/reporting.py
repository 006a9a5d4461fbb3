"""Progress, on a connection of its own: pages see it while the work's transaction is open.

What the work has written is invisible until it is all there; how far it is must be visible at
once, and stays told where the work is rolled back. So a report is a transaction by itself. The
work's transaction touches the job's row only at its very end, so that neither waits for the other.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
from django.db import connections
from procrastinate.contrib.django import utils

from renaksi.apps.jobs.models import Job, JobState
from renaksi.apps.tenancy.acting import SET_TENANT

# A report sooner than this after the last one, in the same stage, is not written.
_PAUSE = 0.2


class Interrupted(Exception):  # noqa: N818 (not an error: somebody wants the worker to stop)
    """The worker is asked to stop; the job goes back to the queue."""


class Cancelled(Exception):  # noqa: N818 (not an error: somebody asked for it)
    """The job is asked to stop for good."""


class Superseded(Exception):  # noqa: N818 (not an error of this attempt)
    """Another attempt has taken the job up, or it has ended; this one's work is void."""


class Reporter:
    """Reports of one attempt of one job."""

    def __init__(
        self, job: Job, connection: psycopg.Connection, is_stopping: Callable[[], bool]
    ) -> None:
        self._job, self._attempt, self._government = job.pk, job.attempts, job.government_id
        self._connection, self._is_stopping = connection, is_stopping
        self._next, self._stage = 0.0, ""
        self._total: int | None = None

    def __call__(self, done: int, total: int | None = None, stage: str | None = None) -> None:
        """Say how far the work is.

        Args:
            done: Pieces done.
            total: Of how many; ``None`` leaves what was said before.
            stage: Code of what is being done now; ``None`` leaves what was said before.

        Raises:
            Interrupted: The worker is to stop.
            Cancelled: Somebody cancelled the job.
            Superseded: Another attempt has taken over.
        """
        if self._is_stopping():
            raise Interrupted
        is_new = stage not in (None, self._stage) or total not in (None, self._total)
        self._total = self._total if total is None else total
        self._stage = self._stage if stage is None else stage
        moment = time.monotonic()
        if moment < self._next and not is_new and done != self._total:
            return
        self._next = moment + _PAUSE
        if self._write(done):
            raise Cancelled

    def _write(self, done: int) -> bool:
        """Write the report; return whether the job is asked to stop."""
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute(SET_TENANT, [str(self._government)])
            cursor.execute(
                "UPDATE jobs_job SET done = %s, total = %s, stage = %s, reported_at = %s "
                "WHERE id = %s AND attempts = %s AND state = %s "
                "RETURNING cancel_requested_at IS NOT NULL",
                [
                    done,
                    self._total,
                    self._stage,
                    datetime.datetime.now(datetime.UTC),
                    self._job,
                    self._attempt,
                    JobState.RUNNING.value,
                ],
            )
            row = cursor.fetchone()
        if row is None:
            raise Superseded
        return bool(row[0])


@contextmanager
def reporting(job: Job, is_stopping: Callable[[], bool]) -> Iterator[Reporter]:
    """Open the connection that reports one attempt of a job."""
    alias = connections["default"].alias
    connection = psycopg.connect(**utils.connector_params(alias), autocommit=True)
    try:
        yield Reporter(job, connection, is_stopping)
    finally:
        connection.close()
