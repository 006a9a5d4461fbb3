"""Text with separators: tabs, semicolons, commas, bars, or columns aligned by spaces."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.encodings import decode
from renaksi.reading.grid import Cell, Document, Grid, GridKind
from renaksi.reading.readers.gaps import Columns, find_columns
from renaksi.reading.readers.limits import CELL_LIMIT, TEXT_LIMIT, cut_short, first_part
from renaksi.reading.readers.tidying import Tidier

_BOLD_MARKS = re.compile(r"^\*\*(?=\S)|(?<=\S)\*\*$", re.MULTILINE)
_FIELD = re.compile(r"\S+(?: \S+)*")  # words with single spaces between them
_DELIMITERS = (";", ",", "|")
_SAMPLE_LINES = 400
_WIDE = 4

Row = list[tuple[int, int, str]]
"""Column, number of columns covered, text."""


def read(data: bytes, name: str) -> Document:
    """Read delimited or aligned text as one sheet that bears the file's name."""
    document = Document(name, "csv")
    text = decode_with_finding(data, document)
    tidy = Tidier()
    grid = Grid(GridKind.SHEET, sheet=name)
    document.grids.append(grid)
    for row, fields in enumerate(_rows(text)):
        if len(grid.cells) > CELL_LIMIT:
            cut_short(document, name, row)
            break
        for column, span, field in fields:
            if content := tidy(strip_bold(_without_guard(field))):
                grid.add(Cell(row, column, content, column_span=span))
    document.findings += tidy.findings()
    return document


_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def _without_guard(field: str) -> str:
    """Take off the one quote that keeps a spreadsheet from running a text as a formula."""
    return field[1:] if _GUARDED.match(field) else field


def decode_with_finding(data: bytes, document: Document, limit: int = TEXT_LIMIT) -> str:
    """Decode text and note in the document when it was not UTF-8."""
    decoded = decode(first_part(data, document, limit))
    if decoded is None:
        raise RenaksiError("file.unknown_format")
    text, encoding = decoded
    if encoding != "utf-8":
        params = {"encoding": encoding}
        document.findings.append(Finding("file.encoding", Severity.HINT, params=params))
    return text


def strip_bold(text: str) -> str:
    """Take away the ``**`` of pasted Markdown at the ends of lines."""
    return _BOLD_MARKS.sub("", text) if "**" in text else text


def _rows(text: str) -> Iterator[Row]:
    delimiter = find_delimiter(text)
    if delimiter is not None:
        for fields in _split(text, delimiter):
            yield [(column, 1, field) for column, field in enumerate(fields) if field]
        return
    lines = text.splitlines()
    columns = _aligned_columns(lines)
    for line in lines:
        yield _aligned_row(line, columns) if columns else [(0, 1, line)]


def find_delimiter(text: str) -> str | None:
    """Return the separator whose number per line is most regular; ``None`` for plain lines."""
    if "\t" in text:
        return "\t"
    lines = text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]
    best, best_score = None, 1
    for delimiter in _DELIMITERS:
        score = _regularity(lines, delimiter)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _regularity(lines: list[str], delimiter: str) -> int:
    """Columns that agree over rows: 0 when most rows with text have other numbers of fields."""
    if not any(delimiter in line for line in lines):
        return 0
    counts = [len(row) for row in _split("\n".join(lines), delimiter) if any(row)]
    split = Counter(count for count in counts if count > 1)
    if not split:
        return 0
    fields, rows = max(split.items(), key=lambda item: item[0] * item[1])
    # Four fields and more are no prose: a title and a signature around a short table do not count.
    is_wide = fields >= _WIDE and rows >= 2
    is_regular = rows >= 2 and rows * 2 >= sum(split.values()) and rows * 3 >= len(counts)
    return fields * rows if is_regular or is_wide else 0


def _split(text: str, delimiter: str) -> Iterable[list[str]]:
    """Split into fields as spreadsheets do; a stray quote makes quotes ordinary characters."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    if '"' not in text:
        return (line.split(delimiter) for line in text.splitlines())
    if _has_stray_quote(text, delimiter):
        return csv.reader(text.splitlines(), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(_lines_with_ends(text), delimiter=delimiter)


def _lines_with_ends(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _has_stray_quote(text: str, delimiter: str) -> bool:
    try:
        for _row in csv.reader(_lines_with_ends(text), delimiter=delimiter, strict=True):
            pass
    except csv.Error:
        return True
    return False


def _aligned_columns(lines: list[str]) -> Columns | None:
    spans = [[match.span() for match in _FIELD.finditer(line)] for line in lines[:_SAMPLE_LINES]]
    several = [line for line in spans if len(line) > 1]
    if len(several) < 2:
        return None
    return find_columns(several, 2.0)


def _aligned_row(line: str, columns: Columns) -> Row:
    """Put the pieces of a line in their columns; a lone piece is a line of text in column 0."""
    pieces = list(_FIELD.finditer(line))
    if len(pieces) == 1 and pieces[0].start() < columns.edges[1][0]:
        return [(0, 1, pieces[0][0])]
    row: Row = []
    for piece in pieces:
        first, last = columns.covered_by(piece.span())
        if row and row[-1][0] + row[-1][1] > first:
            first = row[-1][0] + row[-1][1] - 1
            row[-1] = (row[-1][0], row[-1][1] - 1, row[-1][2]) if row[-1][1] > 1 else row[-1]
        if row and row[-1][0] >= first:
            row[-1] = (row[-1][0], row[-1][1], f"{row[-1][2]} {piece[0]}")
        else:
            row.append((first, max(1, last - first + 1), piece[0]))
    return row
