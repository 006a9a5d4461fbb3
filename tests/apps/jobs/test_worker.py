"""Real worker processes: killed, stopped, and several at once."""

from __future__ import annotations

import signal

from django.db import connection

from renaksi.apps.jobs.models import Job, JobState
from renaksi.apps.jobs.rescue import settle_lost
from renaksi.apps.jobs.services import cancel
from tests.apps.jobs.sample import agencies_in, start_worker, state_of, wait_until, worker
from tests.apps.jobs.test_jobs import planner, queued, started
from tests.factories import NOW


def has_ended(job: Job) -> bool:
    return not state_of(job).is_open


def is_under_way(job: Job) -> bool:
    return state_of(job).done > 0


def test_a_worker_performs_jobs_and_stops_clean(committed: None) -> None:
    jobs = [started(planner(), count=2) for _ in range(3)]
    with worker() as process:
        wait_until(lambda: all(has_ended(job) for job in jobs))
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
    assert [state_of(job).state for job in jobs] == [JobState.DONE] * 3
    assert queued() == []


def test_a_job_whose_worker_is_killed_is_done_by_another(committed: None) -> None:
    job = started(planner(), count=10, wait=0.2)
    with worker() as first:
        wait_until(lambda: is_under_way(job))
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert state_of(job).state == JobState.RUNNING
    assert agencies_in(job) == 1
    with worker():
        wait_until(lambda: has_ended(job))
    ended = state_of(job)
    assert (ended.state, ended.attempts) == (JobState.DONE, 2)
    assert agencies_in(job) == 1 + 10


def test_a_job_that_kills_its_workers_ends_with_a_reason(committed: None) -> None:
    job = started(planner(), "sample.killer")
    processes = []
    for _ in range(3):
        process = start_worker()
        processes.append(process.wait(timeout=60))
        if has_ended(job):
            break
    with worker():
        wait_until(lambda: has_ended(job))
    assert processes == [-signal.SIGKILL] * 3
    ended = state_of(job)
    assert (ended.state, ended.refusal_code) == (JobState.FAILED, "job.gave_up")
    assert agencies_in(job) == 1


def test_a_stopped_worker_gives_its_job_back_and_another_does_it(committed: None) -> None:
    job = started(planner(), count=30, wait=0.2)
    with worker() as first:
        wait_until(lambda: is_under_way(job))
        first.send_signal(signal.SIGTERM)
        assert first.wait(timeout=30) == 0
    assert state_of(job).state == JobState.QUEUED
    assert agencies_in(job) == 1
    cancel_some(job)
    with worker():
        wait_until(lambda: has_ended(job))
    assert state_of(job).state == JobState.CANCELLED


def cancel_some(job: Job) -> None:
    """Cancel as the one who started it."""
    from renaksi.apps.policy import system_actor

    cancel(actor=system_actor("test", job.government_id), job=job.pk, now=NOW)


def test_a_running_job_is_cancelled(committed: None) -> None:
    job = started(planner(), count=300, wait=0.1)
    with worker():
        wait_until(lambda: is_under_way(job))
        cancel_some(job)
        wait_until(lambda: has_ended(job))
    assert state_of(job).state == JobState.CANCELLED
    assert agencies_in(job) == 1


def test_two_workers_share_the_jobs_and_do_each_once(committed: None) -> None:
    actor = planner()
    jobs = [started(actor, count=1) for _ in range(20)]
    with worker(), worker():
        wait_until(lambda: all(has_ended(job) for job in jobs))
    assert {state_of(job).attempts for job in jobs} == {1}
    assert agencies_in(jobs[0]) == 1 + 20


def test_a_job_that_the_queue_lost_does_not_seem_to_run_for_ever(committed: None) -> None:
    job = started(planner(), count=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    assert settle_lost() == 1
    assert state_of(job).refusal_code == "job.gave_up"
    assert queued() == []
