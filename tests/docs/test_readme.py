"""What the two READMEs show is what the program prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT

PAGES = {"en": "README.md", "id": "README.id.md"}


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("command", ["read", "review"])
def test_the_excerpt_is_what_the_program_prints(lang: str, command: str) -> None:
    page = (ROOT / PAGES[lang]).read_text(encoding="utf-8")
    (excerpt,) = re.findall(rf"```\n\$ renaksi ({command} .*?)```", page, re.DOTALL)
    first, *lines = excerpt.splitlines()
    printed = subprocess.run(
        [sys.executable, "-m", "renaksi.cli", *first.split(), "--lang", lang],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": "90"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
    assert [line for line in lines if line != "⋮" and line not in printed] == []
