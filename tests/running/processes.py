"""Servers in processes of their own, and who is still alive of them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from renaksi.running.account import account_beside
from tests.architecture.sources import ROOT

PATIENCE = 90.0
_NUMBERS = count(1)
IS_ROOT = os.geteuid() == 0
ORDINARY = ("setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups")


def until(condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Wait for something, and fail where it does not come."""
    limit = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > limit:
            pytest.fail(f"waited in vain for: {what}")
        time.sleep(0.05)


def free_port() -> int:
    """Find a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def python_as(user: str) -> Sequence[str]:
    """Return what runs Python as a user of these tests: ``us`` or ``ordinary``."""
    if user == "us":
        return (sys.executable,)
    if not IS_ROOT:
        pytest.skip("only root can become another user; the tests run as an ordinary one already")
    if not shutil.which("setpriv"):
        pytest.skip("needs setpriv")
    account = account_beside(Path("/"))
    places = [Path(place) for place in sys.path if Path(place).is_dir() and "site-" in place]
    if account is None or not all(account.can_enter(place) for place in (*places, ROOT / "src")):
        pytest.skip("an ordinary user cannot enter this folder of the project")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for python in (Path(sys.executable), Path("/usr/bin") / version):
        if python.exists() and account.can_enter(python.resolve().parent):
            path = ":".join(map(str, (ROOT / "src", *places)))
            return (*ORDINARY, "env", f"PYTHONPATH={path}", str(python))
    pytest.skip("an ordinary user cannot run this Python")


@dataclass
class Server:
    """One ``renaksi serve``."""

    data: Path
    port: int
    process: subprocess.Popen[bytes]
    output: Path

    def answers(self) -> bool:
        """Tell whether a page comes."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=10) as answer:
                return bool(answer.status == 200)
        except urllib.error.HTTPError as answer:
            return answer.code < 500
        except OSError:
            return False

    def wait_until_it_answers(self) -> None:
        """Wait for the first page."""
        until(lambda: self.answers() or self.process.poll() is not None, "the first page")
        assert self.process.poll() is None, self.printed()

    def end(self, number: signal.Signals) -> str:
        """Send it a signal, and return what it printed."""
        self.process.send_signal(number)
        return self.wait()

    def wait(self) -> str:
        """Wait for its end, and return what it printed."""
        self.process.wait(timeout=PATIENCE)
        return self.printed()

    def printed(self) -> str:
        """Return what it printed so far."""
        return self.output.read_text(encoding="utf-8", errors="replace")


def start_server(
    data: Path, environment: dict[str, str], *, user: str = "us", port: int | None = None
) -> Server:
    """Start ``renaksi serve`` on a data directory."""
    port = port or free_port()
    command = [*python_as(user), "-m", "renaksi.cli", "serve"]
    # Into a file: a pipe that nobody reads fills up, and whoever writes into it stands still.
    output = data.parent / f"{data.name}-{next(_NUMBERS)}.log"
    with output.open("wb") as file:
        started = subprocess.Popen(
            [*command, "--data", str(data), "--port", str(port), "--lang", "en"],
            env=environment,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    return Server(data, port, started, output)


def alive(data: Path) -> list[str]:
    """Return the command lines of everything that works for a data directory (Linux)."""
    found = []
    told = f"RENAKSI_DATA={data}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
            environment = (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if command and (told in environment or str(data / "postgresql").encode() in command):
            found.append(f"{folder.name} {command.replace(bytes(1), b' ').decode()}")
    return found


def postmaster(data: Path) -> int:
    """Return the number of the database server of a data directory; 0 where there is none."""
    try:
        return int((data / "postgresql" / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return 0
