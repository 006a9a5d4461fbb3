"""Days as people write them: ``13 Maret 2019``, ``13/03/2019``, ``2019-03-13``."""

from __future__ import annotations

import re
from datetime import date

from renaksi.domain.periods import month_number
from renaksi.domain.text import fold_space

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_FIGURES = re.compile(r"(?P<day>[0-9]{1,2})[/.\-](?P<month>[0-9]{1,2})[/.\-](?P<year>[0-9]{4})")
_WORDS = re.compile(r"(?P<day>[0-9]{1,2})\s+(?P<month>[^\W\d_]+)\.?\s+(?P<year>[0-9]{4})")
_WEEKDAY = re.compile(r"^[^\W\d_]+['’]?[^\W\d_]*,\s*")
_CLOCK = re.compile(r"[ T]00:00(:00)?$")


def parse_day(text: str) -> date | None:
    """Read one day; figures are day, month, year, as everywhere in the country.

    Returns:
        The day; ``None`` for what is no day, such as 31 February or a year of two figures.
    """
    folded = _CLOCK.sub("", _WEEKDAY.sub("", fold_space(text)))
    for form in (_ISO, _FIGURES, _WORDS):
        match = form.fullmatch(folded)
        if match is not None:
            month = match["month"]
            number = int(month) if month.isdecimal() else month_number(month)
            return _day(int(match["year"]), number or 0, int(match["day"]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
