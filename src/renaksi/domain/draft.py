"""The plan draft: what a document says, line by line, before anyone has corrected it.

This is the value that readers make, that rules look at and that writers print. Its JSON form is
the contract in ``docs/reference/reading.md``. ``None`` always means "the document is silent".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from renaksi.domain.findings import Finding
from renaksi.domain.places import Place
from renaksi.domain.quantity import Quantity


class Form(StrEnum):
    """Which official form a document is."""

    ACTION_PLAN = "action_plan"
    AGREEMENT = "agreement"
    CASCADE = "cascade"
    INDICATOR_LIST = "indicator_list"
    MEASUREMENT = "measurement"
    EVALUATION = "evaluation"
    WORK_PLAN = "work_plan"
    BUDGET_LIST = "budget_list"
    UNKNOWN = "unknown"


class Level(StrEnum):
    """The deepest level that a row states."""

    GOAL = "goal"
    OBJECTIVE = "objective"
    PROGRAM = "program"
    ACTIVITY = "activity"
    SUB_ACTIVITY = "sub_activity"
    AGENCY = "agency"
    AFFAIR = "urusan"
    INDICATOR = "indicator"  # one more indicator of the row above
    DETAIL = "detail"  # a line below the sub-activity (or below the deepest level of old forms)


CASCADE: tuple[Level, ...] = (
    Level.GOAL,
    Level.OBJECTIVE,
    Level.PROGRAM,
    Level.ACTIVITY,
    Level.SUB_ACTIVITY,
)


REALIZED_PERIODS = ("q1", "q2", "q3", "q4", "year")
"""What a form reports actuals for; the keys of a row's ``realized``."""


@dataclass(frozen=True, slots=True)
class Realization:
    """What a form reports as achieved in one period; each part ``None`` when not reported."""

    value: Quantity | None = None
    money: Decimal | None = None  # rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One line of the plan.

    Statements are filled down from merged or blank parents; ``stated`` tells which of them this
    row itself prints. ``cells`` gives the cell each field was read from (``{"budget": "S7"}``).

    Attributes:
        number: The number printed for the row; ``None`` where none is.
        code: The nomenclature code printed.
        indicator: The indicator that this row's targets measure.
        unit: The unit column; ``None`` where it is empty (a unit inside a target
            is in the quantity).
        target: The year's target.
        quarter_targets: Four entries, the first quarter first.
        months: Months (1 to 12) ticked for the row; ``None`` where the document has no schedule.
        step_months: One tuple per step; ``None`` where the document does not tie months to steps.
        budget: Rupiah.
        realized: By period: ``q1`` ... ``q4``, ``year``.
        other: Columns without a field of their own, by header.
        confidence: 0 to 1, the lowest of the row's placements.
    """

    level: Level
    number: int | str | None = None
    code: str | None = None
    affair: str | None = None
    goal: str | None = None
    objective: str | None = None
    program: str | None = None
    activity: str | None = None
    sub_activity: str | None = None
    detail: str | None = None
    goal_indicator: str | None = None
    objective_indicator: str | None = None
    program_indicator: str | None = None
    activity_indicator: str | None = None
    sub_activity_indicator: str | None = None
    indicator: str | None = None
    unit: str | None = None
    target: Quantity | None = None
    quarter_targets: tuple[Quantity | None, Quantity | None, Quantity | None, Quantity | None] = (
        None,
        None,
        None,
        None,
    )
    activity_target: Quantity | None = None
    steps: tuple[str, ...] = ()
    months: tuple[int, ...] | None = None
    step_months: tuple[tuple[int, ...], ...] | None = None
    budget: Decimal | None = None
    person_in_charge: str | None = None
    realized: Mapping[str, Realization] = field(default_factory=dict)
    other: Mapping[str, str] = field(default_factory=dict)
    confidence: Decimal = Decimal(1)
    place: Place | None = None
    stated: frozenset[str] = frozenset()
    cells: Mapping[str, str] = field(default_factory=dict)

    def statement(self, level: Level) -> str | None:
        """Return the statement at a level of the cascade, ``None`` where the row has none."""
        value: str | None = getattr(self, level.value)
        return value

    def indicator_at(self, level: Level) -> str | None:
        """Return the indicator printed in the column of a level of the cascade."""
        value: str | None = getattr(self, f"{level.value}_indicator")
        return value


@dataclass(frozen=True, slots=True)
class Signatory:
    """A signature block; ``nip`` is 18 digits without spaces, or as printed where it is not."""

    position: str | None = None
    name: str | None = None
    rank: str | None = None
    nip: str | None = None
    place: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """Distinct things in the plan; ``budget`` counts each distinct money-carrying node once.

    ``budget`` is ``None`` where no row carries money, or where it cannot be determined.
    """

    goals: int = 0
    objectives: int = 0
    programs: int = 0
    activities: int = 0
    sub_activities: int = 0
    indicators: int = 0
    steps: int = 0
    budget: Decimal | None = None


COUNTS = ("goals", "objectives", "programs", "activities", "sub_activities", "indicators", "steps")
"""The counts among the totals, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A sheet or page that was not read, and why (a code of the message catalogue)."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Which file, and which of its sheets or pages, were read."""

    file: str
    sheets: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedTotal:
    """A total or subtotal row; ``matches`` is ``None`` where nothing can be summed."""

    place: Place
    text: str
    amount: Decimal | None
    matches: bool | None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Source cells whose content is in no row, title, signature, header, total or note."""

    place: Place
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDraft:
    """One plan as read from one document."""

    form: Form
    source: Source
    rows: tuple[PlanRow, ...] = ()
    title: str | None = None
    agency: str | None = None
    government: str | None = None
    year: int | None = None
    period: str | None = None
    signatory: Signatory | None = None
    second_party: Signatory | None = None
    totals: Totals = Totals()
    printed_totals: tuple[PrintedTotal, ...] = ()
    notes: tuple[str, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    findings: tuple[Finding, ...] = ()
