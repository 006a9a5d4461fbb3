"""Findings beside the table: in words, worst first, each with the cell that it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from renaksi.domain.findings import Finding, Severity
from renaksi.messages.catalogue import message
from renaksi.messages.terms import FIELDS
from renaksi.web.matrix.table import Mark
from renaksi.web.saying import language_now, said

_ORDER: Final = {severity: at for at, severity in enumerate(Severity)}
_ICONS: Final = {Severity.ERROR: "v-err", Severity.WARNING: "v-warn", Severity.HINT: "v-hint"}
_COLOURS: Final = {
    Severity.ERROR: "is-bad",
    Severity.WARNING: "is-warn",
    Severity.HINT: "is-calm",
}
_MOST_ROWS: Final = 6  # named one by one; a finding about more names the first and how many


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding as the list shows it.

    Attributes:
        number: Its number in the list, which its cells name.
        cell: The address of the first cell it is about; empty where it is about none.
    """

    number: int
    severity: str
    icon: str
    css: str
    where: str
    text: str
    remedy: str
    cell: str


def listed(findings: Sequence[Finding]) -> Sequence[Listed]:
    """Return findings in words, errors first, in the order of the plan within a grade."""
    language = language_now()
    ordered = sorted(findings, key=lambda one: _ORDER[one.severity])
    return [_listed(number, one, language) for number, one in enumerate(ordered, start=1)]


def marks_of(findings: Sequence[Finding]) -> Mapping[tuple[int, str], Mark]:
    """Return what the cells say, by row and field: the gravest finding of each."""
    ordered = sorted(findings, key=lambda one: _ORDER[one.severity])
    marks: dict[tuple[int, str], Mark] = {}
    for number, one in enumerate(ordered, start=1):
        if one.field is None:
            continue
        for row in one.rows:
            marks.setdefault((row, one.field), Mark(one.severity, number))
    return marks


def _listed(number: int, finding: Finding, language: str) -> Listed:
    text, remedy = message(finding.code, finding.params, language)
    cell = ""
    if finding.rows:
        row = finding.rows[0]
        cell = f"r{row}-{finding.field}" if finding.field else f"r{row}"
    return Listed(
        number,
        said(f"matrix.{finding.severity.value}"),
        _ICONS[finding.severity],
        _COLOURS[finding.severity],
        _where(finding, language),
        text,
        remedy,
        cell,
    )


def _where(finding: Finding, language: str) -> str:
    field = FIELDS.get(finding.field or "", {}).get(language, "")
    if not finding.rows:
        return field.capitalize() or said("matrix.whole")
    rows = ", ".join(str(row) for row in finding.rows[:_MOST_ROWS])
    if len(finding.rows) > _MOST_ROWS:
        rows = said("matrix.and_more", rows=rows, count=len(finding.rows) - _MOST_ROWS)
    place = said("matrix.row" if len(finding.rows) == 1 else "matrix.rows", rows=rows)
    return f"{place} · {field}" if field else place
