"""The table of jobs: what a person asked for, how far it is, how it ended.

The queue beside it (``procrastinate_jobs``) knows identifiers only; everything that says something
about a government stands here, behind its wall.
"""

from __future__ import annotations

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel


class JobState(models.TextChoices):
    """Where a job stands."""

    QUEUED = "queued", "Menunggu"
    RUNNING = "running", "Berjalan"
    DONE = "done", "Selesai"
    FAILED = "failed", "Gagal"
    CANCELLED = "cancelled", "Dibatalkan"


OPEN_STATES = (JobState.QUEUED, JobState.RUNNING)


class Job(TenantModel):
    """One piece of work in the background."""

    kind = models.CharField(max_length=60)  # plan.import; see ``kinds``
    agency = TenantForeignKey("organizations.Agency", null=True)  # null: the whole government
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    stage = models.CharField(max_length=60, blank=True)  # a code; the faces know its words
    done = models.IntegerField(default=0)
    total = models.IntegerField(null=True)  # null: not known yet
    params = models.JSONField(default=dict)
    result = models.JSONField(
        null=True, encoder=DjangoJSONEncoder
    )  # what came out: identifiers, counts
    refusal_code = models.CharField(max_length=60, blank=True)
    refusal_params = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    created_by = models.ForeignKey(  # null: the system
        "accounts.Person", on_delete=models.PROTECT, null=True, related_name="+"
    )
    starter_name = models.CharField(max_length=200)
    scopes = models.JSONField(null=True)  # what a token was limited to; null: a person at a screen
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)  # of the last attempt
    reported_at = models.DateTimeField(null=True)  # the last sign of life
    cancel_requested_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    # An attempt may commit only while it is the last one: a worker thought dead comes too late.
    attempts = models.IntegerField(default=0)
    queue_id = models.BigIntegerField(null=True)  # the row of the queue

    class Meta:
        indexes: ClassVar = [
            models.Index("government", models.F("created_at").desc(), name="job_by_time"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(models.Q(state__in=OPEN_STATES) & models.Q(ended_at=None))
                | (~models.Q(state__in=OPEN_STATES) & models.Q(ended_at__isnull=False)),
                name="job_ends_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @property
    def is_open(self) -> bool:
        """Whether the job has not ended."""
        return self.state in OPEN_STATES
