"""Agencies opened, renamed, moved, merged, split and closed.

A name is never overwritten: a naming holds from its day until the next one. What changes the
structure is allowed to those who manage the organization of the whole government.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from renaksi.apps.audit.services import Log, change
from renaksi.apps.organizations.chronicle import Chronicle, is_open
from renaksi.apps.organizations.models import Agency, AgencyNaming, AgencySuccession
from renaksi.apps.organizations.services.closing import close_inside
from renaksi.apps.organizations.services.texts import required_text
from renaksi.apps.policy import Action, Actor, require
from renaksi.domain.errors import RenaksiError
from renaksi.domain.text import fold_space


@dataclass(frozen=True, slots=True)
class AgencyName:
    """What an agency is called from a day on.

    Attributes:
        short_name: Where the whole name does not fit; the name itself where left empty.
        code: ``8.01.0.00.0.00.01.0000``; empty where not known.
        parent: The agency above it, or ``None``.
    """

    name: str
    short_name: str = ""
    code: str = ""
    parent: UUID | None = None


def open_agency(
    *, actor: Actor, naming: AgencyName, opened_on: datetime.date, now: datetime.datetime
) -> Agency:
    """Open an agency with its first name."""
    require(actor, Action.MANAGE_ORGANIZATION)
    with change(actor=actor, now=now) as log:
        chronicle = Chronicle.locked(log.government)
        return _open(log, chronicle, naming, opened_on)


def rename_agency(
    *,
    actor: Actor,
    agency: Agency,
    naming: AgencyName,
    valid_from: datetime.date,
    now: datetime.datetime,
    why: str = "",
) -> AgencyNaming:
    """Give an agency a name, a code and a parent from a day on; earlier days keep theirs.

    A second naming of the same day corrects the first.
    """
    require(actor, Action.MANAGE_ORGANIZATION)
    with change(actor=actor, now=now, why=why) as log:
        chronicle = Chronicle.locked(log.government)
        current = chronicle.agency(agency.pk)
        _refuse_closed(chronicle, current, valid_from)
        return _name(log, chronicle, current, naming, valid_from)


def recode_agency(
    *,
    actor: Actor,
    agency: Agency,
    code: str,
    valid_from: datetime.date,
    now: datetime.datetime,
    why: str = "",
) -> AgencyNaming:
    """Give an agency another code from a day on; its name and parent stay."""
    naming = replace(_naming_on(actor, agency, valid_from), code=code)
    return rename_agency(
        actor=actor, agency=agency, naming=naming, valid_from=valid_from, now=now, why=why
    )


def move_agency(
    *,
    actor: Actor,
    agency: Agency,
    parent: Agency | None,
    valid_from: datetime.date,
    now: datetime.datetime,
    why: str = "",
) -> AgencyNaming:
    """Put an agency below another one, or (``None``) below none, from a day on."""
    above = parent.pk if parent else None
    naming = replace(_naming_on(actor, agency, valid_from), parent=above)
    return rename_agency(
        actor=actor, agency=agency, naming=naming, valid_from=valid_from, now=now, why=why
    )


def merge_agencies(
    *,
    actor: Actor,
    agencies: Sequence[Agency],
    into: Agency | AgencyName,
    on: datetime.date,
    now: datetime.datetime,
    why: str = "",
) -> Agency:
    """Merge agencies into one, a new one or one that exists, from a day on.

    The agency merged into may be one of them: it goes on, the others close. Agencies below a
    closed one come to stand below the successor.

    Returns:
        The successor.
    """
    require(actor, Action.MANAGE_ORGANIZATION)
    with change(actor=actor, now=now, why=why) as log:
        chronicle = Chronicle.locked(log.government)
        merged = [chronicle.agency(one.pk) for one in agencies]
        for one in merged:
            _refuse_closed(chronicle, one, on)
        kept = into.pk if isinstance(into, Agency) else None
        closing = [one for one in merged if one.pk != kept]
        if len({one.pk for one in merged} | ({kept} if kept else set())) < _FEWEST_MERGED:
            raise RenaksiError("agency.merge_needs_two")
        children = {child for one in closing for child in chronicle.children_on(one.pk, on)}
        for one in closing:
            _close(log, chronicle, one, on)
        if isinstance(into, Agency):
            successor = chronicle.agency(into.pk)
            _refuse_closed(chronicle, successor, on)
        else:
            successor = _open(log, chronicle, into, on)
        _move_children(log, chronicle, children - {one.pk for one in closing}, successor, on)
        _succeed(log, closing, [successor], on)
        return successor


def split_agency(
    *,
    actor: Actor,
    agency: Agency,
    into: Sequence[AgencyName],
    on: datetime.date,
    now: datetime.datetime,
    goes_on: bool = False,
    why: str = "",
) -> list[Agency]:
    """Split an agency from a day on.

    Args:
        actor: Who splits.
        agency: The agency.
        into: The names of the new agencies: two or more, or one where the old one goes on.
        on: The first day of the new ones.
        now: The moment.
        goes_on: Whether the old agency keeps a part of its work; else it closes.
        why: The reason, such as the regulation.

    Returns:
        The new agencies.
    """
    require(actor, Action.MANAGE_ORGANIZATION)
    if len(into) + int(goes_on) < _FEWEST_PARTS:
        raise RenaksiError("agency.split_needs_two")
    with change(actor=actor, now=now, why=why) as log:
        chronicle = Chronicle.locked(log.government)
        current = chronicle.agency(agency.pk)
        _refuse_closed(chronicle, current, on)
        if not goes_on:
            _refuse_children(chronicle, current, on)
            _close(log, chronicle, current, on)
        opened = [_open(log, chronicle, naming, on) for naming in into]
        _succeed(log, [current], opened, on)
        return opened


def close_agency(
    *,
    actor: Actor,
    agency: Agency,
    on: datetime.date,
    successors: Sequence[Agency] = (),
    now: datetime.datetime,
    why: str = "",
) -> None:
    """Close an agency from a day on, with those who carry its work on."""
    require(actor, Action.MANAGE_ORGANIZATION)
    with change(actor=actor, now=now, why=why) as log:
        chronicle = Chronicle.locked(log.government)
        current = chronicle.agency(agency.pk)
        _refuse_closed(chronicle, current, on)
        following = [chronicle.agency(one.pk) for one in successors]
        for one in following:
            _refuse_closed(chronicle, one, on)
        if any(one.pk == current.pk for one in following):
            raise RenaksiError("agency.succeeds_itself", {"name": _name_of(chronicle, current, on)})
        _refuse_children(chronicle, current, on)
        _close(log, chronicle, current, on)
        _succeed(log, [current], following, on)


_FEWEST_MERGED = 2
_FEWEST_PARTS = 2


def _open(log: Log, chronicle: Chronicle, naming: AgencyName, opened_on: datetime.date) -> Agency:
    agency = Agency(government=chronicle.government, opened_on=opened_on)
    agency.save(force_insert=True)
    chronicle.agencies[agency.pk] = agency
    log.note("agency.opened", agency, {"opened_on": (None, opened_on)})
    _name(log, chronicle, agency, naming, opened_on)
    return agency


def _name(
    log: Log, chronicle: Chronicle, agency: Agency, naming: AgencyName, day: datetime.date
) -> AgencyNaming:
    """Write a naming, the day's own or a new one; the log shows what it replaces."""
    known = chronicle.namings[agency.pk]
    before = chronicle.naming_on(agency.pk, day)
    row = before
    if row is None or row.valid_from != day:
        row = AgencyNaming(government=chronicle.government, agency=agency, valid_from=day)
        known.append(row)
        known.sort(key=lambda one: one.valid_from)
        old: dict[str, object] = _values(before) if before else {}
    else:
        old = _values(row)
    row.name = required_text(naming.name)
    row.short_name = fold_space(naming.short_name) or row.name[:_SHORT]
    row.code = fold_space(naming.code).replace(" ", "")
    row.parent_id = naming.parent
    new = _values(row)
    chronicle.check(agency.pk, day)
    row.save()
    changed = {key: (old.get(key), value) for key, value in new.items() if old.get(key) != value}
    if changed:
        log.note("agency.named", agency, {"valid_from": (None, day), **changed})
    return row


_SHORT = 60


def _values(naming: AgencyNaming) -> dict[str, object]:
    return {
        "name": naming.name,
        "short_name": naming.short_name,
        "code": naming.code,
        "parent": naming.parent_id,
    }


def _close(log: Log, chronicle: Chronicle, agency: Agency, on: datetime.date) -> None:
    if on <= agency.opened_on:
        params = {"name": _name_of(chronicle, agency, on), "day": agency.opened_on.isoformat()}
        raise RenaksiError("agency.closes_too_early", params)
    agency.closed_on = on
    agency.save(update_fields=["closed_on"])
    log.note("agency.closed", agency, {"closed_on": (None, on)})
    close_inside(log, agency, on)


def _succeed(
    log: Log, predecessors: Sequence[Agency], successors: Sequence[Agency], on: datetime.date
) -> None:
    for one in predecessors:
        for other in successors:
            AgencySuccession.objects.create(
                government_id=log.government, predecessor=one, successor=other, valid_from=on
            )
        if successors:
            following = [str(other.pk) for other in successors]
            log.note("agency.succeeded", one, {"successors": (None, following)})


def _move_children(
    log: Log, chronicle: Chronicle, children: set[UUID], parent: Agency, on: datetime.date
) -> None:
    for pk in sorted(children - {parent.pk}):
        naming = chronicle.naming_on(pk, on)
        if naming is not None:
            moved = AgencyName(naming.name, naming.short_name, naming.code, parent.pk)
            _name(log, chronicle, chronicle.agency(pk), moved, on)


def _refuse_closed(chronicle: Chronicle, agency: Agency, day: datetime.date) -> None:
    """Refuse what happens to an agency on a day on which it does not exist."""
    if is_open(agency, day):
        return
    params = {"name": _name_of(chronicle, agency, day), "day": day.isoformat()}
    if day < agency.opened_on:
        raise RenaksiError("agency.not_yet_open", {**params, "since": str(agency.opened_on)})
    raise RenaksiError("agency.closed", {**params, "since": str(agency.closed_on)})


def _refuse_children(chronicle: Chronicle, agency: Agency, on: datetime.date) -> None:
    children = chronicle.children_on(agency.pk, on)
    if children:
        names = ", ".join(sorted(chronicle.name_on(child, on) for child in children))
        params = {"name": _name_of(chronicle, agency, on), "children": names}
        raise RenaksiError("agency.has_children", params)


def _name_of(chronicle: Chronicle, agency: Agency, day: datetime.date) -> str:
    return chronicle.name_on(agency.pk, day)


def _naming_on(actor: Actor, agency: Agency, day: datetime.date) -> AgencyName:
    """Return what the agency is called on a day, as a starting point for a change of a part."""
    require(actor, Action.MANAGE_ORGANIZATION)
    valid = AgencyNaming.objects.filter(agency=agency, valid_from__lte=day)
    naming = valid.order_by("valid_from").last()
    if naming is None:
        first = AgencyNaming.objects.filter(agency=agency).order_by("valid_from").first()
        name = first.name if first else ""
        params = {"name": name, "day": day.isoformat(), "since": str(agency.opened_on)}
        raise RenaksiError("agency.not_yet_open", params)
    return AgencyName(naming.name, naming.short_name, naming.code, naming.parent_id)
