"""Tables on a PDF page without vertical lines, parted from the running text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from renaksi.reading.grid import Cell
from renaksi.reading.readers.pdf_columns import (
    LEAST_COLUMNS,
    Band,
    Strips,
    find_strips,
    header_text,
    holds_data,
    is_full,
)
from renaksi.reading.readers.pdf_fragments import Fragment, Rule, spans_of
from renaksi.reading.readers.pdf_ladders import (
    Ladder,
    find_ladders,
    ladder_blocks,
    wide_rules,
)
from renaksi.reading.readers.pdf_rows import (
    Block,
    bands_of,
    find_rows,
    header_rows,
    is_tight,
    line_gap,
    lines_of,
)
from renaksi.reading.readers.pdf_text import Glyph, join_lines, read_lines, wraps_are_marked
from renaksi.reading.readers.tidying import Tidier

_ROW_GAP = 1.9  # white that ends a table, in gaps between its rows
_BLOCK_GAP = 1.5  # the same, in heights of its letters
_CROSSING = 0.1  # share of texts that may lie over several columns of a table that goes on
_TWICE = re.compile(r"^Rp\.? (?=Rp)", re.IGNORECASE)  # a column of signs beside signed amounts


@dataclass(slots=True)
class LooseTable:
    """A table whose columns were told by the text itself."""

    blocks: list[Block]
    strips: Strips

    def append(self, other: LooseTable) -> None:
        """Add the rows of a table that goes on with the same columns."""
        count = self.row_count
        for block in other.blocks:
            block.rows = block.rows[0] + count, block.rows[1] + count
        self.blocks += other.blocks

    @property
    def row_count(self) -> int:
        """One more than the last row with text."""
        return 1 + max(block.rows[1] for block in self.blocks)

    def cells(self, first_row: int, tidy: Tidier) -> list[Cell]:
        """Return the cells, rows counted from ``first_row``."""
        lines = [read_lines(_glyphs(block.fragments)) for block in self.blocks]
        marked = wraps_are_marked(lines)
        return [
            Cell(
                first_row + block.rows[0],
                block.columns[0],
                _TWICE.sub("", tidy(join_lines(own, marked=marked))),
                block.rows[1] - block.rows[0] + 1,
                block.columns[1] - block.columns[0] + 1,
                left=edges[0],
                right=edges[1],
            )
            for block, own in sorted(
                zip(self.blocks, lines, strict=True), key=lambda pair: pair[0].rows
            )
            for edges in [self.strips.bounds(*block.columns)]
        ]


@dataclass(slots=True)
class Seen:
    """The last table's columns and header, for the pages on which it goes on."""

    strips: Strips | None = None
    header: str = ""


Reach = tuple[tuple[int, int], float]
"""First and last column, and how far in points their middle is from a header's."""
Part = LooseTable | list[Fragment]


@dataclass(slots=True)
class Splitter:
    """Parts the text of pages into tables and running text."""

    seen: Seen = field(default_factory=Seen)

    def split(self, fragments: Sequence[Fragment], rules: Sequence[Rule]) -> Iterator[Part]:
        """Part a stretch of a page, from the top."""
        if not fragments:
            return
        gap = line_gap(fragments)
        rest = sorted(fragments, key=lambda fragment: fragment.middle)
        for ladder in find_ladders(rest, rules, gap):
            yield from self._by_gaps([f for f in rest if f.middle < ladder.top], rules, gap)
            yield from self._by_rules(ladder)
            rest = [f for f in rest if f.middle > ladder.bottom]
        yield from self._by_gaps(rest, rules, gap)

    def _by_rules(self, ladder: Ladder) -> Iterator[Part]:
        """Read a table whose rows are parted by lines; single texts above it are its title."""
        bands = ladder.bands
        while bands and len(spans_of(bands[0])) < 2 and not self._goes_on(bands):
            yield bands[0]
            bands = bands[1:]
        strips = self._strips(bands) if bands else None
        if strips is None:
            yield from bands
            return
        fragments = [fragment for band in bands for fragment in band]
        rules = ladder.rules_from(bands[0])
        yield self._table(ladder_blocks(fragments, strips, rules), strips)

    def _by_gaps(
        self, fragments: Sequence[Fragment], rules: Sequence[Rule], gap: float
    ) -> Iterator[Part]:
        cuts = [rule.y for rule in wide_rules(rules)]
        bands = [
            part
            for band in bands_of(fragments, gap, cuts)
            for part in (lines_of(band) if is_tight(band) else [band])
        ]
        text: list[Fragment] = []
        at = 0
        while at < len(bands):
            end = at
            while end < len(bands) and (
                holds_data(bands[end]) or (end == at and is_full(bands[at]))
            ):
                end = _extent(bands, end)
            strips = self._strips(bands[at:end]) if end > at else None
            if strips is None:
                text += bands[at]
                at += 1
                continue
            end = _trimmed(bands, at, end, strips)
            if text:
                yield text
                text = []
            yield self._table(find_rows(bands[at:end], strips, gap, cuts), strips)
            at = end
        if text:
            yield text

    def _strips(self, bands: Sequence[Band]) -> Strips | None:
        """Return the columns of a table: those of the page before where it only goes on."""
        if self._goes_on(bands):
            return self.seen.strips
        strips = find_strips(bands) if len(bands) > 1 else None
        if strips is None or sum(_filled(band, strips) >= LEAST_COLUMNS for band in bands) < 2:
            return None
        self.seen = Seen(strips, header_text(bands[0]))
        return strips

    def _goes_on(self, bands: Sequence[Band]) -> bool:
        strips = self.seen.strips
        if strips is None:
            return False
        header = header_text(bands[0])
        return (not header or header == self.seen.header) and _fits(bands, strips)

    def _table(self, blocks: list[Block], strips: Strips) -> LooseTable:
        _widen_headers(blocks, strips)
        return LooseTable(blocks, strips)


def _glyphs(fragments: Sequence[Fragment]) -> list[Glyph]:
    return [glyph for fragment in fragments for glyph in fragment.glyphs]


def _extent(bands: Sequence[Band], start: int) -> int:
    """Return where the table that begins at a band ends: at a wide white."""
    heights = sorted(fragment.height for band in bands[start:] for fragment in band)
    height = heights[len(heights) // 2]
    least = float("inf")
    bottom = max(fragment.bottom for fragment in bands[start])
    for at in range(start + 1, len(bands)):
        gap = min(fragment.top for fragment in bands[at]) - bottom
        if gap > _BLOCK_GAP * height and (least == float("inf") or gap > _ROW_GAP * least):
            return at
        least = min(least, max(gap, 0.1 * height))
        bottom = max(bottom, *(fragment.bottom for fragment in bands[at]))
    return len(bands)


def _trimmed(bands: Sequence[Band], start: int, end: int, strips: Strips) -> int:
    """Take lines off a table's end that run across its columns."""
    while end > start + 1:
        columns = [strips.covered_by((f.left, f.right)) for f in bands[end - 1]]
        if _filled(bands[end - 1], strips) > 1 or all(first == last for first, last in columns):
            return end
        end -= 1
    return end


def _filled(band: Band, strips: Strips) -> int:
    return len({strips.covered_by((f.left, f.right))[0] for f in band})


def _fits(bands: Sequence[Band], strips: Strips) -> bool:
    """Whether text keeps to columns found elsewhere and fills enough of them."""
    fragments = [fragment for band in bands for fragment in band]
    covers = [strips.covered_by((f.left, f.right)) for f in fragments]
    crossing = sum(first != last for first, last in covers)
    most = max(_filled(band, strips) for band in bands)
    return crossing <= _CROSSING * len(covers) and most >= max(LEAST_COLUMNS, len(strips) // 2)


def _widen_headers(blocks: Sequence[Block], strips: Strips) -> None:
    """Let headers reach over the columns without one in whose middle they stand."""
    for row in range(header_rows(blocks)):
        headers = [block for block in blocks if block.rows[0] <= row <= block.rows[1]]
        headers.sort(key=lambda block: block.columns)
        shared = _shared_out([_reaches(block, headers, row, strips) for block in headers])
        for block, columns in zip(headers, shared, strict=True):
            block.columns = columns


def _reaches(block: Block, headers: Sequence[Block], row: int, strips: Strips) -> list[Reach]:
    """Return the ranges of free columns that a header can stand over, with the misfit of each."""
    taken = {
        column
        for other in headers
        if other is not block
        for column in range(other.columns[0], other.columns[1] + 1)
    }
    first, last = block.columns
    while first > 0 and first - 1 not in taken and block.rows[0] == row:
        first -= 1
    while last + 1 < len(strips) and last + 1 not in taken and block.rows[0] == row:
        last += 1
    middle = (min(f.left for f in block.fragments) + max(f.right for f in block.fragments)) / 2
    return [
        (columns, abs(sum(strips.bounds(*columns)) / 2 - middle))
        for left in range(first, block.columns[0] + 1)
        for right in range(block.columns[1], last + 1)
        for columns in [(left, right)]
        if columns == block.columns or strips.may_centre(left, right, middle)
    ]


def _shared_out(reaches: Sequence[list[Reach]]) -> list[tuple[int, int]]:
    """Choose one range for each header, none over another's, so that most columns have one."""
    best: dict[int, tuple[int, float, list[tuple[int, int]]]] = {-1: (0, 0.0, [])}
    for options in reaches:
        following: dict[int, tuple[int, float, list[tuple[int, int]]]] = {}
        for last, (covered, misfit, chosen) in best.items():
            for columns, off in options:
                if columns[0] <= last:
                    continue
                width = columns[1] - columns[0] + 1
                entry = covered + width, misfit - off, [*chosen, columns]
                if columns[1] not in following or entry[:2] > following[columns[1]][:2]:
                    following[columns[1]] = entry
        if not following:  # headers that lie over each other stay as they are
            return [min(options, key=_width)[0] for options in reaches]
        best = following
    return max(best.values(), key=lambda entry: entry[:2])[2]


def _width(reach: Reach) -> int:
    return reach[0][1] - reach[0][0]
