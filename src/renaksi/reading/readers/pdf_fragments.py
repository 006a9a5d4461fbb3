"""Stretches of text on a PDF page that stand in one cell, put together in the file's order.

Programs print a page cell by cell. Two words of one cell have a typed blank between them, two
cells have none, however close they stand; that tells narrow columns apart where white gaps do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from renaksi.reading.readers.pdf_text import Glyph

_BASELINE = 0.25  # how far the feet of one line's letters may differ, in heights
_STRETCH = 0.6  # what justified text adds to a typed blank, in heights
_TOUCH = 0.3  # gap without a blank inside a word, in heights; letters may be set apart
_UNTYPED = 0.5  # the same, in files that do not type their blanks
_WORD_GAP = (0.15, 0.6)  # gaps that are blanks between words, in heights

Span = tuple[float, float]
"""Left and right end."""


@dataclass(slots=True)
class Fragment:
    """Glyphs on one line that belong to one cell, with the blanks among and behind them."""

    left: float
    top: float
    right: float
    bottom: float
    glyphs: list[Glyph]

    @property
    def height(self) -> float:
        """From head to foot, at least one point."""
        return max(1.0, self.bottom - self.top)

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2

    @property
    def text(self) -> str:
        """The letters as they follow in the file, for comparisons."""
        return "".join(glyph.text for glyph in self.glyphs).strip()

    def take(self, glyph: Glyph) -> None:
        """Add a glyph that follows."""
        self.glyphs.append(glyph)
        self.left, self.right = min(self.left, glyph.left), max(self.right, glyph.right)
        self.top, self.bottom = min(self.top, glyph.top), max(self.bottom, glyph.bottom)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line drawn on the page."""

    left: float
    right: float
    y: float


def fragments_of(glyphs: Sequence[Glyph]) -> list[Fragment]:
    """Part upright glyphs, in the file's order, into fragments."""
    touch = _TOUCH if _types_blanks(glyphs) else _UNTYPED
    fragments: list[Fragment] = []
    last: Glyph | None = None
    typed = 0.0
    for glyph in glyphs:
        if glyph.rotation:
            continue
        if glyph.is_blank:
            if last is not None:
                fragments[-1].glyphs.append(glyph)
                typed += max(0.0, glyph.right - glyph.left)
        elif last is not None and _goes_on(last, glyph, typed, touch):
            fragments[-1].take(glyph)
            last, typed = glyph, 0.0
        else:
            fragments.append(Fragment(*glyph[:4], [glyph]))
            last, typed = glyph, 0.0
    return fragments


def spans_of(fragments: Iterable[Fragment]) -> list[Span]:
    """Return the stretches that fragments cover side by side; those that nearly touch are one."""
    spans: list[Span] = []
    for fragment in sorted(fragments, key=lambda fragment: fragment.left):
        if spans and fragment.left - spans[-1][1] < _TOUCH * fragment.height:
            spans[-1] = spans[-1][0], max(spans[-1][1], fragment.right)
        else:
            spans.append((fragment.left, fragment.right))
    return spans


def _goes_on(last: Glyph, glyph: Glyph, typed: float, touch: float) -> bool:
    height = max(1.0, last.bottom - last.top)
    gap = glyph.left - last.right
    most = typed + _STRETCH * height if typed > 0.1 else touch * height
    is_level = abs(glyph.bottom - last.bottom) < _BASELINE * height
    return is_level and -_TOUCH * height < gap <= most


def _types_blanks(glyphs: Sequence[Glyph]) -> bool:
    """Whether the gaps between words are blanks in the file rather than mere distance."""
    typed = untyped = 0
    for gap_is_typed in _word_gaps(glyphs):
        typed += gap_is_typed
        untyped += not gap_is_typed
    return typed > 2 * untyped


def _word_gaps(glyphs: Sequence[Glyph]) -> Iterator[bool]:
    inked = [(at, glyph) for at, glyph in enumerate(glyphs) if not glyph.is_blank]
    for (at, before), (then, after) in pairwise(inked):
        height = max(1.0, before.bottom - before.top)
        gap = (after.left - before.right) / height
        if abs(after.bottom - before.bottom) < _BASELINE * height and (
            _WORD_GAP[0] < gap < _WORD_GAP[1]
        ):
            yield any(blank.is_typed for blank in glyphs[at + 1 : then])
