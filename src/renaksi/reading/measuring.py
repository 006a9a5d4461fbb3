"""Measuring: whose indicator a line's targets measure, where a form has one per level."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi.domain.draft import CASCADE, Level
from renaksi.domain.indicators import MeasureKind, measure_kind
from renaksi.domain.quantities import parse_quantity
from renaksi.domain.units import counts_whole_things, is_percent_unit
from renaksi.reading.concepts import INDICATORS, QUARTER_TARGETS, Concept
from renaksi.reading.records import Record, folded


def measured_levels(records: Sequence[Record]) -> tuple[Level, ...]:
    """Tell whose indicators a table's targets measure, the likeliest level first.

    The level that the targets' header names; else the level whose indicators agree best with the
    units printed; else the indicator column nearest to the left of the targets.
    """
    if not records:
        return ()
    columns = records[0].columns
    at = [i for i, column in enumerate(columns) if column.concept in _MEASURED]
    levels = [(i, INDICATORS[c.concept]) for i, c in enumerate(columns) if c.concept in INDICATORS]
    if not at:
        return tuple(sorted((lv for _, lv in levels), key=CASCADE.index, reverse=True))
    named = [columns[i].level for i in at if columns[i].level is not None]
    before = [lv for i, lv in levels if i < at[-1]]
    near = [*reversed(before), *(lv for _, lv in levels if lv not in before)]
    if not named and len(near) > 1:
        fits = {lv: _unit_fits(records, lv) for lv in near}
        near.sort(key=lambda lv: -fits[lv])
    return tuple(dict.fromkeys([*named, *near]))  # type: ignore[list-item]


_SAMPLE = 200  # lines that are enough to tell
_MEASURED = frozenset({Concept.TARGET, Concept.REALIZED, Concept.UNIT, *QUARTER_TARGETS})


def _unit_fits(records: Sequence[Record], level: Level) -> int:
    """Count the lines whose unit suits their indicator at a level, less the others."""
    fits = 0
    for record in records[:_SAMPLE]:
        wording = folded(record, Concept(f"{level.value}_indicator"))
        unit = folded(record, Concept.UNIT) or _target_unit(record)
        if wording is None or unit is None:
            continue
        kind = measure_kind(wording)
        if kind is MeasureKind.PERCENTAGE:
            fits += 1 if is_percent_unit(unit) else -1
        elif kind is MeasureKind.COUNT:
            fits += 1 if counts_whole_things(unit) else -1 if is_percent_unit(unit) else 0
    return fits


def _target_unit(record: Record) -> str | None:
    cells = [c for concept in (Concept.TARGET, *QUARTER_TARGETS) for c in record.cells(concept)]
    if not cells:
        return None
    if cells[0].is_percent:
        return "%"
    quantity = parse_quantity(cells[0].text)
    return quantity.unit if quantity else None


def measured_indicator(
    record: Record, indicators: dict[Level, str], levels: Sequence[Level]
) -> str | None:
    """Return the indicator that a line's targets measure: the column without a level first."""
    plain = folded(record, Concept.INDICATOR)
    if plain is not None:
        return plain
    if levels and levels[0] in indicators and not record.positions(Concept.INDICATOR):
        return indicators[levels[0]]
    own = [lv for lv in levels if record.states(Concept(f"{lv.value}_indicator"))]
    if record.positions(Concept.INDICATOR):
        return next((indicators[lv] for lv in own if lv in indicators), None)
    return next((indicators[lv] for lv in (*own, *levels) if lv in indicators), None)
