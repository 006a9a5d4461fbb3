"""Writes the excerpts of real output in both READMEs again: ``python tools/excerpts.py``."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = "examples/rencana-aksi-kesbangpol-metro-2021.txt"
PAGES = {"en": "README.md", "id": "README.id.md"}
LEFT_OUT = "⋮"


def printed(command: str, lang: str) -> list[str]:
    """Run a command on the example and return its lines."""
    environ = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": "90"}
    return subprocess.run(
        [sys.executable, "-m", "renaksi.cli", command, EXAMPLE, "--lang", lang],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()


def at(lines: list[str], part: str) -> int:
    """Return the position of the first line with a part."""
    return next(index for index, line in enumerate(lines) if part in line)


def read_excerpt(lang: str) -> list[str]:
    """Show the head, the first objective to its first step, and the totals."""
    lines = printed("read", lang)
    totals = end = at(lines, "Rp966.075.600")
    while lines[totals].startswith(" "):
        totals -= 1
    objective = lines[at(lines, "├─") : at(lines, "[Feb]") + 1]
    return [*lines[:6], LEFT_OUT, *objective, LEFT_OUT, *lines[totals : end + 1]]


def review_excerpt(lang: str) -> list[str]:
    """Show an error and a warning in full, the headings, and the closing line."""
    lines = printed("review", lang)
    error, warning = (
        finding(lines, code) for code in ("indicators.two_targets", "schedule.target_without_step")
    )
    errors, warnings = lines[at(lines, "✗")], lines[at(lines, "! ")]
    return [errors, "", *error, LEFT_OUT, warnings, LEFT_OUT, *warning, LEFT_OUT, lines[-1]]


def finding(lines: list[str], code: str) -> list[str]:
    """Return a finding's lines, to the next empty one."""
    start = at(lines, code)
    return lines[start : lines.index("", start)]


def main() -> None:
    """Replace the excerpts in both pages."""
    for lang, name in PAGES.items():
        page = (ROOT / name).read_text(encoding="utf-8")
        option = "" if lang == "id" else f" --lang {lang}"  # Indonesian is what one gets unasked
        for command, excerpt in (("read", read_excerpt(lang)), ("review", review_excerpt(lang))):
            block = "\n".join([f"```\n$ renaksi {command} {EXAMPLE}{option}", *excerpt, "```"])
            pattern = rf"```\n\$ renaksi {command} .*?```"
            page = re.sub(pattern, lambda _, block=block: block, page, flags=re.DOTALL)
        (ROOT / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
