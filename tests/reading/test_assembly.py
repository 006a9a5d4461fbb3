"""Lines become rows: statements are filled down, indicators find their level, values are parsed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi.domain.draft import Level, PlanRow
from renaksi.domain.quantities import QuantityKind
from tests.reading.drawn import plan, rows_in, sheet

CASCADE = (
    "No | Tujuan | Sasaran | Indikator Sasaran | Program | Kegiatan | Sub Kegiatan | "
    "Indikator Sub Kegiatan | Target | Anggaran (Rp)\n"
)
FIRST = (
    "1 | Terwujudnya kota sehat | Menurunnya stunting | Persentase stunting | Program Gizi | "
    "Pembinaan Gizi | Penyuluhan Gizi | Jumlah ibu yang hadir | 225 orang | 25.000.000\n"
)


def standing(row: PlanRow) -> tuple[str | None, ...]:
    return (row.goal, row.objective, row.program, row.activity, row.sub_activity)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            " | | | | | | Penimbangan Balita | Jumlah balita | 900 anak | 5.000.000",
            ("Terwujudnya kota sehat", "Menurunnya stunting", "Program Gizi", "Pembinaan Gizi",
             "Penimbangan Balita"),
            id="blank-means-as-above",
        ),
        pytest.param(
            " | | | | | Pemantauan Gizi | | Jumlah laporan gizi | 4 laporan | 5.000.000",
            ("Terwujudnya kota sehat", "Menurunnya stunting", "Program Gizi", "Pemantauan Gizi",
             None),
            id="a-new-activity-voids-the-sub-activity",
        ),
        pytest.param(
            " | | | | Program Air Bersih | | | Jumlah sambungan | 50 unit | 5.000.000",
            ("Terwujudnya kota sehat", "Menurunnya stunting", "Program Air Bersih", None, None),
            id="a-new-program-voids-all-below",
        ),
        pytest.param(
            " | | Meningkatnya imunisasi | Cakupan imunisasi | | | | Jumlah anak | 90 anak |",
            ("Terwujudnya kota sehat", "Meningkatnya imunisasi", "Program Gizi", "Pembinaan Gizi",
             "Penyuluhan Gizi"),
            id="a-program-may-serve-several-objectives",
        ),
        pytest.param(
            " | Terwujudnya kota cerdas | | | Program Buku | | | Jumlah buku | 90 buku | 5.000.000",
            ("Terwujudnya kota cerdas", None, "Program Buku", None, None),
            id="a-new-goal-voids-the-objective",
        ),
    ],
)  # fmt: skip
def test_statements_are_filled_down(line: str, expected: tuple[str | None, ...]) -> None:
    _, row = rows_in(CASCADE + FIRST + line)

    assert standing(row) == expected


def test_a_row_tells_what_it_prints_itself() -> None:
    first, second = rows_in(
        CASCADE + FIRST + " | | | | | | Penimbangan Balita | Jumlah balita | 900 anak | 5.000.000"
    )

    assert first.stated >= {"goal", "objective", "program", "activity", "sub_activity"}
    assert second.stated == {"sub_activity", "sub_activity_indicator", "target", "budget"}
    assert second.cells["budget"] == "J3"


def test_an_indicator_is_filled_down_with_its_statement_and_no_further() -> None:
    _, same, other = rows_in(
        CASCADE
        + FIRST
        + " | | | | | | Penimbangan Balita | Jumlah balita | 900 anak | 5.000.000\n"
        + " | | Meningkatnya imunisasi | | | | | Jumlah anak | 90 anak | 1.000.000"
    )

    assert same.objective_indicator == "Persentase stunting"
    assert other.objective_indicator is None


def test_the_nearest_indicator_is_measured_where_nothing_names_another() -> None:
    (row,) = rows_in(CASCADE + FIRST)

    assert row.indicator == "Jumlah ibu yang hadir"


def test_the_header_of_the_targets_names_the_indicator_measured() -> None:
    (row,) = rows_in(
        "Sasaran | Indikator Sasaran | Sub Kegiatan | Indikator Sub Kegiatan | "
        "Target Kinerja Sasaran\n"
        "Menurunnya stunting | Persentase stunting | Penyuluhan Gizi | Jumlah ibu hadir | 14%"
    )

    assert row.indicator == "Persentase stunting"


def test_units_tell_whose_indicator_is_measured() -> None:
    rows = rows_in(
        "Sasaran | Indikator Sasaran | Sub Kegiatan | Indikator Sub Kegiatan | Satuan | Target\n"
        "Menurunnya stunting | Persentase stunting | Penyuluhan Gizi | Jumlah ibu hadir | % | 14\n"
        "Meningkatnya gizi | Persentase gizi baik | Penimbangan | Jumlah balita | persen | 85\n"
    )

    assert [row.indicator for row in rows] == ["Persentase stunting", "Persentase gizi baik"]


def test_one_more_indicator_of_the_line_above_keeps_its_statements() -> None:
    _, more = rows_in(
        CASCADE + FIRST + " | | | | | | | Jumlah kader yang hadir | 30 kader | 1.000.000"
    )

    assert more.level is Level.INDICATOR
    assert more.sub_activity == "Penyuluhan Gizi"
    assert more.indicator == "Jumlah kader yang hadir"


def test_a_heading_inside_the_table_is_what_its_lines_stand_under() -> None:
    header = "No | Program | Indikator Kinerja | Target\n"
    rows = rows_in(
        header
        + "1 | Program Gizi | Persentase gizi baik | 85%\n"
        + "Sasaran 2 : Meningkatnya kualitas air minum | > | > | >\n"
        + "2 | Program Air Bersih | Persentase sambungan | 70%\n"
    )

    assert [row.objective for row in rows] == [None, "Meningkatnya kualitas air minum"]


def test_an_affair_heads_the_programs_below_it() -> None:
    rows = rows_in(
        "Kode | Urusan/Program/Kegiatan | Indikator Kinerja | Target\n"
        "1.02 | URUSAN PEMERINTAHAN BIDANG KESEHATAN | |\n"
        "1.02.02 | PROGRAM PEMENUHAN UPAYA KESEHATAN | Persentase kunjungan | 85%\n"
    )

    assert [(row.level, row.affair) for row in rows] == [
        (Level.AFFAIR, "URUSAN PEMERINTAHAN BIDANG KESEHATAN"),
        (Level.PROGRAM, "URUSAN PEMERINTAHAN BIDANG KESEHATAN"),
    ]


def test_a_code_before_a_statement_comes_off() -> None:
    (row,) = rows_in(
        "No | Program | Indikator Kinerja | Target\n"
        "1 | 8.01.05 Program Gizi | Persentase gizi baik | 85%"
    )

    assert (row.code, row.program) == ("8.01.05", "Program Gizi")


def test_values_of_a_row_are_parsed_and_kept_as_printed() -> None:
    (row,) = rows_in(
        "Sasaran | Indikator Kinerja | Target | TW I | TW II | TW III | TW IV | "
        "Realisasi TW I | >\n"
        "^ | ^ | ^ | ^ | ^ | ^ | ^ | K | Rp\n"
        "Meningkatnya mutu | Indeks mutu | >= 80 | 12 dari 15 | 80-90 | B (65) | - | 81,5 | "
        "1.250.000"
    )
    first, second, third, fourth = row.quarter_targets

    assert row.target is not None
    assert (row.target.value, row.target.kind) == (Decimal(80), QuantityKind.AT_LEAST)
    assert first is not None
    assert (first.numerator, first.denominator) == (Decimal(12), Decimal(15))
    assert second is not None
    assert (second.value, second.low, second.high) == (None, Decimal(80), Decimal(90))
    assert third is not None
    assert (third.value, third.raw) == (Decimal(65), "B (65)")
    assert fourth is not None
    assert (fourth.value, fourth.raw) == (None, "-")
    realized = row.realized["q1"]
    assert realized.value is not None
    assert (realized.value.value, realized.money) == (Decimal("81.5"), Decimal(1_250_000))


def test_the_unit_inside_a_target_serves_a_form_without_a_unit_column() -> None:
    (with_column,) = rows_in(
        "Sasaran | Indikator Kinerja | Satuan | Target\n"
        "Meningkatnya peran | Jumlah ormas | | 79 ormas"
    )
    (without,) = rows_in(
        "Sasaran | Indikator Kinerja | Target\nMeningkatnya peran | Jumlah ormas | 79 ormas"
    )

    assert (with_column.unit, without.unit) == (None, "ormas")


def test_columns_without_a_field_are_kept_by_header() -> None:
    (row,) = rows_in(
        "Sasaran | Indikator Kinerja | Target | Sumber Dana | Lokasi | Lokasi\n"
        "Meningkatnya peran | Jumlah ormas | 79 ormas | APBD | Metro Barat | Metro Timur"
    )

    assert row.other == {
        "Sumber Dana": "APBD",
        "Lokasi": "Metro Barat",
        "Lokasi (2)": "Metro Timur",
    }


def test_the_agency_row_of_a_mixed_table_names_the_agency() -> None:
    draft = plan(
        sheet(
            "Program/Kegiatan | Indikator Kinerja | Target | Anggaran (Rp)\n"
            "DINAS KESEHATAN KOTA METRO\n"
            "PROGRAM GIZI | Persentase gizi baik | 85% | 25.000.000\n"
        )
    )

    assert (draft.agency, draft.government) == ("DINAS KESEHATAN", "KOTA METRO")
    assert [row.level for row in draft.rows] == [Level.PROGRAM]
