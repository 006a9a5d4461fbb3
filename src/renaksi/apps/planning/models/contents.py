"""What one version says: wordings and action lines; frozen once the version is set."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from renaksi.apps.planning.models.columns import ExactField, Placed, RankField
from renaksi.apps.planning.models.identities import Indicator, Node
from renaksi.apps.planning.models.plans import Version
from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel


def _link(target: Any, *, null: bool = True, index: bool = False) -> Any:
    return TenantForeignKey(target, null=null, db_index=index)


class NodeContent(TenantModel):
    """What a version calls a node, where it stands, and the money that it carries."""

    version = TenantForeignKey(Version)
    node = TenantForeignKey(Node)
    parent = _link(Node)
    rank = RankField()
    wording = models.TextField()
    code = models.TextField(null=True)
    budget = ExactField(null=True)  # rupiah; on the deepest node that carries it

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "node", name="node_once_in_a_version")
        ]

    def __str__(self) -> str:
        return self.wording


class IndicatorContent(TenantModel):
    """What a version calls an indicator, and its unit."""

    version = TenantForeignKey(Version)
    indicator = TenantForeignKey(Indicator)
    rank = RankField()
    wording = models.TextField()
    unit = models.TextField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "indicator", name="indicator_once_in_a_version")
        ]

    def __str__(self) -> str:
        return self.wording


class Line(Placed, TenantModel):
    """A line of the plan (baris rencana aksi): the only link between objectives and programs.

    A text comes from the node or indicator that the line links to; ``printed`` holds, by field,
    what this line prints otherwise. ``cells`` and the place say where each value was read.
    """

    version = TenantForeignKey(Version, db_index=False)
    base = _link("self", index=True)  # the line of the revised version that this one continues
    rank = RankField()
    level = models.CharField(max_length=20)  # the deepest level that the line states
    number = models.TextField(null=True)
    code = models.TextField(null=True)
    affair = models.TextField(null=True)
    detail = models.TextField(null=True)

    node = _link(Node)  # the deepest one: carries the line's money
    goal = _link(Node)
    objective = _link(Node)
    program = _link(Node)
    activity = _link(Node)
    sub_activity = _link(Node)
    indicator = _link(Indicator)  # what the line's targets measure
    goal_indicator = _link(Indicator)
    objective_indicator = _link(Indicator)
    program_indicator = _link(Indicator)
    activity_indicator = _link(Indicator)
    sub_activity_indicator = _link(Indicator)

    prints_node_budget = models.BooleanField(default=False)
    own_budget = ExactField(
        null=True
    )  # an amount that is not the node's: a detail, a contradiction
    person_in_charge = models.TextField(null=True)  # as printed
    official = _link("organizations.Official", index=True)
    months = ArrayField(models.SmallIntegerField(), null=True)  # null: no schedule
    has_step_months = models.BooleanField(default=False)

    printed = models.JSONField(default=dict)
    other = models.JSONField(default=list)  # pairs of header and text, in order
    stated = ArrayField(models.TextField(), default=list)
    cells = models.JSONField(default=dict)
    confidence = ExactField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index("version", "rank", name="line_in_order")]

    def __str__(self) -> str:
        return str(self.number)
