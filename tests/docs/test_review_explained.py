"""The worked table of the explanation holds the numbers that the program finds."""

from __future__ import annotations

import re
from decimal import Decimal

from renaksi.messages.formatting import format_number
from renaksi.reading.reader import read_plans
from tests.architecture.sources import ROOT

EXAMPLE = ROOT / "examples" / "rencana-aksi-kesbangpol-metro-2021.txt"
PAGE = (ROOT / "docs" / "explanation" / "review.md").read_text(encoding="utf-8")


def test_the_worked_table_is_true() -> None:
    (draft,) = read_plans(EXAMPLE.read_bytes(), EXAMPLE.name)
    money = [row.budget or Decimal(0) for row in draft.rows]
    lines = re.findall(r"^\| (\d) \|[^|]*\| ([\d.]+) \|", PAGE, flags=re.MULTILINE)
    assert lines == [(str(at), format_number(one, "id")) for at, one in enumerate(money, start=1)]
    assert f"| | Total | {format_number(sum(money), 'id')} |" in PAGE
    assert draft.totals.budget is not None
    assert f"**{format_number(draft.totals.budget, 'id')}**" in PAGE
