"""Difficulties of numbers, units and money."""
# ruff: noqa: E501 - a drawn table is as wide as it is

from __future__ import annotations

from typing import Any

from tests.reading.difficulties.difficulty import Difficulty, difficulty, q
from tests.reading.difficulties.drawing import drawn, lines, table

SASARAN = "Meningkatnya mutu layanan"
PROGRAM = "Program Pengelolaan Pendidikan"
ACTIVITY = "Pengelolaan Pendidikan Sekolah Dasar"


@difficulty
def ratios_shown_as_percent() -> Difficulty:
    data = drawn(
        "xlsx",
        table(
            f"""
            No | Sasaran | Indikator Kinerja | Target
            1 | {SASARAN} | Persentase layanan tepat waktu | {{0.8;0%}}
            2 | Meningkatnya akses | Persentase penduduk terlayani | {{1;0%}}
            3 | Menurunnya aduan | Persentase aduan | {{0.025;0.0%}}
            """
        ),
    )
    rows: list[dict[str, Any]] = [
        {"number": 1, "objective": SASARAN, "target": q(80, "%")},
        {"number": 2, "objective": "Meningkatnya akses", "target": q(100, "%")},
        {"number": 3, "objective": "Menurunnya aduan", "target": q(2.5, "%")},
    ]
    for row, indicator in zip(
        rows,
        ("Persentase layanan tepat waktu", "Persentase penduduk terlayani", "Persentase aduan"),
        strict=True,
    ):
        row["indicator"] = indicator
    return Difficulty("0.8 with a percent format is 80 %", data, "rasio.xlsx", rows)


@difficulty
def two_columns_called_target() -> Difficulty:
    data = drawn(
        "xlsx",
        table(
            f"""
            No | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Target | Target | Relisasi | > | > | >
            ^ | ^ | ^ | ^ | ^ | TW I | TW II | TW III | TW IV
            {{1}} | 1.01.02 | PROGRAM PENGELOLAAN PENDIDIKAN
            {{1}} | 1.01.02.2.01 | {ACTIVITY}
            {{1}} | 1.01.02.2.01.0003 | Pembangunan Ruang Kelas Baru | Ruang | {{4}}
            {{2}} | 1.01.02.2.01.0012 | Pengadaan Perlengkapan Siswa | Orang | {{480}}
            {{3}} | 1.01.02.2.01.0025 | Pembinaan Minat dan Bakat Siswa | Kegiatan | {{2}}
            """,
            2,
        ),
    )
    above = {"program": "PROGRAM PENGELOLAAN PENDIDIKAN"}
    below = {**above, "activity": ACTIVITY}
    rows: list[dict[str, Any]] = [
        {"number": 1, "code": "1.01.02", **above},
        {"number": 1, "code": "1.01.02.2.01", **below},
        {
            "number": 1,
            "code": "1.01.02.2.01.0003",
            **below,
            "sub_activity": "Pembangunan Ruang Kelas Baru",
            "unit": "Ruang",
            "target": q(4),
        },
        {
            "number": 2,
            "code": "1.01.02.2.01.0012",
            **below,
            "sub_activity": "Pengadaan Perlengkapan Siswa",
            "unit": "Orang",
            "target": q(480),
        },
        {
            "number": 3,
            "code": "1.01.02.2.01.0025",
            **below,
            "sub_activity": "Pembinaan Minat dan Bakat Siswa",
            "unit": "Kegiatan",
            "target": q(2),
        },
    ]
    what = "the first of two columns called Target holds units; empty quarters are not zero"
    return Difficulty(what, data, "dua-target.xlsx", rows)


@difficulty
def nothing_in_several_spellings() -> Difficulty:
    data = drawn(
        "csv",
        table(
            """
            No | Sasaran | Indikator Kinerja | Satuan | Target
            1 | Sasaran kesatu tercapai | Jumlah kasus | Kasus | 0
            2 | Sasaran kedua tercapai | Jumlah laporan | Laporan | -
            3 | Sasaran ketiga tercapai | Opini BPK | Opini | N/A
            4 | Sasaran keempat tercapai | Jumlah dokumen | Dokumen |
            5 | Sasaran kelima tercapai | Opini BPK atas laporan | Opini | WTP
            6 | Sasaran keenam tercapai | Nilai SAKIP | Nilai | B (65)
            7 | Sasaran ketujuh tercapai | Nilai layanan | Nilai | >= 80
            8 | Sasaran kedelapan tercapai | Jumlah desa | Desa | 12 dari 15
            """
        ),
    )
    names = ("kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan")
    targets = (
        *(q(0), q(None, None, "-"), q(None, None, "N/A"), None),
        *(q(None, None, "WTP"), q(65), q(80), q(12)),
    )
    rows: list[dict[str, Any]] = [
        {"number": at, "objective": f"Sasaran {name} tercapai", "target": target}
        for at, (name, target) in enumerate(zip(names, targets, strict=True), 1)
    ]
    return Difficulty("0, -, N/A, blank and grades all differ", data, "kosong.csv", rows)


@difficulty
def comma_and_point_in_one_document() -> Difficulty:
    data = drawn(
        "csv;",
        table(
            """
            No | Sasaran | Indikator | Target | Anggaran
            1 | Meningkatnya indeks pertama | Indeks pertama | 68.5 | 1,231,790,000
            2 | Meningkatnya indeks kedua | Indeks kedua | 3,13 | 109.000.000
            3 | Meningkatnya indeks ketiga | Indeks ketiga | 72.80 | Rp. 5.294.655.000,00
            4 | Meningkatnya jumlah peserta | Jumlah peserta | 10.400 orang | Rp 350,000,000.00
            """
        ),
    )
    values = (
        ("indeks pertama", q(68.5), 1_231_790_000),
        ("indeks kedua", q(3.13), 109_000_000),
        ("indeks ketiga", q(72.8), 5_294_655_000),
        ("jumlah peserta", q(10_400, "orang"), 350_000_000),
    )
    rows: list[dict[str, Any]] = [
        {"number": at, "objective": f"Meningkatnya {name}", "target": target, "budget": money}
        for at, (name, target, money) in enumerate(values, 1)
    ]
    what = "each number is read by its own marks; three digits after a dot are thousands"
    return Difficulty(what, data, "campur.csv", rows)


@difficulty
def several_targets_in_a_cell() -> Difficulty:
    data = drawn(
        "html",
        table(
            """
            No | Sasaran | Indikator Kinerja | Target
            1 | Tertibnya mutasi pegawai | Jumlah mutasi | 2900 orang 10 kali
            2 | Terbinanya kelompok | Jumlah kelompok | 140 Kelompok (1400 orang)
            3 | Terbinanya organisasi | Jumlah organisasi | 100 dari 110 Organisasi
            """
        ),
    )
    rows: list[dict[str, Any]] = [
        {"objective": "Tertibnya mutasi pegawai", "target": q(None, None, "2900 orang 10 kali")},
        {"objective": "Terbinanya kelompok", "target": q(140, "Kelompok")},
        {"objective": "Terbinanya organisasi", "target": q(100)},
    ]
    what = "two targets in a cell are no single number; a remark in brackets is only a remark"
    return Difficulty(what, data, "ganda.html", rows)


@difficulty
def currency_in_its_own_column() -> Difficulty:
    data = drawn(
        "xlsx",
        table(
            f"""
            No | Program | Anggaran | > | Keterangan
            1 | {PROGRAM} | Rp | 177.792.500 | APBD
            2 | Program Pendidik dan Tenaga Kependidikan | Rp | 921.285.000 | APBN
            """
        ),
    )
    rows: list[dict[str, Any]] = [
        {"number": 1, "program": PROGRAM, "budget": 177_792_500},
        {
            "number": 2,
            "program": "Program Pendidik dan Tenaga Kependidikan",
            "budget": 921_285_000,
        },
    ]
    what = "the sign of money stands in a column beside the amount; no total is printed"
    return Difficulty(
        what, data, "rupiah.xlsx", rows, {"totals": {"programs": 2, "budget": 1_099_077_500}}
    )


@difficulty
def total_rows_are_no_rows() -> Difficulty:
    data = drawn(
        "xlsx",
        lines("DAFTAR PROGRAM DAN ANGGARAN", "DINAS PENDIDIKAN", "KOTA METRO", "TAHUN 2024"),
        table(
            f"""
            No | Program | Anggaran
            1 | {PROGRAM} | {{300000000;#,##0}}
            2 | Program Pendidik dan Tenaga Kependidikan | {{200000000;#,##0}}
            | JUMLAH | {{500000000;#,##0}}
            """
        ),
    )
    rows: list[dict[str, Any]] = [
        {"number": 1, "program": PROGRAM, "budget": 300_000_000},
        {
            "number": 2,
            "program": "Program Pendidik dan Tenaga Kependidikan",
            "budget": 200_000_000,
        },
    ]
    plan = {
        "agency": "DINAS PENDIDIKAN",
        "government": "KOTA METRO",
        "year": 2024,
        "totals": {"budget": 500_000_000},
        "printed_totals": [{"amount": 500_000_000, "matches": True}],
    }
    return Difficulty("a total row is kept as a printed total", data, "jumlah.xlsx", rows, plan)


@difficulty
def an_activity_without_money() -> Difficulty:
    data = drawn(
        "csv",
        table(
            f"""
            Kode Rekening | Urusan/Program/kegiatan | Jumlah Anggaran
            1 | 2 | 3
            1.01.02 | {PROGRAM} | 75.000.000
            1.01.02.01 | Pengadaan buku | 75.000.000
            1.01.02.02 | Pengadaan mebel |
            """,
            2,
        ),
    )
    rows: list[dict[str, Any]] = [
        {"code": "1.01.02", "program": PROGRAM, "budget": 75_000_000},
        {
            "code": "1.01.02.01",
            "program": PROGRAM,
            "activity": "Pengadaan buku",
            "budget": 75_000_000,
        },
        {"code": "1.01.02.02", "program": PROGRAM, "activity": "Pengadaan mebel"},
    ]
    return Difficulty("a line without an amount has none", data, "tanpa-uang.csv", rows)
