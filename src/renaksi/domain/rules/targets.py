"""Targets: one unit for one indicator, and numbers that can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from renaksi.domain.draft import PlanRow
from renaksi.domain.findings import Severity
from renaksi.domain.indicators import MeasureKind
from renaksi.domain.quantities import Quantity
from renaksi.domain.rules.examples import amount, draft, line
from renaksi.domain.rules.look import Look, targets_of
from renaksi.domain.rules.measures import (
    is_head_count,
    is_percentage,
    is_share,
    measure_of,
)
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.wording import fold, is_percent_unit, unit_key, words

TARGETS = Registry()
_rule = TARGETS.rule
_HUNDRED = Decimal(100)


@_rule(
    "targets.quarter_units_differ",
    Severity.WARNING,
    Scope.CELL,
    passing=draft(line(quarters=(amount(1, "dok"), amount(1, "dokumen"), None, None))),
    failing=draft(line(quarters=(amount(1, "dokumen"), amount(25, "%"), None, None))),
)
def quarter_units_differ(look: Look) -> Iterator[Spot]:
    """The targets of one indicator are in different units.

    Quarters that are all percentages may say how much of the year's target is due.
    """
    for at, row, targets in look.targeted:
        if has_one_unit(row):
            continue
        printed = [(field, one, one.unit) for field, one in targets if one.unit is not None]
        quarters = [unit for field, _, unit in printed if field != "target"]
        if row.target is not None and all(map(is_percent_unit, quarters)):
            continue
        (_, first, unit), *rest = printed
        field, other = next((name, one) for name, one, its in rest if not _are_same(unit, its))
        yield Spot((at,), field, {"one": first.raw, "other": other.raw})


def has_one_unit(row: PlanRow) -> bool:
    """Tell whether the units printed in a row's targets all mean the same."""
    units = {unit_key(one.unit) for _, one in targets_of(row) if one.unit is not None}
    return len(units) <= 1


@_rule(
    "targets.unit_differs_from_column",
    Severity.WARNING,
    Scope.CELL,
    passing=draft(line(unit="Kelompok / Organisasi", target=amount(140, "Kelompok"))),
    failing=draft(line(unit="Dokumen", target=amount(140, "orang"))),
)
def unit_differs_from_column(look: Look) -> Iterator[Spot]:
    """The unit column says one thing, the unit in the target another.

    Percentages in the quarters may say how much of the year's target is due.
    """
    for at, row, targets in look.targeted:
        if row.unit is None:
            continue
        for field, target in targets:
            is_part = field != "target" and is_percent_unit(target.unit)
            if target.unit is None or target.denominator is not None or is_part:
                continue
            if not _is_within(target.unit, row.unit):
                yield Spot((at,), field, {"unit": row.unit, "target": target.raw})
                break


def _is_within(unit: str, column: str) -> bool:
    """Tell whether a unit is the column's, or one of the units that the column offers."""
    if _are_same(unit, column) or (is_percent_unit(unit) and is_percent_unit(column)):
        return True
    offered, printed = ({unit_key(word) for word in words(text)} for text in (column, unit))
    return not offered.isdisjoint(printed) or bool(offered & _PEOPLE and printed & _PEOPLE)


_PEOPLE = frozenset({"orang", "peserta", "jiwa", "pegawai", "siswa"})


def _are_same(one: str, other: str) -> bool:
    return unit_key(one) == unit_key(other)


@_rule(
    "targets.share_above_hundred",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-008",
    passing=draft(line(indicator="Persentase ormas yang aktif", target=amount(100, "%"))),
    failing=draft(line(indicator="Persentase ormas yang aktif", target=amount(120, "%"))),
)
def share_above_hundred(look: Look) -> Iterator[Spot]:
    """A part of a whole is to exceed the whole."""
    for at, row, measured in look.measured:
        for field, indicator, target in measured:
            is_above = target.value is not None and target.value > _HUNDRED
            if is_above and is_share(indicator) and is_percentage(target, row.unit):
                yield Spot((at,), field, {"indicator": indicator, "target": target.raw})
                break


@_rule(
    "targets.negative",
    Severity.WARNING,
    Scope.CELL,
    passing=draft(line(indicator="Jumlah peserta", target=amount(5, "orang"))),
    failing=draft(line(indicator="Jumlah peserta", target=amount(-5, "orang"))),
)
def negative(look: Look) -> Iterator[Spot]:
    """A count or a share is to be less than nothing."""
    for at, _row, measured in look.measured:
        for field, indicator, target in measured:
            is_below = target.value is not None and target.value < 0
            if is_below and (measure_of(indicator) is MeasureKind.COUNT or is_share(indicator)):
                yield Spot((at,), field, {"indicator": indicator, "target": target.raw})
                break


@_rule(
    "targets.part_of_a_thing",
    Severity.WARNING,
    Scope.CELL,
    passing=draft(line(indicator="Jumlah peserta", target=amount(11, "orang"))),
    failing=draft(line(indicator="Jumlah peserta", target=amount("11.25", "orang"))),
)
def part_of_a_thing(look: Look) -> Iterator[Spot]:
    """A target asks for a part of a person or of a document."""
    for at, row, targets in look.targeted:
        for field, target in targets:
            value = target.value
            is_broken = value is not None and value != value.to_integral_value()
            if is_broken and is_head_count(target, row.unit):
                yield Spot((at,), field, {"target": target.raw, "value": value})
                break


@_rule(
    "targets.several_in_one_cell",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-005",
    passing=draft(line(indicator="Jumlah peserta", target=amount(30, "orang"))),
    failing=draft(line(indicator="Jumlah peserta", target=amount(None, raw="1 Dokumen 29 orang"))),
)
def several_in_one_cell(look: Look) -> Iterator[Spot]:
    """One cell holds several targets: none of them can be measured against."""
    for at, _row, targets in look.targeted:
        for field, target in targets:
            if target.value is None and target.low is None and _SEVERAL.search(target.raw):
                yield Spot((at,), field, {"target": target.raw})
                break


_SEVERAL = re.compile(r"\d\s*[^\W\d_][^\d]*\s\d[\d.,]*\s*[^\W\d_%]")


@_rule(
    "targets.not_a_number",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-005",
    passing=draft(line(indicator="Jumlah peserta", target=amount(30, "orang"))),
    failing=draft(line(indicator="Jumlah peserta", target=amount(None, raw="banyak"))),
)
def not_a_number(look: Look) -> Iterator[Spot]:
    """An indicator counts or is a percentage, its target holds no number."""
    for at, _row, measured in look.measured:
        for field, indicator, target in measured:
            if _has_number(target) or measure_of(indicator) not in _NUMBERS:
                continue
            yield Spot((at,), field, {"indicator": indicator, "target": target.raw})
            break


_NUMBERS = (MeasureKind.COUNT, MeasureKind.PERCENTAGE)


def _has_number(target: Quantity) -> bool:
    return (
        any(sign.isdigit() for sign in target.raw)
        or target.value is not None
        or (fold(target.raw) in _NOTHING)
    )


_NOTHING = frozenset({"", "-", "–", "—", "n/a", "na", "nihil", "'-"})


@_rule(
    "targets.ratio_is_no_percentage",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-005",
    passing=draft(line(unit="organisasi", target=amount(100, "organisasi"))),
    failing=draft(
        line(unit="Persen", target=amount(100, "organisasi", raw="100 dari 110 organisasi"))
    ),
)
def ratio_is_no_percentage(look: Look) -> Iterator[Spot]:
    """The unit is per cent, the target is so many of so many."""
    for at, row, targets in look.targeted:
        if not is_percent_unit(row.unit):
            continue
        for field, target in targets:
            part = _OF.match(target.raw)
            if part and "%" not in target.raw and "persen" not in fold(target.raw):
                yield Spot((at,), field, {"unit": row.unit, "target": target.raw})
                break


_OF = re.compile(r"\s*\d[\d.,]*\s*(?:dari|per|/)\s*\d", re.IGNORECASE)
