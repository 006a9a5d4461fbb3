"""Rank keys: an order that is never renumbered, since a key always fits between two others.

Keys are texts of digits and small letters, compared sign by sign. None ends with ``0``, so there
is always room before it.
"""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_MIDDLE = _DIGITS[_BASE // 2]


def first_keys(count: int) -> list[str]:
    """Make keys for a list that is stored for the first time, all of one length."""
    width = 1
    while _BASE**width < count:
        width += 1
    return [_written(position, width) + _MIDDLE for position in range(count)]


def key_between(before: str | None, after: str | None) -> str:
    """Make a key between two others.

    Args:
        before: The key in front; ``None`` at the beginning.
        after: The key behind; ``None`` at the end.

    Raises:
        ValueError: They stand in the wrong order.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError("the keys stand in the wrong order")
    made, low, high = "", before or "", after
    while True:
        first = _DIGITS.index(low[0]) if low else 0
        last = _DIGITS.index(high[0]) if high else _BASE
        if last - first > 1:
            return made + _DIGITS[(first + last) // 2]
        made += _DIGITS[first]
        if first < last:  # what follows is free upwards
            high = None
        elif high is not None:
            high = high[1:]
        low = low[1:]


def _written(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits = _DIGITS[digit] + digits
    return digits
