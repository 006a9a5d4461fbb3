"""What every table of a government has in common: its key, and links that cannot cross.

Row-level security passes foreign-key checks by, so a link on ``x_id`` alone could point into
another government. Links are therefore proved on (government, x) together; see ``isolation``.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models


class TenantModel(models.Model):
    """A row that belongs to one government. Its identifier may be made by the client."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    government = models.ForeignKey(
        "organizations.Government", on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        abstract = True


class TenantForeignKey(models.ForeignKey):  # type: ignore[type-arg]  # generic in the stubs only
    """A link inside one government; the constraint on both columns is made by ``Isolate``."""

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **options: Any) -> None:
        options.setdefault("related_name", "+")
        options["db_constraint"] = False
        super().__init__(to, on_delete, **options)
