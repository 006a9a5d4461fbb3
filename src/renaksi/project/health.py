"""Whether the application lives and can work; strangers learn no more than yes or no."""

from __future__ import annotations

import ipaddress
import secrets
import time
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from renaksi.apps.files.storage import store
from renaksi.project import metrics
from renaksi.running.disk import room_on

_STORE_SECONDS: Final = 10.0


@require_safe
def alive(_request: HttpRequest) -> HttpResponse:
    """Answer that this process lives; nothing else is asked."""
    return _answer({"status": "ok"}, 200)


@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Answer whether pages can be served: 200 or 503; details for those who run the server."""
    faults = {name: _fault_of(look) for name, look in {**_NEEDED, **_WANTED}.items()}
    is_ready = not any(faults[name] for name in _NEEDED)
    status = "ok" if not any(faults.values()) else "degraded" if is_ready else "unavailable"
    details = {name: fault or "ok" for name, fault in faults.items()}
    said: dict[str, object] = {"status": status if is_insider(request) or not is_ready else "ok"}
    if is_insider(request):
        said["details"] = details
    return _answer(said, 200 if is_ready else 503)


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Answer the figures for Prometheus, to those who may have them."""
    if not is_insider(request):
        raise Http404
    return HttpResponse(metrics.written(), content_type="text/plain; version=0.0.4; charset=utf-8")


def is_insider(request: HttpRequest) -> bool:
    """Tell whether the question comes with the token, or from this machine and through no proxy."""
    token = settings.METRICS_TOKEN
    if token:
        given = request.headers.get("Authorization", "")
        return secrets.compare_digest(given.encode(), f"Bearer {token}".encode())
    if any(name.startswith(("X-Forwarded", "Forwarded", "Via")) for name in request.headers):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _answer(said: dict[str, object], status: int) -> HttpResponse:
    return JsonResponse(said, status=status, headers={"Cache-Control": "no-store"})


def _fault_of(look: Callable[[], str]) -> str:
    try:
        return look()
    except Exception as error:
        # Whatever it is, health must answer; the type is enough for who runs the server.
        return type(error).__name__


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return ""


def _migrations() -> str:
    if not _seen.get("migrations"):
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if missing:
            return f"{len(missing)} missing"
        _seen["migrations"] = 1.0  # a database never goes back
    return ""


def _storage() -> str:
    if time.monotonic() > _seen.get("storage", 0.0):
        store().check()
        _seen["storage"] = time.monotonic() + _STORE_SECONDS
    return ""


def _disk() -> str:
    room = room_on(settings.DATA)
    return f"{room.percent_free} % free" if room.is_short else ""


def _worker() -> str:
    silence = metrics.worker_silence()
    if silence is None:
        return "none"
    return f"silent for {silence:.0f} s" if silence > settings.WORKER_SILENT_SECONDS else ""


_seen: dict[str, float] = {}
# Without these no page can be served; without those, pages can.
_NEEDED: Final = {"database": _database, "migrations": _migrations, "storage": _storage}
_WANTED: Final = {"disk": _disk, "worker": _worker}
