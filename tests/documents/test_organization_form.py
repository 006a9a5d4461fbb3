"""The forms for agencies and officials: headers, lists, hints, an example, in both languages."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from renaksi.documents.organization.form import render_form
from renaksi.domain.organization_form import COLUMNS, OrganizationForm
from renaksi.messages.organization_form import EXAMPLES, HEADERS, HINTS, hint

LANGUAGES = ("id", "en")


def book_of(form: OrganizationForm, lang: str = "id") -> Any:
    data = render_form(form, lang, agencies=["Badan Satu", "=Dinas(Dua)"])
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", OrganizationForm)
def test_each_column_has_its_header_and_its_hint(form: OrganizationForm, lang: str) -> None:
    sheet = book_of(form, lang).worksheets[0]
    headers = [cell.value.rstrip(" *") for cell in sheet[1]]
    assert headers == [HEADERS[column.key][lang] for column in COLUMNS[form]]
    hints = {rule.prompt for rule in sheet.data_validations.dataValidation}
    assert {hint(form.value, column.key, lang) for column in COLUMNS[form]} == hints


def test_what_is_chosen_is_a_list() -> None:
    sheet = book_of(OrganizationForm.OFFICIALS).worksheets[0]
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert len(lists) == 4
    assert all("Daftar" in rule.formula1 for rule in lists)


def test_names_are_text_and_never_a_formula() -> None:
    sheet = book_of(OrganizationForm.AGENCIES)["Daftar"]
    assert [(cell.value, cell.data_type) for cell in sheet["A"][1:]] == [
        ("Badan Satu", "s"),
        ("=Dinas(Dua)", "s"),
    ]


@pytest.mark.parametrize("form", OrganizationForm)
def test_the_example_fills_the_form(form: OrganizationForm) -> None:
    assert {len(row) for row in EXAMPLES[form.value]} == {len(COLUMNS[form])}
    sheet = book_of(form)["Contoh"]
    assert sheet.max_row == 1 + len(EXAMPLES[form.value])


@pytest.mark.parametrize("texts", [HEADERS, HINTS], ids=["headers", "hints"])
def test_both_languages_are_whole(texts: dict[str, dict[str, str]]) -> None:
    assert {tuple(sorted(one)) for one in texts.values()} == {("en", "id")}
