"""How a rule is written down: what it looks at, its source, an example of each kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from renaksi.domain.draft import PlanDraft
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place

if TYPE_CHECKING:
    from renaksi.domain.rules.look import Look


class Scope(StrEnum):
    """What a rule looks at, so that only what a change touches need be looked at again."""

    CELL = "cell"  # fields of one row
    NODE = "node"  # every row of one node
    NODE_WITH_CHILDREN = "node_with_children"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Spot:
    """What a rule has found: where, and what the message needs.

    Attributes:
        rows: Positions in the draft's rows; empty for the whole plan.
        field: The row's field concerned.
        params: Values for the message; texts among them are quoted from the document.
        place: Where, if no row can tell.
    """

    rows: tuple[int, ...] = ()
    field: str | None = None
    params: Mapping[str, ParamValue] = dataclasses.field(default_factory=dict)
    place: Place | None = None


Check = Callable[["Look"], Iterator[Spot]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the review.

    Attributes:
        source: ``LEG-nnn`` of docs/reference/legal-sources.md, or ``practice``.
        passing: A draft about which the rule is silent.
        failing: A draft about which the rule speaks.
    """

    code: str
    severity: Severity
    scope: Scope
    source: str
    check: Check
    passing: Callable[[], PlanDraft]
    failing: Callable[[], PlanDraft]

    @property
    def family(self) -> str:
        """Return the part of the code before the dot."""
        return self.code.partition(".")[0]

    def findings(self, look: Look) -> Iterator[Finding]:
        """Look at a draft and give each spot its code, severity and place."""
        for spot in self.check(look):
            yield Finding(
                self.code,
                self.severity,
                _place(look.draft, spot),
                spot.rows,
                spot.field,
                spot.params,
            )


class Registry:
    """The rules of one family, in the order in which they are written."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(
        self,
        code: str,
        severity: Severity,
        scope: Scope,
        *,
        source: str = "practice",
        passing: Callable[[], PlanDraft],
        failing: Callable[[], PlanDraft],
    ) -> Callable[[Check], Check]:
        """Enter a function as a rule; see :class:`Rule` for the arguments."""

        def enter(check: Check) -> Check:
            self.rules.append(Rule(code, severity, scope, source, check, passing, failing))
            return check

        return enter


def _place(draft: PlanDraft, spot: Spot) -> Place | None:
    """Name the cell of the first row concerned, or the row where the cell is not known."""
    if spot.place is not None or not spot.rows:
        return spot.place
    row = draft.rows[spot.rows[0] - 1]
    cell = row.cells.get(spot.field) if spot.field is not None else None
    if row.place is None or cell is None:
        return row.place
    return dataclasses.replace(row.place, first=cell, last=cell)
