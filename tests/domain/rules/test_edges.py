"""What rules must not raise, and what they must, at the edges; each row a draft in small."""

from __future__ import annotations

from typing import Any

import pytest

from renaksi.domain.draft import Form, Level, PlanDraft
from renaksi.domain.quantities import Quantity, QuantityKind
from renaksi.domain.review import review
from renaksi.domain.rules.examples import amount, draft, line, signed
from renaksi.domain.rules.spelling import meant_word
from renaksi.domain.rules.vocabulary import RIGHT_WORDS, STANDARD_SPELLINGS

PARENT = "Perumusan kebijakan teknis dan pemantapan ketahanan sosial"


def codes(made: PlanDraft) -> set[str]:
    return {finding.code for finding in review(made)}


def quarters(*values: int | None, unit: str = "%") -> tuple[Quantity | None, ...]:
    return tuple(None if value is None else amount(value, unit) for value in values)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param(
            {"indicator": "Persentase A", "quarters": quarters(15, 25, 15, 15)},
            "targets.falls_before_year_end",
            id="instalments-without-a-year",
        ),
        pytest.param(
            {
                "indicator": "Persentase A yang B",
                "target": amount(70, "%"),
                "quarters": quarters(15, 25, 15, 15),
            },
            "targets.falls_before_year_end",
            id="instalments-that-add-up",
        ),
        pytest.param(
            {
                "indicator": "Persentase kasus yang terjadi",
                "target": amount(90, "%"),
                "quarters": quarters(90, 80, 70, 60),
            },
            "targets.falls_before_year_end",
            id="less-is-better",
        ),
        pytest.param(
            {
                "activity_indicator": "Jumlah rapat",
                "activity_target": amount(225, "peserta"),
                "indicator": "Jumlah peserta yang paham",
                "quarters": quarters(None, None, 79, 79, unit="orang"),
            },
            "targets.year_differs_from_quarters",
            id="two-indicators-need-not-add-up",
        ),
        pytest.param(
            {"target": amount(80, "%"), "quarters": quarters(20, 40, 60, 80)},
            "targets.year_differs_from_quarters",
            id="running-targets",
        ),
        pytest.param(
            {"target": amount(100, "%"), "quarters": quarters(100, 100, 100, 100)},
            "targets.year_differs_from_quarters",
            id="constant-targets",
        ),
        pytest.param(
            {"target": amount(12, "kali"), "quarters": quarters(3, None, 3, 6, unit="kali")},
            "targets.year_differs_from_quarters",
            id="sum",
        ),
        pytest.param(
            {"indicator": "Persentase realisasi anggaran", "target": amount(104, "%")},
            "targets.share_above_hundred",
            id="achievement-may-pass-hundred",
        ),
        pytest.param(
            {
                "indicator": "Persentase pertumbuhan ekonomi yang dicapai",
                "target": amount(120, "%"),
            },
            "targets.share_above_hundred",
            id="growth-may-pass-hundred",
        ),
        pytest.param(
            {"unit": "Persen", "target": amount(36, "%")},
            "targets.unit_differs_from_column",
            id="two-signs-for-per-cent",
        ),
        pytest.param(
            {
                "unit": "Dokumen",
                "target": amount(12, "dokumen"),
                "quarters": quarters(25, 50, 75, 100),
            },
            "targets.unit_differs_from_column",
            id="quarters-as-shares-of-the-year-and-the-column",
        ),
        pytest.param(
            {"target": amount(12, "dokumen"), "quarters": quarters(25, 50, 75, 100)},
            "targets.quarter_units_differ",
            id="quarters-as-shares-of-the-year",
        ),
        pytest.param(
            {"unit": "Orang", "target": amount(225, "peserta")},
            "targets.unit_differs_from_column",
            id="participants-are-people",
        ),
        pytest.param(
            {"unit": "Dokumen", "target": amount(2, "dok")},
            "targets.unit_differs_from_column",
            id="abbreviated-unit",
        ),
        pytest.param(
            {"indicator": "Jumlah dokumen", "target": amount(None, raw="-")},
            "targets.not_a_number",
            id="a-dash-is-nothing",
        ),
        pytest.param(
            {
                "indicator": "Predikat SAKIP",
                "target": Quantity(None, None, "BB", QuantityKind.ORDINAL),
            },
            "targets.not_a_number",
            id="a-grade-is-no-number",
        ),
        pytest.param(
            {"unit": "jam", "target": amount("1.5", "jam")}, "targets.part_of_a_thing", id="time"
        ),
        pytest.param(
            {"indicator": "Rasio jumlah guru dan jumlah murid"},
            "indicators.two_in_one",
            id="a-ratio-is-one-measure",
        ),
        pytest.param(
            {"activity_indicator": "Jumlah laporan monitoring dan evaluasi"},
            "indicators.two_in_one",
            id="one-report-about-two-things",
        ),
        pytest.param(
            {"objective_indicator": "Jumlah peserta sosialisasi yang paham bahaya narkoba"},
            "indicators.output_as_outcome",
            id="people-who-changed",
        ),
        pytest.param(
            {"indicator": "Jumlah dokumen", "target": amount(2, "persen daerah")},
            "indicators.count_with_percent_target",
            id="unit-is-not-per-cent",
        ),
        pytest.param(
            {
                "steps": ("Pelayanan",),
                "months": (2,),
                "quarters": quarters(100, 100, 100, 100),
            },
            "schedule.target_without_step",
            id="a-constant-target-needs-one-step",
        ),
        pytest.param(
            {"steps": ("Rapat",), "months": (), "quarters": quarters(None, None, 50, None)},
            "schedule.target_without_step",
            id="not-scheduled-at-all-is-said-once",
        ),
        pytest.param(
            {"objective": "Mendukungnya masyarakat terhadap kerukunan"},
            "cascade.objective_is_act",
            id="a-state-in-nya",
        ),
        pytest.param(
            {"objective": "Menteri dan jajarannya"}, "cascade.objective_is_act", id="noun"
        ),
        pytest.param(
            {"person_in_charge": "Bidang Ideologi"}, "people.title_misspelt", id="a-unit-in-charge"
        ),
        pytest.param(
            {"person_in_charge": "ROSITA, MM"}, "people.title_misspelt", id="capitals-without-dots"
        ),
    ],
)
def test_it_is_not_raised(fields: dict[str, Any], code: str) -> None:
    assert code not in codes(draft(line(sub_activity="A", **fields))())


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param(
            {
                "activity": "Monitoring",
                "activity_indicator": "Jumlah rencana aksi dan jumlah laporan",
            },
            "indicators.two_in_one",
            id="two-measures",
        ),
        pytest.param(
            {"unit": "Persen", "target": amount(100, "organisasi", raw="100 dari 110 organisasi")},
            "targets.ratio_is_no_percentage",
            id="so-many-of-so-many",
        ),
        pytest.param(
            {"target": amount(None, raw="2900 orang 10 kali")},
            "targets.several_in_one_cell",
            id="two-numbers-two-units",
        ),
        pytest.param(
            {"steps": ("Rapat",), "months": (4, 10), "quarters": quarters(None, None, 50, None)},
            "schedule.target_without_step",
            id="steps-in-other-quarters",
        ),
        pytest.param(
            {"objective": "Meningkatkan kerukunan"}, "cascade.objective_is_act", id="an-act"
        ),
    ],
)
def test_it_is_raised(fields: dict[str, Any], code: str) -> None:
    assert code in codes(draft(line(sub_activity="A", **fields))())


@pytest.mark.parametrize(
    ("made", "code"),
    [
        pytest.param(
            draft(*(line(Level.PROGRAM, program=f"P{at}", budget=10) for at in range(9))),
            "completeness.indicator_missing",
            id="a-budget-list-has-no-indicators",
        ),
        pytest.param(
            draft(
                line(Level.PROGRAM, program="P", indicator="Persentase A", target=amount(9, "%")),
                *(line(Level.ACTIVITY, activity=f"A{at}", indicator="Gedung") for at in range(5)),
            ),
            "completeness.target_missing",
            id="a-level-that-never-has-targets",
        ),
        pytest.param(
            draft(
                line(
                    Level.ACTIVITY, program="P", activity="A", budget=10, person_in_charge="Bidang"
                ),
                *(line(Level.DETAIL, activity="A", detail=str(at), budget=1) for at in range(10)),
            ),
            "completeness.person_missing",
            id="details-have-nobody-in-charge",
        ),
        pytest.param(
            draft(line(indicator="Indeks kerukunan", target=amount(75)), line(unit="orang")),
            "completeness.unit_missing",
            id="an-index-needs-no-unit",
        ),
        pytest.param(
            draft(line(indicator="Jumlah dokumen", target=amount(2)), form=Form.AGREEMENT),
            "completeness.unit_column_empty",
            id="only-the-action-plan-has-a-unit-column-for-certain",
        ),
        pytest.param(
            draft(line(steps=("Rapat",), months=None), line(steps=("Rapat",), months=None)),
            "schedule.missing",
            id="a-form-without-a-schedule",
        ),
        pytest.param(
            draft(line(program="P"), form=Form.WORK_PLAN, signatory=None),
            "form.signature_missing",
            id="a-matrix-may-be-an-annex",
        ),
        pytest.param(
            draft(
                line(program="P"),
                form=Form.AGREEMENT,
                signatory=signed(position="BUPATI CONTOH"),
            ),
            "form.second_party_missing",
            id="a-head-of-region-signs-alone",
        ),
        pytest.param(
            draft(line(program="P", other={"Target 2021": "3", "Target 2022": "4"}), year=None),
            "form.year_missing",
            id="a-plan-of-several-years",
        ),
        pytest.param(
            draft(line(program="P"), signatory=signed(date="28 Desember 2020"), year=2021),
            "form.signed_in_another_year",
            id="signed-in-december-before",
        ),
        pytest.param(
            draft(
                line(Level.ACTIVITY, program="P", activity="A", budget=150),
                line(program="P", activity="A", sub_activity="S", budget=100),
                line(program="P", activity="A", sub_activity="T"),
            ),
            "budget.children_fall_short",
            id="a-child-without-money",
        ),
        pytest.param(
            draft(*(line(number=at, sub_activity=str(at)) for at in (1, 2, 3, 1, 2, 3))),
            "completeness.numbering",
            id="numbers-begin-again",
        ),
        pytest.param(
            draft(
                *(
                    line(level, number=at, program="P", activity=f"A{at}")
                    for at, level in enumerate([Level.PROGRAM, Level.ACTIVITY] * 4, start=1)
                )
            ),
            "completeness.numbering",
            id="one-sequence-over-all-levels",
        ),
        pytest.param(
            draft(*(line(number=at, sub_activity="A") for at in (1, 1, 2, 2, 3, 3))),
            "completeness.numbering",
            id="merged-numbers-filled-down",
        ),
        pytest.param(
            draft(
                line(objective="O", program="P", objective_indicator="Indeks A"),
                line(objective="O", program="Q", objective_indicator="Indeks A"),
            ),
            "indicators.one_wording_two_nodes",
            id="one-objective-on-two-rows",
        ),
        pytest.param(
            draft(
                line(Level.PROGRAM, program="P", code="2.10.2.10.1.02"),
                line(Level.ACTIVITY, program="P", activity="A", code="1.00.2.10.1.02.07"),
            ),
            "cascade.code_outside_parent",
            id="old-codes-do-not-nest",
        ),
        pytest.param(
            draft(
                line(person_in_charge="AHMAD FAUZI, S.Sos"),
                line(person_in_charge="AHMAD FAUZY, S.Kom"),
            ),
            "people.two_spellings",
            id="other-titles-another-person",
        ),
        pytest.param(
            draft(
                line(Level.PROGRAM, program="P", budget=10),
                line(Level.ACTIVITY, activity="A", budget=5),
                line(activity="A", sub_activity="S", budget=5),
                form=Form.AGREEMENT,
            ),
            "cascade.level_skipped",
            id="an-agreement-has-a-table-for-each-level",
        ),
        pytest.param(
            draft(
                line(activity=PARENT, sub_activity="S", code="8.01.05.2.01.01"),
                line(activity=f"{PARENT}l", sub_activity="S", code="8.01.05.2.01.01"),
            ),
            "cascade.two_parents",
            id="a-parent-misspelt",
        ),
        pytest.param(
            draft(
                line(person_in_charge="SITI AMINAH, S.Sos"),
                line(person_in_charge="BUDI SANTOSO, S.Sos"),
            ),
            "people.two_spellings",
            id="two-people",
        ),
    ],
)
def test_a_form_is_judged_by_what_it_has(made: Any, code: str) -> None:
    assert code not in codes(made())


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pemningkatan", "peningkatan"),
        ("realisaisi", "realisasi"),
        ("evalusi", "evaluasi"),
        ("perencanaa", "perencanaan"),
        ("masyrakat", "masyarakat"),
    ],
)
def test_a_slip_is_understood(word: str, meant: str) -> None:
    assert meant_word(word) == meant


@pytest.mark.parametrize(
    "word",
    [
        "evakuasi",
        "fasilitas",
        "kelembagaan",
        "ketuhanan",
        "pelembagaan",
        "pemanfaatan",
        "pemantapan",
        "pemantauan",
        "pemasyarakatan",
        "pembaruan",
        "pembauran",
        "pembatasan",
        "pemilihan",
        "pemulihan",
        "penataan",
        "pendataan",
        "penerapan",
        "penetapan",
        "pengaduan",
        "pengalihan",
        "pengangguran",
        "pengawalan",
        "penyalagunaan",
        "penyerapan",
        "peringkat",
        "perubahan",
        "perumahan",
        "statistika",
    ],
)
def test_a_right_word_is_left_alone(word: str) -> None:
    assert meant_word(word) is None
    assert word not in STANDARD_SPELLINGS


def test_right_words_do_not_accuse_each_other() -> None:
    assert [word for word in RIGHT_WORDS if meant_word(word) is not None] == []
    assert set(STANDARD_SPELLINGS).isdisjoint(RIGHT_WORDS)


def test_a_word_longer_than_any_is_not_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every form of a word with a letter less, of one with 40,000 letters, fills the memory."""
    lengths: list[int] = []

    def seen(word: str) -> tuple[str, ...]:
        lengths.append(len(word))
        return ()

    monkeypatch.setattr("renaksi.domain.rules.spelling.one_letter_less", seen)
    assert meant_word("w" * 40_000) is None
    assert meant_word("pemningkatan") is None  # with no forms to compare
    assert lengths == [12]
