"""What the holes of addresses are filled with: things of the agency ``own`` of the cast.

Whoever adds a route with a new hole adds the thing here, under the name of the hole.
"""

from __future__ import annotations

from collections.abc import Mapping

from renaksi.apps.files.services import store_file
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.policy import system_actor
from renaksi.apps.tenancy.acting import acting_in
from tests.factories import NOW
from tests.web.plans import make_plan


def things_of(government: Government, agency: Agency) -> Mapping[str, object]:
    """Make one of each thing that an address names."""
    actor = system_actor("tests", government.pk)
    with acting_in(government.pk):
        file = store_file(
            actor=actor, source=[b"%PDF-1.4\n"], name="bukti.pdf", now=NOW, agency=agency.pk
        )
    version = make_plan(agency)
    return {
        "government": government.pk,
        "agency": agency.pk,
        "file": file.pk,
        "plan": version.plan_id,
        "version": version.pk,
        "kind": "json",
        # Addresses of the sign-in library: nothing of ours stands behind these.
        "key": "none",
        "uidb36": "0",
        "provider_id": "none",
        "pk": 0,
    }
