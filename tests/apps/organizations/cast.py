"""The cast of these tests: a government with agencies, and people who may or may not."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.organizations.models import (
    Agency,
    AppointmentKind,
    Government,
    Official,
    Position,
)
from renaksi.apps.organizations.services.appointments import appoint
from renaksi.apps.organizations.services.officials import OfficialDetails, add_official
from renaksi.apps.organizations.services.units import create_position
from renaksi.apps.policy import Actor
from renaksi.apps.tenancy.acting import acting_in
from tests.factories import NOW, actor_as, make_agency, make_government

Day = datetime.date
NEW_YEAR = Day(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Scene:
    """A government with three agencies and its administrator."""

    government: Government
    agencies: Sequence[Agency]
    administrator: Actor

    def position(self, name: str = "Kepala", agency: int = 0, *, is_head: bool = False) -> Position:
        return create_position(
            actor=self.administrator,
            agency=self.agencies[agency],
            name=name,
            is_head=is_head,
            now=NOW,
        )

    def official(self, name: str = "ROSITA", nip: str = "") -> Official:
        details = OfficialDetails(name, nip=nip)
        return add_official(actor=self.administrator, details=details, now=NOW)

    def appointed(
        self,
        position: Position,
        official: Official,
        since: Day = NEW_YEAR,
        until: Day | None = None,
        kind: AppointmentKind = AppointmentKind.DEFINITIVE,
    ) -> None:
        appoint(
            actor=self.administrator,
            position=position,
            official=official,
            kind=kind,
            starts_on=since,
            ends_on=until,
            now=NOW,
        )


def make_scene() -> Scene:
    """Make a government with an administrator and three agencies."""
    government = make_government()
    with acting_in(government.pk):
        agencies = [
            make_agency(government, f"{name} Contoh")
            for name in ("Badan Politik", "Dinas", "Kantor")
        ]
    administrator = actor_as(RoleName.ADMINISTRATOR, government)
    return Scene(government, agencies, administrator)
