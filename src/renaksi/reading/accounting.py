"""Accounting: every source cell ends somewhere, or is listed. Nothing is dropped.

After a plan has been assembled, the cells of its tables and lines are held against what came out
of them; what is nowhere to be found is handed back, to be listed as unplaced or kept as a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from renaksi.domain.draft import PlanRow, PrintedTotal, Signatory
from renaksi.domain.money import parse_money
from renaksi.domain.quantities import Quantity
from renaksi.domain.schedule import is_mark, parse_months
from renaksi.domain.steps import strip_marker
from renaksi.domain.text import fold_case, fold_space
from renaksi.reading.concepts import MONEY, QUANTITIES, Column, Concept
from renaksi.reading.grid import Cell
from renaksi.reading.layout import Line
from renaksi.reading.records import Aside, Record
from renaksi.reading.signs import NIP

_TEXT_FIELDS = (
    "code",
    "affair",
    "goal",
    "objective",
    "program",
    "activity",
    "sub_activity",
    "detail",
    "goal_indicator",
    "objective_indicator",
    "program_indicator",
    "activity_indicator",
    "sub_activity_indicator",
    "indicator",
    "unit",
    "person_in_charge",
)
_NOTHING = re.compile(r"^(?:rp|idr)?\.?\s*['’]?[-–—.]*$", re.IGNORECASE)
_SQUEEZE = re.compile(r"[\W_]+")


def unsaid_of(record: Record, row: PlanRow) -> list[Cell]:
    """Return the cells of a line whose content is nowhere in its row."""
    said = _said_by(row)
    doubtful = [
        (cell, record.columns[position])
        for position, cells in record.own.items()
        for cell in cells
        if cell.text and cell.text not in said
    ]
    whole = "\0".join(said) if doubtful else ""
    left = [cell for cell, column in doubtful if not _is_said(cell, column, row, whole)]
    return left + [cell for cell in _marks(record) if cell not in left and not _is_timed(cell)]


def _said_by(row: PlanRow) -> set[str]:
    texts = [getattr(row, name) for name in _TEXT_FIELDS]
    texts += [*row.other.values(), *row.steps]
    quantities = [row.target, row.activity_target, *row.quarter_targets]
    quantities += [actual.value for actual in row.realized.values()]
    texts += [quantity.raw for quantity in quantities if quantity is not None]
    texts.append(str(row.number) if row.number is not None else None)
    return {text for text in texts if text}


def _is_said(cell: Cell, column: Column, row: PlanRow, whole: str) -> bool:
    """Tell whether a cell's content stands in the row."""
    text = cell.text
    if column.concept is Concept.IGNORED:
        return True
    if cell.is_error:
        return False
    if column.concept is Concept.MONTH:
        return _is_timed(cell)
    if column.concept in MONEY or (column.concept in QUANTITIES and cell.number is not None):
        return _is_sum_of(cell, row) or bool(_NOTHING.match(text))
    if fold_space(text) in whole:
        return True
    if column.concept is Concept.STEPS:
        return _is_in_steps(text, row.steps)
    return _squeezed(text) in _squeezed(whole)


def _is_in_steps(text: str, steps: Sequence[str]) -> bool:
    """Tell whether a cell says nothing but steps and their numbering."""
    rest = _squeezed(text)
    for step in steps:
        rest = rest.replace(_squeezed(step), " ", 1)
    return all(len(part) <= _LONGEST_MARK for part in rest.split())


_LONGEST_MARK = 4  # "viii"


def _is_timed(cell: Cell) -> bool:
    """Tell whether a schedule's cell says a month, or nothing."""
    return bool(
        not cell.text
        or is_mark(cell.text)
        or _NOTHING.match(cell.text)
        or cell.text == "0"
        or parse_months(cell.text)
    )


def _is_sum_of(cell: Cell, row: PlanRow) -> bool:
    """Tell whether an amount or number stands in the row."""
    amount, _ = parse_money(cell.text, number=cell.number)
    if amount is None:
        return False
    actuals = [actual.money for actual in row.realized.values()]
    values: list[Quantity | None] = [row.target, row.activity_target, *row.quarter_targets]
    numbers = [value.value for value in values if value is not None]
    return amount in (row.budget, *actuals, *numbers)


def _squeezed(text: str) -> str:
    """Reduce a text to its letters and digits: numbering and joined lines do not matter."""
    return _SQUEEZE.sub("", text.casefold())


def _marks(record: Record) -> Iterator[Cell]:
    for step in record.rows:
        yield from step.marks.values()


def unsaid_of_total(aside: Aside, total: PrintedTotal) -> list[Cell]:
    """Return the cells of a total row that its text and amount do not hold."""
    return [
        cell
        for cell in aside.cells
        if fold_space(cell.text) not in total.text
        and not _NOTHING.match(cell.text)
        and parse_money(cell.text, number=cell.number)[0] != total.amount
    ]


def said_by_all(rows: Iterable[PlanRow]) -> str:
    """Return all that a plan's rows say, for :func:`unsaid_of_schedule`."""
    return _squeezed("\0".join(text for row in rows for text in _said_by(row)))


def unsaid_of_schedule(record: Record, said: str) -> list[Cell]:
    """Return the cells of a schedule's row that neither time nor name a plan's row."""
    return [
        cell
        for position, cells in record.own.items()
        for cell in cells
        if cell.text
        and not (record.columns[position].concept is Concept.MONTH and _is_timed(cell))
        and _squeezed(cell.text) not in said
        and _squeezed(strip_marker(cell.text)) not in said
    ] + [cell for cell in _marks(record) if not _is_timed(cell)]


_FURNITURE = re.compile(
    r"\b(?:tahun|anggaran|pemerintah|pemerintahan|daerah|nama|opd|skpd|perangkat|unit|organisasi|"
    r"kerja|satuan|instansi|periode|pelaporan|pd)\b"
)


def says_more(line: Line, texts: Iterable[str | None]) -> bool:
    """Tell whether a line of the title block says more than the texts taken from it."""
    rest = fold_case(line.text)
    for text in sorted({fold_case(text) for text in texts if text}, key=len, reverse=True):
        rest = rest.replace(text, " ")
    return len(_squeezed(_FURNITURE.sub(" ", rest))) > 2


_SIGNING = re.compile(
    r"^(?:mengetahui|disetujui|menyetujui|ditetapkan|disahkan|dibuat|disusun|pihak|yang menerima|"
    r"yang berjanji|ttd|pada tanggal|tanggal|di|nip)\b",
    re.IGNORECASE,
)


def unsaid_of_signature(line: Line, parties: Iterable[Signatory]) -> list[str]:
    """Return the texts of a signature's line that belong to no signatory."""
    said = _squeezed(
        "\0".join(
            text
            for party in parties
            for text in (
                party.position,
                party.name,
                party.rank,
                party.nip,
                party.place,
                party.date,
            )
            if text
        )
    )
    texts = [fold_space(text) for cell in line.cells for text in cell.text.split("\n")]
    return [
        text
        for text in texts
        if _squeezed(text)
        and _squeezed(NIP.sub("", text)) not in said
        and not _SIGNING.match(text)
        and not _is_place(text, said)
    ]


def _is_place(text: str, said: str) -> bool:
    parts = [_squeezed(part) for part in text.split(",")]
    return len(parts) > 1 and parts[0] in said
