"""Schedules: months beside the plan, weeks inside months, a table of its own, or in words."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.generator.forms.draft import Draft
from tests.generator.headers import MONTH_NAMES
from tests.generator.notation import months_in_words
from tests.generator.page import Block, Cell, Table, Text
from tests.generator.plans import Node
from tests.generator.table import Column, Line, Shape, Value, header_rows

TICKS = ("√", "✓", "v", "V", "x", "X", "●", "*", "■", "shaded")


@dataclass
class Schedule:
    """One schedule in the making: columns beside the plan or rows of a table below it."""

    kind: str  # none, beside, weeks, own, own_numbered, words
    tick: str = "v"
    columns: list[Column] = field(default_factory=list)
    own_columns: list[Column] = field(default_factory=list)
    own_rows: list[list[Cell | None]] = field(default_factory=list)
    draft: Draft | None = None
    title: str = ""
    left_out: int = 0  # lines that the own table does not mention; their numbers are skipped

    def add(self, line: Line, node: Node, *, by_step: bool) -> None:
        """Print one line's months and note them as truth."""
        if self.kind == "none" or not node.months:
            return
        if self.kind == "own_numbered" and self.draft and self.draft.rng.random() < 0.15:
            self.left_out += 1
            return
        line.truth["months"] = node.months
        if self.kind == "words":
            assert self.draft is not None
            text = months_in_words(self.draft.rng, node.months)
            line.values["schedule"] = Value(Cell(text))
        elif self.kind in {"beside", "weeks"}:
            self._add_beside(line, node, by_step=by_step)
        else:
            number = len(self.own_rows) + 1 + self.left_out
            first: list[Cell | None] = [Cell(str(number))] if self.kind == "own_numbered" else []
            self.own_rows.append(
                [*first, *(self._cell(month in node.months) for month in range(1, 13))]
            )

    def _add_beside(self, line: Line, node: Node, *, by_step: bool) -> None:
        for column in self.columns:
            month = int(column.key.split(".")[1])
            if by_step:
                cells = [self._cell(self._on(column, month, ms)) for ms in node.step_months]
                line.values[column.key] = Value(Cell(), None, None, cells)
            else:
                on = self._on(column, month, node.months)
                line.values[column.key] = Value(self._cell(on), None, ("cell", object()))

    def _on(self, column: Column, month: int, months: list[int]) -> bool:
        if month not in months:
            return False
        week = column.key.split(".")[2] if self.kind == "weeks" else ""
        return not week or (month * 7 + int(week)) % 3 != 0 or week == "1"

    def _cell(self, on: bool) -> Cell:
        if not on:
            return Cell()
        if self.tick == "shaded":
            return Cell(shaded=True)
        return Cell(self.tick, align="center")

    def blocks(self) -> list[Block]:
        """The schedule's own table, where it has one."""
        if not self.own_rows:
            return []
        head = header_rows(self.own_columns, Shape())
        return [
            Text([self.title], "left", bold=True),
            Table(head + self.own_rows, len(head), [c.width for c in self.own_columns]),
        ]


def plan_schedule(draft: Draft, nodes: list[Node]) -> Schedule:
    """Choose a schedule that the format can show."""
    kinds = ["none", "none", "beside", "beside", "own", "own_numbered", "words"]
    if draft.format in {"xlsx", "xls", "ods", "html"}:
        kinds.append("weeks")
    kind = draft.choose("schedule", *kinds)
    if kind == "none":
        return Schedule("none")
    ticks = [t for t in TICKS if t != "shaded" or draft.format in {"xlsx", "docx", "html", "ods"}]
    schedule = Schedule(kind, draft.choose("tick", *ticks), draft=draft)
    schedule.title = draft.name("schedule")
    names = draft.rng.choice(MONTH_NAMES)
    if kind == "words":
        schedule.columns = [Column("schedule", (schedule.title,), None, 1.2)]
    elif kind == "weeks":
        schedule.columns = [
            Column(f"m.{month}.{week}", (schedule.title, name, str(week)), None, 0.25)
            for month, name in enumerate(names, 1)
            for week in range(1, 5)
        ]
    elif kind == "beside":
        schedule.columns = _months(schedule.title, names, by_quarter=draft.rng.random() < 0.3)
    else:
        by_quarter = draft.rng.random() < 0.6
        numbered = [Column("number", ("NO",), None, 0.5)] if kind == "own_numbered" else []
        schedule.own_columns = numbered + _months("", names, by_quarter=by_quarter)
    return schedule


def _months(title: str, names: tuple[str, ...], *, by_quarter: bool) -> list[Column]:
    quarters = ("TR I", "TR II", "TR III", "TR IV")
    columns = []
    for month, name in enumerate(names, 1):
        above = [title] if title else []
        if by_quarter or (not title and name.isdigit()):
            above.append(quarters[(month - 1) // 3])
        columns.append(Column(f"m.{month}", (*above, name), None, 0.35))
    return columns
