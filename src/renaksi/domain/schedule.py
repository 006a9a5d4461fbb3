"""Schedules: ticks in month columns, weeks inside months, spans of months in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from renaksi.domain.numbers import plain
from renaksi.domain.periods import (
    MONTH_PATTERN,
    MONTHS_PER_YEAR,
    find_period,
    month_number,
    ordinal_number,
    parse_period,
)
from renaksi.domain.text import fold_space


@dataclass(frozen=True, slots=True)
class ScheduleColumn:
    """A column of a schedule.

    Attributes:
        month: 1 to 12.
        week: 1 to 5, where the month is divided; else ``None``.
    """

    month: int
    week: int | None = None


# Letters of symbol fonts that print as ticks, crosses, boxes (Wingdings and its like) included.
_MARK_SIGNS = frozenset("√✓✔☑✅✗✘☒✕✖×●•○◦◉■▪█▌▐░▒▓▮◼◾*+#@ü§þðû¨lØ★☆→►▶➔➜↔⇒▬▲◆♦")
_BAR = re.compile(r"[=#█▬■▪>]+|[-_─━—–]{3,}>?|<?[-=]{2,}>?")
_WORDS = frozenset({"ya", "ok", "done", "ada"})
_WEEK = re.compile(r"(?:minggu|mgg|mg|m|w|pekan)?\s*(?:ke)?\s*[-.]?\s*([ivx]{1,3}|[1-5])")
_MOST_WEEKS = 5
_LONGEST = 200  # signs; all twelve months with blanks are shorter
_WHOLE_YEAR = re.compile(
    r"(?:sepanjang|selama|setiap|tiap|1|satu)\s*(?:\(satu\)\s*)?(?:tahun|bulan)(?: anggaran)?"
    r"|(?:12|dua belas)\s*(?:\(dua belas\)\s*)?bulan|setahun",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s*(?:-|~|\bs\s?[./]?\s?d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b)\s*", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:[,;&+]|(?<!\bs)/(?!\s?d\b)|\bdan\b)\s*", re.IGNORECASE)
_NOISE = re.compile(
    r"\b(?:bulan|bln|minggu\s+(?:ke\s?-?\s?)?(?:[ivx]+|[1-5])|awal|akhir|pertengahan)\b"
    r"|\b(?:tahun(?: anggaran)?|ta|thn)?\.?\s*20[0-9]{2}\b",
    re.IGNORECASE,
)
_MONTH_IN_TEXT = re.compile(rf"\b(?:{MONTH_PATTERN})\b", re.IGNORECASE)


def is_mark(text: str) -> bool:
    """Tell whether a schedule's cell is ticked: a sign, a single letter, ``1``, or a bar.

    A dash, a zero, other numbers and amounts are no marks: ``25%`` under a month is a target.
    """
    folded = fold_space(text)
    if not folded:
        return False
    if folded == "1" or folded.casefold() in _WORDS or _BAR.fullmatch(folded):
        return True
    signs = set(folded.casefold().replace(" ", ""))
    if len(signs) > 1:
        return signs <= _MARK_SIGNS
    (sign,) = signs
    is_letter = sign.isalpha() and len(folded.replace(" ", "")) <= len("vvvv")
    is_private = "\ue000" <= sign <= "\uf8ff"  # where symbol fonts put their signs
    return sign in _MARK_SIGNS or is_letter or is_private


def week_number(text: str) -> int | None:
    """Read the header of a week inside a month: ``I`` to ``V``, ``1``, ``M3``, ``Minggu ke-2``."""
    match = _WEEK.fullmatch(fold_space(text).casefold())
    number = ordinal_number(match[1]) if match else None
    return number if number is not None and 1 <= number <= _MOST_WEEKS else None


def months_of(marked: Iterable[ScheduleColumn]) -> tuple[int, ...]:
    """Return the months of ticked columns, each once, in the order of the year."""
    return tuple(sorted({column.month for column in marked}))


def pair_steps(step_count: int, months: Sequence[int]) -> tuple[tuple[int, ...], ...] | None:
    """Pair the k-th mark with the k-th step; a line's only step has all its marks.

    Args:
        step_count: Steps of the line.
        months: Months ticked for the whole line, in the order of the year.

    Returns:
        One tuple of months per step; ``None`` where the counts differ or there is no step,
        since then nothing ties a month to a step.
    """
    if step_count == 1 and months:
        return (tuple(months),)
    if step_count == 0 or step_count != len(months):
        return None
    return tuple((month,) for month in months)


def parse_months(text: str) -> tuple[int, ...] | None:
    """Read months written as text.

    Understands ``Januari - Maret``, ``Jan-Des``, ``Februari, April dan September``,
    ``Triwulan II``, ``TW I - TW III``, ``Sepanjang tahun``.

    Returns:
        The months in the order of the year; ``None`` where the text says anything else, or a
        span runs backwards (November to February lies in two years).
    """
    folded = plain(text).strip(" .")
    if len(folded) > _LONGEST:
        return None
    if _WHOLE_YEAR.fullmatch(folded):
        return tuple(range(1, MONTHS_PER_YEAR + 1))
    body = _NOISE.sub(" ", folded).strip(" .,-")
    if whole := _months_named(body):
        return tuple(whole)
    months: set[int] = set()
    for item in _AND.split(body):
        span = _span(item)
        if span is None:
            return None
        months.update(span)
    return tuple(sorted(months)) or None


def mentions_month(text: str) -> bool:
    """Tell whether a text names a month or another period."""
    return _MONTH_IN_TEXT.search(text) is not None or find_period(text) is not None


def _span(item: str) -> range | None:
    ends = _TO.split(item.strip())
    if len(ends) == 1:
        return _months_named(ends[0])
    if len(ends) != len(("from", "to")):
        return None
    first, last = (_months_named(end) for end in _with_shared_name(*ends))
    if first is None or last is None or first.start >= last.stop:
        return None
    return range(first.start, last.stop)


def _with_shared_name(first: str, last: str) -> tuple[str, str]:
    """Give the second end the first one's word: ``Triwulan I - III``."""
    word = re.match(r"[^\W\d_]+\.?\s+(?=\S)", first)
    return (first, f"{word.group()}{last}") if word and ordinal_number(last) else (first, last)


def _months_named(text: str) -> range | None:
    number = month_number(text)
    if number is not None:
        return range(number, number + 1)
    period = parse_period(text)
    return None if period is None else period.months
