"""Concepts: what a column of a plan document can mean, and a column once it is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from renaksi.domain.draft import CASCADE, Level


class Concept(StrEnum):
    """The meaning of a column; the value is the name used in mapping files."""

    NUMBER = "number"
    CODE = "code"
    AFFAIR = "urusan"
    GOAL = "goal"
    GOAL_INDICATOR = "goal_indicator"
    OBJECTIVE = "objective"
    OBJECTIVE_INDICATOR = "objective_indicator"
    PROGRAM = "program"
    PROGRAM_INDICATOR = "program_indicator"
    ACTIVITY = "activity"
    ACTIVITY_INDICATOR = "activity_indicator"
    SUB_ACTIVITY = "sub_activity"
    SUB_ACTIVITY_INDICATOR = "sub_activity_indicator"
    MIXED = "mixed"  # several levels in one column
    DETAIL = "detail"
    INDICATOR = "indicator"
    UNIT = "unit"
    TARGET = "target"
    TARGET_Q1 = "target_q1"
    TARGET_Q2 = "target_q2"
    TARGET_Q3 = "target_q3"
    TARGET_Q4 = "target_q4"
    ACTIVITY_TARGET = "activity_target"
    STEPS = "steps"
    BUDGET = "budget"
    PERSON = "person_in_charge"
    REALIZED = "realized"
    REALIZED_MONEY = "realized_money"
    MONTH = "month"
    OTHER = "other"
    IGNORED = "ignored"  # numbering of a printed form; never content


STATEMENTS: dict[Concept, Level] = {Concept(level.value): level for level in CASCADE}
INDICATORS: dict[Concept, Level] = {Concept(f"{level.value}_indicator"): level for level in CASCADE}
QUARTER_TARGETS = (Concept.TARGET_Q1, Concept.TARGET_Q2, Concept.TARGET_Q3, Concept.TARGET_Q4)
QUANTITIES = frozenset(
    {Concept.TARGET, Concept.ACTIVITY_TARGET, Concept.REALIZED, *QUARTER_TARGETS}
)
MONEY = frozenset({Concept.BUDGET, Concept.REALIZED_MONEY})
TEXTS = frozenset(
    {*STATEMENTS, *INDICATORS, Concept.MIXED, Concept.INDICATOR, Concept.DETAIL, Concept.AFFAIR}
)


@dataclass(frozen=True, slots=True)
class Column:
    """One logical column of a table.

    Attributes:
        start, stop: Physical columns it covers, half open.
        header: The header's texts from top to bottom, joined for people.
        period: ``q1`` ... ``q4`` or ``year``, for what is realised.
        month: 1 to 12, for a column of the schedule; ``week`` inside it, where the form has weeks.
        level: The level whose indicator a target column measures, where the header names it.
        left, right: Horizontal extent on a PDF page, in points.
        certainty: 0 to 100: how sure the header makes the concept.
    """

    start: int
    stop: int
    concept: Concept
    header: str = ""
    period: str | None = None
    month: int | None = None
    week: int | None = None
    level: Level | None = None
    year: int | None = None
    left: float | None = None
    right: float | None = None
    certainty: int = 100

    def be(self, concept: Concept, certainty: int = 60) -> Column:
        """Return the same column with a meaning that its content suggests."""
        return replace(self, concept=concept, certainty=certainty)
