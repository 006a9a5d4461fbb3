"""A plan and its versions: draft, proposed, set, superseded."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from renaksi.apps.planning.models.columns import ExactField
from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel
from renaksi.domain.draft import Form


class Plan(TenantModel):
    """A plan of an agency, or of the whole government, for one year or several."""

    agency = TenantForeignKey("organizations.Agency", null=True, related_name="plans")
    form = models.CharField(max_length=20, choices=[(form.value, form.value) for form in Form])
    first_year = models.IntegerField()
    last_year = models.IntegerField()
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "government",
                "agency",
                "form",
                "first_year",
                "last_year",
                nulls_distinct=False,
                name="plan_once",
            ),
            models.CheckConstraint(
                condition=models.Q(last_year__gte=models.F("first_year")),
                name="plan_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.first_year}"


class State(models.TextChoices):
    """How far a version has come."""

    DRAFT = "draft", "Rancangan"
    PROPOSED = "proposed", "Diajukan"
    SET = "set", "Ditetapkan"
    SUPERSEDED = "superseded", "Digantikan"


OPEN_STATES = (State.DRAFT, State.PROPOSED)
FROZEN_STATES = (State.SET, State.SUPERSEDED)


class Reason(models.TextChoices):
    """Why a set plan is revised (perubahan)."""

    MUTATION = "mutasi", "Mutasi"
    STRATEGY = "strategi", "Strategi"
    PRIORITY = "prioritas", "Prioritas"


class Version(TenantModel):
    """One version of a plan, with what its document prints around the rows.

    Once set it is frozen, and all its rows with it, by triggers (``freezing``). ``null`` means that
    the document is silent.
    """

    plan = TenantForeignKey(Plan, related_name="versions")
    number = models.IntegerField()
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    reason = models.CharField(max_length=12, choices=Reason, blank=True)  # empty for the first
    base = TenantForeignKey("self", null=True)  # the version that it revises
    change_number = models.BigIntegerField(default=0)  # grows with every command
    reviewed_at_change = models.BigIntegerField(default=0)  # findings and totals hold for this one
    created_at = models.DateTimeField()
    set_at = models.DateTimeField(null=True)

    title = models.TextField(null=True)
    agency_printed = models.TextField(null=True)
    government_printed = models.TextField(null=True)
    year_printed = models.IntegerField(null=True)
    period_printed = models.TextField(null=True)
    notes = ArrayField(models.TextField(), default=list)

    source_file = models.TextField()
    source_hash = models.CharField(max_length=64, blank=True)  # SHA-256 of the file, where kept
    source_sheets = ArrayField(models.TextField(), default=list)
    source_pages = ArrayField(models.IntegerField(), default=list)
    source_skipped = models.JSONField(default=list)  # pairs of name and reason

    goals = models.IntegerField(default=0)
    objectives = models.IntegerField(default=0)
    programs = models.IntegerField(default=0)
    activities = models.IntegerField(default=0)
    sub_activities = models.IntegerField(default=0)
    indicators = models.IntegerField(default=0)
    steps = models.IntegerField(default=0)
    budget = ExactField(null=True)  # null where it cannot be determined

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("plan", "number", name="version_number_once"),
            models.UniqueConstraint(
                "plan",
                condition=models.Q(state__in=["draft", "proposed"]),
                name="one_open_draft_per_plan",
            ),
            models.UniqueConstraint(
                "plan", condition=models.Q(state="set"), name="one_set_version_per_plan"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.state}"
