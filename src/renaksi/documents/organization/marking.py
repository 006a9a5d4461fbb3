"""The person's own workbook with the cells that need correction coloured, commented, explained.

``mark_cells`` runs in the child process with limits: what was uploaded is opened nowhere else.
Marks of an earlier round are taken away first, so that a mended file carries none.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from renaksi.documents.signs import SignCheck
from renaksi.messages.organization_form import HEADERS, header

Worksheet: TypeAlias = Any

AUTHOR = "Renaksi"
FILLS = {"error": "FFF8D7DA", "warning": "FFFFF3CD", "hint": "FFE2E3E5"}
_COMMENT_WIDTH, _LINE, _SIGNS_PER_LINE = 320, 18, 46
_PROBLEM_WIDTH = 70
_LONGEST = 8_000


def mark_cells(data: bytes, marks: str, sheet_name: str, header_row: str, lang: str) -> bytes:
    """Mark a workbook.

    Args:
        data: The workbook.
        marks: A JSON list of ``[cell, row, severity, text]``.
        sheet_name: The sheet they are on.
        header_row: Its row of headers, from 1.
        lang: Language of the last column's header.
    """
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book[sheet_name]
    head = int(header_row)
    column = _problem_column(sheet, head)
    _take_marks_away(sheet, head, column)
    by_row: dict[int, list[str]] = {}
    by_cell: dict[str, list[tuple[str, str]]] = {}
    clean = SignCheck().clean
    for cell, row, severity, text in json.loads(marks):
        by_row.setdefault(row, []).append(clean(text))
        if cell:
            by_cell.setdefault(cell, []).append((severity, clean(text)))
    for name, said in by_cell.items():
        _mark(sheet[name], said)
    _explain(sheet, head, column, by_row, lang)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _problem_column(sheet: Worksheet, head: int) -> int:
    """Return the column of explanations of an earlier round, or the first free one."""
    names = set(HEADERS["problem"].values())
    last = 0
    for cell in sheet[head]:
        if cell.value in names:
            return int(cell.column)
        if cell.value not in (None, ""):
            last = int(cell.column)
    return last + 1


def _take_marks_away(sheet: Worksheet, head: int, column: int) -> None:
    from openpyxl.styles import PatternFill

    ours = set(FILLS.values())
    for row in sheet.iter_rows(min_row=head + 1):
        for cell in row:
            if cell.comment is not None and cell.comment.author == AUTHOR:
                cell.comment = None
            if cell.has_style and cell.fill.fgColor.rgb in ours:
                cell.fill = PatternFill()
            if cell.column == column:
                cell.value = None


def _mark(cell: Any, said: Sequence[tuple[str, str]]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    gravest = min((severity for severity, _ in said), key=list(FILLS).index)
    cell.fill = PatternFill("solid", fgColor=FILLS[gravest])
    text = "\n\n".join(text for _, text in said)[:_LONGEST]
    comment = Comment(text, AUTHOR)
    lines = sum(1 + len(line) // _SIGNS_PER_LINE for line in text.split("\n"))
    comment.width, comment.height = _COMMENT_WIDTH, (lines + 1) * _LINE
    cell.comment = comment


def _explain(
    sheet: Worksheet, head: int, column: int, by_row: Mapping[int, Sequence[str]], lang: str
) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    title = sheet.cell(head, column, header("problem", lang))
    title.font = Font(bold=True)
    sheet.column_dimensions[get_column_letter(column)].width = _PROBLEM_WIDTH
    for row, texts in by_row.items():
        cell = sheet.cell(row, column)
        cell.value = "\n".join(texts)[:_LONGEST]
        cell.data_type = "s"  # never a formula, whatever the text begins with
        cell.alignment = Alignment(wrap_text=True, vertical="top")
