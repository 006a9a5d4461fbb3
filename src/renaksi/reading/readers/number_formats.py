"""Spreadsheet number formats: from the stored number to the text that a person sees.

Separators are printed as the format code has them (``#,##0.00`` gives ``1,234.50``), unless the
code names the Indonesian locale. Dates are written in Indonesian, with as much as the code shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from renaksi.domain.periods import MONTH_NAMES

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "d/m/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "d/m/yyyy h:mm",
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    42: '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-',
    43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    44: '_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    49: "@",
}
"""Formats that workbooks name by number only; all others of these numbers show plainly."""

_SIGNIFICANT = Context(prec=15)
_GENERAL_DIGITS = 10  # digits that a spreadsheet shows of a number without a format
_INDONESIAN = "421"

_SIMPLE_SHAPE = re.compile(r"x*(#*0(?:\.(0+))?)x*")
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*(?P<filler>.)|\[\$(?P<currency>[^\]-]*)'
    r"(?:-(?P<locale>[0-9A-Fa-f]+))?[^\]]*\]|(?P<elapsed>\[[hms]+\])|\[[^\]]*\]"
    r"|(?P<general>General|Standard)|(?P<ampm>AM/PM|A/P)|(?P<exponent>E[+-])"
    r"|(?P<digit>[0#?])|(?P<date>[dmyhsDMYHS])|(?P<plain>.)",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A number as its format shows it.

    Attributes:
        number: As shown, 80 for ``80%``; ``None`` for dates and times.
    """

    text: str
    number: Decimal | None
    is_percent: bool = False


class _Simple(NamedTuple):
    """A format that Python's own formatting can do."""

    before: str
    pattern: str
    step: Decimal  # to which the number is rounded first, halves up
    after: str


@dataclass(frozen=True, slots=True)
class _Section:
    """One part of a format code (for positive numbers, negative ones, zero)."""

    tokens: tuple[tuple[str, str], ...]  # kind, text
    date_parts: str = ""  # of "dmyh", those that the code shows
    scale: int = 0  # powers of ten by which the number is divided
    is_percent: bool = False  # shown with a percent sign
    is_grouped: bool = False
    is_indonesian: bool = False
    simple: _Simple | None = None


@lru_cache(maxsize=1024)
def parse_format(code: str) -> tuple[_Section, ...]:
    """Take a format code apart into its sections."""
    return tuple(_parse_section(section) for section in _sections(code or "General"))


def show_number(value: Decimal, code: str, *, epoch_1904: bool = False) -> Shown:
    """Write a stored number as its format shows it.

    Args:
        value: The number as stored.
        code: The format code, ``General`` for none.
        epoch_1904: The workbook counts days from 1904.
    """
    number = _SIGNIFICANT.plus(value)
    if code == "General":
        number = plain(number)
        return Shown(_general(number), number)
    sections = parse_format(code)
    section = _choose(sections, number)
    if section.date_parts:
        return Shown(_date_text(number, section.date_parts, epoch_1904=epoch_1904), None)
    shown = number.scaleb(-section.scale)
    has_own_sign = number < 0 and len(sections) > 1
    text = _fill(section, abs(shown) if has_own_sign else shown)
    return Shown(text.strip(), plain(shown), section.is_percent)


def plain(number: Decimal) -> Decimal:
    """Take trailing zeros of the fraction and the exponent away: ``1E+3`` is ``1000``."""
    number = number.normalize()
    exponent = number.as_tuple().exponent
    return (
        number.quantize(Decimal(1)) if isinstance(exponent, int) and 0 < exponent < 28 else number
    )


def date_text(moment: datetime, parts: str = "dmy") -> str:
    """Write a date in Indonesian with the parts wanted: ``13 Maret 2019``, ``Maret 2019``."""
    words = []
    if "d" in parts:
        words.append(str(moment.day))
    if "m" in parts:
        words.append(MONTH_NAMES[moment.month - 1])
    if "y" in parts:
        words.append(str(moment.year))
    if "h" in parts:
        words.append(f"{moment:%H:%M}")
    return " ".join(words)


def iso_date_text(value: str, otherwise: str | None = None) -> str:
    """Write an ISO date in Indonesian; what is none stays as it is, or as the caller shows it."""
    try:
        return date_text(datetime.fromisoformat(value))
    except ValueError:
        return value if otherwise is None else otherwise


def _sections(code: str) -> list[str]:
    parts, current, quoted = [], "", False
    for position, character in enumerate(code):
        if character == '"':
            quoted = not quoted
        if character == ";" and not quoted and code[position - 1 : position] != "\\":
            parts.append(current)
            current = ""
        else:
            current += character
    return [*parts, current]


def _parse_section(code: str) -> _Section:
    tokens: list[tuple[str, str]] = []
    is_indonesian = False
    for match in _TOKEN.finditer(code):
        kind, text = match.lastgroup or "", match[0]
        if match["currency"] is not None:
            is_indonesian |= (match["locale"] or "").lstrip("0").lower().endswith(_INDONESIAN)
            tokens.append(("literal", match["currency"]))
        elif kind in {"quoted", "escaped"}:
            tokens.append(("literal", match[kind]))
        elif kind == "filler" or text.startswith("_"):
            tokens.append(("literal", " " if kind != "filler" or match["filler"] == " " else ""))
        elif kind:
            tokens.append((kind, text))
    return _described(tokens, is_indonesian=is_indonesian)


def _described(tokens: list[tuple[str, str]], *, is_indonesian: bool) -> _Section:
    has_digits = any(kind in {"digit", "general"} for kind, _ in tokens)
    letters = "".join(text.lower() for kind, text in tokens if kind in {"date", "elapsed"})
    date_parts = "" if has_digits and not re.search("[dyhs]", letters) else _date_parts(letters)
    signs = [(kind, text) for kind, text in tokens if "%" in text]
    digits = [index for index, (kind, _) in enumerate(tokens) if kind == "digit"]
    commas = [index for index, token in enumerate(tokens) if token == ("plain", ",")]
    trailing = _trailing_commas(tokens, digits)
    percents = sum(kind == "plain" for kind, _ in signs)
    is_grouped = bool(digits) and any(digits[0] < index < digits[-1] for index in commas)
    without_commas = tuple(token for index, token in enumerate(tokens) if index not in commas)
    return _Section(
        tokens=without_commas,
        date_parts=date_parts,
        scale=3 * len(trailing) - 2 * percents,
        is_percent=bool(signs) and not date_parts,
        is_grouped=is_grouped,
        is_indonesian=is_indonesian,
        simple=None if is_indonesian else _simple(without_commas, is_grouped=is_grouped),
    )


def _simple(tokens: tuple[tuple[str, str], ...], *, is_grouped: bool) -> _Simple | None:
    """Return the format in Python's words where it is as plain as nearly all are."""
    shape = "".join(text if kind == "digit" or text == "." else "x" for kind, text in tokens)
    match = _SIMPLE_SHAPE.fullmatch(shape)
    if match is None or any(kind not in {"digit", "literal", "plain"} for kind, _ in tokens):
        return None
    texts = [text for _, text in tokens]
    before, after = texts[: match.start(1)], texts[match.end(1) :]
    step = Decimal(1).scaleb(-len(match[2] or ""))
    return _Simple("".join(before), ",f" if is_grouped else "f", step, "".join(after))


def _trailing_commas(tokens: list[tuple[str, str]], digits: list[int]) -> list[int]:
    """Commas right after the last digit: each divides by a thousand."""
    found: list[int] = []
    if digits:
        index = digits[-1] + 1
        while index < len(tokens) and tokens[index] == ("plain", ","):
            found.append(index)
            index += 1
    return found


def _date_parts(letters: str) -> str:
    """Tell which parts a date format shows; ``m`` beside hours or seconds means minutes."""
    parts = "".join(part for part in "dmy" if part in letters)
    has_time = "h" in letters or "s" in letters
    if has_time and not re.search("[dy]", letters):
        parts = ""
    return parts + ("h" if has_time else "")


def _choose(sections: tuple[_Section, ...], number: Decimal) -> _Section:
    if number < 0 and len(sections) > 1:
        return sections[1]
    if number == 0 and len(sections) > 2:
        return sections[2]
    return sections[0]


def _general(number: Decimal) -> str:
    whole = abs(int(number)) if abs(number) < 10**40 else 0
    digits = len(str(whole)) if whole else 1
    decimals = max(0, _GENERAL_DIGITS - digits)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > decimals and digits <= _GENERAL_DIGITS:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{plain(number):f}" if abs(number) < 10**40 else str(number)
    return "0" if text == "-0" else text


def _date_text(number: Decimal, parts: str, *, epoch_1904: bool) -> str:
    days = number + 1462 if epoch_1904 else number
    if parts == "h":
        minutes = int((days * 1440).quantize(Decimal(1), ROUND_HALF_UP))
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if not 0 < days < 2_958_466:
        return _general(number)
    start = datetime(1899, 12, 30 if days >= 60 else 31)  # noqa: DTZ001 # sheets have no zone
    return date_text(start + timedelta(seconds=round(days * 86400)), parts)


def _fill(section: _Section, number: Decimal) -> str:
    """Put the digits of a number into a section's places."""
    if section.simple is not None:
        before, pattern, step, after = section.simple
        rounded = number.quantize(step, ROUND_HALF_UP)
        sign = "-" if rounded < 0 else ""
        return sign + before + format(abs(rounded), pattern) + after
    kinds = {kind for kind, _ in section.tokens}
    has_fraction_bar = ("plain", "/") in section.tokens
    if "digit" not in kinds or "exponent" in kinds or has_fraction_bar:
        return _around(section, _general(number) if kinds & {"digit", "general", "plain"} else "")
    point = next((i for i, token in enumerate(section.tokens) if token == ("plain", ".")), None)
    end = len(section.tokens) if point is None else point
    places = [text for kind, text in section.tokens[end:] if kind == "digit"]
    rounded = abs(number).quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:f}".partition(".")
    sign = "-" if number < 0 and rounded != 0 else ""
    head = _fill_whole(section, section.tokens[:end], whole)
    return sign + head + _fill_fraction(section, section.tokens[end:], fraction)


def _around(section: _Section, middle: str) -> str:
    """Literals before and after a number that is shown plainly."""
    text, is_shown = "", False
    for kind, part in section.tokens:
        if kind == "literal" or (kind == "plain" and part not in ".,/?@"):
            text += part
        elif not is_shown and kind in {"digit", "general", "plain"}:
            text += middle
            is_shown = True
    return text


def _fill_whole(section: _Section, tokens: tuple[tuple[str, str], ...], whole: str) -> str:
    """Fill the places before the decimal point from the right; the first takes what is left."""
    digits = list(whole.lstrip("0"))
    places = sum(kind == "digit" for kind, _ in tokens)
    separator = "." if section.is_indonesian else ","
    parts: list[str] = []
    count = 0
    for kind, text in reversed(tokens):
        if kind != "digit":
            parts.append(text)
            continue
        places -= 1
        wanted = len(digits) if places == 0 else 1
        for _ in range(max(wanted, 1)):
            digit = digits.pop() if digits else ("0" if text == "0" else "")
            if digit and section.is_grouped and count and count % 3 == 0:
                parts.append(separator)
            count += bool(digit)
            parts.append(digit)
    return "".join(reversed(parts))


def _fill_fraction(section: _Section, tokens: tuple[tuple[str, str], ...], fraction: str) -> str:
    places = "".join(text for kind, text in tokens if kind == "digit")
    keep = len(fraction.rstrip("0"))
    keep = max(keep, places.rfind("0") + 1)
    text, used = "", 0
    for kind, part in tokens:
        if kind == "digit":
            text += fraction[used] if used < keep else ""
            used += 1
        elif (kind, part) == ("plain", ".") and used == 0:
            text += ("," if section.is_indonesian else ".") if keep else ""
        else:
            text += part
    return text
