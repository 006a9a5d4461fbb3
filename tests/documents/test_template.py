from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from renaksi.documents import write_template
from renaksi.domain.draft import Form, Level
from renaksi.reading.reader import ReadOptions, read_plans

FORMS = [form for form in Form if form is not Form.UNKNOWN]


def book_of(form: Form, lang: str = "id") -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_template(form, lang)))


def find(sheet: Any, text: str) -> Any:
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)


@pytest.mark.parametrize("form", FORMS)
def test_an_unfilled_form_reads_as_that_form_without_rows(form: Form) -> None:
    (draft,) = read_plans(write_template(form), "formulir.xlsx", ReadOptions())

    assert draft.form is form
    assert draft.rows == ()
    assert "reading.no_rows" in {finding.code for finding in draft.findings}


def test_units_months_ranks_and_years_are_lists() -> None:
    sheet = book_of(Form.ACTION_PLAN).worksheets[0]

    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert '"√"' in lists
    assert any("TAHUN 2026" in one for one in lists)
    assert sum("Daftar!" in one for one in lists) == 2


def test_every_column_says_what_belongs_there() -> None:
    sheet = book_of(Form.ACTION_PLAN).worksheets[0]
    first = find(sheet, "TUJUAN").row + 3

    rules = [rule for rule in sheet.data_validations.dataValidation if rule.prompt]
    areas = [area for rule in rules for area in rule.sqref.ranges]
    prompted = {
        column
        for area in areas
        if area.min_row <= first <= area.max_row
        for column in range(area.min_col, area.max_col + 1)
    }
    assert prompted == set(range(1, find(sheet, "PENANGGUNG JAWAB").column + 13))


def test_instructions_follow_the_language() -> None:
    assert book_of(Form.ACTION_PLAN, "id").sheetnames[1:] == ["Daftar", "Petunjuk"]
    assert book_of(Form.ACTION_PLAN, "en").sheetnames[1:] == ["Lists", "Instructions"]


def test_a_filled_form_reads_back() -> None:
    book = book_of(Form.ACTION_PLAN)
    sheet = book.worksheets[0]
    header = find(sheet, "NO").row
    first = header + 3
    inputs = [area for area in sheet.merged_cells.ranges if area.min_row in (2, 3, 4)]
    for area, text in zip(
        sorted(inputs, key=lambda area: area.min_row),
        ("DINAS KESEHATAN", "KOTA METRO", "TAHUN 2026"),
        strict=True,
    ):
        sheet.cell(area.min_row, area.min_col).value = text
    filled = {
        "NO": 1,
        "TUJUAN": "Terwujudnya masyarakat sehat",
        "SASARAN": "Meningkatnya kunjungan balita",
        "INDIKATOR KINERJA SASARAN": "Persentase kunjungan balita",
        "PROGRAM": "Program Pemenuhan Upaya Kesehatan",
        "KEGIATAN": "Penyediaan Layanan Kesehatan",
        "SUB KEGIATAN": "Pengelolaan Pelayanan Kesehatan Balita",
        "TR 1": "25%",
        "RENCANA AKSI": "1. Menimbang balita",
        "ANGGARAN": 125_000_000,
        "PENANGGUNG JAWAB": "RINI WULANDARI, S.K.M.",
    }
    for name, value in filled.items():
        sheet.cell(first, find(sheet, name).column).value = value
    sheet.cell(first + 1, find(sheet, "RENCANA AKSI").column).value = "2. Menyusun laporan"
    january = find(sheet, "PENANGGUNG JAWAB").column + 1
    sheet.cell(first, january + 1).value = "√"
    sheet.cell(first + 1, january + 10).value = "√"
    buffer = io.BytesIO()
    book.save(buffer)

    (draft,) = read_plans(buffer.getvalue(), "formulir.xlsx", ReadOptions())

    (row,) = draft.rows
    assert (draft.agency, draft.government, draft.year) == ("DINAS KESEHATAN", "KOTA METRO", 2026)
    assert row.level is Level.SUB_ACTIVITY
    assert row.steps == ("Menimbang balita", "Menyusun laporan")
    assert row.step_months == ((2,), (11,))
    assert row.budget == 125_000_000
