"""Kinds: what a cell's content looks like, and how well each kind suits each concept."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from renaksi.reading.concepts import INDICATORS, MONEY, QUANTITIES, Concept
from renaksi.reading.grid import Cell
from renaksi.reading.vocabulary import (
    GRADES,
    INDICATOR_WORDS,
    OFFICE,
    STATE_WORDS,
    is_unit,
    month_of,
)


class Kind(Enum):
    """What a text looks like on its own."""

    __hash__ = object.__hash__  # each member is one object; asked for a million times

    DASH = "dash"
    TICK = "tick"
    INTEGER = "integer"
    ROMAN = "roman"
    CODE = "code"
    PERCENT = "percent"
    NUMBER = "number"
    MONEY = "money"
    QUANTITY = "quantity"
    GRADE = "grade"
    UNIT = "unit"
    PERSON = "person"
    OFFICE = "office"
    STEPS = "steps"
    STATE = "state"
    INDICATOR = "indicator"
    PROGRAM = "program"
    ACTIVITY = "activity"
    MONTHS = "months"
    TEXT = "text"
    LONG = "long"


_DASH = re.compile(r"^['’]?[-–—]+$|^n/?a\.?$|^#", re.IGNORECASE)
_TICK = re.compile(r"^[√✓✔☑✅vVxX●•■█▪◼*★ü×]{1,2}$")
_ROMAN = re.compile(r"^[IVX]{1,5}[.)]?$")
_CODE = re.compile(r"^(?:[0-9X]{1,4}[. ]){1,9}[0-9X]{0,4}[.]?(?:\s*\d{1,4})?$")
_PERCENT = re.compile(r"^[<>≥≤=~±]*\s*-?[\d.,]+\s*\??\s*(?:%|persen|prosen|percent)", re.IGNORECASE)
_MONEY = re.compile(
    r"^(?:rp|idr)\.?\s*[\d.,]*\d|^-?\(?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?\)?(?:,-)?$|^\d{7,15}$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^-?\(?[\d.,]*\d\)?%?$")
_QUANTITY = re.compile(
    r"^(?:[<>≥≤=~±]+|min(?:imal)?\.?|maks(?:imal)?\.?|s\.?d\.?)?\s*[\d.,]+\s*"
    r"(?:[a-z(/]|[-–]\s*\d|s\.?/?d\.?|dari|;)",
    re.IGNORECASE,
)
_LIST = re.compile(r"^\s*(?:\(?\d{1,2}\s*[.)]\)?|[a-z][.)]|[-•▪*–])\s*[^\d\s]", re.MULTILINE)
_TITLES = re.compile(
    r"(?:^|[\s,.])(?:Dra?s?|Ir|Prof|Hj?|dr|drg|Ners|Apt|KH)\.\s?[A-Z]|"
    r",\s*(?:A\.?Md|S\.?\s?[A-Z][A-Za-z]{0,4}|M\.?\s?[A-Z][A-Za-z]{0,4}|SE|SH|MM|SKM|MKM|Ph\.?D|S\.?IP|ST|MT|MAP|"
    r"Ssos|Spd|SSTP|AP|Sp\.[A-Z]+)\b"
)
_NAME = re.compile(r"^(?:[A-Z][A-Za-z'’.]*\s+){1,4}[A-Z][A-Za-z'’.]+$")
_PROGRAM = re.compile(r"^program\s+\S", re.IGNORECASE)
_ACTIVITY = re.compile(
    r"^(?:sub\s*kegiatan|kegiatan|p[ae][nmr]?\w{2,}an|koordinasi|fasilitasi|administrasi|evaluasi|sosialisasi|"
    r"monitoring|perumusan|rehabilitasi|operasional|optimalisasi|pendidikan|bimbingan|sinkronisasi|"
    r"verifikasi|advokasi|supervisi|integrasi|survei|survey|dukungan|layanan|revitalisasi|standardisasi)\b",
    re.IGNORECASE,
)
_STATE = tuple(word + " " for word in STATE_WORDS)
_INDICATOR = tuple(word + " " for word in INDICATOR_WORDS if word != "%")


@lru_cache(maxsize=131072)
def kind_of_text(text: str) -> Kind:
    """Tell what a non-blank text looks like."""
    if text[0] in "0123456789(<>≥≤=~±-–—'’#RrNnMm√✓✔☑✅vVxX●•■█▪◼*★ü×%":
        numeric = _numeric_kind(text)
        if numeric is not None:
            return numeric
    return _worded_kind(text)


def _numeric_kind(text: str) -> Kind | None:
    """Tell the kind of a text that may be a number, a mark or a dash."""
    if _DASH.match(text):
        return Kind.DASH
    if _TICK.match(text):
        return Kind.TICK
    if text.isdigit() and len(text) <= 3:
        return Kind.INTEGER
    if _DOTTED.match(text) and not _GROUPED.match(text):
        return Kind.CODE
    for pattern, kind in _NUMERIC:
        if pattern.match(text):
            return kind
    return None


_DOTTED = re.compile(r"^[0-9X]{1,4}(?:\.[0-9X]{1,4}){2,}\.?$")
_GROUPED = re.compile(r"^\d{1,3}(?:\.\d{3})+$")
_NUMERIC = (
    (_PERCENT, Kind.PERCENT),
    (_MONEY, Kind.MONEY),
    (_NUMBER, Kind.NUMBER),
    (_CODE, Kind.CODE),
)


def _worded_kind(text: str) -> Kind:
    """Tell the kind of a text with words in it."""
    if _ROMAN.match(text):
        return Kind.ROMAN
    if _CODE.match(text) and "." in text:
        return Kind.CODE
    folded = text.casefold()
    lines = text.count("\n")
    listed = len(_LIST.findall(text))
    if listed and (text[0].isdigit() or text[0] in "-•▪*–(" or listed > 1) and len(text) > 8:
        return Kind.STEPS
    if len(text) < 60 and _QUANTITY.match(text):
        return Kind.QUANTITY
    if folded.startswith(_STATE):
        return Kind.STATE
    if folded.startswith(_INDICATOR) or (text[0] == "%" and len(text) > 12):
        return Kind.INDICATOR
    if _PROGRAM.match(text):
        return Kind.PROGRAM
    if len(text) < 24 and folded in GRADES:
        return Kind.GRADE
    if len(text) < 32 and is_unit(text) and not (" " in text and OFFICE.match(text)):
        return Kind.UNIT
    if len(text) < 80 and _TITLES.search(text):
        return Kind.PERSON
    if len(text) < 120 and OFFICE.match(text):
        return Kind.OFFICE
    if len(text) < 60 and month_of(folded.split("-")[0].split(",")[0].split(" s")[0].strip()):
        return Kind.MONTHS
    if 8 < len(text) < 50 and not lines and _NAME.match(text) and text.upper() == text:
        return Kind.PERSON
    if _ACTIVITY.match(text):
        return Kind.ACTIVITY
    return Kind.LONG if len(text) > 60 else Kind.TEXT


def kind_of(cell: Cell) -> Kind:
    """Tell what a cell with text looks like, its stored number included."""
    if cell.is_percent:
        return Kind.PERCENT
    if cell.number is not None:
        if abs(cell.number) >= 100_000:
            return Kind.MONEY
        is_short = cell.number < 1000 and cell.number == int(cell.number)
        return Kind.INTEGER if is_short else Kind.NUMBER
    if cell.is_error:
        return Kind.DASH
    return kind_of_text(cell.text)


_WORDS_IN_NUMBERS = {
    Kind.TEXT: -3,
    Kind.LONG: -5,
    Kind.STEPS: -5,
    Kind.PERSON: -5,
    Kind.OFFICE: -4,
    Kind.STATE: -5,
    Kind.INDICATOR: -5,
    Kind.PROGRAM: -5,
    Kind.ACTIVITY: -4,
    Kind.MONTHS: -3,
}
_NUMBERS_IN_WORDS = {
    Kind.PERCENT: -4,
    Kind.MONEY: -5,
    Kind.NUMBER: -4,
    Kind.INTEGER: -3,
    Kind.QUANTITY: -2,
    Kind.TICK: -4,
    Kind.PERSON: -4,
    Kind.STEPS: -2,
    Kind.UNIT: -2,
    Kind.CODE: -3,
    Kind.GRADE: -1,
}
_QUANTITY_SCORES = _WORDS_IN_NUMBERS | {
    Kind.PERCENT: 4,
    Kind.QUANTITY: 4,
    Kind.NUMBER: 3,
    Kind.INTEGER: 3,
    Kind.GRADE: 2,
    Kind.DASH: 1,
    Kind.MONEY: -2,
    Kind.UNIT: -1,
    Kind.TEXT: -1,
    Kind.TICK: -1,
    Kind.CODE: -1,
}
_MONEY_SCORES = _WORDS_IN_NUMBERS | {
    Kind.MONEY: 5,
    Kind.NUMBER: 1,
    Kind.INTEGER: 0,
    Kind.DASH: 1,
    Kind.PERCENT: -4,
    Kind.QUANTITY: -3,
    Kind.UNIT: -4,
    Kind.TICK: -4,
}

SCORES: dict[Concept, dict[Kind, int]] = {
    Concept.NUMBER: _WORDS_IN_NUMBERS
    | {Kind.INTEGER: 4, Kind.ROMAN: 3, Kind.MONEY: -4, Kind.PERCENT: -4, Kind.QUANTITY: -4},
    Concept.CODE: _WORDS_IN_NUMBERS
    | {Kind.CODE: 5, Kind.INTEGER: 1, Kind.NUMBER: 1, Kind.MONEY: -3},
    Concept.UNIT: _WORDS_IN_NUMBERS
    | {
        Kind.UNIT: 5,
        Kind.TEXT: 1,
        Kind.GRADE: 0,
        Kind.PERCENT: -3,
        Kind.NUMBER: -3,
        Kind.MONEY: -5,
        Kind.INTEGER: -3,
        Kind.QUANTITY: -3,
    },
    Concept.STEPS: _NUMBERS_IN_WORDS
    | {
        Kind.STEPS: 5,
        Kind.LONG: 2,
        Kind.TEXT: 1,
        Kind.ACTIVITY: 1,
        Kind.STATE: -1,
        Kind.INDICATOR: -2,
    },
    Concept.PERSON: _NUMBERS_IN_WORDS
    | {
        Kind.PERSON: 5,
        Kind.OFFICE: 5,
        Kind.TEXT: 1,
        Kind.LONG: -2,
        Kind.STATE: -4,
        Kind.INDICATOR: -4,
    },
    Concept.MONTH: _WORDS_IN_NUMBERS | {Kind.TICK: 5, Kind.INTEGER: 0, Kind.MONEY: -3},
    Concept.OTHER: {},
    Concept.IGNORED: {},
    Concept.DETAIL: {Kind.LONG: 2, Kind.TEXT: 2},
    Concept.AFFAIR: _NUMBERS_IN_WORDS | {Kind.TEXT: 2},
    Concept.MIXED: _NUMBERS_IN_WORDS
    | {
        Kind.PROGRAM: 5,
        Kind.ACTIVITY: 4,
        Kind.TEXT: 2,
        Kind.LONG: 2,
        Kind.STATE: 2,
        Kind.INDICATOR: -2,
        Kind.OFFICE: 2,
        Kind.PERSON: -1,
        Kind.UNIT: -1,
    },
    Concept.PROGRAM: _NUMBERS_IN_WORDS
    | {Kind.PROGRAM: 5, Kind.STATE: -2, Kind.INDICATOR: -4, Kind.ACTIVITY: -1},
    Concept.GOAL: _NUMBERS_IN_WORDS
    | {Kind.STATE: 5, Kind.TEXT: 1, Kind.LONG: 1, Kind.INDICATOR: -2, Kind.PROGRAM: -4},
}
SCORES[Concept.OBJECTIVE] = SCORES[Concept.GOAL]
SCORES[Concept.ACTIVITY] = _NUMBERS_IN_WORDS | {
    Kind.ACTIVITY: 4,
    Kind.TEXT: 1,
    Kind.LONG: 1,
    Kind.INDICATOR: -3,
    Kind.PROGRAM: -4,
    Kind.STATE: -1,
}
SCORES[Concept.SUB_ACTIVITY] = SCORES[Concept.ACTIVITY]
for _concept in (*INDICATORS, Concept.INDICATOR):
    SCORES[_concept] = _NUMBERS_IN_WORDS | {
        Kind.INDICATOR: 5,
        Kind.TEXT: 1,
        Kind.LONG: 1,
        Kind.STATE: 0,
        Kind.ACTIVITY: 0,
        Kind.PROGRAM: -4,
        Kind.STEPS: -1,
        Kind.QUANTITY: -1,
        Kind.UNIT: -1,
    }
for _concept in Concept:
    if _concept in QUANTITIES:
        SCORES[_concept] = _QUANTITY_SCORES
    elif _concept in MONEY:
        SCORES[_concept] = _MONEY_SCORES

WORST = -5


def suits(kind: Kind, concept: Concept) -> int:
    """Score from -5 (cannot be) to 5 (made for it) a kind of content in a column of a concept."""
    return SCORES[concept].get(kind, 0)


__all__ = ["SCORES", "WORST", "Kind", "kind_of", "kind_of_text", "suits"]
