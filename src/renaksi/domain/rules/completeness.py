"""Completeness: what a row lacks although the form has a place for it and other rows fill it.

A column counts as expected at a level when the document fills it for at least half of the
level's rows; what a form does not have at all is never missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from renaksi.domain.draft import CASCADE, Form, Level, PlanRow
from renaksi.domain.findings import Severity
from renaksi.domain.plan import Node
from renaksi.domain.rules.examples import amount, draft, line
from renaksi.domain.rules.look import Look, targets_of
from renaksi.domain.rules.measures import needs_unit
from renaksi.domain.rules.registry import Registry, Scope, Spot

COMPLETENESS = Registry()
_rule = COMPLETENESS.rule

_STATED = (*CASCADE, Level.INDICATOR)


def _missing_in(
    look: Look,
    is_candidate: Callable[[PlanRow], bool],
    is_filled: Callable[[PlanRow], bool],
) -> Iterator[tuple[int, PlanRow]]:
    """Walk the rows that lack what at least half of the like rows of their level have."""
    for level in _STATED:
        like = [(at, row) for at, row in look.rows(level) if is_candidate(row)]
        lacking = [(at, row) for at, row in like if not is_filled(row)]
        if 2 * len(lacking) <= len(like):
            yield from lacking


@_rule(
    "completeness.activity_target_missing",
    Severity.ERROR,
    Scope.CELL,
    source="LEG-006",
    passing=draft(
        line(activity="Kegiatan A", activity_target=amount(2, "dokumen")),
        line(activity="Kegiatan B", activity_target=amount(3, "dokumen")),
    ),
    failing=draft(
        line(activity="Kegiatan A", activity_target=amount(2, "dokumen")),
        line(activity="Kegiatan B", activity_indicator="Jumlah dokumen"),
    ),
)
def activity_target_missing(look: Look) -> Iterator[Spot]:
    """The form has a target for activities; this row's activity has none anywhere."""
    if not look.has("activity_target"):
        return
    for node in look.plan.at(Level.ACTIVITY):
        rows = [look.draft.rows[at - 1] for at in node.rows]
        if any(row.activity_target is not None for row in rows):
            continue
        for at in node.rows:
            if look.row(at).level in _STATED:
                yield Spot((at,), "activity_target", {"activity": node.wording})


@_rule(
    "completeness.target_missing",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(line(indicator="Jumlah dokumen", target=amount(2, "dokumen"))),
    failing=draft(
        line(indicator="Jumlah dokumen", target=amount(2, "dokumen")),
        line(indicator="Jumlah laporan"),
    ),
)
def target_missing(look: Look) -> Iterator[Spot]:
    """An indicator has no target, while most indicators of its level have one."""
    missing = _missing_in(
        look,
        lambda row: row.indicator is not None,
        lambda row: any(True for _ in targets_of(row)),
    )
    for at, row in missing:
        if not row.realized:
            yield Spot((at,), "target", {"indicator": row.indicator})


@_rule(
    "completeness.unit_column_empty",
    Severity.HINT,
    Scope.PLAN,
    passing=draft(line(unit="dokumen", indicator="Jumlah dokumen", target=amount(2))),
    failing=draft(line(indicator="Jumlah dokumen", target=amount(2, "dokumen"))),
)
def unit_column_empty(look: Look) -> Iterator[Spot]:
    """The unit column of an action plan is empty; units stand only inside the targets."""
    if look.draft.form is not Form.ACTION_PLAN or look.has("unit"):
        return
    rows = tuple(at for at, row in look.rows() if any(one.unit for _, one in targets_of(row)))
    if rows:
        yield Spot(rows, "unit", {"count": len(rows)})


@_rule(
    "completeness.unit_missing",
    Severity.WARNING,
    Scope.CELL,
    passing=draft(
        line(indicator="Jumlah dokumen", unit="dokumen", target=amount(2)),
        line(indicator="Indeks kerukunan", target=amount(75)),
    ),
    failing=draft(
        line(indicator="Jumlah dokumen", unit="dokumen", target=amount(2)),
        line(indicator="Jumlah laporan", target=amount(3)),
    ),
)
def unit_missing(look: Look) -> Iterator[Spot]:
    """A target is a bare number, while other rows say what theirs counts."""
    if not look.has("unit"):
        return
    for at, row in look.rows():
        numbers = [one for _, one in targets_of(row) if one.value is not None]
        is_bare = numbers and row.unit is None and not any(one.unit for one in numbers)
        if is_bare and needs_unit(row.indicator):
            yield Spot((at,), "unit", {"target": numbers[0].raw})


@_rule(
    "completeness.indicator_missing",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-004",
    passing=draft(line(indicator="Jumlah dokumen", target=amount(2, "dokumen"))),
    failing=draft(
        line(indicator="Jumlah dokumen", target=amount(2, "dokumen")),
        line(target=amount(3, "dokumen")),
    ),
)
def indicator_missing(look: Look) -> Iterator[Spot]:
    """A target measures nothing: the row has no indicator, while most rows of its level do."""
    missing = _missing_in(
        look,
        lambda row: any(True for _ in targets_of(row)),
        lambda row: row.indicator is not None,
    )
    for at, row in missing:
        yield Spot((at,), "indicator", {"target": next(one.raw for _, one in targets_of(row))})


@_rule(
    "completeness.level_indicator_missing",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-005",
    passing=draft(
        line(program="Program A", program_indicator="Persentase ormas aktif"),
        line(program="Program B", program_indicator="Persentase konflik tertangani"),
    ),
    failing=draft(
        line(program="Program A", program_indicator="Persentase ormas aktif"),
        line(program="Program B"),
    ),
)
def level_indicator_missing(look: Look) -> Iterator[Spot]:
    """The form has an indicator column for this level; this node is the exception without one."""
    for level in CASCADE:
        field = f"{level.value}_indicator"
        if not look.has(field):
            continue
        nodes = list(look.plan.at(level))
        lacking = [node for node in nodes if not _has_indicator(look, node)]
        if 2 * len(lacking) <= len(nodes):
            for node in lacking:
                yield Spot((node.rows[0],), field, {"level": level.value, "name": node.wording})


def _has_indicator(look: Look, node: Node) -> bool:
    return any(look.row(at).indicator_at(node.level) is not None for at in node.rows)


@_rule(
    "completeness.person_missing",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(line(sub_activity="A", person_in_charge="SITI AMINAH, S.Sos")),
    failing=draft(
        line(sub_activity="A", person_in_charge="SITI AMINAH, S.Sos"),
        line(sub_activity="B"),
    ),
)
def person_missing(look: Look) -> Iterator[Spot]:
    """Nobody is in charge of this row, while most rows of its level name somebody."""
    if not look.has("person_in_charge"):
        return
    for at, row in _missing_in(
        look,
        lambda row: row.level is not Level.INDICATOR,
        lambda row: row.person_in_charge is not None,
    ):
        yield Spot((at,), "person_in_charge", {"level": row.level.value})


@_rule(
    "completeness.steps_missing",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-006",
    passing=draft(line(sub_activity="A", steps=("Rapat koordinasi",))),
    failing=draft(
        line(sub_activity="A", steps=("Rapat koordinasi",)),
        line(sub_activity="B"),
    ),
)
def steps_missing(look: Look) -> Iterator[Spot]:
    """A row of the action plan has no steps, while most rows of its level do."""
    if not look.has("steps"):
        return
    for at, row in _missing_in(
        look,
        lambda row: row.level is not Level.INDICATOR,
        lambda row: bool(row.steps),
    ):
        yield Spot((at,), "steps", {"level": row.level.value})


@_rule(
    "completeness.numbering",
    Severity.HINT,
    Scope.PLAN,
    passing=draft(*(line(number=number, sub_activity=str(number)) for number in range(1, 7))),
    failing=draft(
        *(line(number=number, sub_activity=str(number)) for number in (1, 2, 3, 3, 5, 6))
    ),
)
def numbering(look: Look) -> Iterator[Spot]:
    """The running numbers of a level skip or repeat; they may begin again at 1."""
    if _broken_numbers(list(look.rows())):
        for level in _STATED:
            numbered = [(at, row) for at, row in look.rows(level) if isinstance(row.number, int)]
            broken = _broken_numbers(numbered)
            if broken and _MOST_BROKEN * len(broken) <= len(numbered):
                rows = tuple(broken)
                printed = look.row(rows[0]).number
                yield Spot(rows, "number", {"rows": _listed(rows), "number": printed})


_MOST_BROKEN = 6  # more than one break in so many numbers: they count something else


def _broken_numbers(numbered: list[tuple[int, PlanRow]]) -> list[int]:
    """List the rows whose number does not follow the one before it."""
    broken = []
    before: PlanRow | None = None
    for at, row in numbered:
        if not isinstance(row.number, int):
            continue
        last = before.number if before is not None else None
        is_filled_down = (
            before is not None and before.number == row.number and _is_same(before, row)
        )
        if isinstance(last, int) and row.number not in (last + 1, 1) and not is_filled_down:
            broken.append(at)
        before = row
    return broken


def _is_same(one: PlanRow, other: PlanRow) -> bool:
    return all(one.statement(level) == other.statement(level) for level in CASCADE)


def _listed(rows: tuple[int, ...]) -> str:
    return ", ".join(map(str, rows))
