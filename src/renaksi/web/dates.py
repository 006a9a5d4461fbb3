"""Days and moments as a reader writes them: ``Selasa, 12 Oktober 2021, 10.42``."""

from __future__ import annotations

import datetime
from typing import Final

from django.utils import timezone

from renaksi.messages.terms import MONTHS
from renaksi.web.saying import language_now

_WEEKDAYS: Final = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def today() -> datetime.date:
    """Return the day where the reader is."""
    return timezone.localdate()


def day_words(day: datetime.date, *, with_weekday: bool = False) -> str:
    """Write a day: ``12 Oktober 2021``."""
    language = language_now()
    words = f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"
    return f"{_WEEKDAYS[language][day.weekday()]}, {words}" if with_weekday else words


def moment_words(moment: datetime.datetime) -> str:
    """Write a moment where the reader is: ``12 Oktober 2021, 10.42``."""
    local = timezone.localtime(moment)
    sign = "." if language_now() == "id" else ":"
    return f"{day_words(local.date())}, {local.hour:02}{sign}{local.minute:02}"
