"""The quantity as a value: what a target or an actual says, and what is doubtful about it."""

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


class Doubt(StrEnum):
    """Why a quantity can be read in more than one way."""

    THOUSANDS_OR_DECIMAL = "thousands_or_decimal"  # 1.500
    SEVERAL = "several"  # 2900 orang 10 kali: two quantities in one cell
    STRAY_SIGN = "stray_sign"  # 100?%
    ABOUT = "about"  # ± 80
    BRACKETED = "bracketed"  # (5): five in brackets, or minus five
    DASHED = "dashed"  # - 5: a list mark, or minus five


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A doubt about a quantity; ``alternatives`` are the values it could have, if numbers."""

    doubt: Doubt
    alternatives: tuple[Decimal, ...] = ()
