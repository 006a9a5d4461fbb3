"""Markdown: tables with bars become TABLE grids, all other lines TEXT grids."""

from __future__ import annotations

import re

from renaksi.reading.grid import Document
from renaksi.reading.readers.delimited import decode_with_finding
from renaksi.reading.readers.flow import Flow
from renaksi.reading.readers.limits import CELL_LIMIT, cut_short
from renaksi.reading.readers.tidying import Tidier
from renaksi.reading.sniff import is_markdown_rule

_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_HEADING = re.compile(r"^#{1,6}\s+|\s+#+$")


def read(data: bytes, name: str) -> Document:
    """Read Markdown; a table is a line of bars, a rule of dashes, and the lines of bars below."""
    document = Document(name, "markdown")
    lines = decode_with_finding(data, document).splitlines()
    flow = Flow(document)
    tidy = Tidier()
    index = 0
    while index < len(lines):
        if sum(len(grid.cells) for grid in document.grids[-2:]) >= CELL_LIMIT:
            cut_short(document, name, index)
            break
        if index + 1 < len(lines) and "|" in lines[index] and is_markdown_rule(lines[index + 1]):
            index = _read_table(lines, index, flow, tidy)
        else:
            flow.add_line(tidy(_plain(_HEADING.sub("", lines[index]))))
            index += 1
    document.findings += tidy.findings()
    return document


def _read_table(lines: list[str], start: int, flow: Flow, tidy: Tidier) -> int:
    """Read a table and return the index of the first line after it."""
    grid = flow.start_table()
    index, row = start, 0
    while index < len(lines) and "|" in lines[index] and len(grid.cells) < CELL_LIMIT:
        if not is_markdown_rule(lines[index]):
            for column, field in enumerate(_fields(lines[index])):
                flow.add_cell(grid, row, column, tidy(_plain(field)))
            row += 1
        index += 1
    flow.pass_lines(index - start)
    return index


def _fields(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    fields = _BAR.split(line)
    if fields and not fields[-1].strip():
        fields.pop()
    return fields


def _plain(text: str) -> str:
    text = _BREAK.sub("\n", text).replace("\\|", "|")
    return _EMPHASIS.sub(r"\2", text)
