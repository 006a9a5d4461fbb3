"""Who I am, where I serve, and what I may do there."""

from __future__ import annotations

from uuid import UUID

from ninja import Router, Schema

from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.accounts.models import RoleName
from renaksi.apps.accounts.queries import standings_of
from renaksi.apps.policy import Action, Grant, may_anywhere

router = Router(tags=["me"])


class GrantOut(Schema):
    """A role; ``agency`` and ``unit`` are null where it holds in all of them."""

    role: RoleName
    agency: UUID | None
    unit: UUID | None


class StandingOut(Schema):
    """The roles in one government."""

    government: UUID
    name: str
    roles: list[GrantOut]


class MeOut(Schema):
    """The caller. ``may`` is what they may do somewhere in the government they act in now."""

    person: UUID | None
    name: str
    government: UUID | None
    may: list[Action]
    is_operator: bool
    by: str
    standings: list[StandingOut]


@router.get("/me", response=MeOut)
@route(None, is_tenants=False)
def who_am_i(request: ApiRequest) -> MeOut:
    """Tell who asks."""
    actor = request.actor
    standings = standings_of(actor.person) if actor.person else []
    if request.caller.by == "token":
        standings = [one for one in standings if one.government == actor.government]
    return MeOut(
        person=actor.person,
        name=actor.name,
        government=actor.government,
        may=[action for action in Action if may_anywhere(actor, action)],
        is_operator=actor.is_operator,
        by=request.caller.by,
        standings=[
            StandingOut(
                government=one.government,
                name=one.government_name,
                roles=[_grant(grant) for grant in one.grants],
            )
            for one in standings
        ],
    )


def _grant(grant: Grant) -> GrantOut:
    return GrantOut(role=grant.role, agency=grant.agency, unit=grant.unit)
