"""Tables without lines on a PDF page: text that keeps to columns over several lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from renaksi.reading.grid import Cell
from renaksi.reading.readers.gaps import Columns, find_columns
from renaksi.reading.readers.pdf_text import Line, Piece
from renaksi.reading.readers.tidying import Tidier

_LEAST_LINES = 3  # lines with several pieces that make a table
_LEAST_GAP = 5.0  # points between two columns
_BLOCK_GAP = 3.0  # line heights of white that end a table
_ANCHORED = 0.8  # share of rows that a column of numbers or codes must begin

Row = list[Line]
"""Lines of text that make one row of a table."""


def split_blocks(lines: Sequence[Line]) -> Iterator[tuple[Columns | None, list[Line]]]:
    """Part lines into tables (with their columns) and running text (``None``)."""
    text: list[Line] = []
    for block in _candidates(lines):
        columns = _columns_of(block)
        if columns is None:
            text += block
            continue
        if text:
            yield None, text
            text = []
        yield columns, block
    if text:
        yield None, text


def table_cells(
    lines: Sequence[Line], columns: Columns, first_row: int, tidy: Tidier
) -> tuple[list[Cell], int]:
    """Return the cells of a table without lines and the number of its rows."""
    rows = _rows(lines, columns)
    cells = []
    for number, row in enumerate(rows):
        held: dict[int, list[Piece]] = {}
        spans: dict[int, int] = {}
        for piece in (piece for line in row for piece in line.pieces):
            first, last = columns.covered_by((piece.left, piece.right))
            held.setdefault(first, []).append(piece)
            spans[first] = max(spans.get(first, 1), last - first + 1)
        for column, pieces in sorted(held.items()):
            cells.append(_cell(first_row + number, column, spans[column], pieces, tidy))
    return cells, len(rows)


def _cell(row: int, column: int, span: int, pieces: list[Piece], tidy: Tidier) -> Cell:
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        text += (" " if abs(piece.top - before.top) < 2 else "\n") + piece.text
    return Cell(
        row,
        column,
        tidy(text),
        column_span=span,
        left=min(piece.left for piece in pieces),
        right=max(piece.right for piece in pieces),
    )


def _candidates(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Part lines at wide white stretches, and where several pieces give way to one."""
    block: list[Line] = []
    for line in lines:
        if block:
            height = max(1.0, line.bottom - line.top)
            if line.top - block[-1].bottom > _BLOCK_GAP * height:
                yield block
                block = []
        block.append(line)
    if block:
        yield block


def _columns_of(block: Sequence[Line]) -> Columns | None:
    several = [line for line in block if line.is_split]
    if len(several) < _LEAST_LINES or len(several) * 3 < len(block):
        return None
    spans = [[(piece.left, piece.right) for piece in line.pieces] for line in block]
    columns = find_columns(spans, _LEAST_GAP)
    if columns is None or len(columns.edges) < 2:
        return None
    return columns


def _rows(lines: Sequence[Line], columns: Columns) -> list[Row]:
    anchors = _anchor_lines(lines, columns)
    if anchors is None:
        return _rows_by_wrapping(lines, columns)
    rows: list[Row] = [[line] for line in lines[: anchors[0]]]
    for start, end in pairwise([*anchors, len(lines)]):
        rows.append(list(lines[start:end]))
    return rows


def _anchor_lines(lines: Sequence[Line], columns: Columns) -> list[int] | None:
    """Lines that begin a row, where the first column holds a number or code per row."""
    filled = [index for index, line in enumerate(lines) if _columns_filled(line, columns)[0] == 0]
    marked = [index for index in filled if _is_number(lines[index].pieces[0].text)]
    if len(marked) < 2 or len(marked) < _ANCHORED * len(filled):
        return None
    return marked


def _is_number(text: str) -> bool:
    return len(text) < 30 and any(character.isdigit() for character in text) and " " not in text


def _rows_by_wrapping(lines: Sequence[Line], columns: Columns) -> list[Row]:
    """A line that only goes on in one column below the same column's text is a wrapped one."""
    rows: list[Row] = []
    for line in lines:
        filled = _columns_filled(line, columns)
        is_wrapped = (
            bool(rows)
            and len(filled) == 1
            and filled[0] > 0
            and filled[0] in _columns_filled(rows[-1][-1], columns)
            and line.top - rows[-1][-1].bottom < 0.6 * (line.bottom - line.top)
        )
        if is_wrapped:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _columns_filled(line: Line, columns: Columns) -> list[int]:
    return [columns.covered_by((piece.left, piece.right))[0] for piece in line.pieces]
