"""A government's agencies with all their names through time, in memory: what a change must fit.

Changes of the structure are rare and rest on each other (a name is free, a code is free, nobody
stands above themselves), so they are made one at a time: ``Chronicle.locked`` takes the
government's row first, and everything that changes organization or roles goes through it.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from renaksi.apps.organizations.models import Agency, AgencyNaming, Government
from renaksi.domain.errors import RenaksiError
from renaksi.domain.text import fold_case


def lock_organization(government: UUID) -> Government:
    """Wait until nobody else changes the organization of this government, and return it.

    Rows that only refer to the government are not kept waiting.
    """
    return Government.objects.select_for_update(no_key=True).get(pk=government)


@dataclass(slots=True)
class Chronicle:
    """All agencies of a government and all their namings, the earliest first."""

    government: Government
    agencies: dict[UUID, Agency]
    namings: dict[UUID, list[AgencyNaming]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def locked(cls, government: UUID) -> Chronicle:
        """Read everything, with the government locked; three queries."""
        held = lock_organization(government)
        agencies = {one.pk: one for one in Agency.objects.filter(government=held)}
        chronicle = cls(held, agencies)
        for naming in AgencyNaming.objects.filter(government=held).order_by("valid_from"):
            chronicle.namings[naming.agency_id].append(naming)
        return chronicle

    def agency(self, agency: UUID) -> Agency:
        """Return an agency as it is now, whatever the caller has read before."""
        return self.agencies[agency]

    def naming_on(self, agency: UUID, day: datetime.date) -> AgencyNaming | None:
        """Return what an agency is called on a day; ``None`` before its first name."""
        valid = [one for one in self.namings[agency] if one.valid_from <= day]
        return valid[-1] if valid else None

    def name_on(self, agency: UUID, day: datetime.date) -> str:
        """Return an agency's name on a day, its first one before that."""
        naming = self.naming_on(agency, day)
        return naming.name if naming else self.namings[agency][0].name

    def open_on(self, day: datetime.date) -> Mapping[UUID, AgencyNaming]:
        """Return the agencies that are open on a day, with what they are called then."""
        found = {}
        for pk, agency in self.agencies.items():
            naming = self.naming_on(pk, day)
            if naming is not None and is_open(agency, day):
                found[pk] = naming
        return found

    def children_on(self, agency: UUID, day: datetime.date) -> list[UUID]:
        """Return the agencies that stand directly below one on a day."""
        return [pk for pk, naming in self.open_on(day).items() if naming.parent_id == agency]

    def check(self, agency: UUID, since: datetime.date) -> None:
        """Refuse names, codes and parents of one agency that clash on any day from one on.

        Raises:
            RenaksiError: ``agency.name_taken``, ``agency.code_taken``, ``agency.parent_closed``,
                ``agency.below_itself``.
        """
        for day in self._moments(since):
            standing = self.open_on(day)
            own = standing.get(agency)
            if own is None:
                continue
            for pk, other in standing.items():
                if pk != agency:
                    _refuse_clash(own, other, day)
            self._check_parents(agency, own, standing, day)

    def clashes(self, since: datetime.date) -> list[tuple[UUID, RenaksiError]]:
        """Return what clashes on any day from one on, by agency; each agency once.

        For many changes at once: a day is looked at once, not once for each agency.
        """
        found: dict[UUID, RenaksiError] = {}
        for day in self._moments(since):
            standing = self.open_on(day)
            for pk, error in _twice(standing, day):
                found.setdefault(pk, error)
            for pk, own in standing.items():
                try:
                    self._check_parents(pk, own, standing, day)
                except RenaksiError as error:
                    found.setdefault(pk, error)
        return list(found.items())

    def _moments(self, since: datetime.date) -> Iterator[datetime.date]:
        """Return the day itself and every later one on which anything begins."""
        later = {one.valid_from for namings in self.namings.values() for one in namings}
        later |= {one.opened_on for one in self.agencies.values()}
        later |= {one.closed_on for one in self.agencies.values() if one.closed_on}
        return iter(sorted({since, *(day for day in later if day > since)}))

    def _check_parents(
        self,
        agency: UUID,
        own: AgencyNaming,
        standing: Mapping[UUID, AgencyNaming],
        day: datetime.date,
    ) -> None:
        if own.parent_id is not None and own.parent_id not in standing:
            params = {"name": own.name, "parent": self.name_on(own.parent_id, day)}
            raise RenaksiError("agency.parent_closed", {**params, "day": day.isoformat()})
        above, seen = own.parent_id, set()
        while above is not None and above in standing and above not in seen:
            if above == agency:
                params = {"name": own.name, "parent": standing[own.parent_id or above].name}
                raise RenaksiError("agency.below_itself", params)
            seen.add(above)
            above = standing[above].parent_id


def is_open(agency: Agency, day: datetime.date) -> bool:
    """Tell whether an agency exists on a day."""
    return agency.opened_on <= day and (agency.closed_on is None or day < agency.closed_on)


def _twice(
    standing: Mapping[UUID, AgencyNaming], day: datetime.date
) -> Iterator[tuple[UUID, RenaksiError]]:
    """Return the agencies that share a name or a code on a day."""
    for key in ("name", "code"):
        owners: dict[str, list[UUID]] = defaultdict(list)
        for pk, naming in standing.items():
            text = fold_case(getattr(naming, key))
            if text:
                owners[text].append(pk)
        for sharing in owners.values():
            for pk, other in ((a, b) for a in sharing for b in sharing[:2] if a != b):
                params = _clash(standing[pk], standing[other], day)
                yield pk, RenaksiError(_TAKEN[key], params)


_TAKEN = {"name": "agency.name_taken", "code": "agency.code_taken"}


def _clash(own: AgencyNaming, other: AgencyNaming, day: datetime.date) -> dict[str, str]:
    return {"name": own.name, "other": other.name, "code": own.code, "day": day.isoformat()}


def _refuse_clash(own: AgencyNaming, other: AgencyNaming, day: datetime.date) -> None:
    params = _clash(own, other, day)
    if fold_case(own.name) == fold_case(other.name):
        raise RenaksiError("agency.name_taken", params)
    if own.code and own.code == other.code:
        raise RenaksiError("agency.code_taken", params)
