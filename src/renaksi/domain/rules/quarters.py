"""Targets over the year: quarters that agree with their year, levels that do not fall."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi.domain.draft import PlanRow
from renaksi.domain.findings import Severity
from renaksi.domain.indicators import MeasureKind
from renaksi.domain.quantities import Quantity, QuantityKind
from renaksi.domain.rules.examples import amount, draft, line
from renaksi.domain.rules.look import QUARTER_FIELDS, Look
from renaksi.domain.rules.measures import is_share, may_fall, measure_of
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.rules.targets import has_one_unit

QUARTERS = Registry()
_rule = QUARTERS.rule


@_rule(
    "targets.year_differs_from_quarters",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-008",
    passing=draft(
        line(
            indicator="Jumlah peserta",
            target=amount(100, "orang"),
            quarters=(None, amount(40, "orang"), None, amount(60, "orang")),
        )
    ),
    failing=draft(
        line(
            indicator="Jumlah peserta",
            target=amount(120, "orang"),
            quarters=(None, amount(40, "orang"), None, amount(60, "orang")),
        )
    ),
)
def year_differs_from_quarters(look: Look) -> Iterator[Spot]:
    """The year's target is neither the sum of the quarters nor their last or highest."""
    for at, row in look.rows():
        year = row.target.value if row.target is not None else None
        quarters = _plain_quarters(row)
        if year is None or not quarters or not has_one_unit(row):
            continue
        total = sum(quarters, Decimal(0))
        if year not in {total, total / len(quarters), quarters[-1], max(quarters), min(quarters)}:
            yield Spot((at,), "target", {"year": _raw(row.target), "sum": total})


def _raw(target: Quantity | None) -> str | None:
    return target.raw if target is not None else None


def _plain_quarters(row: PlanRow) -> list[Decimal]:
    """Return the quarters' numbers; none at all where one of them is no plain number."""
    printed = [one for one in row.quarter_targets if one is not None and one.raw.strip("-– ")]
    if any(one.value is None or one.kind is not QuantityKind.EXACT for one in printed):
        return []
    return [one.value for one in printed if one.value is not None]


@_rule(
    "targets.falls_before_year_end",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-008",
    passing=draft(
        line(
            indicator="Persentase ormas yang aktif",
            target=amount(90, "%"),
            quarters=tuple(amount(value, "%") for value in (80, 85, 88, 90)),
        )
    ),
    failing=draft(
        line(
            indicator="Persentase ormas yang aktif",
            target=amount(90, "%"),
            quarters=tuple(amount(value, "%") for value in (80, 85, 90, 70)),
        )
    ),
)
def falls_before_year_end(look: Look) -> Iterator[Spot]:
    """A share reaches the year's target and is then planned to fall below it.

    Quarters that add up to the year, or that never reach it, are instalments and not levels:
    nothing is said about them.
    """
    for at, row in look.rows():
        year = row.target.value if row.target is not None else None
        quarters = _plain_quarters(row)
        if year is None or len(quarters) < len(QUARTER_FIELDS) or may_fall(row.indicator):
            continue
        is_level = sum(quarters) != year and max(quarters) == year
        if is_level and quarters[-1] < year and is_share(row.indicator):
            last = row.quarter_targets[-1]
            params = {"year": _raw(row.target), "last": _raw(last)}
            yield Spot((at,), QUARTER_FIELDS[-1], params)


@_rule(
    "targets.zero_all_year",
    Severity.HINT,
    Scope.CELL,
    passing=draft(line(indicator="Jumlah kasus kebakaran", target=amount(0, "kasus"))),
    failing=draft(line(indicator="Jumlah peserta pelatihan", target=amount(0, "orang"))),
)
def zero_all_year(look: Look) -> Iterator[Spot]:
    """Something wanted is to be none all year."""
    for at, row, targets in look.targeted:
        if any(one.value is None or one.value != 0 for _, one in targets):
            continue
        if measure_of(row.indicator) is MeasureKind.COUNT and not may_fall(row.indicator):
            yield Spot((at,), targets[0][0], {"indicator": row.indicator})
