"""Findings: what a reader or a rule has to say; values with a code and a place, never text."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from renaksi.domain.places import Place

ParamValue: TypeAlias = str | int | Decimal | None


class Severity(StrEnum):
    """How much a finding matters; the order is the order of printing."""

    ERROR = "error"  # the plan contradicts itself or lacks what the form demands
    WARNING = "warning"  # a careful reviewer would ask about it
    HINT = "hint"  # worth knowing; nothing has to change


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about a document or a plan.

    Attributes:
        code: Stable dotted name, ``family.what`` (``budget.same_node_twice``).
        severity: See :class:`Severity`.
        place: Where in the document; ``None`` when it is about the whole plan.
        rows: Positions in the draft's rows, the first is 1; empty for the whole plan.
        field: The row's field concerned (``activity_target``), or ``None``.
        params: What the message needs; the catalogue in ``renaksi.messages`` makes text of it.
    """

    code: str
    severity: Severity
    place: Place | None = None
    rows: tuple[int, ...] = ()
    field: str | None = None
    params: Mapping[str, ParamValue] = dataclasses.field(default_factory=dict)
