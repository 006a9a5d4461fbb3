"""Assembly: records become plan rows; statements are filled down, values are parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from renaksi.domain.draft import CASCADE, Level, PlanRow, Realization
from renaksi.domain.money import parse_money
from renaksi.domain.places import Place, cell_name, column_letters
from renaksi.domain.quantities import Quantity
from renaksi.domain.text import fold_space
from renaksi.reading.concepts import (
    INDICATORS,
    MONEY,
    QUANTITIES,
    QUARTER_TARGETS,
    STATEMENTS,
    Column,
    Concept,
)
from renaksi.reading.grid import Cell
from renaksi.reading.levels import AGENCY, Clue, levels_of, split_code, split_label
from renaksi.reading.measuring import measured_indicator, measured_levels
from renaksi.reading.records import Aside, Record, folded
from renaksi.reading.standing import Standing, Stated
from renaksi.reading.stepping import months_and_steps
from renaksi.reading.values import Parser, code_of, is_money_cell, number_of, separators_of


@dataclass(slots=True)
class Assembler:
    """Turns the records of parts into rows, carrying the standing from part to part."""

    parser: Parser
    standing: Standing = field(default_factory=Standing)
    agency_headings: list[str] = field(default_factory=list)
    _shape: set[Concept] = field(default_factory=set)
    _measured: tuple[Level, ...] = ()
    _fields: list[str | None] = field(default_factory=list)

    def rows(self, records: Sequence[Record], asides: Sequence[Aside]) -> list[PlanRow | None]:
        """Assemble one part's rows in order; a table of other columns stands on its own."""
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
        self._fields = [_field_of(column) for column in records[0].columns] if records else []
        levels = _mixed_levels(records)
        headings = {aside.before: [] for aside in asides}  # type: dict[int, list[Aside]]
        for aside in asides:
            if aside.kind == "heading":
                headings[aside.before].append(aside)
        rows: list[PlanRow | None] = []
        for position, record in enumerate(records):
            for aside in headings.get(position, ()):
                self._heading(fold_space(aside.cells[0].text))
            rows.append(self._row(record, levels[position]))
        for aside in headings.get(len(records), ()):
            self._heading(fold_space(aside.cells[0].text))
        return rows

    def head_with(self, text: str) -> bool:
        """Let the lines that follow stand under a labelled statement; false without a label."""
        label, statement = split_label(text)
        level = _HEADING_LEVELS.get(label or "")
        if level is None or len(statement) < _SHORTEST_STATEMENT:
            return False
        self.standing.state(level, statement)
        self.standing.deepest = level
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
        stated = Stated()
        codes: list[str] = []
        affair = folded(record, Concept.AFFAIR)
        if affair and affair != self.standing.affair:
            self.standing.head(affair)
        for concept, own_level in STATEMENTS.items():
            text = folded(record, concept)
            if text is None:
                continue
            code, bare = split_code(text)
            if code and not record.states(Concept.CODE):
                codes.append(code)
                text = bare
            is_new = self.standing.state(own_level, text)
            stated.note(own_level, own=record.states(concept) and (is_new or mixed is None))
        detail, level = self._state_mixed(record, mixed, stated, codes)
        if mixed is Level.AGENCY and detail and not _has_amounts(record):
            self.agency_headings.append(detail)
            return None
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
        self, record: Record, mixed: Level | None, stated: Stated, codes: list[str]
    ) -> tuple[str | None, Level | None]:
        """Take in the mixed column; return a detail text and the level it decides."""
        detail = folded(record, Concept.DETAIL)
        if mixed is None:
            return detail, self._bare_level(record, detail, stated)
        text = folded(record, Concept.MIXED, inherited=False)
        if text is None:
            return (
                detail,
                None if stated.own_levels or stated.has_any_indicator else Level.INDICATOR,
            )
        code, bare = split_code(text)
        if code and not record.states(Concept.CODE):
            codes.append(code)
            text = bare
        if mixed is Level.AFFAIR:
            self.standing.head(text)
            return detail, mixed
        if mixed in (Level.AGENCY, Level.DETAIL):
            return text, mixed
        label, statement = split_label(text)
        self.standing.state(mixed, statement if label in _HEADING_LEVELS else text)
        stated.note(mixed, own=True)
        return detail, mixed

    def _bare_level(self, record: Record, detail: str | None, stated: Stated) -> Level | None:
        """Tell the level of a line that states nothing of the cascade; ``None`` for all others."""
        if stated.own_levels:
            return None
        if detail:
            return Level.AGENCY if AGENCY.match(detail) else Level.DETAIL
        is_affair = record.states(Concept.AFFAIR) and not stated.deepest
        return Level.AFFAIR if is_affair else None

    def _indicators(self, record: Record, stated: Stated) -> dict[Level, str]:
        """Return the indicator of each level on this line, filled down where its node is."""
        found: dict[Level, str] = {}
        for concept, level in INDICATORS.items():
            text = folded(record, concept)
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
            name: cell_name(own[0].row, own[0].column)
            for i, own in record.own.items()
            if (name := self._fields[i]) and own
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
            person_in_charge=folded(record, Concept.PERSON),
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
        unit = folded(record, Concept.UNIT)
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
            if column.period is None or column.concept not in _REALIZED:
                continue
            cells = self._at(record, position)
            if not cells:
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


def _level(stated: Stated, deepest: Level | None) -> Level:
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
    text = folded(record, Concept.MIXED, inherited=False)
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
        indicator=folded(record, Concept.INDICATOR),
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


def _has_amounts(record: Record) -> bool:
    return any(
        cell.text and record.columns[i].concept not in (Concept.MIXED, Concept.NUMBER)
        for i, cells in record.own.items()
        for cell in cells
    )


_REALIZED = (Concept.REALIZED, Concept.REALIZED_MONEY)


def _is_loose_money(record: Record, cell: Cell) -> bool:
    """Money under a target column that only its content made one."""
    columns = [
        c for c in record.columns if c.concept is Concept.TARGET and c.start <= cell.column < c.stop
    ]
    return bool(columns) and columns[0].certainty <= 60 and is_money_cell(cell)


def _others(record: Record) -> dict[str, str]:
    """Keep every column without a field of its own under its header."""
    others: dict[str, str] = {}
    for i in sorted({*record.positions(Concept.OTHER), *_spare(record)}):
        column = record.columns[i]
        cells = record.own.get(i) or ([record.inherited[i]] if i in record.inherited else [])
        text = fold_space(" ".join(c.text for c in cells if not c.is_error))
        if text:
            header = column.header or column_letters(column.start)
            others[_free_key(others, header)] = text
    return others


def _spare(record: Record) -> list[int]:
    """Return further columns of a quantity that another column of the line already gives."""
    spare: list[int] = []
    for concept, positions in record.index.items():
        if len(positions) > 1 and concept in QUANTITIES and concept is not Concept.REALIZED:
            spare.extend([i for i in positions if i in record.own][1:])
    return spare


def _free_key(taken: dict[str, str], key: str) -> str:
    free, count = key, 1
    while free in taken:
        count += 1
        free = f"{key} ({count})"
    return free


def _place(record: Record) -> Place:
    columns = [c.column for cells in record.own.values() for c in cells] or [0]
    return record.grid.place((record.row, min(columns)), (record.last_row, max(columns)))


def _field_of(column: Column) -> str | None:
    """Return the row's field that a column fills."""
    match column.concept:
        case Concept.OTHER | Concept.IGNORED:
            return None
        case Concept.MIXED:
            return "statement"
        case Concept.MONTH:
            return "months"
        case Concept.REALIZED | Concept.REALIZED_MONEY:
            return f"realized.{column.period}"
        case concept:
            return concept.value
