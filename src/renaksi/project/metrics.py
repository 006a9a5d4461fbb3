"""Figures for Prometheus: requests as all processes of this server count them, and the rooms.

Several processes serve pages, and a question meets any of them; so they count in files that all of
them read (the library's way for such servers), in a folder of their parent's.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_VARIABLE: Final = "PROMETHEUS_MULTIPROC_DIR"
_FOLDERS: Final = Path(tempfile.gettempdir()) / f"renaksi-metrics-{os.getuid()}"


def _folder() -> str:
    """Return the folder that the environment names, where this process may write there."""
    given = os.environ.get(_VARIABLE, "")
    return given if given and os.access(given, os.W_OK | os.X_OK) else _folder_of_server()


def _folder_of_server() -> str:
    """Make the folder of this server's processes; those of servers that are gone are removed."""
    _FOLDERS.mkdir(mode=0o700, exist_ok=True)
    if _FOLDERS.stat().st_uid != os.getuid():
        return tempfile.mkdtemp(prefix="renaksi-metrics-")
    for old in _FOLDERS.iterdir():
        if old.name.isdigit() and not _lives(int(old.name)):
            shutil.rmtree(old, ignore_errors=True)
    own = _FOLDERS / str(os.getppid())
    own.mkdir(mode=0o700, exist_ok=True)
    return str(own)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


# The library looks for the folder when it is imported.
os.environ[_VARIABLE] = _folder()

from django.conf import settings  # noqa: E402
from django.db import DatabaseError, connection  # noqa: E402
from prometheus_client import (  # noqa: E402
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily, Metric  # noqa: E402
from prometheus_client.multiprocess import MultiProcessCollector  # noqa: E402
from prometheus_client.registry import Collector  # noqa: E402

from renaksi import __version__  # noqa: E402
from renaksi.running.disk import room_on  # noqa: E402

_requests = Counter("renaksi_requests", "Requests answered", ("method", "route", "status"))
_seconds = Histogram(
    "renaksi_request_seconds",
    "Time to the answer",
    ("route",),
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
)
_METHODS: Final = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def count_request(method: str, route: str, status: int, seconds: float) -> None:
    """Count one request; a route, never an address, so that there are few names.

    A folder that is full or gone loses figures; it must not take the pages along.
    """
    known = method if method in _METHODS else "other"
    with contextlib.suppress(OSError):
        _requests.labels(known, route, str(status)).inc()
        _seconds.labels(route).observe(seconds)


def written() -> bytes:
    """Return all figures as Prometheus reads them."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    registry.register(_State())
    return generate_latest(registry)


class _State(Collector):
    """How things stand now: one look at the database and the disk."""

    def collect(self) -> Iterable[Metric]:
        """Look."""
        version = GaugeMetricFamily("renaksi_version", "What runs", labels=["version"])
        version.add_metric([__version__], 1)
        yield version
        with contextlib.suppress(OSError):
            free = room_on(settings.DATA).free
            yield GaugeMetricFamily("renaksi_disk_free_bytes", "Room in the data folder", free)
        yield from _database()


def _database() -> Iterator[Metric]:
    up = GaugeMetricFamily("renaksi_database_up", "Whether the database answers")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT status::text, count(*) FROM procrastinate_jobs GROUP BY 1")
            states = dict(cursor.fetchall())
        silence = worker_silence()
    except DatabaseError:
        up.add_metric([], 0)
        yield up
        return
    up.add_metric([], 1)
    yield up
    jobs = GaugeMetricFamily("renaksi_jobs", "Jobs in the queue", labels=["state"])
    for state in ("todo", "doing", "failed"):
        jobs.add_metric([state], states.get(state, 0))
    yield jobs
    if silence is not None:
        yield GaugeMetricFamily(
            "renaksi_worker_silence_seconds", "Since a worker last gave a sign", silence
        )


def worker_silence() -> float | None:
    """Return seconds since any worker gave a sign of life; ``None`` where none ever did."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM now() - max(last_heartbeat))::float "
            "FROM procrastinate_workers"
        )
        row = cursor.fetchone()
    return row[0] if row else None
