"""What lives across versions and years: nodes and indicators, without any wording."""

from __future__ import annotations

from django.db import models

from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel
from renaksi.domain.draft import Level

_LEVELS = [(level.value, level.value) for level in Level]


class Node(TenantModel):
    """A goal, objective, program, activity or sub-activity of an agency or of the government."""

    agency = TenantForeignKey("organizations.Agency", null=True)
    level = models.CharField(max_length=20, choices=_LEVELS)

    def __str__(self) -> str:
        return f"{self.level} {self.pk}"


class Indicator(TenantModel):
    """What measures a node; ``node`` is null where a document prints no statement beside it."""

    agency = TenantForeignKey("organizations.Agency", null=True)
    level = models.CharField(max_length=20, choices=_LEVELS)
    node = TenantForeignKey(Node, null=True)

    def __str__(self) -> str:
        return f"{self.level} {self.pk}"
