"""Tables whose rows are parted by horizontal lines and whose columns are not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from renaksi.reading.readers.pdf_columns import Band, Strips, holds_data
from renaksi.reading.readers.pdf_fragments import Fragment, Rule
from renaksi.reading.readers.pdf_rows import Block, bands_of
from renaksi.reading.readers.pdf_tables import nearest

_WIDE = 0.6  # share of the widest line's length that parts rows over the whole table
_SNAP = 2.0  # points by which one line's parts may differ in height
_LEAST_RULES = 3
_ONE_ROW = 0.7  # share of the stretches between lines that hold one row, where lines part rows


@dataclass(frozen=True, slots=True)
class Ladder:
    """Lines over the same width with one row of text between each and the next."""

    rules: list[Rule]
    bands: list[Band]
    top: float
    bottom: float

    def rules_from(self, band: Band) -> list[Rule]:
        """Return the lines from the one above a band on."""
        head = min(fragment.middle for fragment in band)
        above = max(
            (rule.y for rule in wide_rules(self.rules) if rule.y <= head),
            default=self.top,
        )
        return [rule for rule in self.rules if rule.y >= above]


def find_ladders(
    fragments: Sequence[Fragment], rules: Sequence[Rule], gap: float
) -> Iterator[Ladder]:
    """Find the stretches of a page on which lines part the rows, from the top."""
    rules = join_rules(rules)
    wide = wide_rules(rules)
    heights = [rule.y for rule in wide]
    parts = split_at(fragments, heights)
    start = 0
    for at in range(1, len(heights) + 1):
        if at < len(heights) and _goes_on(parts[at], parts[at + 1], wide):
            continue
        own = [rule for rule in rules if heights[start] <= rule.y <= heights[at - 1]]
        bands = [part for part in parts[start + 1 : at] if part]
        if at - start >= _LEAST_RULES and _parts_rows(bands, own, gap):
            yield Ladder(own, bands, heights[start], heights[at - 1])
        start = at


def _goes_on(band: Band, below: Band, rules: Sequence[Rule]) -> bool:
    """Whether a stretch between two lines is a row; an empty one only where data follows."""
    if not band and not (below and holds_data(below)):
        return False
    left, right = min(rule.left for rule in rules), max(rule.right for rule in rules)
    return all(left - f.height < f.left and f.right < right + f.height for f in band)


def _parts_rows(bands: Sequence[Band], rules: Sequence[Rule], gap: float) -> bool:
    single = 0
    for band in bands:
        top, bottom = min(f.top for f in band), max(f.bottom for f in band)
        inner = {round(rule.y) for rule in rules if top < rule.y < bottom}
        single += len(bands_of(band, gap)) <= 1 + len(inner)
    return single >= _ONE_ROW * len(bands)


def join_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Join the parts of one line."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.y / _SNAP), rule.left)):
        last = joined[-1] if joined else None
        if last and abs(rule.y - last.y) < _SNAP and rule.left <= last.right + _SNAP:
            joined[-1] = Rule(last.left, max(last.right, rule.right), last.y)
        else:
            joined.append(rule)
    return sorted(joined, key=lambda rule: rule.y)


def wide_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Return the lines that run over the whole width of the widest."""
    widest = max((rule.right - rule.left for rule in rules), default=0)
    return [rule for rule in rules if rule.right - rule.left >= _WIDE * widest]


def split_at(fragments: Sequence[Fragment], heights: Sequence[float]) -> list[Band]:
    """Part fragments at heights; one more part than heights, some may be empty."""
    parts: list[Band] = [[] for _ in range(len(heights) + 1)]
    for fragment in fragments:
        parts[bisect_right(heights, fragment.middle)].append(fragment)
    return parts


def ladder_blocks(
    fragments: Sequence[Fragment], strips: Strips, rules: Sequence[Rule]
) -> list[Block]:
    """Put fragments into cells: from one line to the next that its column has."""
    heights = sorted({rule.y for rule in rules})
    heights = [y for before, y in pairwise([-_SNAP * 2, *heights]) if y - before >= _SNAP]
    blocks: dict[tuple[tuple[int, int], tuple[int, int]], Block] = {}
    for fragment in fragments:
        columns = strips.covered_by((fragment.left, fragment.right))
        rows = _rows_at(fragment, strips.bounds(*columns), heights, rules)
        block = blocks.setdefault((rows, columns), Block(rows, columns, []))
        block.fragments.append(fragment)
    return _one_per_place(blocks.values())


def _rows_at(
    fragment: Fragment, edges: tuple[float, float], heights: Sequence[float], rules: Sequence[Rule]
) -> tuple[int, int]:
    middle = (max(edges[0], fragment.left) + min(edges[1], fragment.right)) / 2
    own = sorted(rule.y for rule in rules if rule.left <= middle <= rule.right)
    at = bisect_right(own, fragment.middle)
    top = own[at - 1] if at else heights[0]
    bottom = own[at] if at < len(own) else heights[-1]
    first, last = nearest(heights, top), nearest(heights, bottom) - 1
    return first, max(first, last)


def _one_per_place(blocks: Iterable[Block]) -> list[Block]:
    """Join cells that begin in one place: lines of a name some of which run wider."""
    found: dict[tuple[int, int], Block] = {}
    for block in blocks:
        key = block.rows[0], block.columns[0]
        if key in found:
            known = found[key]
            known.fragments += block.fragments
            known.columns = known.columns[0], max(known.columns[1], block.columns[1])
            known.rows = known.rows[0], max(known.rows[1], block.rows[1])
        else:
            found[key] = block
    return list(found.values())
