"""NIP: the 18 digits that identify a civil servant, PNS or PPPK; what they say and what is wrong.

The digits hold no checksum, so problems are worth a warning and never block.

Source: LEG-009.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from renaksi.domain.numbers import plain
from renaksi.domain.periods import MONTHS_PER_YEAR


class NipKind(Enum):
    """Whose number it is; digits 13 and 14 mean another thing for each."""

    PNS = "pns"  # month of first appointment
    PPPK = "pppk"  # number of work agreements


class NipProblem(StrEnum):
    """What is wrong with a number."""

    LENGTH = "length"  # not 18 digits; nothing else can be told then
    BIRTH_DATE = "birth_date"
    AGE = "age"  # under 18 when first appointed
    MONTH = "month"
    SEX_DIGIT = "sex_digit"  # 1 is male, 2 is female
    SEQUENCE = "sequence"  # counted from 001


@dataclass(frozen=True, slots=True)
class Nip:
    """A number as printed, and what it says.

    Attributes:
        digits: The digits without blanks; 18 unless ``problems`` says otherwise.
        kind: PNS or PPPK; ``None`` where the length is wrong.
        problems: What is wrong, the first digits first.
        raw: As printed, white space folded.
    """

    digits: str
    kind: NipKind | None
    problems: tuple[NipProblem, ...]
    raw: str

    def __str__(self) -> str:
        """Write it in groups: ``19700315 199003 2 001``."""
        if NipProblem.LENGTH in self.problems:
            return self.digits
        return " ".join((self.digits[:8], self.digits[8:14], self.digits[14], self.digits[15:]))


_LENGTH = 18
_ADULT_YEARS = 18
_FIRST_PPPK_YEAR = 2019  # first appointments under Government Regulation 49/2018
_LABEL = re.compile(r"^(?:n\s?\.?\s?i\s?\.?\s?p|ni\s?pppk|nip\s?pppk)\b\.?\s*:?\s*", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9][0-9 .\-]*[0-9]")
_FEWEST_DIGITS = 9  # fewer is no attempt at a NIP; nine digits is the old number


def parse_nip(text: str, *, kind: NipKind | None = None) -> Nip | None:
    """Read a printed NIP, with or without its label and blanks.

    Args:
        text: ``NIP. 19700315 199003 2 001``.
        kind: PNS or PPPK where known; else told from the digits: a month means PNS.

    Returns:
        The number with its problems; ``None`` where the text is no attempt at a NIP.
    """
    raw = plain(text)
    match = _DIGITS.fullmatch(_LABEL.sub("", raw))
    digits = re.sub(r"[^0-9]", "", match.group()) if match else ""
    if len(digits) < _FEWEST_DIGITS:
        return None
    if len(digits) != _LENGTH:
        return Nip(digits, None, (NipProblem.LENGTH,), raw)
    kind = kind or _likely_kind(digits)
    return Nip(digits, kind, tuple(_problems(digits, kind)), raw)


def _likely_kind(digits: str) -> NipKind:
    has_month = 1 <= int(digits[12:14]) <= MONTHS_PER_YEAR
    is_recent = int(digits[8:12]) >= _FIRST_PPPK_YEAR
    return NipKind.PPPK if is_recent and not has_month else NipKind.PNS


def _problems(digits: str, kind: NipKind) -> Iterator[NipProblem]:
    birth = _date(digits[:8])
    if birth is None:
        yield NipProblem.BIRTH_DATE
    elif _years_between(birth, digits[8:14], kind) < _ADULT_YEARS:
        yield NipProblem.AGE
    if kind is NipKind.PNS and not 1 <= int(digits[12:14]) <= MONTHS_PER_YEAR:
        yield NipProblem.MONTH
    if digits[14] not in "12":
        yield NipProblem.SEX_DIGIT
    if digits[15:] == "000":
        yield NipProblem.SEQUENCE


def _date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _years_between(birth: date, appointed: str, kind: NipKind) -> int:
    """Return the age at the first appointment, the highest that the digits allow."""
    month = int(appointed[4:]) if kind is NipKind.PNS else MONTHS_PER_YEAR
    is_before_birthday = month < birth.month
    return int(appointed[:4]) - birth.year - int(is_before_birthday)
