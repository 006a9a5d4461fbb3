"""A plan draft becomes rows: identities found or made, contents, lines, targets, steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from renaksi.apps.planning import models
from renaksi.apps.planning.bulk import Row, forget_query_plans, insert_rows
from renaksi.apps.planning.matching import Identities
from renaksi.domain.draft import CASCADE, Level, PlanDraft, PlanRow, Signatory
from renaksi.domain.finding_keys import finding_keys
from renaksi.domain.findings import Finding, ParamValue
from renaksi.domain.order_keys import first_keys
from renaksi.domain.places import Place
from renaksi.domain.plan import Indicator, Node, Plan, build_plan, measured_level
from renaksi.domain.quantity import Quantity
from renaksi.domain.wording import fold

_MANY = 200  # lines
PERIODS = ("q1", "q2", "q3", "q4")


@dataclass(frozen=True, slots=True)
class Owner:
    """To which version of which agency rows belong; ``agency`` ``None`` is the government."""

    government: UUID
    agency: UUID | None
    version: UUID


def head_of(draft: PlanDraft) -> dict[str, Any]:
    """Return the fields of a version that a draft fills."""
    totals, source = draft.totals, draft.source
    return {
        "title": draft.title,
        "agency_printed": draft.agency,
        "government_printed": draft.government,
        "year_printed": draft.year,
        "period_printed": draft.period,
        "notes": list(draft.notes),
        "source_file": source.file,
        "source_sheets": list(source.sheets),
        "source_pages": list(source.pages),
        "source_skipped": [[one.name, one.reason] for one in source.skipped],
        "goals": totals.goals,
        "objectives": totals.objectives,
        "programs": totals.programs,
        "activities": totals.activities,
        "sub_activities": totals.sub_activities,
        "indicators": totals.indicators,
        "steps": totals.steps,
        "budget": totals.budget,
    }


def store_rows(owner: Owner, draft: PlanDraft, identities: Identities) -> None:
    """Write everything of a draft below its version; identities that are new are made."""
    _Storing(owner, draft, identities).store()


def store_findings(owner: Owner, draft: PlanDraft, findings: Sequence[Finding]) -> None:
    """Write findings about a draft, with their keys."""
    keys = finding_keys(findings, draft)
    insert_rows(
        models.StoredFinding,
        [
            _owned(owner)
            | place_columns(finding.place)
            | {
                "position": position,
                "code": finding.code,
                "severity": finding.severity.value,
                "rows": list(finding.rows),
                "field": finding.field,
                "params": {name: plain_param(value) for name, value in finding.params.items()},
                "key": key.key,
                "digest": key.digest,
            }
            for position, (finding, key) in enumerate(zip(findings, keys, strict=True), start=1)
        ],
    )


def plain_param(value: ParamValue) -> object:
    """Write a parameter so that a number with decimals comes back as one."""
    return {"number": str(value)} if isinstance(value, Decimal) else value


def place_columns(place: Place | None) -> Row:
    """Write a place into its columns."""
    at = place or Place()
    return {
        "has_place": place is not None,
        "sheet": at.sheet,
        "page": at.page,
        "table": at.table,
        "first_cell": at.first,
        "last_cell": at.last,
    }


def quantity_columns(quantity: Quantity) -> Row:
    """Write a quantity into its columns."""
    return {
        "kind": quantity.kind.value,
        "value": quantity.value,
        "unit": quantity.unit,
        "raw": quantity.raw,
        "low": quantity.low,
        "high": quantity.high,
        "numerator": quantity.numerator,
        "denominator": quantity.denominator,
    }


NO_QUANTITY: Row = dict.fromkeys(quantity_columns(Quantity(None, None, "")), None) | {
    "kind": "text",
    "raw": "",
}


def _owned(owner: Owner) -> Row:
    return {"id": uuid4(), "government_id": owner.government, "version_id": owner.version}


@dataclass(slots=True)
class _Links:
    """What one row of the draft links to, by field."""

    nodes: dict[Level, Node]
    indicators: dict[str, Indicator]


class _Storing:
    """One draft on its way into the tables."""

    def __init__(self, owner: Owner, draft: PlanDraft, identities: Identities) -> None:
        self.owner, self.draft, self.identities = owner, draft, identities
        self.plan: Plan = build_plan(draft.rows)
        self.nodes: dict[Node, UUID] = {}
        self.indicators: dict[Indicator, UUID] = {}
        self.units: dict[Indicator, str | None] = {}
        self.links = self._linked()
        self.lines = [uuid4() for _ in draft.rows]

    def store(self) -> None:
        self._make_identities()
        insert_rows(models.NodeContent, list(self._node_contents()))
        insert_rows(models.IndicatorContent, list(self._indicator_contents()))
        insert_rows(models.Line, list(self._lines()))
        insert_rows(models.Target, list(self._targets()))
        insert_rows(models.Step, list(self._steps()))
        insert_rows(models.Realized, list(self._realized()))
        self._store_surroundings()
        store_findings(self.owner, self.draft, self.draft.findings)
        if len(self.lines) > _MANY:
            forget_query_plans()

    def _linked(self) -> list[_Links]:
        """Find for each row its node and its indicators at every level."""
        links = [_Links({}, {}) for _ in self.draft.rows]
        for node in self.plan.nodes:
            for position in node.rows:
                links[position - 1].nodes[node.level] = node
        known = {
            (position, indicator.level, fold(indicator.wording)): indicator
            for indicator in self.plan.indicators
            for position in indicator.rows
        }
        for position, row in enumerate(self.draft.rows, start=1):
            found = links[position - 1].indicators
            for level in CASCADE:
                wording = row.indicator_at(level)
                if wording is not None:
                    found[f"{level.value}_indicator"] = known[position, level, fold(wording)]
            measured = measured_level(row, self.plan.node_of_row[position - 1])
            if measured is not None and row.indicator is not None:
                indicator = known[position, measured, fold(row.indicator)]
                found["indicator"] = indicator
                self.units.setdefault(indicator, row.unit)
        return links

    def _make_identities(self) -> None:
        owned = {"government_id": self.owner.government, "agency_id": self.owner.agency}
        made_nodes: list[Row] = []
        for node in self.plan.nodes:
            parent = self.nodes[node.parent] if node.parent is not None else None
            known = self.identities.node(node.level, parent, node.wording, node.code)
            self.nodes[node] = known or uuid4()
            if known is None:
                made_nodes.append({"id": self.nodes[node], "level": node.level.value} | owned)
        made: list[Row] = []
        for one in self.plan.indicators:
            on = self.nodes[one.node] if one.node is not None else None
            known = self.identities.indicator(one.level, on, one.wording)
            self.indicators[one] = known or uuid4()
            if known is None:
                made.append(
                    {"id": self.indicators[one], "level": one.level.value, "node_id": on} | owned
                )
        insert_rows(models.Node, made_nodes)
        insert_rows(models.Indicator, made)

    def _node_contents(self) -> Iterator[Row]:
        for node, rank in zip(self.plan.nodes, first_keys(len(self.plan.nodes)), strict=True):
            yield _owned(self.owner) | {
                "node_id": self.nodes[node],
                "parent_id": self.nodes[node.parent] if node.parent is not None else None,
                "rank": rank,
                "wording": node.wording,
                "code": node.code,
                "budget": node.amounts[0].money if node.amounts else None,
            }

    def _indicator_contents(self) -> Iterator[Row]:
        everything = self.plan.indicators
        for one, rank in zip(everything, first_keys(len(everything)), strict=True):
            yield _owned(self.owner) | {
                "indicator_id": self.indicators[one],
                "rank": rank,
                "wording": one.wording,
                "unit": self.units.get(one),
            }

    def _lines(self) -> Iterator[Row]:
        ranks = first_keys(len(self.draft.rows))
        for at, (row, links) in enumerate(zip(self.draft.rows, self.links, strict=True)):
            own = self.plan.node_of_row[at]
            yield (
                _owned(self.owner)
                | {"id": self.lines[at], "rank": ranks[at], "level": row.level.value}
                | self._linked_columns(row, links)
                | _money_columns(row, own)
                | {
                    "number": None if row.number is None else str(row.number),
                    "code": row.code,
                    "affair": row.affair,
                    "detail": row.detail,
                    "node_id": self.nodes[own] if own is not None else None,
                    "person_in_charge": row.person_in_charge,
                    "months": None if row.months is None else list(row.months),
                    "has_step_months": row.step_months is not None,
                    "other": [list(pair) for pair in row.other.items()],
                    "stated": sorted(row.stated),
                    "cells": dict(row.cells),
                    "confidence": row.confidence,
                }
                | place_columns(row.place)
            )

    def _linked_columns(self, row: PlanRow, links: _Links) -> Row:
        """Link a row, and keep what it prints otherwise than what it links to."""
        columns: Row = {}
        printed: dict[str, object] = {}
        for level in CASCADE:
            node = links.nodes.get(level)
            columns[f"{level.value}_id"] = self.nodes[node] if node is not None else None
            wording = row.statement(level)
            if node is not None and wording != node.wording:
                printed[level.value] = wording
        for name in _INDICATOR_FIELDS:
            indicator = links.indicators.get(name)
            columns[f"{name}_id"] = None if indicator is None else self.indicators[indicator]
            wording = getattr(row, name)
            if wording != (indicator.wording if indicator is not None else None):
                printed[name] = wording
        measured = links.indicators.get("indicator")
        if row.unit != (self.units[measured] if measured is not None else None):
            printed["unit"] = row.unit
        if row.number is not None and not _is_plain_number(row.number):
            printed["number"] = row.number
        if row.step_months is not None and len(row.step_months) != len(row.steps):
            printed["step_months"] = [list(months) for months in row.step_months]
        columns["printed"] = printed
        return columns

    def _targets(self) -> Iterator[Row]:
        for at, (row, links) in enumerate(zip(self.draft.rows, self.links, strict=True)):
            measured = links.indicators.get("indicator")
            activity = links.indicators.get("activity_indicator")
            targets: Iterable[tuple[str, str, Quantity | None, Indicator | None]] = (
                ("line", "year", row.target, measured),
                *(
                    ("line", period, quantity, measured)
                    for period, quantity in zip(PERIODS, row.quarter_targets, strict=True)
                ),
                ("activity", "year", row.activity_target, activity),
            )
            for of, period, quantity, indicator in targets:
                if quantity is not None:
                    yield (
                        _owned(self.owner)
                        | quantity_columns(quantity)
                        | {
                            "line_id": self.lines[at],
                            "indicator_id": None
                            if indicator is None
                            else self.indicators[indicator],
                            "of": of,
                            "period": period,
                        }
                    )

    def _steps(self) -> Iterator[Row]:
        for line, row in zip(self.lines, self.draft.rows, strict=True):
            is_tied = row.step_months is not None and len(row.step_months) == len(row.steps)
            for at, (text, rank) in enumerate(
                zip(row.steps, first_keys(len(row.steps)), strict=True)
            ):
                months = list(row.step_months[at]) if is_tied and row.step_months else None
                yield _owned(self.owner) | {
                    "line_id": line,
                    "rank": rank,
                    "text": text,
                    "months": months,
                    "output": "",
                    "status": models.StepStatus.PLANNED,
                }

    def _realized(self) -> Iterator[Row]:
        for line, row in zip(self.lines, self.draft.rows, strict=True):
            for period, reported in row.realized.items():
                value = reported.value
                yield (
                    _owned(self.owner)
                    | (NO_QUANTITY if value is None else quantity_columns(value))
                    | {
                        "line_id": line,
                        "period": period,
                        "has_value": value is not None,
                        "money": reported.money,
                    }
                )

    def _store_surroundings(self) -> None:
        draft = self.draft
        parties = ((1, draft.signatory), (2, draft.second_party))
        insert_rows(
            models.SignatureBlock,
            [_signature(self.owner, at, block) for at, block in parties if block is not None],
        )
        insert_rows(
            models.PrintedSum,
            [
                _owned(self.owner)
                | place_columns(one.place)
                | {"position": at, "text": one.text, "amount": one.amount, "matches": one.matches}
                for at, one in enumerate(draft.printed_totals, start=1)
            ],
        )
        insert_rows(
            models.UnplacedText,
            [
                _owned(self.owner)
                | place_columns(one.place)
                | {"position": at, "text": one.text, "reason": one.reason}
                for at, one in enumerate(draft.unplaced, start=1)
            ],
        )


_INDICATOR_FIELDS = (*(f"{level.value}_indicator" for level in CASCADE), "indicator")


_LONG = 10  # digits; row numbers beyond are kept as they are


def number_of(text: str | None) -> int | str | None:
    """Return a row's number as the domain knows it: digits are an integer."""
    if text is None:
        return None
    is_number = len(text) < _LONG and text.isascii() and text.isdigit() and str(int(text)) == text
    return int(text) if is_number else text


def _is_plain_number(number: int | str) -> bool:
    known = number_of(str(number))
    return known == number and type(known) is type(number)


def _money_columns(row: PlanRow, own: Node | None) -> Row:
    """Leave an amount to the node where it is the node's; keep any other on the line."""
    is_nodes = (
        own is not None
        and row.level is not Level.DETAIL
        and row.budget is not None
        and str(row.budget) == str(own.amounts[0].money)
    )
    return {"prints_node_budget": is_nodes, "own_budget": None if is_nodes else row.budget}


def _signature(owner: Owner, party: int, block: Signatory) -> Row:
    return _owned(owner) | {
        "party": party,
        "position": block.position,
        "name": block.name,
        "rank": block.rank,
        "nip": block.nip,
        "place": block.place,
        "date": block.date,
    }
