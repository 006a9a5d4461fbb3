"""Tables on a PDF page: those with lines from their cells' boxes, those without from the gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from renaksi.reading.grid import Cell
from renaksi.reading.readers.pdf_text import Glyph, join_lines, read_lines, wraps_are_marked
from renaksi.reading.readers.tidying import TICK, Tidier

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the page's top left corner."""

_SNAP = 2.5  # points by which edges of one line may differ
_WHITE_FROM = 250
_LONE_TICKS = frozenset("üþ")  # what ticks of Wingdings look like as letters


@dataclass(frozen=True, slots=True)
class Shade:
    """A filled rectangle; ``is_coloured`` is false for white ones, which cover what is below."""

    box: Box
    is_coloured: bool


@dataclass(slots=True)
class RuledTable:
    """A table whose cells are boxes, with the glyphs that lie in them.

    Attributes:
        boxes: Cells, by (row, column) of their top left corner.
    """

    columns: list[float]
    rows: list[float]
    boxes: dict[tuple[int, int], Box]
    owners: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    glyphs: dict[tuple[int, int], list[Glyph]] = field(default_factory=dict)

    @classmethod
    def of(cls, boxes: Sequence[Box]) -> RuledTable:
        """Lay boxes out on the lines that they share."""
        boxes = [box for box in boxes if box[2] - box[0] > _SNAP and box[3] - box[1] > _SNAP]
        columns = _edges([edge for box in boxes for edge in (box[0], box[2])])
        rows = _edges([edge for box in boxes for edge in (box[1], box[3])])
        table = cls(columns, rows, {})
        for box in boxes:
            table._put(box)
        return table

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.rows[0]

    def owner(self, glyph: Glyph) -> tuple[int, int] | None:
        """Return the cell in which a glyph's middle lies."""
        x, y = glyph.middle
        slot = bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1
        return self.owners.get(slot)

    def take(self, run: Sequence[list[Glyph]]) -> list[Glyph]:
        """Keep the words that lie in cells and return the glyphs of those that do not.

        A word across a border spills out of its cell; what follows it on the line spills too.
        """
        outside: list[Glyph] = []
        spilling: tuple[int, int] | None = None
        for word in run:
            owners = Counter(self.owner(glyph) for glyph in word if not glyph.is_blank)
            owner = spilling or (
                self.owner(word[0]) if len(run) > 1 else owners.most_common(1)[0][0]
            )
            if len(owners) > 1 and owner is not None:
                spilling = owner
            if owner is None:
                outside += word
            else:
                self.glyphs.setdefault(owner, []).extend(word)
        return outside

    def cells(self, first_row: int, shades: Sequence[Shade], tidy: Tidier) -> list[Cell]:
        """Return the cells that hold text or shade, rows counted from ``first_row``."""
        lines = {key: read_lines(self.glyphs.get(key, [])) for key in self.boxes}
        marked = wraps_are_marked(lines.values())
        found = []
        for (row, column), box in sorted(self.boxes.items()):
            text = _tick(tidy(join_lines(lines[row, column], marked=marked)))
            is_shaded = _is_shaded(box, shades)
            if text or is_shaded:
                last_row, last_column = self._last(box)
                found.append(
                    Cell(
                        first_row + row,
                        column,
                        text,
                        last_row - row + 1,
                        last_column - column + 1,
                        is_shaded=is_shaded,
                        left=box[0],
                        right=box[2],
                    )
                )
        return found

    def _put(self, box: Box) -> None:
        start = nearest(self.rows, box[1]), nearest(self.columns, box[0])
        last = self._last(box)
        if start in self.owners or last[0] < start[0] or last[1] < start[1]:
            return
        self.boxes[start] = box
        for row in range(start[0], last[0] + 1):
            for column in range(start[1], last[1] + 1):
                self.owners.setdefault((row, column), start)

    def _last(self, box: Box) -> tuple[int, int]:
        return nearest(self.rows, box[3]) - 1, nearest(self.columns, box[2]) - 1


def _edges(positions: list[float]) -> list[float]:
    """Join positions that are the same line drawn twice."""
    edges: list[float] = []
    for position in sorted(positions):
        if not edges or position - edges[-1] > _SNAP:
            edges.append(position)
    return edges


def nearest(edges: Sequence[float], position: float) -> int:
    """Return the index of the edge that is nearest to a position."""
    return min(range(len(edges)), key=lambda index: abs(edges[index] - position))


def _is_shaded(box: Box, shades: Sequence[Shade]) -> bool:
    """Whether the last rectangle that covers the cell's middle is coloured."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    covering = [
        shade
        for shade in shades
        if shade.box[0] <= x <= shade.box[2] and shade.box[1] <= y <= shade.box[3]
    ]
    return bool(covering) and covering[-1].is_coloured


def is_coloured(colour: tuple[int, int, int, int]) -> bool:
    """Whether a fill shows on white paper."""
    return colour[3] > 0 and min(colour[:3]) < _WHITE_FROM


def _tick(text: str) -> str:
    return TICK if text in _LONE_TICKS else text
