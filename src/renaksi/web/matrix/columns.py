"""Which columns the table of a plan has, in which groups they stand, and what their heads say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from renaksi.domain.draft import CASCADE, REALIZED_PERIODS, Level, PlanRow

STATEMENTS: Final = frozenset(level.value for level in CASCADE)
QUARTERS: Final = (1, 2, 3, 4)
MONTHS: Final = range(1, 13)
VIEWS: Final = ("target", "schedule", "all")

# The groups from left to right; `key` holds the columns that stay in sight.
GROUPS: Final = ("key", "chain", "target", "plan", "money", "result", "other")

Read = Callable[[PlanRow], object]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: The field of the row, as findings name it; ``other:`` and the header for others.
        group: One of ``GROUPS``.
        css: Its classes, which say its width.
        read: What it shows of a row: text, ``Quantity``, ``Decimal`` or nothing.
        term: The official term that explains its head, where there is one.
        words: The text of its head where no term is; else ``heading`` as the document has it.
    """

    key: str
    group: str
    css: str
    read: Read
    term: str = ""
    words: str = ""
    heading: str = ""

    @property
    def is_schedule(self) -> bool:
        """Whether it is twelve columns, one a month."""
        return self.key == "months"


def columns_of(rows: Sequence[PlanRow], also: Collection[str] = ()) -> Sequence[Column]:
    """Return the columns that any row fills, from left to right; the first ones stay in sight.

    Args:
        rows: The plan's rows.
        also: Fields that have a column though empty: those about which findings speak.
    """
    used = [
        one
        for one in _candidates(rows)
        if one.key in also or any(one.read(row) is not None for row in rows)
    ]
    keys = {one.key for one in used}
    if any(one.key == "indicator" for one in used) and _says_the_same(rows, keys):
        used = [one for one in used if one.key != "indicator"]
    first = next((one.key for one in used if one.key in STATEMENTS and one.key != "goal"), "")
    kept = ("number", first, f"{first}_indicator")
    marks = {"number": "k0", first: "k1", f"{first}_indicator": "k2"}
    return [
        *(_kept(one, marks[one.key]) for one in used if one.key in kept),
        *(one for one in used if one.key not in kept),
    ]


def _goals_head_rows(rows: Sequence[PlanRow]) -> bool:
    return any(row.objective is not None for row in rows)


def shows_goal_above(columns: Sequence[Column]) -> bool:
    """Tell whether goals head groups of rows: they do where objectives stand in sight."""
    return any(one.key == "objective" and one.group == "key" for one in columns)


def _kept(column: Column, css: str) -> Column:
    return Column(column.key, "key", css, column.read, column.term, column.words, column.heading)


def _says_the_same(rows: Sequence[PlanRow], keys: set[str]) -> bool:
    """Tell whether a level's own column shows what the targets measure already."""
    return any(
        f"{level.value}_indicator" in keys
        and all(row.indicator == row.indicator_at(level) for row in rows)
        for level in CASCADE
    )


def _field(name: str) -> Read:
    return lambda row: getattr(row, name)


def _quarter(quarter: int) -> Read:
    return lambda row: row.quarter_targets[quarter - 1]


def _realized(period: str, part: str) -> Read:
    def read(row: PlanRow) -> object:
        one = row.realized.get(period)
        return None if one is None else getattr(one, part)

    return read


def _other(header: str) -> Read:
    return lambda row: row.other.get(header)


def _candidates(rows: Sequence[PlanRow]) -> Iterable[Column]:
    yield Column("number", "key", "k0", _field("number"), words="matrix.number")
    yield Column("code", "chain", "q", _field("code"), words="matrix.code")
    yield Column("affair", "chain", "text", _field("affair"), words="matrix.affair")
    for level in CASCADE:
        name = level.value
        if level is not Level.GOAL or not _goals_head_rows(rows):
            yield Column(name, "chain", "text", _field(name), term=name)
        words = f"matrix.{name}_indicator"
        yield Column(f"{name}_indicator", "chain", "text", _field(f"{name}_indicator"), words=words)
    yield Column("detail", "chain", "text", _field("detail"), words="matrix.detail")
    yield Column("indicator", "target", "text", _field("indicator"), term="indicator")
    yield Column("unit", "target", "q unit", _field("unit"), words="matrix.unit")
    yield Column("target", "target", "q num", _field("target"), words="matrix.year_target")
    for quarter in QUARTERS:
        key = f"target_q{quarter}"
        yield Column(key, "target", "q num", _quarter(quarter), words=f"matrix.q{quarter}")
    read = _field("activity_target")
    yield Column("activity_target", "target", "q num", read, words="matrix.activity_target")
    yield Column("steps", "plan", "long", lambda row: row.steps or None, words="matrix.steps")
    yield Column("months", "plan", "m", _field("months"), words="matrix.months")
    yield Column("budget", "money", "money num", _field("budget"), term="budget")
    yield Column(
        "person_in_charge", "money", "who", _field("person_in_charge"), term="person_in_charge"
    )
    for part, css in (("value", "q num"), ("money", "money num")):
        for period in REALIZED_PERIODS:
            key = f"realized_{part}_{period}"
            words = f"matrix.realized_{part}_{period}"
            yield Column(key, "result", css, _realized(period, part), words=words)
    for header in dict.fromkeys(header for row in rows for header in row.other):
        yield Column(f"other:{header}", "other", "text", _other(header), heading=header)
