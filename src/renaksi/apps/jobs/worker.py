"""The process that performs jobs: takes them from the queue until it is asked to stop.

Start it as ``python -m renaksi.apps.jobs.worker``; any number may run, on any number of hosts.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from procrastinate import App
    from procrastinate.worker import Worker

logger = logging.getLogger("renaksi.jobs")


def main(stop: threading.Event | None = None, *, catch_signals: bool = True) -> int:
    """Perform jobs until asked to stop.

    Args:
        stop: Set by whoever runs the worker in a thread; signals do the same in a process.
        catch_signals: Stop on SIGTERM and SIGINT (in the main thread only).

    Returns:
        The exit status: 0 after a clean stop, 1 where the database went away.
    """
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renaksi.project.settings")
    django.setup()
    from renaksi.apps.jobs.tasks import stopping

    stopping.clear()
    asked = stop or threading.Event()
    try:
        asyncio.run(_serve(asked, catch_signals=catch_signals))
    except Exception:
        logger.exception("worker failed")
        return 1
    # The queue's own loop ends early where its connections die: whoever started us starts us again.
    return 0 if asked.is_set() else 1


async def _serve(asked: threading.Event, *, catch_signals: bool) -> None:
    from procrastinate.contrib.django import app as queue

    queue.perform_import_paths()  # type: ignore[no-untyped-call]
    app = _with_connector_of_its_own(queue)
    async with app.open_async():
        worker = _worker(app)
        if catch_signals:
            loop = asyncio.get_running_loop()
            for sign in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(sign, asked.set)
        sides = [
            asyncio.create_task(_stop_when(asked, worker)),
            asyncio.create_task(_rescue()),
        ]
        try:
            await worker.run()  # type: ignore[no-untyped-call]
        finally:
            for side in sides:
                side.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.gather(*sides)


def _with_connector_of_its_own(queue: App) -> App:
    """Return the queue on the worker's own connections.

    The tasks stay with Django's queue, so that what a job starts is written in the job's own
    transaction.
    """
    from procrastinate import App as Queue

    app = Queue(
        connector=queue.connector.get_worker_connector(),  # type: ignore[attr-defined]
        worker_defaults=queue.worker_defaults,
    )
    app.tasks, app.periodic_registry = queue.tasks, queue.periodic_registry
    return app


def _worker(app: App) -> Worker:
    from django.conf import settings

    silent = settings.WORKER_SILENT_SECONDS
    return app._worker(
        concurrency=settings.WORKER_SLOTS,
        install_signal_handlers=False,
        delete_jobs="successful",
        update_heartbeat_interval=silent / 4,
        stalled_worker_timeout=silent,
        shutdown_graceful_timeout=settings.WORKER_GRACE_SECONDS,
    )


async def _stop_when(asked: threading.Event, worker: Worker) -> None:
    """Stop the worker when asked; jobs that do not listen are left to be taken up again."""
    from django.conf import settings

    from renaksi.apps.jobs.tasks import stopping

    while not asked.is_set():
        await asyncio.sleep(0.1)
    stopping.set()
    worker.stop()  # type: ignore[no-untyped-call]
    await asyncio.sleep(settings.WORKER_GRACE_SECONDS + 5)
    logger.error("worker stopped hard: a job did not stop in time")
    os._exit(1)


async def _rescue() -> None:
    """Look for jobs of silent workers, as long as this worker runs."""
    from django.conf import settings

    from renaksi.apps.jobs.rescue import rescue_stalled, settle_lost

    pause = max(1.0, settings.WORKER_SILENT_SECONDS / 3)
    while True:
        for task in (rescue_stalled, settle_lost):
            await asyncio.to_thread(_safely, task)
        await asyncio.sleep(pause)


def _safely(task: Callable[[], int]) -> None:
    from django.db import close_old_connections

    close_old_connections()
    try:
        found = task()
    except Exception:
        # The next round tries again; the worker must not die of it.
        logger.exception("%s failed", task.__name__)
        return
    finally:
        close_old_connections()
    if found:
        logger.warning("%s: %d", task.__name__, found)


if __name__ == "__main__":
    sys.exit(main())
