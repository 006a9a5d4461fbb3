"""The log read: what was done to an object, the latest first."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Model

from renaksi.apps.audit.models import Change, Entry


@dataclass(slots=True)
class Event:
    """One entry of the log with the values that it changed."""

    number: int
    at: datetime.datetime
    actor_name: str
    action: str
    why: str
    changes: list[Change] = field(default_factory=list)


def history_of(
    government: UUID, kind: type[Model], pk: UUID, *, limit: int = 30
) -> Sequence[Event]:
    """Return the latest entries about an object; two queries."""
    entries = Entry.objects.filter(
        government_id=government, object_type=kind._meta.label_lower, object_id=str(pk)
    ).order_by("-number")[:limit]
    events = {
        one.number: Event(one.number, one.at, one.actor_name, one.action, one.why)
        for one in entries
    }
    rows = Change.objects.filter(government_id=government, number__in=list(events))
    for change in rows.order_by("number", "position"):
        events[change.number].changes.append(change)
    return list(events.values())
