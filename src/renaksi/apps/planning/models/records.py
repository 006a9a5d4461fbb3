"""What stands beside a version's rows: signatures, sums, leftovers, findings, commands."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from renaksi.apps.planning.models.columns import ExactField, Placed
from renaksi.apps.planning.models.plans import Version
from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel
from renaksi.domain.findings import Severity


class SignatureBlock(TenantModel):
    """A signature block as printed; ``party`` 1 signs, 2 is the second party."""

    version = TenantForeignKey(Version, db_index=False)
    party = models.SmallIntegerField()
    position = models.TextField(null=True)
    name = models.TextField(null=True)
    rank = models.TextField(null=True)
    nip = models.TextField(null=True)
    place = models.TextField(null=True)
    date = models.TextField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("version", "party", name="party_once")]

    def __str__(self) -> str:
        return str(self.name)


class PrintedSum(Placed, TenantModel):
    """A total or subtotal that the document prints."""

    version = TenantForeignKey(Version, related_name="printed_sums")
    position = models.IntegerField()
    text = models.TextField()
    amount = ExactField(null=True)
    matches = models.BooleanField(null=True)

    def __str__(self) -> str:
        return self.text


class UnplacedText(Placed, TenantModel):
    """A text of the document that is in no row and no other part."""

    version = TenantForeignKey(Version)
    position = models.IntegerField()
    text = models.TextField()
    reason = models.TextField()

    def __str__(self) -> str:
        return self.text


class StoredFinding(Placed, TenantModel):
    """A finding: code and parameters, never text; the catalogue has the words.

    Positions of rows hold for the version's ``reviewed_at_change``; key and digest outlive it.
    """

    version = TenantForeignKey(Version)
    position = models.IntegerField()
    code = models.CharField(max_length=80)
    severity = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Severity])
    rows = ArrayField(models.IntegerField(), default=list)
    field = models.TextField(null=True)
    params = models.JSONField(default=dict)
    key = models.CharField(max_length=32)
    digest = models.CharField(max_length=32)

    class Meta:
        indexes: ClassVar = [models.Index("version", "position", name="finding_in_order")]

    def __str__(self) -> str:
        return self.code


class Command(TenantModel):
    """One value that a person changed in a version; its inverse undoes it.

    ``before`` and ``after`` hold ``value`` and, in ``lines``, what lines printed otherwise and no
    longer do, so that undoing gives that back too.
    """

    version = TenantForeignKey(Version, db_index=False)
    number = models.BigIntegerField()  # the version's change number that it made
    person = models.UUIDField(null=True)  # null for the system
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    batch = models.CharField(max_length=64)  # made by the client: the same again changes nothing
    kind = models.CharField(max_length=12)  # node, indicator, line, step
    target = models.UUIDField()
    field = models.CharField(max_length=40)
    before: Any = models.JSONField()
    after: Any = models.JSONField()
    undoes = TenantForeignKey("self", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "number", name="command_number_once"),
            models.UniqueConstraint("undoes", name="undone_once"),
        ]
        indexes: ClassVar = [
            models.Index("version", "target", "field", "number", name="command_by_cell"),
            models.Index("version", "person", "batch", name="command_by_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.field} {self.number}"
