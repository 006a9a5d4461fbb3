"""Quantities: a target or an actual as a document prints it, with its number and its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class QuantityKind(StrEnum):
    """What a quantity claims about the number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    ORDINAL = "ordinal"  # a grade: A, BB, WTP; value is the number beside it, if one is printed
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as printed.

    Attributes:
        value: The number in the unit printed (``85 %`` is 85); ``None`` where the text is
            no number.
        unit: The unit printed inside the cell (``%``, ``orang``), as printed; ``None`` without one.
        raw: The text as printed, white space folded. Never altered.
        kind: See :class:`QuantityKind`.
        low: Lower bound of a range, in the unit printed.
        high: Upper bound of a range, in the unit printed.
        numerator: The first number of ``12 dari 15``.
        denominator: The second number of ``12 dari 15``.
    """

    value: Decimal | None
    unit: str | None
    raw: str
    kind: QuantityKind = QuantityKind.EXACT
    low: Decimal | None = None
    high: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
