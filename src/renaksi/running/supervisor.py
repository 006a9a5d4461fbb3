"""Keeps processes alive: starts them in order, starts again what dies, stops all on a signal."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType
from typing import Final

from renaksi.domain.errors import RenaksiError
from renaksi.running import process

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
GENTLY: Final = ((signal.SIGTERM, 20.0), (signal.SIGKILL, 5.0))
FORCED: Final = ((signal.SIGKILL, 5.0),)
# How long to wait before the first, second, ... start again; the last holds for all later ones.
_PAUSES: Final = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0)
_SETTLED_SECONDS: Final = 10.0
_ROUND_SECONDS: Final = 0.5

Launch = Callable[[], "subprocess.Popen[bytes]"]
Say = Callable[[str, str, str], None]


@dataclass(slots=True)
class Child:
    """One process that must live.

    Attributes:
        name: What it is called in messages.
        launch: Starts it.
        wait_until_ready: Returns when it can be used; raises where it cannot. Only the first
            start waits: later, the others must not go unattended meanwhile.
        signals: How it is stopped: what to send, and how many seconds each has.
        is_noted: Whether a later run ends it by its number, should it outlive this one.
    """

    name: str
    launch: Launch
    wait_until_ready: Callable[[], None] = lambda: None
    signals: Sequence[tuple[signal.Signals, float]] = GENTLY
    is_noted: bool = True
    process: subprocess.Popen[bytes] | None = None
    failures: int = 0
    started_at: float = 0.0
    due_at: float = 0.0

    def begin(self) -> None:
        """Start it."""
        self.process = None
        self.started_at = time.monotonic()
        self.process = self.launch()

    def has_died(self) -> bool:
        """Tell whether it ended by itself."""
        return self.process is not None and self.process.poll() is not None


@dataclass(slots=True)
class Supervisor:
    """Runs children until it is told to stop.

    Attributes:
        note: File in which the children are noted for a later run, should this one be killed.
        say: Told of what happens: what, which child, and a detail.
        watches: Called twice a second or so, between looking after the children.
    """

    note: Path
    say: Say
    watches: list[Callable[[], None]] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    is_stopping: bool = False
    _is_urgent: bool = False
    _can_wait: bool = False

    def add(self, child: Child) -> None:
        """Start a child now, and keep it alive from now on."""
        self.children.append(child)
        child.begin()
        child.wait_until_ready()
        self._write_note()

    @contextmanager
    def in_charge(self) -> Iterator[None]:
        """Take signals, and leave no child behind, however the block ends."""
        end_strays(self.note)
        before = {number: signal.signal(number, self._on_signal) for number in _SIGNALS}
        try:
            yield
        finally:
            self.is_stopping = self._can_wait = True
            self._stop_children()
            for number, handler in before.items():
                signal.signal(number, handler)

    def run(self) -> None:
        """Look after the children until a signal comes."""
        self._can_wait = True
        with _woken_by_signals() as wait:
            while not self.is_stopping:
                self._look_after()
                self._watch()
                wait(_ROUND_SECONDS)
        self.say("stopping", "", "")

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._is_urgent = self.is_stopping
        self.is_stopping = True
        if not self._can_wait:
            raise KeyboardInterrupt

    def _look_after(self) -> None:
        for child in self.children:
            if child.has_died():
                self._bury(child)
            if child.process is None and time.monotonic() >= child.due_at and not self.is_stopping:
                self._begin_again(child)

    def _watch(self) -> None:
        for watch in self.watches:
            try:
                watch()
            except (RenaksiError, OSError) as fault:  # no reason to stop serving
                self.say("trouble", "", str(fault))

    def _bury(self, child: Child) -> None:
        assert child.process is not None  # noqa: S101 (asked by the caller)
        self.say("died", child.name, str(child.process.returncode))
        process.sweep(child.process)
        child.process = None
        if time.monotonic() - child.started_at > _SETTLED_SECONDS:
            child.failures = 0
        self._postpone(child)

    def _begin_again(self, child: Child) -> None:
        try:
            child.begin()
        except (RenaksiError, OSError) as fault:
            self.say("no_start", child.name, str(fault))
            self._postpone(child)
            return
        self._write_note()
        self.say("started_again", child.name, "")

    def _postpone(self, child: Child) -> None:
        child.due_at = time.monotonic() + _PAUSES[min(child.failures, len(_PAUSES) - 1)]
        child.failures += 1

    def _stop_children(self) -> None:
        """Stop in the opposite order, so that the database is there until the last."""
        for child in reversed(self.children):
            if child.process:
                process.stop(child.process, FORCED if self._is_urgent else child.signals)
                child.process = None
        self.children.clear()
        self.note.unlink(missing_ok=True)

    def _write_note(self) -> None:
        numbers = [one.process.pid for one in self.children if one.process and one.is_noted]
        traces = [process.Trace.of(number) for number in numbers]
        held = json.dumps([asdict(trace) for trace in traces if trace])
        with contextlib.suppress(OSError):  # a full disk must not end the service
            self.note.write_text(held, encoding="utf-8")


def end_strays(note: Path) -> None:
    """End what a killed run left alive, as it had noted; whoever calls this holds the lock."""
    try:
        held = json.loads(note.read_text(encoding="utf-8"))
        traces = [process.Trace(int(one["number"]), str(one["began"])) for one in held]
    except (OSError, ValueError, TypeError, KeyError):
        return
    for trace in reversed(traces):
        trace.end()
    note.unlink(missing_ok=True)


@contextmanager
def _woken_by_signals() -> Iterator[Callable[[float], None]]:
    """Give a way to wait that any signal ends early, a dead child's too."""
    reader, writer = os.pipe()
    for descriptor in (reader, writer):
        os.set_blocking(descriptor, False)
    before = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    child_handler = signal.signal(signal.SIGCHLD, lambda _number, _frame: None)

    def wait(seconds: float) -> None:
        if select.select([reader], [], [], seconds)[0]:
            os.read(reader, 4096)

    try:
        yield wait
    finally:
        signal.signal(signal.SIGCHLD, child_handler)
        signal.set_wakeup_fd(before)
        os.close(reader)
        os.close(writer)
