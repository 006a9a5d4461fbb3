"""The plan as text for spreadsheets: UTF-8 with a byte order mark, semicolons between the values.

An Excel with Indonesian settings opens such a file with its columns in place. Nothing is merged:
every line repeats what it stands under, but for lines that only add an indicator or a detail to
the line above. The title stands in lines above the table; schedule, notes and signatures follow
it, parted by empty lines.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from renaksi.documents.action_plan.layout import (
    SCHEDULE_TEXT,
    month_cells,
    month_columns,
)
from renaksi.documents.options import Written
from renaksi.documents.signs import SignCheck
from renaksi.domain.statement_columns import Column
from renaksi.domain.statement_signatures import SignatureBlock
from renaksi.domain.statement_totals import TotalLine
from renaksi.domain.statements import (
    ActionPlanStatement,
    Line,
    PlanTable,
    ScheduleLine,
    adds_to_line_above,
)

SEPARATOR = ";"
_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")
_HARMLESS = re.compile(r"[-–+]?[\d.,]*%?")


def render_csv(statement: ActionPlanStatement) -> Written:
    """Write a statement as delimited text."""
    signs = SignCheck()
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=SEPARATOR, lineterminator="\r\n")
    for line in _lines(statement):
        writer.writerow([neutral(signs.clean(value)) for value in line])
    return Written(buffer.getvalue().encode("utf-8-sig"), tuple(signs.findings()))


def neutral(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula.

    A text that begins like a formula gets an apostrophe in front, and so does one that only
    begins so behind apostrophes of its own: whoever reads takes exactly one away again.
    """
    if _DANGEROUS.match(text) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def _lines(statement: ActionPlanStatement) -> Iterator[Sequence[str]]:
    yield from ([title] for title in statement.title_lines)
    for table in statement.tables:
        yield []
        yield from _table_lines(table)
    if statement.schedule is not None:
        yield []
        yield from _schedule_lines(statement.schedule)
    if statement.notes:
        yield []
        yield from ([note] for note in statement.notes)
    if statement.signatures:
        yield []
        yield from _signature_lines(statement.signatures)


def _table_lines(table: PlanTable) -> Iterator[Sequence[str]]:
    yield from _header_lines([column.header for column in table.columns])
    values: list[str] = [""] * len(table.columns)
    for part in table.body:
        if isinstance(part, TotalLine):
            yield _total_line(table.columns, part)
        else:
            values = _values(part, values)
            adds = adds_to_line_above(table.columns, part)
            yield _own(part, values) if adds else values


def _header_lines(paths: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Repeat the words of a group over each of its columns."""
    for depth in range(max(map(len, paths))):
        yield [path[depth] if depth < len(path) else "" for path in paths]


def _values(line: Line, above: Sequence[str]) -> list[str]:
    """Repeat what a merged cell covers."""
    values = []
    for cell, value in zip(line.cells, above, strict=True):
        if cell.span == 0:
            values.append(value)
        else:
            values.append(cell.text if cell.money is None else _money(cell.money))
    return values


def _own(line: Line, values: Sequence[str]) -> list[str]:
    """Return what a line prints itself, without what merged cells cover."""
    return [value if cell.span else "" for value, cell in zip(values, line.cells, strict=True)]


def _money(amount: Decimal) -> str:
    """Print an amount without groups, a decimal comma where it has sen."""
    whole = amount == amount.to_integral_value()
    return f"{amount:.0f}" if whole else f"{amount:f}".replace(".", ",")


def _total_line(columns: Sequence[Column], total: TotalLine) -> list[str]:
    values = [""] * len(columns)
    keys = [column.key for column in columns]
    at = keys.index("budget") if "budget" in keys else len(columns) - 1
    if total.amount is not None:
        values[at] = _money(total.amount)
    values[0] = total.label if at > 0 or total.amount is None else values[0]
    return values


def _schedule_lines(lines: Sequence[ScheduleLine]) -> Iterator[Sequence[str]]:
    months = [column.header for column in month_columns()]
    yield from _header_lines([("NO",), (SCHEDULE_TEXT,), *months])
    for line in lines:
        ticks = [cell.text if cell else "" for cell in month_cells(line.months)]
        yield [line.number, line.text, *ticks]


def _signature_lines(blocks: Sequence[SignatureBlock]) -> Iterator[Sequence[str]]:
    """Put the parties side by side, each in its own column, their names in one line."""
    above = [block.above for block in blocks]
    below = [[block.name or "", *block.below] for block in blocks]
    height, depth = max(map(len, above)), max(map(len, below))
    columns = [
        [*[""] * (height - len(up)), *up, "", *down, *[""] * (depth - len(down))]
        for up, down in zip(above, below, strict=True)
    ]
    for line in zip(*columns, strict=True):
        yield line if any(line) else []
