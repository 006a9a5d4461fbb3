"""People of a government with their roles, and the government's settings."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from renaksi.apps.accounts.directory import Member, member_of, members_of
from renaksi.apps.accounts.models import Person, Role, RoleName
from renaksi.apps.accounts.roles import end_role, give_role, leave_government
from renaksi.apps.audit.services import note_read
from renaksi.apps.organizations.models import Agency, GovernmentKind, TimeZone
from renaksi.apps.organizations.queries import agencies_as_of
from renaksi.apps.organizations.services.governments import GovernmentDetails, change_government
from renaksi.apps.policy import Action, Denied, agencies_where, may, may_anywhere, require
from renaksi.web.forms.organization import GovernmentForm, Reason
from renaksi.web.forms.people import LeaveForm, RoleForm
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said
from renaksi.web.views.organization.acting import (
    Act,
    Trail,
    act,
    agencies_managed,
    choices_of,
    government_of,
    in_government,
    official_named,
    sent,
    suggested_officials,
    tabs,
    today_in,
)
from renaksi.web.views.organization.agencies import GET_POST

_PER_PAGE = 50


@in_government
@require_safe
def people(request: SignedInRequest) -> HttpResponse:
    """List the people of the government, or of the agencies that the person manages."""
    _require_people(request)
    government = government_of(request)
    search = request.GET.get("cari", "").strip()
    with_former = request.GET.get("semua") == "1"
    members = members_of(
        government.pk,
        agencies=agencies_where(request.actor, Action.MANAGE_PEOPLE),
        search=search,
        with_former=with_former,
    )
    page = Paginator(members, _PER_PAGE).get_page(request.GET.get("hal"))
    every = agencies_as_of(government.pk, today_in(government), with_closed=True)
    names = {one.id: one.short_name for one in every}
    context = {
        "tabs": tabs(request, "people"),
        "page": page,
        "search": search,
        "with_former": with_former,
        "query": f"cari={search}&" if search else "",
        "lines": [(member, _roles(member, names)) for member in page],
    }
    return render(request, "web/organization/people.html", context)


@in_government
@require_safe
def person(request: SignedInRequest, person: UUID) -> HttpResponse:
    """Show a person and their roles; the address only when asked for, and then the log says so."""
    _require_people(request)
    government = government_of(request)
    member = _member(request, person)
    sees = may_anywhere(request.actor, Action.SEE_PERSONAL_DATA)
    shows = sees and request.GET.get("pribadi") == "1"
    if shows:
        note_read(actor=request.actor, now=timezone.now(), target=member.person, fields=["email"])
    every = agencies_as_of(government.pk, today_in(government), with_closed=True)
    names = {one.id: one.name for one in every}
    context = {
        "trail": _trail(),
        "member": member,
        "roles": [_shown(request, role, names) for role in member.roles],
        "shows_address": shows,
        "sees_address": sees,
        "may_deactivate": may(request.actor, Action.MANAGE_PEOPLE) and bool(member.roles),
    }
    return render(request, "web/organization/person.html", context)


@in_government
@require_http_methods(GET_POST)
def new_role(request: SignedInRequest, person: UUID) -> HttpResponse:
    """Give a person a role."""
    _require_people(request)
    member = _member(request, person)
    managed = agencies_managed(request, government_of(request), Action.MANAGE_PEOPLE)
    form = RoleForm(
        sent(request),
        agencies=choices_of(managed),
        is_whole=may(request.actor, Action.MANAGE_PEOPLE),
    )

    def do(values: dict[str, Any]) -> str:
        agency = get_object_or_404(Agency, pk=values["agency"]) if values["agency"] else None
        give_role(
            actor=request.actor,
            person=member.person,
            name=RoleName(values["name"]),
            agency=agency,
            now=timezone.now(),
        )
        return reverse("person", args=[person])

    return act(request, _page(member.person, "give", said("people.give_lead")), form, do)


@in_government
@require_http_methods(GET_POST)
def take_role(request: SignedInRequest, role: UUID) -> HttpResponse:
    """End a role."""
    current = get_object_or_404(Role.objects.select_related("person"), pk=role)
    require(request.actor, Action.MANAGE_PEOPLE, agency=current.agency_id)

    def do(values: dict[str, Any]) -> str:
        end_role(actor=request.actor, role=current, now=timezone.now(), why=values["why"])
        return reverse("person", args=[current.person_id])

    lead = said("people.end_lead", role=said(f"role.{current.name}"), name=current.person.name)
    return act(request, _page(current.person, "end", lead), _WhyForm(sent(request)), do)


@in_government
@require_http_methods(GET_POST)
def deactivate(request: SignedInRequest, person: UUID) -> HttpResponse:
    """End all roles of a person in this government, and hand their open tasks over."""
    require(request.actor, Action.MANAGE_PEOPLE)
    member = _member(request, person)

    def do(values: dict[str, Any]) -> str:
        leave_government(
            actor=request.actor,
            person=member.person,
            successor=official_named(values["successor"]),
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("people")

    page = _page(member.person, "leave", said("people.leave_lead"), suggested_officials())
    return act(request, page, LeaveForm(sent(request)), do)


@in_government
@require_http_methods(GET_POST)
def settings(request: SignedInRequest) -> HttpResponse:
    """Correct the government's name, kind and time zone."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    government = government_of(request)
    initial = {
        "name": government.name,
        "kind": government.kind,
        "time_zone": government.time_zone,
    }
    form = GovernmentForm(sent(request), initial=initial)

    def do(values: dict[str, Any]) -> str:
        details = GovernmentDetails(
            government.code,
            values["name"],
            GovernmentKind(values["kind"]),
            TimeZone(values["time_zone"]),
        )
        change_government(actor=request.actor, details=details, now=timezone.now())
        return reverse("government-settings")

    page = Act(
        said("government.settings"),
        said("government.save"),
        reverse("organization"),
        said("government.saved"),
        [(reverse("organization"), said("tab.organization"))],
        said("government.settings_lead", code=government.code),
    )
    return act(request, page, form, do)


class _WhyForm(LeaveForm):
    """A reason alone."""

    successor = None  # type: ignore[assignment]
    why = Reason()


def _require_people(request: SignedInRequest) -> None:
    if not may_anywhere(request.actor, Action.MANAGE_PEOPLE):
        raise Denied(Action.MANAGE_PEOPLE)


def _member(request: SignedInRequest, person: UUID) -> Member:
    """Find a person among those whom this one manages."""
    member = member_of(government_of(request).pk, person)
    if member is None:
        raise Http404
    where = agencies_where(request.actor, Action.MANAGE_PEOPLE)
    if where is not None:
        member.roles = [role for role in member.roles if role.agency_id in where]
        if not member.roles:
            raise Http404
    return member


def _roles(member: Member, names: dict[UUID, str]) -> list[tuple[str, str]]:
    return [
        (f"role.{role.name}", names.get(role.agency_id, "") if role.agency_id else "")
        for role in member.roles
    ]


@dataclass(frozen=True, slots=True)
class ShownRole:
    """A role as the page of a person shows it."""

    pk: UUID
    words: str
    since: datetime.datetime


def _shown(
    request: SignedInRequest, role: Role, names: dict[UUID, str]
) -> tuple[ShownRole, bool, str]:
    """Return a role, whether this person may end it, and where it is held."""
    may_end = may(request.actor, Action.MANAGE_PEOPLE, agency=role.agency_id)
    where = names.get(role.agency_id, "") if role.agency_id else ""
    return ShownRole(role.pk, f"role.{role.name}", role.given_at), may_end, where


def _trail() -> Trail:
    return [(reverse("people"), said("tab.people"))]


def _page(person: Person, name: str, lead: str, suggestions: Any = ()) -> Act:
    back = reverse("person", args=[person.pk])
    heading, verb, done = (said(f"people.{name}{end}") for end in ("", "_verb", "_done"))
    return Act(heading, verb, back, done, [*_trail(), (back, person.name)], lead, suggestions)
