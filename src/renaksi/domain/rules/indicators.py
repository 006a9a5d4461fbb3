"""Indicators: measurable, in a unit that fits the wording, one measure each, each at one level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from renaksi.domain.draft import Level
from renaksi.domain.findings import Severity
from renaksi.domain.indicators import MeasureKind, is_output_wording, says_state
from renaksi.domain.plan import Indicator
from renaksi.domain.rules.examples import amount, draft, line
from renaksi.domain.rules.look import Look, Measured
from renaksi.domain.rules.measures import is_head_count, is_percentage, is_two_in_one, measure_of
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.wording import fold, unit_key

INDICATORS = Registry()
_rule = INDICATORS.rule


@_rule(
    "indicators.count_with_percent_target",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-005",
    passing=draft(line(indicator="Jumlah dokumen", target=amount(2, "dokumen"))),
    failing=draft(line(indicator="Jumlah dokumen", target=amount(70, "%"))),
)
def count_with_percent_target(look: Look) -> Iterator[Spot]:
    """The wording counts (Jumlah ...), the target is a percentage."""
    for at, row, measured in look.measured:
        for field, indicator, target in _first_targets(measured):
            if measure_of(indicator) is MeasureKind.COUNT and is_percentage(target, row.unit):
                yield Spot((at,), field, {"indicator": indicator, "target": target.raw})


@_rule(
    "indicators.percent_with_count_target",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-005",
    passing=draft(line(indicator="Persentase ormas aktif", target=amount(70, "%"))),
    failing=draft(line(indicator="Persentase ormas aktif", target=amount(35, "orang"))),
)
def percent_with_count_target(look: Look) -> Iterator[Spot]:
    """The wording is a percentage, the target counts people or things."""
    for at, _row, measured in look.measured:
        for field, indicator, target in _first_targets(measured):
            counts = is_head_count(target) and target.denominator is None
            if counts and measure_of(indicator) is MeasureKind.PERCENTAGE:
                yield Spot((at,), field, {"indicator": indicator, "target": target.raw})


def _first_targets(measured: Sequence[Measured]) -> Iterator[Measured]:
    """Give the first target of each indicator of a row: one finding says it for all quarters."""
    seen = set()
    for field, indicator, target in measured:
        if indicator not in seen:
            seen.add(indicator)
            yield field, indicator, target


@_rule(
    "indicators.two_targets",
    Severity.ERROR,
    Scope.NODE,
    source="LEG-004",
    passing=draft(
        line(activity="A", activity_indicator="Jumlah rapat", activity_target=amount(4, "kali")),
        line(activity="A", activity_indicator="Jumlah rapat", activity_target=amount(4, "kali")),
    ),
    failing=draft(
        line(activity="A", activity_indicator="Jumlah rapat", activity_target=amount(4, "kali")),
        line(activity="A", activity_indicator="Jumlah rapat", activity_target=amount(6, "kali")),
    ),
)
def two_targets(look: Look) -> Iterator[Spot]:
    """One indicator of one node has different annual targets."""
    for indicator in look.plan.indicators:
        if indicator.node is None or len(indicator.rows) == 1:
            continue
        for field in ("target", "activity_target"):
            found = _annual_targets(look, indicator, field)
            if len(found) > 1:
                first, second = list(found.values())[:2]
                yield Spot(
                    tuple(at for at, _ in found.values()),
                    field,
                    {"indicator": indicator.wording, "one": first[1], "other": second[1]},
                )


def _annual_targets(
    look: Look, indicator: Indicator, field: str
) -> dict[tuple[object, str], tuple[int, str]]:
    """Find the different annual targets of an indicator, each with the first row printing it."""
    found: dict[tuple[object, str], tuple[int, str]] = {}
    for at in indicator.rows:
        row = look.row(at)
        is_own = field == "target"
        target = row.target if is_own else row.activity_target
        wording = row.indicator if is_own else row.activity_indicator
        if target is None or target.value is None or wording is None:
            continue
        if wording == indicator.wording or fold(wording) == fold(indicator.wording):
            unit = unit_key(target.unit or row.unit or "")
            found.setdefault((target.value, unit), (at, target.raw))
    return found


@_rule(
    "indicators.two_in_one",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-005",
    passing=draft(line(activity="A", activity_indicator="Jumlah laporan monitoring dan evaluasi")),
    failing=draft(line(activity="A", activity_indicator="Jumlah rencana aksi dan jumlah laporan")),
)
def two_in_one(look: Look) -> Iterator[Spot]:
    """One indicator holds two measures; one target cannot serve both."""
    for indicator in look.plan.indicators:
        if is_two_in_one(indicator.wording):
            yield _spot(indicator)


@_rule(
    "indicators.output_as_outcome",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-005",
    passing=draft(line(objective="A", objective_indicator="Jumlah peserta yang paham")),
    failing=draft(line(objective="A", objective_indicator="Jumlah dokumen yang disusun")),
)
def output_as_outcome(look: Look) -> Iterator[Spot]:
    """A goal or an objective is measured by what was done, not by what changed."""
    for indicator in look.plan.indicators:
        if indicator.level in (Level.GOAL, Level.OBJECTIVE) and is_output_wording(
            indicator.wording
        ):
            yield _spot(indicator)


@_rule(
    "indicators.not_measurable",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-005",
    passing=draft(line(objective="Meningkatnya kerukunan", objective_indicator="Indeks kerukunan")),
    failing=draft(
        line(objective="Meningkatnya kerukunan", objective_indicator="Meningkatnya kerukunan umat")
    ),
)
def not_measurable(look: Look) -> Iterator[Spot]:
    """An outcome's indicator repeats a wish (Meningkatnya ...) and names no measure."""
    for indicator in look.plan.indicators:
        is_outcome = indicator.level in (Level.GOAL, Level.OBJECTIVE, Level.PROGRAM)
        if (
            is_outcome
            and says_state(indicator.wording)
            and not is_output_wording(indicator.wording)
        ):
            yield _spot(indicator)


@_rule(
    "indicators.objective_measure_differs",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-005",
    passing=draft(
        line(objective="Meningkatnya ormas aktif", objective_indicator="Persentase ormas aktif")
    ),
    failing=draft(
        line(
            objective="Meningkatnya jumlah ormas aktif",
            objective_indicator="Persentase ormas aktif",
        )
    ),
)
def objective_measure_differs(look: Look) -> Iterator[Spot]:
    """The objective speaks of a number, its only indicator of a percentage, or the reverse."""
    by_objective = defaultdict(list)
    for indicator in look.plan.indicators:
        if indicator.level is Level.OBJECTIVE and indicator.node is not None:
            by_objective[indicator.node].append(indicator)
    for objective, own in by_objective.items():
        said = _said_measure(objective.wording)
        measures = {measure_of(indicator.wording) for indicator in own}
        wrong = MeasureKind.PERCENTAGE if said is MeasureKind.COUNT else MeasureKind.COUNT
        if said is not None and measures == {wrong}:
            params = {"objective": objective.wording, "indicator": own[0].wording}
            yield Spot(tuple(objective.rows), "objective_indicator", params)


def _said_measure(objective: str) -> MeasureKind | None:
    """Return the measure that an objective names behind its first word."""
    second = fold(objective).split(" ")[1:2]
    measure = measure_of(second[0]) if second else None
    return measure if measure in (MeasureKind.COUNT, MeasureKind.PERCENTAGE) else None


@_rule(
    "indicators.one_wording_two_nodes",
    Severity.HINT,
    Scope.PLAN,
    source="LEG-005",
    passing=draft(
        line(program="A", program_indicator="Persentase ormas aktif"),
        line(program="B", program_indicator="Persentase konflik tertangani"),
    ),
    failing=draft(
        line(program="A", program_indicator="Persentase ormas aktif"),
        line(program="B", program_indicator="Persentase ormas aktif"),
    ),
)
def one_wording_two_nodes(look: Look) -> Iterator[Spot]:
    """Two objectives or two programs are measured by the same words: one cannot tell them apart."""
    same: dict[tuple[Level, str], list[Indicator]] = defaultdict(list)
    for indicator in look.plan.indicators:
        if indicator.level in (Level.OBJECTIVE, Level.PROGRAM) and indicator.node is not None:
            same[indicator.level, fold(indicator.wording)].append(indicator)
    for (level, _), found in same.items():
        if len(found) > 1:
            rows = tuple(sorted(indicator.rows[0] for indicator in found))
            params = {"level": level.value, "indicator": found[0].wording, "count": len(found)}
            yield Spot(rows, f"{level.value}_indicator", params)


def _spot(indicator: Indicator) -> Spot:
    field = f"{indicator.level.value}_indicator"
    return Spot(tuple(indicator.rows), field, {"indicator": indicator.wording})
