"""Columns of a table without vertical lines: stretches that keep apart in row after row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from renaksi.reading.readers.pdf_fragments import Fragment, Span, spans_of

_VALUE = re.compile(r"\W*(?:Rp\.?\s*)?\d|-$", re.IGNORECASE)
LEAST_COLUMNS = 3  # a table without vertical lines has as many
_SHARE = 0.3  # share of the narrower one by which two stretches must overlap to count
_MOST = 9.0  # points of overlap that count in any case: a letter or two
_WITNESSES = 40  # bands against which a text is held; more of a long table add nothing
_LAP = 0.4  # overlap in heights from which texts are of one column; headers can be too wide
_SIGN = re.compile(r"(?:Rp\.?|IDR|:)", re.IGNORECASE)

Band = list[Fragment]
"""Fragments of one row, or of a few rows that a merged cell holds together."""


@dataclass(frozen=True, slots=True)
class Strips:
    """Columns, from the left.

    Attributes:
        cores: What each column's text covers; cores do not overlap.
    """

    cores: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.cores)

    def covered_by(self, span: Span) -> tuple[int, int]:
        """Return the first and the last column that a stretch of text lies over."""
        touched = [
            at for at, core in enumerate(self.cores) if _overlap(core, span) > _least(core, span)
        ]
        if touched:
            return touched[0], touched[-1]
        nearest = min(range(len(self)), key=lambda at: _distance(self.cores[at], span))
        return nearest, nearest

    def bounds(self, first: int, last: int) -> Span:
        """Return the edges of a range of columns: half way to the neighbours."""
        left, right = self.cores[first][0], self.cores[last][1]
        if first > 0:
            left = (self.cores[first - 1][1] + left) / 2
        if last + 1 < len(self):
            right = (self.cores[last + 1][0] + right) / 2
        return left, right

    def may_centre(self, first: int, last: int, middle: float) -> bool:
        """Whether a place can be the middle of a range of columns.

        Their edges are somewhere between their own text and their neighbours'.
        """
        left, right = self.cores[first][0], self.cores[last][1]
        before = self.cores[first - 1][1] if first else left
        after = self.cores[last + 1][0] if last + 1 < len(self) else right
        return (before + right) / 2 <= middle <= (left + after) / 2


@dataclass(slots=True)
class _Island:
    """A stretch covered by text, with the bands in which it is."""

    left: float
    right: float
    bands: set[int]
    fragments: list[tuple[int, Fragment]] = field(default_factory=list)

    def join(self, other: _Island) -> None:
        self.left, self.right = min(self.left, other.left), max(self.right, other.right)
        self.bands |= other.bands
        self.fragments += other.fragments


def find_strips(bands: Sequence[Band]) -> Strips | None:
    """Find the columns that bands share; ``None`` where there are fewer than three."""
    spans = [spans_of(band) for band in bands]
    single = [
        (number, fragment)
        for number, band in enumerate(bands)
        for fragment in band
        if not _is_spanning(number, fragment, spans)
    ]
    islands = _islands(single)
    _join_islands(islands)
    _join_signs(islands)
    cores = _apart([(island.left, island.right) for island in islands])
    return Strips(cores) if len(cores) >= LEAST_COLUMNS else None


def header_text(band: Band) -> str:
    """Return what a header band says; empty where the band holds data."""
    texts = [fragment.text for fragment in band]
    if len(texts) < LEAST_COLUMNS or any(_VALUE.match(text) for text in texts):
        return ""
    return "|".join(texts)


def is_full(band: Band) -> bool:
    """Whether a band has texts side by side in as many places as a table has columns."""
    return len(spans_of(band)) >= LEAST_COLUMNS


def holds_data(band: Band) -> bool:
    """Whether a band can only be a row of a table that began above it."""
    return is_full(band) and not header_text(band)


def _is_spanning(number: int, fragment: Fragment, spans: Sequence[list[Span]]) -> bool:
    """Whether more bands have several texts side by side below or above it than one text."""
    own = fragment.left, fragment.right
    several = one = 0
    for other in range(0, len(spans), len(spans) // _WITNESSES + 1):
        stretches = spans[other]
        if other == number:
            continue
        first = max(0, bisect_left(stretches, (own[0],)) - 1)
        touched = 0
        for stretch in stretches[first:]:
            if stretch[0] >= own[1]:
                break
            touched += _overlap(stretch, own) > _least(stretch, own)
        several += touched > 1
        one += touched == 1
    return several > one or several == one > 1


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Part stretches that lap over each other half way."""
    edges = [spans[0][0], *((a[1] + b[0]) / 2 for a, b in pairwise(spans)), spans[-1][1]]
    return tuple(
        (max(left, before), min(right, after))
        for (left, right), before, after in zip(spans, edges, edges[1:], strict=False)
    )


def _islands(fragments: Sequence[tuple[int, Fragment]]) -> list[_Island]:
    islands: list[_Island] = []
    for number, fragment in sorted(fragments, key=lambda pair: pair[1].left):
        island = _Island(fragment.left, fragment.right, {number}, [(number, fragment)])
        if islands and islands[-1].right - fragment.left > _LAP * fragment.height:
            islands[-1].join(island)
        else:
            islands.append(island)
    return islands


def _join_islands(islands: list[_Island]) -> None:
    """Join neighbours that no band fills both, the closest first: a header and its numbers."""
    while True:
        pairs = [
            (islands[at + 1].left - islands[at].right, at)
            for at in range(len(islands) - 1)
            if not islands[at].bands & islands[at + 1].bands
        ]
        if not pairs:
            return
        _, at = min(pairs)
        islands[at].join(islands.pop(at + 1))


def _join_signs(islands: list[_Island]) -> None:
    """Join a column of mere currency signs or colons with what they stand before."""
    for at in range(len(islands) - 2, -1, -1):
        signs = {n for n, fragment in islands[at].fragments if _SIGN.fullmatch(fragment.text)}
        others = islands[at].bands - signs
        if (len(signs) >= len(others) > 0 and not others & islands[at + 1].bands) or (
            signs and not others
        ):
            islands[at].join(islands.pop(at + 1))


def _overlap(one: Span, other: Span) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])


def _least(one: Span, other: Span) -> float:
    return min(_MOST, _SHARE * min(one[1] - one[0], other[1] - other[0]))


def _distance(one: Span, other: Span) -> float:
    return max(one[0] - other[1], other[0] - one[1])
