"""``renaksi serve`` as a whole: one command, one folder, and nothing left behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from shutil import rmtree

import pytest

from tests.running.processes import (
    IS_ROOT,
    Server,
    alive,
    free_port,
    postmaster,
    start_server,
    until,
)

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="counts processes in /proc")
USERS = ["us", "ordinary"] if IS_ROOT else ["us"]


@pytest.fixture(scope="module", params=USERS)
def user(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def data(user: str) -> Iterator[Path]:
    """One data directory for all tests of a user: the first start makes what is in it."""
    folder = Path("/tmp") / f"renaksi-serve-{user}-{os.getpid()}"  # noqa: S108 (its own)
    folder.mkdir()
    folder.chmod(0o777 if user == "ordinary" else 0o711)
    yield folder / "data"
    rmtree(folder, ignore_errors=True)


class Runs:
    """One server at a time on one folder and one port, started again after a test ended it."""

    def __init__(self, data: Path, user: str) -> None:
        self.data, self.user, self.port = data, user, free_port()
        self.last: Server | None = None

    def server(self, environment: dict[str, str]) -> Server:
        if self.last is None or self.last.process.poll() is not None:
            self.last = start_server(self.data, environment, user=self.user, port=self.port)
        self.last.wait_until_it_answers()
        return self.last


@pytest.fixture(scope="module")
def runs(data: Path, user: str) -> Iterator[Runs]:
    kept = Runs(data, user)
    yield kept
    if kept.last and kept.last.process.poll() is None:
        kept.last.end(signal.SIGTERM)


@pytest.fixture
def server(runs: Runs, plain_environment: dict[str, str]) -> Server:
    return runs.server(plain_environment)


def test_a_second_one_is_refused(
    server: Server, user: str, plain_environment: dict[str, str]
) -> None:
    second = start_server(server.data, plain_environment, user=user)

    printed = second.wait()

    assert second.process.returncode == 2
    assert f"in use by the Renaksi that runs at http://localhost:{server.port}" in printed
    assert printed.count("\n") == 1
    assert server.answers()


def test_a_taken_port_is_refused_before_anything_starts(
    server: Server, user: str, plain_environment: dict[str, str]
) -> None:
    elsewhere = server.data.with_name("other")

    second = start_server(elsewhere, plain_environment, user=user, port=server.port)
    printed = second.wait()

    assert second.process.returncode == 2
    assert f"The port {server.port} is in use" in printed
    assert not (elsewhere / "postgresql").exists()


def working(server: Server, part: str) -> list[str]:
    return [line for line in alive(server.data) if part in line]


def is_replaced(server: Server, part: str, first: str) -> bool:
    lines = working(server, part)
    return bool(lines) and first not in lines


def test_each_part_is_started_again_when_it_is_killed(server: Server) -> None:
    for part in ("-D", "renaksi.project.work", "granian"):
        first = working(server, part)[0]
        os.kill(int(first.split()[0]), signal.SIGKILL)
        until(partial(is_replaced, server, part, first), f"{part} started again")
        until(server.answers, "a page")
    assert postmaster(server.data)


def test_secrets_are_on_no_command_line_and_the_owner_is_unknown_to_the_web(
    server: Server,
) -> None:
    keys = (server.data / "secrets.json").read_text(encoding="utf-8")
    secrets = [word for word in keys.split('"') if len(word) > 30]
    assert len(secrets) == 6
    for line in alive(server.data):
        assert not any(secret in line for secret in secrets), line
        told = Path(f"/proc/{line.split()[0]}/environ").read_text(encoding="utf-8")
        assert "DATABASE_OWNER_URL" not in told
        assert "DATABASE_BACKUP_URL" not in told


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly(server: Server, number: signal.Signals) -> None:
    printed = server.end(number)

    assert server.process.returncode == 0
    assert f"Renaksi runs at http://localhost:{server.port}\n" in printed
    assert f"Data is kept in {server.data}\n" in printed
    assert printed.endswith("Stopped cleanly.\n")
    assert alive(server.data) == []


def test_nothing_outlives_it_when_it_is_killed(server: Server) -> None:
    server.end(signal.SIGKILL)

    until(lambda: not alive(server.data), "the end of all children")
