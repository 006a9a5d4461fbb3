"""Text folding: how printed text is tidied for keeping and folded for comparison."""

from __future__ import annotations

import re
import unicodedata

# Signs that nobody sees: zero-width signs, direction marks, soft hyphens, byte order marks.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W_]+")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-"})


def fold_space(text: str) -> str:
    """Fold white space (non-breaking and line ends too) to single spaces; drop invisible signs."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(_INVISIBLE.sub("", text).split())


def fold_lines(text: str) -> str:
    r"""Fold white space inside each line and drop empty lines; ``\n`` stays between lines."""
    lines = _LINE_ENDS.sub("\n", _INVISIBLE.sub("", text)).split("\n")
    return "\n".join(line for raw in lines if (line := _BLANKS.sub(" ", raw).strip()))


def fold_case(text: str) -> str:
    """Make the key under which two printings of one wording are the same.

    White space, case, and the shape of quotes and dashes do not count, nor does punctuation at
    the end; everything else does.
    """
    if text.isascii():  # the short way to the same end
        return fold_space(text).casefold().strip(" .;:,")
    shaped = unicodedata.normalize("NFKC", fold_space(text)).translate(_QUOTES)
    return fold_space(shaped).casefold().strip(" .;:,")


def is_same_wording(one: str | None, other: str | None) -> bool:
    """Tell whether two texts differ in white space, case and end punctuation at most.

    Two missing texts are not the same wording: nothing was worded.
    """
    if one is None or other is None:
        return False
    return fold_case(one) == fold_case(other)


def words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text, folded, without punctuation."""
    return tuple(_WORD.findall(fold_case(text)))


def letters(text: str) -> str:
    """Return the letters of a text only, folded: ``S. Sos.`` becomes ``ssos``."""
    return "".join(sign for sign in text.casefold() if sign.isalpha())


def is_one_letter_apart(one: str, other: str) -> bool:
    """Tell whether one letter added, dropped, replaced or swapped makes the texts equal.

    Equal texts are not one letter apart.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, sign in enumerate(short) if sign != long[i]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    is_replaced = short[at + 1 :] == long[at + 1 :]
    is_swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return is_replaced or is_swapped
