"""What every rule looks at: the draft, the plan made of it, and what its form has at all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from renaksi.domain.draft import Level, PlanDraft, PlanRow
from renaksi.domain.nomenclature import Nomenclature
from renaksi.domain.plan import Plan, build_plan
from renaksi.domain.quantities import Quantity


class Look:
    """One look at one draft; what several rules need is worked out once.

    Attributes:
        draft: The draft under review.
        nomenclature: The official list, ``None`` without one.
    """

    def __init__(self, draft: PlanDraft, nomenclature: Nomenclature | None = None) -> None:
        self.draft = draft
        self.nomenclature = nomenclature

    @cached_property
    def plan(self) -> Plan:
        """The tree of the draft's rows."""
        return build_plan(self.draft.rows)

    def rows(self, *levels: Level) -> Iterator[tuple[int, PlanRow]]:
        """Walk rows with their positions; only those of some levels where levels are given."""
        for position, row in enumerate(self.draft.rows, start=1):
            if not levels or row.level in levels:
                yield position, row

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields that at least one row fills: the columns that the document has at all."""
        return frozenset(name for row in self.draft.rows for name in filled_fields(row))

    def has(self, field: str) -> bool:
        """Tell whether the document has a column at all."""
        return field in self.fields

    def share_filled(self, field: str, level: Level) -> tuple[int, int]:
        """Count the rows of a level that fill a field, and all rows of that level."""
        rows = [row for row in self.draft.rows if row.level is level]
        return sum(field in filled_fields(row) for row in rows), len(rows)


_TEXT_FIELDS = (
    "code",
    "affair",
    "goal",
    "objective",
    "program",
    "activity",
    "sub_activity",
    "detail",
    "goal_indicator",
    "objective_indicator",
    "program_indicator",
    "activity_indicator",
    "sub_activity_indicator",
    "indicator",
    "unit",
    "target",
    "activity_target",
    "steps",
    "months",
    "budget",
    "person_in_charge",
)
QUARTER_FIELDS = ("target_q1", "target_q2", "target_q3", "target_q4")


def filled_fields(row: PlanRow) -> Iterator[str]:
    """Name the fields that a row fills; an empty list counts as empty."""
    for name in _TEXT_FIELDS:
        value = getattr(row, name)
        if value is not None and value != ():
            yield name
    for name, quantity in zip(QUARTER_FIELDS, row.quarter_targets, strict=True):
        if quantity is not None:
            yield name


def targets_of(row: PlanRow) -> Iterator[tuple[str, Quantity]]:
    """Walk the targets of the row's own indicator, the year first, by field."""
    if row.target is not None:
        yield "target", row.target
    for name, quantity in zip(QUARTER_FIELDS, row.quarter_targets, strict=True):
        if quantity is not None:
            yield name, quantity
