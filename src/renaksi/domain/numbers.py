"""Numbers: text to ``Decimal``, or "ambiguous", or "no number"; never a guess.

What is certain by its form is read alone: ``1.234.567,89``, ``1,234,567.89``, ``12,5``, ``68.5``.
One separator before exactly three digits (``1.500``) is 1500 or 1.5. The separators that the
neighbours use decide it; without them the Indonesian reading (dot groups thousands, comma is the
decimal sign) is returned *and marked ambiguous*, so that the caller can report it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from renaksi.domain.text import fold_space


class Separators(Enum):
    """Which sign a column or a document uses before decimals; the other one groups thousands."""

    COMMA_DECIMAL = "comma_decimal"  # 1.234,56
    POINT_DECIMAL = "point_decimal"  # 1,234.56
    UNKNOWN = "unknown"  # nothing tells, or both are used


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What a text says as a number.

    Attributes:
        value: The number; ``None`` where the text is no number.
        is_ambiguous: The text alone can be read in two ways; ``value`` is the Indonesian one.
        alternatives: Both readings where the form allows two, even when neighbours decided.
    """

    value: Decimal | None
    is_ambiguous: bool = False
    alternatives: tuple[Decimal, ...] = ()


NO_NUMBER = NumberReading(None)
NUMBER_PATTERN = (
    r"(?:[0-9]{1,3}(?:[ '’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)*[½¼¾⅛⅜⅝⅞⅕⅖⅗⅘]?|[.,][0-9]+|[½¼¾⅛⅜⅝⅞⅕⅖⅗⅘])"
)

_LONGEST = 60  # signs; no quantity or sum of money is longer, and parsing stays cheap
_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SHAPES = str.maketrans({**_FULL_WIDTH, "−": "-", "‒": "-", "–": "-", "—": "-", "⁄": "/"})
_FRACTIONS = {
    "½": ".5",
    "¼": ".25",
    "¾": ".75",
    "⅛": ".125",
    "⅜": ".375",
    "⅝": ".625",
    "⅞": ".875",
    "⅕": ".2",
    "⅖": ".4",
    "⅗": ".6",
    "⅘": ".8",
}
_ZERO_SEN = re.compile(r"[.,]\s?-+$")  # the ",-" behind whole rupiah
_SCIENTIFIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,2}")
_SPACED = re.compile(r"[0-9]{1,3}(?:[ '’][0-9]{3})+(?:[.,][0-9]+)?")
_ONE_SEPARATOR = re.compile(r"([0-9]*)([.,])([0-9]+)")
_GROUPED = {
    ".": re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    ",": re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
}
_IN_TEXT = re.compile(r"(?<![\w.,/])[0-9]+(?:[.,][0-9]+)+(?![\w/]|[.,][0-9])")
_GROUP = 3
_OTHER = {".": ",", ",": "."}


def plain(text: str) -> str:
    """Fold white space and give look-alike signs (full width, dashes) their plain shape."""
    return fold_space(text.translate(_SHAPES))


def parse_number(
    text: str,
    separators: Separators = Separators.UNKNOWN,
    *,
    groups_are_thousands: bool = False,
) -> NumberReading:
    """Read a text that is one number and nothing else.

    Accepts a sign, brackets for a negative number, spaces or apostrophes between groups, ``,-``
    behind whole rupiah, and ``½``. Long fractions (``99.99999999999997``) stay as they are.

    Args:
        text: The number as printed.
        separators: What the neighbours use; decides ``1.500``.
        groups_are_thousands: Three digits behind a separator are always a group of
            thousands; true for money.

    Returns:
        The reading; :data:`NO_NUMBER` where the text is no number or is malformed (``1.2.3``).
    """
    body = plain(text)
    if not body or len(body) > _LONGEST:
        return NO_NUMBER
    body, is_negative = _without_sign(_ZERO_SEN.sub("", body))
    reading = _parse_body(body, separators, groups_are_thousands=groups_are_thousands)
    return _negated(reading) if is_negative else reading


def infer_separators(texts: Iterable[str]) -> Separators:
    """Tell which separators a column or a document uses, from the numbers that leave no doubt.

    Args:
        texts: Cells; numbers inside sentences count too. Codes and dates should be left out
            by the caller (``2.01`` in a code column looks like a decimal point).

    Returns:
        ``UNKNOWN`` where no number tells, or where the numbers contradict each other.
    """
    votes: set[Separators] = set()
    for text in texts:
        for match in _IN_TEXT.finditer(plain(text)):
            vote = _decimal_sign(match.group())
            if vote is not None:
                votes.add(Separators.COMMA_DECIMAL if vote == "," else Separators.POINT_DECIMAL)
        if len(votes) > 1:
            break
    return votes.pop() if len(votes) == 1 else Separators.UNKNOWN


def whole(value: Decimal) -> Decimal:
    """Drop decimals that are zero (``100.00`` becomes ``100``); other values stay as they are."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def _without_sign(body: str) -> tuple[str, bool]:
    if body.startswith("(") and body.endswith(")"):
        return body[1:-1].strip(), True
    if body.startswith("-"):
        return body[1:].strip(), True
    return body.removeprefix("+").strip(), False


def _negated(reading: NumberReading) -> NumberReading:
    if reading.value is None:
        return reading
    others = tuple(value.copy_negate() for value in reading.alternatives)
    return NumberReading(reading.value.copy_negate(), reading.is_ambiguous, others)


def _parse_body(body: str, separators: Separators, *, groups_are_thousands: bool) -> NumberReading:
    body = body[:-1] if body[-1:] in (".", ",") and body[:-1].isdigit() else body
    if body.isascii() and body.isdigit():
        return NumberReading(Decimal(body))
    if body[-1:] in _FRACTIONS:
        return _with_fraction(body)
    if _SCIENTIFIC.fullmatch(body):
        return NumberReading(Decimal(body.replace(",", ".")))
    if _SPACED.fullmatch(body):
        return NumberReading(Decimal(re.sub("[ '’]", "", body).replace(",", ".")))
    if match := _ONE_SEPARATOR.fullmatch(body):
        before, sign, after = match.groups()
        return _one_separator(
            before, sign, after, separators, groups_are_thousands=groups_are_thousands
        )
    for sign, pattern in _GROUPED.items():
        if pattern.fullmatch(body):
            return NumberReading(Decimal(body.replace(sign, "").replace(_OTHER[sign], ".")))
    return NO_NUMBER


def _with_fraction(body: str) -> NumberReading:
    before = body[:-1].strip() or "0"
    if not (before.isascii() and before.isdigit()):
        return NO_NUMBER
    return NumberReading(Decimal(before + _FRACTIONS[body[-1]]))


def _one_separator(
    before: str, sign: str, after: str, separators: Separators, *, groups_are_thousands: bool
) -> NumberReading:
    decimal = Decimal(f"{before or '0'}.{after}")
    if not _can_be_group(before, after):
        return NumberReading(decimal)
    thousands = Decimal(before + after)
    if groups_are_thousands:
        return NumberReading(thousands)
    both = (thousands, decimal)
    if separators is Separators.UNKNOWN:
        return NumberReading(thousands if sign == "." else decimal, True, both)  # noqa: FBT003
    decimal_sign = "," if separators is Separators.COMMA_DECIMAL else "."
    return NumberReading(decimal if sign == decimal_sign else thousands, alternatives=both)


def _can_be_group(before: str, after: str) -> bool:
    is_led = 1 <= len(before) <= _GROUP and not before.startswith("0")
    return is_led and len(after) == _GROUP


def _decimal_sign(number: str) -> str | None:
    """Return the decimal sign that a number proves, ``None`` where it proves none."""
    if match := _ONE_SEPARATOR.fullmatch(number):
        before, sign, after = match.groups()
        looks_like_clock_or_code = len(before) > 1 and before.startswith("0")
        is_unclear = _can_be_group(before, after) or looks_like_clock_or_code
        return None if is_unclear else sign
    for sign, pattern in _GROUPED.items():
        if pattern.fullmatch(number):
            return _OTHER[sign]
    return None
