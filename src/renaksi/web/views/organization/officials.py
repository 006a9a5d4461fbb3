"""Officials: the list, one official, corrections, departure with a successor."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from renaksi.apps.accounts.models import Person
from renaksi.apps.audit.queries import history_of
from renaksi.apps.audit.services import note_read
from renaksi.apps.organizations.handover import open_tasks
from renaksi.apps.organizations.models import Appointment, Official
from renaksi.apps.organizations.queries import agencies_as_of
from renaksi.apps.organizations.services.officials import (
    OfficialDetails,
    add_official,
    change_official,
    link_official,
    may_manage_officials,
    record_departure,
)
from renaksi.apps.policy import Action, Denied, may, may_anywhere
from renaksi.domain.nip import parse_nip
from renaksi.web.forms.organization import DepartureForm, LinkForm, OfficialForm
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said
from renaksi.web.views.organization.acting import (
    Act,
    Trail,
    act,
    government_of,
    in_government,
    official_named,
    people_choices,
    sent,
    suggested_officials,
    tabs,
    today_in,
    told,
)
from renaksi.web.views.organization.agencies import GET_POST

_PER_PAGE = 50


@in_government
@require_safe
def officials(request: SignedInRequest) -> HttpResponse:
    """List officials by name, with the positions they hold today."""
    government = government_of(request)
    today = today_in(government)
    search = request.GET.get("cari", "").strip()
    rows = Official.objects.filter(government=government).order_by("name", "id")
    with_left = request.GET.get("semua") == "1"
    if not with_left:
        rows = rows.filter(Q(left_on=None) | Q(left_on__gt=today))
    if search:
        rows = rows.filter(name__icontains=search)
    page = Paginator(rows, _PER_PAGE).get_page(request.GET.get("hal"))
    held = _held([one.pk for one in page], today)
    names = {one.id: one.short_name for one in agencies_as_of(government.pk, today)}
    context = {
        "tabs": tabs(request, "officials"),
        "page": page,
        "search": search,
        "with_left": with_left,
        "query": f"cari={search}&" if search else "",
        "lines": [
            (one, [(job, names.get(job.position.agency_id, "")) for job in held.get(one.pk, ())])
            for one in page
        ],
        "may_add": may_anywhere(request.actor, Action.MANAGE_ORGANIZATION),
        "may_import": may(request.actor, Action.MANAGE_ORGANIZATION),
    }
    return render(request, "web/organization/officials.html", context)


@in_government
@require_safe
def official(request: SignedInRequest, official: UUID) -> HttpResponse:
    """Show an official; the NIP only when asked for, and then the log says so."""
    government = government_of(request)
    current = get_object_or_404(Official.objects.select_related("person"), pk=official)
    held = list(_appointments([official]).order_by("-starts_on"))
    serving = _serving(held, today_in(government))
    sees_nip = _may_see(request, serving)
    shows_nip = sees_nip and bool(current.nip) and request.GET.get("pribadi") == "1"
    if shows_nip:
        note_read(actor=request.actor, now=timezone.now(), target=current, fields=["nip"])
    names = {one.id: one.name for one in agencies_as_of(government.pk, today_in(government))}
    sees_log = may(request.actor, Action.SEE_AUDIT) or any(
        may(request.actor, Action.SEE_AUDIT, agency=agency) for agency in serving
    )
    events = history_of(government.pk, Official, official) if sees_log else None
    context = {
        "trail": _trail(),
        "official": current,
        "appointments": [(one, names.get(one.position.agency_id, "")) for one in held],
        "nip": str(parse_nip(current.nip)) if shows_nip else "",
        "sees_nip": sees_nip,
        "may_manage": may_manage_officials(request.actor, serving),
        "tasks": [(f"handover.{key}", count) for key, count in open_tasks(official).items()],
        "events": told(events),
    }
    return render(request, "web/organization/official.html", context)


@in_government
@require_http_methods(GET_POST)
def new_official(request: SignedInRequest) -> HttpResponse:
    """Add an official."""
    if not may_anywhere(request.actor, Action.MANAGE_ORGANIZATION):
        raise Denied(Action.MANAGE_ORGANIZATION)

    def do(values: dict[str, Any]) -> str:
        added = add_official(
            actor=request.actor, details=OfficialDetails(**values), now=timezone.now()
        )
        return reverse("official", args=[added.pk])

    heading, verb, done = _words("new")
    page = Act(heading, verb, reverse("officials"), done, _trail())
    return act(request, page, OfficialForm(sent(request)), do)


@in_government
@require_http_methods(GET_POST)
def edit_official(request: SignedInRequest, official: UUID) -> HttpResponse:
    """Correct what is kept of an official; the form shows the NIP, and the log says so."""
    current = _managed(request, official)
    initial = {
        "title_before": current.title_before,
        "name": current.name,
        "title_after": current.title_after,
        "nip": str(parse_nip(current.nip) or ""),
        "rank": current.rank,
    }
    if request.method == "GET" and current.nip:
        note_read(actor=request.actor, now=timezone.now(), target=current, fields=["nip"])
    form = OfficialForm(sent(request), initial=initial)

    def do(values: dict[str, Any]) -> str:
        details = OfficialDetails(**values)
        change_official(actor=request.actor, official=current, details=details, now=timezone.now())
        return reverse("official", args=[official])

    return act(request, _page(current, "edit"), form, do)


@in_government
@require_http_methods(GET_POST)
def leave(request: SignedInRequest, official: UUID) -> HttpResponse:
    """Record that an official leaves, and who takes the open tasks over."""
    current = _managed(request, official)
    count = sum(open_tasks(official).values())
    form = DepartureForm(sent(request))

    def do(values: dict[str, Any]) -> str:
        record_departure(
            actor=request.actor,
            official=current,
            on=values["on"],
            successor=official_named(values["successor"]),
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("official", args=[official])

    lead = said("departure.lead", count=count) if count else said("departure.lead_none")
    return act(request, _page(current, "leave", lead, suggested_officials()), form, do)


@in_government
@require_http_methods(GET_POST)
def link(request: SignedInRequest, official: UUID) -> HttpResponse:
    """Say which account an official uses."""
    current = _managed(request, official)
    people = people_choices(government_of(request))
    initial = {"person": str(current.person_id or "")}
    form = LinkForm(sent(request), people=people, initial=initial)

    def do(values: dict[str, Any]) -> str:
        wanted = values["person"]
        person = get_object_or_404(Person, pk=wanted) if wanted else None
        link_official(actor=request.actor, official=current, person=person, now=timezone.now())
        return reverse("official", args=[official])

    return act(request, _page(current, "link", said("official.link_lead")), form, do)


def _managed(request: SignedInRequest, pk: UUID) -> Official:
    """Return an official whom the person may change."""
    current = get_object_or_404(Official, pk=pk)
    held = list(_appointments([pk]))
    serving = _serving(held, today_in(government_of(request)))
    if not may_manage_officials(request.actor, serving):
        raise Denied(Action.MANAGE_ORGANIZATION)
    return current


def _may_see(request: SignedInRequest, serving: frozenset[UUID]) -> bool:
    """Tell whether the person may see personal data of one who serves in these agencies."""
    if may(request.actor, Action.SEE_PERSONAL_DATA):
        return True
    return any(may(request.actor, Action.SEE_PERSONAL_DATA, agency=one) for one in serving)


def _appointments(officials: Sequence[UUID]) -> Any:
    rows = Appointment.objects.filter(official_id__in=list(officials))
    return rows.select_related("position")


def _held(officials: Sequence[UUID], day: datetime.date) -> dict[UUID, list[Appointment]]:
    rows = _appointments(officials).filter(Q(ends_on=None) | Q(ends_on__gt=day), starts_on__lte=day)
    found: dict[UUID, list[Appointment]] = {}
    for one in rows.order_by("kind", "starts_on"):
        found.setdefault(one.official_id, []).append(one)
    return found


def _serving(held: Sequence[Appointment], today: datetime.date) -> frozenset[UUID]:
    now = (one for one in held if one.ends_on is None or one.ends_on > today)
    return frozenset(one.position.agency_id for one in now)


def _trail() -> Trail:
    return [(reverse("officials"), said("tab.officials"))]


def _words(name: str) -> tuple[str, str, str]:
    return (
        said(f"official.{name}"),
        said(f"official.{name}_verb"),
        said(f"official.{name}_done"),
    )


def _page(current: Official, name: str, lead: str = "", suggestions: Sequence[str] = ()) -> Act:
    heading, verb, done = _words(name)
    back = reverse("official", args=[current.pk])
    return Act(heading, verb, back, done, [*_trail(), (back, current.name)], lead, suggestions)
