"""The sound files that the fuzzer damages: small made-up plans in every format."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.generator import make_case
from tests.generator.render import RENDERERS

PER_FORMAT = 2
BY_OFFICE = {"xls": "xlsx", "doc": "docx", "rtf": "docx"}  # LibreOffice makes the first of these


def write_corpus(folder: Path) -> list[Path]:
    """Write the corpus and return its files; old office formats only where LibreOffice is found."""
    for number, name in enumerate(RENDERERS):
        for at in range(PER_FORMAT):
            case = make_case(7_000 + 10 * number + at, formats=(name,))
            (folder / f"{number:02}-{at}{Path(case.name).suffix}").write_bytes(case.data)
    _convert(folder)
    return sorted(path for path in folder.iterdir() if path.is_file())


def _convert(folder: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        return
    with tempfile.TemporaryDirectory() as profile:
        for wanted, source in BY_OFFICE.items():
            path = min(folder.glob(f"*.{source}"))
            command = [office, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
            command += ["--convert-to", wanted, "--outdir", str(folder), str(path)]
            subprocess.run(command, check=False, capture_output=True, timeout=120)
