from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from renaksi.documents import render_plan
from renaksi.domain.draft import PlanDraft
from renaksi.domain.quantities import Quantity
from tests.documents.plans import (
    A3,
    MAYOR,
    OPTIONS,
    make_long_plan,
    make_plan,
    make_row,
    make_shared_plan,
)


def book_of(draft: PlanDraft, *, joined: bool = False, values: bool = False) -> Any:
    data = render_plan(draft, "xlsx", A3 if joined else OPTIONS).data
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def find(sheet: Any, text: str) -> Any:
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)


def under(sheet: Any, header: str, below: int = 2) -> Any:
    cell = find(sheet, header)
    return sheet.cell(cell.row + below, cell.column)


def test_plan_and_schedule_are_sheets_of_their_own() -> None:
    book = book_of(make_plan())

    assert book.sheetnames == ["Rencana Aksi", "Jadwal"]
    assert all(sheet.sheet_state == "visible" for sheet in book)


def test_nothing_is_hidden_in_the_file() -> None:
    data = render_plan(make_plan(), "xlsx", OPTIONS).data

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name.split("/")[1] for name in package.namelist() if name.startswith("xl/")}
        assert not any("customXml" in name or "custom.xml" in name for name in package.namelist())
    known = {"_rels", "workbook.xml", "worksheets", "styles.xml", "sharedStrings.xml", "theme"}
    assert parts <= known


def test_it_is_set_up_for_printing() -> None:
    for sheet in book_of(make_long_plan()):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 14
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        assert "&P" in sheet.oddFooter.right.text


def test_the_widths_let_the_text_be_printed_at_seven_points() -> None:
    sheet = book_of(make_long_plan())["Rencana Aksi"]
    pixels = 0.0
    for dimension in sheet.column_dimensions.values():
        pixels += (dimension.max - dimension.min + 1) * dimension.width * 7
    scale = 314 / 25.4 * 96 / pixels

    assert find(sheet, "DINAS KESEHATAN") is not None
    assert under(sheet, "TUJUAN").font.size * scale >= 7


def test_numbers_are_numbers_and_shown_as_printed() -> None:
    draft = make_plan([make_row(target=Quantity(Decimal(1500), None, "1500"))])
    sheet = book_of(draft)["Rencana Aksi"]

    budget, percent, count = (
        under(sheet, "ANGGARAN"),
        under(sheet, "TR 1", 1),
        under(sheet, "TARGET TAHUNAN"),
    )
    assert (budget.value, budget.number_format) == (125_000_000, "#,##0")
    assert (percent.value, percent.number_format) == (0.1, "0%")
    assert (count.value, count.number_format) == (1500, "0")
    assert under(sheet, "NO").value == 1


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("3 dokumen", id="with-a-unit"),
        pytest.param("12,5", id="decimal-comma"),
        pytest.param("012", id="leading-zero"),
        pytest.param("1.500", id="grouped"),
        pytest.param("1234567890123456789", id="too-long-for-excel"),
        pytest.param("-", id="dash"),
    ],
)
def test_a_quantity_that_excel_would_show_otherwise_stays_text(raw: str) -> None:
    sheet = book_of(make_plan([make_row(target=Quantity(None, None, raw))]))["Rencana Aksi"]

    assert under(sheet, "TARGET TAHUNAN").value == raw


def test_the_total_is_a_formula_over_distinct_sub_activities_with_its_value() -> None:
    formulas, values = (
        book_of(make_shared_plan(), values=cached)["Rencana Aksi"] for cached in (False, True)
    )
    first = under(formulas, "ANGGARAN")
    third, total = (formulas.cell(first.row + below, first.column) for below in (2, 3))

    assert total.value == f"=SUM({first.coordinate},{third.coordinate})"
    assert values[total.coordinate].value == 175_000_000


def test_neighbouring_cells_are_summed_as_a_range() -> None:
    sheet = book_of(make_long_plan())["Rencana Aksi"]
    first = under(sheet, "ANGGARAN")
    total = sheet.cell(first.row + 24, first.column)

    last = sheet.cell(first.row + 23, first.column)
    assert total.value == f"=SUM({first.coordinate}:{last.coordinate})"


@pytest.mark.parametrize("text", ["=1+1", "+62 811", "-belum", "@SUM(A1)", "http://a.b/c"])
def test_text_is_never_a_formula_or_a_link(text: str) -> None:
    cell = under(
        book_of(make_plan([make_row(person_in_charge=text)]))["Rencana Aksi"], "PENANGGUNG JAWAB"
    )

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_parents_are_merged() -> None:
    sheet = book_of(make_shared_plan())["Rencana Aksi"]
    goal = under(sheet, "TUJUAN")
    below = sheet.cell(goal.row + 2, goal.column)

    assert f"{goal.coordinate}:{below.coordinate}" in [str(one) for one in sheet.merged_cells]


def test_steps_stand_in_one_cell_and_the_schedule_ticks_each() -> None:
    book = book_of(make_plan())

    steps = under(book["Rencana Aksi"], "RENCANA AKSI").value
    rows = list(book["Jadwal"].iter_rows(min_row=4, values_only=True))
    assert steps == "1. Menimbang balita di posyandu\n2. Menyusun laporan bulanan"
    assert [[month + 1 for month, cell in enumerate(row[2:]) if cell] for row in rows] == [
        [2],
        [11],
    ]
    assert [row[0] for row in rows] == [1, None]


def test_the_schedule_stands_beside_the_plan_on_a3() -> None:
    book = book_of(make_plan(), joined=True)

    assert book.sheetnames == ["Rencana Aksi"]
    assert find(book.worksheets[0], "JADWAL KEGIATAN")
    assert book.worksheets[0].page_setup.paperSize == 8


def test_a_text_too_long_for_excel_goes_on_in_the_notes() -> None:
    text = "".join(chr(ord("a") + number % 26) for number in range(70_000))
    draft = make_plan([make_row(person_in_charge=text)])
    written = render_plan(draft, "xlsx", OPTIONS)
    sheet = openpyxl.load_workbook(io.BytesIO(written.data))["Rencana Aksi"]

    cell = under(sheet, "PENANGGUNG JAWAB")
    (kept, _), prefix = cell.value.split(" … "), f"Lanjutan sel {cell.coordinate}: "
    rest = [
        str(found.value).removeprefix(prefix)
        for row in sheet.iter_rows()
        for found in row
        if str(found.value).startswith(prefix)
    ]
    assert kept + "".join(rest) == text
    assert [finding.code for finding in written.findings] == ["document.text_continued"]
    assert written.findings[0].params["cell"] == cell.coordinate


def test_two_parties_sign_below_the_plan() -> None:
    sheet = book_of(make_plan(second_party=MAYOR))["Rencana Aksi"]

    assert find(sheet, "BUDI SANTOSO").column < find(sheet, "Dr. ANI LESTARI").column
    assert find(sheet, "NIP. 19700315 199003 2 001")
    assert find(sheet, "Metro, 5 Januari 2026")


def test_the_properties_name_the_plan() -> None:
    properties = book_of(make_plan()).properties

    assert properties.title.startswith("RENCANA AKSI")
    assert properties.creator == "DINAS KESEHATAN"
    assert properties.created.date().isoformat() == "2026-01-05"
