"""What changed, from the log, in words: only what the reader may see."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import Q

from renaksi.apps.audit.models import Change, Entry
from renaksi.apps.policy import Action, Actor, may
from renaksi.messages.pages import page_texts
from renaksi.web.dates import moment_words
from renaksi.web.plan_lines import PlanLine
from renaksi.web.saying import said

_MOST: Final = 8
_NAMES: Final = ("name", "short_name", "email")
_PLANS: Final = ("planning.version", "planning.plan")


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened."""

    at: datetime.datetime
    when: str
    text: str


def news_of(actor: Actor, government: UUID, lines: Sequence[PlanLine]) -> Sequence[News]:
    """Return the latest things that happened, the newest first; two queries.

    Who may read the log of the whole government sees all of it; others see what they did
    themselves and what happened to the plans that they may see.
    """
    known = [key.removeprefix("news.") for key in page_texts() if key.startswith("news.")]
    entries = Entry.objects.filter(government_id=government, action__in=known)
    if not may(actor, Action.SEE_AUDIT):
        plans = {str(one.standing.plan) for one in lines}
        versions = {str(one.standing.version) for one in lines}
        of_plans = Q(object_type__in=_PLANS, object_id__in=[*plans, *versions])
        entries = entries.filter(of_plans | Q(actor=actor.person))
    latest = list(entries.order_by("-number")[:_MOST])
    names = {**_names(government, latest), **_plan_names(lines)}
    return [_news(actor, one, names) for one in latest]


def _names(government: UUID, entries: Sequence[Entry]) -> Mapping[str, str]:
    """Return what the objects were called when they were made, by number of the entry."""
    changes = Change.objects.filter(
        government_id=government,
        number__in=[one.number for one in entries],
        field__in=_NAMES,
    ).order_by("number", "position")
    found: dict[str, str] = {}
    for one in changes:
        found.setdefault(f"#{one.number}", str(one.after or one.before or ""))
    return found


def _plan_names(lines: Sequence[PlanLine]) -> Mapping[str, str]:
    return {
        str(key): f"{one.name} {one.owner}"
        for one in lines
        for key in (one.standing.plan, one.standing.version)
    }


def _news(actor: Actor, entry: Entry, names: Mapping[str, str]) -> News:
    is_own = entry.actor is not None and entry.actor == actor.person
    who = said("home.you") if is_own else entry.actor_name
    known = names.get(entry.object_id) or names.get(f"#{entry.number}")
    what = known or (said("home.a_plan") if entry.object_type in _PLANS else said("home.something"))
    text = said(f"news.{entry.action}", who=who, what=what)
    return News(entry.at, moment_words(entry.at), text)
