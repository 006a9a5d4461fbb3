"""Levels of a mixed column: by words, by code, by numbering, by sums, by print."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from renaksi.domain.draft import Level
from renaksi.reading.levels import Clue, depth_of, levels_of, split_code, split_label
from tests.reading.drawn import rows_in

HEADER = "Program/Kegiatan/Sub Kegiatan"
P, A, S = Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY


def levels(clues: Sequence[Clue], header: str = HEADER) -> list[Level]:
    return levels_of(clues, header)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("8.01.05", (3, 3), id="program"),
        pytest.param("8.01.05.2.01", (5, 5), id="activity"),
        pytest.param("8.01.05.2.01.0003", (6, 6), id="sub-activity"),
        pytest.param("8.01.05.0.00.0000", (3, 6), id="zeros-name-nothing"),
        pytest.param("1 02 01", (3, 3), id="spaces-for-dots"),
    ],
)
def test_depth_of_a_code(code: str, expected: tuple[int, int]) -> None:
    assert depth_of(code) == expected


def test_codes_tell_levels_by_their_shape() -> None:
    found = levels(
        [
            Clue("Pembinaan Ketahanan Ekonomi", code="8.01.05"),
            Clue("Perumusan Kebijakan Teknis", code="8.01.05.2.01"),
            Clue("Pelaksanaan Kebijakan", code="8.01.05.2.01.0003"),
            Clue("Pelaksanaan Pemantauan", code="8.01.05.2.01.04"),
        ]
    )

    assert found == [P, A, S, S]


def test_codes_without_a_nomenclature_are_measured_against_the_program() -> None:
    found = levels(
        [
            Clue("Program Pelayanan Administrasi", code="01"),
            Clue("Penyediaan Jasa Surat Menyurat", code="01.02"),
            Clue("Belanja Perangko", code="01.02.1"),
        ],
        header="Program/Kegiatan",
    )

    assert found == [P, A, Level.DETAIL]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("PROGRAM PENINGKATAN KEWASPADAAN", P, id="program"),
        pytest.param("Sub Kegiatan: Penyusunan Renstra", S, id="labelled-sub-activity"),
        pytest.param("Kegiatan 2 - Perencanaan Kinerja", A, id="labelled-and-numbered"),
        pytest.param("URUSAN PEMERINTAHAN BIDANG KESEHATAN", Level.AFFAIR, id="affair"),
        pytest.param("DINAS KESEHATAN", Level.AGENCY, id="agency"),
        pytest.param(None, Level.INDICATOR, id="no-statement-is-one-more-indicator"),
    ],
)
def test_words_tell_a_level_before_anything_else(text: str | None, level: Level) -> None:
    clues = [Clue("Program Kebudayaan"), Clue(text, indicator="Jumlah laporan")]

    assert levels(clues)[1] is level


def test_a_state_is_an_objective_only_where_the_header_names_objectives() -> None:
    clues = [Clue("Meningkatnya mutu layanan"), Clue("Program Kebudayaan")]

    assert levels(clues, header="Sasaran/Program")[0] is Level.OBJECTIVE
    assert levels(clues, header="Program/Kegiatan")[0] is not Level.OBJECTIVE


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param(["I", "A", "1", "2", "B", "1"], [P, A, S, S, A, S], id="letters-then-digits"),
        pytest.param(["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"], [P, A, S, S, A, S],
                     id="dotted-depth"),
        pytest.param(["I", "1", None, None, "2", None], [P, A, S, S, A, S], id="then-none-at-all"),
    ],
)  # fmt: skip
def test_styles_of_numbers_tell_levels(numbers: list[str | None], expected: list[Level]) -> None:
    texts = ["Program Kebudayaan", "Pembinaan Sanggar", "Pendataan Sanggar", "Pelatihan Sanggar",
             "Pelestarian Cagar", "Pemugaran Cagar"]  # fmt: skip
    clues = [Clue(text, number=number) for text, number in zip(texts, numbers, strict=True)]

    assert levels(clues) == expected


SUMS = (
    ("Program Kebudayaan", 100),
    ("Pembinaan Sanggar", 40),
    ("Pendataan Sanggar", 25),
    ("Pelatihan Sanggar", 15),
    ("Pelestarian Cagar", 60),
    ("Pemugaran Cagar", 60),
)


def summed(*millions: int | None) -> list[Clue]:
    """Return the lines of the worked table with other sums."""
    return [
        Clue(text, money=(Decimal(amount * 1_000_000) if amount else None,))
        for (text, _), amount in zip(SUMS, millions, strict=True)
    ]


def test_sums_of_the_worked_table_tell_levels() -> None:
    """The table in docs/explanation/reading.md."""
    assert levels(summed(*(amount for _, amount in SUMS))) == [P, A, S, S, A, S]


def test_sums_are_not_believed_where_the_program_does_not_add_up() -> None:
    assert levels(summed(999, 40, 25, 15, 60, 60))[4:] == [S, S]


def test_a_line_without_money_leaves_sums_untold() -> None:
    assert levels(summed(100, 40, 25, None, 60, 60))[4:] == [S, S]


def test_what_every_agency_has_tells_activities_from_sub_activities() -> None:
    found = levels(
        [
            Clue("Program Penunjang Urusan Pemerintahan Daerah Kota"),
            Clue("Administrasi Keuangan Perangkat Daerah", indicator="Persentase laporan"),
            Clue("Penyediaan Gaji dan Tunjangan ASN", indicator="Jumlah orang"),
            Clue("Koordinasi dan Penyusunan Laporan Keuangan", indicator="Jumlah laporan"),
        ]
    )

    assert found == [P, A, S, S]


def test_bold_type_and_indentation_tell_activities() -> None:
    found = levels(
        [
            Clue("Program Kebudayaan", is_bold=True),
            Clue("Sanggar dan Komunitas", is_bold=True),
            Clue("Pelatihan Penari", indent=1),
            Clue("Cagar dan Museum", is_bold=True),
            Clue("Pemugaran Cagar", indent=1),
        ]
    )

    assert found == [P, A, S, A, S]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sasaran 2.1 - Meningkatnya akses", ("sasaran", "Meningkatnya akses"), id="-"),
        pytest.param("Tujuan I : Kota aman", ("tujuan", "Kota aman"), id="roman-and-colon"),
        pytest.param("Sub-Kegiatan: Rapat", ("sub kegiatan", "Rapat"), id="hyphenated"),
        pytest.param("Program Kebudayaan", (None, "Program Kebudayaan"), id="no-label"),
        pytest.param("Sasaran :", (None, "Sasaran :"), id="nothing-behind-it"),
    ],
)
def test_a_label_comes_off(text: str, expected: tuple[str | None, str]) -> None:
    assert split_label(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("8.01.05 PROGRAM PEMBINAAN", ("8.01.05", "PROGRAM PEMBINAAN"), id="code"),
        pytest.param("8.01.05.2.01. Perumusan", ("8.01.05.2.01", "Perumusan"), id="dot-behind"),
        pytest.param("2021 dan seterusnya", (None, "2021 dan seterusnya"), id="a-year-is-none"),
    ],
)
def test_a_code_comes_off(text: str, expected: tuple[str | None, str]) -> None:
    assert split_code(text) == expected


def test_a_read_table_nests_by_its_codes() -> None:
    program, activity, sub_activity, more = rows_in(
        """
        Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Target
        8.01.05 | PROGRAM KETAHANAN EKONOMI | Persentase kerukunan | 70%
        8.01.05.2.01 | Perumusan Kebijakan Teknis | Jumlah kebijakan | 4 dokumen
        8.01.05.2.01.0003 | Pelaksanaan Kebijakan | Jumlah orang yang hadir | 225 orang
         | | Jumlah laporan kebijakan | 12 laporan
        """
    )

    assert [row.level for row in (program, activity, sub_activity, more)] == [
        P, A, S, Level.INDICATOR,
    ]  # fmt: skip
    assert (more.program, more.activity, more.sub_activity) == (
        "PROGRAM KETAHANAN EKONOMI",
        "Perumusan Kebijakan Teknis",
        "Pelaksanaan Kebijakan",
    )
    assert more.code is None
