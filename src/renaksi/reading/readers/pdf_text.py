"""Characters on a page, put together into lines of text.

All coordinates are points from the top left corner of the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_SPACE = 0.24  # blank between two letters, in heights of the line, that parts words
_PIECE_GAP = 0.6  # the same, for a blank that may part columns
_WIDE_GAP = 1.4  # the same, for a blank that no running text has
_ADJOINING = 0.12  # the same, for letters that touch
_SAME_LINE = 0.5  # how far the middles of one line's letters may differ, in heights
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SHOWN_AS = {**_HYPHENS, **_LIGATURES}
_BROKEN_WORD = re.compile(r"(?<=[^\s-][-/])\n(?=\w)")

_GROUPED_NUMBER = re.compile(
    r"(?:Rp\.?)? ?\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
)


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

    @property
    def is_typed(self) -> bool:
        """Whether a blank stands in the file; those that the library adds have no width."""
        return self.right - self.left > 0.1


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
    """Pieces side by side, from the left; ``ends_blank`` tells of a blank typed at the end."""

    pieces: list[Piece]
    ends_blank: bool = False

    @property
    def text(self) -> str:
        """The pieces, with wide gaps as four blanks."""
        text = self.pieces[0].text
        for before, piece in pairwise(self.pieces):
            text += ("    " if is_wide_gap(before, piece) else " ") + piece.text
        return text


def is_wide_gap(before: Piece, after: Piece) -> bool:
    """Whether two pieces stand further apart than the words of running text."""
    return after.left - before.right > _WIDE_GAP * (before.bottom - before.top)


def make_glyph(text: str, box: tuple[float, float, float, float], degrees: float) -> Glyph | None:
    """Make a glyph of what a library reports; ``None`` for what shows nothing."""
    text = _SHOWN_AS.get(text, text)
    if not text or (ord(text[0]) < 32 and text != "\t"):  # line ends are the library's guess
        return None
    left, top, right, bottom = box
    return Glyph(left, top, right, bottom, text, round(-degrees / 90) % 4 * 90)


def read_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Put glyphs together into lines, from the top; turned text comes after upright text."""
    turned: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        turned.setdefault(glyph.rotation, []).append(_turn_upright(glyph))
    return [line for rotation in sorted(turned) for line in _upright_lines(turned[rotation])]


def runs(glyphs: Iterable[Glyph]) -> Iterator[list[list[Glyph]]]:
    """Part glyphs, in the file's order, into runs of words that follow closely on one line.

    A word keeps the blanks behind it.
    """
    run: list[list[Glyph]] = []
    last: Glyph | None = None
    after_blank = False
    for glyph in glyphs:
        if glyph.is_blank:
            after_blank = True
            if run:
                run[-1].append(glyph)
            continue
        if last is None or not _follows(last, glyph, _PIECE_GAP if after_blank else _ADJOINING):
            if run:
                yield run
            run = [[glyph]]
        elif after_blank:
            run.append([glyph])
        else:
            run[-1].append(glyph)
        last, after_blank = glyph, False
    if run:
        yield run


def _follows(last: Glyph, glyph: Glyph, gap: float) -> bool:
    height = last.bottom - last.top
    return (
        glyph.rotation == last.rotation == 0
        and abs(glyph.bottom - last.bottom) < 0.2 * height
        and -0.3 * height < glyph.left - last.right < gap * height
    )


def wraps_are_marked(cells: Iterable[Sequence[Line]]) -> bool:
    """Whether a line that goes on ends in a blank, and only such a line.

    Then a line without one ends where its writer broke it.
    """
    filled = [lines for lines in cells if lines]
    ended = sum(lines[-1].ends_blank for lines in filled)
    wrapped = sum(line.ends_blank for lines in filled for line in lines[:-1])
    return wrapped > 0 and ended * 20 <= len(filled)


def join_lines(lines: Sequence[Line], *, marked: bool) -> str:
    """Return the text of one cell.

    A word broken after a hyphen or a stroke is joined, and so is a grouped number that its
    narrow column broke.

    Args:
        lines: The cell's lines.
        marked: Whether a blank at the end says that the line goes on.
    """
    text = ""
    for line in lines:
        text += " ".join(piece.text for piece in line.pieces)
        text += " " if marked and line.ends_blank else "\n"
    text = _BROKEN_WORD.sub("", text.strip())
    whole = text.replace("\n", "")
    return whole if "\n" in text and _GROUPED_NUMBER.fullmatch(whole) else text


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
    blanks = sorted(
        (glyph.top + glyph.bottom, glyph.left, glyph.is_typed) for glyph in glyphs if glyph.is_blank
    )
    lines = []
    for row in _rows(inked):
        row.sort()
        top, bottom = min(glyph.top for glyph in row), max(glyph.bottom for glyph in row)
        first = bisect_left(blanks, (2 * top + 0.6 * (bottom - top),))
        last = bisect_left(blanks, (2 * bottom,))
        between = blanks[first:last]
        end = max(glyph.right for glyph in row) - 0.5
        ends_blank = any(is_typed and left >= end for _, left, is_typed in between)
        lines.append(Line(_pieces(row, sorted(left for _, left, _ in between)), ends_blank))
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
        if gap > _PIECE_GAP * height:
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
