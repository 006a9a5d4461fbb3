from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from renaksi.documents import render_plan
from renaksi.domain.draft import PlanDraft
from tests.documents.plans import (
    A3,
    MAYOR,
    OPTIONS,
    make_long_plan,
    make_plan,
    make_row,
    make_shared_plan,
)


def document_of(draft: PlanDraft, *, joined: bool = False) -> Any:
    return docx.Document(io.BytesIO(render_plan(draft, "docx", A3 if joined else OPTIONS).data))


def rows_of(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_page_is_f4_landscape() -> None:
    section = document_of(make_plan()).sections[0]

    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (330, 215)


def test_plan_and_schedule_are_tables_of_their_own() -> None:
    plan, schedule = document_of(make_plan()).tables

    assert rows_of(plan)[0][:3] == ["NO", "TUJUAN", "INDIKATOR TUJUAN"]
    assert rows_of(schedule)[0][2] == "JADWAL KEGIATAN"
    ticks = [[at + 1 for at, text in enumerate(row[2:]) if text] for row in rows_of(schedule)[3:]]
    assert ticks == [[2], [11]]


def test_the_schedule_stands_beside_the_plan_on_a3() -> None:
    (plan,) = document_of(make_plan(), joined=True).tables

    assert rows_of(plan)[0][-1] == "JADWAL KEGIATAN"


def test_header_rows_repeat_and_rows_are_not_parted() -> None:
    plan = document_of(make_plan()).tables[0]

    marked = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in plan.rows]
    assert marked == [True, True, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in plan.rows)


def test_merged_parents_are_one_cell() -> None:
    plan = document_of(make_shared_plan()).tables[0]

    goals = {row.cells[1]._tc for row in plan.rows[2:5]}
    assert len(goals) == 1


def test_the_footer_counts_pages_by_fields() -> None:
    xml = document_of(make_long_plan()).sections[0].footer._element.xml

    assert 'w:instr="PAGE"' in xml
    assert 'w:instr="NUMPAGES"' in xml


def test_each_step_is_a_paragraph_with_hanging_lines() -> None:
    plan = document_of(make_plan()).tables[0]
    steps = plan.rows[2].cells[17].paragraphs

    assert [step.text for step in steps] == [
        "1. Menimbang balita di posyandu",
        "2. Menyusun laporan bulanan",
    ]
    assert all(step.paragraph_format.first_line_indent < 0 for step in steps)


def test_no_text_is_smaller_than_seven_points() -> None:
    document = document_of(make_plan())
    sizes = [
        run.font.size.pt
        for row in document.tables[0].rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]

    assert min(sizes) >= 7


def test_the_total_is_printed_with_grouped_thousands() -> None:
    plan = document_of(make_shared_plan()).tables[0]

    assert rows_of(plan)[-1][18] == "175.000.000"


@pytest.mark.parametrize("text", ["<b>&amp; \"'</b>", "a\x00b", "\ud800", "{{ kode }}"])
def test_any_text_is_written_as_text(text: str) -> None:
    plan = document_of(make_plan([make_row(person_in_charge=text)])).tables[0]

    shown = text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert rows_of(plan)[2][-1] == shown


def test_title_signature_and_properties() -> None:
    document = document_of(make_plan())
    lines = [paragraph.text for paragraph in document.paragraphs if paragraph.text]

    assert lines[:4] == [
        "RENCANA AKSI KINERJA SASARAN",
        "DINAS KESEHATAN",
        "KOTA METRO",
        "TAHUN 2026",
    ]
    assert lines[-4:] == [
        "KEPALA DINAS KESEHATAN",
        "Dr. ANI LESTARI",
        "Pembina Utama Muda",
        "NIP. 19700315 199003 2 001",
    ]
    assert document.core_properties.author == "DINAS KESEHATAN"
    assert document.core_properties.created.date().isoformat() == "2026-01-05"


def test_two_parties_sign_side_by_side() -> None:
    table = document_of(make_plan(second_party=MAYOR)).tables[-1]

    left, right = rows_of(table)[0]
    assert "BUDI SANTOSO" in left
    assert "Dr. ANI LESTARI" in right
