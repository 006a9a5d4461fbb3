"""Officials added, corrected, linked to a person with an account, and leaving."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from renaksi.apps.accounts.models import Person
from renaksi.apps.audit.services import Log, change, differences
from renaksi.apps.organizations import handover
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import Appointment, Official
from renaksi.apps.organizations.services.closing import end_holding
from renaksi.apps.policy import Action, Actor, Denied, may, may_anywhere
from renaksi.domain.errors import RenaksiError
from renaksi.domain.nip import NipProblem, parse_nip
from renaksi.domain.people import parse_person
from renaksi.domain.ranks import find_rank
from renaksi.domain.text import fold_space


@dataclass(frozen=True, slots=True)
class OfficialDetails:
    """What is kept of an official.

    Attributes:
        name: Without titles; where both title fields are empty, titles in it are taken apart.
        nip: As written, blanks and label allowed; empty where there is none.
        rank: ``Pembina Tk. I (IV/b)``; a known rank is written the official way.
    """

    name: str
    title_before: str = ""
    title_after: str = ""
    nip: str = ""
    rank: str = ""


def tidied(details: OfficialDetails) -> OfficialDetails:
    """Return the details as they are kept.

    Raises:
        RenaksiError: ``official.name_missing``, ``official.nip_length``.
    """
    before, after = fold_space(details.title_before), fold_space(details.title_after)
    name = fold_space(details.name)
    person = parse_person(name)
    if person is None:
        raise RenaksiError("official.name_missing")
    if not before and not after:
        before, after = " ".join(person.titles_before), ", ".join(person.titles_after)
        name = person.name
    rank = find_rank(details.rank)
    written = f"{rank.name} ({rank.grade})" if rank else fold_space(details.rank)
    return OfficialDetails(name, before, after, nip_digits(details.nip), written)


def nip_digits(text: str) -> str:
    """Return the 18 digits of a NIP, or nothing for nothing.

    Raises:
        RenaksiError: ``official.nip_length``: these are not 18 digits.
    """
    if not fold_space(text).strip("-–"):
        return ""
    nip = parse_nip(text)
    if nip is None or NipProblem.LENGTH in nip.problems:
        count = sum(sign.isdigit() for sign in text)
        raise RenaksiError("official.nip_length", {"count": count})
    return nip.digits


def may_manage_officials(actor: Actor, agencies: frozenset[UUID]) -> bool:
    """Tell whether the actor may change an official who serves in these agencies now.

    Who manages one agency manages the officials that serve there, and those who serve nowhere.
    """
    if not agencies:
        return may_anywhere(actor, Action.MANAGE_ORGANIZATION)
    return all(may(actor, Action.MANAGE_ORGANIZATION, agency=agency) for agency in agencies)


def add_official(*, actor: Actor, details: OfficialDetails, now: datetime.datetime) -> Official:
    """Add an official."""
    if not may_anywhere(actor, Action.MANAGE_ORGANIZATION):
        raise Denied(Action.MANAGE_ORGANIZATION)
    kept = tidied(details)
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        official = Official(government_id=log.government)
        _fill(official, kept)
        official.save(force_insert=True)
        values = {key: (None, value) for key, value in official_values(official).items() if value}
        log.note("official.added", official, values)
        return official


def change_official(
    *, actor: Actor, official: Official, details: OfficialDetails, now: datetime.datetime
) -> None:
    """Correct an official's name, titles, NIP or rank."""
    kept = tidied(details)
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        current = Official.objects.get(pk=official.pk)
        require_official(actor, current)
        before = official_values(current)
        _fill(current, kept)
        after = official_values(current)
        changed = differences(before, after)
        if changed:
            current.save()
            log.note("official.changed", current, changed)


def link_official(
    *, actor: Actor, official: Official, person: Person | None, now: datetime.datetime
) -> None:
    """Say which account an official uses, or (``None``) that they have none."""
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        current = Official.objects.get(pk=official.pk)
        require_official(actor, current)
        new = person.pk if person else None
        if new is not None:
            taken = Official.objects.filter(person_id=new).exclude(pk=current.pk).first()
            if taken is not None:
                raise RenaksiError("official.person_taken", {"other": taken.name})
        before = current.person_id
        if before != new:
            current.person_id = new
            current.save(update_fields=["person"])
            log.note("official.linked", current, {"person": (before, new)})


def record_departure(
    *,
    actor: Actor,
    official: Official,
    on: datetime.date,
    successor: Official | None = None,
    now: datetime.datetime,
    why: str = "",
) -> int:
    """Let an official leave: appointments end, open tasks go to a successor.

    Args:
        actor: Who records it.
        official: Who leaves.
        on: The first day on which they are gone.
        successor: Who takes the open tasks over; may be left out where there are none.
        now: The moment.
        why: The reason, such as retirement or a move.

    Returns:
        How many open tasks were handed over.

    Raises:
        RenaksiError: ``official.has_left``, ``official.tasks_remain``,
            ``official.successor_has_left``.
    """
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        current = Official.objects.get(pk=official.pk)
        require_official(actor, current)
        if current.left_on is not None:
            params = {"official": current.name, "day": current.left_on.isoformat()}
            raise RenaksiError("official.has_left", params)
        count = hand_over(log, current, successor, on)
        held = Appointment.objects.filter(official=current).filter(
            Q(ends_on=None) | Q(ends_on__gt=on)
        )
        for appointment in held.select_related("official", "position"):
            end_holding(log, appointment, on)
        current.left_on = on
        current.save(update_fields=["left_on"])
        heir = {"successor": (None, successor.pk)} if successor else {}
        log.note("official.left", current, {"left_on": (None, on), **heir})
        return count


def hand_over(log: Log, official: Official, successor: Official | None, on: datetime.date) -> int:
    """Hand an official's open tasks to a successor; see :mod:`.handover`."""
    tasks = handover.open_tasks(official.pk)
    total = sum(tasks.values())
    if not total:
        return 0
    if successor is None:
        raise RenaksiError("official.tasks_remain", {"official": official.name, "count": total})
    heir = Official.objects.get(pk=successor.pk)
    if heir.pk == official.pk or (heir.left_on is not None and heir.left_on <= on):
        raise RenaksiError("official.successor_has_left", {"official": heir.name})
    return handover.move_tasks(log, official, heir)


def require_official(actor: Actor, official: Official) -> None:
    """Refuse an actor who may not change this official."""
    serving = Appointment.objects.filter(official=official, ends_on=None)
    agencies = frozenset(serving.values_list("position__agency_id", flat=True))
    if not may_manage_officials(actor, agencies):
        raise Denied(Action.MANAGE_ORGANIZATION)


def official_values(official: Official) -> dict[str, object]:
    """Return what the log shows of an official."""
    return {
        "name": official.name,
        "title_before": official.title_before,
        "title_after": official.title_after,
        "nip": official.nip,
        "rank": official.rank,
    }


def _fill(official: Official, details: OfficialDetails) -> None:
    official.name, official.nip = details.name, details.nip
    official.title_before, official.title_after = details.title_before, details.title_after
    official.rank = details.rank
    if details.nip:
        holder = Official.objects.filter(nip=details.nip).exclude(pk=official.pk).first()
        if holder is not None:
            raise RenaksiError("official.nip_taken", {"other": holder.name})
