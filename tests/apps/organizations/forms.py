"""Filled forms for tests: the form that people download, with rows written into it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import openpyxl

from renaksi.documents.organization.form import render_form
from renaksi.domain.organization_form import COLUMNS, OrganizationForm

OFFICIALS, AGENCIES = OrganizationForm.OFFICIALS, OrganizationForm.AGENCIES


def filled(
    form: OrganizationForm, rows: Sequence[dict[str, Any]], lang: str = "id", agencies: Any = ()
) -> bytes:
    """Fill the form as a person would, with values by column."""
    book = openpyxl.load_workbook(io.BytesIO(render_form(form, lang, agencies=agencies)))
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, start=2):
        for at, column in enumerate(COLUMNS[form], start=1):
            if column.key in row:
                sheet.cell(number, at).value = row[column.key]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def column_of(form: OrganizationForm, key: str) -> int:
    return [column.key for column in COLUMNS[form]].index(key) + 1


def first_sheet(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
