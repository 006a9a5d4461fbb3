"""Assembly: records become plan rows; statements are filled down, values are parsed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from renaksi.domain.draft import CASCADE, Level, PlanRow, Realization
from renaksi.domain.indicators import MeasureKind, measure_kind
from renaksi.domain.money import parse_money
from renaksi.domain.places import Place, cell_name
from renaksi.domain.quantities import Quantity, parse_quantity
from renaksi.domain.text import fold_case, fold_space
from renaksi.domain.units import counts_whole_things, is_percent_unit
from renaksi.reading.concepts import INDICATORS, MONEY, QUARTER_TARGETS, STATEMENTS, Concept
from renaksi.reading.grid import Cell
from renaksi.reading.levels import Clue, levels_of, split_code, split_label
from renaksi.reading.records import Aside, Record
from renaksi.reading.stepping import months_and_steps
from renaksi.reading.values import Parser, code_of, is_money_cell, number_of, separators_of

# A change at a level makes what stood below it void; programs outlive a change of objective,
# since one program may serve several objectives.
_BELOW = {
    Level.GOAL: (Level.OBJECTIVE,),
    Level.OBJECTIVE: (),
    Level.PROGRAM: (Level.ACTIVITY, Level.SUB_ACTIVITY),
    Level.ACTIVITY: (Level.SUB_ACTIVITY,),
    Level.SUB_ACTIVITY: (),
}


@dataclass(slots=True)
class Standing:
    """What the lines so far have stated: the parents under which the next line stands."""

    statements: dict[Level, str] = field(default_factory=dict)
    indicators: dict[Level, str] = field(default_factory=dict)
    affair: str | None = None
    deepest: Level | None = None

    def state(self, level: Level, text: str) -> bool:
        """Take note of a statement; return whether it is a new one."""
        known = self.statements.get(level)
        self.statements[level] = (
            text if known is None or fold_case(known) != fold_case(text) else known
        )
        if known is not None and fold_case(known) == fold_case(text):
            return False
        self.indicators.pop(level, None)
        self._void(_BELOW[level])
        return True

    def head(self, affair: str) -> None:
        """Take note of an affair of government; programs above it are done."""
        self.affair = affair
        self._void((Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY))

    def _void(self, levels: Iterable[Level]) -> None:
        for level in levels:
            self.statements.pop(level, None)
            self.indicators.pop(level, None)


@dataclass(slots=True)
class Assembler:
    """Turns the records of parts into rows, carrying the standing from part to part."""

    parser: Parser
    standing: Standing = field(default_factory=Standing)
    agency_headings: list[str] = field(default_factory=list)
    _shape: set[Concept] = field(default_factory=set)
    _measured: tuple[Level, ...] = ()

    def rows(self, records: Sequence[Record], asides: Sequence[Aside]) -> list[PlanRow]:
        """Assemble one part's rows in order; a table of other columns stands under nothing before it."""
        shape = (
            {c.concept for c in records[0].columns} & {*STATEMENTS, Concept.MIXED}
            if records
            else self._shape
        )
        if self._shape and shape != self._shape:
            self.standing = Standing()
        self._shape = shape
        self.parser.separators = separators_of(records)
        self._measured = measured_levels(records)
        levels = _mixed_levels(records)
        headings = {aside.before: [] for aside in asides}  # type: dict[int, list[Aside]]
        for aside in asides:
            if aside.kind == "heading":
                headings[aside.before].append(aside)
        rows: list[PlanRow] = []
        for position, record in enumerate(records):
            for aside in headings.get(position, ()):
                self._heading(fold_space(aside.cells[0].text))
            row = self._row(record, levels[position])
            if row is not None:
                rows.append(row)
        return rows

    def head_with(self, text: str) -> bool:
        """Let the lines that follow stand under a labelled statement; false without a label."""
        label, statement = split_label(text)
        level = _HEADING_LEVELS.get(label or "")
        if level is None or len(statement) < _SHORTEST_STATEMENT:
            return False
        self.standing.state(level, statement)
        self._shape = set()
        return True

    def _heading(self, text: str) -> None:
        """A heading inside a table sets what the lines under it stand under."""
        if self.head_with(text):
            return
        if text.casefold().startswith(("urusan", "bidang urusan", "non urusan")):
            self.standing.head(text)
        elif text.casefold().startswith("program "):
            self.standing.state(Level.PROGRAM, text)
        else:
            self.agency_headings.append(text)

    def _row(self, record: Record, mixed: Level | None) -> PlanRow | None:
        """Assemble one line; ``None`` where it only names the agency."""
        stated = _Stated(record)
        codes: list[str] = []
        for concept, level in STATEMENTS.items():
            text = record.text(concept)
            if text is None:
                continue
            code, text = split_code(fold_space(text))
            codes.extend([code] if code else [])
            is_new = self.standing.state(level, text)
            stated.note(level, own=record.states(concept) and (is_new or mixed is None))
        detail, level = self._state_mixed(record, mixed, stated, codes)
        if mixed is Level.AGENCY and detail and not _has_amounts(record):
            self.agency_headings.append(detail)
            return None
        affair = _text(record, Concept.AFFAIR)
        if affair:
            self.standing.head(affair)
        indicators = self._indicators(record, stated)
        deepest = stated.deepest or self.standing.deepest
        if mixed is Level.INDICATOR and not stated.own_levels and not stated.has_any_indicator:
            deepest = self.standing.deepest or deepest  # one more indicator of the line above
        if level in (Level.AGENCY, Level.AFFAIR):
            deepest = None
        elif level is Level.DETAIL:
            deepest = next((lv for lv in reversed(CASCADE) if lv in self.standing.statements), None)
        else:
            self.standing.deepest = deepest
        statements = {
            lv: text
            for lv, text in self.standing.statements.items()
            if (deepest is not None and CASCADE.index(lv) <= CASCADE.index(deepest))
            or (deepest is None and lv in (Level.GOAL, Level.OBJECTIVE) and stated.has(lv))
        }
        indicators = {
            lv: text
            for lv, text in indicators.items()
            if lv in statements or stated.has_indicator(lv)
        }
        return self._filled(
            record, level or _level(stated, deepest), statements, indicators, detail, codes
        )

    def _state_mixed(
        self, record: Record, mixed: Level | None, stated: _Stated, codes: list[str]
    ) -> tuple[str | None, Level | None]:
        """Take in the mixed column; return a detail text and the level it decides."""
        detail = _text(record, Concept.DETAIL)
        if mixed is None:
            return detail, Level.DETAIL if detail and stated.deepest is None else None
        text = _text(record, Concept.MIXED, inherited=False)
        if text is None:
            return (
                detail,
                None if stated.own_levels or stated.has_any_indicator else Level.INDICATOR,
            )
        code, text = split_code(text)
        codes.extend([code] if code else [])
        if mixed is Level.AFFAIR:
            self.standing.head(text)
            return detail, mixed
        if mixed in (Level.AGENCY, Level.DETAIL):
            return text, mixed
        label, statement = split_label(text)
        self.standing.state(mixed, statement if label in _HEADING_LEVELS else text)
        stated.note(mixed, own=True)
        return detail, mixed

    def _indicators(self, record: Record, stated: _Stated) -> dict[Level, str]:
        """Return the indicator of each level on this line, filled down where its node is."""
        found: dict[Level, str] = {}
        for concept, level in INDICATORS.items():
            text = _text(record, concept)
            if text is not None:
                self.standing.indicators[level] = text
                found[level] = text
                stated.note_indicator(level)
            elif not stated.has(level) and level in self.standing.indicators:
                found[level] = self.standing.indicators[level]
        return found

    def _filled(
        self,
        record: Record,
        level: Level,
        statements: dict[Level, str],
        indicators: dict[Level, str],
        detail: str | None,
        codes: list[str],
    ) -> PlanRow:
        """Parse the values of a line into a row."""
        values = self._values(record)
        months, steps, step_months = months_and_steps(record)
        cells = {
            field_name: cell_name(own[0].row, own[0].column)
            for i, own in record.own.items()
            for field_name in [_field_of(record, i)]
            if field_name and own
        }
        fields: dict[str, Any] = {lv.value: text for lv, text in statements.items()}
        fields |= {f"{lv.value}_indicator": text for lv, text in indicators.items()}
        return PlanRow(
            level=level,
            number=number_of(record.cells(Concept.NUMBER, inherited=False)),
            code=code_of(record.cells(Concept.CODE, inherited=False))
            or (codes[-1] if codes else None),
            affair=self.standing.affair,
            detail=detail,
            indicator=measured_indicator(record, indicators, self._measured),
            steps=steps,
            months=months,
            step_months=step_months,
            person_in_charge=_text(record, Concept.PERSON),
            other=_others(record),
            confidence=Decimal(record.certainty) / 100,
            place=_place(record),
            stated=frozenset(cells),
            cells=cells,
            **fields,
            **values,
        )

    def _values(self, record: Record) -> dict[str, Any]:
        """Parse targets, money and actuals."""
        quarters = tuple(self._quantity(record, concept) for concept in QUARTER_TARGETS)
        target_cells = [c for i in record.positions(Concept.TARGET) for c in self._at(record, i)]
        budget_cells = record.cells(Concept.BUDGET)
        loose = [c for c in target_cells if _is_loose_money(record, c)]
        if loose:
            budget_cells = budget_cells or loose
        target = None if loose else self._quantity(record, Concept.TARGET)
        unit = _text(record, Concept.UNIT)
        if not record.positions(Concept.UNIT) and target is not None:
            unit = target.unit  # the form has no unit column: the target names the unit
        return {
            "unit": unit,
            "target": target,
            "quarter_targets": quarters,
            "activity_target": self._quantity(record, Concept.ACTIVITY_TARGET),
            "budget": self.parser.money(record.grid, budget_cells),
            "realized": self._realized(record),
        }

    def _at(self, record: Record, position: int) -> list[Cell]:
        if position in record.own:
            return record.own[position]
        return [record.inherited[position]] if position in record.inherited else []

    def _quantity(self, record: Record, concept: Concept) -> Quantity | None:
        for position in record.positions(concept):
            quantity = self.parser.quantity(record, position, self._at(record, position))
            if quantity is not None:
                return quantity
        return None

    def _realized(self, record: Record) -> dict[str, Realization]:
        realized: dict[str, Realization] = {}
        for position, column in enumerate(record.columns):
            cells = self._at(record, position)
            if (
                column.period is None
                or not cells
                or column.concept not in (Concept.REALIZED, Concept.REALIZED_MONEY)
            ):
                continue
            known = realized.get(column.period, Realization())
            if column.concept in MONEY:
                money = self.parser.money(record.grid, cells)
                known = replace(known, money=money if money is not None else known.money)
            elif known.value is None:
                known = replace(known, value=self.parser.quantity(record, position, cells))
            if known != Realization():
                realized[column.period] = known
        return realized


_SHORTEST_STATEMENT = 10
_HEADING_LEVELS = {
    "tujuan": Level.GOAL,
    "sasaran": Level.OBJECTIVE,
    "sasaran strategis": Level.OBJECTIVE,
    "program": Level.PROGRAM,
    "kegiatan": Level.ACTIVITY,
    "sub kegiatan": Level.SUB_ACTIVITY,
}


class _Stated:
    """Which levels a line states, by a statement or an indicator of its own."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._own: set[Level] = set()
        self._covered: set[Level] = set()
        self._indicators: set[Level] = set()

    def note(self, level: Level, *, own: bool) -> None:
        (self._own if own else self._covered).add(level)

    def note_indicator(self, level: Level) -> None:
        self._indicators.add(level)

    def has(self, level: Level) -> bool:
        return level in self._own

    def has_indicator(self, level: Level) -> bool:
        return level in self._indicators

    @property
    def has_any_indicator(self) -> bool:
        return bool(self._indicators)

    @property
    def own_levels(self) -> set[Level]:
        return self._own

    @property
    def deepest(self) -> Level | None:
        levels = self._own | self._covered | self._indicators
        return max(levels, key=CASCADE.index) if levels else None


def _level(stated: _Stated, deepest: Level | None) -> Level:
    """Return the level of a line without a mixed column."""
    if not stated.own_levels and deepest is not None:
        return Level.INDICATOR
    return deepest or Level.INDICATOR


def _mixed_levels(records: Sequence[Record]) -> list[Level | None]:
    """Decide the levels of all lines of a mixed column; ``None`` for each without one."""
    positions = records[0].positions(Concept.MIXED) if records else []
    if not positions:
        return [None] * len(records)
    clues = [_clue(record) for record in records]
    return list(levels_of(clues, records[0].columns[positions[0]].header))


def _clue(record: Record) -> Clue:
    text = _text(record, Concept.MIXED, inherited=False)
    code = code_of(record.cells(Concept.CODE, inherited=False))
    if text and code is None:
        code, text = split_code(text)
    number = record.text(Concept.NUMBER, inherited=False)
    cells = record.cells(Concept.MIXED, inherited=False)
    figures = [
        c
        for concept in (Concept.TARGET, Concept.REALIZED, *QUARTER_TARGETS)
        for c in record.cells(concept)
    ]
    return Clue(
        text=text,
        code=code,
        number=number,
        indicator=_text(record, Concept.INDICATOR),
        is_percent=bool(figures) and (figures[0].is_percent or "%" in figures[0].text),
        is_bold=bool(cells) and cells[0].is_bold,
        indent=cells[0].indent if cells else 0,
        money=tuple(
            _money(record, i) for i, column in enumerate(record.columns) if column.concept in MONEY
        ),
    )


def _money(record: Record, position: int) -> Decimal | None:
    cells = record.own.get(position, [])
    return parse_money(cells[-1].text, number=cells[-1].number)[0] if cells else None


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


_MEASURED = frozenset({Concept.TARGET, Concept.REALIZED, Concept.UNIT, *QUARTER_TARGETS})


def _unit_fits(records: Sequence[Record], level: Level) -> int:
    """Count the lines whose unit suits the wording of their indicator at a level, less the others."""
    fits = 0
    for record in records:
        wording = _text(record, Concept(f"{level.value}_indicator"))
        unit = _text(record, Concept.UNIT) or _target_unit(record)
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
    plain = _text(record, Concept.INDICATOR)
    if plain is not None:
        return plain
    own = [lv for lv in levels if record.states(Concept(f"{lv.value}_indicator"))]
    if record.positions(Concept.INDICATOR):
        return next((indicators[lv] for lv in own if lv in indicators), None)
    if levels and levels[0] in indicators:
        return indicators[levels[0]]
    return next((indicators[lv] for lv in (*own, *levels) if lv in indicators), None)


def _text(record: Record, concept: Concept, *, inherited: bool = True) -> str | None:
    text = record.text(concept, inherited=inherited)
    return fold_space(text) or None if text is not None else None


def _has_amounts(record: Record) -> bool:
    return any(
        cell.text and record.columns[i].concept not in (Concept.MIXED, Concept.NUMBER)
        for i, cells in record.own.items()
        for cell in cells
    )


def _is_loose_money(record: Record, cell: Cell) -> bool:
    """Money under a target column that only its content made one."""
    columns = [
        c for c in record.columns if c.concept is Concept.TARGET and c.start <= cell.column < c.stop
    ]
    return bool(columns) and columns[0].certainty <= 60 and is_money_cell(cell)


def _others(record: Record) -> dict[str, str]:
    """Keep every column without a field of its own under its header."""
    others: dict[str, str] = {}
    for i, column in enumerate(record.columns):
        if column.concept is not Concept.OTHER:
            continue
        cells = record.own.get(i) or ([record.inherited[i]] if i in record.inherited else [])
        text = fold_space(" ".join(c.text for c in cells if not c.is_error))
        if text:
            header = column.header or cell_name(0, column.start).rstrip("1")
            others[_free_key(others, header)] = text
    return others


def _free_key(taken: dict[str, str], key: str) -> str:
    free, count = key, 1
    while free in taken:
        count += 1
        free = f"{key} ({count})"
    return free


def _place(record: Record) -> Place:
    columns = [c.column for cells in record.own.values() for c in cells] or [0]
    return record.grid.place((record.row, min(columns)), (record.last_row, max(columns)))


def _field_of(record: Record, position: int) -> str | None:
    """Return the row's field that a column fills."""
    column = record.columns[position]
    match column.concept:
        case Concept.OTHER | Concept.IGNORED | Concept.MIXED:
            return "statement" if column.concept is Concept.MIXED else None
        case Concept.MONTH:
            return "months"
        case Concept.REALIZED | Concept.REALIZED_MONEY:
            return f"realized.{column.period}"
        case concept:
            return concept.value
