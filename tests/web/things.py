"""What the holes of addresses are filled with: things of the agency ``own`` of the cast.

Whoever adds a route with a new hole adds the thing here, under the name of the hole.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.accounts.roles import give_role
from renaksi.apps.files.services import store_file
from renaksi.apps.organizations.models import Agency, AppointmentKind, BulkImport, Government
from renaksi.apps.organizations.services.appointments import appoint
from renaksi.apps.organizations.services.officials import OfficialDetails, add_official
from renaksi.apps.organizations.services.units import create_position, open_unit
from renaksi.apps.policy import Actor, system_actor
from renaksi.apps.tenancy.acting import acting_in
from tests.api.calling import make_token
from tests.factories import NOW, OPENED, make_person
from tests.web.plans import make_plan


def organization_of(actor: Actor, agency: Agency) -> Mapping[str, object]:
    """Make a unit, a position, an official who holds it, a filled form, and a reader."""
    unit = open_unit(actor=actor, agency=agency, name="Bidang", opened_on=OPENED, now=NOW)
    position = create_position(actor=actor, agency=agency, name="Kepala", is_head=True, now=NOW)
    official = add_official(actor=actor, details=OfficialDetails("CONTOH"), now=NOW)
    appointment = appoint(
        actor=actor,
        position=position,
        official=official,
        kind=AppointmentKind.DEFINITIVE,
        starts_on=OPENED,
        now=NOW,
    )
    bulk = BulkImport.objects.create(
        government_id=agency.government_id,
        form="officials",
        file_name="isian.xlsx",
        findings=[],
        summary={},
        created_at=NOW,
    )
    reader = make_person("Pembaca Badan Sendiri")
    role = give_role(actor=actor, person=reader, name=RoleName.READER, agency=agency, now=NOW)
    return {
        "unit": unit.pk,
        "position": position.pk,
        "official": official.pk,
        "appointment": appointment.pk,
        "form": "officials",
        "bulk": bulk.pk,
        "person": reader.pk,
        "role": role.pk,
    }


def things_of(government: Government, agency: Agency) -> Mapping[str, object]:
    """Make one of each thing that an address names."""
    actor = system_actor("tests", government.pk)
    with acting_in(government.pk):
        file = store_file(
            actor=actor, source=[b"%PDF-1.4\n"], name="bukti.pdf", now=NOW, agency=agency.pk
        )
        organization = organization_of(actor, agency)
    version = make_plan(agency)
    nothing = UUID(int=1)
    return {
        "government": government.pk,
        "agency": agency.pk,
        "file": file.pk,
        "token": make_token(government, agency).pk,
        **organization,
        "plan": version.plan_id,
        "version": version.pk,
        "kind": "json",
        # Addresses of the sign-in library: nothing of ours stands behind these.
        "key": "none",
        "uidb36": "0",
        "provider_id": "none",
        "pk": 0,
        "secret": "none",
        "invitation": nothing,
        "job": nothing,
        "number": 1,
    }
