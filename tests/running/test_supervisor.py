"""The supervisor: what dies is started again, what is stopped is stopped, nothing is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.running import process
from renaksi.running.supervisor import Child, Supervisor, end_strays
from tests.running.processes import until

SLEEP = (sys.executable, "-c", "import time; time.sleep(600)")
STUBBORN = (
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "print('ready', flush=True); time.sleep(600)",
)
PARENT = """
import sys
from pathlib import Path
from renaksi.running import process
from renaksi.running.supervisor import Child, Supervisor
sleep = (sys.executable, "-c", "import time; time.sleep(600)")
supervisor = Supervisor(Path(sys.argv[1]), lambda *_: None)
with supervisor.in_charge():
    supervisor.add(Child("sleep", lambda: process.start(sleep)))
    print(supervisor.children[0].process.pid, flush=True)
    supervisor.run()
"""


class Story:
    """Remembers what a supervisor says, and sends a signal when it has heard enough."""

    def __init__(self, *, stop_at: str = "") -> None:
        self.lines: list[tuple[str, str]] = []
        self._stop_at = stop_at

    def __call__(self, what: str, child: str, _detail: str) -> None:
        self.lines.append((what, child))
        if what == self._stop_at:
            os.kill(os.getpid(), signal.SIGTERM)


def lives(number: int) -> bool:
    return process.Trace.of(number) is not None


def test_what_dies_is_started_again(room: Path) -> None:
    story = Story(stop_at="started_again")
    supervisor = Supervisor(room / "note", story)
    with supervisor.in_charge():
        supervisor.add(Child("one", lambda: process.start(SLEEP)))
        first = supervisor.children[0].process
        assert first
        first.kill()
        supervisor.run()
        second = supervisor.children[0].process
        assert second
        assert second.pid != first.pid
    assert story.lines == [("died", "one"), ("started_again", "one"), ("stopping", "")]
    assert not lives(second.pid)


def test_what_cannot_start_again_is_tried_again(room: Path) -> None:
    story = Story(stop_at="started_again")
    supervisor = Supervisor(room / "note", story)
    attempts: list[int] = []

    def launch() -> subprocess.Popen[bytes]:
        attempts.append(1)
        if len(attempts) == 2:
            raise RenaksiError("running.no_web")
        return process.start(SLEEP)

    with supervisor.in_charge():
        supervisor.add(Child("one", launch))
        started = supervisor.children[0].process
        assert started
        started.kill()
        supervisor.run()
    assert [what for what, _ in story.lines[:3]] == ["died", "no_start", "started_again"]


def test_they_stop_in_the_opposite_order(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[int] = []
    stop = process.stop

    def stop_and_note(one: subprocess.Popen[bytes], how: Any) -> None:
        stopped.append(one.pid)
        stop(one, how)

    monkeypatch.setattr(process, "stop", stop_and_note)
    supervisor = Supervisor(room / "note", Story())
    with supervisor.in_charge():
        for name in ("database", "worker", "web"):
            supervisor.add(Child(name, lambda: process.start(SLEEP)))
        numbers = [child.process.pid for child in supervisor.children if child.process]
    assert stopped == numbers[::-1]


def test_what_ignores_a_signal_is_killed(room: Path) -> None:
    supervisor = Supervisor(room / "note", Story())
    signals = ((signal.SIGTERM, 0.2), (signal.SIGKILL, 5.0))
    with supervisor.in_charge():
        child = Child("deaf", lambda: process.start(STUBBORN, output=subprocess.PIPE))
        child.signals = signals
        supervisor.add(child)
        started = child.process
        assert started
        assert started.stdout
        started.stdout.readline()
    assert started.returncode == -signal.SIGKILL
    started.stdout.close()


def test_a_signal_during_the_start_leaves_nothing(room: Path) -> None:
    supervisor = Supervisor(room / "note", Story())
    started: list[subprocess.Popen[bytes]] = []

    def launch() -> subprocess.Popen[bytes]:
        started.append(process.start(SLEEP))
        return started[-1]

    def wait_for_ever() -> None:
        threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGTERM)).start()
        time.sleep(60)

    with pytest.raises(KeyboardInterrupt), supervisor.in_charge():
        supervisor.add(Child("one", launch, wait_for_ever))
    assert started[0].poll() is not None


def test_signals_go_back_to_whom_they_belonged(room: Path) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    with Supervisor(room / "note", Story()).in_charge():
        pass
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)] == before


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel does this on Linux")
def test_children_do_not_outlive_a_killed_parent(room: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, room / "note"], stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout
    child = int(parent.stdout.readline())
    assert lives(child)

    parent.kill()
    parent.communicate()

    until(lambda: not lives(child), "the end of the child")


def test_the_next_run_ends_what_a_killed_one_noted(room: Path) -> None:
    stray = subprocess.Popen(SLEEP, start_new_session=True)
    trace = process.Trace.of(stray.pid)
    assert trace
    note = room / "note"
    note.write_text(f'[{{"number": {trace.number}, "began": "{trace.began}"}}]', encoding="utf-8")

    end_strays(note)

    assert stray.wait() == -signal.SIGTERM
    assert not note.exists()


@pytest.mark.parametrize("content", ["", "{}", '[{"number": 1}]', "[7]"])
def test_a_damaged_note_harms_nobody(room: Path, content: str) -> None:
    note = room / "note"
    note.write_text(content, encoding="utf-8")
    end_strays(note)


def test_another_process_with_the_same_number_is_left_alone(room: Path) -> None:
    other = subprocess.Popen(SLEEP, start_new_session=True)
    note = room / "note"
    note.write_text(f'[{{"number": {other.pid}, "began": "yesterday"}}]', encoding="utf-8")

    end_strays(note)

    assert other.poll() is None
    other.kill()
    other.wait()
