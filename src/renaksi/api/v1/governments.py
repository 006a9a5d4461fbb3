"""The caller's own government; for the platform's operator, all of them and new ones."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from ninja import Query, Router, Schema, Status
from pydantic import Field

from renaksi.api.fields import Name, pointed
from renaksi.api.paging import Page, Paging, Strict, page_of_list
from renaksi.api.pipeline import require_version
from renaksi.api.rendering import representation_tag
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.accounts.models import Person
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import Government, GovernmentKind, TimeZone
from renaksi.apps.organizations.queries import GovernmentLine, governments
from renaksi.apps.organizations.services.governments import (
    GovernmentDetails,
    change_government,
    create_government,
)
from renaksi.apps.policy import Action

router = Router(tags=["governments"])


class GovernmentOut(Schema):
    """A local government."""

    id: UUID
    code: str
    name: str
    kind: GovernmentKind
    time_zone: TimeZone
    is_example: bool


class GovernmentLineOut(GovernmentOut):
    """A government in the operator's list."""

    created_at: datetime.datetime
    agencies: int
    administrators: int


class GovernmentChange(Strict):
    """What may be corrected of a government; what is left out stays."""

    name: Name | None = None
    kind: GovernmentKind | None = None
    time_zone: TimeZone | None = None


class GovernmentIn(Strict):
    """A government to make, with an account that becomes its first administrator."""

    code: Annotated[str, Field(pattern=r"^[1-9][0-9](\.[0-9]{2})?$", max_length=5)]
    name: Name
    kind: GovernmentKind
    time_zone: TimeZone = TimeZone.WIB
    administrator: UUID


def shown(government: Government) -> GovernmentOut:
    """Show a government."""
    return GovernmentOut(
        id=government.pk,
        code=government.code,
        name=government.name,
        kind=GovernmentKind(government.kind),
        time_zone=TimeZone(government.time_zone),
        is_example=government.is_example,
    )


@router.get("/government", response=GovernmentOut)
@route(Action.SEE_GOVERNMENT)
def see_government(request: ApiRequest) -> GovernmentOut:
    """Show the government the caller acts in."""
    return shown(Government.objects.get(pk=request.government))


@router.patch("/government", response=GovernmentOut)
@route(Action.MANAGE_ORGANIZATION, is_versioned=True)
def correct_government(request: ApiRequest, body: GovernmentChange) -> GovernmentOut:
    """Correct name, kind and time zone."""
    held = lock_organization(request.government)
    require_version(request, representation_tag(shown(held)))
    details = GovernmentDetails(
        code=held.code,
        name=body.name if body.name is not None else held.name,
        kind=body.kind or GovernmentKind(held.kind),
        time_zone=body.time_zone or TimeZone(held.time_zone),
    )
    return shown(change_government(actor=request.actor, details=details, now=request.now))


@router.get("/governments", response=Page[GovernmentLineOut])
@route(Action.MANAGE_PLATFORM, is_tenants=False)
def list_governments(request: ApiRequest, query: Query[Paging]) -> Page[GovernmentLineOut]:
    """List all governments, for the operator."""
    return page_of_list(
        request, governments(), _lines, by="code", key=lambda one: (one.code,), query=query
    )


@router.post("/governments", response={201: GovernmentOut})
@route(Action.MANAGE_PLATFORM, is_tenants=False)
def make_government(request: ApiRequest, body: GovernmentIn) -> Status[GovernmentOut]:
    """Make a government, for the operator."""
    administrator = pointed(
        Person.objects.filter(is_active=True), body.administrator, "/administrator"
    )
    details = GovernmentDetails(
        code=body.code, name=body.name, kind=body.kind, time_zone=body.time_zone
    )
    made = create_government(
        actor=request.actor, details=details, administrator=administrator, now=request.now
    )
    return Status(201, shown(made))


def _lines(rows: Sequence[GovernmentLine]) -> list[GovernmentLineOut]:
    return [
        GovernmentLineOut(
            id=one.id,
            code=one.code,
            name=one.name,
            kind=GovernmentKind(one.kind),
            time_zone=TimeZone(one.time_zone),
            is_example=one.is_example,
            created_at=one.created_at,
            agencies=one.agencies,
            administrators=one.administrators,
        )
        for one in rows
    ]
