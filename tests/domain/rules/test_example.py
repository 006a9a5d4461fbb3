"""The example plan raises exactly what a careful reviewer raises, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from renaksi.domain.draft import PlanDraft
from renaksi.domain.findings import Finding
from renaksi.reading.reader import read_plans

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
NAME = "rencana-aksi-kesbangpol-metro-2021"
EXPECTED = json.loads((EXAMPLES / f"{NAME}.findings.json").read_text(encoding="utf-8"))


@cache
def example() -> PlanDraft:
    path = EXAMPLES / EXPECTED["document"]
    (draft,) = read_plans(path.read_bytes(), path.name)
    return draft


def said(findings: Iterator[Finding]) -> list[tuple[str, str, list[int]]]:
    return sorted((one.code, one.severity.value, list(one.rows)) for one in findings)


def wanted(entries: Iterator[dict[str, Any]]) -> list[tuple[str, str, list[int]]]:
    return sorted((one["code"], one["severity"], one["rows"]) for one in entries)


def test_the_review_raises_exactly_the_argued_list() -> None:
    found = said(one for one in example().findings if not one.code.startswith("reading."))
    argued = (one for one in EXPECTED["findings"] if not one["code"].startswith("reading."))
    assert found == wanted(argued)


def test_the_reading_says_how_it_read() -> None:
    found = said(one for one in example().findings if one.code.startswith("reading."))
    argued = (one for one in EXPECTED["findings"] if one["code"].startswith("reading."))
    assert found == wanted(argued)


def test_every_finding_is_argued_in_both_languages() -> None:
    for entry in (*EXPECTED["findings"], *EXPECTED["not_raised"]):
        assert entry["id"]
        assert entry["en"]


def test_the_page_for_people_says_the_same() -> None:
    page = (EXAMPLES / f"{NAME}.findings.md").read_text(encoding="utf-8")
    for entry in EXPECTED["findings"]:
        rows = ", ".join(map(str, entry["rows"])) or "plan"
        assert f"| `{entry['code']}` | {rows} | {entry['severity']} | {entry['en']} |" in page
    assert all(f"- {entry['en']}" in page for entry in EXPECTED["not_raised"])


def test_money_counts_each_sub_activity_once() -> None:
    assert example().totals.budget == 966_075_600
    assert example().totals.indicators == 22


@pytest.mark.parametrize(
    ("code", "row", "cell"),
    [
        pytest.param("indicators.two_in_one", 5, "H13", id="lost-columns"),
        pytest.param("nomenclature.typing_error", 3, "F10", id="shifted-row"),
        pytest.param("schedule.target_without_step", 3, "P10", id="quarter"),
    ],
)
def test_a_finding_points_at_its_cell(code: str, row: int, cell: str) -> None:
    (finding,) = (one for one in example().findings if one.code == code and one.rows == (row,))
    assert finding.place is not None
    assert finding.place.first == cell
