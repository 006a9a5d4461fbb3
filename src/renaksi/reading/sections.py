"""Sections: one sheet, or one flowing document, as a plan: its tables, titles and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from renaksi.domain.draft import CASCADE, Form, PlanRow, PrintedTotal, Unplaced
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.text import fold_case, fold_space
from renaksi.reading.accounting import (
    said_by_all,
    says_more,
    unsaid_of,
    unsaid_of_schedule,
    unsaid_of_signature,
    unsaid_of_total,
)
from renaksi.reading.assembly import Assembler
from renaksi.reading.concepts import INDICATORS, STATEMENTS, TEXTS, Column, Concept
from renaksi.reading.forms import recognise
from renaksi.reading.grid import Cell, Grid
from renaksi.reading.kinds import Kind, kind_of
from renaksi.reading.layout import Layout, Line, Part, lay_out
from renaksi.reading.levels import AGENCY, split_label
from renaksi.reading.mapping import LayoutMapping
from renaksi.reading.records import Aside, Record, records_of
from renaksi.reading.schedules import is_schedule, pair_schedule
from renaksi.reading.settling import settle
from renaksi.reading.signatures import Signatures, read_signatures
from renaksi.reading.signs import is_page_furniture
from renaksi.reading.titles import TitleBlock, agency_and_government, read_titles
from renaksi.reading.values import Parser
from renaksi.reading.vocabulary import years_in


@dataclass(slots=True)
class PartReading:
    """A part with its records and the rows beside them."""

    part: Part
    records: list[Record]
    asides: list[Aside]


@dataclass(slots=True)
class Assembled:
    """What a section gives to the draft."""

    rows: list[PlanRow] = field(default_factory=list)
    printed_totals: list[PrintedTotal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True, eq=False)  # compared by identity: a workbook may have thousands
class Section:
    """One plan's worth of grids, read but not yet assembled."""

    grids: list[Grid]
    layout: Layout
    titles: TitleBlock
    signatures: Signatures
    parts: list[Part]
    readings: list[PartReading]
    schedules: list[PartReading]
    foreign: list[Part]
    form: Form
    is_schedule: bool = False  # its tables only say when: a plan only for want of a better one
    far: list[Grid] = field(default_factory=list)

    @property
    def is_plan(self) -> bool:
        """Whether any table of the section holds what a plan holds."""
        return bool(self.parts)

    @property
    def records(self) -> list[Record]:
        """All lines of the plan's tables."""
        return [record for reading in self.readings for record in reading.records]

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the sheets read, each once."""
        return tuple(dict.fromkeys(grid.sheet for grid in self.grids if grid.sheet))

    @property
    def pages(self) -> tuple[int, ...]:
        """Numbers of the pages read."""
        return tuple(dict.fromkeys(grid.page for grid in self.grids if grid.page))

    def join(self, other: Section) -> None:
        """Take over a schedule (with its signature) that stands on a sheet of its own."""
        self.grids.extend(other.grids)
        self.schedules.extend(other.schedules)
        self.schedules.extend(other.readings if other.is_schedule else ())
        if self.signatures.signatory is None:
            self.signatures = other.signatures
        known = {fold_case(line.text) for line in self.layout.lines}
        spare = [line for line in other.layout.lines if fold_case(line.text) not in known]
        self.layout.lines.extend(replace_after(line) for line in spare)

    def assemble(self) -> Assembled:
        """Make rows, totals, notes and findings of what was read."""
        return _Assembly(self).run()


def replace_after(line: Line) -> Line:
    """Return a line as one that stands after all tables."""
    return Line(line.grid, line.row, line.cells, line.after_part + 1000)


def read_section(grids: Sequence[Grid], mapping: LayoutMapping | None = None) -> Section:
    """Read one sheet, or one document that flows over pages and tables."""
    tables = mapping.tables.values() if mapping else ()
    named = tuple(table.header for table in tables if table.header is not None)
    layout = lay_out(grids, header_rows=named)
    before = [line for line in layout.lines if line.after_part == 0]
    titles = read_titles(before)
    if titles.year is None:
        titles.year = _only_year(layout.parts)
    mapped = _mapped(layout.parts, mapping)
    for part in layout.parts:
        if part not in mapped:
            settle(part, titles.year)
    timed = [part for part in layout.parts if is_schedule(part.band.columns)]
    parts = [part for part in layout.parts if part not in timed and _is_plan(part.band.columns)]
    is_only_timed = not parts
    if not parts:
        parts, timed = (
            [p for p in timed if _states(p.band.columns)],
            [p for p in timed if not _states(p.band.columns)],
        )
    foreign = [part for part in layout.parts if part not in parts and part not in timed]
    columns = [column for part in parts for column in part.band.columns]
    return Section(
        list(grids),
        layout,
        titles,
        read_signatures(layout.lines),
        parts,
        [_read_part(part) for part in parts],
        [_read_part(part) for part in timed],
        foreign,
        recognise(titles.title, columns),
        is_schedule=is_only_timed and bool(parts),
    )


def _mapped(parts: Sequence[Part], mapping: LayoutMapping | None) -> list[Part]:
    """Put a person's mapping in place of what was recognised; return the parts concerned."""
    touched: list[Part] = []
    for position, part in enumerate(parts, 1):
        table = mapping.tables.get(position) if mapping else None
        if table is None or not table.columns:
            continue
        columns = [_overlaid(column, table.columns) for column in part.band.columns]
        known = {p for column in columns for p in range(column.start, column.stop)}
        columns.extend(
            column for physical, column in table.columns.items() if physical not in known
        )
        part.band.columns = sorted(columns, key=lambda column: column.start)
        touched.append(part)
    return touched


def _overlaid(column: Column, meanings: Mapping[int, Column]) -> Column:
    meaning = meanings.get(column.start)
    if meaning is None:
        return column
    return replace(
        meaning, start=column.start, stop=column.stop, header=meaning.header or column.header
    )


def _only_year(parts: Sequence[Part]) -> int | None:
    """Return the one year that the headers name, if they name just one."""
    named = {year for part in parts for text in part.band.texts for year in years_in(text)}
    return named.pop() if len(named) == 1 else None


def _is_plan(columns: Sequence[Column]) -> bool:
    """A plan's table states something and says something about it."""
    concepts = {column.concept for column in columns if column.certainty >= 50}
    says = concepts - {Concept.NUMBER, Concept.OTHER, Concept.IGNORED, Concept.CODE}
    return _states(columns) and len(says) >= 2


def _states(columns: Sequence[Column]) -> bool:
    concepts = {column.concept for column in columns}
    return bool(
        concepts & {*STATEMENTS, *INDICATORS, Concept.MIXED, Concept.INDICATOR, Concept.STEPS}
    )


def _read_part(part: Part) -> PartReading:
    return PartReading(part, *records_of(part))


def statements_of(row: PlanRow) -> Iterator[str]:
    """Yield the statements that a row stands under."""
    for level in CASCADE:
        text = row.statement(level)
        if text:
            yield text


_SCHEDULE_NAME = re.compile(r"jadwal|waktu|schedule|time ?line", re.IGNORECASE)


class _Assembly:
    """Assembles one section; keeps track of what has been placed."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.result = Assembled()
        self.parser = Parser(findings=self.result.findings)
        self.assembler = Assembler(self.parser)
        self.context: list[Line] = []

    def run(self) -> Assembled:
        for reading in self.section.readings:
            self._context(reading.part)
            before = len(self.result.rows)
            made = self.assembler.rows(reading.records, reading.asides)
            self.result.rows.extend(row for row in made if row is not None)
            self._account(reading.records, made)
            self._asides(reading)
            self._moved(reading, before)
        self._schedules()
        self._headings()
        self._foreign()
        self._notes()
        self._hidden()
        self._far()
        self._summarise()
        return self.result

    def _context(self, part: Part) -> None:
        """Labels above a table ("Tujuan 1: ...") are what its lines stand under."""
        position = self.section.layout.parts.index(part)
        for line in self.section.layout.lines:
            if line.after_part == position and self.assembler.head_with(fold_space(line.text)):
                self.context.append(line)

    def _account(self, records: Sequence[Record], rows: Sequence[PlanRow | None]) -> None:
        """List what lines print that is nowhere in their rows."""
        for record, row in zip(records, rows, strict=True):
            self._leave(record.grid, record.strays, "no_column")
            if row is not None:
                self._leave(record.grid, unsaid_of(record, row), "no_field")

    def _asides(self, reading: PartReading) -> None:
        for aside in reading.asides:
            if aside.kind == "total":
                total = self._total(aside)
                self.result.printed_totals.append(total)
                self._leave(aside.grid, unsaid_of_total(aside, total), "beside_total")
            elif aside.kind == "error":
                self._leave(aside.grid, aside.cells, "error_row")

    def _total(self, aside: Aside) -> PrintedTotal:
        columns = [
            i for i, c in enumerate(aside.columns) if c.concept is Concept.BUDGET and i in aside.own
        ]
        cells = [
            c
            for i in columns
            for c in aside.own[i]
            if kind_of(c) in (Kind.MONEY, Kind.NUMBER, Kind.INTEGER)
        ]
        cells = cells or [c for c in aside.cells if kind_of(c) is Kind.MONEY][:1]
        worded = next(
            (c for c in aside.cells if kind_of(c) not in (Kind.MONEY, Kind.NUMBER)), aside.cells[0]
        )
        place = aside.grid.place(_first(aside.cells), _last(aside.cells))
        return PrintedTotal(
            place, fold_space(worded.text), self.parser.money(aside.grid, cells), None
        )

    def _moved(self, reading: PartReading, before: int) -> None:
        """Say which rows were found beside their headers."""
        moved = [i for i, record in enumerate(reading.records) if record.moved]
        if not moved:
            return
        rows = tuple(before + i + 1 for i in moved if before + i < len(self.result.rows))
        first, last = reading.records[moved[0]], reading.records[moved[-1]]
        self.result.findings.append(
            Finding(
                "reading.columns_shifted",
                Severity.HINT,
                first.grid.place((first.row, 0), (last.row, 0)),
                rows=rows,
                params={"count": len(rows)},
            )
        )

    def _schedules(self) -> None:
        if not self.section.schedules or not self.result.rows:
            return
        pairing = pair_schedule(
            self.result.rows, [(r.part, r.records) for r in self.section.schedules]
        )
        self.result.rows = pairing.rows
        self.result.findings.extend(pairing.findings)
        said = said_by_all(self.result.rows)
        unmatched = {id(record) for record in pairing.unmatched}
        for reading in self.section.schedules:
            for record in reading.records:
                if id(record) in unmatched:
                    cells = [c for found in record.own.values() for c in found]
                    self._leave(record.grid, cells, "schedule_without_row")
                else:
                    left = unsaid_of_schedule(record, said)
                    self._leave(record.grid, [*left, *record.strays], "beside_schedule")
            for aside in reading.asides:
                self._leave(aside.grid, aside.cells, "beside_schedule")

    def _headings(self) -> None:
        """Headings inside tables and labels above them may name the agency."""
        titles = self.section.titles
        for heading in self.assembler.agency_headings:
            agency, government = agency_and_government(heading)
            if AGENCY.match(heading):
                titles.agency = titles.agency or agency
                titles.government = titles.government or government
            known = (titles.agency, titles.government)
            if any(
                text and fold_case(text) not in map(fold_case, filter(None, known))
                for text in (agency, government)
            ):
                self.result.notes.append(heading)
        for row in self.result.rows:
            if titles.agency is None and row.level.value == "agency" and row.detail:
                titles.agency, government = agency_and_government(row.detail)
                titles.government = titles.government or government

    def _foreign(self) -> None:
        """Tables that are no plan: their cells are listed, none is lost."""
        for part in self.section.foreign:
            for block in part.blocks:
                for row in block.rows.values():
                    self._leave(block.grid, list(row.values()), "other_table")

    def _notes(self) -> None:
        """Lines outside the tables that are no title, signature, caption or page number."""
        section = self.section
        stated = {text for row in self.result.rows for text in statements_of(row)}
        context = [line for line in self.context if split_label(fold_space(line.text))[1] in stated]
        used = {id(line) for line in (*self._settled(), *context)}
        known = {
            fold_case(text)
            for text in (section.titles.title, section.titles.agency, section.titles.government)
            if text
        }
        for line in section.layout.lines:
            text = fold_space(line.text)
            if id(line) in used or not text or fold_case(text) in known or is_page_furniture(text):
                continue
            if self._is_caption(line) or self._repeats_title(text):
                continue
            self.result.notes.append(text)

    def _settled(self) -> list[Line]:
        """Lines of title and signature that say nothing beyond what was taken from them."""
        titles, signatures = self.section.titles, self.section.signatures
        taken = (titles.title, titles.agency, titles.government, titles.period, str(titles.year))
        settled = [line for line in titles.used if not says_more(line, taken)]
        for line in signatures.used:
            self.result.notes.extend(unsaid_of_signature(line, signatures.parties))
            settled.append(line)
        return settled

    def _is_caption(self, line: Line) -> bool:
        """A short line right above a schedule of its own only names it."""
        parts = self.section.layout.parts
        if not 0 < line.after_part < len(parts) or len(line.text) > 80:
            return False
        part = parts[line.after_part]
        is_timed = any(part is reading.part for reading in self.section.schedules)
        return is_timed and bool(_SCHEDULE_NAME.search(line.text))

    def _repeats_title(self, text: str) -> bool:
        titles = self.section.titles
        parts = [
            p for p in (titles.title, titles.agency, titles.government, str(titles.year or "")) if p
        ]
        rest = fold_case(text)
        for part in sorted(parts, key=len, reverse=True):
            rest = rest.replace(fold_case(part), " ")
        rest = re.sub(r"\b(?:tahun|anggaran|pemerintah|daerah)\b", " ", rest).strip(" ,.-:()")
        return len(rest) < 3

    def _hidden(self) -> None:
        """What hidden rows and columns hold is listed: it is not part of what the sheet shows."""
        for grid in self.section.grids:
            cells = [
                cell
                for (row, column), cell in grid.cells.items()
                if cell.text and (row in grid.hidden_rows or column in grid.hidden_columns)
            ]
            if not cells:
                continue
            self._leave(grid, cells, "hidden")
            place = grid.place(_first(cells), _last(cells))
            self.result.findings.append(
                Finding(
                    "reading.hidden_skipped", Severity.HINT, place, params={"count": len(cells)}
                )
            )

    def _far(self) -> None:
        """Cells far away from everything are listed, never lost."""
        for grid in self.section.far:
            self._leave(grid, list(grid.cells.values()), "far_away")

    def _leave(self, grid: Grid, cells: Sequence[Cell], reason: str) -> None:
        for cell in cells:
            if cell.text:
                place = grid.place((cell.row, cell.column))
                self.result.unplaced.append(Unplaced(place, fold_space(cell.text), reason))

    def _summarise(self) -> None:
        loose = [one for one in self.result.unplaced if one.reason not in ("hidden", "error_row")]
        if loose:
            self.result.findings.append(
                Finding(
                    "reading.cells_unplaced",
                    Severity.WARNING,
                    loose[0].place,
                    params={"count": len(loose), "text": loose[0].text[:60]},
                )
            )
        errors = [one for one in self.result.unplaced if one.reason == "error_row"]
        if errors:
            self.result.findings.append(
                Finding(
                    "reading.error_cells",
                    Severity.WARNING,
                    errors[0].place,
                    params={"count": len(errors)},
                )
            )
        guessed = [
            column.header or column.concept.value
            for reading in self.section.readings
            for column in reading.part.band.columns
            if column.certainty in (50, 60, 70, 80) and column.concept in _GUESSED
        ]
        if guessed:
            self.result.findings.append(
                Finding(
                    "reading.column_guessed", Severity.HINT, params={"columns": ", ".join(guessed)}
                )
            )


_GUESSED = frozenset(
    {
        Concept.UNIT,
        Concept.TARGET,
        Concept.BUDGET,
        Concept.PERSON,
        Concept.CODE,
        Concept.NUMBER,
        *TEXTS,
    }
)


def _first(cells: Sequence[Cell]) -> tuple[int, int]:
    return min(c.row for c in cells), min(c.column for c in cells)


def _last(cells: Sequence[Cell]) -> tuple[int, int]:
    return max(c.row for c in cells), max(c.column for c in cells)
