"""Agencies: the list of a day, one agency through time, and what can be done to it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from renaksi.apps.audit.queries import history_of
from renaksi.apps.organizations.models import Agency, AgencySuccession, Government, Position
from renaksi.apps.organizations.queries import (
    AgencyOn,
    UnitOn,
    agencies_as_of,
    agency_as_of,
    heads_of,
    holders_of,
    names_of,
    units_as_of,
)
from renaksi.apps.organizations.services.agencies import (
    AgencyName,
    close_agency,
    merge_agencies,
    open_agency,
    rename_agency,
    split_agency,
)
from renaksi.apps.policy import Action, may, require
from renaksi.web.forms.organization import AgencyForm, CloseAgencyForm, MergeForm, SplitForm
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said
from renaksi.web.views.organization.acting import (
    Act,
    Trail,
    act,
    choices_of,
    day_asked,
    government_of,
    in_government,
    may_manage,
    sent,
    tabs,
    today_in,
    told,
)

GET_POST = ("GET", "POST")


@dataclass(frozen=True, slots=True)
class Branch:
    """An agency or unit in the tree: how deep it stands."""

    one: Any
    depth: int


def branches(rows: Sequence[AgencyOn] | Sequence[UnitOn]) -> list[Branch]:
    """Order agencies or units as a tree; what stands below something not listed stands first."""
    known = {one.id for one in rows}
    below: dict[UUID | None, list[Any]] = {}
    for one in rows:
        below.setdefault(one.parent if one.parent in known else None, []).append(one)
    found: list[Branch] = []

    def walk(parent: UUID | None, depth: int) -> None:
        for one in below.get(parent, ()):
            found.append(Branch(one, depth))
            walk(one.id, depth + 1)

    walk(None, 0)
    return found


@in_government
@require_safe
def agencies(request: SignedInRequest) -> HttpResponse:
    """List the agencies of a day with their heads."""
    government = government_of(request)
    today = today_in(government)
    day = day_asked(request, today)
    rows = agencies_as_of(government.pk, day)
    heads = heads_of([one.id for one in rows], day)
    context = {
        "tabs": tabs(request, "organization"),
        "day": day,
        "is_today": day == today,
        "lines": [(branch, heads.get(branch.one.id)) for branch in branches(rows)],
        "may_manage": may_manage(request),
        "government": government,
    }
    return render(request, "web/organization/agencies.html", context)


@in_government
@require_safe
def agency(request: SignedInRequest, agency: UUID) -> HttpResponse:
    """Show one agency on a day: units, positions with their holders, names through time."""
    government = government_of(request)
    today = today_in(government)
    day = day_asked(request, today)
    shown = agency_on(government, agency, day)
    units = units_as_of(government.pk, day, agency=agency)
    positions = _positions(agency, day)
    held = holders_of([one.pk for one in positions], day)
    names = {one.id: one.name for one in units}
    sees_log = may(request.actor, Action.SEE_AUDIT, agency=agency)
    context = {
        "trail": _trail(),
        "agency": shown,
        "day": day,
        "is_today": day == today,
        "parent": _name_of(government, shown.parent, day),
        "units": branches(units),
        "positions": [
            (one, names.get(one.unit_id) if one.unit_id else None, held[one.pk])
            for one in positions
        ],
        "names": names_of(agency),
        "successions": _successions(government, agency, day),
        "may_manage": may_manage(request, agency),
        "may_restructure": may_manage(request),
        "events": told(history_of(government.pk, Agency, agency) if sees_log else None),
    }
    return render(request, "web/organization/agency.html", context)


@in_government
@require_http_methods(GET_POST)
def new_agency(request: SignedInRequest) -> HttpResponse:
    """Open an agency."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    government = government_of(request)
    today = today_in(government)
    form = AgencyForm(
        sent(request),
        agencies=choices_of(agencies_as_of(government.pk, today)),
        initial={"valid_from": today.replace(month=1, day=1)},
    )

    def do(values: dict[str, Any]) -> str:
        opened = open_agency(
            actor=request.actor,
            naming=_naming(values),
            opened_on=values["valid_from"],
            now=timezone.now(),
        )
        return reverse("agency", args=[opened.pk])

    page = Act(
        said("agency.new"),
        said("agency.new_verb"),
        reverse("organization"),
        said("agency.new_done"),
        _trail(),
    )
    return act(request, page, form, do)


@in_government
@require_http_methods(GET_POST)
def rename(request: SignedInRequest, agency: UUID) -> HttpResponse:
    """Give an agency another name, code or parent from a day on."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    government = government_of(request)
    today = today_in(government)
    shown = agency_on(government, agency, today)
    others = [one for one in agencies_as_of(government.pk, today) if one.id != agency]
    initial = {
        "name": shown.name,
        "short_name": shown.short_name,
        "code": shown.code,
        "parent": str(shown.parent or ""),
    }
    form = AgencyForm(sent(request), agencies=choices_of(others), initial=initial)

    def do(values: dict[str, Any]) -> str:
        rename_agency(
            actor=request.actor,
            agency=get_object_or_404(Agency, pk=agency),
            naming=_naming(values),
            valid_from=values["valid_from"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("agency", args=[agency])

    page = _page("rename", shown, lead=said("agency.rename_lead"))
    return act(request, page, form, do)


@in_government
@require_http_methods(GET_POST)
def merge(request: SignedInRequest) -> HttpResponse:
    """Merge agencies into one."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    government = government_of(request)
    rows = agencies_as_of(government.pk, today_in(government))
    form = MergeForm(sent(request), agencies=choices_of(rows))

    def do(values: dict[str, Any]) -> str:
        into = values["into"]
        successor = merge_agencies(
            actor=request.actor,
            agencies=list(Agency.objects.filter(pk__in=values["agencies"])),
            into=Agency.objects.get(pk=into) if into else _naming(values | {"parent": ""}),
            on=values["on"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("agency", args=[successor.pk])

    page = Act(
        said("agency.merge"),
        said("agency.merge_verb"),
        reverse("organization"),
        said("agency.merge_done"),
        _trail(),
        said("agency.merge_lead"),
    )
    return act(request, page, form, do)


@in_government
@require_http_methods(GET_POST)
def split(request: SignedInRequest, agency: UUID) -> HttpResponse:
    """Split an agency."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    government = government_of(request)
    shown = agency_on(government, agency, today_in(government))
    form = SplitForm(sent(request))

    def do(values: dict[str, Any]) -> str:
        lines = [line for line in values["names"].splitlines() if line.strip()]
        split_agency(
            actor=request.actor,
            agency=get_object_or_404(Agency, pk=agency),
            into=[_typed(line, shown.parent) for line in lines],
            on=values["on"],
            goes_on=values["goes_on"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("agency", args=[agency])

    return act(request, _page("split", shown, lead=said("agency.split_lead")), form, do)


@in_government
@require_http_methods(GET_POST)
def close(request: SignedInRequest, agency: UUID) -> HttpResponse:
    """Close an agency."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    government = government_of(request)
    today = today_in(government)
    shown = agency_on(government, agency, today)
    others = [one for one in agencies_as_of(government.pk, today) if one.id != agency]
    form = CloseAgencyForm(sent(request), agencies=choices_of(others))

    def do(values: dict[str, Any]) -> str:
        close_agency(
            actor=request.actor,
            agency=get_object_or_404(Agency, pk=agency),
            on=values["on"],
            successors=list(Agency.objects.filter(pk__in=values["successors"])),
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("agency", args=[agency])

    return act(request, _page("close", shown, lead=said("agency.close_lead")), form, do)


def agency_trail(shown: AgencyOn) -> Trail:
    """Return where pages below an agency stand."""
    return [*_trail(), (reverse("agency", args=[shown.id]), shown.name)]


def agency_on(government: Government, agency: UUID, day: datetime.date) -> AgencyOn:
    """Return an agency on a day; before its first name, as it was called first."""
    shown = agency_as_of(government.pk, agency, day)
    if shown is None:
        shown = agency_as_of(government.pk, agency, datetime.date.max)
    if shown is None:
        raise Http404
    return shown


def _page(name: str, shown: AgencyOn, *, lead: str) -> Act:
    return Act(
        said(f"agency.{name}", name=shown.name),
        said(f"agency.{name}_verb"),
        reverse("agency", args=[shown.id]),
        said(f"agency.{name}_done"),
        agency_trail(shown),
        lead,
    )


def _trail() -> Trail:
    return [(reverse("organization"), said("tab.organization"))]


def _naming(values: dict[str, Any]) -> AgencyName:
    parent = UUID(values["parent"]) if values["parent"] else None
    return AgencyName(values["name"], values["short_name"], values["code"], parent)


def _typed(line: str, parent: UUID | None) -> AgencyName:
    """Read a line of the split form: the name, and after semicolons short name and code."""
    parts = [part.strip() for part in line.split(";")] + ["", ""]
    return AgencyName(parts[0], parts[1], parts[2], parent)


def _positions(agency: UUID, day: datetime.date) -> list[Position]:
    rows = Position.objects.filter(agency_id=agency).exclude(closed_on__lte=day)
    return list(rows.order_by("-is_head", "name"))


def _name_of(government: Government, agency: UUID | None, day: datetime.date) -> AgencyOn | None:
    return agency_as_of(government.pk, agency, day) if agency is not None else None


def _successions(
    government: Government, agency: UUID, day: datetime.date
) -> list[tuple[bool, AgencySuccession, str]]:
    """Return from whom work came and to whom it went, with their names; two queries."""
    links = AgencySuccession.objects.filter(successor_id=agency) | AgencySuccession.objects.filter(
        predecessor_id=agency
    )
    rows = list(links.order_by("valid_from"))
    if not rows:
        return []
    every = agencies_as_of(government.pk, max(day, datetime.date.max), with_closed=True)
    names = {one.id: one.name for one in every}
    found = []
    for link in rows:
        is_heir = link.successor_id == agency
        other = link.predecessor_id if is_heir else link.successor_id
        found.append((is_heir, link, names.get(other, "")))
    return found
