"""The glossary names everything that a plan draft is made of."""

from __future__ import annotations

import dataclasses
import re

import pytest

from renaksi.domain import draft, findings, quantities
from tests.architecture.sources import ROOT

TEXT = (ROOT / "docs" / "reference" / "glossary.md").read_text(encoding="utf-8")
WORDS = set(re.findall(r"`([^`]+)`", TEXT))

VALUES = [
    draft.PlanRow,
    draft.PlanDraft,
    draft.Signatory,
    draft.Totals,
    draft.PrintedTotal,
    draft.Unplaced,
    draft.Skipped,
    draft.Source,
    draft.Realization,
    quantities.Quantity,
]
CHOICES = [draft.Form, draft.Level, findings.Severity, quantities.QuantityKind]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_it_names_every_field(value: type) -> None:
    names = {field.name for field in dataclasses.fields(value)}
    assert names - WORDS == set()


@pytest.mark.parametrize("choices", CHOICES, ids=lambda choices: choices.__name__)
def test_it_names_every_choice(choices: type[draft.Form]) -> None:
    values = {choice.value for choice in choices}
    assert values - WORDS - {"indicator"} == set()


def test_every_line_has_four_parts() -> None:
    lines = [line for line in TEXT.splitlines() if line.startswith("|")]
    assert [line for line in lines if line.count("|") != 5] == []


def test_every_link_of_the_documentation_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []
