"""Columns that several tables share: exact numbers, places in a document, quantities."""

from __future__ import annotations

from typing import Any

from django.db import models

from renaksi.domain.quantity import QuantityKind


class ExactField(models.DecimalField):  # type: ignore[type-arg]  # generic in the stubs only
    """A number kept exactly as it was, ``10.50`` with its zero: ``numeric`` without a precision."""

    def __init__(self, **options: Any) -> None:
        options["max_digits"], options["decimal_places"] = 1000, 500
        super().__init__(**options)

    def db_type(self, connection: Any) -> str:  # noqa: ARG002 (Django asks so)
        """Return the type without precision and scale."""
        return "numeric"

    def deconstruct(self) -> Any:
        """Leave out the digits, which are no choice."""
        name, path, args, options = super().deconstruct()
        del options["max_digits"], options["decimal_places"]
        return name, path, args, options


class RankField(models.TextField):  # type: ignore[type-arg]  # generic in the stubs only
    """A rank key: compared byte by byte, so that one always fits between two others."""

    def __init__(self, **options: Any) -> None:
        options["db_collation"] = "C"
        super().__init__(**options)


class Placed(models.Model):
    """Where in a document something was read."""

    has_place = models.BooleanField(default=False)  # False: the document's place is not known
    sheet = models.TextField(null=True)
    page = models.IntegerField(null=True)
    table = models.IntegerField(null=True)
    first_cell = models.TextField(null=True)
    last_cell = models.TextField(null=True)

    class Meta:
        abstract = True


class Measured(models.Model):
    """A quantity as printed; see :class:`renaksi.domain.quantity.Quantity`."""

    kind = models.CharField(
        max_length=10, choices=[(kind.value, kind.value) for kind in QuantityKind]
    )
    value = ExactField(null=True)
    unit = models.TextField(null=True)
    raw = models.TextField()
    low = ExactField(null=True)
    high = ExactField(null=True)
    numerator = ExactField(null=True)
    denominator = ExactField(null=True)

    class Meta:
        abstract = True
