"""Backups by the clock while a server runs, one at a time, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from renaksi.domain.errors import RenaksiError
from renaksi.running import process
from renaksi.running.backup.rotation import backups_in
from renaksi.running.supervisor import GENTLY, Say

_HOURS: Final = 24
_KEEP: Final = 7
_FIRST_SECONDS: Final = 300.0  # a server that has just started has better things to do
_RETRY_SECONDS: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, and how many.

    Attributes:
        hours: Between two backups; 0 is never.
        keep: How many are kept.
    """

    hours: int = _HOURS
    keep: int = _KEEP

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Rhythm:
        """Read ``RENAKSI_BACKUP_HOURS`` and ``RENAKSI_BACKUP_KEEP``.

        Raises:
            RenaksiError: One of them is no number.
        """
        return cls(
            _number(environment, "RENAKSI_BACKUP_HOURS", _HOURS, least=0),
            _number(environment, "RENAKSI_BACKUP_KEEP", _KEEP, least=1),
        )


@dataclass(slots=True)
class Backups:
    """Starts a backup when one is due; called again and again by the supervisor."""

    folder: Path
    rhythm: Rhythm
    environment: Mapping[str, str]
    say: Say
    due_at: float = field(default=0.0)
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        wait = max(_FIRST_SECONDS, self.rhythm.hours * 3600.0 - _age_of_newest(self.folder))
        self.due_at = time.monotonic() + wait

    def __call__(self) -> None:
        """Start what is due, and notice what has ended."""
        if self.process is None:
            if self.rhythm.hours and time.monotonic() >= self.due_at:
                self._begin()
        elif self.process.poll() is not None:
            self._end(self.process.returncode)

    def stop(self) -> None:
        """End a backup that is under way; it leaves nothing half done."""
        if self.process:
            process.stop(self.process, GENTLY)
            self.process = None

    def _begin(self) -> None:
        command = [sys.executable, "-m", "renaksi.cli", "backup", str(self.folder)]
        words = ["--keep", str(self.rhythm.keep), "--data", str(self.folder.parent)]
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.process = process.start([*command, *words], environment=self.environment)

    def _end(self, status: int) -> None:
        self.process = None
        wait = self.rhythm.hours * 3600.0 if status == 0 else _RETRY_SECONDS
        self.due_at = time.monotonic() + wait
        if status != 0:
            self.say("backup_failed", str(self.folder), str(status))


def _age_of_newest(folder: Path) -> float:
    """Return how many seconds ago the newest backup was made; many where there is none."""
    found = backups_in(folder)
    return max(0.0, time.time() - found[-1].stat().st_mtime) if found else float("inf")


def _number(environment: Mapping[str, str], name: str, default: int, *, least: int) -> int:
    given = environment.get(name, "").strip()
    if not given:
        return default
    if not (given.isascii() and given.isdecimal() and int(given) >= least):
        raise RenaksiError("running.no_number", {"name": name, "given": given, "least": least})
    return int(given)
