"""Quantities: a target or an actual as a document prints it, with its number and its unit."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from renaksi.domain.numbers import NUMBER_PATTERN, NumberReading, Separators, plain
from renaksi.domain.quantity import Ambiguity, Doubt, Quantity, QuantityKind
from renaksi.domain.quantity_notations import Reading, doubt_of, recognised, wording
from renaksi.domain.text import fold_space
from renaksi.domain.units import decided_by_unit

__all__ = (
    "Ambiguity",
    "Doubt",
    "Quantity",
    "QuantityKind",
    "ambiguity",
    "parse_quantity",
    "quantity_parts",
)

_LONGEST = 200  # signs; a longer text is a sentence, not a target


def parse_quantity(
    text: str,
    *,
    number: Decimal | None = None,
    is_percent: bool = False,
    separators: Separators | None = None,
    column_unit: str | None = None,
) -> Quantity | None:
    """Read a target or an actual.

    Args:
        text: The cell as printed; kept, white space folded, as ``raw``.
        number: The number that the file itself stores, as shown (80 for ``80%``); it is
            the value, whatever the text looks like.
        is_percent: The cell's number format shows a percentage.
        separators: What the neighbours use; decides ``1.500``.
        column_unit: The unit printed beside the cell; decides as a unit inside would
            (``1,500`` beside ``Orang`` is 1500), and is not made the quantity's unit.

    Returns:
        The quantity; its value is ``None`` where the text is no single number. ``None`` for a
        blank cell. :func:`ambiguity` tells whether there is a doubt to report.
    """
    raw = fold_space(text)
    if number is not None:
        unit = "%" if is_percent else _read(raw, Separators.UNKNOWN)[0].unit
        return Quantity(number, unit, raw or f"{number:f}")
    if not raw:
        return None
    return replace(_read(raw, separators or Separators.UNKNOWN, column_unit)[0], raw=raw)


def ambiguity(
    text: str, *, separators: Separators | None = None, column_unit: str | None = None
) -> Ambiguity | None:
    """Tell what is doubtful about a quantity's text; ``None`` where nothing is."""
    raw = fold_space(text)
    return _read(raw, separators or Separators.UNKNOWN, column_unit)[1] if raw else None


def quantity_parts(text: str, *, separators: Separators | None = None) -> tuple[Quantity, ...]:
    """Return each quantity of a text that holds several (``2900 orang 10 kali``: two)."""
    body = plain(text)
    starts = (match.start() for match in re.finditer(rf"(?<![\w.,]){NUMBER_PATTERN}", body))
    pieces = (body[a:b].strip(" ;,/+&()") for a, b in pairwise([*starts, len(body)]))
    parts = (parse_quantity(piece, separators=separators) for piece in pieces)
    return tuple(part for part in parts if part is not None and part.value is not None)


@lru_cache(maxsize=8192)
def _read(raw: str, separators: Separators, column_unit: str | None = None) -> Reading:
    """Read a folded text; remembered, since a plan prints the same targets again and again."""
    if len(raw) > _LONGEST:
        return wording(), None
    quantity, doubt = recognised(plain(raw).lstrip("'’`").strip(), separators)
    if doubt is None or doubt.doubt is not Doubt.THOUSANDS_OR_DECIMAL or quantity.unit:
        return quantity, doubt
    decided = decided_by_unit(
        NumberReading(quantity.value, is_ambiguous=True, alternatives=doubt.alternatives),
        column_unit,
    )
    return replace(quantity, value=decided.value), doubt_of(decided)
