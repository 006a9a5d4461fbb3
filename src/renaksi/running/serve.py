"""The whole application on one machine: database, migrations, worker and web server together."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from renaksi.domain.errors import RenaksiError
from renaksi.running import process
from renaksi.running.addresses import DatabaseUrls
from renaksi.running.cluster import STOPPING, EmbeddedPostgres, database_urls
from renaksi.running.directory import DataDirectory
from renaksi.running.disk import room_on
from renaksi.running.keys import load_keys
from renaksi.running.schedule import Backups, Rhythm
from renaksi.running.supervisor import Child, Say, Supervisor
from renaksi.running.upgrade import upgrade_cluster

_APPLICATION: Final = "renaksi.project.wsgi:application"
_SETTINGS: Final = "renaksi.project.settings"
# By the exit status of renaksi.project.upkeep.
_REFUSALS: Final = {3: "running.unsafe", 4: "running.no_demo"}
_READY_SECONDS: Final = 60.0
_DISK_SECONDS: Final = 600.0
# Who serves pages and works jobs needs to know nothing that only migrations and backups use.
_NOT_FOR_CHILDREN: Final = ("DATABASE_OWNER_URL", "DATABASE_BACKUP_URL")


@dataclass(frozen=True, slots=True)
class Serving:
    """What a person decides about a server.

    Attributes:
        data: The data directory.
        host: Where it listens: a name or an address.
        port: Likewise.
        workers: How many web processes.
        with_demo: Whether to load the demonstration before pages are served.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    with_demo: bool = False

    @property
    def address(self) -> str:
        """Return what a person opens; a name where possible, since passkeys need one."""
        is_here = self.host in {"127.0.0.1", "::1", "localhost", "0.0.0.0", "::"}  # noqa: S104 (compared)
        host = "localhost" if is_here else self.host
        return f"http://{host}:{self.port}"


def serve(serving: Serving, say: Say) -> None:
    """Run everything until a signal comes.

    Args:
        serving: What, and where.
        say: Told of what happens.

    Raises:
        RenaksiError: Something that must be there cannot be started.
    """
    directory = DataDirectory.open(serving.data)
    rhythm = Rhythm.from_environment(os.environ)
    supervisor = Supervisor(directory.path / "processes.json", say)
    with directory.locked(serving.address), supervisor.in_charge():
        _refuse_taken_port(serving)
        urls = _database(directory, supervisor)
        environment = environment_for(directory, urls)
        say("preparing", "", "")
        migrate(directory, urls, with_demo=serving.with_demo)
        for_children = without_owner(environment)
        supervisor.add(_worker(for_children))
        supervisor.add(_web(serving, for_children, supervisor))
        say("serving", serving.address, str(directory.path))
        backups = Backups(directory.backups, rhythm, environment, say)
        supervisor.watches += [_DiskWatch(directory.path, say), backups]
        try:
            supervisor.run()
        finally:
            backups.stop()
    say("stopped", "", "")


def environment_for(directory: DataDirectory, urls: DatabaseUrls) -> dict[str, str]:
    """Return the environment in which Django finds this installation."""
    keys = load_keys(directory.keys_file)
    return {
        **os.environ,
        "RENAKSI_DATA": str(directory.path),
        "RENAKSI_SECRET_KEY": os.environ.get("RENAKSI_SECRET_KEY") or keys.application_key,
        "RENAKSI_CHECKPOINT_KEY": os.environ.get("RENAKSI_CHECKPOINT_KEY") or keys.checkpoint_key,
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE") or _SETTINGS,
        "PYTHONUNBUFFERED": "1",
        **urls.environment(),
    }


def without_owner(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment for processes that must not know the owner of the database."""
    return {name: one for name, one in environment.items() if name not in _NOT_FOR_CHILDREN}


@contextmanager
def installation(data: Path) -> Iterator[tuple[DataDirectory, DatabaseUrls]]:
    """Give the database of a data directory: the running one, or one started for the while.

    Raises:
        RenaksiError: It cannot be started.
    """
    directory = DataDirectory.open(data)
    if external := DatabaseUrls.from_environment(os.environ):
        yield directory, external
    elif directory.is_locked():
        yield directory, database_urls(directory.path)
    else:
        with directory.locked():
            upgrade_cluster(directory)
            with EmbeddedPostgres(directory).running() as urls:
                yield directory, urls


def migrate(directory: DataDirectory, urls: DatabaseUrls, *, with_demo: bool = False) -> None:
    """Bring the database up to date in a process of its own, as its owner.

    Args:
        directory: The installation.
        urls: Its database.
        with_demo: Put the example plan and the fictitious people in as well.

    Raises:
        RenaksiError: That failed, or the settings are not safe; the process has said why.
    """
    if not urls.owner:
        raise RenaksiError("running.no_owner")
    words = ("demo",) if with_demo else ()
    command = [sys.executable, "-m", "renaksi.project.upkeep", *words]
    began = process.start(command, environment=environment_for(directory, urls))
    try:
        status = began.wait()
    finally:
        process.sweep(began)
    if status != 0:
        raise RenaksiError(_REFUSALS.get(status, "running.no_migration"))


def _database(directory: DataDirectory, supervisor: Supervisor) -> DatabaseUrls:
    if external := DatabaseUrls.from_environment(os.environ):
        return external
    if upgrade_cluster(directory):
        supervisor.say("upgraded", "", "")
    server = EmbeddedPostgres(directory)
    server.is_given_up = lambda: supervisor.is_stopping
    child = Child("postgresql", server.launch, server.wait_until_ready, STOPPING, is_noted=False)
    supervisor.add(child)
    return server.urls


def _worker(environment: Mapping[str, str]) -> Child:
    command = [sys.executable, "-m", "renaksi.project.work"]

    def launch() -> subprocess.Popen[bytes]:
        # Without its database, which goes at the same moment, a worker could finish nothing.
        return process.start(command, environment=environment, parting=signal.SIGKILL)

    return Child("worker", launch)


def _web(serving: Serving, environment: Mapping[str, str], supervisor: Supervisor) -> Child:
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", serving.host, "--port", str(serving.port)),
        *("--workers", str(serving.workers), "--blocking-threads", "4", "--no-ws"),
        *("--workers-kill-timeout", "10", "--log-level", "warning", _APPLICATION),
    ]
    child = Child("web", lambda: process.start(command, environment=environment))

    def is_over() -> bool:
        return child.has_died() or supervisor.is_stopping

    child.wait_until_ready = lambda: _wait_for_port(serving, is_over)
    return child


def _wait_for_port(serving: Serving, is_over: Callable[[], bool]) -> None:
    limit = time.monotonic() + _READY_SECONDS
    while not _answers(serving):
        if is_over() or time.monotonic() > limit:
            raise RenaksiError("running.no_web")
        time.sleep(0.05)


def _answers(serving: Serving) -> bool:
    with socket.socket(_family(serving.host)) as probe:
        probe.settimeout(1.0)
        return probe.connect_ex((_reachable(serving.host), serving.port)) == 0


def _refuse_taken_port(serving: Serving) -> None:
    """Say so before anything is started, rather than after."""
    with socket.socket(_family(serving.host)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((serving.host, serving.port))
        except OSError as fault:
            name = "running.port_taken" if fault.errno == errno.EADDRINUSE else "running.no_port"
            where = {"host": serving.host, "port": str(serving.port)}
            raise RenaksiError(name, {**where, "reason": str(fault.strerror)}) from fault


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _reachable(host: str) -> str:
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 (compared)


@dataclass(slots=True)
class _DiskWatch:
    """Warns once each time the disk becomes short."""

    folder: Path
    say: Say
    is_short: bool = False
    due_at: float = field(default=0.0)

    def __call__(self) -> None:
        if time.monotonic() < self.due_at:
            return
        self.due_at = time.monotonic() + _DISK_SECONDS
        room = room_on(self.folder)
        if room.is_short and not self.is_short:
            self.say("disk_short", str(self.folder), f"{room.free >> 20} MB")
        self.is_short = room.is_short
