"""Which official form a document is, by its columns and its title."""

from __future__ import annotations

import pytest

from renaksi.domain.draft import Form
from renaksi.reading.forms import recognise
from renaksi.reading.reader import ReadOptions
from tests.reading.drawn import columns_of, plan, sheet

STEPS = "No | Sasaran | Indikator Kinerja | Target | Rencana Aksi | Anggaran (Rp)"
QUARTERS = "No | Sasaran | Indikator Kinerja | TW I | TW II | TW III | TW IV"
SHORT = "No | Sasaran | Indikator Kinerja | Target"
ACTUALS = "No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%)"
OLDER = "No | Sasaran | Indikator Kinerja | Target Akhir Renstra | Target | Realisasi"
LEVELS = "Sasaran | Indikator Sasaran | Program | Indikator Program | Kegiatan | Indikator Kegiatan"
MONEY = "Kode | Program/Kegiatan | Anggaran (Rp)"
MIXED = "Kode | Program/Kegiatan | Indikator Kinerja | Target | Pagu (Rp)"
WORDS = "No | Sasaran | Indikator Kinerja | Definisi Operasional"


@pytest.mark.parametrize(
    ("title", "header", "form"),
    [
        pytest.param("RENCANA AKSI KINERJA", SHORT, Form.ACTION_PLAN, id="action-plan-by-title"),
        pytest.param(None, STEPS, Form.ACTION_PLAN, id="action-plan-by-its-steps"),
        pytest.param(None, QUARTERS, Form.ACTION_PLAN, id="action-plan-by-quarters"),
        pytest.param("PERJANJIAN KINERJA TAHUN 2024", SHORT, Form.AGREEMENT, id="agreement"),
        pytest.param(None, SHORT, Form.AGREEMENT, id="agreement-by-its-columns"),
        pytest.param("RENCANA AKSI ATAS PERJANJIAN KINERJA", SHORT, Form.ACTION_PLAN,
                     id="the-first-word-counts"),
        pytest.param(None, LEVELS, Form.CASCADE, id="cascade-by-its-columns"),
        pytest.param("POHON KINERJA", SHORT, Form.CASCADE, id="cascade-by-title"),
        pytest.param(None, ACTUALS, Form.MEASUREMENT, id="measurement-by-actuals"),
        pytest.param(None, OLDER, Form.EVALUATION, id="evaluation-against-the-renstra"),
        pytest.param("EVALUASI HASIL RENJA", SHORT, Form.EVALUATION, id="evaluation-by-title"),
        pytest.param("INDIKATOR KINERJA UTAMA", WORDS, Form.INDICATOR_LIST, id="indicators"),
        pytest.param(None, WORDS, Form.INDICATOR_LIST, id="indicators-by-columns"),
        pytest.param(None, MONEY, Form.BUDGET_LIST, id="budget-list"),
        pytest.param("RENCANA KERJA (RENJA)", MIXED, Form.WORK_PLAN, id="work-plan"),
        pytest.param(None, MIXED, Form.WORK_PLAN, id="work-plan-by-columns"),
    ],
)  # fmt: skip
def test_a_form_is_recognised(title: str | None, header: str, form: Form) -> None:
    assert recognise(title, columns_of(header)) is form


def test_a_person_knows_better() -> None:
    drawing = f"RENCANA AKSI\n{SHORT}\n1 | Meningkatnya mutu | Indeks mutu | 85"
    options = ReadOptions(form=Form.AGREEMENT, is_reviewed=False)

    assert plan(sheet(drawing)).form is Form.ACTION_PLAN
    assert plan(sheet(drawing), options=options).form is Form.AGREEMENT
