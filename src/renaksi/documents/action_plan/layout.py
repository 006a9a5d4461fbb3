"""The layout of a plan document: statement to tables of cells, the same for every format.

A table is a list of rows, a row a list of cells, one per column; ``None`` stands where a cell from
above or from the left covers the place. Widths are millimetres, sizes points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from renaksi.domain.statement_columns import Column, ColumnKind
from renaksi.domain.statement_totals import TotalLine
from renaksi.domain.statements import (
    SCHEDULE_TITLE,
    ActionPlanStatement,
    Cell,
    PlanTable,
    ScheduleLine,
    adds_to_line_above,
)

TICK = "√"
QUARTER_NAMES = ("TR I", "TR II", "TR III", "TR IV")
MONTH_COUNT = 12
SCHEDULE_TEXT = "KEGIATAN / RENCANA AKSI"


@dataclass(frozen=True, slots=True)
class LaidColumn:
    """A column: the words of its header from the top, what it holds, and the field it prints."""

    header: tuple[str, ...]
    kind: ColumnKind
    is_month: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell; ``money`` in rupiah where it is an amount; ``counted`` names the lines summed."""

    text: str = ""
    money: Decimal | None = None
    row_span: int = 1
    column_span: int = 1
    is_total: bool = False
    counted: tuple[int, ...] = ()


@dataclass(slots=True)
class LaidRow:
    """A row of cells.

    Attributes:
        line: The position in the draft of the row printed, 0 for totals.
        adds: Whether it only adds to the row above: a step, an indicator, a detail, a total.
    """

    cells: list[LaidCell | None]
    line: int = 0
    adds: bool = False


@dataclass(slots=True)
class LaidTable:
    """A table; ``name`` is short enough for a sheet."""

    name: str
    columns: tuple[LaidColumn, ...]
    rows: list[LaidRow] = field(default_factory=list)

    @property
    def header_depth(self) -> int:
        """Count the rows of the header."""
        return max(len(column.header) for column in self.columns)


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A cell of the header; rows and columns count from 0."""

    text: str
    row: int
    column: int
    row_span: int
    column_span: int


def tables_of(statement: ActionPlanStatement, *, joined: bool) -> list[LaidTable]:
    """Lay out every table of a statement.

    Args:
        statement: What to print.
        joined: Whether the months stand beside the plan; else the schedule is a table of its own.

    Returns:
        The tables in the order of printing.
    """
    schedule = statement.schedule
    if joined and schedule is not None:
        return [_joined_table(table, schedule) for table in statement.tables]
    tables = [_plan_table(table) for table in statement.tables]
    return tables if schedule is None else [*tables, _schedule_table(schedule)]


def header_cells(columns: Sequence[LaidColumn]) -> list[HeaderCell]:
    """Merge the headers of columns that stand side by side and begin with the same words."""
    depth = max(len(column.header) for column in columns)
    cells: list[HeaderCell] = []
    for row in range(depth):
        start = 0
        while start < len(columns):
            stop = _group_end(columns, row, start)
            path = columns[start].header
            if row < len(path):
                is_leaf = row == len(path) - 1
                rows = depth - row if is_leaf else 1
                cells.append(HeaderCell(path[row], row, start, rows, stop - start))
            start = stop
    return cells


def _group_end(columns: Sequence[LaidColumn], row: int, start: int) -> int:
    """Return where the header cell that begins at ``start`` ends."""
    path = columns[start].header
    stop = start + 1
    if row >= len(path) - 1:
        return stop
    while stop < len(columns):
        other = columns[stop].header
        if len(other) <= row + 1 or other[: row + 1] != path[: row + 1]:
            break
        stop += 1
    return stop


# The plan


def _plan_table(table: PlanTable) -> LaidTable:
    columns = tuple(
        LaidColumn(column.header, column.kind, key=column.key) for column in table.columns
    )
    laid = LaidTable("Rencana Aksi", columns)
    for part in table.body:
        if isinstance(part, TotalLine):
            laid.rows.append(_total_row(table.columns, part, len(columns)))
        else:
            cells = [_laid(cell) for cell in part.cells]
            adds = bool(laid.rows) and adds_to_line_above(table.columns, part)
            laid.rows.append(LaidRow(cells, part.row, adds))
    return laid


def _laid(cell: Cell) -> LaidCell | None:
    return LaidCell(cell.text, cell.money, cell.span) if cell.span else None


def _total_row(columns: Sequence[Column], total: TotalLine, width: int) -> LaidRow:
    """Print the label over everything left of the money, and nothing right of it."""
    keys = [column.key for column in columns]
    at = keys.index("budget") if "budget" in keys else width - 1
    money = LaidCell(money=total.amount, is_total=True, counted=total.counted)
    cells: list[LaidCell | None] = [None] * width
    if at == 0:
        text = total.label if total.amount is None else ""
        cells[0] = replace(money, text=text)
    else:
        cells[0] = LaidCell(total.label, column_span=at, is_total=True)
        cells[at] = money
    for index in range(at + 1, width):
        cells[index] = LaidCell(is_total=True)
    return LaidRow(cells, adds=True)


# The schedule


def month_columns() -> tuple[LaidColumn, ...]:
    """Return the twelve columns of the schedule, under their quarters."""
    return tuple(
        LaidColumn(
            (SCHEDULE_TITLE, QUARTER_NAMES[(month - 1) // 3], str(month)),
            ColumnKind.SHORT,
            is_month=True,
            key="months",
        )
        for month in range(1, MONTH_COUNT + 1)
    )


def month_cells(months: Sequence[int]) -> list[LaidCell | None]:
    """Print a tick in every month concerned."""
    return [LaidCell(TICK if month in months else "") for month in range(1, MONTH_COUNT + 1)]


def _schedule_table(lines: Sequence[ScheduleLine]) -> LaidTable:
    columns = (
        LaidColumn(("NO",), ColumnKind.NUMBER, key="number"),
        LaidColumn((SCHEDULE_TEXT,), ColumnKind.TEXT, key="steps"),
        *month_columns(),
    )
    laid = LaidTable("Jadwal", columns)
    for line in lines:
        number = LaidCell(line.number, row_span=line.span) if line.span else None
        cells = [number, LaidCell(line.text), *month_cells(line.months)]
        laid.rows.append(LaidRow(cells, line.row, adds=line.span == 0))
    return laid


def _joined_table(table: PlanTable, schedule: Sequence[ScheduleLine]) -> LaidTable:
    """Put the months beside the plan; a line with months per step takes a row for each step."""
    by_row: dict[int, list[ScheduleLine]] = {}
    for planned in schedule:
        by_row.setdefault(planned.row, []).append(planned)
    laid = _plan_table(table)
    columns = (*laid.columns, *month_columns())
    steps = next((i for i, c in enumerate(table.columns) if c.kind is ColumnKind.STEPS), None)
    joined = LaidTable(laid.name, columns)
    heights = [_step_count(row, by_row, steps) for row in laid.rows]
    for index, row in enumerate(laid.rows):
        joined.rows.extend(_joined_rows(row, by_row.get(row.line, []), heights[index:], steps))
    return joined


def _step_count(row: LaidRow, by_row: dict[int, list[ScheduleLine]], steps: int | None) -> int:
    return max(1, len(by_row.get(row.line, ()))) if steps is not None else 1


def _joined_rows(
    row: LaidRow, planned: Sequence[ScheduleLine], heights: Sequence[int], steps: int | None
) -> Iterator[LaidRow]:
    """Yield the rows of one line: spans grow by the rows that the lines below take."""
    blank = [LaidCell(is_total=not row.line) for _ in range(MONTH_COUNT)]
    stretched = [
        cell and replace(cell, row_span=sum(heights[: cell.row_span])) for cell in row.cells
    ]
    if len(planned) < 2 or steps is None:
        months = month_cells(planned[0].months) if planned else blank
        yield LaidRow([*stretched, *months], row.line, row.adds)
        return
    for index, line in enumerate(planned):
        cells: list[LaidCell | None] = list(stretched) if index == 0 else [None] * len(stretched)
        cells[steps] = LaidCell(line.text)
        yield LaidRow([*cells, *month_cells(line.months)], row.line, row.adds or index > 0)
