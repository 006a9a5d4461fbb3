"""Characters on a page, put together into lines of text.

All coordinates are points from the top left corner of the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_SPACE = 0.24  # blank between two letters, in heights of the line, that parts words
_COLUMN_GAP = 1.4  # the same, for a blank that parts columns
_SAME_LINE = 0.5  # how far the middles of one line's letters may differ, in heights
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SHOWN_AS = {**_HYPHENS, **_LIGATURES}
_BROKEN_WORD = re.compile(r"(?<=[^\s-]-)\n(?=\w)")


class Glyph(NamedTuple):
    """One character with its box; a blank has no ink but a place."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    rotation: int = 0  # 0, 90 (read upwards), 180, 270 (read downwards)

    @property
    def middle(self) -> tuple[float, float]:
        """Centre of the box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def is_blank(self) -> bool:
        """Whether it leaves no ink."""
        return self.text.isspace()


@dataclass(slots=True)
class Piece:
    """Text without a wide gap inside, on one line."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(slots=True)
class Line:
    """Pieces side by side, from the left."""

    pieces: list[Piece]

    @property
    def top(self) -> float:
        """Upper end of the tallest piece."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Lower end of the deepest piece."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def text(self) -> str:
        """The pieces, with wide gaps as four blanks."""
        return "    ".join(piece.text for piece in self.pieces)


def make_glyph(text: str, box: tuple[float, float, float, float], degrees: float) -> Glyph | None:
    """Make a glyph of what a library reports; ``None`` for what shows nothing."""
    text = _SHOWN_AS.get(text, text)
    if not text or (ord(text[0]) < 32 and not text.isspace()):
        return None
    left, top, right, bottom = box
    return Glyph(left, top, right, bottom, text, round(degrees / 90) % 4 * 90)


def read_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Put glyphs together into lines, from the top; turned text comes after upright text."""
    turned: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        turned.setdefault(glyph.rotation, []).append(_turn_upright(glyph))
    return [line for rotation in sorted(turned) for line in _upright_lines(turned[rotation])]


def cell_text(glyphs: Sequence[Glyph]) -> str:
    """Return the text of one cell, line by line; a word broken after a hyphen is joined."""
    lines = (" ".join(piece.text for piece in line.pieces) for line in read_lines(glyphs))
    return _BROKEN_WORD.sub("", "\n".join(lines))


def _turn_upright(glyph: Glyph) -> Glyph:
    left, top, right, bottom, text, rotation = glyph
    if rotation == 90:
        return Glyph(-bottom, left, -top, right, text)
    if rotation == 270:
        return Glyph(top, -right, bottom, -left, text)
    if rotation == 180:
        return Glyph(-right, -bottom, -left, -top, text)
    return glyph


def _upright_lines(glyphs: list[Glyph]) -> list[Line]:
    inked = [glyph for glyph in glyphs if not glyph.is_blank]
    blanks = sorted((g.top + g.bottom, g.left) for g in glyphs if g.is_blank)
    lines = []
    for row in _rows(inked):
        row.sort()
        top, bottom = min(glyph.top for glyph in row), max(glyph.bottom for glyph in row)
        first = bisect_left(blanks, (2 * top - 1,))
        last = bisect_left(blanks, (2 * bottom + 1,))
        lines.append(Line(_pieces(row, sorted(left for _, left in blanks[first:last]))))
    return lines


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Part glyphs into rows by the height of their middles."""
    rows: list[list[Glyph]] = []
    middle = height = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: glyph.top + glyph.bottom):
        own = (glyph.top + glyph.bottom) / 2
        if rows and own - middle <= _SAME_LINE * max(1.0, min(height, glyph.bottom - glyph.top)):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            middle, height = own, glyph.bottom - glyph.top
            continue
        if glyph.bottom - glyph.top > height:
            middle, height = own, glyph.bottom - glyph.top
    return rows


def _pieces(row: list[Glyph], blanks: list[float]) -> list[Piece]:
    height = sorted(glyph.bottom - glyph.top for glyph in row)[len(row) // 2]
    pieces = [_piece(row[0])]
    for before, glyph in pairwise(row):
        if _is_overprint(before, glyph):
            continue
        piece = pieces[-1]
        gap = glyph.left - piece.right
        if gap > _COLUMN_GAP * height:
            pieces.append(_piece(glyph))
            continue
        if gap > _SPACE * height or _holds_blank(blanks, before, glyph):
            piece.text += " "
        piece.text += glyph.text
        piece.right = max(piece.right, glyph.right)
        piece.top, piece.bottom = min(piece.top, glyph.top), max(piece.bottom, glyph.bottom)
    return pieces


def _piece(glyph: Glyph) -> Piece:
    return Piece(glyph.left, glyph.top, glyph.right, glyph.bottom, glyph.text)


def _is_overprint(before: Glyph, glyph: Glyph) -> bool:
    """Whether a letter is printed twice to look bold."""
    return (
        before.text == glyph.text
        and abs(before.left - glyph.left) < 0.2 * (glyph.right - glyph.left)
        and abs(before.top - glyph.top) < 0.2 * (glyph.bottom - glyph.top)
    )


def _holds_blank(blanks: list[float], before: Glyph, after: Glyph) -> bool:
    start = bisect_left(blanks, before.middle[0])
    return start < len(blanks) and blanks[start] <= after.middle[0]
