"""A plan that we print reads back as the same plan, from print alone."""

from __future__ import annotations

from typing import Any

import pytest

from renaksi.documents import Kind, WriteOptions, render_plan
from renaksi.documents.contract import contract_of
from renaksi.documents.options import PaperName
from renaksi.domain.draft import PlanDraft
from renaksi.reading.reader import ReadOptions, read_plans
from tests.documents.plans import make_long_plan, make_plan, make_shared_plan

ASIDE = frozenset({"source", "place", "confidence", "findings"})

PLANS = {
    "one row": make_plan(),
    "shared sub-activity": make_shared_plan(),
    "several pages": make_long_plan(),
    "notes": make_plan(notes=("Catatan: angka sementara",)),
}
FORMS = [
    pytest.param("xlsx", "F4"),
    pytest.param("xlsx", "A3"),
    pytest.param("docx", "F4"),
    pytest.param("docx", "A3"),
    pytest.param("pdf", "F4"),
    pytest.param("pdf", "A3"),
    pytest.param("csv", "F4"),
]


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_places(part) for key, part in value.items() if key not in ASIDE}
    if isinstance(value, list):
        return [without_places(part) for part in value]
    return value


def plain(draft: PlanDraft) -> Any:
    return without_places(contract_of(draft))


@pytest.mark.parametrize(("kind", "paper"), FORMS)
@pytest.mark.parametrize("name", PLANS)
def test_what_is_printed_reads_back(name: str, kind: Kind, paper: PaperName) -> None:
    draft = PLANS[name]
    data = render_plan(draft, kind, WriteOptions(paper=paper)).data

    (back,) = read_plans(data, f"rencana.{kind}", ReadOptions())

    assert plain(back) == plain(draft)


@pytest.mark.parametrize("kind", ["docx", "pdf", "csv"])
def test_our_own_total_is_no_total_of_the_document(kind: Kind) -> None:
    data = render_plan(make_shared_plan(), kind).data

    (back,) = read_plans(data, f"rencana.{kind}", ReadOptions())

    assert back.printed_totals == ()
