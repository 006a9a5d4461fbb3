"""Units and positions of an agency, and who holds a position."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from renaksi.apps.audit.queries import history_of
from renaksi.apps.organizations.models import (
    Agency,
    Appointment,
    AppointmentKind,
    Position,
    Unit,
    UnitNaming,
)
from renaksi.apps.organizations.queries import AgencyOn, units_as_of
from renaksi.apps.organizations.services.appointments import (
    appoint,
    change_appointment,
    end_appointment,
)
from renaksi.apps.organizations.services.units import (
    change_position,
    close_position,
    close_unit,
    create_position,
    open_unit,
    rename_unit,
)
from renaksi.apps.policy import Action, may, require
from renaksi.domain.errors import RenaksiError
from renaksi.web.forms.organization import (
    AppointmentForm,
    CloseForm,
    HoldingForm,
    PositionForm,
    UnitForm,
)
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said
from renaksi.web.views.organization.acting import (
    Act,
    act,
    government_of,
    in_government,
    may_manage,
    official_named,
    sent,
    suggested_officials,
    today_in,
    told,
)
from renaksi.web.views.organization.agencies import GET_POST, agency_on, agency_trail


@in_government
@require_http_methods(GET_POST)
def new_unit(request: SignedInRequest, agency: UUID) -> HttpResponse:
    """Open a unit."""
    shown, units = _inside(request, agency)
    today = today_in(government_of(request))
    initial = {"valid_from": today.replace(month=1, day=1)}
    form = UnitForm(sent(request), units=units, initial=initial)

    def do(values: dict[str, Any]) -> str:
        open_unit(
            actor=request.actor,
            agency=get_object_or_404(Agency, pk=agency),
            name=values["name"],
            opened_on=values["valid_from"],
            parent=_unit(values["parent"]),
            now=timezone.now(),
        )
        return reverse("agency", args=[agency])

    return act(request, _page(shown, "unit.new"), form, do)


@in_government
@require_http_methods(GET_POST)
def rename_one_unit(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Give a unit another name or place from a day on."""
    current = get_object_or_404(Unit, pk=unit)
    shown, units = _inside(request, current.agency_id)
    naming = UnitNaming.objects.filter(unit=current).order_by("valid_from").last()
    initial = {"name": naming.name, "parent": str(naming.parent_id or "")} if naming else {}
    others = [one for one in units if one[0] != str(unit)]
    form = UnitForm(sent(request), units=others, initial=initial)

    def do(values: dict[str, Any]) -> str:
        rename_unit(
            actor=request.actor,
            unit=current,
            name=values["name"],
            parent=_unit(values["parent"]),
            valid_from=values["valid_from"],
            now=timezone.now(),
        )
        return reverse("agency", args=[current.agency_id])

    page = _page(shown, "unit.rename", lead=said("agency.rename_lead"))
    return act(request, page, form, do)


@in_government
@require_http_methods(GET_POST)
def close_one_unit(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Close a unit."""
    current = get_object_or_404(Unit, pk=unit)
    shown, _ = _inside(request, current.agency_id)

    def do(values: dict[str, Any]) -> str:
        close_unit(
            actor=request.actor,
            unit=current,
            on=values["on"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("agency", args=[current.agency_id])

    page = _page(shown, "unit.close", lead=said("unit.close_lead"))
    return act(request, page, CloseForm(sent(request)), do)


@in_government
@require_http_methods(GET_POST)
def new_position(request: SignedInRequest, agency: UUID) -> HttpResponse:
    """Make a position."""
    shown, units = _inside(request, agency)
    form = PositionForm(sent(request), units=units)

    def do(values: dict[str, Any]) -> str:
        position = create_position(
            actor=request.actor,
            agency=get_object_or_404(Agency, pk=agency),
            name=values["name"],
            unit=_unit(values["unit"]),
            is_head=values["is_head"],
            now=timezone.now(),
        )
        return reverse("position", args=[position.pk])

    return act(request, _page(shown, "position.new"), form, do)


@in_government
@require_safe
def position(request: SignedInRequest, position: UUID) -> HttpResponse:
    """Show a position: who held it when."""
    government = government_of(request)
    current = get_object_or_404(Position, pk=position)
    today = today_in(government)
    shown = _agency(request, current.agency_id)
    held = Appointment.objects.filter(position=current).select_related("official")
    units = {one.id: one.name for one in units_as_of(government.pk, today, agency=shown.id)}
    sees_log = may(request.actor, Action.SEE_AUDIT, agency=shown.id)
    context = {
        "trail": agency_trail(shown),
        "agency": shown,
        "position": current,
        "unit": units.get(current.unit_id) if current.unit_id else None,
        "appointments": [(one, _phase(one, today)) for one in held.order_by("-starts_on", "kind")],
        "may_manage": may_manage(request, shown.id),
        "events": told(history_of(government.pk, Position, position) if sees_log else None),
    }
    return render(request, "web/organization/position.html", context)


@in_government
@require_http_methods(GET_POST)
def edit_position(request: SignedInRequest, position: UUID) -> HttpResponse:
    """Correct a position."""
    current = get_object_or_404(Position, pk=position)
    shown, units = _inside(request, current.agency_id)
    initial = {
        "name": current.name,
        "unit": str(current.unit_id or ""),
        "is_head": current.is_head,
    }
    form = PositionForm(sent(request), units=units, initial=initial)

    def do(values: dict[str, Any]) -> str:
        change_position(
            actor=request.actor,
            position=current,
            name=values["name"],
            unit=_unit(values["unit"]),
            is_head=values["is_head"],
            now=timezone.now(),
        )
        return reverse("position", args=[position])

    return act(request, _page(shown, "position.edit", position=current), form, do)


@in_government
@require_http_methods(GET_POST)
def close_one_position(request: SignedInRequest, position: UUID) -> HttpResponse:
    """Close a position."""
    current = get_object_or_404(Position, pk=position)
    shown, _ = _inside(request, current.agency_id)

    def do(values: dict[str, Any]) -> str:
        close_position(
            actor=request.actor,
            position=current,
            on=values["on"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("position", args=[position])

    lead = said("position.close_lead")
    page = _page(shown, "position.close", position=current, lead=lead)
    return act(request, page, CloseForm(sent(request)), do)


@in_government
@require_http_methods(GET_POST)
def new_appointment(request: SignedInRequest, position: UUID) -> HttpResponse:
    """Appoint an official to a position."""
    current = get_object_or_404(Position, pk=position)
    shown, _ = _inside(request, current.agency_id)
    form = AppointmentForm(sent(request))

    def do(values: dict[str, Any]) -> str:
        official = official_named(values["official"])
        if official is None:
            raise RenaksiError("official.not_found", {"text": values["official"]})
        appoint(
            actor=request.actor,
            position=current,
            official=official,
            kind=AppointmentKind(values["kind"]),
            starts_on=values["starts_on"],
            ends_on=values["ends_on"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("position", args=[position])

    page = _page(shown, "appointment.new", position=current, suggestions=suggested_officials())
    return act(request, page, form, do)


@in_government
@require_http_methods(GET_POST)
def edit_appointment(request: SignedInRequest, appointment: UUID) -> HttpResponse:
    """Correct how, from when and until when a position is held."""
    current = _appointment(appointment)
    shown, _ = _inside(request, current.position.agency_id)
    initial = {
        "kind": current.kind,
        "starts_on": current.starts_on,
        "ends_on": current.ends_on,
    }
    form = HoldingForm(sent(request), initial=initial)

    def do(values: dict[str, Any]) -> str:
        change_appointment(
            actor=request.actor,
            appointment=current,
            kind=AppointmentKind(values["kind"]),
            starts_on=values["starts_on"],
            ends_on=values["ends_on"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("position", args=[current.position_id])

    lead = said("appointment.of", name=current.official.name, position=current.position.name)
    page = _page(shown, "appointment.edit", position=current.position, lead=lead)
    return act(request, page, form, do)


@in_government
@require_http_methods(GET_POST)
def end_one_appointment(request: SignedInRequest, appointment: UUID) -> HttpResponse:
    """End an appointment."""
    current = _appointment(appointment)
    shown, _ = _inside(request, current.position.agency_id)

    def do(values: dict[str, Any]) -> str:
        end_appointment(
            actor=request.actor,
            appointment=current,
            on=values["on"],
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("position", args=[current.position_id])

    lead = said("appointment.of", name=current.official.name, position=current.position.name)
    page = _page(shown, "appointment.end", position=current.position, lead=lead)
    return act(request, page, CloseForm(sent(request)), do)


def _inside(request: SignedInRequest, agency: UUID) -> tuple[AgencyOn, list[tuple[str, str]]]:
    """Return the agency and its units as choices, for those who may change them."""
    require(request.actor, Action.MANAGE_ORGANIZATION, agency=agency)
    government = government_of(request)
    units = units_as_of(government.pk, today_in(government), agency=agency)
    return _agency(request, agency), [(str(one.id), one.name) for one in units]


def _agency(request: SignedInRequest, agency: UUID) -> AgencyOn:
    government = government_of(request)
    return agency_on(government, agency, today_in(government))


def _appointment(pk: UUID) -> Appointment:
    return get_object_or_404(Appointment.objects.select_related("position", "official"), pk=pk)


def _unit(pk: str) -> Unit | None:
    return get_object_or_404(Unit, pk=pk) if pk else None


def _phase(one: Appointment, today: Any) -> str:
    if one.starts_on > today:
        return "later"
    return "now" if one.ends_on is None or one.ends_on > today else "past"


def _page(
    shown: AgencyOn,
    name: str,
    *,
    position: Position | None = None,
    lead: str = "",
    suggestions: list[str] | None = None,
) -> Act:
    back = reverse("agency", args=[shown.id])
    trail = agency_trail(shown)
    if position is not None:
        back = reverse("position", args=[position.pk])
        trail = [*trail, (back, position.name)]
    heading, verb, done = (said(f"{name}{end}") for end in ("", "_verb", "_done"))
    return Act(heading, verb, back, done, trail, lead, suggestions or ())
