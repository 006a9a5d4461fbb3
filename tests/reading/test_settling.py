"""What a column holds settles its meaning where the header leaves it open, and only there."""

from __future__ import annotations

import pytest

from tests.reading.drawn import meanings, part_of, plan, sheet


def settled(drawing: str, year: int | None = None) -> list[str]:
    return meanings(part_of(drawing, year).band.columns)


@pytest.mark.parametrize(
    ("drawing", "position", "meaning"),
    [
        pytest.param(
            """
            No | Sasaran | Indikator Kinerja | Target | Target
            1 | Meningkatnya mutu | Indeks mutu layanan | Indeks | 3,4
            2 | Meningkatnya akses | Jumlah loket | Loket | 12
            3 | Meningkatnya usaha | Jumlah usaha | Usaha | 35
            """,
            3, "unit", id="one-of-two-targets-holds-units",
        ),
        pytest.param(
            """
            Kode | Program | Indikator Kinerja | Target
            1 | Program Kebudayaan | Jumlah sanggar | 5 sanggar
            2 | Program Pariwisata | Jumlah kunjungan | 900 orang
            """,
            0, "number", id="code-over-running-numbers",
        ),
        pytest.param(
            """
            No | Program | Indikator Kinerja | Target |
            1 | Program Kebudayaan | Jumlah sanggar | 5 sanggar | 25.000.000
            2 | Program Pariwisata | Jumlah kunjungan | 900 orang | 648.510.600
            """,
            4, "other", id="no-header-at-all-stays-outside",
        ),
        pytest.param(
            """
            No | Program | Indikator Kinerja | Target | Keterangan
            1 | Program Kebudayaan | Jumlah sanggar | 5 sanggar | Bidang Kebudayaan
            2 | Program Pariwisata | Jumlah kunjungan | 900 orang | Bidang Pariwisata
            """,
            4, "person_in_charge", id="remarks-that-name-offices",
        ),
        pytest.param(
            """
            No | Program | Indikator Kinerja | Target | Keterangan
            1 | Program Kebudayaan | Jumlah sanggar | 5 sanggar | Bidang Kebudayaan
            2 | Program Pariwisata | Jumlah kunjungan | 900 orang | tahun kedua
            """,
            4, "other", id="remarks-that-are-remarks",
        ),
        pytest.param(
            """
            No | Kegiatan | Target | TW I | TW II | TW III | TW IV
            1 | Penyusunan renja | 1 dokumen | v | | |
            2 | Rapat koordinasi | 4 kali | v | v | v | v
            """,
            3, "month:q1", id="ticks-under-quarters-are-a-schedule",
        ),
        pytest.param(
            """
            No | Program | Indikator Kinerja | Anggaran | >
            1 | Program Kebudayaan | Jumlah sanggar | Rp | 25.000.000
            2 | Program Pariwisata | Jumlah kunjungan | Rp | 648.510.600
            """,
            3, "ignored", id="the-sign-of-the-rupiah",
        ),
        pytest.param(
            """
            No | Program | Usulan Anggaran | Anggaran Perubahan (Rp) | Jumlah Anggaran (Rp)
            1 | Program Kebudayaan | 20.000.000 | 22.000.000 | 25.000.000
            """,
            4, "budget", id="of-several-amounts-the-total",
        ),
        pytest.param(
            """
            No | Program | Target Kegiatan | Target TW I
            1 | Program Kebudayaan | 5 sanggar | 2 sanggar
            """,
            2, "activity_target", id="of-the-activity-beside-others",
        ),
        pytest.param(
            """
            No | Kegiatan | Target Kegiatan
            1 | Pembinaan sanggar | 5 sanggar
            """,
            2, "target", id="of-the-activity-alone",
        ),
    ],
)  # fmt: skip
def test_a_column_settles(drawing: str, position: int, meaning: str) -> None:
    drawing = "\n".join(line.strip() for line in drawing.strip().splitlines())
    found = settled(drawing)

    assert (found[position] if position < len(found) else "other") == meaning


YEARS = """
No | Program | Indikator Kinerja | Target | > | > | Anggaran (Rp) | >
^  | ^       | ^                 | 2023 | 2024 | 2025 | 2024 | 2025
1 | Program Kebudayaan | Jumlah sanggar | 3 | 5 | 7 | 25.000.000 | 35.000.000
"""


@pytest.mark.parametrize(
    ("year", "target", "budget"),
    [pytest.param(2024, 4, 6, id="2024"), pytest.param(2025, 5, 7, id="2025")],
)
def test_only_the_years_own_target_and_money_count(year: int, target: int, budget: int) -> None:
    found = settled(YEARS, year)

    assert [i for i, meaning in enumerate(found) if meaning == "target"] == [target]
    assert [i for i, meaning in enumerate(found) if meaning == "budget"] == [budget]


def test_other_years_are_kept_under_their_headers() -> None:
    (row,) = plan(sheet("RENCANA KERJA TAHUN 2024\n" + YEARS)).rows

    assert row.other == {
        "Target / 2023": "3",
        "Target / 2025": "7",
        "Anggaran (Rp) / 2025": "35.000.000",
    }


def test_a_guessed_column_is_named() -> None:
    drawing = """
No | Program | | Indikator Kinerja | Target
1 | Program Kebudayaan | 25.000.000 | Jumlah sanggar | 5 sanggar
2 | Program Pariwisata | 648.510.600 | Jumlah kunjungan | 900 orang
"""
    draft = plan(sheet(drawing))

    assert [row.budget for row in draft.rows] == [25_000_000, 648_510_600]
    assert [(f.code, f.params["columns"]) for f in draft.findings] == [
        ("reading.column_guessed", "budget")
    ]
