"""A document as plain tuples and back: what ``marshal`` can carry out of the child process."""

from __future__ import annotations

import gc
from decimal import Decimal
from typing import Any

from renaksi.domain.draft import Skipped
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from renaksi.reading.grid import Cell, Document, Grid, GridKind

_PERCENT, _ERROR, _SHADED, _BOLD = 1, 2, 4, 8


def pack(document: Document) -> tuple[Any, ...]:
    """Turn a document into tuples of text and numbers."""
    return (
        document.name,
        document.format,
        [_pack_grid(grid) for grid in document.grids],
        [_pack_finding(finding) for finding in document.findings],
        [(skipped.name, skipped.reason) for skipped in document.skipped],
    )


def unpack(packed: tuple[Any, ...]) -> Document:
    """Turn the tuples of :func:`pack` into a document again.

    The collector rests meanwhile: it would go over each new cell many times, and find nothing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return _unpack(packed)
    finally:
        if was_enabled:
            gc.enable()


def _unpack(packed: tuple[Any, ...]) -> Document:
    name, kind, grids, findings, skipped = packed
    return Document(
        name,
        kind,
        [_unpack_grid(grid) for grid in grids],
        [_unpack_finding(finding) for finding in findings],
        [Skipped(*parts) for parts in skipped],
    )


def _pack_grid(grid: Grid) -> tuple[Any, ...]:
    return (
        grid.kind.value,
        grid.sheet,
        grid.page,
        grid.table,
        grid.row_count,
        grid.column_count,
        frozenset(grid.hidden_rows),
        frozenset(grid.hidden_columns),
        grid.is_hidden,
        [_pack_cell(cell) for cell in grid.cells.values()],
    )


def _pack_cell(cell: Cell) -> tuple[Any, ...]:
    return (
        cell.row,
        cell.column,
        cell.text,
        cell.row_span,
        cell.column_span,
        None if cell.number is None else str(cell.number),
        _PERCENT * cell.is_percent
        | _ERROR * cell.is_error
        | _SHADED * cell.is_shaded
        | _BOLD * cell.is_bold,
        cell.indent,
        cell.left,
        cell.right,
    )


def _unpack_grid(packed: tuple[Any, ...]) -> Grid:
    kind, sheet, page, table, rows, columns, hidden_rows, hidden_columns, is_hidden, cells = packed
    return Grid(
        kind=GridKind(kind),
        cells={(cell[0], cell[1]): _unpack_cell(*cell) for cell in cells},
        row_count=rows,
        column_count=columns,
        sheet=sheet,
        page=page,
        table=table,
        hidden_rows=hidden_rows,
        hidden_columns=hidden_columns,
        is_hidden=is_hidden,
    )


def _unpack_cell(
    row: int,
    column: int,
    text: str,
    row_span: int,
    column_span: int,
    number: str | None,
    flags: int,
    indent: int,
    left: float | None,
    right: float | None,
) -> Cell:
    return Cell(
        row,
        column,
        text,
        row_span,
        column_span,
        None if number is None else Decimal(number),
        flags & _PERCENT != 0,
        flags & _ERROR != 0,
        flags & _SHADED != 0,
        flags & _BOLD != 0,
        indent,
        left,
        right,
    )


def _pack_finding(finding: Finding) -> tuple[Any, ...]:
    place = finding.place
    return (
        finding.code,
        finding.severity.value,
        place and (place.sheet, place.page, place.table, place.first, place.last),
        tuple(finding.params.items()),
    )


def _unpack_finding(packed: tuple[Any, ...]) -> Finding:
    code, severity, place, params = packed
    return Finding(code, Severity(severity), place and Place(*place), params=dict(params))
