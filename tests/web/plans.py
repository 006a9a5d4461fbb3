"""Plans for tests of pages: the example of the repository, stored as a draft."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

from renaksi.apps.organizations.models import Agency
from renaksi.apps.planning.models import Version
from renaksi.apps.planning.services import import_plan
from renaksi.apps.policy import system_actor
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.draft import PlanDraft
from renaksi.reading.reader import read_plans
from tests.architecture.sources import ROOT
from tests.factories import NOW

EXAMPLE = next((ROOT / "examples").glob("*.txt"))


@cache
def example_draft() -> PlanDraft:
    """Read the example plan."""
    return read_plans(Path(EXAMPLE).read_bytes(), EXAMPLE.name)[0]


def long_draft(rows: int) -> PlanDraft:
    """Return the example's lines again and again, each with words of its own."""
    draft = example_draft()
    lines = [draft.rows[at % len(draft.rows)] for at in range(rows)]
    return dataclasses.replace(
        draft,
        rows=tuple(
            dataclasses.replace(
                line,
                number=at,
                objective=f"{line.objective} {at // 3}",
                sub_activity=f"{line.sub_activity} {at // 2}",
            )
            for at, line in enumerate(lines, start=1)
        ),
        printed_totals=(),
        findings=(),
    )


def make_plan(agency: Agency, draft: PlanDraft | None = None, year: int = 2026) -> Version:
    """Bring a plan of an agency in, acting in its government."""
    actor = system_actor("tests", agency.government_id)
    with acting_in(agency.government_id):
        return import_plan(
            actor=actor, agency=agency.pk, draft=draft or example_draft(), now=NOW, year=year
        )
