"""What documents carry beside their plan: columns of other years, typing errors, stray space."""

from __future__ import annotations

from decimal import Decimal

from tests.generator.forms.draft import Draft
from tests.generator.headers import MONTH_NAMES
from tests.generator.page import Cell, Page, Table, Text
from tests.generator.table import Column, Line, Value

BEFORE = ("Realisasi {y}", "Capaian Tahun {y}", "Kondisi Awal", "Baseline {y}", "Kinerja Awal")
SPACES = ("  ", "\u00a0", " \u00a0")


def other_years(draft: Draft, columns: list[Column], lines: list[Line]) -> None:
    """Put a column about an earlier year before the target; the target then names its own year."""
    at = next((i for i, c in enumerate(columns) if c.field == "target"), None)
    if at is None or len(columns[at].header) > 1 or not draft.maybe("other_years", 0.15):
        return
    names = [*BEFORE, *(("Target {y}",) if draft.choices["title"] != "none" else ())]
    name = draft.rng.choice(names).replace("{y}", str(draft.plan.year - 1))
    columns[at].header = (draft.name("target_of_year"),)
    columns.insert(at, Column("before", (name,), None, 0.8))
    for line in lines:
        if line.is_row and line.values:
            number = Decimal(draft.rng.randint(10, 90))
            line.values["before"] = Value(Cell(draft.notation.number(number)))


def monthly_targets(draft: Draft, columns: list[Column], lines: list[Line]) -> None:
    """Add twelve columns of monthly targets, which the contract has no field for."""
    if len(columns) > 11 or not draft.maybe("monthly_targets", 0.08):
        return
    at = next((i + 1 for i, c in enumerate(columns) if c.field == "target"), len(columns))
    names = draft.rng.choice(MONTH_NAMES[:2])
    columns[at:at] = [
        Column(f"month{m}", ("Target Bulan", name), None, 0.35) for m, name in enumerate(names, 1)
    ]
    for line in lines:
        for month in range(1, 13):
            if line.is_row and draft.rng.random() < 0.6:
                line.values[f"month{month}"] = Value(Cell(str(month * 8)))


def page_marks(draft: Draft, tables: list[Table]) -> list[Table | Text]:
    """Put a page number between the parts of a table, as pasted pages have them."""
    if len(tables) < 2 or not draft.maybe("page_marks", 0.2):
        return list(tables)
    blocks: list[Table | Text] = []
    for number, table in enumerate(tables, 1):
        mark = f"Halaman {number} dari {len(tables)}"
        blocks += [table, Text([mark], draft.rng.choice(("left", "center", "right")))]
    return blocks


def wear(draft: Draft, page: Page) -> None:
    """Wear the printed text: stray space in cells, typing errors in headers."""
    spaces = draft.maybe("stray_space", 0.25)
    typos = draft.maybe("header_typos", 0.15)
    for sheet in page.sheets:
        for block in sheet.blocks:
            if not isinstance(block, Table):
                continue
            for at, row in enumerate(block.rows):
                for cell in row:
                    if cell is not None and spaces and at >= block.header_rows:
                        _loosen(draft, cell)
                    if cell is not None and typos and at < block.header_rows:
                        _mistype(draft, cell)


def _loosen(draft: Draft, cell: Cell) -> None:
    if " " in cell.text.strip() and draft.rng.random() < 0.2:
        parts = cell.text.split(" ")
        at = draft.rng.randrange(1, len(parts))
        space = draft.rng.choice(SPACES)
        if parts[at - 1] and parts[at] and not (parts[at - 1] + parts[at]).isdigit():
            cell.text = " ".join(parts[:at]) + space + " ".join(parts[at:])


def _mistype(draft: Draft, cell: Cell) -> None:
    """Leave out or double one letter of a long header."""
    text = cell.text
    if len(text) < 8 or not text.replace(" ", "").isalpha() or draft.rng.random() > 0.15:
        return
    at = draft.rng.randrange(2, len(text) - 2)
    if text[at] != " ":
        cell.text = text[:at] + draft.rng.choice(("", text[at] * 2)) + text[at + 1 :]
