"""Formats that only LibreOffice writes, and its own way of writing the others."""

from __future__ import annotations

import atexit
import functools
import shutil
import subprocess
import tempfile
from pathlib import Path


@functools.cache
def _profile() -> Path:
    """A profile for this process alone, gone with it."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def convert(data: bytes, suffix: str, wanted: str) -> bytes:
    """Convert a file in LibreOffice.

    Raises:
        FileNotFoundError: LibreOffice is not installed, or made nothing.
    """
    office = shutil.which("soffice")
    if office is None:
        raise FileNotFoundError("soffice")
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / f"plan.{suffix}"
        source.write_bytes(data)
        command = [office, f"-env:UserInstallation={_profile().as_uri()}", "--headless"]
        command += ["--convert-to", wanted, "--outdir", f"{place}/out", str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (Path(place) / "out" / f"plan.{wanted}").read_bytes()
