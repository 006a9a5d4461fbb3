"""Lines of a page for the terminal: guides, text that wraps, figures in columns on the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rich.cells import cell_len, chop_cells

from renaksi.cli.printable import STEERING
from renaksi.cli.styled import Text

_GAP = 2  # blanks between columns
_LEAST = 8  # characters of text beside a figure; with less room the figure stands below


def shown(text: str) -> str:
    """Make text from a document safe to show: one line, nothing that steers the terminal."""
    return " ".join(STEERING.sub("", text).split())


def wrap(text: str, first: int, rest: int) -> list[str]:
    """Break text into lines of at most ``first`` and then ``rest`` characters, at spaces."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        for part in _parts(word, rest):
            width = rest if lines else first
            needed = cell_len(part)
            if line and used + 1 + needed <= width:
                line, used = f"{line} {part}", used + 1 + needed
                continue
            if line or (not lines and needed > width):
                lines.append(line)
            line, used = part, needed
    return [*lines, line]


def _parts(word: str, width: int) -> list[str]:
    return [word] if cell_len(word) <= width else chop_cells(word, width)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures, its content set right; ``width`` in characters."""

    name: str
    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Block:
    """Something to print in the left, wide column, with figures beside its first line.

    Attributes:
        text: Wraps, hanging.
        label: Before the text, in its own style.
        guide: Tree lines before the first line; ``guide_rest`` before the others.
        number: For the margin: the row's position.
        hanging: Blanks before the second line of the text.
        figures: By column name; a figure that is too wide wraps too. Lines without any figure
            take the room of the columns.
    """

    text: str
    label: str = ""
    style: str = ""
    guide: str = ""
    guide_rest: str = ""
    number: str = ""
    hanging: int = 2
    figures: Mapping[str, str] = field(default_factory=dict)
    figure_style: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Widths of a page; see :class:`Block` for what is printed on it."""

    width: int
    margin: int
    columns: tuple[Column, ...]

    @property
    def body(self) -> int:
        """Characters for the left, wide column."""
        return self.width - self.margin - sum(column.width + _GAP for column in self.columns)

    def heading(self, margin_title: str) -> Text:
        """Draw the titles of the columns."""
        line = Text(margin_title)
        line.pad_right(self.margin + self.body - line.cell_len)
        for column in self.columns:
            line.append(" " * _GAP + column.title.rjust(column.width))
        line.stylize("quiet")
        return line

    def lines(self, block: Block) -> Iterator[Text]:
        """Draw a block."""
        lead = f"{block.label} " if block.label else ""
        figures = [self._figure(column, block) for column in self.columns]
        is_wide = len(self.columns) > 1
        height = max(map(len, figures), default=0)
        all_room = self.width - self.margin
        first = self.body if is_wide or height else all_room
        rest = self.body if is_wide or height > 1 else all_room
        first -= cell_len(block.guide) + cell_len(lead)
        rest -= cell_len(block.guide_rest) + block.hanging
        if height and first < _LEAST:
            yield from self.lines(replace(block, figures={}))
            below = replace(block, guide=block.guide_rest, number="")
            yield from self.across(below, [" ".join(part) for part in figures if part])
            return
        texts = wrap(shown(block.text), max(8, first), max(8, rest))
        for index in range(max(len(texts), height)):
            text = texts[index] if index < len(texts) else ""
            yield self._line(block, index, lead, text, figures)

    def across(self, block: Block, parts: Sequence[str]) -> Iterator[Text]:
        """Draw parts set to the right edge of the page, under the tree's guides."""
        room = self.width - self.margin - cell_len(block.guide)
        for group in _groups(parts, room):
            if not group.strip():
                continue
            line = self._start(block, block.guide)
            line.append(group.rjust(room), block.style)
            yield line

    def _figure(self, column: Column, block: Block) -> list[str]:
        figure = shown(block.figures.get(column.name, ""))
        return wrap(figure, column.width, column.width) if figure else []

    def _line(
        self, block: Block, index: int, lead: str, text: str, figures: Sequence[Sequence[str]]
    ) -> Text:
        line = self._start(block, block.guide if index == 0 else block.guide_rest, index)
        if index == 0:
            line.append(lead, "label")
        else:
            line.append(" " * block.hanging)
        line.append(text, block.style)
        line.pad_right(max(0, self.margin + self.body - line.cell_len))
        for column, parts in zip(self.columns, figures, strict=True):
            if index >= max(map(len, figures)):
                break
            part = parts[index] if index < len(parts) else ""
            line.append(" " * (_GAP + column.width - cell_len(part)))
            line.append(part, block.figure_style)
        return line

    def _start(self, block: Block, guide: str, index: int = 0) -> Text:
        number = block.number if index == 0 else ""
        margin = number.rjust(max(0, self.margin - 1)).ljust(self.margin)
        return Text().append(margin + guide, "quiet")


def _groups(parts: Sequence[str], room: int) -> Iterator[str]:
    """Join as many parts to a line as fit."""
    line = ""
    for part in parts:
        joined = f"{line}   {part}" if line else part
        if line and cell_len(joined) > room:
            yield line
            joined = part
        line = joined
    if line:
        yield line
