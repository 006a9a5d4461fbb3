"""The notations of quantities: each recogniser knows one, and says where it leaves a doubt.

A recogniser gets a text with plain signs and answers ``None`` for a notation that is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from renaksi.domain import quantity_patterns as patterns
from renaksi.domain.grades import SCALES, grade_of
from renaksi.domain.money import parse_money
from renaksi.domain.numbers import NUMBER_PATTERN, NumberReading, Separators, parse_number
from renaksi.domain.periods import find_period, find_year_span, month_number
from renaksi.domain.quantity import Ambiguity, Doubt, Quantity, QuantityKind
from renaksi.domain.units import decided_by_unit, is_percent_unit

Reading: TypeAlias = tuple[Quantity, Ambiguity | None]
_NUMERIC = re.compile(r"[0-9½¼¾⅛⅜⅝⅞⅕⅖⅗⅘]")


def recognised(body: str, separators: Separators) -> Reading:
    """Read a text with plain signs by the first notation that fits; its ``raw`` is left empty."""
    has_number = _NUMERIC.search(body) is not None
    for recognise in _RECOGNISERS if has_number else _WORD_RECOGNISERS:
        reading = recognise(body, separators)
        if reading is not None:
            return reading
    return wording(), Ambiguity(Doubt.SEVERAL) if has_number and _holds_several(body) else None


def _holds_several(body: str) -> bool:
    numbers = re.findall(rf"(?<![\w.,]){NUMBER_PATTERN}", body)
    is_date = find_period(body) is not None or find_year_span(body) is not None
    return body[:1].isdigit() and len(numbers) > 1 and not is_date


def wording(unit: str | None = None) -> Quantity:
    """Make the quantity of a text that is no single number."""
    return Quantity(None, unit, "", QuantityKind.TEXT)


def _nothing(body: str, _separators: Separators) -> Reading | None:
    if is_percent_unit(body):
        return wording(body), None
    return (wording(), None) if not body or patterns.EMPTY_MARKS.fullmatch(body) else None


def _dashed(body: str, separators: Separators) -> Reading | None:
    if not re.match(r"- +[0-9]", body):
        return None
    quantity, _ = recognised(body[1:].strip(), separators)
    doubt = Ambiguity(Doubt.DASHED) if quantity.value is not None else None
    return quantity, doubt


def _bracketed(body: str, separators: Separators) -> Reading | None:
    if not re.fullmatch(r"\([^()]*\)", body):
        return None
    quantity, doubt = recognised(body[1:-1].strip(), separators)
    is_bare = quantity.value is not None and quantity.unit is None
    return quantity, doubt or (Ambiguity(Doubt.BRACKETED) if is_bare else None)


def _money(body: str, _separators: Separators) -> Reading | None:
    match = re.match(r"(?:rp|idr)(?![a-z])\.?", body, re.IGNORECASE)
    if match is None:
        return None
    amount, _problem = parse_money(body)
    return None if amount is None else (Quantity(amount, match.group().rstrip("."), ""), None)


def _graded(body: str, separators: Separators) -> Reading | None:
    if grade_of(body) is not None:
        return Quantity(None, None, "", QuantityKind.ORDINAL), None
    for pattern in (patterns.GRADE_FIRST, patterns.GRADE_LAST):
        match = pattern.fullmatch(body)
        if match and grade_of(match["grade"]) is not None:
            number = parse_number(match["number"], separators)
            return Quantity(number.value, None, "", QuantityKind.ORDINAL), doubt_of(number)
    return None


def _named(body: str, separators: Separators) -> Reading | None:
    match = patterns.NAMED.fullmatch(body)
    if match is None:
        return None
    number = parse_number(match["number"], separators)
    is_rank = match["word"].lower() in patterns.RANKS
    kind = QuantityKind.ORDINAL if is_rank else QuantityKind.EXACT
    return Quantity(number.value, match["word"], "", kind), doubt_of(number)


def _bounded(body: str, separators: Separators) -> Reading | None:
    for name, (before, after) in patterns.BOUNDS.items():
        rest = re.sub(rf"^{before}\s*(?=[0-9.,])", "", body, flags=re.IGNORECASE)
        rest = re.sub(rf"(?<=[\d%a-z)]) ?\b{after}$", "", rest, flags=re.IGNORECASE).strip()
        if rest == body or not (reading := _simple(rest, separators)):
            continue
        return replace(reading[0], kind=QuantityKind(name)), reading[1]
    return None


def _about(body: str, separators: Separators) -> Reading | None:
    match = patterns.ABOUT.match(body)
    if match is None or not (reading := _simple(body[match.end() :], separators)):
        return None
    return reading[0], reading[1] or Ambiguity(Doubt.ABOUT)


def _ranged(body: str, separators: Separators) -> Reading | None:
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
    return quantity, doubt_of(readings[0]) or doubt_of(readings[1])


def _are_years(low: str, high: str, unit: str | None) -> bool:
    return unit is None and all(re.fullmatch(r"(?:19|20)[0-9]{2}", end) for end in (low, high))


def _out_of(body: str, separators: Separators) -> Reading | None:
    match = patterns.OUT_OF.fullmatch(re.sub(r"\s*\([^()]*\)$", "", body))
    if match is None or patterns.FREE_DIGIT.search(match["unit"] or ""):
        return None
    unit = (match["unit"] or match["first"] or "").strip() or None
    if is_percent_unit(match["first"]):
        part = _settled(match["numerator"], "%", separators)
        return Quantity(part.value, match["first"].strip(), ""), doubt_of(part)
    part = _settled(match["numerator"], unit, separators)
    whole = _settled(match["denominator"], unit, separators)
    if part.value is None or whole.value is None:
        return None
    quantity = Quantity(part.value, unit, "", numerator=part.value, denominator=whole.value)
    return quantity, doubt_of(part) or doubt_of(whole)


def _simple(body: str, separators: Separators) -> Reading | None:
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
        return Quantity(number.value, None, "", QuantityKind.ORDINAL), doubt_of(number)
    return Quantity(number.value, unit, ""), stray or doubt_of(number)


def _is_unit(unit: str) -> bool:
    if len(unit) > patterns.LONGEST_UNIT or patterns.FREE_DIGIT.search(unit):
        return False
    return month_number(unit.split()[0]) is None


def _settled(text: str, unit: str | None, separators: Separators) -> NumberReading:
    return decided_by_unit(parse_number(text, separators), unit)


def doubt_of(reading: NumberReading) -> Ambiguity | None:
    """Return the doubt that a number's form leaves, ``None`` where it leaves none."""
    if not reading.is_ambiguous:
        return None
    return Ambiguity(Doubt.THOUSANDS_OR_DECIMAL, reading.alternatives)


# Tried in this order: what is special first, the plain number with its unit last.
_RECOGNISERS: tuple[Callable[[str, Separators], Reading | None], ...] = (
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
_WORD_RECOGNISERS = (_nothing, _bracketed, _graded)  # enough for a text without any number
