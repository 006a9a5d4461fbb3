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
_WIDE_STRETCH = 6.0  # the same, where cells do not end in typed blanks
_FAR = 1.5  # a gap that is wide for running text, in heights
_LOOSE = 0.5  # share of wide gaps with a typed blank from which cells seem to end in blanks
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
    upright = [glyph for glyph in glyphs if not glyph.rotation]
    typing = _Typing.of(upright)
    fragments: list[Fragment] = []
    last: Glyph | None = None
    typed = 0.0
    for glyph in upright:
        if glyph.is_blank:
            if last is not None:
                fragments[-1].glyphs.append(glyph)
                typed += max(0.0, glyph.right - glyph.left)
            continue
        if last is not None and typing.goes_on(last, glyph, typed):
            fragments[-1].take(glyph)
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


@dataclass(frozen=True, slots=True)
class _Typing:
    """How a page's program types blanks, and how wide gaps inside a cell can be, in heights.

    Attributes:
        touch: Widest gap without a typed blank.
        stretch: What justified text may add to a typed blank.
    """

    touch: float
    stretch: float

    @classmethod
    def of(cls, glyphs: Sequence[Glyph]) -> _Typing:
        typed = untyped = loose = jumps = 0
        for gap, is_typed in _gaps(glyphs):
            if _WORD_GAP[0] < gap < _WORD_GAP[1]:
                typed += is_typed
                untyped += not is_typed
            elif gap > _FAR:
                loose += is_typed
                jumps += 1
        if typed <= 2 * untyped:
            return cls(_UNTYPED, _STRETCH)
        is_strict = loose <= _LOOSE * jumps
        return cls(_TOUCH, _WIDE_STRETCH if is_strict else _STRETCH)

    def goes_on(self, last: Glyph, glyph: Glyph, typed: float) -> bool:
        """Whether a glyph stands in the cell of the one before it, after blanks so wide."""
        height = max(1.0, last.bottom - last.top)
        most = typed + self.stretch * height if typed > 0.1 else self.touch * height
        return (
            abs(glyph.bottom - last.bottom) < _BASELINE * height
            and glyph.left - last.left > -_TOUCH * height  # a ligature's letters share a box
            and glyph.left - last.right <= most
        )


def _gaps(glyphs: Sequence[Glyph]) -> Iterator[tuple[float, bool]]:
    """Yield each gap to the right on a line, in heights, and whether a blank is typed there."""
    inked = [(at, glyph) for at, glyph in enumerate(glyphs) if not glyph.is_blank]
    for (at, before), (then, after) in pairwise(inked):
        height = max(1.0, before.bottom - before.top)
        if abs(after.bottom - before.bottom) < _BASELINE * height:
            gap = (after.left - before.right) / height
            yield gap, any(blank.is_typed for blank in glyphs[at + 1 : then])
