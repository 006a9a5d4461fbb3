"""Take up jobs again whose worker is gone: killed, out of memory, or its machine is.

A worker's heartbeat stands in the queue's own table. A job in the hands of a worker that is silent
goes back to the queue; how often it may be tried is decided where it is taken up.
"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from renaksi.apps.jobs.models import OPEN_STATES, Job
from renaksi.apps.jobs.performing import give_up
from renaksi.apps.jobs.tasks import NAME
from renaksi.apps.tenancy.acting import acting_in

_STALLED = """
    UPDATE procrastinate_jobs AS job
    SET status = 'todo', worker_id = NULL, attempts = job.attempts + 1, abort_requested = false,
        scheduled_at = NULL
    WHERE job.id IN (
        SELECT one.id FROM procrastinate_jobs AS one
        LEFT JOIN procrastinate_workers AS worker ON worker.id = one.worker_id
        WHERE one.status = 'doing' AND (
            worker.id IS NULL
            OR worker.last_heartbeat < now() - make_interval(secs => %s)
        )
        FOR UPDATE OF one SKIP LOCKED
    )
    RETURNING job.id
"""


def rescue_stalled() -> int:
    """Put the jobs of silent workers back into the queue; return how many."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_STALLED, [settings.WORKER_SILENT_SECONDS])
        back = len(cursor.fetchall())
        if back:
            # A retried job wakes nobody by itself.
            cursor.execute(
                "SELECT pg_notify('procrastinate_any_queue_v1', "
                "json_build_object('type', 'job_inserted', 'job_id', 0)::text)"
            )
    return back


def settle_lost() -> int:
    """End the jobs that the queue gave up on, so that none seems to run for ever."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, args->>'job', args->>'government' FROM procrastinate_jobs "
            "WHERE task_name = %s AND status IN ('failed', 'aborted', 'cancelled')",
            [NAME],
        )
        rows = cursor.fetchall()
    for number, job, government in rows:
        with acting_in(UUID(government)), connection.cursor() as cursor:
            found = Job.objects.select_for_update().filter(pk=job, state__in=OPEN_STATES).first()
            if found is not None:
                give_up(found)
            cursor.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [number])
    return len(rows)
