"""The heads of the table: groups above, columns below, months by their letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from renaksi.messages.terms import MONTHS as MONTH_NAMES
from renaksi.web.matrix.columns import GROUPS, MONTHS, Column
from renaksi.web.saying import language_now

_QUARTER_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Head:
    """A group's head over its columns; the columns in sight stand alone, over both lines."""

    group: str
    words: str
    width: int
    columns: Sequence[Column]


@dataclass(frozen=True, slots=True)
class Month:
    """A month's head."""

    letter: str
    name: str
    opens_quarter: bool


@dataclass(frozen=True, slots=True)
class Heads:
    """All heads of a table."""

    key: Sequence[Column]
    groups: Sequence[Head]
    months: Sequence[Month]


def heads_of(columns: Sequence[Column]) -> Heads:
    """Return the heads of columns, which stand in the order of their groups."""
    groups = []
    for group, members in groupby(columns, key=lambda one: one.group):
        if group != GROUPS[0]:
            inside = list(members)
            width = sum(len(MONTHS) if one.key == "months" else 1 for one in inside)
            groups.append(Head(group, f"matrix.group.{group}", width, inside))
    return Heads([one for one in columns if one.group == GROUPS[0]], groups, _months())


def _months() -> Sequence[Month]:
    names = MONTH_NAMES[language_now()]
    return [
        Month(names[month - 1][0], names[month - 1], month % _QUARTER_MONTHS == 1)
        for month in MONTHS
    ]
