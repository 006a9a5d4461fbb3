"""What a cell looks like, and how well each look suits each column."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi.reading.concepts import Concept
from renaksi.reading.grid import Cell
from renaksi.reading.kinds import WORST, Kind, kind_of, kind_of_text, suits


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("-", Kind.DASH, id="dash"),
        pytest.param("N/A", Kind.DASH, id="not-available"),
        pytest.param("√", Kind.TICK, id="tick"),
        pytest.param("v", Kind.TICK, id="letter-as-tick"),
        pytest.param("12", Kind.INTEGER, id="running-number"),
        pytest.param("IV", Kind.ROMAN, id="roman"),
        pytest.param("8.01.05.2.01.0003", Kind.CODE, id="nomenclature-code"),
        pytest.param("15%", Kind.PERCENT, id="percent"),
        pytest.param(">= 80 persen", Kind.PERCENT, id="percent-in-words"),
        pytest.param("12,5", Kind.NUMBER, id="decimal"),
        pytest.param("109,000,000", Kind.MONEY, id="money-with-commas"),
        pytest.param("Rp 648.510.600,-", Kind.MONEY, id="money-with-sign"),
        pytest.param("79 orang", Kind.QUANTITY, id="number-with-unit"),
        pytest.param("12 dari 15", Kind.QUANTITY, id="share"),
        pytest.param("WTP", Kind.GRADE, id="audit-opinion"),
        pytest.param("Dokumen", Kind.UNIT, id="unit"),
        pytest.param("Orang/bulan", Kind.UNIT, id="compound-unit"),
        pytest.param("Dra. LISMANIA AMPARAWATI", Kind.PERSON, id="title-before-the-name"),
        pytest.param("HERI HENDARTO, Ssos", Kind.PERSON, id="misspelt-title-after-the-name"),
        pytest.param("Kepala Bidang Ketahanan Bangsa", Kind.OFFICE, id="office"),
        pytest.param("1. Menyusun jadwal\n2. Rapat", Kind.STEPS, id="numbered-list"),
        pytest.param("1.- Melaksanakan penyuluhan Ormas", Kind.STEPS, id="number-and-dash"),
        pytest.param("Meningkatnya kerukunan umat", Kind.STATE, id="state-of-things"),
        pytest.param("Meningkatkan ormas yang aktif", Kind.STATE, id="verb-for-a-state"),
        pytest.param("Persentase ormas yang aktif", Kind.INDICATOR, id="indicator"),
        pytest.param("Jumlah orang yang hadir", Kind.INDICATOR, id="count"),
        pytest.param("Program pemberdayaan ormas", Kind.PROGRAM, id="program"),
        pytest.param("Pelaksanaan kebijakan ormas", Kind.ACTIVITY, id="activity"),
        pytest.param("Maret - Juni", Kind.MONTHS, id="span-of-months"),
        pytest.param("bidang lain lain", Kind.OFFICE, id="lower-case-office"),
    ],
)
def test_kind_of_a_text(text: str, kind: Kind) -> None:
    assert kind_of_text(text) is kind


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        pytest.param(Cell(0, 0, "80%", number=Decimal(80), is_percent=True), Kind.PERCENT, id="%"),
        pytest.param(Cell(0, 0, "80", number=Decimal(80)), Kind.INTEGER, id="small-whole"),
        pytest.param(Cell(0, 0, "80,5", number=Decimal("80.5")), Kind.NUMBER, id="fraction"),
        pytest.param(Cell(0, 0, "150000", number=Decimal(150_000)), Kind.MONEY, id="large-number"),
        pytest.param(Cell(0, 0, "#REF!", is_error=True), Kind.DASH, id="error-of-a-formula"),
    ],
)
def test_a_stored_number_says_more_than_its_text(cell: Cell, kind: Kind) -> None:
    assert kind_of(cell) is kind


@pytest.mark.parametrize(
    ("kind", "concept", "score"),
    [
        pytest.param(Kind.MONEY, Concept.BUDGET, 5, id="money-in-the-budget"),
        pytest.param(Kind.MONEY, Concept.PERSON, -5, id="money-is-no-person"),
        pytest.param(Kind.PERSON, Concept.PERSON, 5, id="person"),
        pytest.param(Kind.PERSON, Concept.BUDGET, -5, id="a-person-is-no-money"),
        pytest.param(Kind.PERCENT, Concept.TARGET_Q1, 4, id="percent-as-target"),
        pytest.param(Kind.STEPS, Concept.STEPS, 5, id="list-as-steps"),
        pytest.param(Kind.STEPS, Concept.ACTIVITY_TARGET, -5, id="a-list-is-no-target"),
        pytest.param(Kind.PROGRAM, Concept.OBJECTIVE_INDICATOR, -4, id="program-is-no-indicator"),
        pytest.param(Kind.INDICATOR, Concept.GOAL_INDICATOR, 5, id="indicator"),
        pytest.param(Kind.INDICATOR, Concept.GOAL, -2, id="an-indicator-is-hardly-a-goal"),
        pytest.param(Kind.LONG, Concept.OTHER, 0, id="anything-may-stand-under-other"),
    ],
)
def test_how_well_a_look_suits_a_column(kind: Kind, concept: Concept, score: int) -> None:
    assert suits(kind, concept) == score


def test_no_column_takes_a_look_worse_than_the_worst() -> None:
    assert min(suits(kind, concept) for kind in Kind for concept in Concept) == WORST
