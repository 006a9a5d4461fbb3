"""One sheet being read: cells as they come, then merges, far cells and what there is to say."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import dataclass
from decimal import Decimal

from renaksi.domain.draft import Skipped
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place, cell_name
from renaksi.reading.grid import Cell, Document, Grid, GridKind
from renaksi.reading.readers.limits import CELL_LIMIT, cut_short

_FAR_ROWS = 1_000  # blank rows after which a cell does not belong to what stands above
_FAR_COLUMNS = 100
_NAMED_CELLS = 5  # cells that a finding names; it counts them all
_EMPTY_ROWS = 10_000  # rows without content that are worth a word


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What a cell's style means to a reader."""

    number_format: str = "General"
    is_shaded: bool = False
    is_bold: bool = False
    indent: int = 0


class SheetBuilder:
    """Collects the cells of one sheet into a grid of its document."""

    def __init__(self, document: Document, name: str, *, is_hidden: bool = False) -> None:
        self._document = document
        self._grid = Grid(GridKind.SHEET, sheet=name, is_hidden=is_hidden)
        self._name = name
        self._merges: list[tuple[int, int, int, int]] = []
        self._without_value: list[tuple[int, int]] = []
        self._errors: list[tuple[int, int]] = []
        self._budget = CELL_LIMIT - sum(len(grid.cells) for grid in document.grids)
        self.last_row = 0
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[range] = []

    @property
    def is_full(self) -> bool:
        """Whether the document holds as many cells as are read."""
        return len(self._grid.cells) >= self._budget

    def add(
        self,
        row: int,
        column: int,
        text: str,
        style: CellStyle,
        number: Decimal | None = None,
        *,
        is_percent: bool = False,
        is_error: bool = False,
    ) -> None:
        """Add a cell with text, or a shaded one without."""
        self._grid.cells[row, column] = Cell(
            row,
            column,
            text,
            1,
            1,
            number,
            is_percent,
            is_error,
            style.is_shaded,
            style.is_bold,
            style.indent,
        )
        if is_error:
            self._errors.append((row, column))

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Note a merged range; all four are inclusive."""
        self._merges.append((top, left, bottom, right))

    def note_formula_without_value(self, row: int, column: int) -> None:
        """Note a formula whose value the file does not store."""
        self._without_value.append((row, column))

    def finish(self) -> None:
        """Put the sheet into the document, with its findings."""
        grid = self._grid
        if self.is_full:
            cut_short(self._document, self._name, self.last_row)
        far = _take_far_cells(grid)
        last_row, last_column = self._extent()
        _drop_outer_shade(grid, last_row, last_column)
        self._apply_merges(last_row, last_column)
        _measure(grid)
        grid.hidden_rows = frozenset(row for row in self.hidden_rows if row < grid.row_count)
        grid.hidden_columns = frozenset(
            column
            for columns in self.hidden_columns
            for column in range(columns.start, min(columns.stop, grid.column_count))
        )
        if grid.cells:
            self._document.grids.append(grid)
        else:
            self._document.skipped.append(Skipped(self._name, "file.empty_sheet"))
        if far:
            self._add_far(far)
        self._say()

    def _extent(self) -> tuple[int, int]:
        """Last row and column that hold text, merged ranges of text included; -1 for none."""
        corners = [key for key, cell in self._grid.cells.items() if cell.text]
        last_row = max((row for row, _ in corners), default=-1)
        last_column = max((column for _, column in corners), default=-1)
        held = set(corners)
        for top, left, bottom, right in self._merges:
            if (top, left) in held and bottom - top < _FAR_ROWS and right - left < _FAR_COLUMNS:
                last_row, last_column = max(last_row, bottom), max(last_column, right)
        return last_row, last_column

    def _apply_merges(self, last_row: int, last_column: int) -> None:
        """Give the top left cells their spans; what a merge covers is not seen."""
        cells = self._grid.cells
        for top, left, bottom, right in self._merges:
            if top > last_row or left > last_column:
                continue
            bottom, right = min(bottom, last_row), min(right, last_column)
            corner = cells.get((top, left))
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    cells.pop((row, column), None)
            if corner is not None:
                cells[top, left] = dataclasses.replace(
                    corner, row_span=bottom - top + 1, column_span=right - left + 1
                )

    def _add_far(self, far: dict[tuple[int, int], Cell]) -> None:
        grid = Grid(GridKind.SHEET, cells=far, sheet=self._name, is_hidden=self._grid.is_hidden)
        _measure(grid)
        self._document.grids.append(grid)
        self._note("file.far_cells", Severity.WARNING, sorted(far))

    def _say(self) -> None:
        if self._without_value:
            self._note("file.formula_without_value", Severity.WARNING, self._without_value)
        if self._errors:
            self._note("file.error_cells", Severity.WARNING, self._errors)
        empty = self.last_row + 1 - self._grid.row_count
        if empty > _EMPTY_ROWS:
            params: dict[str, ParamValue] = {"sheet": self._name, "count": empty}
            place = Place(sheet=self._name)
            finding = Finding("file.empty_rows", Severity.HINT, place, params=params)
            self._document.findings.append(finding)

    def _note(self, code: str, severity: Severity, cells: list[tuple[int, int]]) -> None:
        names = [cell_name(*cell) for cell in cells[:_NAMED_CELLS]]
        params: dict[str, ParamValue] = {
            "sheet": self._name,
            "cells": ", ".join(names) + (", …" if len(cells) > _NAMED_CELLS else ""),
            "count": len(cells),
        }
        place = Place(sheet=self._name, first=names[0], last=names[0])
        self._document.findings.append(Finding(code, severity, place, params=params))


def _measure(grid: Grid) -> None:
    cells = grid.cells.values()
    grid.row_count = max((cell.row + cell.row_span for cell in cells), default=0)
    grid.column_count = max((cell.column + cell.column_span for cell in cells), default=0)


def _take_far_cells(grid: Grid) -> dict[tuple[int, int], Cell]:
    """Take cells out that stand behind a wide blank; shaded ones without text are forgotten."""
    with_text = [key for key, cell in grid.cells.items() if cell.text]
    first_far_row = _after_gap({row for row, _ in with_text}, _FAR_ROWS)
    near = [key for key in with_text if key[0] < first_far_row]
    first_far_column = _after_gap({column for _, column in near}, _FAR_COLUMNS)
    if first_far_row == first_far_column == _NEVER:
        return {}
    far: dict[tuple[int, int], Cell] = {}
    for key in [key for key in grid.cells if key[0] >= first_far_row or key[1] >= first_far_column]:
        cell = grid.cells.pop(key)
        if cell.text:
            far[key] = cell
    return far


_NEVER = 1 << 30


def _after_gap(positions: set[int], gap: int) -> int:
    """Return the first position after a gap, or a number beyond every sheet."""
    ordered = sorted(positions)
    for before, after in itertools.pairwise(ordered):
        if after - before > gap:
            return after
    return _NEVER


def _drop_outer_shade(grid: Grid, last_row: int, last_column: int) -> None:
    """Forget shaded cells right of or below all text: they are decoration."""
    for key in [key for key in grid.cells if key[0] > last_row or key[1] > last_column]:
        del grid.cells[key]
