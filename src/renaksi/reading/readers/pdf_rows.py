"""Rows of a table without horizontal lines: told by the white between them and by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from renaksi.reading.readers.pdf_columns import Band, Strips
from renaksi.reading.readers.pdf_fragments import Fragment

_USUAL = 0.55  # the widest white between lines of one cell, in heights
_STEP_WITHIN = (0.35, 0.85)  # where else it may be
_LEAST_LINES = 5  # full lines without white between them that are rows, not lines of one row
_LEAST_STEP = 0.12  # a step in heights that parts lines of a cell from rows
_FIT = 0.35  # how far a cell may stand off the middle of its rows, in heights
_SKIP = 0.3  # what a row costs that no merged cell covers, in heights
_MOST_ROWS = 15  # rows of one merged cell
_NUMBER = re.compile(r"\(?\d{1,3}[.)]?")
_COUNT = re.compile(r"\(?(\d{1,2})\)?\s?(?:$|[=(])")
_DIGIT = re.compile(r"\d")


@dataclass(slots=True)
class Block:
    """Text of one cell; rows and columns are the first and the last that it covers."""

    rows: tuple[int, int]
    columns: tuple[int, int]
    fragments: list[Fragment]

    @property
    def top(self) -> float:
        """Head of its first line."""
        return min(fragment.top for fragment in self.fragments)

    @property
    def bottom(self) -> float:
        """Foot of its last line."""
        return max(fragment.bottom for fragment in self.fragments)

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Row:
    top: float
    bottom: float

    def widen(self, block: Block) -> None:
        self.top, self.bottom = min(self.top, block.top), max(self.bottom, block.bottom)


def line_gap(fragments: Iterable[Fragment]) -> float:
    """Return the widest white, in points, between two lines of one cell.

    Lines of a cell follow more closely than rows: it is the middle of the widest step in the
    white stretches of the page, where one shows near the usual place.
    """
    ordered = sorted(fragments, key=lambda fragment: fragment.top)
    heights = sorted(fragment.height for fragment in ordered)
    height = heights[len(heights) // 2] if heights else 1.0
    gaps = sorted(_gaps_below(ordered))
    steps = [
        (after - before, (before + after) / 2)
        for before, after in pairwise(gaps)
        if _STEP_WITHIN[0] < (before + after) / 2 < _STEP_WITHIN[1]
    ]
    step, middle = max(steps, default=(0.0, _USUAL))
    return height * (middle if step >= _LEAST_STEP else _USUAL)


def _gaps_below(ordered: Sequence[Fragment]) -> Iterator[float]:
    """Yield the white between each fragment and the next below it, in heights."""
    for at, upper in enumerate(ordered):
        for lower in ordered[at + 1 :]:
            if lower.top > upper.bottom + 2 * upper.height:
                break
            is_below = lower.top - upper.top > 0.7 * upper.height
            if is_below and min(upper.right, lower.right) > max(upper.left, lower.left):
                yield (lower.top - upper.bottom) / upper.height
                break


def bands_of(fragments: Iterable[Fragment], gap: float, cuts: Sequence[float] = ()) -> list[Band]:
    """Part fragments where white runs over the whole width, and at lines (``cuts``)."""
    bands: list[Band] = []
    bottom = 0.0
    for fragment in sorted(fragments, key=lambda fragment: fragment.middle):
        is_cut = bands and any(bands[-1][0].middle < y < fragment.middle for y in cuts)
        if bands and not is_cut and fragment.top - bottom <= gap:
            bands[-1].append(fragment)
            bottom = max(bottom, fragment.bottom)
        else:
            bands.append([fragment])
            bottom = fragment.bottom
    return bands


def find_rows(
    bands: Sequence[Band], strips: Strips, gap: float, cuts: Sequence[float] = ()
) -> list[Block]:
    """Put the fragments of a table's bands into cells."""
    blocks: list[Block] = []
    rows: list[_Row] = []
    whole = bands_of([fragment for band in bands for fragment in band], gap, cuts)
    for band in whole:
        for part in _tight_parts(band):
            blocks += _row_blocks(part, strips, gap, rows)
    _merge(blocks, rows, len(strips))
    return blocks


def _row_blocks(
    part: Sequence[Fragment], strips: Strips, gap: float, rows: list[_Row]
) -> list[Block]:
    """Make the cells of one band, which is one row unless some column holds several cells."""
    blocks = _column_blocks(part, strips, gap)
    depth = [
        sum(block.columns[0] <= column <= block.columns[1] for block in blocks)
        for column in range(len(strips))
    ]
    start = len(rows)
    if max(depth) == 1:
        rows.append(_Row(min(b.top for b in blocks), max(b.bottom for b in blocks)))
        for block in blocks:
            block.rows = start, start
        return blocks
    deepest = depth.index(max(depth))
    leaves = [b for b in blocks if b.columns[0] <= deepest <= b.columns[1]]
    rows += [_Row(block.top, block.bottom) for block in sorted(leaves, key=lambda b: b.top)]
    for block in sorted(blocks, key=lambda block: block.bottom - block.top):
        _settle(block, rows, start)
    return blocks


def _settle(block: Block, rows: list[_Row], start: int) -> None:
    """Find the rows in whose middle, or at whose top, a cell stands."""
    best, chosen = float("inf"), (start, start)
    height = block.fragments[0].height
    for first in range(start, len(rows)):
        for last in range(first, len(rows)):
            off = abs((rows[first].top + rows[last].bottom) / 2 - block.middle)
            if first == last:
                off = min(off, abs(rows[first].top - block.top))
            off += 0.1 * height * (last - first)
            if off < best:
                best, chosen = off, (first, last)
    block.rows = chosen
    if chosen[0] == chosen[1]:
        rows[chosen[0]].widen(block)


def _column_blocks(part: Sequence[Fragment], strips: Strips, gap: float) -> list[Block]:
    """Join the lines of each column that follow closely."""
    blocks: list[Block] = []
    for fragment in sorted(part, key=lambda fragment: fragment.middle):
        columns = strips.covered_by((fragment.left, fragment.right))
        above = next((b for b in reversed(blocks) if _meet(b.columns, columns)), None)
        if above is not None and fragment.top - above.bottom <= gap and _may_join(above, columns):
            above.fragments.append(fragment)
            above.columns = columns
        else:
            blocks.append(Block((0, 0), columns, [fragment]))
    return blocks


def _may_join(above: Block, columns: tuple[int, int]) -> bool:
    """A header over several columns is not the beginning of the names below it."""
    return above.columns[0] >= columns[0] and above.columns[1] <= columns[1]


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def lines_of(band: Band) -> list[Band]:
    """Part a band where no white is needed: into lines of text."""
    lines: list[Band] = []
    for fragment in sorted(band, key=lambda fragment: fragment.middle):
        if lines and fragment.middle - lines[-1][0].middle < 0.5 * fragment.height:
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    return lines


def is_tight(band: Band) -> bool:
    """Whether a band holds several rows that no white parts."""
    return len(_starts(band)) > 1


def _tight_parts(band: Band) -> list[list[Fragment]]:
    """Part a band that holds several rows without white between them."""
    tops = [start.top - 0.5 * start.height for start in _starts(band)]
    if len(tops) < 2:
        return [band]
    parts: list[list[Fragment]] = [[] for _ in range(len(tops) + 1)]
    for fragment in band:
        parts[sum(fragment.middle - 0.5 * fragment.height >= top for top in tops)].append(fragment)
    return [*lines_of(parts[0]), *(part for part in parts[1:] if part)]


def _starts(band: Band) -> list[Fragment]:
    """Return what begins each row of a tight band: running numbers, or lines that fill it."""
    numbers = _running_numbers(band)
    return numbers if len(numbers) > 1 else _full_lines(band)


def _running_numbers(band: Band) -> list[Fragment]:
    """Return the numbers, each one more than the one above it, at the left of a band."""
    left = min(band, key=lambda fragment: fragment.left)
    column = [fragment for fragment in band if fragment.left < max(left.right, left.left + 1.0)]
    column.sort(key=lambda fragment: fragment.top)
    counted = [f for f in column if _NUMBER.fullmatch(f.text)]
    values = [int("".join(filter(str.isdigit, f.text))) for f in counted]
    is_running = all(after - before == 1 for before, after in pairwise(values))
    return counted if is_running and 2 * len(counted) > len(column) else []


def _full_lines(band: Band) -> list[Fragment]:
    """Return the beginnings of lines that hold several texts, where all lines stand apart."""
    lines = lines_of(band)
    full = [line for line in lines if len(line) > 2]
    height = band[0].height
    stand_apart = all(b[0].middle - a[0].middle > 0.9 * height for a, b in pairwise(lines))
    if len(full) < _LEAST_LINES or len(full) < 0.5 * len(lines) or not stand_apart:
        return []
    return [min(line, key=lambda fragment: fragment.left) for line in full]


def _merge(blocks: list[Block], rows: Sequence[_Row], columns: int) -> None:
    """Give cells that stand in the middle of several rows all these rows."""
    start = header_rows(blocks)
    blank = _blank_ahead(blocks, start)
    for column in range(columns):
        own = [b for b in blocks if b.columns == (column, column) and b.rows[0] >= start]
        own.sort(key=lambda block: block.top)
        if own and (column < blank or _stands_between(own, rows)):
            for block, span in zip(own, _partition(own, rows, start), strict=True):
                block.rows = span


def header_rows(blocks: Iterable[Block]) -> int:
    """Count the rows from the top that hold names only, or column numbers."""
    by_row: dict[int, list[Block]] = {}
    for block in blocks:
        by_row.setdefault(block.rows[0], []).append(block)
    for row in sorted(by_row):
        own = sorted(by_row[row], key=lambda block: block.columns)
        texts = [block.fragments[0].text for block in own]
        if row and any(_DIGIT.search(text) for text in texts) and not counts_columns(texts):
            return row
    return 0


def counts_columns(texts: Sequence[str]) -> bool:
    """Whether a row counts its columns: 1, 2, 3, or (1), (2), (3), or with sums as 5=3+4."""
    found = [_COUNT.match(text) for text in texts]
    values = [int(match[1]) for match in found if match]
    return len(values) == len(texts) > 2 and all(b - a == 1 for a, b in pairwise(values))


def _blank_ahead(blocks: Iterable[Block], row: int) -> int:
    """Count the columns left blank ahead of a table's first row, if there are several.

    Nothing above can stand for them, so their cells begin there and are merged.
    """
    blank = min((block.columns[0] for block in blocks if block.rows[0] == row), default=0)
    return blank if blank > 1 else 0


def _stands_between(own: Sequence[Block], rows: Sequence[_Row]) -> bool:
    return any(
        block.rows[0] != block.rows[1]
        or min(
            abs((rows[block.rows[0]].top + rows[block.rows[0]].bottom) / 2 - block.middle),
            abs(rows[block.rows[0]].top - block.top),
        )
        > _FIT * block.fragments[0].height
        for block in own
    )


def _partition(own: Sequence[Block], rows: Sequence[_Row], start: int) -> list[tuple[int, int]]:
    """Share rows out among cells in order, each cell in the middle of its rows."""
    height = own[0].fragments[0].height
    best: list[tuple[float, list[tuple[int, int]]]] = [(0.0, [])]
    for _ in range(start, len(rows)):
        best.append((best[-1][0] + _SKIP * height, []))
    for block in own:
        best = _with_block(best, block, rows, start, height)
    cost, spans = best[-1]
    return spans if cost < float("inf") else [block.rows for block in own]


def _with_block(
    before: list[tuple[float, list[tuple[int, int]]]],
    block: Block,
    rows: Sequence[_Row],
    start: int,
    height: float,
) -> list[tuple[float, list[tuple[int, int]]]]:
    """Return the cheapest way to give the first rows, so many each, to the cells up to one."""
    best: list[tuple[float, list[tuple[int, int]]]] = [(float("inf"), [])]
    for end in range(1, len(before)):
        cost, spans = best[-1][0] + _SKIP * height, best[-1][1]
        for first in range(max(0, end - _MOST_ROWS), end):
            top, bottom = rows[start + first].top, rows[start + end - 1].bottom
            total = before[first][0] + abs((top + bottom) / 2 - block.middle)
            if total < cost:
                cost = total
                spans = [*before[first][1], (start + first, start + end - 1)]
        best.append((cost, spans))
    return best
