"""What every rule looks at: the draft, the plan made of it, and what its form has at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from renaksi.domain.draft import Level, PlanDraft, PlanRow
from renaksi.domain.nomenclature import Entry, Nomenclature
from renaksi.domain.people import Person, looks_like_person, parse_person
from renaksi.domain.plan import PROGRAM_SIDE, Amount, Node, Plan, build_plan, descendants
from renaksi.domain.quantities import Quantity
from renaksi.domain.rollup import Money, roll_up

Targeted = tuple[str, Quantity]  # field, target
Measured = tuple[str, str, Quantity]  # field, indicator, target


class Look:
    """One look at one draft; what several rules need is worked out once.

    Attributes:
        draft: The draft under review.
        nomenclature: The official list, ``None`` without one.
    """

    def __init__(
        self,
        draft: PlanDraft,
        nomenclature: Nomenclature | None = None,
    ) -> None:
        self.draft = draft
        self.nomenclature = nomenclature
        self._filled: dict[str, bool] = {}

    @cached_property
    def plan(self) -> Plan:
        """The tree of the draft's rows."""
        return build_plan(self.draft.rows)

    @cached_property
    def money(self) -> Money:
        """The plan's money from distinct nodes; printed totals may prove how parts add up."""
        totals = self.draft.printed_totals
        return roll_up(self.plan, {one.amount for one in totals if one.amount is not None})

    @cached_property
    def money_as_printed(self) -> Decimal:
        """What comes out when the money of every row is added, rows that repeat a node too.

        Only the deepest level that carries money counts, as in the total.
        """
        return sum(
            (amount.money for node in self.plan.nodes for amount in _counted(node)), Decimal(0)
        )

    @cached_property
    def targeted(self) -> Sequence[tuple[int, PlanRow, tuple[Targeted, ...]]]:
        """The rows whose own indicator has targets: position, row, field and target of each."""
        found = ((at, row, tuple(targets_of(row))) for at, row in self.rows())
        return [one for one in found if one[2]]

    @cached_property
    def measured(self) -> Sequence[tuple[int, PlanRow, tuple[Measured, ...]]]:
        """The rows with targets of a known indicator: field, indicator and target of each."""
        found = ((at, row, tuple(measured_targets(row))) for at, row in self.rows())
        return [one for one in found if one[2]]

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """Every printing of a person in charge that is certainly a person's name."""
        printed = {one: parse_person(one) for one in self.people if looks_like_person(one)}
        return {one: person for one, person in printed.items() if person is not None}

    @cached_property
    def people(self) -> Mapping[str, list[int]]:
        """Every printing of a person or unit in charge, with its rows."""
        found: dict[str, list[int]] = {}
        for at, row in self.rows():
            if row.person_in_charge is not None:
                found.setdefault(row.person_in_charge, []).append(at)
        return found

    def rows(self, *levels: Level) -> Iterator[tuple[int, PlanRow]]:
        """Walk rows with their positions; only those of some levels where levels are given."""
        if len(levels) == 1:
            yield from self._by_level.get(levels[0], ())
            return
        for position, row in enumerate(self.draft.rows, start=1):
            if not levels or row.level in levels:
                yield position, row

    @cached_property
    def _by_level(self) -> Mapping[Level, list[tuple[int, PlanRow]]]:
        found: dict[Level, list[tuple[int, PlanRow]]] = {}
        for position, row in enumerate(self.draft.rows, start=1):
            found.setdefault(row.level, []).append((position, row))
        return found

    @cached_property
    def named(self) -> tuple[tuple[Node, Entry], ...]:
        """Every node whose name must mean an entry of the official list that is certain."""
        if self.nomenclature is None:
            return ()
        nodes = (node for node in self.plan.nodes if node.level in PROGRAM_SIDE)
        like = ((node, self.nomenclature.like(node.level, node.wording)) for node in nodes)
        return tuple((node, one) for node, one in like if one is not None and one.is_certain)

    def row(self, position: int) -> PlanRow:
        """Return the row at a position, the first is 1."""
        return self.draft.rows[position - 1]

    def has(self, field: str) -> bool:
        """Tell whether at least one row fills a field: whether the document has such a column."""
        if field not in self._filled:
            filled = (getattr(row, field) not in (None, ()) for row in self.draft.rows)
            self._filled[field] = any(filled)
        return self._filled[field]


def _counted(node: Node) -> Sequence[Amount]:
    """Return the amounts of a node that the total rests on: none where a child carries money."""
    if any(below.amounts for below in descendants(node)):
        return ()
    return node.amounts or node.details


QUARTER_FIELDS = ("target_q1", "target_q2", "target_q3", "target_q4")


def targets_of(row: PlanRow) -> Iterator[tuple[str, Quantity]]:
    """Walk the targets of the row's own indicator, the year first, by field."""
    if row.target is not None:
        yield "target", row.target
    for name, quantity in zip(QUARTER_FIELDS, row.quarter_targets, strict=True):
        if quantity is not None:
            yield name, quantity


def measured_targets(row: PlanRow) -> Iterator[tuple[str, str, Quantity]]:
    """Walk every target of a row with the indicator it belongs to: field, indicator, target."""
    if row.indicator is not None:
        for name, quantity in targets_of(row):
            yield name, row.indicator, quantity
    if row.activity_indicator is not None and row.activity_target is not None:
        yield "activity_target", row.activity_indicator, row.activity_target
