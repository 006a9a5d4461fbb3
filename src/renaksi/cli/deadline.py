"""A limit on the time that one document may take, recognition and review included.

The child process that parses a file has limits of its own; what is recognised in the parts is
worked on here, and a hostile document can make that slow too.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from renaksi.domain.errors import RenaksiError

SECONDS: Final = 9.0
_AGAIN: Final = 0.5  # seconds; where the first call was swallowed on its way up


@contextmanager
def deadline(seconds: float = SECONDS) -> Iterator[None]:
    """Refuse a document that takes longer; inside another deadline, that one holds.

    It works in the main thread of a process, on systems that have interval timers; elsewhere the
    limits of the child process hold alone.

    Raises:
        RenaksiError: ``file.too_slow``.
    """
    in_main_thread = threading.current_thread() is threading.main_thread()
    if not in_main_thread or not hasattr(signal, "setitimer") or _is_running():
        yield
        return

    def refuse(_signal: int, _frame: FrameType | None) -> None:
        raise RenaksiError("file.too_slow", {"seconds": round(seconds)})

    before = signal.signal(signal.SIGALRM, refuse)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _is_running() -> bool:
    return signal.getitimer(signal.ITIMER_REAL)[0] > 0
