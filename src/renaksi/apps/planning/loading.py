"""Rows become the plan draft again, equal to the one stored, in a fixed number of queries."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from django.db.models import TextField
from django.db.models.functions import Cast

from renaksi.apps.planning.models import (
    IndicatorContent,
    Line,
    NodeContent,
    PrintedSum,
    Realized,
    SignatureBlock,
    Step,
    StoredFinding,
    Target,
    UnplacedText,
    Version,
)
from renaksi.apps.planning.storing import PERIODS, number_of
from renaksi.domain.draft import (
    CASCADE,
    Form,
    Level,
    PlanDraft,
    PlanRow,
    PrintedTotal,
    Realization,
    Signatory,
    Skipped,
    Source,
    Totals,
    Unplaced,
)
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place
from renaksi.domain.quantity import Quantity, QuantityKind

_Values: TypeAlias = tuple[Any, ...]
_Step: TypeAlias = tuple[str, str, list[int] | None]  # identifier, text, months

_PLACE = ("has_place", "sheet", "page", "table", "first_cell", "last_cell")
_QUANTITY = ("value", "unit", "raw", "kind", "low", "high", "numerator", "denominator")
_STATEMENTS = tuple(level.value for level in CASCADE)
_INDICATORS = (*(f"{level.value}_indicator" for level in CASCADE), "indicator")
_LINKS = ("node", *_STATEMENTS, *_INDICATORS)
_PLAIN = (
    *("level", "number", "code", "affair", "detail", "person_in_charge", "months"),
    *("prints_node_budget", "own_budget", "has_step_months", "printed", "other"),
)
_ORIGIN = ("stated", "cells", "confidence", *_PLACE)
_KINDS = {kind.value: kind for kind in QuantityKind}
_LEVELS = {level.value: level for level in Level}


@dataclass(frozen=True, slots=True)
class LoadedRow:
    """A row of the plan with the identifiers behind it, as text.

    Attributes:
        line: The action line.
        nodes: By level (``objective``): the node that the row's statement is.
        indicators: By field (``objective_indicator``, ``indicator``): the indicator.
        steps: One for each of the row's steps.
        node: The deepest node, which carries the row's money.
    """

    line: str
    row: PlanRow
    nodes: dict[str, str]
    indicators: dict[str, str]
    steps: tuple[str, ...]
    node: str | None


@dataclass(slots=True)
class _Parts:
    """What the rows of a version are put together from, by identifier."""

    nodes: dict[str, tuple[str, Decimal | None]]
    indicators: dict[str, tuple[str, str | None]]
    targets: Mapping[str, Mapping[tuple[str, str], Quantity]]
    steps: Mapping[str, Sequence[_Step]]
    realized: Mapping[str, dict[str, Realization]]


def load_rows(version: UUID, *, with_origin: bool = True) -> list[LoadedRow]:
    """Return the rows of a version in order, in six queries.

    Args:
        version: The version.
        with_origin: Whether to say where each value was read; without it half as much work.
    """
    with _collector_resting():
        return _rows(version, with_origin=with_origin)


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Let the collector rest: it would go over each new value many times, and find nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _rows(version: UUID, *, with_origin: bool) -> list[LoadedRow]:
    parts = _Parts(
        _by_key(NodeContent, version, "node_id", "wording", "budget"),
        _by_key(IndicatorContent, version, "indicator_id", "wording", "unit"),
        _targets(version),
        _steps(version),
        _realized(version),
    )
    columns = (*_PLAIN, *(_ORIGIN if with_origin else ()))
    links = [_text("id"), *(_text(f"{name}_id") for name in _LINKS)]
    lines = Line.objects.filter(version=version).order_by("rank").values_list(*links, *columns)
    return [_row(values, parts) for values in lines]


def _text(column: str) -> Cast:
    """Ask for an identifier as text: it is made and compared several times faster."""
    return Cast(column, TextField())


def _by_key(model: Any, version: UUID, key: str, *columns: str) -> dict[str, Any]:
    rows = model.objects.filter(version=version).values_list(_text(key), *columns)
    return {one: values for one, *values in rows}


def load_version(version: Version) -> PlanDraft:
    """Return a version (with its plan) as the draft that it was stored as."""
    blocks = load_signatures(version.pk)
    return PlanDraft(
        form=Form(version.plan.form),
        source=Source(
            version.source_file,
            tuple(version.source_sheets),
            tuple(version.source_pages),
            tuple(Skipped(name, reason) for name, reason in version.source_skipped),
        ),
        rows=tuple(loaded.row for loaded in load_rows(version.pk)),
        title=version.title,
        agency=version.agency_printed,
        government=version.government_printed,
        year=version.year_printed,
        period=version.period_printed,
        signatory=blocks.get(1),
        second_party=blocks.get(2),
        totals=totals_of(version),
        printed_totals=_printed_totals(version.pk),
        notes=tuple(version.notes),
        unplaced=_unplaced(version.pk),
        findings=load_findings(version.pk),
    )


def totals_of(version: Version) -> Totals:
    """Return the totals of a version."""
    return Totals(
        version.goals,
        version.objectives,
        version.programs,
        version.activities,
        version.sub_activities,
        version.indicators,
        version.steps,
        version.budget,
    )


def load_findings(version: UUID) -> tuple[Finding, ...]:
    """Return the stored findings in order."""
    names = (*_PLACE, "code", "severity", "rows", "field", "params")
    found = StoredFinding.objects.filter(version=version).order_by("position").values_list(*names)
    return tuple(
        Finding(
            code,
            Severity(severity),
            _place(values),
            tuple(rows),
            field,
            {name: _param(value) for name, value in params.items()},
        )
        for *values, code, severity, rows, field, params in found
    )


def _targets(version: UUID) -> Mapping[str, Mapping[tuple[str, str], Quantity]]:
    found: dict[str, dict[tuple[str, str], Quantity]] = defaultdict(dict)
    rows = Target.objects.filter(version=version)
    for line, of, period, *values in rows.values_list(_text("line_id"), "of", "period", *_QUANTITY):
        found[line][of, period] = _quantity(values)
    return found


def _steps(version: UUID) -> Mapping[str, Sequence[_Step]]:
    found: dict[str, list[_Step]] = defaultdict(list)
    rows = Step.objects.filter(version=version).order_by("line_id", "rank")
    for line, *step in rows.values_list(_text("line_id"), _text("id"), "text", "months"):
        found[line].append(tuple(step))
    return found


def _realized(version: UUID) -> Mapping[str, dict[str, Realization]]:
    found: dict[str, dict[str, Realization]] = defaultdict(dict)
    rows = Realized.objects.filter(version=version)
    for line, period, has_value, money, *values in rows.values_list(
        _text("line_id"), "period", "has_value", "money", *_QUANTITY
    ):
        found[line][period] = Realization(_quantity(values) if has_value else None, money)
    return found


def _row(values: _Values, parts: _Parts) -> LoadedRow:
    key, own = values[:2]
    linked = {name: one for name, one in zip(_STATEMENTS, values[2:7], strict=True) if one}
    measured = {name: one for name, one in zip(_INDICATORS, values[7:13], strict=True) if one}
    level, number, code, affair, detail, person, months = values[13:20]
    is_nodes_money, own_budget, has_step_months, printed, other = values[20:25]
    texts: dict[str, Any] = {name: parts.nodes[one][0] for name, one in linked.items()}
    texts |= {name: parts.indicators[one][0] for name, one in measured.items()}
    unit = parts.indicators[measured["indicator"]][1] if "indicator" in measured else None
    if printed:
        texts |= {name: text for name, text in printed.items() if name in _TEXTS}
        unit = printed.get("unit", unit)
    aims, acts = parts.targets.get(key, {}), parts.steps.get(key, ())
    q1, q2, q3, q4 = (aims.get(("line", period)) for period in PERIODS)
    row = PlanRow(
        level=_LEVELS[level],
        number=printed["number"] if "number" in printed else number_of(number),
        code=code,
        affair=affair,
        detail=detail,
        **texts,
        unit=unit,
        target=aims.get(("line", "year")),
        quarter_targets=(q1, q2, q3, q4),
        activity_target=aims.get(("activity", "year")),
        steps=tuple([text for _, text, _ in acts]),
        months=None if months is None else tuple(months),
        step_months=_step_months(acts, printed) if has_step_months else None,
        budget=parts.nodes[own][1] if is_nodes_money else own_budget,
        person_in_charge=person,
        realized=parts.realized.get(key, {}),
        other=dict(other),
        **_origin(values[25:]),
    )
    steps = tuple([step for step, _, _ in acts])
    return LoadedRow(key, row, linked, measured, steps, own)


def _origin(values: _Values) -> dict[str, Any]:
    if not values:
        return {}
    stated, cells, confidence, *place = values
    return {
        "stated": frozenset(stated),
        "cells": cells,
        "confidence": confidence,
        "place": _place(place),
    }


_TEXTS = frozenset((*_STATEMENTS, *_INDICATORS))


def _step_months(steps: Sequence[_Step], printed: Mapping[str, Any]) -> tuple[tuple[int, ...], ...]:
    kept: Any = printed.get("step_months")
    if kept is None:
        kept = [months or () for _, _, months in steps]
    return tuple([tuple(months) for months in kept])


def _place(values: Sequence[Any]) -> Place | None:
    has_place, sheet, page, table, first, last = values
    return Place(sheet, page, table, first, last) if has_place else None


def _quantity(values: Sequence[Any]) -> Quantity:
    value, unit, raw, kind, low, high, numerator, denominator = values
    return Quantity(value, unit, raw, _KINDS[kind], low, high, numerator, denominator)


def _param(value: Any) -> ParamValue:
    return Decimal(value["number"]) if isinstance(value, dict) else value


def load_signatures(version: UUID) -> dict[int, Signatory]:
    """Return the signature blocks: 1 signs, 2 is the second party."""
    names = ("position", "name", "rank", "nip", "place", "date")
    blocks = SignatureBlock.objects.filter(version=version).values_list("party", *names)
    return {party: Signatory(*values) for party, *values in blocks}


def _printed_totals(version: UUID) -> tuple[PrintedTotal, ...]:
    rows = PrintedSum.objects.filter(version=version).order_by("position")
    return tuple(
        PrintedTotal(_place(values) or Place(), text, amount, matches)
        for *values, text, amount, matches in rows.values_list(*_PLACE, "text", "amount", "matches")
    )


def _unplaced(version: UUID) -> tuple[Unplaced, ...]:
    rows = UnplacedText.objects.filter(version=version).order_by("position")
    return tuple(
        Unplaced(_place(values) or Place(), text, reason)
        for *values, text, reason in rows.values_list(*_PLACE, "text", "reason")
    )
