"""What officials have open in plans: lines and steps of drafts, handed over when they leave."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from renaksi.apps.audit.services import Log
from renaksi.apps.organizations.handover import Duty
from renaksi.apps.organizations.models import Official
from renaksi.apps.planning.models import Line, Step
from renaksi.apps.planning.models.plans import OPEN_STATES


def _duty(key: str, model: Any) -> Duty:
    def open_ones(official: UUID) -> Any:
        return model.objects.filter(official=official, version__state__in=OPEN_STATES)

    def count(official: UUID) -> int:
        found: int = open_ones(official).count()
        return found

    def move(log: Log, official: Official, successor: Official) -> int:
        found = list(open_ones(official.pk))
        for one in found:
            one.official = successor
            log.note("plan.handed_over", one, {"official": (official.pk, successor.pk)})
        model.objects.bulk_update(found, ["official"])
        return len(found)

    return Duty(key, count, move)


DUTIES = (_duty("plan_lines", Line), _duty("plan_steps", Step))
