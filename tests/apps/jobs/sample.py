"""Kinds of jobs for tests, and a worker process that knows them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connections

from renaksi.apps.jobs.kinds import JobContext, job
from renaksi.apps.jobs.models import Job
from renaksi.apps.jobs.services import start
from renaksi.apps.organizations.models import Agency, AgencyNaming
from renaksi.apps.policy import Action
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError
from tests.factories import OPENED

WORKER = (
    "import django, sys; django.setup(); import tests.apps.jobs.sample; "
    "from renaksi.apps.jobs.worker import main; sys.exit(main())"
)


@job("sample.agencies", action=Action.IMPORT_PLAN)
def make_agencies(context: JobContext) -> Mapping[str, Any]:
    """Make agencies, one by one, and say so; ``wait`` seconds after each."""
    count, wait = context.params["count"], context.params.get("wait", 0)
    for number in range(count):
        made = Agency.objects.create(government_id=context.government, opened_on=OPENED)
        AgencyNaming.objects.create(
            government_id=context.government,
            agency=made,
            valid_from=OPENED,
            name=f"Badan {number}",
            short_name=f"B{number}",
        )
        context.progress(number + 1, count, "sample.making")
        time.sleep(wait)
    return {"made": count}


@job("sample.refusing", action=Action.IMPORT_PLAN)
def refuse(context: JobContext) -> None:
    """Write something, then refuse."""
    Agency.objects.create(government_id=context.government, opened_on=OPENED)
    raise RenaksiError("file.empty")


@job("sample.broken", action=Action.IMPORT_PLAN)
def break_down(context: JobContext) -> None:
    """Write something, then fail as nobody foresaw."""
    Agency.objects.create(government_id=context.government, opened_on=OPENED)
    raise ZeroDivisionError


@job("sample.killer", action=Action.IMPORT_PLAN)
def kill_the_worker(context: JobContext) -> None:
    """Take the whole process down, as running out of memory does."""
    Agency.objects.create(government_id=context.government, opened_on=OPENED)
    os.kill(os.getpid(), signal.SIGKILL)


@job("sample.starting", action=Action.IMPORT_PLAN)
def start_another(context: JobContext) -> None:
    """Start another job, then refuse where asked to."""
    start(
        actor=context.actor,
        kind="sample.agencies",
        params={"count": 1},
        now=context.now,
        agency=context.agency,
    )
    if context.params.get("refuse"):
        raise RenaksiError("file.empty")


@contextmanager
def worker(**environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker process on the database of this test."""
    process = start_worker(**environment)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def start_worker(**environment: str) -> subprocess.Popen[bytes]:
    """Start a worker process; it counts as gone after 2 s of silence."""
    known = connections["default"].settings_dict
    parts = {
        "dbname": known["NAME"],
        "user": known["USER"],
        "password": known["PASSWORD"],
        "host": known["HOST"],
        "port": known["PORT"],
    }
    url = " ".join(f"{name}='{value}'" for name, value in parts.items() if value)
    settings = {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "renaksi.project.settings",
        "RENAKSI_SECRET_KEY": "of-the-tests",
        "RENAKSI_WORKER_SILENT_SECONDS": "2",
        "RENAKSI_WORKER_GRACE_SECONDS": "3",
    }
    return subprocess.Popen(
        [sys.executable, "-c", WORKER], env={**os.environ, **settings, **environment}
    )


def wait_until(claim: Callable[[], bool], *, seconds: float = 60.0) -> None:
    """Wait until a claim holds; fail where it never does."""
    end = time.monotonic() + seconds
    while not claim():
        if time.monotonic() > end:
            raise AssertionError("what was waited for did not happen")
        time.sleep(0.05)


def state_of(one: Job) -> Job:
    """Return a job as it stands now."""
    with acting_in(one.government_id):
        return Job.objects.get(pk=one.pk)


def agencies_in(one: Job) -> int:
    """Count the agencies in a job's government."""
    with acting_in(one.government_id):
        return Agency.objects.count()
