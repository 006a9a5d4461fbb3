"""Where the person of a page acts, in words: the government, its mark, and their duties there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from renaksi.apps.accounts.queries import Standing
from renaksi.apps.organizations.models import AgencyNaming, Government
from renaksi.apps.policy import Grant


@dataclass(frozen=True, slots=True)
class Duty:
    """A role in words, and the agency it is held in (nothing: the whole government)."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Place:
    """A government as the frame of a page names it.

    Attributes:
        short: What stands under the person's name: their agency, where they serve one only.
        is_example: Whether its figures are invented.
    """

    name: str
    short: str
    is_example: bool
    duties: Sequence[Duty]


def place_of(standing: Standing | None) -> Place | None:
    """Return where somebody acts; one query."""
    if standing is None:
        return None
    agencies = {grant.agency for grant in standing.grants if grant.agency is not None}
    namings = _namings(agencies) if agencies else []
    if namings:
        government = namings[0].government
    else:
        government = Government.objects.get(pk=standing.government)
    names = {one.agency_id: one.short_name or one.name for one in namings}
    duties = [_duty(grant, names) for grant in standing.grants]
    is_everywhere = any(grant.agency is None for grant in standing.grants)
    only = next(iter(names.values())) if len(names) == 1 and not is_everywhere else government.name
    return Place(government.name, only, government.is_example, duties)


def _namings(agencies: set[UUID]) -> list[AgencyNaming]:
    """Return what the agencies were called, the latest last, each with its government."""
    namings = AgencyNaming.objects.filter(agency__in=agencies).order_by("valid_from")
    return list(namings.select_related("government"))


def _duty(grant: Grant, names: Mapping[UUID, str]) -> Duty:
    where = names.get(grant.agency, "") if grant.agency is not None else ""
    return Duty(f"role.{grant.role.value}", where)
