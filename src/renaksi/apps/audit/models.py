"""The log's tables: entries in a chain per government, the values that changed, the chain's head.

The application's role may add entries and change nothing; see ``tenancy.grants``. Entries cover
digests of values, so that personal values can be erased without breaking the chain.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.db import models

PLATFORM = UUID(int=0)
"""The chain of what belongs to no government: governments made, operators, sign-in settings."""


class Entry(models.Model):
    """One thing that somebody did. The partition key stands in the primary key."""

    pk = models.CompositePrimaryKey("government_id", "number")
    government_id = models.UUIDField()  # or PLATFORM
    number = models.BigIntegerField()  # 1, 2, 3 ... without a gap
    at = models.DateTimeField()
    actor = models.UUIDField(null=True)  # a person; null for the system
    actor_name = models.CharField(max_length=200)
    action = models.CharField(max_length=60)  # plan.imported
    object_type = models.CharField(max_length=60)
    object_id = models.CharField(max_length=64)
    why = models.TextField(blank=True)
    request = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64)  # hash of the entry before; empty for the first
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_entry"
        indexes: ClassVar = [
            models.Index("government_id", "object_type", "object_id", name="audit_by_object"),
            models.Index("government_id", "at", name="audit_by_time"),
        ]


class Change(models.Model):
    """One value that an entry changed; ``before`` and ``after`` may be erased, the digest stays."""

    pk = models.CompositePrimaryKey("government_id", "number", "position")
    government_id = models.UUIDField()
    number = models.BigIntegerField()
    position = models.IntegerField()
    field = models.CharField(max_length=60)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    salt = models.CharField(max_length=32)
    digest = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_change"


class Head(models.Model):
    """The end of a government's chain; locked last in a writing transaction."""

    government_id = models.UUIDField(primary_key=True)
    number = models.BigIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_head"
