"""Values: the cells of a record parsed into quantities, money, numbers and codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi.domain.findings import Finding, Severity
from renaksi.domain.money import parse_money
from renaksi.domain.numbers import Separators, infer_separators
from renaksi.domain.quantities import Quantity, ambiguity, parse_quantity
from renaksi.domain.text import fold_space
from renaksi.reading.concepts import MONEY, QUANTITIES, Column
from renaksi.reading.grid import Cell, Grid
from renaksi.reading.kinds import Kind, kind_of
from renaksi.reading.records import Record, join_texts

_RP = re.compile(r"^(?:rp|idr)\.?$", re.IGNORECASE)
_BROKEN = re.compile(r"(?<=[.,])\s+(?=\d)")  # an amount that a page end or narrow cell breaks
_NUMBER = re.compile(r"^\(?\s*(\d{1,4})\s*[.)]?\s*$")


@dataclass(slots=True)
class Parser:
    """Parses cells with what their neighbours use; keeps what is doubtful as findings."""

    separators: dict[int, Separators] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def quantity(self, record: Record, position: int, cells: Sequence[Cell]) -> Quantity | None:
        """Parse the cells of one quantity column of a record; ``None`` when blank."""
        live = [cell for cell in cells if cell.text and not cell.is_error]
        if not live:
            return None
        if len(live) == 1:
            cell = live[0]
            separators = self.separators.get(position)
            quantity = parse_quantity(
                cell.text, number=cell.number, is_percent=cell.is_percent, separators=separators
            )
            doubt = ambiguity(cell.text, separators=separators) if cell.number is None else None
            if doubt is not None:
                self._report_doubt(record.grid, cell, record.columns[position])
            return quantity
        return parse_quantity(
            join_texts(cell.text for cell in live), separators=self.separators.get(position)
        )

    def money(self, grid: Grid, cells: Sequence[Cell]) -> Decimal | None:
        """Parse the cells of a money column; ``None`` when blank, a dash or no sum of money."""
        live = [c for c in cells if c.text and not c.is_error and not _RP.match(c.text)]
        if not live:
            return None
        number = live[0].number if len(live) == 1 else None
        text = _BROKEN.sub("", " ".join(c.text for c in live))
        amount, problem = parse_money(text, number=number)
        if problem is not None:
            place = grid.place((live[0].row, live[0].column))
            self.findings.append(
                Finding(
                    "reading.money_unreadable",
                    Severity.WARNING,
                    place,
                    field="budget",
                    params={"text": fold_space(text)},
                )
            )
        return amount

    def _report_doubt(self, grid: Grid, cell: Cell, column: Column) -> None:
        self.findings.append(
            Finding(
                "reading.ambiguous_number",
                Severity.WARNING,
                grid.place((cell.row, cell.column)),
                field=column.concept.value,
                params={"text": fold_space(cell.text)},
            )
        )


def separators_of(records: Iterable[Record]) -> dict[int, Separators]:
    """Decide each quantity column's separators from its own unambiguous cells.

    Where it has none, the other quantities decide, then the document's money.
    """
    texts: dict[int, list[str]] = {}
    money: list[str] = []
    for record in records:
        for position, cells in record.own.items():
            concept = record.columns[position].concept
            if concept not in QUANTITIES and concept not in MONEY:
                continue
            printed = [c.text for c in cells if c.text and c.number is None]
            found = texts.setdefault(position, []) if concept in QUANTITIES else money
            found.extend(printed)
    everything = [text for found in texts.values() for text in found]
    return {
        position: _first_known(infer_separators(found), everything, money)
        for position, found in texts.items()
    }


def _first_known(own: Separators, *others: Sequence[str]) -> Separators:
    for texts in others:
        if own is not Separators.UNKNOWN:
            break
        own = infer_separators(texts)
    return own


def number_of(cells: Sequence[Cell]) -> int | str | None:
    """Read the running number of a line: a whole number, or the text printed (``IV``, ``1.2``)."""
    live = [cell for cell in cells if cell.text and not cell.is_error]
    if not live:
        return None
    if len(live) == 1 and live[0].number is not None and live[0].number == int(live[0].number):
        return int(live[0].number)
    text = fold_space(" ".join(cell.text for cell in live))
    match = _NUMBER.match(text)
    return int(match[1]) if match else text.rstrip(".")


def code_of(cells: Sequence[Cell]) -> str | None:
    """Join the code of a line: over several cells with dots, over line ends without."""
    live = [fold_code(cell.text) for cell in cells if cell.text and not cell.is_error]
    return ".".join(part for part in live if part) or None


def fold_code(text: str) -> str:
    r"""Mend a code broken by a narrow cell: ``210.15.1\n6`` is ``210.15.16``."""
    if "." not in text:
        return ".".join(text.split())
    return re.sub(r"\s+", "", text).strip(".")


def is_money_cell(cell: Cell) -> bool:
    """Tell whether a cell can only be money (used where a header does not say)."""
    return kind_of(cell) is Kind.MONEY
