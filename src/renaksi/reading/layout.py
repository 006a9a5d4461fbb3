"""Layout: grids become parts (a header with its rows) and loose lines around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from renaksi.reading.bands import Band, Row, band_of, find_bands, is_repeated, rows_of
from renaksi.reading.concepts import Concept
from renaksi.reading.grid import Cell, Grid, GridKind
from renaksi.reading.headers import names_column
from renaksi.reading.kinds import Kind, kind_of, suits
from renaksi.reading.signs import (
    NIP,
    closes_table,
    is_note,
    is_page_furniture,
    is_position,
    is_total,
    place_and_date,
)
from renaksi.reading.vocabulary import fold_header

_SIGNATURE_REACH = 16  # rows in which a name or NIP must follow a position


@dataclass(slots=True)
class Line:
    """A loose line of text: its cells from left to right, and how many parts stand before it."""

    grid: Grid
    row: int
    cells: tuple[Cell, ...]
    after_part: int

    @property
    def text(self) -> str:
        """The line as one text."""
        return "  ".join(" ".join(cell.text.split()) for cell in self.cells)


@dataclass(slots=True)
class Block:
    """Rows of one table that share their physical columns: nothing breaks between them."""

    grid: Grid
    rows: dict[int, Row]


@dataclass(slots=True)
class Part:
    """A header and the rows under it, perhaps over several pages."""

    band: Band
    grid: Grid
    blocks: list[Block] = field(default_factory=list)
    repeated: int = 0


@dataclass(slots=True)
class Layout:
    """All parts and lines of one plan's grids, in document order."""

    parts: list[Part] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def lay_out(grids: Sequence[Grid], *, header_rows: Sequence[int] = ()) -> Layout:
    """Split the grids of one sheet, or of one flowing document, into parts and lines.

    Args:
        grids: In document order.
        header_rows: Header rows (from 0) that a person named, for the first table or sheet.
    """
    layout = Layout()
    for grid in grids:
        rows = visible_rows(grid)
        bands = [] if grid.kind is GridKind.TEXT else find_bands(rows)
        if header_rows and grid.kind is not GridKind.TEXT:
            bands = _named_bands(rows, bands, header_rows)
            header_rows = ()
        if bands:
            _with_bands(layout, grid, rows, bands)
        elif grid.kind is GridKind.TABLE and layout.parts and _continues(layout.parts[-1], rows):
            _add_rows(layout, layout.parts[-1], grid, rows)
        else:
            _add_lines(layout, grid, rows)
    return layout


def _named_bands(rows: dict[int, Row], bands: list[Band], named: Sequence[int]) -> list[Band]:
    """Let the headers that a person named stand, whatever was recognised above or around them."""
    kept = [band for band in bands if band.last >= min(named)]
    missing = [
        row
        for row in named
        if row in rows and not any(band.first <= row <= band.last for band in kept)
    ]
    kept.extend(band_of(rows, row) for row in missing)
    return sorted(kept, key=lambda band: band.first)


def visible_rows(grid: Grid) -> dict[int, Row]:
    """Return the rows as a person sees them: hidden rows and columns are left out."""
    rows = rows_of(grid)
    if not grid.hidden_rows and not grid.hidden_columns:
        return rows
    return {
        number: shown
        for number, row in rows.items()
        if number not in grid.hidden_rows
        and (shown := {c: cell for c, cell in row.items() if c not in grid.hidden_columns})
    }


def _add_lines(layout: Layout, grid: Grid, rows: dict[int, Row]) -> None:
    for number, row in rows.items():
        cells = tuple(piece for cell in row.values() if cell.text for piece in _pieces(cell))
        if cells:
            layout.lines.append(Line(grid, number, cells, len(layout.parts)))


def _pieces(cell: Cell) -> list[Cell]:
    """Split a line of text at its wide gaps, each piece where it stands in the line."""
    is_whole = "\n" in cell.text or place_and_date(cell.text) is not None
    gaps = [] if is_whole else list(_GAP.finditer(cell.text))
    if not gaps:
        return [cell]
    left = cell.left or 0.0
    scale = (cell.right - left) / len(cell.text) if cell.right is not None else 1.0
    starts = [0, *(gap.end() for gap in gaps)]
    stops = [*(gap.start() for gap in gaps), len(cell.text)]
    return [
        replace(cell, text=cell.text[a:b], left=left + a * scale, right=left + b * scale)
        for a, b in zip(starts, stops, strict=True)
    ]


_GAP = re.compile(r" {4,}")


def _with_bands(layout: Layout, grid: Grid, rows: dict[int, Row], bands: list[Band]) -> None:
    """Deal out the rows before, between and after the headers of a grid."""
    first = {n: r for n, r in rows.items() if n < bands[0].first}
    if (
        first
        and grid.kind is GridKind.TABLE
        and layout.parts
        and _continues(layout.parts[-1], first)
    ):
        _add_rows(layout, layout.parts[-1], grid, first)
    elif first:
        _add_lines(layout, grid, first)
    for band, following in zip(bands, [*bands[1:], None], strict=True):
        stop = following.first if following else max(rows) + 1
        below = {n: r for n, r in rows.items() if band.last < n < stop}
        same = layout.parts[-1] if layout.parts else None
        if same is not None and _is_same_header(same.band, band):
            same.repeated += 1
            _add_rows(layout, same, grid, below)
            continue
        part = Part(band, grid)
        layout.parts.append(part)
        _add_rows(layout, part, grid, below)


def _is_same_header(one: Band, other: Band) -> bool:
    if len(one.texts & other.texts) * 10 < 9 * max(len(one.texts), len(other.texts)):
        return False
    return [c.concept for c in one.columns] == [c.concept for c in other.columns]


def _continues(part: Part, rows: dict[int, Row]) -> bool:
    """Tell whether a table without a header goes on with the table before it."""
    cells = [cell for row in rows.values() for cell in row.values() if cell.text]
    if not cells or any(NIP.search(cell.text) for cell in cells):
        return False
    width = len({column for row in rows.values() for column in row})
    wide = len(
        [
            column
            for column in part.band.columns
            if column.concept is not Concept.MONTH or column.month
        ]
    )
    if width * 3 < wide or (width < 3 and wide > 3):
        return False
    first = [cell.text for cell in next(iter(rows.values())).values() if cell.text]
    strange = [t for t in first if names_column(t) and fold_header(t) not in part.band.texts]
    if len(strange) * 3 >= len(first) * 2:
        return False  # it has a header of its own
    signs = sum(1 for row in rows.values() if closes_table(c for c in row.values() if c.text))
    return signs * 3 < len(rows) or width > 4


def _add_rows(layout: Layout, part: Part, grid: Grid, rows: dict[int, Row]) -> None:
    """Give a part its rows in blocks; what stands below the table become lines."""
    numbers = list(rows)
    covering = _covered(rows)
    end = _table_end(grid, part, rows, numbers, covering)
    previous: int | None = None
    for position, number in enumerate(numbers):
        cells = tuple(cell for cell in rows[number].values() if cell.text)
        if position >= end or _is_loose(part, cells, covering.get(number, 0)):
            if cells:
                layout.lines.append(Line(grid, number, cells, len(layout.parts)))
            continue
        if is_repeated(part.band, rows[number]):
            part.repeated += 1
            previous = None
            continue
        if (
            previous is None
            or (number - previous > 1 and not covering.get(number))
            or not part.blocks
        ):
            part.blocks.append(Block(grid, {}))
        part.blocks[-1].rows[number] = rows[number]
        previous = number


def _is_loose(part: Part, cells: tuple[Cell, ...], covered: int) -> bool:
    if len(cells) != 1 or covered:
        return False
    text = cells[0].text
    if any(
        c.concept is Concept.MONTH and c.start <= cells[0].column < c.stop
        for c in part.band.columns
    ):
        return False
    return is_note(text) or (is_page_furniture(text) and len(text) > _LONGEST_MARK)


_LONGEST_MARK = 3  # "iii" may be a number, a tick or a quarter; "- 3 -" only numbers a page


def _covered(rows: dict[int, Row]) -> dict[int, int]:
    """Count, for each row, the cells that reach into it from above."""
    covered: dict[int, int] = {}
    for row in rows.values():
        for cell in row.values():
            if cell.row_span > 1 and cell.text:
                for below in range(cell.row + 1, cell.row + cell.row_span):
                    covered[below] = covered.get(below, 0) + 1
    return covered


def _table_end(
    grid: Grid, part: Part, rows: dict[int, Row], numbers: list[int], covered: dict[int, int]
) -> int:
    """Return the position in ``numbers`` after the last row of the table."""
    stop = _signature_start(rows, numbers, covered)
    if grid.kind is GridKind.TABLE and stop == len(numbers):
        return stop
    end = 0
    for position in range(stop):
        number = numbers[position]
        gap = position > 0 and number - numbers[position - 1] > 1
        cells = [cell for cell in rows[number].values() if cell.text]
        if _is_tabular(part, cells, covered.get(number, 0), gap=gap):
            end = position + 1
    return end


def _is_tabular(part: Part, cells: list[Cell], covered: int, *, gap: bool) -> bool:
    if not cells:
        return False
    if len(cells) + covered >= 3 or any(is_total(cell.text) for cell in cells):
        return True
    if any(is_note(cell.text) for cell in cells):
        return False
    kinds = [kind_of(cell) for cell in cells]
    if len(cells) == 2:
        numeric = any(kind in _NUMERIC for kind in kinds)
        return numeric or (not gap and (len(part.band.columns) <= 4 or cells[0].column > 0))
    concept = next(
        (c.concept for c in part.band.columns if c.start <= cells[0].column < c.stop), Concept.OTHER
    )
    if gap or cells[0].column_span > 4:
        return kinds[0] is Kind.TICK
    if concept in (Concept.OTHER, Concept.NUMBER) or is_position(cells[0].text):
        return False
    return suits(kinds[0], concept) > 0


_NUMERIC = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.INTEGER,
        Kind.NUMBER,
        Kind.QUANTITY,
        Kind.CODE,
        Kind.TICK,
        Kind.STEPS,
        Kind.ROMAN,
    }
)
_LETTER = re.compile(r"^(?:dra?s?|ir|prof|h|hj|dr)\.", re.IGNORECASE)


def _signature_start(rows: dict[int, Row], numbers: list[int], covered: dict[int, int]) -> int:
    """Return the position of the first row of the signature block, or the number of rows."""
    for position, number in enumerate(numbers):
        cells = [cell for cell in rows[number].values() if cell.text]
        if not 0 < len(cells) <= 4 or covered.get(number) or not _opens_signature(cells):
            continue
        below = numbers[position : position + _SIGNATURE_REACH]
        following = [c for n in below for c in rows[n].values() if c.text]
        wide = sum(1 for n in below if len([c for c in rows[n].values() if c.text]) > 4)
        if wide == 0 and (
            any(NIP.search(cell.text) or _LETTER.match(cell.text) for cell in following)
            or (len(below) < _SIGNATURE_REACH and len(following) <= 12 and len(cells) <= 2)
        ):
            return position
    return len(numbers)


_NOT_SIGNED = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.CODE,
        Kind.TICK,
        Kind.STEPS,
        Kind.INTEGER,
        Kind.INDICATOR,
        Kind.STATE,
        Kind.PROGRAM,
    }
)


def _opens_signature(cells: list[Cell]) -> bool:
    """A signature opens with a position or a place and date, and holds no amounts."""
    if any(kind_of(cell) in _NOT_SIGNED for cell in cells):
        return False
    return closes_table(cells)
