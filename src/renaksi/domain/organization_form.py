"""The two forms by which agencies and officials come in bulk: their columns and their rows.

A row is checked on its own here: what it says, and what cannot be right whatever else the
government has. What it means beside the rows that exist is for those who know them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from renaksi.domain.days import parse_day
from renaksi.domain.findings import Finding, ParamValue, Severity
from renaksi.domain.places import Place
from renaksi.domain.text import fold_case, fold_space


class OrganizationForm(StrEnum):
    """Which form."""

    OFFICIALS = "officials"
    AGENCIES = "agencies"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of a form.

    Attributes:
        key: Names it; header and hint stand in the messages under this key.
        is_required: Whether each row must fill it.
        width: In characters.
    """

    key: str
    is_required: bool = False
    width: int = 16


COLUMNS: Final[Mapping[OrganizationForm, tuple[FormColumn, ...]]] = {
    OrganizationForm.OFFICIALS: (
        FormColumn("title_before", width=12),
        FormColumn("name", is_required=True, width=30),
        FormColumn("title_after", width=18),
        FormColumn("nip", width=22),
        FormColumn("rank", width=24),
        FormColumn("agency", width=34),
        FormColumn("unit", width=28),
        FormColumn("position", width=34),
        FormColumn("is_head", width=12),
        FormColumn("kind", width=14),
        FormColumn("starts_on", width=18),
        FormColumn("ends_on", width=18),
    ),
    OrganizationForm.AGENCIES: (
        FormColumn("code", width=26),
        FormColumn("name", is_required=True, width=52),
        FormColumn("short_name", width=26),
        FormColumn("parent", width=40),
        FormColumn("valid_from", is_required=True, width=18),
    ),
}

KINDS: Final[Mapping[str, str]] = {
    "definitif": "definitive",
    "definitive": "definitive",
    "plt": "plt",
    "pelaksana tugas": "plt",
    "plh": "plh",
    "pelaksana harian": "plh",
    "pj": "pj",
    "penjabat": "pj",
}
_YES = frozenset({"ya", "y", "yes", "benar", "√", "x", "v", "1"})
_NO = frozenset({"tidak", "t", "no", "n", "bukan", "0", "-"})
_AGENCY_CODE = re.compile(r"[0-9X]{1,4}(\.[0-9X]{1,4})*")


@dataclass(frozen=True, slots=True)
class FormCell:
    """What stands in a cell, and where.

    Attributes:
        number: What the file stores where it is a number; digits may be lost in it.
    """

    text: str
    place: Place
    number: Decimal | None = None


@dataclass(slots=True)
class FormRow:
    """One row of a form, with what is wrong with it.

    Attributes:
        number: As the sheet counts, from 1.
        blank: Where a cell would stand, by column: a value that is missing has a place too.
    """

    number: int
    cells: Mapping[str, FormCell]
    blank: Mapping[str, Place]
    findings: list[Finding] = field(default_factory=list)

    def text(self, key: str) -> str:
        """Return a cell's text with white space folded; a lone dash says nothing."""
        cell = self.cells.get(key)
        text = fold_space(cell.text) if cell else ""
        return "" if text in {"-", "–", "—"} else text

    def say(
        self,
        code: str,
        key: str,
        severity: Severity = Severity.ERROR,
        params: Mapping[str, ParamValue] | None = None,
    ) -> None:
        """Note a finding on a cell of this row."""
        cell = self.cells.get(key)
        place = cell.place if cell else self.blank.get(key)
        self.findings.append(Finding(code, severity, place, (self.number,), key, params or {}))

    @property
    def is_right(self) -> bool:
        """Whether nothing in the row stops it."""
        return not any(one.severity is Severity.ERROR for one in self.findings)

    def day(self, key: str) -> date | None:
        """Read a day; what is none is noted."""
        text = self.text(key)
        day = parse_day(text) if text else None
        if text and day is None:
            self.say("import.day_unreadable", key, params={"text": text})
        return day

    def yes(self, key: str) -> bool:
        """Read a yes or no; nothing is no."""
        text = fold_case(self.text(key))
        if text and text not in _YES | _NO:
            self.say("import.choice_unknown", key, params={"text": self.text(key)})
        return text in _YES

    def fits(self, key: str, limit: int) -> str:
        """Return a text that is short enough to be kept."""
        text = self.text(key)
        if len(text) > limit:
            self.say("import.too_long", key, params={"limit": limit, "count": len(text)})
        return text


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """What a row says of an agency; ``valid_from`` ``None`` where it is wrong."""

    row: FormRow
    code: str
    name: str
    short_name: str
    parent: str
    valid_from: date | None


def check_agency_row(row: FormRow) -> AgencyRow:
    """Read a row of the agencies' form, noting what is wrong with it."""
    _check_required(row, OrganizationForm.AGENCIES)
    code = row.fits("code", _CODE_LIMIT).replace(" ", "")
    cell = row.cells.get("code")
    if code and not _AGENCY_CODE.fullmatch(code):
        row.say("import.code_form", "code", params={"text": code})
    elif cell is not None and cell.number is not None and "." not in code:
        row.say("import.code_is_number", "code", Severity.WARNING, {"text": code})
    name = row.fits("name", _NAME_LIMIT)
    short = row.fits("short_name", _SHORT_LIMIT)
    return AgencyRow(row, code, name, short, row.text("parent"), row.day("valid_from"))


def check_no_repetition(rows: Sequence[AgencyRow]) -> None:
    """Note names and codes that two rows give to two agencies on one day."""
    for key in ("name", "code"):
        first: dict[tuple[str, date | None], FormRow] = {}
        for one in rows:
            text = fold_case(one.row.text(key))
            known = first.setdefault((text, one.valid_from), one.row)
            if text and known is not one.row:
                one.row.say("import.repeated", key, params={"other": str(known.number)})


def _check_required(row: FormRow, form: OrganizationForm) -> None:
    for column in COLUMNS[form]:
        if column.is_required and not row.text(column.key):
            row.say("import.missing", column.key, params={"column": column.key})


_CODE_LIMIT, _NAME_LIMIT, _SHORT_LIMIT = 40, 200, 60
