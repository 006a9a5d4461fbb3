"""Quantities: a target or an actual as a document prints it, with its number and its unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from renaksi.domain import quantity_patterns as patterns
from renaksi.domain.grades import SCALES, grade_of
from renaksi.domain.money import parse_money
from renaksi.domain.numbers import (
    NUMBER_PATTERN,
    NumberReading,
    Separators,
    parse_number,
    plain,
)
from renaksi.domain.periods import find_period, find_year_span, month_number
from renaksi.domain.text import fold_space
from renaksi.domain.units import decided_by_unit, is_percent_unit


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


_Reading = tuple[Quantity, Ambiguity | None]


def parse_quantity(
    text: str,
    *,
    number: Decimal | None = None,
    is_percent: bool = False,
    separators: Separators | None = None,
) -> Quantity | None:
    """Read a target or an actual.

    Args:
        text: The cell as printed; kept, white space folded, as ``raw``.
        number: The number that the file itself stores, as shown (80 for ``80%``); it is
            the value, whatever the text looks like.
        is_percent: The cell's number format shows a percentage.
        separators: What the neighbours use; decides ``1.500``.

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
    return replace(_read(raw, separators or Separators.UNKNOWN)[0], raw=raw)


def ambiguity(text: str, *, separators: Separators | None = None) -> Ambiguity | None:
    """Tell what is doubtful about a quantity's text; ``None`` where nothing is."""
    raw = fold_space(text)
    return _read(raw, separators or Separators.UNKNOWN)[1] if raw else None


def quantity_parts(text: str, *, separators: Separators | None = None) -> tuple[Quantity, ...]:
    """Return each quantity of a text that holds several (``2900 orang 10 kali``: two)."""
    body = plain(text)
    starts = (match.start() for match in re.finditer(rf"(?<![\w.,]){NUMBER_PATTERN}", body))
    pieces = (body[a:b].strip(" ;,/+&()") for a, b in pairwise([*starts, len(body)]))
    parts = (parse_quantity(piece, separators=separators) for piece in pieces)
    return tuple(part for part in parts if part is not None and part.value is not None)


def _read(raw: str, separators: Separators) -> _Reading:
    body = plain(raw).lstrip("'’`").strip()
    for recognise in _RECOGNISERS:
        reading = recognise(body, separators)
        if reading is not None:
            return reading
    return _text(), Ambiguity(Doubt.SEVERAL) if _holds_several(body) else None


def _holds_several(body: str) -> bool:
    numbers = re.findall(rf"(?<![\w.,]){NUMBER_PATTERN}", body)
    is_date = find_period(body) is not None or find_year_span(body) is not None
    return body[:1].isdigit() and len(numbers) > 1 and not is_date


def _text(unit: str | None = None) -> Quantity:
    return Quantity(None, unit, "", QuantityKind.TEXT)


def _nothing(body: str, _separators: Separators) -> _Reading | None:
    if is_percent_unit(body):
        return _text(body), None
    return (_text(), None) if not body or patterns.EMPTY_MARKS.fullmatch(body) else None


def _dashed(body: str, separators: Separators) -> _Reading | None:
    if not re.match(r"- +[0-9]", body):
        return None
    quantity, _ = _read(body[1:], separators)
    doubt = Ambiguity(Doubt.DASHED) if quantity.value is not None else None
    return quantity, doubt


def _bracketed(body: str, separators: Separators) -> _Reading | None:
    if not re.fullmatch(r"\([^()]*\)", body):
        return None
    quantity, doubt = _read(body[1:-1], separators)
    is_bare = quantity.value is not None and quantity.unit is None
    return quantity, doubt or (Ambiguity(Doubt.BRACKETED) if is_bare else None)


def _money(body: str, _separators: Separators) -> _Reading | None:
    match = re.match(r"(?:rp|idr)(?![a-z])\.?", body, re.IGNORECASE)
    if match is None:
        return None
    amount, _problem = parse_money(body)
    return None if amount is None else (Quantity(amount, match.group().rstrip("."), ""), None)


def _graded(body: str, separators: Separators) -> _Reading | None:
    if grade_of(body) is not None:
        return Quantity(None, None, "", QuantityKind.ORDINAL), None
    for pattern in (patterns.GRADE_FIRST, patterns.GRADE_LAST):
        match = pattern.fullmatch(body)
        if match and grade_of(match["grade"]) is not None:
            number = parse_number(match["number"], separators)
            return Quantity(number.value, None, "", QuantityKind.ORDINAL), _doubt(number)
    return None


def _named(body: str, separators: Separators) -> _Reading | None:
    match = patterns.NAMED.fullmatch(body)
    if match is None:
        return None
    number = parse_number(match["number"], separators)
    is_rank = match["word"].lower() in patterns.RANKS
    kind = QuantityKind.ORDINAL if is_rank else QuantityKind.EXACT
    return Quantity(number.value, match["word"], "", kind), _doubt(number)


def _bounded(body: str, separators: Separators) -> _Reading | None:
    for name, (before, after) in patterns.BOUNDS.items():
        rest = re.sub(rf"^{before}\s*(?=[0-9.,])", "", body, flags=re.IGNORECASE)
        rest = re.sub(rf"(?<=[\d%a-z)]) ?\b{after}$", "", rest, flags=re.IGNORECASE).strip()
        if rest == body or not (reading := _simple(rest, separators)):
            continue
        return replace(reading[0], kind=QuantityKind(name)), reading[1]
    return None


def _about(body: str, separators: Separators) -> _Reading | None:
    match = patterns.ABOUT.match(body)
    if match is None or not (reading := _simple(body[match.end() :], separators)):
        return None
    return reading[0], reading[1] or Ambiguity(Doubt.ABOUT)


def _ranged(body: str, separators: Separators) -> _Reading | None:
    match = patterns.RANGE.fullmatch(body)
    if match is None or patterns.FREE_DIGIT.search(match["unit"] or ""):
        return None
    unit = (match["unit"] or match["first"] or "").strip() or None
    readings = [_settled(match[end], unit, separators) for end in ("low", "high")]
    ends = sorted(reading.value for reading in readings if reading.value is not None)
    if len(ends) < len(readings) or _are_years(match["low"], match["high"], unit):
        return None
    low, high = ends
    quantity = Quantity(None, unit, "", QuantityKind.BETWEEN, low=low, high=high)
    return quantity, _doubt(readings[0]) or _doubt(readings[1])


def _are_years(low: str, high: str, unit: str | None) -> bool:
    return unit is None and all(re.fullmatch(r"(?:19|20)[0-9]{2}", end) for end in (low, high))


def _out_of(body: str, separators: Separators) -> _Reading | None:
    match = patterns.OUT_OF.fullmatch(re.sub(r"\s*\([^()]*\)$", "", body))
    if match is None or patterns.FREE_DIGIT.search(match["unit"] or ""):
        return None
    unit = (match["unit"] or match["first"] or "").strip() or None
    if is_percent_unit(match["first"]):
        part = _settled(match["numerator"], "%", separators)
        return Quantity(part.value, match["first"].strip(), ""), _doubt(part)
    part = _settled(match["numerator"], unit, separators)
    whole = _settled(match["denominator"], unit, separators)
    if part.value is None or whole.value is None:
        return None
    quantity = Quantity(part.value, unit, "", numerator=part.value, denominator=whole.value)
    return quantity, _doubt(part) or _doubt(whole)


def _simple(body: str, separators: Separators) -> _Reading | None:
    match = patterns.SIMPLE.fullmatch(re.sub(r"[.,] ?-+$", "", body))
    if match is None:
        return None
    unit = (match["unit"] or "").strip(" ,:").rstrip("/") or None
    unit = unit.rstrip(".") if unit and unit.startswith("%") else unit
    if unit and not _is_unit(unit):
        return None
    number = _settled(match["number"], unit, separators)
    if number.value is None:
        return None
    stray = Ambiguity(Doubt.STRAY_SIGN) if match["stray"] else None
    if unit in {grade.upper() for grade in SCALES[0]}:
        return Quantity(number.value, None, "", QuantityKind.ORDINAL), _doubt(number)
    return Quantity(number.value, unit, ""), stray or _doubt(number)


def _is_unit(unit: str) -> bool:
    if len(unit) > patterns.LONGEST_UNIT or patterns.FREE_DIGIT.search(unit):
        return False
    return month_number(unit.split()[0]) is None


def _settled(text: str, unit: str | None, separators: Separators) -> NumberReading:
    return decided_by_unit(parse_number(text, separators), unit)


def _doubt(reading: NumberReading) -> Ambiguity | None:
    if not reading.is_ambiguous:
        return None
    return Ambiguity(Doubt.THOUSANDS_OR_DECIMAL, reading.alternatives)


# Tried in this order: what is special first, the plain number with its unit last.
_RECOGNISERS: tuple[Callable[[str, Separators], _Reading | None], ...] = (
    _nothing,
    _bracketed,
    _dashed,
    _money,
    _graded,
    _named,
    _bounded,
    _about,
    _ranged,
    _out_of,
    _simple,
)
