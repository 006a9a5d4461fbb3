"""Answers that were given under an idempotency key, and how full each asker's bucket is."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from renaksi.apps.tenancy.models import TenantModel


class GivenAnswer(TenantModel):
    """The answer to a write that carried a key; the same write again gets it again."""

    person = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)  # of method, path, query and body
    given_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)  # null only inside its own transaction
    headers = models.JSONField(default=dict)
    body = models.BinaryField(default=b"")

    class Meta:
        indexes: ClassVar = [models.Index("government", "given_at", name="answer_by_age")]
        constraints: ClassVar = [
            models.UniqueConstraint("government", "person", "key", name="answer_once_a_key")
        ]

    def __str__(self) -> str:
        return self.key


class Bucket(models.Model):
    """A leaking bucket per asker (a token or a person): how many requests it held, and when."""

    asker = models.UUIDField(primary_key=True)
    level = models.FloatField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.asker)
