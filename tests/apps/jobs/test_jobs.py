"""Jobs: started with their transaction, seen by few, ended once, with a reason where they fail."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import pytest
from django.db import connection, transaction

from renaksi.apps.accounts.models import Role, RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.jobs import kinds
from renaksi.apps.jobs.models import Job, JobState
from renaksi.apps.jobs.performing import perform
from renaksi.apps.jobs.queries import visible_jobs
from renaksi.apps.jobs.reporting import Interrupted
from renaksi.apps.jobs.services import cancel, start
from renaksi.apps.organizations.models import Agency
from renaksi.apps.policy import Action, Actor, Denied, system_actor
from renaksi.apps.tenancy.acting import SET_TENANT, acting_in
from renaksi.domain.errors import RenaksiError
from tests.apps.jobs.sample import agencies_in, state_of
from tests.factories import NOW, actor_as, make_agency, make_government


def planner() -> Actor:
    government = make_government()
    return actor_as(RoleName.PLANNER, government, make_agency(government))


def agency_of(actor: Actor) -> Any:
    return actor.grants[0].agency


def started(actor: Actor, kind: str = "sample.agencies", **params: Any) -> Job:
    return start(actor=actor, kind=kind, params=params, agency=agency_of(actor), now=NOW)


def performed(job: Job) -> Job:
    perform(job=job.pk, government=job.government_id)
    return state_of(job)


def queued() -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT args, status::text FROM procrastinate_jobs ORDER BY id")
        return list(cursor.fetchall())


def actions(job: Job) -> list[str]:
    with acting_in(job.government_id):
        entries = Entry.objects.filter(object_id=str(job.pk)).order_by("number")
        return list(entries.values_list("action", flat=True))


def test_a_job_is_queued_with_identifiers_only(committed: None) -> None:
    job = started(planner(), count=1)
    [(args, status)] = queued()
    assert status == "todo"
    assert args in (
        {"job": str(job.pk), "government": str(job.government_id)},
        f'{{"job": "{job.pk}", "government": "{job.government_id}"}}',
    )


def test_a_job_that_is_rolled_back_never_was(committed: None) -> None:
    actor = planner()
    with transaction.atomic():
        job = started(actor, count=1)
        assert len(queued()) == 1
        transaction.set_rollback(True)
    assert queued() == []
    with acting_in(job.government_id):
        assert Job.objects.count() == 0
        assert Entry.objects.count() == 0


def test_who_may_not_do_the_work_may_not_start_it(committed: None) -> None:
    government = make_government()
    reader = actor_as(RoleName.READER, government, make_agency(government))
    with pytest.raises(Denied):
        started(reader, count=1)
    assert queued() == []


def test_a_job_leaves_its_work_its_result_and_its_entries(committed: None) -> None:
    job = performed(started(planner(), count=3))
    assert (job.state, job.result, job.done, job.total) == (JobState.DONE, {"made": 3}, 3, 3)
    assert job.ended_at is not None
    assert agencies_in(job) == 1 + 3
    assert actions(job) == ["job.started", "job.done"]


def test_a_finished_job_does_nothing_again(committed: None) -> None:
    job = performed(started(planner(), count=3))
    again = performed(job)
    assert (again.attempts, again.ended_at) == (1, job.ended_at)
    assert agencies_in(job) == 1 + 3


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        pytest.param("sample.refusing", "file.empty", id="refused"),
        pytest.param("sample.broken", "job.broken", id="unforeseen"),
    ],
)
def test_a_job_that_fails_says_why_and_leaves_nothing(
    committed: None, kind: str, code: str
) -> None:
    job = performed(started(planner(), kind))
    assert (job.state, job.refusal_code) == (JobState.FAILED, code)
    assert agencies_in(job) == 1
    assert actions(job) == ["job.started", "job.ended"]


def test_a_role_lost_meanwhile_is_a_refusal(committed: None) -> None:
    actor = planner()
    job = started(actor, count=3)
    with acting_in(job.government_id):
        Role.objects.update(ended_at=NOW)
    job = performed(job)
    assert (job.state, job.refusal_code) == (JobState.FAILED, "access.denied")
    assert agencies_in(job) == 1


def test_a_token_gives_its_job_no_more_than_its_scopes(committed: None) -> None:
    limited = dataclasses.replace(planner(), scopes=frozenset({Action.IMPORT_PLAN}))
    job = started(limited, count=1)
    with acting_in(job.government_id):
        Job.objects.filter(pk=job.pk).update(scopes=[Action.SEE_PLAN])
    assert performed(job).refusal_code == "access.denied"


def test_the_system_may_start_jobs(committed: None) -> None:
    actor = system_actor("renaksi import", make_government().pk)
    job = start(actor=actor, kind="sample.agencies", params={"count": 1}, now=NOW)
    assert performed(job).state == JobState.DONE


def test_progress_is_seen_while_the_work_is_not(
    committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another connection sees: how far the job is, and none of what it wrote."""
    seen: list[tuple[Any, ...]] = []

    def look(context: kinds.JobContext) -> None:
        Agency.objects.create(government_id=context.government, opened_on=NOW)
        context.progress(1, 4, "sample.making")
        other = connection.copy()
        with other.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute(SET_TENANT, [str(job.government_id)])
            cursor.execute("SELECT done, total, stage, state FROM jobs_job")
            seen.extend(cursor.fetchall())
            cursor.execute("SELECT count(*) FROM organizations_agency")
            seen.extend(cursor.fetchall())
        other.close()

    job = work_is(look, monkeypatch)
    assert performed(job).state == JobState.DONE
    assert seen == [(1, 4, "sample.making", "running"), (1,)]


def test_progress_stays_told_where_the_work_is_rolled_back(
    committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(context: kinds.JobContext) -> None:
        context.progress(2, 5, "sample.making")
        raise RenaksiError("file.empty")

    job = performed(work_is(fail, monkeypatch))
    assert (job.done, job.total, job.stage) == (2, 5, "sample.making")


def test_many_reports_are_few_writes(committed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from renaksi.apps.jobs import reporting

    written: list[int] = []
    write = reporting.Reporter._write

    def counted(self: reporting.Reporter, done: int) -> bool:
        written.append(done)
        return write(self, done)

    monkeypatch.setattr(reporting.Reporter, "_write", counted)
    monkeypatch.setattr("time.monotonic", lambda: 1.0)

    def report(context: kinds.JobContext) -> None:
        for number in range(1000):
            context.progress(number + 1, 1000, "sample.making")

    assert performed(work_is(report, monkeypatch)).done == 1000
    assert written == [1, 1000]


def work_is(work: Any, monkeypatch: pytest.MonkeyPatch) -> Job:
    """Start a job whose work is this function."""
    kind = kinds.Kind("sample.here", Action.IMPORT_PLAN, work)
    monkeypatch.setitem(kinds._kinds, "sample.here", kind)
    return started(planner(), "sample.here")


def test_a_waiting_job_is_cancelled_at_once(committed: None) -> None:
    actor = planner()
    job = started(actor, count=3)
    cancel(actor=actor, job=job.pk, now=NOW)
    assert state_of(job).state == JobState.CANCELLED
    assert queued() == []
    assert performed(job).state == JobState.CANCELLED
    assert agencies_in(job) == 1


def test_a_running_job_stops_at_its_next_report(
    committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached: list[str] = []

    def work(context: kinds.JobContext) -> None:
        Agency.objects.create(government_id=context.government, opened_on=NOW)
        cancelled_elsewhere(job)
        context.progress(1, 2)
        reached.append("after the report")

    job = work_is(work, monkeypatch)
    ended = performed(job)
    assert (ended.state, reached) == (JobState.CANCELLED, [])
    assert agencies_in(job) == 1
    assert actions(job) == ["job.started", "job.ended"]


def test_a_job_cancelled_after_its_last_report_leaves_nothing(
    committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(context: kinds.JobContext) -> None:
        Agency.objects.create(government_id=context.government, opened_on=NOW)
        cancelled_elsewhere(job)

    job = work_is(work, monkeypatch)
    assert performed(job).state == JobState.CANCELLED
    assert agencies_in(job) == 1


def cancelled_elsewhere(job: Job) -> None:
    """Cancel a running job as a page does, on a connection of its own."""
    on_another_connection(job, "UPDATE jobs_job SET cancel_requested_at = now() WHERE id = %s")


def on_another_connection(job: Job, statement: str) -> None:
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute(SET_TENANT, [str(job.government_id)])
        cursor.execute(statement, [job.pk])
        cursor.execute("COMMIT")
    other.close()


def test_a_job_that_has_ended_cannot_be_cancelled(committed: None) -> None:
    actor = planner()
    job = performed(started(actor, count=1))
    with pytest.raises(RenaksiError, match="already_ended"):
        cancel(actor=actor, job=job.pk, now=NOW)


def test_a_connection_used_by_a_cancelled_job_sees_nothing(
    committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(context: kinds.JobContext) -> None:
        cancelled_elsewhere(job)
        context.progress(1)

    job = work_is(work, monkeypatch)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        before = cursor.fetchone()
        perform(job=job.pk, government=job.government_id)
        cursor.execute("SELECT count(*) FROM jobs_job")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT pg_backend_pid()")
        assert cursor.fetchone() == before


def test_a_worker_that_comes_too_late_commits_nothing(
    committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one attempt worked, another took the job up, since the first seemed dead."""

    def work(context: kinds.JobContext) -> None:
        Agency.objects.create(government_id=context.government, opened_on=NOW)
        on_another_connection(job, "UPDATE jobs_job SET attempts = attempts + 1 WHERE id = %s")

    job = work_is(work, monkeypatch)
    late = performed(job)
    assert (late.state, late.attempts) == (JobState.RUNNING, 2)
    assert agencies_in(job) == 1


def test_a_job_in_the_hands_of_a_stopping_worker_waits_again(committed: None) -> None:
    job = started(planner(), count=3)
    with pytest.raises(Interrupted):
        perform(job=job.pk, government=job.government_id, is_stopping=lambda: True)
    back = state_of(job)
    assert (back.state, back.attempts) == (JobState.QUEUED, 0)
    assert agencies_in(job) == 1
    assert performed(job).state == JobState.DONE


def test_a_job_is_tried_so_often_and_then_ends_with_a_reason(
    committed: None, settings: Any
) -> None:
    settings.JOB_ATTEMPTS = 2
    job = started(planner(), count=1)
    with acting_in(job.government_id):
        Job.objects.update(attempts=2, state=JobState.RUNNING)
    job = performed(job)
    assert (job.state, job.refusal_code) == (JobState.FAILED, "job.gave_up")
    assert job.refusal_params == {"attempts": 2}


def test_a_job_started_by_a_job_lives_and_dies_with_it(committed: None) -> None:
    first = performed(started(planner(), "sample.starting"))
    assert (first.state, len(queued())) == (JobState.DONE, 2)
    second = performed(started(planner(), "sample.starting", refuse=True))
    assert (second.state, len(queued())) == (JobState.FAILED, 3)


def visible(actor: Actor) -> set[Any]:
    assert actor.government is not None
    with acting_in(actor.government):
        return set(visible_jobs(actor).values_list("pk", flat=True))


def test_a_job_is_seen_by_its_starter_and_its_agencys_administrators(committed: None) -> None:
    actor = planner()
    job = started(actor, count=1)
    with acting_in(job.government_id):
        government, agency = job.government, job.agency
        sister = make_agency(government)
    cast: Mapping[str, tuple[Actor, bool]] = {
        "starter": (actor, True),
        "administrator": (actor_as(RoleName.ADMINISTRATOR, government, agency), True),
        "of the government": (actor_as(RoleName.ADMINISTRATOR, government), True),
        "of a sister": (actor_as(RoleName.ADMINISTRATOR, government, sister), False),
        "colleague": (actor_as(RoleName.PLANNER, government, agency), False),
        "head": (actor_as(RoleName.HEAD, government, agency), False),
        "elsewhere": (actor_as(RoleName.ADMINISTRATOR, make_government()), False),
    }
    assert {who: visible(one) == {job.pk} for who, (one, _) in cast.items()} == {
        who: sees for who, (_, sees) in cast.items()
    }
    for who, (one, sees) in cast.items():
        if not sees:
            with pytest.raises((Denied, Job.DoesNotExist)):
                cancel(actor=one, job=job.pk, now=NOW)
            assert state_of(job).is_open, who
    cancel(actor=cast["administrator"][0], job=job.pk, now=NOW)
    assert state_of(job).state == JobState.CANCELLED
