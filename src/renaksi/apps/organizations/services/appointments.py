"""Appointments: who holds which position, from a day until (not including) another.

At most one official holds a position definitively on any day, and at most one acts in it (Plt.,
Plh., Pj.); the one who acts may stand beside the definitive holder.
"""

from __future__ import annotations

import datetime

from django.db.models import Q

from renaksi.apps.audit.services import change, differences
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import Appointment, AppointmentKind, Official, Position
from renaksi.apps.organizations.services.closing import end_holding
from renaksi.apps.policy import Action, Actor, require
from renaksi.domain.errors import RenaksiError

OPEN = "open"
"""What a message is told for a day that is not set."""


def appoint(
    *,
    actor: Actor,
    position: Position,
    official: Official,
    kind: AppointmentKind,
    starts_on: datetime.date,
    ends_on: datetime.date | None = None,
    now: datetime.datetime,
    why: str = "",
) -> Appointment:
    """Appoint an official to a position."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=position.agency_id)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        appointment = Appointment(
            government_id=log.government,
            position=Position.objects.get(pk=position.pk),
            official=Official.objects.get(pk=official.pk),
            kind=kind,
            starts_on=starts_on,
            ends_on=ends_on,
        )
        check_appointment(appointment)
        appointment.save(force_insert=True)
        values = {
            "position": (None, position.pk),
            "official": (None, official.pk),
            **{key: (None, value) for key, value in holding_values(appointment).items()},
        }
        log.note("appointment.made", appointment, values)
        return appointment


def change_appointment(
    *,
    actor: Actor,
    appointment: Appointment,
    kind: AppointmentKind,
    starts_on: datetime.date,
    ends_on: datetime.date | None,
    now: datetime.datetime,
    why: str = "",
) -> None:
    """Correct how, from when and until when an official holds a position."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=appointment.position.agency_id)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        current = _current(appointment)
        before = holding_values(current)
        current.kind, current.starts_on, current.ends_on = kind, starts_on, ends_on
        after = holding_values(current)
        if after == before:
            return
        check_appointment(current)
        current.save()
        changed = differences(before, after)
        log.note("appointment.changed", current, changed)


def end_appointment(
    *,
    actor: Actor,
    appointment: Appointment,
    on: datetime.date,
    now: datetime.datetime,
    why: str = "",
) -> None:
    """End an appointment; ``on`` is the first day that it does not include."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=appointment.position.agency_id)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        current = _current(appointment)
        if current.ends_on is not None and current.ends_on <= on:
            params = {"official": current.official.name, "day": current.ends_on.isoformat()}
            raise RenaksiError("appointment.has_ended", params)
        end_holding(log, current, on)


def holding_values(appointment: Appointment) -> dict[str, object]:
    """Return what the log shows of how a position is held."""
    return {
        "kind": str(appointment.kind),
        "starts_on": appointment.starts_on,
        "ends_on": appointment.ends_on,
    }


def check_appointment(appointment: Appointment) -> None:
    """Refuse days that do not fit the position, the official or another holder.

    Raises:
        RenaksiError: ``appointment.ends_before_start``, ``appointment.position_closed``,
            ``appointment.official_left``, ``appointment.overlap``.
    """
    since, until = appointment.starts_on, appointment.ends_on
    position, official = appointment.position, appointment.official
    days = {"since": since.isoformat(), "until": until.isoformat() if until else OPEN}
    if until is not None and until <= since:
        raise RenaksiError("appointment.ends_before_start", days)
    if _reaches(until, position.closed_on):
        params = {"position": position.name, "day": str(position.closed_on)}
        raise RenaksiError("appointment.position_closed", params)
    if _reaches(until, official.left_on):
        params = {"official": official.name, "day": str(official.left_on)}
        raise RenaksiError("appointment.official_left", params)
    others = Appointment.objects.filter(Q(ends_on=None) | Q(ends_on__gt=since), position=position)
    if until is not None:
        others = others.filter(starts_on__lt=until)
    for other in others.exclude(pk=appointment.pk).select_related("official"):
        if is_definitive(other) == is_definitive(appointment):
            raise overlap(appointment, other)


def is_definitive(appointment: Appointment) -> bool:
    """Tell whether the official holds the position for good, and does not only act in it."""
    return appointment.kind == AppointmentKind.DEFINITIVE


def overlap(one: Appointment, other: Appointment) -> RenaksiError:
    """Return the refusal that shows both holders with their days."""
    return RenaksiError(
        "appointment.overlap",
        {
            "position": one.position.name,
            "official": one.official.name,
            "kind": AppointmentKind(one.kind).label,
            "since": one.starts_on.isoformat(),
            "until": one.ends_on.isoformat() if one.ends_on else OPEN,
            "other": other.official.name,
            "other_kind": AppointmentKind(other.kind).label,
            "other_since": other.starts_on.isoformat(),
            "other_until": other.ends_on.isoformat() if other.ends_on else OPEN,
        },
    )


def _reaches(until: datetime.date | None, end: datetime.date | None) -> bool:
    """Tell whether an appointment lasts longer than what it rests on."""
    return end is not None and (until is None or until > end)


def _current(appointment: Appointment) -> Appointment:
    rows = Appointment.objects.select_related("position", "official")
    return rows.get(pk=appointment.pk)
