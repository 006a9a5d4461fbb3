"""Write numbers, money and lists of rows as each language does, into a text with placeholders.

A placeholder is ``{name}`` or ``{name:how}``; ``how`` is one of

- ``money``: ``Rp109.000.000`` in both languages, since it is quoted from the plan
- ``rows``: ``1, 3, 4`` becomes ``1, 3, dan 4`` or ``1, 3 and 4``
- ``field``: the name of a row's field in words
- ``level``: the name of a level of the cascade
- ``month``, ``months``: ``4, 10`` becomes ``April dan Oktober``
- ``quarters``: ``1, 3`` becomes ``I dan III``
- ``period``: ``q1`` becomes ``triwulan I``
- ``date``: ``2026-01-02`` becomes ``2 Januari 2026``; ``open`` is a day that is not set
- ``column``: the header of a column of a form
- ``state``: how far a version of a plan has come: ``draft`` becomes ``rancangan``
- ``short``: a quotation cut to a readable length
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from renaksi.domain.findings import ParamValue
from renaksi.messages.organization_form import HEADERS
from renaksi.messages.terms import FIELDS, LEVELS, MONTHS, PERIODS, STATES

_Writer = Callable[[ParamValue, str], str]

_PLACEHOLDER = re.compile(r"\{(\w+)(?::(\w+))?\}")
_MISSING = "…"
_SHORT = 90  # letters of a quotation
_DATE_PARTS = 3
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def fill(text: str, params: Mapping[str, ParamValue], lang: str) -> str:
    """Fill a text's placeholders; what is missing becomes an ellipsis, nothing ever raises."""

    def value(match: re.Match[str]) -> str:
        given = params.get(match[1])
        if given is None:
            return _MISSING
        write: _Writer = _WRITERS.get(match[2] or "", _plain)
        return write(given, lang)

    return _PLACEHOLDER.sub(value, text)


def format_number(number: int | Decimal, lang: str) -> str:
    """Write ``1234.5`` as ``1.234,5`` (Indonesian) or ``1,234.5`` (English), all digits kept."""
    text = f"{Decimal(number):,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if lang == "en" else text.translate(str.maketrans(",.", ".,"))


def format_money(amount: int | Decimal) -> str:
    """Write rupiah as a plan does, ``Rp109.000.000``, in every language."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{format_number(abs(Decimal(amount)), 'id')}"


def _plain(value: ParamValue, lang: str) -> str:
    if isinstance(value, str) or value is None:
        return value or ""
    return format_number(value, lang)


def _money(value: ParamValue, _lang: str) -> str:
    if isinstance(value, str) or value is None:
        return value or ""
    return format_money(value)


def _rows(value: ParamValue, lang: str) -> str:
    return _joined(_items(value), lang)


def _field(value: ParamValue, lang: str) -> str:
    return FIELDS.get(str(value), {}).get(lang, str(value))


def _level(value: ParamValue, lang: str) -> str:
    return LEVELS.get(str(value), {}).get(lang, str(value))


def _months(value: ParamValue, lang: str) -> str:
    names = MONTHS["en" if lang == "en" else "id"]
    numbers = [int(item) for item in _items(value) if item.isdecimal()]
    return _joined([names[number - 1] for number in numbers if 1 <= number <= len(names)], lang)


def _quarters(value: ParamValue, lang: str) -> str:
    return _joined([_ROMAN.get(item, item) for item in _items(value)], lang)


def _period(value: ParamValue, lang: str) -> str:
    return PERIODS.get(str(value), {}).get(lang, str(value))


def _date(value: ParamValue, lang: str) -> str:
    parts = str(value).split("-")
    if str(value) == "open":
        return "further notice" if lang == "en" else "seterusnya"
    if len(parts) != _DATE_PARTS or not all(part.isdecimal() for part in parts):
        return str(value)
    month = MONTHS["en" if lang == "en" else "id"][int(parts[1]) - 1]
    return f"{int(parts[2])} {month} {parts[0]}"


def _column(value: ParamValue, lang: str) -> str:
    return HEADERS.get(str(value), {}).get(lang, str(value))


def _state(value: ParamValue, lang: str) -> str:
    return STATES.get(str(value), {}).get(lang, str(value))


def _short(value: ParamValue, lang: str) -> str:
    text = _plain(value, lang)
    if len(text) <= _SHORT:
        return text
    return text[:_SHORT].rsplit(" ", 1)[0] + " …"


def _items(value: ParamValue) -> list[str]:
    return [item for item in str(value).replace(",", " ").split() if item]


def _joined(items: list[str], lang: str) -> str:
    if len(items) <= 1:
        return "".join(items)
    word = "and" if lang == "en" else "dan"
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


_WRITERS: Mapping[str, _Writer] = {
    "money": _money,
    "rows": _rows,
    "field": _field,
    "level": _level,
    "month": _months,
    "months": _months,
    "quarters": _quarters,
    "period": _period,
    "date": _date,
    "column": _column,
    "short": _short,
    "state": _state,
}
