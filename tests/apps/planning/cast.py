"""An agency with people in every part, and its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.planning import services
from renaksi.apps.planning.models import Version
from renaksi.apps.policy import Actor, Grant
from renaksi.domain.draft import PlanDraft
from renaksi.domain.errors import RenaksiError
from tests.apps.planning.plans import seed_draft
from tests.factories import NOW, make_agency, make_government


@dataclass
class Cast:
    """Two planners and the head of an agency, a sister agency's planner, another government's."""

    government: Government
    agency: Agency
    planner: Actor
    colleague: Actor
    head: Actor
    neighbour: Actor
    stranger: Actor

    def bring_in(self, draft: PlanDraft | None = None, **given: Any) -> Version:
        return services.import_plan(
            actor=self.planner, agency=self.agency.pk, draft=draft or seed_draft(), now=NOW, **given
        )

    def bring_in_and_set(self, draft: PlanDraft | None = None, **given: Any) -> Version:
        version = self.bring_in(draft, **given).pk
        services.propose_version(actor=self.planner, version=version, now=NOW)
        return services.set_version(actor=self.head, version=version, now=NOW)


def make_cast() -> Cast:
    government, other = make_government(), make_government("Pemerintah Kota Lain")
    agency, sister = make_agency(government), make_agency(government, "Dinas Lain")
    planner = RoleName.PLANNER
    return Cast(
        government,
        agency,
        somebody("Perencana", planner, agency),
        somebody("Rekan", planner, agency),
        somebody("Kepala", RoleName.HEAD, agency),
        somebody("Tetangga", planner, sister),
        somebody("Orang lain", planner, make_agency(other)),
    )


def somebody(name: str, role: RoleName, agency: Agency) -> Actor:
    """Make an actor without an account: services ask for nothing else."""
    grants = (Grant(role, agency.pk),)
    return Actor(uuid4(), f"{name} Contoh", agency.government_id, grants)


def refused(code: str) -> Any:
    return pytest.raises(RenaksiError, match=f"^{code}$")
