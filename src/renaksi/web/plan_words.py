"""Plans in words: what a plan is called, and what its state is, with its sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renaksi.apps.planning.models import State
from renaksi.web.saying import said


@dataclass(frozen=True, slots=True)
class StateSign:
    """How a state shows: shape, word, colour, in that order."""

    icon: str
    words: str
    css: str


STATE_SIGNS: Final = {
    State.DRAFT: StateSign("s-draft", "plan.state.draft", "is-calm"),
    State.PROPOSED: StateSign("s-sent", "plan.state.proposed", "is-warn"),
    State.SET: StateSign("s-ok", "plan.state.set", "is-good"),
    State.SUPERSEDED: StateSign("s-lock", "plan.state.superseded", "is-calm"),
}


def plan_name(form: str, first_year: int, last_year: int) -> str:
    """Name a plan: ``Rencana aksi 2026``."""
    years = str(first_year) if first_year == last_year else f"{first_year}–{last_year}"
    return said("plan.name", form=said(f"plan.form.{form}"), years=years)
