"""What ends with an agency or a unit: its units, its positions, the appointments to them."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from renaksi.apps.audit.services import Log
from renaksi.apps.organizations.models import Agency, Appointment, Position, Unit
from renaksi.domain.errors import RenaksiError


def close_inside(log: Log, agency: Agency, on: datetime.date) -> None:
    """End everything inside an agency on the day it closes; officials and roles stay."""
    for unit in _still_open(Unit.objects.filter(agency=agency), on):
        end_unit(log, unit, on)
    end_positions(log, Position.objects.filter(agency=agency), on)


def end_unit(log: Log, unit: Unit, on: datetime.date) -> None:
    """Write down that a unit ends."""
    if on <= unit.opened_on:
        raise RenaksiError("unit.closes_too_early", {"day": unit.opened_on.isoformat()})
    before, unit.closed_on = unit.closed_on, on
    unit.save(update_fields=["closed_on"])
    log.note("unit.closed", unit, {"closed_on": (before, on)})


def end_positions(log: Log, positions: QuerySet[Position], on: datetime.date) -> None:
    """End positions and the appointments to them.

    Raises:
        RenaksiError: ``position.appointed_later``: somebody is appointed from that day or later.
    """
    ending = list(_still_open(positions, on))
    appointments = Appointment.objects.filter(position__in=ending).select_related(
        "official", "position"
    )
    open_then = appointments.filter(Q(ends_on=None) | Q(ends_on__gt=on))
    for appointment in open_then:
        end_holding(log, appointment, on)
    for position in ending:
        before, position.closed_on = position.closed_on, on
        position.save(update_fields=["closed_on"])
        log.note("position.closed", position, {"closed_on": (before, on)})


def end_holding(log: Log, appointment: Appointment, on: datetime.date) -> None:
    """End one appointment on a day that it does not include any more."""
    if appointment.starts_on >= on:
        params = {
            "position": appointment.position.name,
            "official": appointment.official.name,
            "since": appointment.starts_on.isoformat(),
            "day": on.isoformat(),
        }
        raise RenaksiError("position.appointed_later", params)
    before, appointment.ends_on = appointment.ends_on, on
    appointment.save(update_fields=["ends_on"])
    log.note("appointment.ended", appointment, {"ends_on": (before, on)})


def _still_open(rows: QuerySet[Unit] | QuerySet[Position], on: datetime.date) -> QuerySet:  # type: ignore[type-arg]
    return rows.filter(Q(closed_on=None) | Q(closed_on__gt=on))
