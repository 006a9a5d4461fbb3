"""Markdown and HTML: tables, spans, lists and what pages hide."""

from __future__ import annotations

import pytest

from renaksi.reading.grid import GridKind
from renaksi.reading.readers import read_document

from .making import cell, codes, lines, only_table, texts

pytestmark = pytest.mark.usefixtures("one_child")


def test_a_markdown_table_stands_between_its_lines_of_text() -> None:
    text = (
        "# RENCANA AKSI\n\n"
        "| NO | **SASARAN** | TARGET |\n| :-- | --- | --: |\n"
        "| 1 | Mutu \\| data | 80% |\n| 2 | a<br>b | |\n\nMetro, 2021\n"
    )

    document = read_document(text.encode(), "a.md")

    assert document.format == "markdown"
    assert [grid.kind for grid in document.grids] == [
        GridKind.TEXT,
        GridKind.TABLE,
        GridKind.TEXT,
    ]
    assert lines(document) == ["RENCANA AKSI", "Metro, 2021"]
    assert texts(only_table(document)) == {
        "A1": "NO",
        "B1": "SASARAN",
        "C1": "TARGET",
        "A2": "1",
        "B2": "Mutu | data",
        "C2": "80%",
        "A3": "2",
        "B3": "a\nb",
    }


def test_lines_of_text_are_numbered_on_through_the_document() -> None:
    document = read_document(b"satu\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\ndua\n", "a.md")

    assert [next(iter(grid.cells))[0] for grid in document.grids if grid.table == 0] == [0, 6]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
            {"A1": "a", "B1": "b", "B2": "c"},
            id="row-span-moves-the-next-row",
        ),
        pytest.param(
            "<table><tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3</table>",
            {"A1": "a", "C1": "b", "A2": "1", "B2": "2", "C2": "3"},
            id="column-span",
        ),
        pytest.param(
            "<table><thead><tr><th>a</thead><tbody><tr><td>b</tbody></table>",
            {"A1": "a", "A2": "b"},
            id="head-and-body",
        ),
        pytest.param(
            "<table><tr><td>1&nbsp;&nbsp;orang<br>dua</table>",
            {"A1": "1 orang\ndua"},
            id="breaks-and-blanks",
        ),
        pytest.param(
            "<table><tr><td><ol><li>Rapat<li>Laporan</ol></table>",
            {"A1": "1. Rapat\n2. Laporan"},
            id="numbered-list",
        ),
        pytest.param(
            "<table><tr><td><ol type=a start=2><li>Rapat</ol><ul><li>x</ul></table>",
            {"A1": "b. Rapat\n- x"},
            id="lettered-and-plain-lists",
        ),
        pytest.param(
            "<table><tr><td>x<script>y</script><span style='display:none'>z</span></table>",
            {"A1": "x"},
            id="hidden-text",
        ),
        pytest.param(
            "<table><tr><td><input type=checkbox checked><td><input type=checkbox></table>",
            {"A1": "√"},
            id="ticked-box",
        ),
        pytest.param(
            "<table><tr><td>a<table><tr><td>b<td>c</table></table>",
            {"A1": "a\nb c"},
            id="small-table-inside-a-cell",
        ),
    ],
)
def test_html_cells(page: str, expected: dict[str, str]) -> None:
    assert texts(only_table(read_document(page.encode(), "a.html"))) == expected


def test_a_row_span_ends_with_its_table() -> None:
    page = b"<table><tr><td rowspan=46>a<td>b<tr><td>c</table>"

    assert cell(only_table(read_document(page, "a.html")), "A1").row_span == 2


def test_a_table_that_only_holds_tables_is_page_layout() -> None:
    page = b"<table><tr><td>Judul<table><tr><td>a<td>b<tr><td>1<td>2<tr><td>3<td>4</table></table>"

    document = read_document(page, "a.html")

    assert lines(document) == ["Judul"]
    assert texts(only_table(document))["B3"] == "4"


@pytest.mark.parametrize(
    ("attributes", "is_shaded"),
    [
        pytest.param("bgcolor=yellow", True, id="attribute"),
        pytest.param("style='background:#0f0'", True, id="style"),
        pytest.param("class=abu", True, id="class"),
        pytest.param("style='background-color: rgb(255,255,255)'", False, id="white"),
        pytest.param("style='background: transparent'", False, id="transparent"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_html_shading(attributes: str, *, is_shaded: bool) -> None:
    page = f"<style>.abu {{background: silver}}</style><table><tr><td {attributes}>x</table>"

    assert cell(only_table(read_document(page.encode(), "a.html")), "A1").is_shaded is is_shaded


def test_html_that_calls_itself_xls_is_read_with_a_hint() -> None:
    document = read_document(b"<html><body><table><tr><td>NO</table>", "rekap.xls")

    assert document.format == "html"
    assert codes(document) == ["file.wrong_extension"]


def test_a_page_is_decoded_by_its_own_word() -> None:
    page = "<meta charset=iso-8859-1><table><tr><td>Café</table>".encode("latin-1")

    assert texts(only_table(read_document(page, "a.html"))) == {"A1": "Café"}


def test_a_web_archive_is_read_like_its_page() -> None:
    archive = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
        b"--x\nContent-Type: text/html\n\n<table><tr><td>NO</table>\n--x--\n"
    )

    assert texts(only_table(read_document(archive, "a.mht"))) == {"A1": "NO"}
