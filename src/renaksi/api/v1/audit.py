"""The government's log, for those who may see it as a whole."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from django.http import Http404
from ninja import Query, Router, Schema
from pydantic import Field, JsonValue

from renaksi.api.paging import Page, Paging, page_of
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.audit.models import Change, Entry
from renaksi.apps.policy import Action, require

router = Router(tags=["audit"])


class ChangeOut(Schema):
    """A value that changed; before and after are null where there was none, or it was erased."""

    field: str
    before: JsonValue
    after: JsonValue


class EntryOut(Schema):
    """One thing that somebody did; ``hash`` covers it and the entry before it."""

    number: int
    at: datetime.datetime
    actor: UUID | None
    actor_name: str
    action: str
    object_type: str
    object_id: str
    why: str | None
    request: str | None
    previous: str | None
    hash: str
    changes: list[ChangeOut]


class Entries(Paging):
    """Which entries, the latest first."""

    action: Annotated[str | None, Field(max_length=60)] = None
    object_type: Annotated[str | None, Field(max_length=60)] = None
    object_id: Annotated[str | None, Field(max_length=64)] = None
    actor: UUID | None = None
    since: datetime.datetime | None = None
    until: datetime.datetime | None = None


@router.get("/audit", response=Page[EntryOut])
@route(Action.SEE_AUDIT)
def list_entries(request: ApiRequest, query: Query[Entries]) -> Page[EntryOut]:
    """List what was done."""
    require(request.actor, Action.SEE_AUDIT)
    wanted = {
        "action": query.action,
        "object_type": query.object_type,
        "object_id": query.object_id,
        "actor": query.actor,
        "at__gte": query.since,
        "at__lt": query.until,
    }
    rows = Entry.objects.filter(government_id=request.government)
    rows = rows.filter(**{name: one for name, one in wanted.items() if one is not None})
    return page_of(
        request,
        rows,
        lambda page: _entries(request, page),
        by="-number",
        query=query,
        tie="number",
    )


@router.get("/audit/{number}", response=EntryOut)
@route(Action.SEE_AUDIT)
def see_entry(request: ApiRequest, number: Annotated[int, Field(ge=1, le=2**62)]) -> EntryOut:
    """Show one entry."""
    require(request.actor, Action.SEE_AUDIT)
    entry = Entry.objects.filter(government_id=request.government, number=number).first()
    if entry is None:
        raise Http404
    return _entries(request, [entry])[0]


def _entries(request: ApiRequest, entries: Sequence[Entry]) -> list[EntryOut]:
    changes: dict[int, list[ChangeOut]] = defaultdict(list)
    rows = Change.objects.filter(
        government_id=request.government, number__in=[one.number for one in entries]
    )
    for row in rows.order_by("number", "position"):
        changes[row.number].append(ChangeOut(field=row.field, before=row.before, after=row.after))
    return [
        EntryOut(
            number=one.number,
            at=one.at,
            actor=one.actor,
            actor_name=one.actor_name,
            action=one.action,
            object_type=one.object_type,
            object_id=one.object_id,
            why=one.why or None,
            request=one.request or None,
            previous=one.previous or None,
            hash=one.hash,
            changes=changes[one.number],
        )
        for one in entries
    ]
