"""Whoever ends Renaksi, LibreOffice and its folder do not outlive it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.reading.readers import office, read_document

PATIENCE = 20.0


def office_that(does: str, folder: Path) -> Path:
    """Write a stand-in for LibreOffice that notes its process and starts another one."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{does} &\necho $! > {folder}/pid.part\n", encoding="utf-8")
    with program.open("a", encoding="utf-8") as script:
        script.write(f"mv {folder}/pid.part {folder}/pid\nwait\n")
    program.chmod(0o755)
    return program


def comes(what: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not what() and time.monotonic() < end:
        time.sleep(0.02)
    return what()


def is_gone(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z"
    return True


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files with a short name: processes that talk to each other have
    sockets in it, whose addresses hold about a hundred letters."""
    with tempfile.TemporaryDirectory(prefix="ending-") as folder:
        yield Path(folder)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("count", [1, 2])
def test_nothing_stays_behind(
    ending: signal.Signals, count: int, tmp_path: Path, temporary: Path
) -> None:
    office_that("sleep 60", tmp_path)
    files = [tmp_path / f"{number}.rtf" for number in range(count)]
    for file in files:
        file.write_bytes(b"{\\rtf1 isi}")
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    process = subprocess.Popen(
        [sys.executable, "-m", "renaksi.cli", "review", *files],
        env={**os.environ, "PATH": path, "TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert comes((tmp_path / "pid").exists)
    pid = int((tmp_path / "pid").read_text("utf-8"))
    time.sleep(0.5)  # the watcher needs a moment to begin
    process.send_signal(ending)
    process.wait(PATIENCE)

    assert comes(lambda: is_gone(pid))
    assert comes(lambda: not list(temporary.glob("renaksi-*")))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="memory is looked up in /proc")
def test_what_swells_libreoffice_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = office_that("sleep 60", tmp_path)
    monkeypatch.setattr(office, "find_office", lambda: str(program))
    monkeypatch.setattr(office, "_RESIDENT", 1024)

    with pytest.raises(RenaksiError) as refusal:
        read_document(b"{\\rtf1 isi}", "plan.rtf")

    assert refusal.value.code == "file.too_large"
    assert comes(lambda: is_gone(int((tmp_path / "pid").read_text("utf-8"))))
