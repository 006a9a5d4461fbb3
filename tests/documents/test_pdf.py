from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pdfplumber
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from renaksi.documents import WriteOptions, render_plan
from renaksi.documents.options import PAPERS
from renaksi.domain.draft import PlanDraft
from tests.documents.plans import (
    A3,
    DATE,
    MAYOR,
    OPTIONS,
    make_detailed_plan,
    make_long_plan,
    make_plan,
    make_row,
    make_shared_plan,
    with_text,
)

POINTS_PER_MM = 72 / 25.4


@cache
def long_pdf() -> bytes:
    return render_plan(make_long_plan(), "pdf", OPTIONS).data


def pages_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def flat(text: str) -> str:
    return " ".join(text.split())


@cache
def cells_of(data: bytes) -> list[list[list[str | None]]]:
    """Return the first table of every page as pdfplumber, another reader than ours, sees it."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [page.extract_tables()[0] for page in document.pages if page.extract_tables()]


def fonts_of(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            yield item


def test_it_says_that_it_is_archival_and_accessible() -> None:
    with pikepdf.open(io.BytesIO(long_pdf())) as document:
        xmp = str(document.Root.Metadata.read_bytes(), "utf-8")
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "id"
        assert "/StructTreeRoot" in document.Root
        assert "/EmbeddedFiles" not in document.Root.get("/Names", {})

    assert re.search(r"pdfaid:part\W+2\b", xmp)
    assert re.search(r"pdfaid:conformance\W+A\b", xmp)
    assert re.search(r"pdfuaid:part\W+1\b", xmp)


def test_its_tables_are_tagged_as_tables_with_headers() -> None:
    with pikepdf.open(io.BytesIO(long_pdf())) as document:
        roles = {
            str(item.S)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/P" in item
        }

    assert {"/Table", "/TR", "/TH", "/TD", "/H1"} <= roles


def test_all_fonts_are_embedded() -> None:
    with pikepdf.open(io.BytesIO(long_pdf())) as document:
        descriptors = list(fonts_of(document))
        assert descriptors
        assert all({"/FontFile2", "/FontFile3"} & set(one.keys()) for one in descriptors)


def test_title_and_date_are_those_given() -> None:
    with pikepdf.open(io.BytesIO(long_pdf())) as document:
        assert str(document.docinfo["/Title"]).startswith("RENCANA AKSI KINERJA SASARAN")
        assert str(document.docinfo["/CreationDate"]).startswith("D:20260105")


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render_plan(make_long_plan(), "pdf", OPTIONS).data == long_pdf()


@pytest.mark.parametrize("name", ["F4", "A3"])
def test_the_paper_is_the_one_asked_for(name: str) -> None:
    options = A3 if name == "A3" else OPTIONS
    written = render_plan(make_shared_plan(), "pdf", options)

    with pikepdf.open(io.BytesIO(written.data)) as document:
        _, _, width, height = (float(side) for side in document.pages[0].mediabox)
    assert width == pytest.approx(PAPERS[name].width * POINTS_PER_MM, abs=0.1)
    assert height == pytest.approx(PAPERS[name].height * POINTS_PER_MM, abs=0.1)
    assert written.findings == ()


def test_too_many_columns_take_a_wider_sheet_and_it_is_said() -> None:
    other = {f"Kolom tambahan{number}": "keterangan" for number in range(12)}
    written = render_plan(make_plan([make_row(other=other)]), "pdf", OPTIONS)

    assert [finding.code for finding in written.findings] == ["document.paper_enlarged"]
    assert "tambahan11" in flat(" ".join(pages_of(written.data)))


def test_no_text_is_smaller_than_seven_points() -> None:
    with pdfplumber.open(io.BytesIO(long_pdf())) as document:
        smallest = min(sign["size"] for page in document.pages for sign in page.chars)

    assert smallest >= 6.99


def test_nothing_is_printed_outside_the_margins() -> None:
    with pdfplumber.open(io.BytesIO(long_pdf())) as document:
        for page in document.pages:
            table = page.find_tables()[0].bbox
            footer = next(word for word in page.extract_words() if word["text"] == "Halaman")
            assert table[0] >= 7.9 * POINTS_PER_MM
            assert table[2] <= page.width - 7.9 * POINTS_PER_MM
            assert table[3] < footer["top"]


def test_every_page_says_which_it_is_of_how_many() -> None:
    pages = pages_of(long_pdf())

    assert len(pages) > 3
    for number, text in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in flat(text)


def test_the_header_is_repeated_on_every_page_of_the_plan() -> None:
    for table in cells_of(long_pdf())[:-1]:
        assert [flat(cell or "") for cell in table[0][:3]] == ["NO", "TUJUAN", "INDIKATOR TUJUAN"]


def test_no_page_begins_with_an_empty_label() -> None:
    tables = [table for table in cells_of(long_pdf()) if table[0][1] == "TUJUAN"]

    assert len(tables) > 1
    for table in tables:
        first = table[2]
        assert all(first[column] for column in range(1, 11)), first[:11]


def test_the_signature_never_stands_alone_on_a_page() -> None:
    for count in range(1, 13):
        pages = pages_of(render_plan(make_long_plan(count), "pdf", OPTIONS).data)
        last = flat(pages[-1])
        assert "Dr. ANI LESTARI" in last
        assert "JADWAL KEGIATAN" in last


def test_every_row_is_printed_exactly_once() -> None:
    numbers = [
        row[0]
        for table in cells_of(long_pdf())
        if table[0][1] == "TUJUAN"
        for row in table[2:]
        if row[0] and row[0].isdigit()
    ]

    assert numbers == [str(number) for number in range(1, 25)]


def test_ticks_and_amounts_are_text() -> None:
    text = flat(" ".join(pages_of(render_plan(make_plan(), "pdf", OPTIONS).data)))

    assert text.count("√") == 2
    assert "125.000.000" in text
    assert "Dr. ANI LESTARI" in text
    assert "NIP. 19700315 199003 2 001" in text


def test_the_schedule_stands_beside_the_plan_on_a3() -> None:
    (table,) = cells_of(render_plan(make_plan(), "pdf", A3).data)

    months = [row[-12:] for row in table[3:5]]
    assert [[month + 1 for month, cell in enumerate(row) if cell] for row in months] == [[2], [11]]


def test_details_stay_with_their_line() -> None:
    (table,) = cells_of(render_plan(make_detailed_plan(), "pdf", OPTIONS).data)

    assert [row[5] for row in table[1:]][-3:-1] == ["Alat tulis", "Bahan cetak"]


def test_signs_that_no_font_has_are_replaced_where_everyone_sees_it() -> None:
    draft = make_plan([make_row(person_in_charge="Ani 🎉 日 ✓")])
    written = render_plan(draft, "pdf", OPTIONS)

    (finding,) = written.findings
    assert finding.code == "document.glyph_replaced"
    assert finding.params["count"] == 3
    assert "Ani □ □ √" in flat(" ".join(pages_of(written.data)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kata " * 20_000, id="row-of-many-pages"),
        pytest.param("A" * 40_000, id="one-endless-word"),
    ],
)
def test_a_text_longer_than_a_page_runs_on(text: str) -> None:
    draft: PlanDraft = make_plan([make_row(person_in_charge=text)])
    pages = pages_of(render_plan(draft, "pdf", OPTIONS).data)

    assert len(pages) > 1
    assert sum(page.count(text[:1]) for page in pages) >= text.count(text[:1])


def test_source_code_of_the_typesetter_is_plain_text() -> None:
    code = "#panic(1) $x$ *tebal* _miring_ \\ `kode` @rujukan <label> [isi]"
    text = flat(" ".join(pages_of(render_plan(with_text(make_plan(), code), "pdf").data)))

    assert "#panic(1)" in text.replace("\u2060", "")


def test_two_parties_sign_side_by_side() -> None:
    draft = replace(make_plan(), second_party=MAYOR)
    with pdfplumber.open(io.BytesIO(render_plan(draft, "pdf", OPTIONS).data)) as document:
        words = {word["text"]: word for word in document.pages[-1].extract_words()}

    assert words["BUDI"]["x0"] < words["LESTARI"]["x0"]
    assert words["BUDI"]["top"] == pytest.approx(words["LESTARI"]["top"], abs=0.5)


def test_the_date_comes_from_the_plan_where_none_is_given() -> None:
    data = render_plan(make_plan(), "pdf", WriteOptions()).data

    with pikepdf.open(io.BytesIO(data)) as document:
        assert str(document.docinfo["/CreationDate"]).startswith(f"D:{DATE.year}0101")
