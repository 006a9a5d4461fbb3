"""Word documents (.docx, .docm): paragraphs become lines of text, tables become grids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.grid import Cell, Document, Grid
from renaksi.reading.readers.archives import Archive
from renaksi.reading.readers.docx_numbering import ListNumbers
from renaksi.reading.readers.docx_text import child, children, local, paragraph_parts, value_of
from renaksi.reading.readers.flow import Flow
from renaksi.reading.readers.limits import CELL_LIMIT, SPAN_LIMIT, cut_short
from renaksi.reading.readers.tidying import Tidier
from renaksi.reading.readers.xlsx_styles import is_white

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_NESTING = 20  # tables inside tables that are followed


def read(data: bytes, name: str) -> Document:
    """Read the body; page headers, footers, notes and deleted text are not part of it."""
    archive = Archive(data)
    part = _main_part(archive)
    document = Document(name, "docx")
    body = child(archive.tree(part), "body")
    if body is None:
        raise RenaksiError("file.damaged")
    relations = dict(archive.relations(part).values())
    numbers = ListNumbers(*(_tree(archive, relations, kind) for kind in ("numbering", "styles")))
    reader = _Body(document, numbers)
    reader.read(body)
    if "vbaProject" in relations:
        document.findings.append(Finding("file.macros", Severity.HINT))
    return document


def _main_part(archive: Archive) -> str:
    for kind, target in archive.relations("").values():
        if kind == "officeDocument" and target in archive:
            return target
    return "word/document.xml"


def _tree(archive: Archive, relations: dict[str, str], kind: str) -> etree._Element | None:
    target = relations.get(kind)
    return archive.tree(target) if target is not None and target in archive else None


class _Body:
    def __init__(self, document: Document, numbers: ListNumbers) -> None:
        self._document = document
        self._numbers = numbers
        self._flow = Flow(document)
        self._tidy = Tidier()
        self._cells = 0

    def read(self, body: etree._Element) -> None:
        for block in _blocks(body):
            self._read_block(block, 0)
        self._document.findings += self._tidy.findings()

    def _read_block(self, block: etree._Element, depth: int) -> None:
        if local(block) == "p":
            text, is_bold = self._paragraph(block, tab="    ")
            for line in text.split("\n"):
                self._flow.add_line(self._tidy(line), is_bold=is_bold)
        elif _is_layout(block) and depth < _NESTING:
            for inner in (b for row in _rows(block) for cell in _cells(row) for b in _blocks(cell)):
                self._read_block(inner, depth + 1)
        else:
            self._read_table(block)

    def _paragraph(self, paragraph: etree._Element, tab: str) -> tuple[str, bool]:
        """Return the text as Word shows it, list number included, and whether all is bold."""
        own: list[str] = []
        boxed: list[str] = []
        weights: set[bool] = set()
        for text, is_bold, is_boxed in paragraph_parts(paragraph, tab):
            (boxed if is_boxed else own).append(text)
            if text.strip():
                weights.add(is_bold)
        text = "".join(own)
        number = self._numbers.next_number(paragraph) if text.strip() else ""
        lines = [number + text, "".join(boxed)]
        return "\n".join(line for line in lines if line.strip()), weights == {True}

    def _read_table(self, table: etree._Element) -> None:
        grid = self._flow.start_table()
        open_merges: dict[int, tuple[int, int]] = {}  # column -> cell whose row span goes on
        for row, element in enumerate(_rows(table)):
            if self._cells > CELL_LIMIT:
                cut_short(self._document, self._document.name, row)
                break
            self._read_row(grid, row, element, open_merges)

    def _read_row(
        self,
        grid: Grid,
        row: int,
        element: etree._Element,
        open_merges: dict[int, tuple[int, int]],
    ) -> None:
        properties = child(element, "trPr")
        column = _number(value_of(properties, "gridBefore"))
        for tc in _cells(element):
            cell, merge = self._cell(tc, row, column)
            if merge == "continue" and column in open_merges:
                _extend(grid, open_merges[column], row)
            else:
                open_merges.pop(column, None)
                if merge == "restart":
                    open_merges[column] = (row, column)
                if cell.text or cell.is_shaded or merge == "restart":
                    grid.add(cell)
                    self._cells += 1
            column += cell.column_span

    def _cell(self, tc: etree._Element, row: int, column: int) -> tuple[Cell, str]:
        properties = child(tc, "tcPr")
        span = max(1, min(_number(value_of(properties, "gridSpan")), SPAN_LIMIT))
        merge = child(properties, "vMerge")
        state = "" if merge is None else (value_of(properties, "vMerge") or "continue")
        text, is_bold = self._cell_text(tc) if state != "continue" else ("", False)
        cell = Cell(
            row,
            column,
            text,
            column_span=span,
            is_shaded=_is_shaded(properties),
            is_bold=is_bold,
        )
        return cell, state

    def _cell_text(self, tc: etree._Element) -> tuple[str, bool]:
        lines: list[str] = []
        weights: set[bool] = set()
        for block in _blocks(tc):
            if local(block) == "p":
                text, is_bold = self._paragraph(block, tab=" ")
                if text:
                    weights.add(is_bold)
                lines.append(text)
            else:
                lines += self._nested_lines(block)
        return self._tidy("\n".join(line for line in lines if line.strip())), weights == {True}

    def _nested_lines(self, table: etree._Element) -> Iterator[str]:
        """Yield one line for each row of a table inside a cell."""
        for row in _rows(table):
            texts = (
                " ".join(self._paragraph(paragraph, tab=" ")[0].split())
                for cell in _cells(row)
                for paragraph in children(cell, "p")
            )
            yield " ".join(text for text in texts if text)


def _extend(grid: Grid, start: tuple[int, int], row: int) -> None:
    cell = grid.cells[start]
    grid.add(replace(cell, row_span=row - cell.row + 1))


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables, looking through content controls and tracked insertions."""
    for element in parent:
        name = local(element)
        if name in {"p", "tbl"}:
            yield element
        elif name in _WRAPPERS:
            yield from _blocks(element)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in _unwrapped(table, "tr"):
        if child(child(element, "trPr"), "del") is None:
            yield element


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return _unwrapped(row, "tc")


def _unwrapped(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    for element in parent:
        tag = local(element)
        if tag == name:
            yield element
        elif tag in _WRAPPERS:
            yield from _unwrapped(element, name)


def _is_layout(table: etree._Element) -> bool:
    """Whether a table only holds a larger table: then the inner one is what counts."""
    own = sum(1 for _ in _rows(table))
    inner = [
        sum(1 for _ in _rows(block))
        for row in _rows(table)
        for cell in _cells(row)
        for block in _blocks(cell)
        if local(block) == "tbl"
    ]
    return bool(inner) and max(inner) > own


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _is_shaded(properties: etree._Element | None) -> bool:
    shade = child(properties, "shd")
    if shade is None:
        return False
    attributes = {str(key).rpartition("}")[2]: str(value) for key, value in shade.attrib.items()}
    fill, pattern = attributes.get("fill", "auto"), attributes.get("val", "clear")
    if fill not in {"auto", ""}:
        return not is_white(fill)
    colour = attributes.get("color", "auto")
    is_patterned = pattern not in {"clear", "nil"}
    return is_patterned and not is_white(colour if colour != "auto" else "000000")
