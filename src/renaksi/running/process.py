"""Starting a process so that it cannot outlive us, and telling it apart from others later."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from renaksi.domain.errors import RenaksiError
from renaksi.running.account import Account

_PR_SET_PDEATHSIG: Final = 1
_PAUSE: Final = 0.02
_IS_LINUX: Final = sys.platform == "linux"
_libc: Any = ctypes.CDLL(None, use_errno=True) if _IS_LINUX else None


def start(
    command: Sequence[str],
    *,
    account: Account | None = None,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    output: int | IO[Any] | None = None,
    parting: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start a process in a session of its own, which the terminal's Ctrl-C does not reach.

    Args:
        command: Program and words.
        account: As whom it runs; ``None`` as ourselves.
        environment: Its environment; ``None`` is ours.
        folder: Its working directory.
        output: Where its output goes; ``None`` is where ours goes.
        parting: What the kernel sends it when we die, however we die (Linux).

    Raises:
        RenaksiError: The program cannot be started.
    """
    parent = os.getpid()

    def tie() -> None:
        # After the change of user, which would undo it; before the program is there.
        _libc.prctl(_PR_SET_PDEATHSIG, int(parting))
        if os.getppid() != parent:
            os._exit(1)

    as_other: dict[str, Any] = {}
    if account:
        as_other = {"user": account.user, "group": account.group, "extra_groups": []}
    try:
        return subprocess.Popen(
            list(command),
            env=dict(environment) if environment is not None else None,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT if output is not None else None,
            start_new_session=True,
            preexec_fn=tie if _IS_LINUX else None,
            **as_other,
        )
    except OSError as fault:
        params = {"program": command[0], "reason": fault.strerror or type(fault).__name__}
        raise RenaksiError("running.program_failed", params) from fault


def stop(process: subprocess.Popen[bytes], signals: Sequence[tuple[signal.Signals, float]]) -> None:
    """End a process, asking first; then whatever it left in its session.

    Args:
        process: What :func:`start` gave.
        signals: What to send, in order, and how many seconds each has to take effect.
    """
    for number, seconds in signals:
        if process.poll() is not None:
            break
        process.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    sweep(process)


def sweep(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of a process and of its group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@dataclass(frozen=True, slots=True)
class Trace:
    """A process as it is known to a later run; its number alone may belong to another by then."""

    number: int
    began: str

    @classmethod
    def of(cls, number: int) -> Trace | None:
        """Describe a living process."""
        began = _beginning(number)
        return cls(number, began) if began else None

    def is_alive(self) -> bool:
        """Tell whether that very process lives."""
        return _beginning(self.number) == self.began

    def end(self, *, seconds: float = 3.0) -> None:
        """End the process and its group; first asked, then forced."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            if not self.is_alive():
                return
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.number, number)
            wait_until(lambda: not self.is_alive(), seconds)


def wait_until(condition: Any, seconds: float) -> bool:
    """Wait for something to become true; tell whether it did."""
    limit = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > limit:
            return False
        time.sleep(_PAUSE)
    return True


def _beginning(number: int) -> str:
    """Return when a process began, in whatever terms; empty where it is gone or a zombie."""
    if _IS_LINUX:
        try:
            stat = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
        state, *rest = stat.rpartition(")")[2].split()
        return "" if state in "ZX" else rest[18]
    said = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(number)],  # noqa: S607 (where systems differ)
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout.strip()
