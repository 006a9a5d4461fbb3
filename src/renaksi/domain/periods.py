"""Periods inside a plan year: months, quarters, four-months, semesters; ranges are half-open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from renaksi.domain.text import fold_space

MONTH_NAMES: tuple[str, ...] = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
MONTHS_PER_YEAR = 12


class PeriodKind(Enum):
    """A kind of period, by its number of months."""

    MONTH = 1
    QUARTER = 3  # triwulan
    FOUR_MONTH = 4  # caturwulan: B04, B08, B12
    SEMESTER = 6
    YEAR = 12

    @property
    def count(self) -> int:
        """How many of them a year has."""
        return MONTHS_PER_YEAR // self.value


@dataclass(frozen=True, slots=True)
class Period:
    """One period of a plan year.

    Attributes:
        kind: Its length.
        index: Which one of the year, from 1.
        is_running: ``s.d. Triwulan II``: from January to the end of the period.
    """

    kind: PeriodKind
    index: int
    is_running: bool = False

    def __post_init__(self) -> None:
        """Refuse a period that no year has.

        Raises:
            ValueError: ``index`` is not 1 to the kind's count; a mistake of the caller.
        """
        if not 1 <= self.index <= self.kind.count:
            raise ValueError(self.index)

    @property
    def months(self) -> range:
        """Return the months as a half-open range: quarter 2 is ``range(4, 7)``."""
        stop = self.index * self.kind.value + 1
        return range(1 if self.is_running else stop - self.kind.value, stop)


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """A budget year; in Indonesia the calendar year."""

    year: int

    @property
    def start(self) -> date:
        """Return its first day."""
        return date(self.year, 1, 1)

    @property
    def stop(self) -> date:
        """Return the first day after it."""
        return date(self.year + 1, 1, 1)


_MONTH_STEMS = (
    ("januari", "january", "jan"),
    ("februari", "pebruari", "february", "februari", "feb", "peb"),
    ("maret", "march", "mar", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agust", "agus", "ags", "agu", "agt", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
_MONTH_NUMBERS = {name: i for i, names in enumerate(_MONTH_STEMS, 1) for name in names}
MONTH_PATTERN = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_ROMAN |= {"ix": 9, "x": 10, "xi": 11, "xii": 12, "kesatu": 1, "pertama": 1, "kedua": 2}
_ROMAN |= {"ketiga": 3, "keempat": 4}
_KINDS = {
    PeriodKind.QUARTER: r"tri\s?wulan|triwln|trw|tri|tw|tr|kuartal|kwartal|quarter|q",
    PeriodKind.FOUR_MONTH: r"catur\s?wulan|cawulan|cawu|cw",
    PeriodKind.SEMESTER: r"semester|smstr|smt|sem|sm",
    PeriodKind.MONTH: r"bulan|bln",
}
_ORDINAL = r"(?P<ordinal>[0-9]{1,2}|[ivx]{1,4}|kesatu|pertama|kedua|ketiga|keempat)"
_MONTH = re.compile(rf"\b(?P<name>{MONTH_PATTERN})\b\.?", re.IGNORECASE)
_MONTHS_ADDED = re.compile(rf"\b(?:{MONTH_PATTERN})\b|\bs\.?\s?/?d\b|[-–,]", re.IGNORECASE)
_B_FORM = re.compile(r"\bb\s?-?\s?(?P<month>0[1-9]|1[0-2])\b", re.IGNORECASE)
_RUNNING = re.compile(
    r"(?:s\s?[./]\s?d\b\.?|\bsampai(?: dengan)?|\bhingga|\bkumulatif)\s*(?:akhir\s*)?$",
    re.IGNORECASE,
)
_YEAR_TAIL = re.compile(
    r"\s*(?:\b(?:tahun(?: anggaran)?|ta\.?|t\.a\.?|thn\.?)\s*)?\b20[0-9]{2}$", re.IGNORECASE
)
_INTRODUCTION = re.compile(
    r"^(?:target|realisasi|capaian|pada|periode|kinerja|[:\s])+", re.IGNORECASE
)


_RULE_NUMBER = r"(?:no\.?|nomor)\s*[^\s]+\s+(?:tahun|thn\.?)\s*"  # Perda No. 5 Tahun 2019
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9.,]*[0-9])"
_YEARS_OF_RULES = re.compile(_RULE_NUMBER + r"(?:19|20)[0-9]{2}", re.IGNORECASE)
_YEAR_SPAN = re.compile(
    r"(?P<first>(?:19|20)[0-9]{2})\s*(?:-|–|s\.?\s?/?d\.?|sampai(?: dengan)?)\s*"
    r"(?P<last>(?:19|20)[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_BUDGET_YEAR = re.compile(
    rf"\b(?:tahun anggaran|tahun|t\.\s?a\.?|ta\.?|thn\.?)\s*:?\s*{_YEAR}", re.IGNORECASE
)
_BARE_YEAR = re.compile(rf"(?<![0-9.,/]){_YEAR}")


def month_number(text: str) -> int | None:
    """Return 1 to 12 for a month's name or abbreviation, Indonesian or English."""
    return _MONTH_NUMBERS.get(fold_space(text).casefold().rstrip("."))


def quarter_of(month: int) -> int:
    """Return the quarter (1 to 4) that a month (1 to 12) lies in."""
    return (month - 1) // PeriodKind.QUARTER.value + 1


def ordinal_number(text: str) -> int | None:
    """Return the number of ``3``, ``03``, ``III`` or ``ketiga``; ``None`` for other text."""
    folded = fold_space(text).casefold().strip("().")
    if folded.isascii() and folded.isdigit():
        return int(folded) if len(folded) <= len("00") else None
    return _ROMAN.get(folded)


def parse_period(text: str, *, kind: PeriodKind | None = None) -> Period | None:
    """Read a text that names one period and nothing else (``TW II``, ``s.d. Triwulan III 2021``).

    Args:
        text: A header cell or a title line.
        kind: What bare numbers (``I``, ``3``) mean, where the context tells; else they are none.

    Returns:
        The period; ``None`` where the text names none, or says more than a period.
    """
    folded = _YEAR_TAIL.sub("", fold_space(text))
    folded = _INTRODUCTION.sub("", folded).strip(" :()")
    found = _find(folded)
    if found is not None:
        period, start, stop = found
        rest = _RUNNING.sub("", folded[:start]) + folded[stop:]
        return None if _beside(rest, period).strip(" .:()-") else period
    number = ordinal_number(folded)
    return None if kind is None or number is None else _period(kind, number)


def _beside(rest: str, period: Period) -> str:
    """Take the months off that some headers add (``TW I (Jan - Mar)``)."""
    if period.kind is PeriodKind.MONTH:
        return rest
    return _MONTHS_ADDED.sub("", rest) if _MONTH.search(rest) else rest


def find_period(text: str) -> Period | None:
    """Return the first period that a text mentions (``Laporan s.d. Triwulan II Tahun 2023``)."""
    found = _find(fold_space(text))
    return None if found is None else found[0]


def _find(text: str) -> tuple[Period, int, int] | None:
    """Return the first period named, with where its name starts and stops."""
    found = [hit for hit in (*_numbered(text), _month_named(text), _b_form(text)) if hit]
    if not found:
        return None
    period, start, stop = min(found, key=lambda hit: hit[1])
    is_running = _RUNNING.search(text[:start]) is not None
    return Period(period.kind, period.index, is_running), start, stop


@cache
def _named(kind: PeriodKind) -> re.Pattern[str]:
    """Compile a period's pattern when it is first looked for: each takes half a millisecond."""
    pattern = rf"\b(?:{_KINDS[kind]})\s*[.\-–:]?\s*(?:ke\s?-?\s*)?{_ORDINAL}\b"
    return re.compile(pattern, re.IGNORECASE)


def _numbered(text: str) -> list[tuple[Period, int, int]]:
    hits = []
    for kind in _KINDS:
        match = _named(kind).search(text)
        number = ordinal_number(match["ordinal"]) if match else None
        period = _period(kind, number) if number is not None else None
        if match and period:
            hits.append((period, match.start(), match.end()))
    return hits


def _month_named(text: str) -> tuple[Period, int, int] | None:
    match = _MONTH.search(text)
    if match is None:
        return None
    start = match.start()
    if lead := re.search(r"\b(?:bulan|bln)\.?\s*$", text[:start], re.IGNORECASE):
        start = lead.start()
    return Period(PeriodKind.MONTH, _MONTH_NUMBERS[match["name"].casefold()]), start, match.end()


def _b_form(text: str) -> tuple[Period, int, int] | None:
    """Read B04, B08, B12: the four-months; B03, B06, B09: the quarters, as reports name them."""
    match = _B_FORM.search(text)
    if match is None:
        return None
    month = int(match["month"])
    for kind in (PeriodKind.FOUR_MONTH, PeriodKind.QUARTER):
        if month % kind.value == 0:
            return Period(kind, month // kind.value), match.start(), match.end()
    return Period(PeriodKind.MONTH, month), match.start(), match.end()


def _period(kind: PeriodKind, number: int) -> Period | None:
    return Period(kind, number) if 1 <= number <= kind.count else None


def find_year(text: str) -> int | None:
    """Find the year that a title names (``TAHUN 2021``, ``TA. 2025``, ``13 Maret 2019``).

    The year of a law (``Perda No. 5 Tahun 2019``) and a span of years are not the plan's year.

    Returns:
        The year; ``None`` where the text names none, or several without saying which.
    """
    folded = _YEAR_SPAN.sub(" ", _YEARS_OF_RULES.sub(" ", fold_space(text)))
    for pattern in (_BUDGET_YEAR, _BARE_YEAR):
        years = {int(match["year"]) for match in pattern.finditer(folded)}
        if years:
            return years.pop() if len(years) == 1 else None
    return None


def find_year_span(text: str) -> tuple[int, int] | None:
    """Find a span of years (``2021-2026``); first and last year, both inside."""
    match = _YEAR_SPAN.search(fold_space(text))
    if match is None or int(match["first"]) >= int(match["last"]):
        return None
    return int(match["first"]), int(match["last"])
