"""Plans for the tests of the tables, and how they get in and out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from renaksi.apps.organizations.models import Government
from renaksi.apps.planning.models import Plan, Version
from renaksi.apps.planning.queries import load_draft
from renaksi.apps.planning.services import store_draft
from renaksi.domain.draft import PlanDraft
from renaksi.domain.places import Place
from renaksi.reading.reader import read_plans
from tests.factories import NOW

SEED = Path(__file__).parents[3] / "examples" / "rencana-aksi-kesbangpol-metro-2021.txt"


@cache
def seed_draft() -> PlanDraft:
    """Read the example plan."""
    return read_plans(SEED.read_bytes(), SEED.name)[0]


def long_draft(count: int) -> PlanDraft:
    """Make a plan of many rows out of the example's: every fourth activity is another."""
    rows = []
    for at in range(count):
        like = seed_draft().rows[at % 5]
        rows.append(
            replace(
                like,
                number=at + 1,
                activity=f"{like.activity} {at // 4}",
                sub_activity=f"{like.sub_activity} {at // 2}",
                sub_activity_indicator=f"Jumlah laporan {at // 2}",
                place=Place("Lembar 1", None, None, f"A{at + 5}", f"S{at + 5}"),
                cells={"budget": f"S{at + 5}", "objective": f"B{at + 5}"},
            )
        )
    return replace(seed_draft(), rows=tuple(rows), findings=())


def stored(draft: PlanDraft, government: Government, year: int = 2021) -> Version:
    """Store a draft as the only version of a plan of the government; acting in it already."""
    plan = Plan.objects.create(
        government=government,
        form=draft.form.value,
        first_year=year,
        last_year=year,
        created_at=NOW,
    )
    return store_draft(plan=plan, draft=draft, now=NOW)


def there_and_back(draft: PlanDraft, government: Government, year: int = 2021) -> PlanDraft:
    """Store a draft and load it again."""
    return load_draft(stored(draft, government, year).pk)
