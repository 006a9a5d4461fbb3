"""Who may do what: the one module that pages, interface, jobs and downloads ask.

Deny by default. A role is held in a whole government, in one agency, or in one unit of it; it
allows what ``ALLOWED`` says, there and nowhere else. Row-level security is the second wall, between
governments; agencies inside one government are parted here alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from renaksi.apps.accounts.models import RoleName
from renaksi.domain.errors import RenaksiError


class Action(StrEnum):
    """What can be done; every service and every page names one."""

    SEE_GOVERNMENT = "see_government"  # its agencies, units, positions
    SEE_PERSONAL_DATA = "see_personal_data"  # NIP, addresses; every look is written down
    MANAGE_ORGANIZATION = "manage_organization"  # agencies, units, positions, officials
    MANAGE_PEOPLE = "manage_people"  # roles, invitations, deactivation
    SEE_PLAN = "see_plan"
    IMPORT_PLAN = "import_plan"
    EDIT_PLAN = "edit_plan"
    PROPOSE_PLAN = "propose_plan"  # hand a draft to the head
    SET_PLAN = "set_plan"  # set a proposed version (menetapkan), or return it
    SEE_AUDIT = "see_audit"
    MANAGE_JOBS = "manage_jobs"  # see and cancel the background work of others
    MANAGE_PLATFORM = "manage_platform"  # governments and their first administrator


_SEE: Final = frozenset({Action.SEE_GOVERNMENT, Action.SEE_PLAN})

ALLOWED: Final[dict[RoleName, frozenset[Action]]] = {
    RoleName.ADMINISTRATOR: _SEE
    | {
        Action.SEE_PERSONAL_DATA,
        Action.MANAGE_ORGANIZATION,
        Action.MANAGE_PEOPLE,
        Action.SEE_AUDIT,
        Action.MANAGE_JOBS,
    },
    RoleName.PLANNER: _SEE
    | {
        Action.IMPORT_PLAN,
        Action.EDIT_PLAN,
        Action.PROPOSE_PLAN,
        Action.SEE_PERSONAL_DATA,
    },
    RoleName.PERSON_IN_CHARGE: _SEE,
    RoleName.HEAD: _SEE | {Action.SET_PLAN, Action.SEE_PERSONAL_DATA, Action.SEE_AUDIT},
    RoleName.VERIFIER: _SEE,
    RoleName.EVALUATOR: _SEE | {Action.SEE_AUDIT},
    RoleName.READER: _SEE,
}

# What a role held in one agency allows for the government as a whole.
_EVERYWHERE: Final = frozenset({Action.SEE_GOVERNMENT})


class Denied(RenaksiError):  # noqa: N818 (a refusal, as people say it)
    """The actor may not do this."""

    def __init__(self, action: Action) -> None:
        super().__init__("access.denied", {"action": action.value})


@dataclass(frozen=True, slots=True)
class Grant:
    """One role that an actor holds; ``agency`` and ``unit`` ``None`` mean all of them."""

    role: RoleName
    agency: UUID | None = None
    unit: UUID | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where, and with which roles.

    Attributes:
        person: ``None`` for the system itself (a command on the server, a scheduled job).
        name: As the audit log prints it.
        government: Where they act now; ``None`` for an operator outside of any government.
        is_system: A command on the server may do everything; the log says which command.
        scopes: What a token was limited to; ``None`` for a person at a screen.
    """

    person: UUID | None
    name: str
    government: UUID | None
    grants: tuple[Grant, ...] = ()
    is_operator: bool = False
    is_system: bool = False
    scopes: frozenset[Action] | None = None


def system_actor(name: str, government: UUID | None) -> Actor:
    """Return the named actor of a command on the server."""
    return Actor(None, name, government, is_system=True)


def may(actor: Actor, action: Action, *, agency: UUID | None = None) -> bool:
    """Tell whether the actor may do this, in the agency or (``None``) in the whole government."""
    if actor.scopes is not None and action not in actor.scopes:
        return False
    if actor.is_system:
        return True
    if action is Action.MANAGE_PLATFORM:
        return actor.is_operator
    return any(_covers(grant, action, agency) for grant in actor.grants)


def require(actor: Actor, action: Action, *, agency: UUID | None = None) -> None:
    """Refuse what the actor may not do.

    Raises:
        Denied: They may not.
    """
    if not may(actor, action, agency=agency):
        raise Denied(action)


def agencies_where(actor: Actor, action: Action) -> frozenset[UUID] | None:
    """Return the agencies in which the actor may do this; ``None`` means all of the government."""
    if may(actor, action):
        return None
    if actor.scopes is not None and action not in actor.scopes:
        return frozenset()
    allowed = (grant for grant in actor.grants if action in ALLOWED[grant.role])
    return frozenset(grant.agency for grant in allowed if grant.agency is not None)


def may_anywhere(actor: Actor, action: Action) -> bool:
    """Tell whether there is any agency in which the actor may do this."""
    where = agencies_where(actor, action)
    return where is None or bool(where)


def roles_of(actor: Actor) -> Iterable[RoleName]:
    """Return the different roles that the actor holds, in the order of the list of roles."""
    held = {grant.role for grant in actor.grants}
    return [role for role in RoleName if role in held]


def _covers(grant: Grant, action: Action, agency: UUID | None) -> bool:
    if action not in ALLOWED[grant.role]:
        return False
    return grant.agency is None or grant.agency == agency or action in _EVERYWHERE
