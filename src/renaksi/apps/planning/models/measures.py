"""What stands on a line: targets by period, steps, and what the document reports as achieved."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from renaksi.apps.planning.models.columns import ExactField, Measured, RankField
from renaksi.apps.planning.models.contents import Line
from renaksi.apps.planning.models.identities import Indicator
from renaksi.apps.planning.models.plans import Version
from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel


class Target(Measured, TenantModel):
    """What an indicator is to reach in a period; the year's target is a fact of its own."""

    version = TenantForeignKey(Version)
    line = TenantForeignKey(Line, db_index=False)
    indicator = TenantForeignKey(Indicator, null=True)
    # Whose: the line's indicator, or the activity's indicator printed on the line.
    of = models.CharField(max_length=10, choices=[("line", "line"), ("activity", "activity")])
    period = models.CharField(max_length=8)  # year, q1, q2, q3, q4

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("line", "of", "period", name="target_once_a_period")
        ]

    def __str__(self) -> str:
        return self.raw


class StepStatus(models.TextChoices):
    """How far a step has come."""

    PLANNED = "planned", "Direncanakan"
    RUNNING = "running", "Berjalan"
    DONE = "done", "Selesai"
    DROPPED = "dropped", "Dibatalkan"


class Step(TenantModel):
    """One step (langkah) of a line, with its months and who does it."""

    version = TenantForeignKey(Version)
    line = TenantForeignKey(Line)
    rank = RankField()
    text = models.TextField()
    months = ArrayField(models.SmallIntegerField(), null=True)
    official = TenantForeignKey("organizations.Official", null=True)
    output = models.TextField(blank=True)
    status = models.CharField(max_length=10, choices=StepStatus, default=StepStatus.PLANNED)

    def __str__(self) -> str:
        return self.text


class Realized(Measured, TenantModel):
    """What the document itself reports as achieved in a period, and spent."""

    version = TenantForeignKey(Version)
    line = TenantForeignKey(Line, db_index=False)
    period = models.CharField(max_length=8)
    has_value = models.BooleanField()
    money = ExactField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("line", "period", name="realized_once_a_period")
        ]

    def __str__(self) -> str:
        return self.raw
