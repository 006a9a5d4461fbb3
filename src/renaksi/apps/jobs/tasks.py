"""What the queue calls: it gives identifiers, and decides whether to try again."""

from __future__ import annotations

import threading
from uuid import UUID

from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app as queue
from procrastinate.jobs import Job as QueueJob

from renaksi.apps.jobs.performing import TRANSIENT, perform
from renaksi.apps.jobs.reporting import Interrupted

NAME = "renaksi.job"
_TRIES = 10

# Set when the worker is asked to stop; jobs look at it with each report.
stopping = threading.Event()


class _Again(BaseRetryStrategy):
    """At once after the worker's stop, a little later after trouble with the database."""

    def get_retry_decision(
        self, *, exception: BaseException, job: QueueJob
    ) -> RetryDecision | None:
        if isinstance(exception, Interrupted):
            return RetryDecision()
        if isinstance(exception, TRANSIENT) and job.attempts < _TRIES:
            return RetryDecision(retry_in={"seconds": 2 * (job.attempts + 1)})
        return None


@queue.task(name=NAME, retry=_Again())
def run_job(job: str, government: str) -> None:
    """Perform the job that these identifiers name."""
    perform(job=UUID(job), government=UUID(government), is_stopping=stopping.is_set)
