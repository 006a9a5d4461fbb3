"""Build a printed table, and the rows a careful person reads from it, out of columns and lines."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.generator.page import Cell, Row, Table, spanning


@dataclass
class Value:
    """What one line prints in one column.

    ``group``: neighbouring lines with the same group share a merged (or once printed) cell.
    ``lines``: the value spread over several printed rows below each other.
    """

    cell: Cell
    truth: Any = None
    group: object | None = None
    lines: list[Cell] = field(default_factory=list)


@dataclass
class Line:
    """One line of the plan: its values by column key, and what it says beyond its columns."""

    values: dict[str, Value]
    truth: dict[str, Any] = field(default_factory=dict)
    spanning: Cell | None = None  # a line that is one text over the table (agency, total)
    is_row: bool = True  # totals and repeated headers are no rows of the plan


@dataclass
class Column:
    """One printed column: its header from the group above down to its own name."""

    key: str
    header: tuple[str, ...]
    field: str | None = None  # field of the contract; dots go into nested objects
    width: float = 1.0
    joined: bool = False  # shares its header cell with the column before it


@dataclass
class Shape:
    """How the table is printed."""

    parents: str = "merge"  # merge, blank, repeat
    numbers_row: str = ""  # "", "1", "(1)", "sum"
    pages: int = 1
    later_header: str = "none"  # none, repeat, numbers
    lost: tuple[str, ...] = ()  # keys of columns that later pages do not have
    shifted_from: str = ""  # key of the column before which the first page has one too many
    continued: bool = False  # a parent that goes on over a page is not printed again
    header_gaps: bool = False  # merged headers printed once and left blank instead
    agency_line: str = ""


def build(columns: Sequence[Column], lines: Sequence[Line], shape: Shape) -> list[Table]:
    """Return the table, in as many parts as ``shape.pages`` asks for."""
    header = header_rows(columns, shape)
    share = -(-len(lines) // shape.pages)
    tables: list[Table] = []
    for page in range(shape.pages):
        part = lines[page * share : (page + 1) * share]
        if not part:
            continue
        shown = [c for c in columns if page == 0 or c.key not in shape.lost]
        head = header if page == 0 else _later_header(shown, shape)
        rows = body_rows(shown, part, shape)
        if page and shape.continued and shape.parents != "repeat":
            _leave_out_parents(shown, rows[0], lines[page * share - 1], part[0])
        if page == 0 and shape.agency_line:
            rows.insert(0, spanning(Cell(shape.agency_line, bold=True), len(shown)))
        if page == 0 and shape.shifted_from:
            at = next(i for i, c in enumerate(shown) if c.key == shape.shifted_from)
            rows = [row if len(row) < at else [*row[:at], Cell(), *row[at:]] for row in rows]
            head = [[*row, Cell()] for row in head]
        tables.append(Table(head + rows, len(head), [c.width for c in shown]))
    return tables


def _leave_out_parents(columns: Sequence[Column], row: Row, before: Line, first: Line) -> None:
    for at, column in enumerate(columns):
        above, here = before.values.get(column.key), first.values.get(column.key)
        cell = row[at]
        if above and here and cell and above.group is not None and above.group == here.group:
            cell.text, cell.number = "", None


def _later_header(columns: Sequence[Column], shape: Shape) -> list[Row]:
    if shape.later_header == "none" or shape.lost:
        return []
    rows = header_rows(columns, shape)
    if shape.later_header == "numbers" and shape.numbers_row:
        return rows[-1:]
    return rows


def header_rows(columns: Sequence[Column], shape: Shape) -> list[Row]:
    depth = max(len(column.header) for column in columns)
    rows: list[Row] = [[None] * len(columns) for _ in range(depth)]
    for at, column in enumerate(columns):
        for level, name in enumerate(column.header):
            same = at > 0 and columns[at - 1].header[: level + 1] == column.header[: level + 1]
            is_leaf = level == len(column.header) - 1
            if (same and not is_leaf) or column.joined:
                continue
            span = _joined_width(columns, at) if is_leaf else _group_width(columns, at, level)
            down = depth - level if is_leaf else 1
            rows[level][at] = Cell(
                name, row_span=down, column_span=span, bold=True, align="center", shaded=False
            )
    if shape.header_gaps:
        rows = [[_plain(cell) for cell in row] for row in rows]
    if shape.numbers_row:
        rows.append(
            [Cell(_number_text(i, shape.numbers_row), align="center") for i in range(len(columns))]
        )
    return rows


def _group_width(columns: Sequence[Column], at: int, level: int) -> int:
    name = columns[at].header[: level + 1]
    width = 1
    while at + width < len(columns) and columns[at + width].header[: level + 1] == name:
        width += 1
    return width


def _joined_width(columns: Sequence[Column], at: int) -> int:
    width = 1
    while at + width < len(columns) and columns[at + width].joined:
        width += 1
    return width


def _plain(cell: Cell | None) -> Cell:
    return Cell() if cell is None else Cell(cell.text, bold=True, align="center")


def _number_text(index: int, style: str) -> str:
    number = index + 1
    if style == "(1)":
        return f"({number})"
    if style == "sum" and number > 4 and number % 5 == 0:
        return f"{number}={number - 1}+{number - 2}"
    return str(number)


def body_rows(columns: Sequence[Column], lines: Sequence[Line], shape: Shape) -> list[Row]:
    rows: list[Row] = []
    groups: list[list[object | None]] = []
    for line in lines:
        if line.spanning is not None:
            rows.append(spanning(line.spanning, len(columns)))
            groups.append([None] * len(columns))
            continue
        values = [line.values.get(column.key, Value(Cell())) for column in columns]
        height = max(1, *(len(value.lines) for value in values))
        for at in range(height):
            rows.append([_cell_at(value, at) for value in values])
            groups.append([_group_at(value, line) for value in values])
    _join(rows, groups, shape.parents)
    return rows


def _cell_at(value: Value, at: int) -> Cell:
    if value.lines:
        return value.lines[at] if at < len(value.lines) else Cell()
    return Cell(**vars(value.cell))


def _group_at(value: Value, line: Line) -> object | None:
    if value.group is not None:
        return value.group
    return None if value.lines else ("line", id(line))


def _join(rows: list[Row], groups: list[list[object | None]], parents: str) -> None:
    """Merge, blank or repeat cells whose neighbours above belong to the same group."""
    if not rows:
        return
    for column in range(len(rows[0])):
        top = 0
        for at in range(1, len(rows) + 1):
            same = at < len(rows) and groups[at][column] is not None
            same = same and groups[at][column] == groups[top][column]
            if same:
                continue
            _join_run(rows, column, top, at, groups[top][column], parents)
            top = at


def _join_run(
    rows: list[Row], column: int, top: int, end: int, group: object, parents: str
) -> None:
    if end - top < 2:
        return
    own_line = isinstance(group, tuple) and group[0] == "line"
    if parents == "repeat" and not own_line:
        return
    cell = rows[top][column]
    if cell is None:
        return
    if parents == "merge":
        cell.row_span = end - top
    for at in range(top + 1, end):
        rows[at][column] = None if parents == "merge" else Cell()


def truth_rows(columns: Sequence[Column], lines: Sequence[Line]) -> list[dict[str, Any]]:
    """What a careful person reads: the fields of the printed columns, filled down."""
    rows: list[dict[str, Any]] = []
    for line in lines:
        if not line.is_row:
            continue
        row = dict(line.truth)
        for column in columns:
            value = line.values.get(column.key)
            if column.field is not None and value is not None and value.truth is not None:
                _set(row, column.field, value.truth)
        rows.append(row)
    return rows


def _set(row: dict[str, Any], path: str, value: Any) -> None:
    *above, last = path.split(".")
    for key in above:
        row = row.setdefault(key, {})
    row[last] = value


def choose_header(rng: random.Random, names: Sequence[str], year: int) -> str:
    return rng.choice(list(names)).replace("{year}", str(year))
