"""The lines above a table name form, agency, government, year and period."""

from __future__ import annotations

import pytest

from renaksi.reading.titles import TitleBlock, agency_and_government, read_titles
from tests.reading.drawn import lines_in

Head = tuple[str | None, str | None, str | None, int | None, str | None]


def read(drawing: str) -> TitleBlock:
    return read_titles(lines_in(drawing))


def head(block: TitleBlock) -> Head:
    return (block.title, block.agency, block.government, block.year, block.period)


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "RENCANA AKSI KINERJA SASARAN\nBADAN KESATUAN BANGSA DAN POLITIK KOTA METRO TAHUN 2021",
            ("RENCANA AKSI KINERJA SASARAN", "BADAN KESATUAN BANGSA DAN POLITIK", "KOTA METRO",
             2021, None),
            id="the-example",
        ),
        pytest.param(
            "RENCANA AKSI DINAS KESEHATAN KABUPATEN PRINGSEWU TAHUN ANGGARAN 2024",
            ("RENCANA AKSI", "DINAS KESEHATAN", "KABUPATEN PRINGSEWU", 2024, None),
            id="all-on-one-line",
        ),
        pytest.param(
            "PENGUKURAN KINERJA TRIWULAN II\nINSPEKTORAT\nPEMERINTAH PROVINSI LAMPUNG\nTAHUN 2023",
            ("PENGUKURAN KINERJA TRIWULAN II", "INSPEKTORAT", "PROVINSI LAMPUNG", 2023, None),
            id="one-thing-to-a-line",
        ),
        pytest.param(
            "Perjanjian Kinerja\nPerangkat Daerah : Dinas Sosial\nTahun : 2024\n"
            "Periode : Semester I",
            ("Perjanjian Kinerja", "Dinas Sosial", None, 2024, "Semester I"),
            id="labels",
        ),
        pytest.param(
            "RENCANA AKSI\nPerangkat Daerah | : | Kecamatan Metro Pusat\nTahun | : | 2022",
            ("RENCANA AKSI", "Kecamatan Metro Pusat", None, 2022, None),
            id="labels-in-cells-of-their-own",
        ),
        pytest.param("Lampiran I", (None, None, None, None, None), id="number-of-a-table"),
    ],
)  # fmt: skip
def test_what_the_title_says(drawing: str, expected: Head) -> None:
    assert head(read(drawing)) == expected


def test_a_period_beside_the_form_is_kept() -> None:
    assert read("LAPORAN CAPAIAN\nTRIWULAN III TAHUN 2023").period == "TRIWULAN III"


def test_a_title_in_capitals_goes_on_over_lines() -> None:
    block = read("RENCANA AKSI ATAS PERJANJIAN KINERJA\nPEJABAT ADMINISTRATOR\nDINAS SOSIAL")

    assert block.title == "RENCANA AKSI ATAS PERJANJIAN KINERJA PEJABAT ADMINISTRATOR"
    assert block.agency == "DINAS SOSIAL"


def test_a_sentence_names_no_agency() -> None:
    block = read("RENCANA AKSI\nYang bertanda tangan di bawah ini adalah kepala Dinas Sosial")

    assert block.agency is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("DINAS SOSIAL KOTA SEMARANG", ("DINAS SOSIAL", "KOTA SEMARANG"), id="both"),
        pytest.param("KECAMATAN METRO PUSAT", ("KECAMATAN METRO PUSAT", None), id="agency-alone"),
    ],
)
def test_a_heading_is_split(text: str, expected: tuple[str | None, str | None]) -> None:
    assert agency_and_government(text) == expected
