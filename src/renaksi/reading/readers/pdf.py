"""PDF: tables with and without lines, and the text around them, page by page."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from renaksi.domain.draft import Skipped
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place
from renaksi.reading.grid import Cell, Document, Grid, GridKind
from renaksi.reading.readers.pdf_fragments import Fragment, Rule, fragments_of
from renaksi.reading.readers.pdf_tables import Box, RuledTable, Shade, is_coloured
from renaksi.reading.readers.pdf_text import Glyph, Line, make_glyph, read_lines, runs
from renaksi.reading.readers.pdf_unruled import LooseTable, Splitter
from renaksi.reading.readers.tidying import Tidier

_SECONDS = 6.0  # after which no further page is begun
_THIN = 3.0  # points; a filled rectangle that is thinner is a line
_SHORTEST = 12.0  # points; shorter lines are dashes and strokes of drawings


@dataclass(slots=True)
class PageContent:
    """What a library found on a page."""

    glyphs: list[Glyph]
    shades: list[Shade]
    tables: list[list[Box]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


def read(data: bytes, name: str) -> Document:
    """Read all pages; those without text are skipped with a reason."""
    return read_pages(_pages(data), name)


def read_pages(pages: Iterator[PageContent], name: str) -> Document:
    """Read pages whose content a library has found."""
    document = Document(name, "pdf")
    tidy = Tidier()
    splitter = Splitter()
    started = time.monotonic()
    for number, content in enumerate(pages, 1):
        if time.monotonic() - started > _SECONDS:
            _stop(document, number)
            break
        if all(glyph.is_blank for glyph in content.glyphs):
            document.skipped.append(Skipped(str(number), "file.page_without_text"))
            continue
        _read_page(document, number, content, splitter, tidy)
    if not document.grids:
        raise RenaksiError("file.scanned_pdf")
    document.findings += _findings(document) + tidy.findings()
    return document


def _findings(document: Document) -> list[Finding]:
    blank = [skip.name for skip in document.skipped if skip.reason == "file.page_without_text"]
    if not blank:
        return []
    params: dict[str, ParamValue] = {"pages": ", ".join(blank[:20]), "count": len(blank)}
    return [Finding("file.pages_without_text", Severity.WARNING, params=params)]


def _stop(document: Document, page: int) -> None:
    params = {"page": page}
    document.findings.append(
        Finding("file.pages_not_read", Severity.WARNING, Place(page=page), params=params)
    )
    document.skipped.append(Skipped(f"{page}-", "file.rest_not_read"))


def _read_page(
    document: Document, number: int, content: PageContent, splitter: Splitter, tidy: Tidier
) -> None:
    """Add a page's grids in reading order; rows are counted on over the page."""
    row = 0
    for part in _parts(content, splitter):
        kind = GridKind.TABLE
        if isinstance(part, RuledTable):
            cells, count = part.cells(row, content.shades, tidy), len(part.rows) - 1
        elif isinstance(part, LooseTable):
            cells, count = part.cells(row, tidy), part.row_count
        else:
            kind = GridKind.TEXT
            cells, count = _text_cells(part, row, tidy), len(part)
        if cells:
            document.grids.append(_grid(kind, number, cells))
        row += count


def _grid(kind: GridKind, page: int, cells: Sequence[Cell]) -> Grid:
    grid = Grid(kind, page=page)
    for cell in cells:
        grid.add(cell)
    return grid


def _text_cells(lines: Sequence[Line], first_row: int, tidy: Tidier) -> list[Cell]:
    return [
        Cell(
            first_row + index,
            0,
            text,
            left=min(piece.left for piece in line.pieces),
            right=max(piece.right for piece in line.pieces),
        )
        for index, line in enumerate(lines)
        if (text := tidy(line.text))
    ]


def _parts(
    content: PageContent, splitter: Splitter
) -> Iterator[RuledTable | LooseTable | list[Line]]:
    """Yield tables with lines, tables without, and text, from the top."""
    ruled = [RuledTable.of(boxes) for boxes in content.tables]
    ruled = sorted((table for table in ruled if table.boxes), key=lambda table: table.top)
    outside = _outside(content.glyphs, ruled)
    fragments = fragments_of(outside)
    for table in ruled:
        above = [fragment for fragment in fragments if fragment.top < table.top]
        fragments = [fragment for fragment in fragments if fragment.top >= table.top]
        yield from _loose_parts(above, content.rules, splitter)
        yield table
    yield from _loose_parts(fragments, content.rules, splitter)
    turned = [glyph for glyph in outside if glyph.rotation]
    if turned:
        yield read_lines(turned)


def _loose_parts(
    fragments: Sequence[Fragment], rules: Sequence[Rule], splitter: Splitter
) -> Iterator[LooseTable | list[Line]]:
    """Yield tables, and the running text between two tables as one part."""
    text: list[Glyph] = []
    table: LooseTable | None = None
    for part in splitter.split(fragments, rules):
        if isinstance(part, LooseTable) and table and not text and table.strips is part.strips:
            table.append(part)
        elif isinstance(part, LooseTable):
            if table:
                yield table
            if text:
                yield read_lines(text)
            text, table = [], part
        else:
            if table:
                yield table
            table = None
            text += [glyph for fragment in part for glyph in fragment.glyphs]
    if table:
        yield table
    if text:
        yield read_lines(text)


def _outside(glyphs: Sequence[Glyph], tables: Sequence[RuledTable]) -> list[Glyph]:
    """Give each table its glyphs and return the others."""
    outside: list[Glyph] = []
    for run in runs(glyphs):
        table = next((table for table in tables if table.owner(run[0][0]) is not None), None)
        outside += table.take(run) if table else [glyph for word in run for glyph in word]
    return outside


def horizontal_rules(boxes: Iterable[Box]) -> list[Rule]:
    """Return the lines and thin rectangles that lie flat and are longer than a letter or two."""
    return [
        Rule(left, right, (top + bottom) / 2)
        for left, top, right, bottom in boxes
        if bottom - top <= _THIN and right - left > _SHORTEST
    ]


def _pages(data: bytes) -> Iterator[PageContent]:
    """Find characters, filled rectangles and cells' boxes on each page."""
    tablers: Any = import_module("tablers")  # its type stubs confuse mypy
    try:
        pdf = tablers.Document(bytes=data)
    except Exception as error:
        raise _refusal(str(error)) from None
    for page in pdf.pages():
        page.extract_objects()
        objects = page.objects
        found = tablers.find_tables(page, extract_text=False)
        yield PageContent(
            glyphs=[
                glyph
                for char in objects.chars
                if (glyph := make_glyph(char.unicode_char or "", char.bbox, char.rotation_degrees))
            ],
            shades=[
                Shade(rect.bbox, is_coloured(rect.fill_color))
                for rect in objects.rects
                if "NONE" not in repr(rect.fill_mode) and _is_area(rect.bbox)
            ],
            tables=[[cell.bbox for cell in table.cells] for table in found],
            rules=horizontal_rules(
                [
                    *(_line_box(line.points) for line in objects.lines),
                    *(rect.bbox for rect in objects.rects),
                ]
            ),
        )
        page.clear_cache()


def _line_box(points: Sequence[tuple[float, float]]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _is_area(box: Box) -> bool:
    return box[2] - box[0] > _THIN and box[3] - box[1] > _THIN


def _refusal(message: str) -> RenaksiError:
    return RenaksiError("file.password" if "assword" in message else "file.damaged")
