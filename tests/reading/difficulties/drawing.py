"""Draw small tables as text: a line per row, ``|`` between cells.

``>`` continues the cell at the left and ``^`` the cell above (merged cells); ``{0.8;0%}`` is the
number 0.8 shown with the format ``0%``; ``##`` is a shaded cell; ``//`` is a line break.
"""

from __future__ import annotations

import re
from decimal import Decimal

from tests.generator.page import Block, Cell, Page, Row, Sheet, Table, Text
from tests.generator.render import RENDERERS

NUMBER = re.compile(r"\{([-0-9.]+)(?:;(.+))?\}")


def table(drawing: str, header_rows: int = 1, *, repeat_header: bool = True) -> Table:
    """Make a table of a drawing; short rows are filled up."""
    lines = [line.strip() for line in drawing.strip().splitlines()]
    texts = [[cell.strip() for cell in line.split("|")] for line in lines]
    width = max(len(row) for row in texts)
    rows: list[Row] = [[*map(_cell, row), *_fill(width - len(row))] for row in texts]
    _merge(rows, texts)
    return Table(rows, header_rows, [1.0] * width, repeat_header)


def _fill(count: int) -> list[Cell]:
    return [Cell() for _ in range(count)]


def _cell(text: str) -> Cell:
    if text == "##":
        return Cell(shaded=True)
    match = NUMBER.fullmatch(text)
    if match:
        value, shown = Decimal(match[1]), match[2] or "General"
        return Cell(_shown(value, shown), value, shown)
    return Cell(text.replace("//", "\n"))


def _shown(value: Decimal, number_format: str) -> str:
    if number_format.endswith("%"):
        return f"{(value * 100).normalize():f}%"
    return f"{value:,}" if "#" in number_format else str(value)


def _merge(rows: list[Row], texts: list[list[str]]) -> None:
    for at, row in enumerate(texts):
        for column, text in enumerate(row):
            if text not in {">", "^"}:
                _span(rows, texts, at, column)


def _span(rows: list[Row], texts: list[list[str]], at: int, column: int) -> None:
    cell = rows[at][column]
    assert cell is not None
    while texts[at][column + cell.column_span : column + cell.column_span + 1] == [">"]:
        cell.column_span += 1
    while at + cell.row_span < len(texts) and _text(texts, at + cell.row_span, column) == "^":
        cell.row_span += 1
    for down in range(cell.row_span):
        for right in range(cell.column_span):
            if down or right:
                rows[at + down][column + right] = None


def _text(texts: list[list[str]], at: int, column: int) -> str:
    return texts[at][column] if column < len(texts[at]) else ""


def lines(*texts: str) -> Text:
    return Text(list(texts))


def drawn(kind: str, *blocks: Block) -> bytes:
    """Print blocks on one sheet (or page) in a format."""
    return RENDERERS[kind][1](Page([Sheet("Lembar1", list(blocks))]))


def sheets(kind: str, *parts: Sheet) -> bytes:
    return RENDERERS[kind][1](Page(list(parts)))
