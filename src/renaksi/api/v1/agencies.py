"""Agencies of the government through time: opened, named, merged, split, closed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated, Literal
from uuid import UUID

from django.http import Http404
from ninja import Query, Router, Schema, Status
from pydantic import Field

from renaksi.api.fields import Code, Name, Reason, Search, Short, found, pointed, today
from renaksi.api.paging import Page, Paging, Strict, page_of_list
from renaksi.api.pipeline import require_version
from renaksi.api.rendering import representation_tag
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import Agency, AgencyNaming
from renaksi.apps.organizations.queries import AgencyOn, agencies_as_of, agency_as_of, names_of
from renaksi.apps.organizations.services.agencies import (
    AgencyName,
    close_agency,
    merge_agencies,
    open_agency,
    rename_agency,
    split_agency,
)
from renaksi.apps.policy import Action

router = Router(tags=["agencies"])


class AgencyOut(Schema):
    """An agency as it is on a day; one that is closed carries its last name."""

    id: UUID
    name: str
    short_name: str
    code: str | None
    parent: UUID | None
    opened_on: datetime.date
    closed_on: datetime.date | None


class NamingOut(Schema):
    """What an agency is called from a day on."""

    valid_from: datetime.date
    name: str
    short_name: str
    code: str | None
    parent: UUID | None


class Agencies(Paging):
    """Which agencies, as of which day (today where left out)."""

    day: datetime.date | None = None
    with_closed: bool = False
    search: Search = None
    order: Literal["code", "-code", "name", "-name"] = "code"


class NamingIn(Strict):
    """What an agency shall be called."""

    name: Name
    short_name: Short = ""
    code: Code = ""
    parent: UUID | None = None


class AgencyIn(NamingIn):
    """An agency to open."""

    opened_on: datetime.date


class AgencyChange(Reason):
    """What is called otherwise from a day on; what is left out stays as it was."""

    valid_from: datetime.date
    name: Name | None = None
    short_name: Short | None = None
    code: Code | None = None
    parent: UUID | None = None


class Closing(Reason):
    """From which day on an agency is closed, and which agencies carry its work on."""

    on: datetime.date
    successors: Annotated[list[UUID], Field(default_factory=list, max_length=50)]


class Merging(Reason):
    """Agencies that become one: one that exists (``into``) or a new one (``named``)."""

    agencies: Annotated[list[UUID], Field(min_length=1, max_length=50)]
    on: datetime.date
    into: UUID | None = None
    named: NamingIn | None = None


class Splitting(Reason):
    """New agencies that an agency becomes; it goes on with a part of its work, or closes."""

    on: datetime.date
    named: Annotated[list[NamingIn], Field(min_length=1, max_length=50)]
    goes_on: bool = False


def shown(agency: AgencyOn) -> AgencyOut:
    """Show an agency."""
    return AgencyOut(
        id=agency.id,
        name=agency.name,
        short_name=agency.short_name,
        code=agency.code or None,
        parent=agency.parent,
        opened_on=agency.opened_on,
        closed_on=agency.closed_on,
    )


@router.get("/agencies", response=Page[AgencyOut])
@route(Action.SEE_GOVERNMENT)
def list_agencies(request: ApiRequest, query: Query[Agencies]) -> Page[AgencyOut]:
    """List the agencies of a day."""
    rows = agencies_as_of(
        request.government, query.day or today(request), with_closed=query.with_closed
    )
    wanted = (query.search or "").casefold()
    rows = [one for one in rows if wanted in f"{one.name} {one.short_name}".casefold()]
    return page_of_list(request, rows, _all, by=query.order, key=_KEYS[query.order], query=query)


@router.post("/agencies", response={201: AgencyOut})
@route(Action.MANAGE_ORGANIZATION)
def open_an_agency(request: ApiRequest, body: AgencyIn) -> Status[AgencyOut]:
    """Open an agency."""
    agency = open_agency(
        actor=request.actor,
        naming=_naming(request, body, "/parent"),
        opened_on=body.opened_on,
        now=request.now,
    )
    return Status(201, _on(request, agency.pk, max(body.opened_on, today(request))))


@router.post("/agencies/merging", response={201: AgencyOut})
@route(Action.MANAGE_ORGANIZATION)
def merge_some_agencies(request: ApiRequest, body: Merging) -> Status[AgencyOut]:
    """Merge agencies into one."""
    agencies = _several(body.agencies, "/agencies")
    into: Agency | AgencyName
    if body.into is not None:
        into = pointed(Agency.objects.all(), body.into, "/into")
    elif body.named is not None:
        into = _naming(request, body.named, "/named/parent")
    else:
        into = agencies[0]
    successor = merge_agencies(
        actor=request.actor,
        agencies=agencies,
        into=into,
        on=body.on,
        now=request.now,
        why=body.why,
    )
    return Status(201, _on(request, successor.pk, max(body.on, today(request))))


@router.get("/agencies/{agency}", response=AgencyOut)
@route(Action.SEE_GOVERNMENT)
def see_agency(
    request: ApiRequest, agency: UUID, day: Annotated[datetime.date | None, Query()] = None
) -> AgencyOut:
    """Show one agency as it is on a day."""
    return _on(request, agency, day or today(request))


@router.patch("/agencies/{agency}", response=AgencyOut)
@route(Action.MANAGE_ORGANIZATION, is_versioned=True)
def name_agency(request: ApiRequest, agency: UUID, body: AgencyChange) -> AgencyOut:
    """Give an agency another name, code or parent from a day on; earlier days keep theirs."""
    held = _locked(request, agency)
    require_version(request, representation_tag(_on(request, agency, today(request))))
    before = agency_as_of(request.government, agency, max(body.valid_from, held.opened_on))
    given = body.model_fields_set
    if before is None:
        raise Http404
    if "parent" in given and body.parent is not None:
        pointed(Agency.objects.all(), body.parent, "/parent")
    naming = AgencyName(
        name=body.name if body.name is not None else before.name,
        short_name=body.short_name if body.short_name is not None else before.short_name,
        code=body.code if body.code is not None else before.code,
        parent=body.parent if "parent" in given else before.parent,
    )
    rename_agency(
        actor=request.actor,
        agency=held,
        naming=naming,
        valid_from=body.valid_from,
        now=request.now,
        why=body.why,
    )
    return _on(request, agency, today(request))


@router.get("/agencies/{agency}/names", response=list[NamingOut])
@route(Action.SEE_GOVERNMENT)
def list_agency_names(request: ApiRequest, agency: UUID) -> list[NamingOut]:
    """List all names of an agency, the latest first."""
    found(Agency.objects.filter(government_id=request.government), agency)
    return [_name(one) for one in names_of(agency)]


@router.post("/agencies/{agency}/closing", response=AgencyOut)
@route(Action.MANAGE_ORGANIZATION)
def close_an_agency(request: ApiRequest, agency: UUID, body: Closing) -> AgencyOut:
    """Close an agency from a day on."""
    close_agency(
        actor=request.actor,
        agency=_locked(request, agency),
        on=body.on,
        successors=_several(body.successors, "/successors"),
        now=request.now,
        why=body.why,
    )
    return _on(request, agency, today(request))


@router.post("/agencies/{agency}/splitting", response={201: list[AgencyOut]})
@route(Action.MANAGE_ORGANIZATION)
def split_an_agency(request: ApiRequest, agency: UUID, body: Splitting) -> Status[list[AgencyOut]]:
    """Split an agency."""
    opened = split_agency(
        actor=request.actor,
        agency=_locked(request, agency),
        into=[
            _naming(request, one, f"/named/{index}/parent") for index, one in enumerate(body.named)
        ],
        on=body.on,
        now=request.now,
        goes_on=body.goes_on,
        why=body.why,
    )
    day = max(body.on, today(request))
    return Status(201, [_on(request, one.pk, day) for one in opened])


_KEYS = {
    "code": lambda one: ((one.code == "" and "~") or one.code, one.name, str(one.id)),
    "-code": lambda one: ((one.code == "" and "~") or one.code, one.name, str(one.id)),
    "name": lambda one: (one.name.casefold(), str(one.id)),
    "-name": lambda one: (one.name.casefold(), str(one.id)),
}


def _all(rows: Sequence[AgencyOn]) -> list[AgencyOut]:
    return [shown(one) for one in rows]


def _on(request: ApiRequest, agency: UUID, day: datetime.date) -> AgencyOut:
    """Show an agency on a day; one that opens later shows as on its first day."""
    row = found(Agency.objects.all(), agency)
    seen = agency_as_of(request.government, agency, max(day, row.opened_on))
    if seen is None:
        raise Http404
    return shown(seen)


def _locked(request: ApiRequest, agency: UUID) -> Agency:
    """Return an agency while nobody else changes the organization."""
    lock_organization(request.government)
    return found(Agency.objects.all(), agency)


def _several(wanted: Sequence[UUID], at: str) -> list[Agency]:
    return [pointed(Agency.objects.all(), one, f"{at}/{index}") for index, one in enumerate(wanted)]


def _naming(request: ApiRequest, body: NamingIn, at: str) -> AgencyName:
    lock_organization(request.government)
    if body.parent is not None:
        pointed(Agency.objects.all(), body.parent, at)
    return AgencyName(body.name, body.short_name, body.code, body.parent)


def _name(naming: AgencyNaming) -> NamingOut:
    return NamingOut(
        valid_from=naming.valid_from,
        name=naming.name,
        short_name=naming.short_name,
        code=naming.code or None,
        parent=naming.parent_id,
    )
