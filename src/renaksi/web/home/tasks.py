"""What the reader of the first page owes, and what waits for others, worst first."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from renaksi.apps.jobs.models import OPEN_STATES, Job, JobState
from renaksi.apps.jobs.queries import visible_jobs
from renaksi.apps.organizations.queries import AgencyOn
from renaksi.apps.planning.models import State
from renaksi.apps.policy import Action, Actor, agencies_where, may
from renaksi.messages import message
from renaksi.web.plan_lines import PlanLine
from renaksi.web.saying import language_now, said

_FAILED_DAYS: Final = 7
_MOST_JOBS: Final = 5
_OPENED_BY_THE_PLAN: Final = frozenset({"home.being_made", "home.being_decided"})


@dataclass(frozen=True, slots=True)
class Task:
    """One thing: its sign, what to do, why, and where.

    Attributes:
        sign: Words of the sign, for ears.
        done: Hundredths that are done, for work that runs.
    """

    icon: str
    css: str
    sign: str
    what: str
    why: str
    address: str = ""
    verb: str = ""
    done: int | None = None


@dataclass(slots=True)
class Tasks:
    """All of them, by whose turn it is."""

    urgent: list[Task] = field(default_factory=list)
    mine: list[Task] = field(default_factory=list)
    running: list[Task] = field(default_factory=list)
    others: list[Task] = field(default_factory=list)


def tasks_of(
    actor: Actor,
    lines: Sequence[PlanLine],
    agencies: Mapping[UUID, AgencyOn],
    *,
    now: datetime.datetime,
) -> Tasks:
    """Return what the actor owes; one query, for the jobs.

    Args:
        actor: Who reads.
        lines: The plans that they may see.
        agencies: Today's agencies.
        now: The moment.
    """
    found = Tasks()
    for line in lines:
        _of_plan(actor, line, found)
    found.mine += _missing(actor, lines, agencies, now.year)
    for job in _jobs(actor, now):
        (found.running if job.state in OPEN_STATES else found.urgent).append(_of_job(job))
    return found


def _of_plan(actor: Actor, line: PlanLine, found: Tasks) -> None:
    state, agency = line.standing.state, line.standing.agency
    if state is State.DRAFT and may(actor, Action.EDIT_PLAN, agency=agency):
        if line.standing.errors:
            found.urgent.append(_task("s-late", "is-bad", "home.mend", line, "home.open_plan"))
        else:
            found.mine.append(_task("s-draft", "is-calm", "home.finish", line, "home.open_plan"))
    elif state is State.PROPOSED and may(actor, Action.SET_PLAN, agency=agency):
        found.mine.append(_task("s-sent", "is-warn", "home.decide", line, "home.open_plan"))
    elif state is State.DRAFT:
        found.others.append(_task("s-draft", "is-calm", "home.being_made", line))
    elif state is State.PROPOSED:
        found.others.append(_task("s-sent", "is-calm", "home.being_decided", line))


def _task(icon: str, css: str, key: str, line: PlanLine, verb: str = "") -> Task:
    return Task(
        icon,
        css,
        said(line.sign.words),
        said(key, plan=line.name if key in _OPENED_BY_THE_PLAN else _inside(line.name)),
        f"{line.owner} · {line.findings}",
        line.address,
        said(verb) if verb else "",
    )


def _inside(name: str) -> str:
    """Write a plan's name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


def _missing(
    actor: Actor, lines: Sequence[PlanLine], agencies: Mapping[UUID, AgencyOn], year: int
) -> Iterator[Task]:
    """Name the agencies whose planner the actor is and that have no plan of the year."""
    where = agencies_where(actor, Action.IMPORT_PLAN)
    if where is None:
        return  # a planner of the whole government reads the page of the government
    planned = {
        line.standing.agency
        for line in lines
        if line.standing.first_year <= year <= line.standing.last_year
    }
    for agency in sorted(where - planned, key=str):
        if agency in agencies:
            yield Task(
                "s-none",
                "is-calm",
                said("plan.state.none"),
                said("home.bring_plan", year=year),
                said("home.bring_plan_why", agency=agencies[agency].name),
            )


def _jobs(actor: Actor, now: datetime.datetime) -> Sequence[Job]:
    """Return the actor's own work in the background: what runs, and what failed of late."""
    own = visible_jobs(actor).filter(created_by=actor.person)
    since = now - datetime.timedelta(days=_FAILED_DAYS)
    recent = own.filter(created_at__gte=since, state__in=[*OPEN_STATES, JobState.FAILED])
    return list(recent[:_MOST_JOBS])


def _of_job(job: Job) -> Task:
    what = said(f"home.job.{job.kind}") if job.kind in _KINDS else said("home.job")
    if job.state == JobState.FAILED:
        why, remedy = message(job.refusal_code, job.refusal_params, language_now())
        return Task("v-err", "is-bad", said("home.failed"), what, f"{why} {remedy}")
    done = 100 * job.done // job.total if job.total else None
    why = said("home.queued") if job.state == JobState.QUEUED else said("home.started")
    return Task("clock", "is-calm", said("home.running"), what, why, done=done)


_KINDS: Final = frozenset({"plan.import"})
