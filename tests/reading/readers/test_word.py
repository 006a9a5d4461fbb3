"""Word documents: text as Word shows it, tables with their merges."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from renaksi.reading.grid import GridKind
from renaksi.reading.readers import read_document

from .making import by_office, cell, codes, lines, only_table, part_of, texts, with_parts, word

pytestmark = pytest.mark.usefixtures("one_child")

_W = nsdecls("w")


def _body(*blocks: str) -> bytes:
    """A document whose body is the given XML."""

    def fill(document: WordDocument) -> None:
        body = document.element.body
        for block in blocks:
            body.insert(len(body) - 1, parse_xml(_declared(block)))

    return word(fill)


def _declared(xml: str) -> str:
    name = xml[1 : min(xml.index(">"), xml.find(" ") if " " in xml else len(xml))].rstrip("/")
    return xml.replace(f"<{name}", f"<{name} {_W}", 1)


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_and_tables_come_in_turn() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("RENCANA AKSI")
        table = document.add_table(2, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "NO", "SASARAN"
        table.cell(1, 0).text, table.cell(1, 1).text = "1", "Mutu"
        document.add_paragraph("Metro, 2021")
        document.add_table(1, 1).cell(0, 0).text = "KEPALA"

    document = read_document(word(fill), "a.docx")

    assert [(grid.kind, grid.table) for grid in document.grids] == [
        (GridKind.TEXT, 0),
        (GridKind.TABLE, 1),
        (GridKind.TEXT, 0),
        (GridKind.TABLE, 2),
    ]
    assert texts(document.grids[1]) == {"A1": "NO", "B1": "SASARAN", "A2": "1", "B2": "Mutu"}
    places = [grid.place(key) for grid in document.grids for key in grid.cells]
    assert len(set(places)) == len(places)


def test_merged_cells_become_spans() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(3, 3)
        for index, each in enumerate(table._cells):
            each.text = str(index)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "lebar"
        table.cell(1, 2).merge(table.cell(2, 2)).text = "tinggi"

    grid = only_table(read_document(word(fill), "a.docx"))

    assert cell(grid, "A1").column_span == 2
    assert cell(grid, "C2").row_span == 2
    assert texts(grid) == {
        "A1": "lebar",
        "C1": "2",
        "A2": "3",
        "B2": "4",
        "C2": "tinggi",
        "A3": "6",
        "B3": "7",
    }


def test_automatic_numbers_are_written_into_the_text() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(1, 1)
        box = table.cell(0, 0)
        box.paragraphs[0].text = "Langkah"
        for text, style in (
            ("Rapat", "List Number"),
            ("Laporan", "List Number"),
            ("catatan", "List Bullet"),
            ("Monitoring", "List Number"),
        ):
            box.add_paragraph(text, style=style)

    grid = only_table(read_document(word(fill), "a.docx"))

    assert texts(grid)["A1"] == "Langkah\n1. Rapat\n2. Laporan\n- catatan\n3. Monitoring"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        pytest.param(
            f"<w:p>{_run('lama ')}<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del>"
            f"<w:ins>{_run('baru')}</w:ins></w:p>",
            ["lama baru"],
            id="tracked-changes-as-accepted",
        ),
        pytest.param(
            f"<w:p>{_run('a')}<w:r><w:br/></w:r>{_run('b')}</w:p>",
            ["a", "b"],
            id="soft-break",
        ),
        pytest.param(
            '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', ["√"], id="tick"
        ),
        pytest.param(
            '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
            "<w:t>ü</w:t></w:r></w:p>",
            ["√"],
            id="tick-as-letter-of-a-symbol-font",
        ),
        pytest.param(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>",
            [],
            id="hidden-text",
        ),
        pytest.param(
            f"<w:p>{_run('PIHAK KEDUA')}<w:r><w:tab/><w:tab/></w:r>{_run('PIHAK KESATU')}</w:p>",
            ["PIHAK KEDUA        PIHAK KESATU"],
            id="tabs-leave-a-wide-gap",
        ),
        pytest.param(
            "<w:p><w:r><w:noBreakHyphen/></w:r></w:p>", ["-"], id="hyphen-that-does-not-break"
        ),
        pytest.param(
            f"<w:p><w:sdt><w:sdtContent>{_run('isi')}</w:sdtContent></w:sdt></w:p>",
            ["isi"],
            id="content-control",
        ),
        pytest.param(
            "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p>"
            f"</w:txbxContent></w:pict></w:r>{_run('teks')}</w:p>",
            ["teks", "kotak"],
            id="text-box",
        ),
        pytest.param(
            f"<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>{_run('1')}"
            "</w:p>",
            ["1"],
            id="field-shows-its-result",
        ),
    ],
)
def test_text_as_word_shows_it(paragraph: str, expected: list[str]) -> None:
    assert lines(read_document(_body(paragraph), "a.docx")) == expected


@pytest.mark.parametrize(
    ("properties", "is_shaded"),
    [
        pytest.param('<w:shd w:val="clear" w:fill="FFC000"/>', True, id="fill"),
        pytest.param('<w:shd w:val="clear" w:fill="FFFFFF"/>', False, id="white"),
        pytest.param('<w:shd w:val="clear" w:fill="auto"/>', False, id="automatic"),
        pytest.param('<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>', True, id="pattern"),
    ],
)
def test_shading(properties: str, *, is_shaded: bool) -> None:
    table = (
        f"<w:tbl><w:tr><w:tc><w:tcPr>{properties}</w:tcPr><w:p>{_run('x')}</w:p></w:tc></w:tr>"
        "</w:tbl>"
    )

    assert cell(only_table(read_document(_body(table), "a.docx")), "A1").is_shaded is is_shaded


def test_a_small_table_inside_a_cell_is_lines_of_that_cell() -> None:
    cells = "".join(f"<w:tc><w:p>{_run(text)}</w:p></w:tc>" for text in "bc")
    inner = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc><w:p>{_run('a')}</w:p>{inner}<w:p/></w:tc></w:tr></w:tbl>"

    assert texts(only_table(read_document(_body(table), "a.docx"))) == {"A1": "a\nb c"}


def test_a_table_that_only_frames_a_larger_one_is_looked_through() -> None:
    row = f"<w:tr><w:tc><w:p>{_run('b')}</w:p></w:tc></w:tr>"
    inner = f"<w:p>{_run('Judul')}</w:p><w:tbl>{row * 3}</w:tbl><w:p/>"
    table = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"

    document = read_document(_body(table), "a.docx")

    assert lines(document) == ["Judul"]
    assert only_table(document).row_count == 3


def test_rows_deleted_in_tracked_changes_are_not_there() -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{_run('lama')}</w:p></w:tc></w:tr>"
    kept = f"<w:tr><w:tc><w:p>{_run('baru')}</w:p></w:tc></w:tr>"

    grid = only_table(read_document(_body(f"<w:tbl>{deleted}{kept}</w:tbl>"), "a.docx"))

    assert texts(grid) == {"A1": "baru"}


def test_columns_skipped_at_the_left_are_counted() -> None:
    row = (
        '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>'
        f"<w:tc><w:p>{_run('x')}</w:p></w:tc></w:tr>"
    )

    assert texts(only_table(read_document(_body(f"<w:tbl>{row}</w:tbl>"), "a.docx"))) == {"C1": "x"}


def test_headers_of_pages_are_no_text() -> None:
    def fill(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "kop surat"
        document.add_paragraph("isi")

    assert lines(read_document(word(fill), "a.docx")) == ["isi"]


@pytest.mark.requires_program("soffice")
@pytest.mark.parametrize("ending", ["doc", "rtf", "odt"])
def test_other_word_processors_are_read_by_way_of_libreoffice(ending: str, tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("RENCANA AKSI")
        table = document.add_table(2, 2)
        table.style = "Table Grid"
        for index, each in enumerate(table._cells):
            each.text = f"sel {index}"

    # LibreOffice loses the library's own tables on the way to .doc, but not those of an .rtf.
    data = by_office(word(fill), "a.docx", "rtf" if ending == "doc" else ending, tmp_path)
    if ending == "doc":
        data = by_office(data, "b.rtf", ending, tmp_path)

    document = read_document(data, f"a.{ending}")

    assert texts(only_table(document)) == {
        "A1": "sel 0",
        "B1": "sel 1",
        "A2": "sel 2",
        "B2": "sel 3",
    }
    assert lines(document)[0] == "RENCANA AKSI"
    assert codes(document) == ["file.converted"]


def test_macros_are_not_run_and_said() -> None:
    plain = _body(f"<w:p>{_run('x')}</w:p>")
    name = "word/_rels/document.xml.rels"
    link = (
        '<Relationship Id="rIdM" Target="vbaProject.bin" '
        'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>'
    )
    relations = part_of(plain, name).replace(
        b"</Relationships>", f"{link}</Relationships>".encode()
    )
    data = with_parts(plain, {name: relations, "word/vbaProject.bin": b"x"})

    assert codes(read_document(data, "a.docm")) == ["file.macros"]


def test_numbers_of_a_list_start_again_where_it_says_so() -> None:
    def fill(document: WordDocument) -> None:
        for text in ("a", "b"):
            document.add_paragraph(text, style="List Number")
        numbering = document.part.numbering_part.element
        first = document.styles["List Number"].element.pPr.numPr.numId.val
        number = next(num for num in numbering.num_lst if num.numId == first)
        again = copy.deepcopy(number)
        again.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}numId", "99")
        again.append(
            parse_xml(
                f'<w:lvlOverride {_W} w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
            )
        )
        numbering.append(again)
        paragraph = document.add_paragraph("c", style="List Number")
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {_W}><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>')
        )

    assert lines(read_document(word(fill), "a.docx")) == ["1. a", "2. b", "1. c"]
