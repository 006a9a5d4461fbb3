"""A job that takes a while and writes several rows: all of them, or none."""

from __future__ import annotations

import time

from renaksi.apps.jobs.kinds import JobContext, job
from renaksi.apps.organizations.models import Agency, AgencyNaming
from renaksi.apps.policy import Action
from tests.faults import ROWS


@job("faults.agencies", action=Action.MANAGE_ORGANIZATION)
def make_agencies(context: JobContext) -> None:
    """Make agencies that bear the job's identifier, slowly."""
    for number in range(ROWS):
        made = Agency.objects.create(government_id=context.government, opened_on=context.now.date())
        AgencyNaming.objects.create(
            government_id=context.government,
            agency=made,
            valid_from=context.now.date(),
            name=f"{context.job} {number}",
            short_name=str(number),
        )
        context.progress(number + 1, ROWS)
        time.sleep(0.1)
