"""Who serves in a government: its people with their roles, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q

from renaksi.apps.accounts.models import Person, Role


@dataclass(slots=True)
class Member:
    """A person who has or had a role in a government.

    Attributes:
        roles: Those they hold now, the oldest first.
    """

    person: Person
    roles: list[Role] = field(default_factory=list)


def members_of(
    government: UUID,
    *,
    agencies: frozenset[UUID] | None = None,
    search: str = "",
    with_former: bool = False,
) -> Sequence[Member]:
    """Return the people of a government by name; one query.

    Args:
        government: Whose.
        agencies: Only roles in these agencies; ``None`` for all.
        search: A part of the name.
        with_former: Also those whose roles have all ended.
    """
    rows = Role.objects.filter(government_id=government).select_related("person")
    if agencies is not None:
        rows = rows.filter(agency_id__in=agencies)
    if search:
        rows = rows.filter(Q(person__name__icontains=search))
    if not with_former:
        rows = rows.filter(ended_at=None)
    members: dict[UUID, Member] = {}
    for role in rows.order_by("person__name", "person_id", "given_at"):
        member = members.setdefault(role.person_id, Member(role.person))
        if role.ended_at is None:
            member.roles.append(role)
    return list(members.values())


def member_of(government: UUID, person: UUID) -> Member | None:
    """Return one person who has or had a role in a government; one query."""
    rows = Role.objects.filter(government_id=government, person_id=person)
    roles = list(rows.select_related("person").order_by("given_at"))
    if not roles:
        return None
    return Member(roles[0].person, [role for role in roles if role.ended_at is None])
