"""Units of an agency opened, renamed, moved and closed; positions made, changed and closed."""

from __future__ import annotations

import datetime

from django.db.models import Q

from renaksi.apps.audit.services import Log, change, differences
from renaksi.apps.organizations.chronicle import is_open, lock_organization
from renaksi.apps.organizations.models import Agency, Position, Unit, UnitNaming
from renaksi.apps.organizations.services.closing import end_positions, end_unit
from renaksi.apps.organizations.services.texts import required_text
from renaksi.apps.policy import Action, Actor, require
from renaksi.domain.errors import RenaksiError
from renaksi.domain.text import fold_case


def open_unit(
    *,
    actor: Actor,
    agency: Agency,
    name: str,
    opened_on: datetime.date,
    parent: Unit | None = None,
    now: datetime.datetime,
) -> Unit:
    """Open a unit (bidang, bagian, UPTD) of an agency."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=agency.pk)
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        current = Agency.objects.get(pk=agency.pk)
        if not is_open(current, opened_on):
            params = {"since": str(current.opened_on), "day": opened_on.isoformat()}
            raise RenaksiError("unit.agency_not_open", params)
        unit = Unit(government_id=log.government, agency=current, opened_on=opened_on)
        unit.save(force_insert=True)
        log.note(
            "unit.opened", unit, {"agency": (None, current.pk), "opened_on": (None, opened_on)}
        )
        _name(log, unit, name, parent, opened_on)
        return unit


def rename_unit(
    *,
    actor: Actor,
    unit: Unit,
    name: str,
    parent: Unit | None,
    valid_from: datetime.date,
    now: datetime.datetime,
    why: str = "",
) -> UnitNaming:
    """Give a unit a name and a place below another one from a day on."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=unit.agency_id)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        current = Unit.objects.get(pk=unit.pk)
        is_there = current.opened_on <= valid_from and (
            current.closed_on is None or valid_from < current.closed_on
        )
        if not is_there:
            raise RenaksiError("unit.not_open", {"day": valid_from.isoformat()})
        return _name(log, current, name, parent, valid_from)


def close_unit(
    *, actor: Actor, unit: Unit, on: datetime.date, now: datetime.datetime, why: str = ""
) -> None:
    """Close a unit with its positions and the appointments to them."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=unit.agency_id)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        current = Unit.objects.get(pk=unit.pk)
        if current.closed_on is not None:
            raise RenaksiError("unit.not_open", {"day": on.isoformat()})
        below = [one.name for pk, one in _standing(current, on).items() if one.parent_id == unit.pk]
        if below:
            raise RenaksiError("unit.has_children", {"children": ", ".join(sorted(below))})
        end_positions(log, Position.objects.filter(unit=current), on)
        end_unit(log, current, on)


def create_position(
    *,
    actor: Actor,
    agency: Agency,
    name: str,
    unit: Unit | None = None,
    is_head: bool = False,
    now: datetime.datetime,
) -> Position:
    """Make a position (jabatan); an agency has one that heads it."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=agency.pk)
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        position = Position(government_id=log.government, agency_id=agency.pk)
        _fill(position, name, unit, is_head=is_head)
        position.save(force_insert=True)
        values = {"agency": (None, agency.pk), **{k: (None, v) for k, v in _values(position)}}
        log.note("position.made", position, values)
        return position


def change_position(
    *,
    actor: Actor,
    position: Position,
    name: str,
    unit: Unit | None,
    is_head: bool,
    now: datetime.datetime,
) -> None:
    """Correct a position's name, unit and whether it heads the agency."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=position.agency_id)
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        current = Position.objects.get(pk=position.pk)
        before = dict(_values(current))
        _fill(current, name, unit, is_head=is_head)
        changed = differences(before, dict(_values(current)))
        if changed:
            current.save()
            log.note("position.changed", current, changed)


def close_position(
    *, actor: Actor, position: Position, on: datetime.date, now: datetime.datetime, why: str = ""
) -> None:
    """Close a position; whoever holds it ends with it."""
    require(actor, Action.MANAGE_ORGANIZATION, agency=position.agency_id)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        current = Position.objects.filter(pk=position.pk)
        if current.get().closed_on is not None:
            raise RenaksiError("position.closed", {"position": position.name})
        end_positions(log, current, on)


def _name(log: Log, unit: Unit, name: str, parent: Unit | None, day: datetime.date) -> UnitNaming:
    known = UnitNaming.objects.filter(unit=unit, valid_from__lte=day)
    before = known.order_by("valid_from").last()
    row = before if before is not None and before.valid_from == day else None
    old: dict[str, object] = {"name": before.name, "parent": before.parent_id} if before else {}
    if row is None:
        row = UnitNaming(government_id=log.government, unit=unit, valid_from=day)
    row.name = required_text(name)
    row.parent_id = parent.pk if parent else None
    _check(unit, row, day)
    row.save()
    new: dict[str, object] = {"name": row.name, "parent": row.parent_id}
    changed = {key: (old.get(key), value) for key, value in new.items() if old.get(key) != value}
    if changed:
        log.note("unit.named", unit, {"valid_from": (None, day), **changed})
    return row


def _check(unit: Unit, row: UnitNaming, day: datetime.date) -> None:
    """Refuse a name that a sister unit has, and a unit below itself or in another agency."""
    standing = _standing(unit, day) | {unit.pk: row}
    for pk, other in standing.items():
        if pk != unit.pk and fold_case(other.name) == fold_case(row.name):
            raise RenaksiError("unit.name_taken", {"name": row.name})
    if row.parent_id is not None and row.parent_id not in standing:
        raise RenaksiError("unit.parent_elsewhere", {"name": row.name})
    above, seen = row.parent_id, set()
    while above is not None and above in standing and above not in seen:
        if above == unit.pk:
            raise RenaksiError("unit.below_itself", {"name": row.name})
        seen.add(above)
        above = standing[above].parent_id


def _standing(unit: Unit, day: datetime.date) -> dict[object, UnitNaming]:
    """Return the names of the agency's open units on a day."""
    rows = UnitNaming.objects.filter(
        Q(unit__closed_on=None) | Q(unit__closed_on__gt=day),
        unit__agency_id=unit.agency_id,
        unit__opened_on__lte=day,
        valid_from__lte=day,
    ).order_by("valid_from")
    return {row.unit_id: row for row in rows}


def _fill(position: Position, name: str, unit: Unit | None, *, is_head: bool) -> None:
    if unit is not None and unit.agency_id != position.agency_id:
        raise RenaksiError("position.unit_elsewhere", {"position": name})
    position.name = required_text(name)
    position.unit_id = unit.pk if unit else None
    position.is_head = is_head
    others = Position.objects.filter(agency_id=position.agency_id, closed_on=None)
    heading = others.filter(is_head=True).exclude(pk=position.pk).first()
    if is_head and heading is not None:
        raise RenaksiError("position.head_exists", {"position": heading.name})
    for other in others.exclude(pk=position.pk):
        if other.unit_id == position.unit_id and fold_case(other.name) == fold_case(position.name):
            raise RenaksiError("position.name_taken", {"position": position.name})


def _values(position: Position) -> list[tuple[str, object]]:
    return [("name", position.name), ("unit", position.unit_id), ("is_head", position.is_head)]
