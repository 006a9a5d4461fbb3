"""Findings as comments on the cells of the person's own workbook, and as a list on a sheet.

A document that is no workbook of Excel comes back as a clean workbook with the same comments.
"""

from __future__ import annotations

import datetime
import io
import pickle
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from renaksi.documents.options import WriteOptions
from renaksi.documents.signs import SignCheck
from renaksi.domain.draft import PlanDraft
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from renaksi.messages import message
from renaksi.messages.documents import word

Workbook: TypeAlias = Any
Worksheet: TypeAlias = Any

AUTHOR = "Renaksi"
COMMENT_WIDTH, COMMENT_LINE, SIGNS_PER_LINE = 340, 18, 52
COMMENT_LIMIT = 30_000
_SEVERITIES = tuple(Severity)
_FILLS = {Severity.ERROR: "F8D7DA", Severity.WARNING: "FFF3CD", Severity.HINT: "E2E3E5"}
_COLUMNS = (
    ("number", 6),
    ("severity", 13),
    ("place", 24),
    ("rows", 14),
    ("message", 70),
    ("remedy", 60),
    ("code", 30),
)
_UNREADABLE = (ArithmeticError, LookupError, OSError, TypeError, ValueError, zipfile.BadZipFile)
_DATE = datetime.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in words, ready for a cell."""

    finding: Finding
    text: str
    remedy: str
    severity: str

    def comment(self, lang: str) -> str:
        """Return what a comment on the cell says."""
        remedy = word("to_mend", lang, remedy=self.remedy) if self.remedy else ""
        return "\n".join(filter(None, (f"{self.severity}: {self.text}", remedy)))


def annotate_document(data: bytes, drafts: Sequence[PlanDraft], lang: str = "id") -> bytes:
    """Put the findings on the document; see :func:`renaksi.documents.annotate`."""
    findings = _distinct(finding for draft in drafts for finding in draft.findings)
    if is_workbook(data):
        try:
            return annotate_workbook(data, findings, lang)
        except _UNREADABLE:  # it was read by stricter or looser means than openpyxl's
            return _clean_workbook(drafts, findings, lang)
    return _clean_workbook(drafts, findings, lang)


def annotate_packed(packed: bytes) -> bytes:
    """Do the same inside a child process, with what :func:`pack` put together."""
    data, drafts, lang = pickle.loads(packed)  # noqa: S301 # our own parent wrote it
    return annotate_document(data, drafts, lang)


def pack(data: bytes, drafts: Sequence[PlanDraft], lang: str) -> bytes:
    """Put what :func:`annotate_document` takes together for the way into a child process."""
    return pickle.dumps((data, tuple(drafts), lang), pickle.HIGHEST_PROTOCOL)


def list_findings(drafts: Sequence[PlanDraft], lang: str = "id") -> bytes:
    """Write a workbook with the sheet of findings only."""
    findings = _distinct(finding for draft in drafts for finding in draft.findings)
    return _clean_workbook((), findings, lang)


def is_workbook(data: bytes) -> bool:
    """Tell whether the bytes are a workbook that openpyxl can open (.xlsx, .xlsm)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "xl/workbook.xml" in package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def annotate_workbook(data: bytes, findings: Sequence[Finding], lang: str = "id") -> bytes:
    """Comment the cells of a workbook and add the sheet of findings.

    Args:
        data: An .xlsx or .xlsm file; its macros are kept and never run.
        findings: Those with a sheet and a cell are put on the cell, all are listed.
        lang: Language of the comments.
    """
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), keep_vba=_has_macros(data))
    remarks = _remarks(findings, lang)
    by_cell: dict[tuple[str, str], list[Remark]] = defaultdict(list)
    for remark in remarks:
        place = remark.finding.place
        if place is not None and place.first and place.sheet in book.sheetnames:
            by_cell[place.sheet or "", place.first].append(remark)
    for (sheet, cell), found in by_cell.items():
        _comment(book[sheet], cell, found, lang)
    _add_summary(book, remarks, lang)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _has_macros(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return any(name.endswith("vbaProject.bin") for name in package.namelist())


def _distinct(findings: Iterator[Finding]) -> list[Finding]:
    """Keep what several plans of one file say twice once."""
    kept: dict[Any, Finding] = {}
    for one in findings:
        said = tuple(sorted(one.params.items()))
        kept.setdefault((one.code, one.severity, one.place, one.rows, one.field, said), one)
    return list(kept.values())


def _remarks(findings: Sequence[Finding], lang: str) -> list[Remark]:
    """Put the findings into words, the gravest first."""
    ordered = sorted(findings, key=lambda finding: _SEVERITIES.index(finding.severity))
    return [
        Remark(finding, *message(finding.code, finding.params, lang), word(finding.severity, lang))
        for finding in ordered
    ]


# Comments


def _comment(sheet: Worksheet, cell: str, remarks: Sequence[Remark], lang: str) -> None:
    from openpyxl.comments import Comment

    target = _top_left(sheet, cell)
    if target is None:
        return
    said = target.comment.text if target.comment else ""
    signs = SignCheck()
    parts = [said, *(remark.comment(lang) for remark in remarks)]
    text = signs.clean("\n\n".join(filter(None, parts)))[:COMMENT_LIMIT]
    comment = Comment(text, AUTHOR)
    lines = sum(1 + len(line) // SIGNS_PER_LINE for line in text.split("\n"))
    comment.width, comment.height = COMMENT_WIDTH, (lines + 1) * COMMENT_LINE
    target.comment = comment


def _top_left(sheet: Worksheet, name: str) -> Any:
    """Return the cell, or the one that shows the text of the merged cell it lies in."""
    try:
        cell = sheet[name]
    except ValueError:
        return None
    if isinstance(cell, tuple):  # a chart sheet or a whole column has no single cell
        return None
    for merged in sheet.merged_cells.ranges:
        if cell.coordinate in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    return cell


# The sheet of findings


def _add_summary(book: Workbook, remarks: Sequence[Remark], lang: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    sheet = book.create_sheet(_free_name(book.sheetnames, word("sheet", lang)))
    sheet["A1"] = word("title", lang)
    sheet["A1"].font = Font(bold=True, size=13)
    edge = Border(*(Side(style="thin", color="808080"),) * 4)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for column, (name, width) in enumerate(_COLUMNS, start=1):
        cell = sheet.cell(3, column, word(name, lang))
        cell.font, cell.border, cell.alignment = Font(bold=True), edge, wrapped
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        sheet.column_dimensions[cell.column_letter].width = width
    for row, remark in enumerate(remarks, start=4):
        for column, value in enumerate(_summary_line(row - 3, remark, lang), start=1):
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # never a formula, whatever the text begins with
            cell.border, cell.alignment = edge, wrapped
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor=_FILLS[remark.finding.severity])
        _link(sheet.cell(row, 3), remark.finding.place, book.sheetnames)
    if not remarks:
        sheet["A4"] = word("none", lang)
    _set_up(sheet, len(remarks))


def _set_up(sheet: Worksheet, count: int) -> None:
    sheet.freeze_panes = "A4"
    if count:
        sheet.auto_filter.ref = f"A3:G{count + 3}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "3:3"


def _summary_line(number: int, remark: Remark, lang: str) -> tuple[str | int, ...]:
    clean = SignCheck().clean
    finding = remark.finding
    rows = ", ".join(map(str, finding.rows))
    return (
        number,
        remark.severity,
        clean(place_text(finding.place, lang)),
        rows,
        clean(remark.text),
        clean(remark.remedy),
        finding.code,
    )


def place_text(place: Place | None, lang: str) -> str:
    """Name a place for people: ``Lembar1!C7``, ``halaman 2``."""
    if place is None:
        return ""
    cells = place.first or ""
    if place.last and place.last != place.first:
        cells = f"{cells}:{place.last}"
    where = []
    if place.sheet is not None:
        where.append(f"{place.sheet}!{cells}" if cells else place.sheet)
        cells = ""
    if place.page is not None:
        where.append(word("page", lang, number=place.page))
    if place.table:
        where.append(word("table", lang, number=place.table))
    return ", ".join([*where, cells] if cells else where)


def _link(cell: Any, place: Place | None, sheets: Sequence[str]) -> None:
    from openpyxl.worksheet.hyperlink import Hyperlink

    if place is not None and place.first and place.sheet in sheets:
        quoted = (place.sheet or "").replace("'", "''")
        location = f"'{quoted}'!{place.first}"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location)


def _free_name(taken: Sequence[str], name: str) -> str:
    folded = {sheet.casefold() for sheet in taken}
    numbers = (name if number == 1 else f"{name} {number}" for number in range(1, len(taken) + 2))
    return next(one for one in numbers if one.casefold() not in folded)


# Other documents


def _clean_workbook(drafts: Sequence[PlanDraft], findings: Sequence[Finding], lang: str) -> bytes:
    """Write the plans anew, with comments on the cells that the findings concern."""
    import openpyxl

    from renaksi.documents.action_plan.xlsx import render_workbook
    from renaksi.domain.statements import statement_of

    plans = [(statement_of(draft), _cell_remarks(draft, lang)) for draft in drafts]
    if not plans:
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
    else:
        written = render_workbook(plans, WriteOptions(lang=lang), _DATE)
        book = openpyxl.load_workbook(io.BytesIO(written.data))
    _add_summary(book, _remarks(findings, lang), lang)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _cell_remarks(draft: PlanDraft, lang: str) -> Mapping[tuple[int, str], str]:
    texts: dict[tuple[int, str], list[str]] = defaultdict(list)
    for remark in _remarks(draft.findings, lang):
        for row in remark.finding.rows:
            texts[row, remark.finding.field or ""].append(remark.comment(lang))
    return {key: "\n\n".join(found) for key, found in texts.items()}
