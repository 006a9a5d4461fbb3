"""Services of roles: given, ended, and all ended at once when somebody leaves a government.

Who manages the people of one agency gives and ends roles there; roles in the whole government are
for those who manage it whole. A government never loses its last administrator.
"""

from __future__ import annotations

import datetime
from uuid import UUID

from renaksi.apps.accounts.models import Person, Role, RoleName
from renaksi.apps.accounts.queries import standings_of
from renaksi.apps.audit.models import PLATFORM
from renaksi.apps.audit.services import Log, change
from renaksi.apps.organizations.chronicle import is_open, lock_organization
from renaksi.apps.organizations.models import Agency, Official, Unit
from renaksi.apps.organizations.services.officials import hand_over
from renaksi.apps.policy import Action, Actor, require
from renaksi.domain.errors import RenaksiError


def give_role(
    *,
    actor: Actor,
    person: Person,
    name: RoleName,
    agency: Agency | None = None,
    unit: Unit | None = None,
    now: datetime.datetime,
) -> Role:
    """Give a person a role in the whole government, in an agency, or in a unit of it."""
    require(actor, Action.MANAGE_PEOPLE, agency=agency.pk if agency else None)
    with change(actor=actor, now=now) as log:
        lock_organization(log.government)
        return write_role(log, person, name, agency=agency, unit=unit)


def write_role(
    log: Log,
    person: Person,
    name: RoleName,
    *,
    agency: Agency | None = None,
    unit: Unit | None = None,
) -> Role:
    """Write a role; for services that have checked who may, such as accepting an invitation.

    A role that is held already is returned as it is.

    Raises:
        RenaksiError: ``role.account_closed``, ``role.unit_elsewhere``, ``role.agency_closed``.
    """
    if not person.is_active:
        raise RenaksiError("role.account_closed", {"person": person.name})
    if unit is not None and (agency is None or unit.agency_id != agency.pk):
        raise RenaksiError("role.unit_elsewhere")
    if agency is not None and not is_open(agency, max(log.now.date(), agency.opened_on)):
        raise RenaksiError("role.agency_closed", {"day": str(agency.closed_on)})
    held = Role.objects.filter(
        person=person, name=name, agency=agency, unit=unit, ended_at=None
    ).first()
    if held is not None:
        return held
    role = Role.objects.create(
        government_id=log.government,
        person=person,
        name=name,
        agency=agency,
        unit=unit,
        given_at=log.now,
    )
    log.note("role.given", role, {key: (None, value) for key, value in _values(role).items()})
    return role


def end_role(*, actor: Actor, role: Role, now: datetime.datetime, why: str = "") -> None:
    """End one role."""
    require(actor, Action.MANAGE_PEOPLE, agency=role.agency_id)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        current = Role.objects.select_related("person").get(pk=role.pk)
        if current.ended_at is None:
            _end(log, [current])


def leave_government(
    *,
    actor: Actor,
    person: Person,
    successor: Official | None = None,
    now: datetime.datetime,
    why: str = "",
) -> int:
    """Deactivate a person in this government: their roles end, their open tasks are handed over.

    The account itself is closed only where no role is left in any government; an operator's stays.

    Returns:
        How many open tasks were handed over.
    """
    require(actor, Action.MANAGE_PEOPLE)
    with change(actor=actor, now=now, why=why) as log:
        lock_organization(log.government)
        roles = list(Role.objects.filter(person=person, ended_at=None).select_related("person"))
        _end(log, roles)
        count = 0
        for official in Official.objects.filter(person=person, left_on=None):
            count += hand_over(log, official, successor, now.date())
        log.note("person.deactivated", person, {"tasks": (None, count)})
        if not person.is_operator and not standings_of(person.pk):
            _set_active(log, person, is_active=False)
        return count


def set_account_active(
    *, actor: Actor, person: Person, is_active: bool, now: datetime.datetime, why: str = ""
) -> None:
    """Close an account everywhere, or open it again; the operator alone may."""
    require(actor, Action.MANAGE_PLATFORM)
    if person.pk == actor.person and not is_active:
        raise RenaksiError("account.own")
    with change(actor=actor, now=now, government=PLATFORM, why=why) as log:
        _set_active(log, person, is_active=is_active)


def _set_active(log: Log, person: Person, *, is_active: bool) -> None:
    current = Person.objects.select_for_update().get(pk=person.pk)
    if current.is_active != is_active:
        current.is_active = person.is_active = is_active
        current.save(update_fields=["is_active"])
        log.note("account.changed", current, {"is_active": (not is_active, is_active)})


def _end(log: Log, roles: list[Role]) -> None:
    ending = {role.pk for role in roles}
    if any(_is_government_administrator(role) for role in roles):
        others = Role.objects.filter(
            name=RoleName.ADMINISTRATOR, agency=None, ended_at=None, person__is_active=True
        )
        if not others.exclude(pk__in=ending).exists():
            raise RenaksiError("role.last_administrator", {"person": roles[0].person.name})
    for role in roles:
        role.ended_at = log.now
        role.save(update_fields=["ended_at"])
        log.note("role.ended", role, {**{k: (v, None) for k, v in _values(role).items()}})


def _is_government_administrator(role: Role) -> bool:
    return role.name == RoleName.ADMINISTRATOR and role.agency_id is None


def _values(role: Role) -> dict[str, str | UUID]:
    values: dict[str, str | UUID | None] = {
        "person": role.person_id,
        "role": str(role.name),
        "agency": role.agency_id,
        "unit": role.unit_id,
    }
    return {key: value for key, value in values.items() if value}
