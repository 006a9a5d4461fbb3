"""The storm: writers and jobs on a real server whose parts are killed one after the other."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException
from itertools import count
from pathlib import Path

import psycopg

from renaksi.running.cluster import database_urls
from tests.architecture.sources import ROOT
from tests.faults import ROWS
from tests.running.processes import Server, alive, start_server, until

WRITERS = 4
PARTS = {"web": "granian", "worker": "renaksi.project.work", "postgresql": "/bin/postgres -D"}
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
    "PYTHONPATH": str(ROOT),
    "RENAKSI_WORKER_SILENT_SECONDS": "2",
    "RENAKSI_WORKER_GRACE_SECONDS": "3",
}


@dataclass
class Account:
    """What was acknowledged, and how often nothing was.

    Attributes:
        written: Names of agencies that a reply confirmed.
        started: Jobs that a reply confirmed.
        refused: Requests without a reply, or with an error.
    """

    written: list[str] = field(default_factory=list)
    started: list[str] = field(default_factory=list)
    refused: int = 0


class Storm:
    """One server under way."""

    def __init__(self, data: Path, environment: dict[str, str]) -> None:
        self.account = Account()
        self.server: Server = start_server(data, {**environment, **ENVIRONMENT})
        self.server.wait_until_it_answers()
        self.government = self._ask("begin/")
        self._stop = threading.Event()
        self._numbers = count(1)
        self._threads = [threading.Thread(target=self._write) for _ in range(WRITERS)]
        self._threads.append(threading.Thread(target=self._start_jobs))

    def rage(self, rounds: int, tell: Callable[[str], None] = lambda _line: None) -> None:
        """Kill each part so many times while everybody writes."""
        for thread in self._threads:
            thread.start()
        try:
            for turn in range(rounds):
                for name, sign in PARTS.items():
                    self._kill(name, sign)
                    tell(f"{turn + 1}/{rounds} {name}: {len(self.account.written)} written")
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()

    def settle(self) -> None:
        """Wait until every job has ended."""
        until(lambda: self._jobs_open() == 0, "the end of all jobs", 180.0)

    def losses(self) -> list[str]:
        """Return everything that is not as it was promised."""
        with psycopg.connect(self._owner_url) as connection:
            names = _counted(connection, "SELECT name, count(*) FROM {} GROUP BY name")
            jobs = connection.execute(
                "SELECT id::text, state, refusal_code FROM jobs_job"
            ).fetchall()
            holes = connection.execute(
                "SELECT government_id FROM audit_entry GROUP BY 1 HAVING max(number) <> count(*)"
            ).fetchall()
        found = [
            f"{one} stands {names.get(one, 0)} times"
            for one in self.account.written
            if names.get(one) != 1
        ]
        states = {job: (state, reason) for job, state, reason in jobs}
        found += [f"job {job} is lost" for job in self.account.started if job not in states]
        for job, (state, reason) in states.items():
            rows = sum(times for name, times in names.items() if name.startswith(job))
            if rows != (ROWS if state == "done" else 0):
                found.append(f"job {job} is {state} with {rows} rows")
            if state == "failed" and not reason:
                found.append(f"job {job} failed without a reason")
        return found + [f"the log of {government} has a hole" for (government,) in holes]

    def end(self) -> None:
        """Stop the server."""
        if self.server.process.poll() is None:
            self.server.end(signal.SIGTERM)

    @property
    def _owner_url(self) -> str:
        return database_urls(self.server.data).owner

    def _jobs_open(self) -> int:
        with psycopg.connect(self._owner_url) as connection:
            row = connection.execute(
                "SELECT count(*) FROM jobs_job WHERE state IN ('queued', 'running')"
            ).fetchone()
        return int(row[0]) if row else 0

    def _kill(self, name: str, sign: str) -> None:
        # It may be waiting to be started again: it dies with the database, for instance.
        until(lambda: bool(_working(self.server.data, sign)), f"{name} at work")
        before = _working(self.server.data, sign)
        os.kill(int(before[0].split()[0]), signal.SIGKILL)
        until(lambda: _is_another(self.server.data, sign, before[0]), f"{name} started again")
        until(self.server.answers, "a page")
        written = len(self.account.written)
        until(lambda: len(self.account.written) > written + WRITERS, "further writes")

    def _write(self) -> None:
        while not self._stop.is_set():
            self._try(self.account.written, f"write/{self.government}/badan-{next(self._numbers)}/")

    def _start_jobs(self) -> None:
        while not self._stop.is_set():
            self._try(self.account.started, f"start/{self.government}/")
            self._stop.wait(1.0)

    def _try(self, acknowledged: list[str], address: str) -> None:
        try:
            acknowledged.append(self._ask(address))
        except (OSError, HTTPException, ValueError):
            self.account.refused += 1
            time.sleep(0.05)

    def _ask(self, address: str) -> str:
        url = f"http://127.0.0.1:{self.server.port}/faults/{address}"
        with urllib.request.urlopen(url, data=b"", timeout=30) as answer:
            return str(json.load(answer)["id"])


def _counted(connection: psycopg.Connection, query: str) -> dict[str, int]:
    rows = connection.execute(query.format("organizations_agencynaming").encode()).fetchall()
    return {name: int(times) for name, times in rows}


def _working(data: Path, sign: str) -> list[str]:
    return [line for line in alive(data) if sign in line]


def _is_another(data: Path, sign: str, before: str) -> bool:
    lines = _working(data, sign)
    return bool(lines) and before not in lines
