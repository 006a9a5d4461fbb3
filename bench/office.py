"""LibreOffice to compare with: one profile, started once before anything is timed."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.clock import run


class Office:
    """LibreOffice with a profile of its own, warm after the first conversion."""

    def __init__(self, program: str, folder: Path) -> None:
        self._command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        self._command += ["--headless", "--norestore"]
        self._out = folder / "office-out"

    def convert(self, source: Path, wanted: str) -> Path:
        """Convert a file in a process of its own and return the result."""
        run([*self._command, "--convert-to", wanted, "--outdir", str(self._out), str(source)])
        made = self._out / f"{source.stem}.{wanted.split(':')[0]}"
        if not made.exists():
            raise RuntimeError(f"LibreOffice made no {wanted} of {source.name}")
        return made


def find_office(folder: Path) -> Office | None:
    program = shutil.which("soffice")
    return Office(program, folder) if program else None
