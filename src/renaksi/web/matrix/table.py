"""Rows of a plan become the table's HTML, in one pass and without a template: it is a wide one.

A statement that the row above shows already, under the same parents, is not printed again: its
cell reaches down. Every cell has an address (``r4-budget``), so that a finding can lead to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import Final

from django.utils.safestring import SafeString, mark_safe

from renaksi.domain.draft import CASCADE, PlanRow, Totals
from renaksi.domain.findings import Severity
from renaksi.domain.quantity import Quantity
from renaksi.messages.formatting import format_money
from renaksi.messages.terms import MONTHS as MONTH_NAMES
from renaksi.web.matrix.columns import MONTHS, STATEMENTS, Column, shows_goal_above
from renaksi.web.saying import language_now, said

_CLAMPED: Final = 40  # signs that fit three lines of the narrowest column
NOTHING: Final = "–"
TICK: Final = "√"
_MARKS: Final = {
    Severity.ERROR: " has-finding has-error",
    Severity.WARNING: " has-finding",
    Severity.HINT: " has-finding has-hint",
}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row to print; ``money_node`` tells rows apart whose money is one and the same."""

    row: PlanRow
    money_node: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cell's corner says: how grave, and the finding that it leads to."""

    severity: Severity
    finding: int


@dataclass(slots=True)
class _Printer:
    """Holds what is asked for in every cell."""

    columns: Sequence[Column]
    marks: Mapping[tuple[int, str], Mark]
    severity_words: Mapping[Severity, str] = field(default_factory=dict)
    money_seen: dict[tuple[str, Decimal], int] = field(default_factory=dict)


def table_body(
    rows: Sequence[MatrixRow],
    columns: Sequence[Column],
    marks: Mapping[tuple[int, str], Mark],
    totals: Totals,
) -> SafeString:
    """Return the table's body and foot.

    Args:
        rows: In the plan's order; the first is row 1.
        columns: From ``columns_of``.
        marks: By row and field: what a finding says there.
        totals: Distinct things and money of the plan.
    """
    words = {one: said(f"matrix.{one.value}") for one in Severity}
    printer = _Printer(columns, marks, words)
    spans = _spans([one.row for one in rows], columns)
    goals = shows_goal_above(columns)
    pieces: list[str] = ["<tbody>"]
    above: PlanRow | None = None
    for position, (one, row_spans) in enumerate(zip(rows, spans, strict=True), start=1):
        if goals and _opens_goal(one.row, above):
            pieces.append(_goal_row(printer, position, one.row))
        pieces.append(f'<tr id="r{position}">')
        pieces.extend(_cells(printer, position, one, row_spans))
        pieces.append("</tr>")
        above = one.row
    pieces.append("</tbody>")
    pieces.append(_foot(columns, totals))
    return mark_safe("".join(pieces))  # noqa: S308 (every text went through _safe)


@lru_cache(maxsize=8192)
def _safe(text: str) -> str:
    """Escape a text; parents repeat from row to row, and from reader to reader."""
    return escape(" ".join(text.split()))


def _opens_goal(row: PlanRow, above: PlanRow | None) -> bool:
    return row.goal is not None and (above is None or row.goal != above.goal)


def _goal_row(printer: _Printer, position: int, row: PlanRow) -> str:
    """Print a goal over the rows that serve it, one cell per group so that groups can be hidden."""
    keys = sum(column.group == "key" for column in printer.columns) - 1
    text = f"<b>{escape(said('matrix.goal'))}</b> {_safe(row.goal or '')}"
    css, address = "", ""
    if mark := printer.marks.get((position, "goal")):
        css, address = _MARKS[mark.severity], f' id="r{position}-goal"'
        text += _way_to(printer, mark)
    cells = [f'<td class="k1{css}" colspan="{keys}"{address}>{text}</td>']
    cells += [
        f'<td class="v-{group}" colspan="{width}"></td>'
        for group, width in _group_widths(printer.columns)
        if group != "key"
    ]
    return f'<tr class="goal"><td class="k0"></td>{"".join(cells)}</tr>'


def _way_to(printer: _Printer, mark: Mark) -> str:
    """Link a marked cell to its finding; the corner is for eyes, the words are for ears."""
    words = printer.severity_words[mark.severity]
    return f'<a class="unseen" href="#f{mark.finding}">{words}</a>'


def _group_widths(columns: Sequence[Column]) -> Iterator[tuple[str, int]]:
    widths: dict[str, int] = {}
    for column in columns:
        width = len(MONTHS) if column.key == "months" else 1
        widths[column.group] = widths.get(column.group, 0) + width
    yield from widths.items()


def _cells(printer: _Printer, position: int, one: MatrixRow, spans: Sequence[int]) -> Iterator[str]:
    for column, span in zip(printer.columns, spans, strict=True):
        if span == 0:
            continue
        if column.key == "months":
            yield _months(printer, position, one.row)
            continue
        css, text = _shown(printer, column, position, one)
        reach = f' rowspan="{span}"' if span > 1 else ""
        mark = printer.marks.get((position, column.key))
        if mark is not None:
            css += _MARKS[mark.severity]
            text += _way_to(printer, mark)
            reach += f' id="r{position}-{_safe(column.key)}"'
        if column.css == "k1":
            yield f'<th scope="row" class="k1{css}"{reach}>{text}</th>'
        else:
            yield f'<td class="{_class_of(column)}{css}"{reach}>{text}</td>'


@lru_cache(maxsize=256)
def _class_of(column: Column) -> str:
    return column.css if column.group == "key" else f"{column.css} v-{column.group}"


def _shown(printer: _Printer, column: Column, position: int, one: MatrixRow) -> tuple[str, str]:
    """Return further classes and the content of a cell."""
    value = column.read(one.row)
    if value is None:
        return " is-empty", NOTHING
    if column.key == "steps":
        return "", _steps(one.row)
    if column.key == "budget" and isinstance(value, Decimal):
        return _money(printer, position, one, value)
    if isinstance(value, Decimal):
        return "", format_money(value)
    if isinstance(value, Quantity):
        return "", _safe(value.raw)
    text = _safe(str(value))
    is_long = len(text) > _CLAMPED
    return "", f'<span class="clamp-3">{text}</span>' if is_long else text


def _money(printer: _Printer, position: int, one: MatrixRow, amount: Decimal) -> tuple[str, str]:
    """Print money; what stands on an earlier row already is shown as the same money."""
    text = format_money(amount)
    if one.money_node is None:
        return "", text
    first = printer.money_seen.setdefault((one.money_node, amount), position)
    if first == position:
        return "", text
    note = escape(said("matrix.same_money", row=first))
    return " shared", f'{text}<span class="cellnote">{note}</span>'


def _steps(row: PlanRow) -> str:
    months = row.step_months
    if months is None or len(months) != len(row.steps):
        items = (f"<li>{_safe(step)}</li>" for step in row.steps)
    else:
        items = (
            f"<li>{_safe(step)}{_when(when)}</li>"
            for step, when in zip(row.steps, months, strict=True)
        )
    return f'<ol class="cellsteps">{"".join(items)}</ol>'


def _when(months: Sequence[int]) -> str:
    return f' <span class="when">{_month_names(tuple(months))}</span>' if months else ""


def _months(printer: _Printer, position: int, row: PlanRow) -> str:
    """Print the twelve months of a row; a row without a schedule says so over all of them."""
    css, address, note = "", "", ""
    if mark := printer.marks.get((position, "months")):
        css, address = _MARKS[mark.severity], f' id="r{position}-months"'
        note = _way_to(printer, mark)
    if row.months is None:
        words = escape(said("matrix.unscheduled"))
        return f'<td class="v-plan m is-empty{css}" colspan="12"{address}>{words}{note}</td>'
    on = frozenset(row.months)
    first = f'<td class="v-plan m{css}{" on" * (1 in on)}"{address}>{TICK * (1 in on)}{note}</td>'
    return first + "".join(_MONTH_ON if month in on else _MONTH_OFF for month in MONTHS[1:])


_MONTH_ON: Final = f'<td class="v-plan m on">{TICK}</td>'
_MONTH_OFF: Final = '<td class="v-plan m"></td>'


@lru_cache(maxsize=512)
def _month_names_in(months: tuple[int, ...], language: str) -> str:
    return escape(", ".join(MONTH_NAMES[language][month - 1][:3] for month in months))


def _month_names(months: tuple[int, ...]) -> str:
    return _month_names_in(months, language_now())


def _spans(rows: Sequence[PlanRow], columns: Sequence[Column]) -> list[list[int]]:
    """Count for every cell the rows that it covers; 0 where the one above covers it."""
    spans = [[1] * len(columns) for _ in rows]
    has_goals = shows_goal_above(columns)
    depths = [
        0 if has_goals and _opens_goal(row, above) else _shared_depth(above, row)
        for above, row in pairwise(rows)
    ]
    for index, column in enumerate(columns):
        level = column.key.removesuffix("_indicator")
        if level not in STATEMENTS:
            continue
        depth = _DEPTH[level]
        head = 0
        for at, (above, row) in enumerate(pairwise(rows), start=1):
            value = column.read(row)
            is_same = value is not None and value == column.read(above)
            if is_same and depths[at - 1] >= depth and not _is_own(row, level):
                spans[at][index] = 0
                spans[head][index] += 1
            else:
                head = at
    return spans


_DEPTH: Final = {level.value: depth for depth, level in enumerate(CASCADE, start=1)}


def _shared_depth(above: PlanRow, row: PlanRow) -> int:
    """Count the levels, from the top, at which two rows say the same."""
    if above.affair != row.affair:
        return 0
    for depth, level in enumerate(CASCADE):
        if above.statement(level) != row.statement(level):
            return depth
    return len(CASCADE)


def _is_own(row: PlanRow, level: str) -> bool:
    """Tell whether a statement is the deepest one of its row, which is always printed."""
    return row.level.value == level


def _foot(columns: Sequence[Column], totals: Totals) -> str:
    """Print what the plan adds up to, one cell per group."""
    keys = sum(column.group == "key" for column in columns)
    counts = escape(
        said("matrix.counts", objectives=totals.objectives, sub_activities=totals.sub_activities)
    )
    cells = [f'<th scope="row" class="k0 sumhead" colspan="{keys}">{counts}</th>']
    for group, width in _group_widths(columns):
        if group == "key":
            continue
        if group != "money":
            cells.append(f'<td class="v-{group}" colspan="{width}"></td>')
            continue
        known = format_money(totals.budget) if totals.budget is not None else NOTHING
        if any(column.key == "budget" for column in columns):
            cells.append(f'<td class="v-money money num">{known}</td>')
            width -= 1
        if width:
            note = "" if totals.budget is not None else escape(said("matrix.no_total"))
            cells.append(f'<td class="v-money" colspan="{width}">{note}</td>')
    return f'<tfoot><tr class="sum">{"".join(cells)}</tr></tfoot>'
