"""Money in rupiah: text to ``Decimal``, and back to text with named rounding."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from enum import Enum, StrEnum
from fractions import Fraction

from renaksi.domain.numbers import NUMBER_PATTERN, parse_number, plain, whole


class MoneyProblem(StrEnum):
    """Why a text in a money column is no sum of money."""

    NOT_MONEY = "not_money"  # words, or a number with a unit that is no money
    MALFORMED = "malformed"  # groups that are not three digits: 1,231,79,000
    SEVERAL = "several"  # more than one sum in one cell


class NumberStyle(Enum):
    """Decimal sign and thousands sign, in this order."""

    INDONESIAN = (",", ".")
    ENGLISH = (".", ",")


_LONGEST = 200  # signs, the sum in words with it
_CURRENCY = re.compile(
    r"^(?P<minus>-?)\(?\s*(?:rp|idr)(?![a-z])\.?\s*|\s*\b(?:rupiah|idr|rp)\.?$", re.IGNORECASE
)
_EMPTY_MARKS = re.compile(r"[-_.…'’=\s]*|n\s?/\s?a|nihil|#.*", re.IGNORECASE)
_ENDINGS = re.compile(r"\s*[.,]\s?[-=]+$")
_FACTOR = (
    r"(?:dalam )?(?P<{}>ribu(?:an)?|rb|juta(?:an)?|jt|miliar|milyar|mlr|triliun|trilyun)"
    r"\b\.?\s*(?:rupiah|rp\.?)?"
)
_MULTIPLIER = re.compile(
    rf"\s*(?:\(\s*{_FACTOR.format('bracketed')}\s*\)|{_FACTOR.format('bare')})$", re.IGNORECASE
)
_POWERS = {"r": 3, "j": 6, "m": 9, "t": 12}  # by the multiplier's first letter
_IN_WORDS = re.compile(r"\s*\([^()0-9]*\)$")  # the sum once more, in words
_EXACT = Context(prec=120)  # more digits than any text that is read, so that nothing is rounded


def parse_money(
    text: str, *, number: Decimal | None = None
) -> tuple[Decimal | None, MoneyProblem | None]:
    """Read a sum of rupiah.

    Three digits behind a separator are always a group of thousands here, whichever separator it
    is: nobody plans in thousandths of a rupiah.

    Args:
        text: The cell as printed (``Rp. 1.691.011.981,-``, ``1,231,790,000``, ``9,154 (juta)``).
        number: The number that the file itself stores; it is the sum, whatever the text shows.

    Returns:
        Rupiah and no problem; no sum and no problem for a blank or a dash; no sum and a problem
        where the text is no sum of money.
    """
    if number is not None:
        return whole(number), None
    body = plain(text).lstrip("'’").strip()
    if len(body) > _LONGEST:
        return None, MoneyProblem.NOT_MONEY
    if _EMPTY_MARKS.fullmatch(body):
        return None, None
    body, factor = _without_multiplier(_bare(body))
    if _EMPTY_MARKS.fullmatch(body):
        return None, None
    reading = parse_number(body, groups_are_thousands=True)
    if reading.value is not None:
        return whole(_EXACT.multiply(reading.value, factor)), None
    return None, _problem(body)


def round_half_up(value: Decimal | Fraction, places: int) -> Decimal:
    """Round half up (away from zero), once; the only rounding that documents use.

    Args:
        value: The exact value, in any unit.
        places: Digits behind the decimal sign, from 0.

    Returns:
        The value with exactly that many decimals.
    """
    exact = Fraction(value)
    scaled = abs(exact) * 10**places
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if exact < 0 and units else ""
    return Decimal(f"{sign}{units}E-{places}")


def format_number(
    value: Decimal | Fraction,
    *,
    places: int | None = None,
    style: NumberStyle = NumberStyle.INDONESIAN,
) -> str:
    """Write a number with grouped thousands (``1.234.567,89``).

    Args:
        value: The number; a fraction needs ``places``.
        places: Decimals to print, rounded half up; ``None`` prints the decimals there are.
        style: Indonesian or English signs.

    Returns:
        The text; a minus sign is the plain hyphen.
    """
    if isinstance(value, Fraction):
        value = round_half_up(value, 2 if places is None else places)
    exact = value if places is None else round_half_up(value, places)
    decimal_sign, group_sign = style.value
    before, _, after = f"{exact.copy_abs():f}".partition(".")
    grouped = f"{int(before):,}".replace(",", group_sign)
    minus = "-" if exact < 0 else ""
    return f"{minus}{grouped}{decimal_sign}{after}" if after else f"{minus}{grouped}"


def format_rupiah(value: Decimal | Fraction, *, style: NumberStyle = NumberStyle.INDONESIAN) -> str:
    """Write money as ``Rp109.000.000``; sen are printed (two digits) only where there are any."""
    is_whole = Fraction(value).denominator == 1
    text = format_number(value, places=0 if is_whole else 2, style=style)
    return f"-Rp{text[1:]}" if text.startswith("-") else f"Rp{text}"


def _bare(body: str) -> str:
    """Take currency, ``,-`` and the sum in words off; keep a multiplier in brackets."""
    if not _MULTIPLIER.search(body):
        body = _IN_WORDS.sub("", body)
    is_negative = body.startswith("(") and body.endswith(")")
    body = _ENDINGS.sub("", _CURRENCY.sub(r"\g<minus>", body.strip("() ") if is_negative else body))
    return f"-{body.strip()}" if is_negative else body.strip()


def _without_multiplier(body: str) -> tuple[str, Decimal]:
    match = _MULTIPLIER.search(body)
    if match is None or match.start() == 0:
        return body, Decimal(1)
    word = match["bracketed"] or match["bare"]
    return body[: match.start()].strip(), Decimal(10) ** _POWERS[word[0].lower()]


def _problem(body: str) -> MoneyProblem:
    numbers = re.findall(NUMBER_PATTERN, body)
    if re.fullmatch(r"[-0-9.,]+", body):
        return MoneyProblem.MALFORMED
    return MoneyProblem.SEVERAL if len(numbers) > 1 else MoneyProblem.NOT_MONEY
