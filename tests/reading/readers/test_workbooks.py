"""Spreadsheets in every format: values as shown, merges, shade, and what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chartsheet import Chartsheet
from openpyxl.styles import Alignment, Color, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from renaksi.reading.readers import read_document

from .making import (
    by_office,
    cell,
    codes,
    only_table,
    part_of,
    saved,
    small_workbook,
    texts,
    with_parts,
    xlsx,
)

pytestmark = pytest.mark.usefixtures("one_child")

_SHEET = "xl/worksheets/sheet1.xml"
_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def _plan(sheet: Worksheet) -> None:
    """A small plan that has one of everything."""
    sheet.title = "Rencana"
    sheet["A1"] = "RENCANA AKSI"
    sheet.merge_cells("A1:D1")
    sheet["A3"], sheet["B3"], sheet["C3"], sheet["D3"] = "NO", "SASARAN", "TARGET", "JADWAL"
    sheet["A4"], sheet["B4"] = 1, "Meningkatnya mutu\nlayanan"
    sheet["C4"], sheet["C4"].number_format = 0.8, "0%"
    sheet["A5"], sheet["A5"].number_format = 12, "000"
    sheet["B5"], sheet["B5"].number_format = date(2019, 3, 13), "dd/mm/yyyy"
    sheet["C5"], sheet["C5"].number_format = 109000000, "#,##0"
    sheet.merge_cells("A6:A7")
    sheet["A6"], sheet["B6"], sheet["B7"] = "gabung", "atas", "bawah"
    sheet["B3"].font = Font(bold=True)
    sheet["D4"].fill = PatternFill("solid", fgColor="FFFFC000")
    sheet["D5"].fill = PatternFill("solid", fgColor="FFFFFFFF")
    sheet["D6"] = "x"
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["C"].hidden = True


def _as_is(data: bytes, _folder: Path) -> bytes:
    return data


def _converted(ending: str) -> Callable[[bytes, Path], bytes]:
    return lambda data, folder: by_office(data, "plan.xlsx", ending, folder)


_FORMATS = [
    pytest.param(_as_is, "xlsx", id="xlsx"),
    pytest.param(_converted("xls"), "xls", id="xls", marks=pytest.mark.requires_program("soffice")),
    pytest.param(_converted("ods"), "ods", id="ods", marks=pytest.mark.requires_program("soffice")),
    pytest.param(
        _converted("fods"), "ods", id="flat-ods", marks=pytest.mark.requires_program("soffice")
    ),
]


@pytest.mark.parametrize(("made", "kind"), _FORMATS)
def test_every_format_gives_the_same_grid(
    made: Callable[[bytes, Path], bytes], kind: str, tmp_path: Path
) -> None:
    document = read_document(made(xlsx(_plan), tmp_path), f"plan.{kind}")
    grid = only_table(document)

    assert (document.format, grid.sheet) == (kind, "Rencana")
    assert texts(grid) == {
        "A1": "RENCANA AKSI",
        "A3": "NO",
        "B3": "SASARAN",
        "C3": "TARGET",
        "D3": "JADWAL",
        "A4": "1",
        "B4": "Meningkatnya mutu\nlayanan",
        "C4": "80%",
        "A5": "012",
        "B5": "13 Maret 2019",
        "C5": "109,000,000",
        "A6": "gabung",
        "B6": "atas",
        "B7": "bawah",
        "D6": "x",
    }
    target = cell(grid, "C4")
    assert (target.number, target.is_percent) == (Decimal(80), True)
    assert cell(grid, "C5").number == Decimal(109000000)
    assert cell(grid, "B5").number is None
    assert (cell(grid, "A1").column_span, cell(grid, "A6").row_span) == (4, 2)
    assert cell(grid, "D4").is_shaded
    assert (4, 3) not in grid.cells  # white is no shade
    assert cell(grid, "B3").is_bold
    assert grid.hidden_rows == {6}
    assert grid.hidden_columns == {2}


@pytest.mark.parametrize(
    ("fill", "is_shaded"),
    [
        pytest.param(PatternFill("solid", fgColor="FF92D050"), True, id="colour"),
        pytest.param(PatternFill("solid", fgColor=Color(theme=4)), True, id="theme-accent"),
        pytest.param(PatternFill("solid", fgColor=Color(theme=0)), False, id="theme-white"),
        pytest.param(
            PatternFill("solid", fgColor=Color(theme=0, tint=-0.25)), True, id="theme-grey"
        ),
        pytest.param(PatternFill("solid", fgColor=Color(indexed=13)), True, id="indexed-yellow"),
        pytest.param(PatternFill("solid", fgColor=Color(indexed=9)), False, id="indexed-white"),
        pytest.param(PatternFill("lightUp"), True, id="pattern"),
        pytest.param(PatternFill(), False, id="none"),
    ],
)
def test_excel_shading(fill: PatternFill, *, is_shaded: bool) -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "x"
        sheet["A1"].fill = fill

    grid = only_table(read_document(xlsx(make), "a.xlsx"))

    assert cell(grid, "A1").is_shaded is is_shaded


def test_a_shaded_cell_without_text_is_kept_inside_the_table_only() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"], sheet["D1"], sheet["A2"] = "NO", "Des", "1"
        for name in ("B2", "F2", "A9"):
            sheet[name].fill = PatternFill("solid", fgColor="FFFF0000")

    grid = only_table(read_document(xlsx(make), "a.xlsx"))

    assert [key for key, found in sorted(grid.cells.items()) if found.is_shaded] == [(1, 1)]


def test_shade_counts_as_far_down_as_a_merged_label_reaches() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"] = "KEGIATAN", "Jan"
        sheet["A2"] = "Rapat"
        sheet.merge_cells("A2:A4")
        sheet["B4"].fill = PatternFill("solid", fgColor="FFFF0000")

    grid = only_table(read_document(xlsx(make), "a.xlsx"))

    assert cell(grid, "B4").is_shaded


def test_indent_is_kept() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Kegiatan"
        sheet["A1"].alignment = Alignment(indent=2)

    assert cell(only_table(read_document(xlsx(make), "a.xlsx")), "A1").indent == 2


def test_numbers_keep_fifteen_digits_whatever_the_format_shows() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A1"].number_format = 2.6345, "0.00"

    found = cell(only_table(read_document(xlsx(make), "a.xlsx")), "A1")

    assert (found.text, found.number) == ("2.63", Decimal("2.6345"))


def test_hidden_sheets_are_kept_and_marked() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first["A1"] = "x"
    second = book.create_sheet("Data")
    second["A1"] = "y"
    second.sheet_state = "hidden"

    document = read_document(saved(book), "a.xlsx")

    assert [(grid.sheet, grid.is_hidden) for grid in document.grids] == [
        ("Sheet", False),
        ("Data", True),
    ]


def test_chart_sheets_and_empty_sheets_are_skipped_with_a_reason() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first["A1"] = "x"
    chart = book.create_chartsheet("Grafik")
    assert isinstance(chart, Chartsheet)
    book.create_sheet("Kosong")

    document = read_document(saved(book), "a.xlsx")

    assert {(skipped.name, skipped.reason) for skipped in document.skipped} == {
        ("Grafik", "file.chart_sheet"),
        ("Kosong", "file.empty_sheet"),
    }


def test_a_formula_without_a_stored_value_is_said() -> None:
    def make(sheet: Worksheet) -> None:
        for row in range(1, 9):
            sheet.cell(row, 1, "=1+1")
        sheet["B1"] = "x"

    document = read_document(xlsx(make), "a.xlsx")

    (finding,) = document.findings
    assert finding.code == "file.formula_without_value"
    assert finding.params == {"sheet": "Sheet", "cells": "A1, A2, A3, A4, A5, …", "count": 8}


def test_error_cells_are_marked_and_said() -> None:
    cells = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>2</v></c></row>'
    data = _with_sheet(f"{_HEAD}<sheetData>{cells}</sheetData></worksheet>")

    document = read_document(data, "a.xlsx")

    found = cell(only_table(document), "A1")
    assert (found.text, found.is_error) == ("#N/A", True)
    assert codes(document) == ["file.error_cells"]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param('<c t="inlineStr"><is><t>a</t></is></c>', "a", id="no-reference"),
        pytest.param('<c r="A1" t="str"><f>B1</f><v>hasil</v></c>', "hasil", id="text-formula"),
        pytest.param('<c r="A1" t="b"><v>1</v></c>', "TRUE", id="truth"),
        pytest.param('<c r="A1" t="d"><v>2019-03-13</v></c>', "13 Maret 2019", id="iso-date"),
        pytest.param('<c r="A1"><f>1+1</f><v>2</v></c>', "2", id="formula-with-value"),
        pytest.param(
            '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r>'
            "<rPh><t>x</t></rPh></is></c>",
            "ab",
            id="runs-without-phonetic-guide",
        ),
        pytest.param(
            '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', "a\nb", id="escaped-character"
        ),
    ],
)
def test_cells_as_other_programs_write_them(xml: str, text: str) -> None:
    data = _with_sheet(f'{_HEAD}<sheetData><row r="1">{xml}</row></sheetData></worksheet>')

    assert texts(only_table(read_document(data, "a.xlsx"))) == {"A1": text}


def test_a_prefix_on_every_element_changes_nothing() -> None:
    uri = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = '<x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row>'
    data = _with_sheet(
        f'<x:worksheet xmlns:x="{uri}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    )

    assert texts(only_table(read_document(data, "a.xlsx"))) == {"B2": "7"}


def test_links_to_other_files_are_a_hint() -> None:
    relations = part_of(small_workbook(), "xl/_rels/workbook.xml.rels").decode()
    link = (
        '<Relationship Id="rIdX" Target="externalLinks/externalLink1.xml" Type="http://'
        'schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"/>'
    )
    parts = {
        "xl/_rels/workbook.xml.rels": relations.replace(
            "</Relationships>", f"{link}</Relationships>"
        ).encode(),
        "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
    }

    assert codes(read_document(with_parts(small_workbook(), parts), "a.xlsx")) == [
        "file.external_links"
    ]


def test_a_value_in_the_last_cell_is_read_apart_from_the_table() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"], sheet["XFD1048576"] = "NO", "jauh"

    document = read_document(xlsx(make), "a.xlsx")

    assert [texts(grid) for grid in document.grids] == [{"A1": "NO"}, {"XFD1048576": "jauh"}]
    assert "file.far_cells" in codes(document)


def test_many_empty_rows_are_a_hint() -> None:
    rows = "".join(f'<row r="{row}"/>' for row in range(2, 20_002))
    first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    data = _with_sheet(f"{_HEAD}<sheetData>{first}{rows}</sheetData></worksheet>")

    document = read_document(data, "a.xlsx")

    assert only_table(document).row_count == 1
    assert codes(document) == ["file.empty_rows"]


def test_an_old_workbook_named_xlsx_is_read_with_a_hint() -> None:
    data = (Path(__file__).parents[2] / "data" / "readers" / "small.xls").read_bytes()

    document = read_document(data, "plan.xlsx")

    assert document.format == "xls"
    assert codes(document) == ["file.wrong_extension"]


def test_xml_spreadsheets_are_read() -> None:
    data = (
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        b'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p">'
        b'<NumberFormat ss:Format="0%"/><Interior ss:Color="#FFFF00" ss:Pattern="Solid"/>'
        b'</Style></Styles><Worksheet ss:Name="Rencana"><Table><Row ss:Index="2">'
        b'<Cell ss:MergeAcross="1"><Data ss:Type="String">NO</Data></Cell>'
        b'<Cell ss:StyleID="p"><Data ss:Type="Number">0.8</Data></Cell></Row></Table></Worksheet>'
        b"</Workbook>"
    )

    grid = only_table(read_document(data, "a.xls"))

    assert texts(grid) == {"A2": "NO", "C2": "80%"}
    assert cell(grid, "A2").column_span == 2
    assert cell(grid, "C2").is_shaded


def test_repeated_cells_of_open_document_are_written_out() -> None:
    content = _ods(
        '<table:table-row table:number-rows-repeated="2"><table:table-cell '
        'table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )

    grid = only_table(read_document(content, "a.fods"))

    assert texts(grid) == {"A1": "x", "A2": "x", "B1": "x", "B2": "x"}


def _ods(rows: str) -> bytes:
    return (
        '<?xml version="1.0"?><office:document '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>'
        f'<office:spreadsheet><table:table table:name="A">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document>"
    ).encode()


def _with_sheet(xml: str) -> bytes:
    return with_parts(small_workbook(), {_SHEET: xml.encode()})
