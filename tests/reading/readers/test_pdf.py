"""PDF pages: tables with lines and without, and the text around them."""

from __future__ import annotations

import io

import pikepdf
import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.reading.grid import Document, GridKind
from renaksi.reading.readers import pdf, pdf_by_miner, read_document

from .making import cell, compiled, lines, texts

pytestmark = pytest.mark.usefixtures("one_child")

_PAGE = (
    '#set page(width: 400pt, height: 300pt, margin: 20pt)\n#set text(font: "Arimo", size: 8pt)\n'
)


def _pdf(source: str) -> bytes:
    return compiled(_PAGE + source)


def _read(source: str) -> Document:
    return read_document(_pdf(source), "a.pdf")


def test_text_and_tables_stand_in_reading_order_with_rows_of_the_page() -> None:
    document = _read(
        "RENCANA AKSI\n\nKOTA METRO\n#table(columns: 2, [NO], [SASARAN], [1], [Mutu])\n"
        "Metro, 2021\n#table(columns: 1, [a], [b])"
    )

    assert [(grid.kind, grid.page) for grid in document.grids] == [
        (GridKind.TEXT, 1),
        (GridKind.TABLE, 1),
        (GridKind.TEXT, 1),
        (GridKind.TABLE, 1),
    ]
    assert texts(document.grids[1]) == {"A3": "NO", "B3": "SASARAN", "A4": "1", "B4": "Mutu"}
    assert texts(document.grids[3]) == {"A6": "a", "A7": "b"}


def test_merged_cells_become_spans() -> None:
    grid = _read(
        "#table(columns: 3, table.cell(rowspan: 2)[NO], table.cell(colspan: 2)[TARGET], "
        "[TR 1], [TR 2], [1], [2], [3])"
    ).grids[0]

    assert texts(grid) == {
        "A1": "NO",
        "B1": "TARGET",
        "B2": "TR 1",
        "C2": "TR 2",
        "A3": "1",
        "B3": "2",
        "C3": "3",
    }
    assert cell(grid, "A1").row_span == 2
    assert cell(grid, "B1").column_span == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Pelaksanaan kebijakan di bidang ketahanan ekonomi, sosial, budaya dan fasilitasi "
            "pencegahan penyalahgunaan narkotika",
            id="wrapped-at-blanks",
        ),
        pytest.param(
            "Rapat-rapat koordinasi antar-umat beragama non-formal dan/atau informal/formal",
            id="wrapped-at-hyphens-and-strokes",
        ),
    ],
)
def test_a_long_cell_reads_back_exactly(text: str) -> None:
    grid = _read(f"#table(columns: (60pt, 40pt), [{text}], [x], [a], [b])").grids[0]

    assert texts(grid)["A1"] == text


def test_lines_that_the_writer_broke_stay_lines() -> None:
    steps = "1. Melaksanakan rapat koordinasi antar bidang \\ 2. Monitoring"
    grid = _read(f"#table(columns: (90pt, 40pt), [{steps}], [x], [a], [b])").grids[0]

    assert texts(grid)["A1"] == "1. Melaksanakan rapat koordinasi antar bidang\n2. Monitoring"


def test_text_that_spills_over_its_border_stays_in_its_cell() -> None:
    grid = _read(
        "#table(columns: (40pt, 60pt), [#box(width: 30pt)[Rp109.000.000]], [x], [a], [b])"
    ).grids[0]

    assert texts(grid)["A1"] == "Rp109.000.000"


def test_shaded_cells_are_marked_and_white_ones_are_not() -> None:
    grid = _read(
        "#table(columns: 3, [a], table.cell(fill: yellow)[], table.cell(fill: white)[], [b], [c],"
        " [d])"
    ).grids[0]

    assert cell(grid, "B1").is_shaded
    assert (0, 2) not in grid.cells


@pytest.mark.parametrize("angle", ["-90deg", "90deg", "180deg"])
def test_turned_text_is_read_in_its_own_direction(angle: str) -> None:
    grid = _read(
        f"#table(columns: 2, [#rotate({angle}, reflow: true)[ANGGARAN KAS]], [b], [1], [2])"
    ).grids[0]

    assert texts(grid)["A1"] == "ANGGARAN KAS"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(turn: int) -> None:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf("Judul\n#table(columns: 2, [NO], [B], [1], [2])"))) as book:
        # Content turned one way and the page turned back: what the reader sees is upright.
        page = book.pages[0]
        page.rotate(turn, relative=False)
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        matrix = {
            90: f"0 1 -1 0 {width} 0",
            180: f"-1 0 0 -1 {width} {height}",
            270: f"0 -1 1 0 0 {height}",
        }[turn]
        page.contents_add(f"q {matrix} cm".encode(), prepend=True)
        page.contents_add(b"Q")
        if turn != 180:
            side = max(width, height)
            page.mediabox = pikepdf.Rectangle(0, 0, side, side)
        book.save(stream)

    document = read_document(stream.getvalue(), "a.pdf")

    assert "Judul" in lines(document)[0]


def test_a_table_without_lines_is_found_by_its_gaps() -> None:
    document = _read(
        "Program Tahun 2017\n"
        "#grid(columns: (20pt, 150pt, 80pt), row-gutter: 4pt, [], [Program], [Anggaran],"
        "[1], [Program Peningkatan Sarana dan Prasarana Aparatur Daerah], [177.792.500],"
        "[2], [Program Pelayanan], [921.285.000],"
        "[3], [Program Pembinaan], [4.522.741.241])"
    )
    (grid,) = [grid for grid in document.grids if grid.kind is GridKind.TABLE]

    found = {text.replace("\n", " ") for text in texts(grid).values()}
    assert "Program Peningkatan Sarana dan Prasarana Aparatur Daerah" in found
    columns = {cell.text: cell.column for cell in grid.cells.values()}
    assert columns["1"] == columns["3"] < columns["Program Pelayanan"] < columns["921.285.000"]


def test_running_text_is_no_table() -> None:
    document = _read(
        "#set par(justify: true)\n"
        + "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel "
        "serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini. " * 8
    )

    assert {grid.kind for grid in document.grids} == {GridKind.TEXT}


def test_two_parties_side_by_side_are_parted_by_a_wide_gap() -> None:
    document = _read("#grid(columns: (1fr, 1fr), [PIHAK KEDUA], [PIHAK KESATU])")

    assert lines(document) == ["PIHAK KEDUA    PIHAK KESATU"]


def test_cells_know_their_edges() -> None:
    grid = _read("#table(columns: (60pt, 40pt), [a], [b], [c], [d])").grids[0]

    assert cell(grid, "A1").left == pytest.approx(20, abs=1)
    assert cell(grid, "B1").right == pytest.approx(120, abs=1)


def test_pages_without_text_are_skipped_with_a_reason() -> None:
    document = _read("satu #pagebreak() #rect() #pagebreak() tiga")

    assert [grid.page for grid in document.grids] == [1, 3]
    assert [(skip.name, skip.reason) for skip in document.skipped] == [
        ("2", "file.page_without_text")
    ]
    assert [finding.code for finding in document.findings] == ["file.pages_without_text"]


def test_a_pdf_without_any_text_is_refused_as_a_scan() -> None:
    with pytest.raises(RenaksiError) as refusal:
        _read("#rect(fill: gray)")

    assert refusal.value.code == "file.scanned_pdf"


def test_a_tagged_pdf_for_the_archive_reads_the_same() -> None:
    source = (
        '#set document(title: "Rencana", date: datetime(year: 2021, month: 1, day: 1))\n'
        "#table(columns: 2, [NO], [SASARAN], [1], [Mutu])"
    )
    made = compiled(_PAGE + source, ["a-2a", "ua-1"])

    assert texts(read_document(made, "a.pdf").grids[0])["B2"] == "Mutu"


def test_both_ways_into_a_pdf_agree() -> None:
    data = compiled(
        _PAGE + "RENCANA AKSI\n#table(columns: (90pt, 60pt, 40pt), table.cell(rowspan: 2)[NO], "
        "table.cell(colspan: 2)[TARGET], [TR 1], table.cell(fill: yellow)[], "
        "[Rapat-rapat koordinasi antar-umat beragama dan/atau lainnya], "
        "[#rotate(-90deg, reflow: true)[Kas]], [b])"
    )

    first, second = pdf.read(data, "a.pdf"), pdf_by_miner.read(data, "a.pdf")

    def content(document: Document) -> list[object]:
        return [
            (grid.kind, texts(grid), [key for key, cell in grid.cells.items() if cell.is_shaded])
            for grid in document.grids
        ]

    assert content(first) == content(second)


def test_a_grouped_number_that_its_column_broke_is_whole() -> None:
    grid = _read("#table(columns: 2, [10.868.99 \\ 2.450], [1 \\ 2], [a], [b])").grids[0]

    assert texts(grid)["A1"] == "10.868.992.450"
    assert texts(grid)["B1"] == "1\n2"


def test_lines_set_closely_do_not_lend_each_other_blanks() -> None:
    document = _read(
        "#set par(leading: 0.1em)\nRENCANA PROGRAM DAN KEGIATAN \\ i PRIORITAS DAERAH TAHUN "
        "\\ DINAS KOMUNIKASI DAN INFORMATIKA"
    )

    assert lines(document) == [
        "RENCANA PROGRAM DAN KEGIATAN",
        "i PRIORITAS DAERAH TAHUN",
        "DINAS KOMUNIKASI DAN INFORMATIKA",
    ]
