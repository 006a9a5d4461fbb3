"""Every source that the code names stands in the register, and the other way round."""

from __future__ import annotations

import re

from tests.architecture.sources import PACKAGE, ROOT, python_files

REGISTER = (ROOT / "docs" / "reference" / "legal-sources.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"LEG-\d{3}")
USES = {
    row[1].strip(): set(re.findall(r"`([^`]+)`", row[-2]))
    for row in (line.split("|") for line in REGISTER.splitlines() if line.startswith("| LEG-"))
}


def used() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in python_files("src/renaksi"):
        for number in NUMBER.findall(path.read_text(encoding="utf-8")):
            found.setdefault(number, set()).add(path.relative_to(PACKAGE).as_posix())
    return found


def test_every_source_in_the_code_is_registered_and_the_other_way_round() -> None:
    assert set(USES) == set(used())


def test_the_register_says_where_each_source_is_used() -> None:
    assert used() == USES
