"""The table of stored files: whose, what, and under which hash the bytes lie in the store."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel


class StoredFile(TenantModel):
    """A file that somebody brought; the same bytes lie in the store once a government."""

    agency = TenantForeignKey("organizations.Agency", null=True)  # null: the whole government
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()  # bytes
    kind = models.CharField(max_length=12)  # what it is by its content; see reading.sniff
    name = models.CharField(max_length=200)  # as it was called where it came from
    created_by = models.ForeignKey(  # null: the system
        "accounts.Person", on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index("government", "sha256", name="file_by_hash")]

    def __str__(self) -> str:
        return self.name
