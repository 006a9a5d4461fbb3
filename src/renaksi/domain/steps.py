r"""Steps: a cell's text split into action steps, in order, without their numbering.

How a cell is split:

1. A cell that begins with a number, letter or Roman numeral (``1.``, ``1)``, ``(1)``, ``a.``) is
   a list of that style. Its items are found by sequence: after ``1.`` only ``2.`` of the same
   style opens an item. At the start of a line a number skipped or repeated opens one too, for
   documents misnumber. Inside a line the mark must be followed by the beginning of a wording,
   and must not follow a word that takes a number (``Perda no. 05``, ``tahap 2. ...``).
2. A cell that begins with a dash or bullet is a list of that sign.
3. Marks of another style inside an item are a nested list, and stay in the step's text.
4. A cell without marks is one step, unless later lines each begin a step of their own. A line does
   where the line before does not lead on to it and it begins with an act (``Melaksanakan``) or,
   in a text that is not in Title Case, with a word that opens steps (``Rapat``, ``Penyusunan``,
   ``Supervisi``); any other capital word that is no name counts where the line before was broken
   early, so that its first word would still have fitted there, or where all of three lines or
   more begin with capitals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from renaksi.domain.step_words import (
    ACT,
    LEADS_ON,
    MAY_TAKE_A_NUMBER,
    NAME,
    OPENER,
    STEP_NOUN,
    TAKES_A_NUMBER,
)
from renaksi.domain.text import fold_lines, fold_space


class _Label(Enum):
    NUMBER = "number"
    LOWER = "lower"
    UPPER = "upper"
    ROMAN_LOWER = "roman_lower"
    ROMAN_UPPER = "roman_upper"


@dataclass(frozen=True, slots=True)
class _Style:
    """How an outer list is marked: kind of label and the signs around it."""

    label: _Label
    opening: str
    closing: str
    is_dashed: bool = False  # 1. - Rapat 2. - Monitoring


_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FIRST = re.compile(
    r"(?P<opening>\(?)(?P<label>[0-9]{1,2}|[a-zA-Z]|[ivx]{2,4}|[IVX]{2,4})(?P<closing>[.)])"
    r"(?![0-9])"
)
_BULLETS = "-–—•·●○◦▪■□►➢➤▶✓✔√*\uf0b7\uf0a7\uf0d8\uf0fc\uf02d"
_BULLET = re.compile(rf"(?:[{re.escape(_BULLETS)}]|o(?=\s+[A-Z]))+\s*")
_DASHES = "-–—*"
_AFTER_MARK = re.compile(rf"[\s{re.escape(_BULLETS)}]*")
_WORDING = r"\s*(?:[-–—•]\s*)?[\"'“‘(]?[^\W\d_]"
_TITLE_CASE_SHARE = 2  # a text is in Title Case when more than one word in two has a capital
_LARGEST_SKIP = 2
_FEWEST_LISTED = 3
_LONGEST_LEAD = 40  # signs in front of a mark that decide about it
_LATEST_FIRST_LETTER = 10  # a cell may go on with a list begun on the page before


def split_steps(text: str) -> tuple[str, ...]:
    r"""Split a cell into steps.

    Args:
        text: The cell, its lines kept as ``\n``.

    Returns:
        The steps in order, numbering taken off, white space folded; empty for a blank cell.
    """
    body = fold_lines(text)
    if not body:
        return ()
    if style := _style_of(body):
        starts = _numbered_starts(body, style)
    elif _BULLET.match(body):
        starts = _bulleted_starts(body)
    else:
        starts = _plain_starts(body)
    pieces = (fold_space(body[start:end]) for start, end in pairwise([*starts, len(body)]))
    is_marked = style is not None or _BULLET.match(body) is not None
    steps = (_without_marker(piece) if is_marked else piece for piece in pieces)
    return tuple(step for piece in steps if (step := piece.rstrip(" ;")))


def strip_marker(text: str) -> str:
    """Take the numbering off a step that stands alone (``1. - Persiapan`` gives ``Persiapan``)."""
    body = fold_space(text)
    return (_without_marker(body) if has_marker(body) else body).rstrip(" ;")


def has_marker(text: str) -> bool:
    """Tell whether a text begins with numbering or a bullet."""
    body = fold_space(text)
    return _style_of(body) is not None or _BULLET.match(body) is not None


def _without_marker(body: str) -> str:
    match = _FIRST.match(body) or re.match(r"o(?= )", body)
    return _AFTER_MARK.sub("", body[match.end() :] if match else body, count=1)


def _style_of(body: str) -> _Style | None:
    """Return the style of the mark that a text begins with; ``None`` without one.

    ``1.5 juta`` begins with a number and ``A. Yani`` with an initial: no marks. A letter is a mark
    where words follow it; a capital with a full stop only where a step opens behind it, or its
    successor a line.
    """
    match = _FIRST.match(body)
    if match is None or (match["opening"] and match["closing"] != ")"):
        return None
    kind = _label_kind(match["label"])
    is_dashed = re.match(rf"\s*[{re.escape(_DASHES)}]", body[match.end() :]) is not None
    style = _Style(kind, match["opening"], match["closing"], is_dashed)
    position = _position(match["label"], style.label)
    rest = body[match.end() :].lstrip()
    if style.label is _Label.NUMBER:
        return style
    if not rest or position > _LATEST_FIRST_LETTER:
        return None
    if style.label in (_Label.UPPER, _Label.ROMAN_UPPER) and style.closing == ".":
        following = re.search(rf"\n{_mark(style, position + 1)}", body)
        return style if following or OPENER.match(rest) or ACT.match(rest) else None
    return style


def _label_kind(label: str) -> _Label:
    if label.isdigit():
        return _Label.NUMBER
    if label.lower() in _ROMANS and (len(label) > 1 or label.lower() == "i"):
        return _Label.ROMAN_LOWER if label.islower() else _Label.ROMAN_UPPER
    return _Label.LOWER if label.islower() else _Label.UPPER


def _position(label: str, kind: _Label) -> int:
    """Return a label's place in its sequence, from 1."""
    if kind is _Label.NUMBER:
        return int(label)
    if kind in (_Label.ROMAN_LOWER, _Label.ROMAN_UPPER):
        return _ROMANS.index(label.lower()) + 1
    return _LETTERS.index(label.lower()) + 1


def _mark(style: _Style, position: int) -> str:
    """Return the pattern of a style's mark at a place in the sequence."""
    if style.label is _Label.NUMBER:
        label = f"0?{position}"
    else:
        is_roman = style.label in (_Label.ROMAN_LOWER, _Label.ROMAN_UPPER)
        names = _ROMANS if is_roman else tuple(_LETTERS)
        label = names[position - 1] if position <= len(names) else "(?!)"
        is_upper = style.label in (_Label.UPPER, _Label.ROMAN_UPPER)
        label = label.upper() if is_upper else label
    return rf"{re.escape(style.opening)}{label}{re.escape(style.closing)}(?![0-9])"


def _numbered_starts(body: str, style: _Style) -> list[int]:
    starts = [0]
    first = _FIRST.match(body)
    position = _position(first["label"], style.label) if first else 1
    while True:
        following = _next_start(body, starts[-1] + 1, style, position)
        if following is None:
            return starts
        start, position = following
        starts.append(start)


def _next_start(body: str, after: int, style: _Style, position: int) -> tuple[int, int] | None:
    """Find where the next item begins, and its place in the sequence."""
    at_line = _line_start(body, after, style, position)
    limit = at_line[0] if at_line else len(body)
    inside = _inline_start(body, (after, limit), style, position + 1)
    if at_line and at_line[1] == position + 1:
        return at_line
    return at_line if inside is None else (inside, position + 1)


def _line_start(body: str, after: int, style: _Style, position: int) -> tuple[int, int] | None:
    candidates = range(position, position + _LARGEST_SKIP + 1)
    marks = "|".join(f"(?P<at{place}>{_mark(style, place)})" for place in candidates)
    match = re.compile(rf"(?<=\n)(?:{marks})").search(body, after)
    return (match.start(), int(str(match.lastgroup)[2:])) if match else None


def _inline_start(body: str, span: tuple[int, int], style: _Style, position: int) -> int | None:
    pattern = re.compile(rf"(?<=[\s;.,)a-z]){_mark(style, position)}(?={_WORDING})")
    for match in pattern.finditer(body, *span):
        before = body[max(span[0] - 1, match.start() - _LONGEST_LEAD) : match.start()]
        if _is_mark_here(before.rstrip("\n"), body[match.end() :][:_LONGEST_LEAD], style):
            return match.start()
    return None


def _is_mark_here(before: str, after: str, style: _Style) -> bool:
    """Tell whether a number or letter inside a line marks an item, by what stands around it."""
    wording = _AFTER_MARK.sub("", after, count=1)
    if style.label is not _Label.NUMBER:
        return not before[-1:].isalpha()
    if style.is_dashed:
        return after.lstrip()[:1] in tuple(_DASHES)
    if before[-1:].isalpha() and not wording[:1].isupper():
        return False
    opens = OPENER.match(wording) or ACT.match(wording) or STEP_NOUN.match(wording)
    return not TAKES_A_NUMBER.search(before) and bool(opens or not MAY_TAKE_A_NUMBER.search(before))


def _bulleted_starts(body: str) -> list[int]:
    sign = body[0]
    signs = _DASHES if sign in _DASHES else sign
    pattern = rf"(?<=\n)[{re.escape(signs)}]" + (r"(?=\s)" if sign == "o" else "")
    if sign not in _DASHES and sign != "o":
        pattern = re.escape(sign)  # a bullet is never part of a sentence
    starts = [0, *(m.start() for m in re.finditer(pattern, body) if m.start() > 0)]
    return starts if len(starts) > 1 or sign not in _DASHES else _dashed_in_line(body)


def _dashed_in_line(body: str) -> list[int]:
    """Split ``- Rapat - Monitoring``, but not ``- Rapat Januari - Maret``."""
    opener = rf"\s[{re.escape(_DASHES)}]\s*(?=(?:{OPENER.pattern}|{ACT.pattern}))"
    return [0, *(m.start() + 1 for m in re.finditer(opener, body))]


def _plain_starts(body: str) -> list[int]:
    lines = body.split("\n")
    starts = [0]
    position = 0
    longest = max(map(len, lines))
    is_title_case = _is_title_case(body)
    is_listed = not is_title_case and _is_line_per_step(lines)
    for before, line in pairwise(lines):
        position += len(before) + 1
        was_broken_early = len(before) + 1 + len(line.split()[0]) <= longest
        if _opens_step(
            before, line, is_early=was_broken_early or is_listed, is_title_case=is_title_case
        ):
            starts.append(position)
    return starts


def _is_line_per_step(lines: Sequence[str]) -> bool:
    """Tell whether all lines begin with a capital: of three wrapped lines hardly all would."""
    return len(lines) >= _FEWEST_LISTED and all(line[0].isupper() for line in lines)


def _opens_step(before: str, line: str, *, is_early: bool, is_title_case: bool) -> bool:
    if LEADS_ON.search(before) or before.count("(") > before.count(")"):
        return False
    if ACT.match(line):
        return True
    if OPENER.match(line):
        return is_early or not is_title_case
    last = before.split()[-1]
    is_inside_name = last[0].isupper() and not last.isupper()
    if is_title_case or is_inside_name or not line[0].isupper() or NAME.match(line):
        return False
    return is_early or STEP_NOUN.match(line) is not None


def _is_title_case(body: str) -> bool:
    words = [word for word in body.split() if word[:1].isalpha()]
    return sum(word[0].isupper() for word in words) * _TITLE_CASE_SHARE > len(words)
