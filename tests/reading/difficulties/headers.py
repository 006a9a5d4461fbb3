"""Difficulties of headers, codes and numbering."""
# ruff: noqa: E501 - a drawn table is as wide as it is

from __future__ import annotations

from typing import Any

from tests.generator.page import Sheet
from tests.reading.difficulties.difficulty import Difficulty, difficulty, q
from tests.reading.difficulties.drawing import drawn, lines, sheets, table

PROGRAM = "Program Pengelolaan Informasi"
ACTIVITY = "Pengelolaan Komunikasi Publik"
SUB = "Pelayanan Informasi Publik"


def tree(*codes: str) -> list[dict[str, Any]]:
    """Program, activity and sub-activity with the codes given (as many as wanted)."""
    rows: list[dict[str, Any]] = [
        {"program": PROGRAM},
        {"program": PROGRAM, "activity": ACTIVITY},
        {"program": PROGRAM, "activity": ACTIVITY, "sub_activity": SUB},
    ]
    for row, code in zip(rows, codes, strict=False):
        row["code"] = code
    return rows


@difficulty
def blank_merged_header() -> Difficulty:
    data = drawn(
        "xlsx",
        lines("Rumusan Rencana Program dan Kegiatan OPD Tahun 2019", "Dinas Pendidikan"),
        table(
            f"""
            KODE | Urusan/Program/Kegiatan | Indikator Capaian Kinerja Program (outcome)/Kegiatan (output) | | > | Keterangan
            ^ | ^ | ^ | ^ | ^ | ^
            {{1}} | {{2}} | {{3}} | {{4}} | {{5}} | {{6}}
            {{1}} | {PROGRAM} | Persentase informasi tersampaikan | {{0.8;0%}} | {{3651000000;#,##0}} |
            | | Persentase aduan ditanggapi | {{0.99;0%}} | |
            {{1}} | {ACTIVITY} | Konten tersebar | | {{3500000000;#,##0}} | Sekretariat
            | Belanja publikasi | | {{3500000000;#,##0}} | |
            """,
            3,
        ),
    )
    detail = {"program": PROGRAM, "activity": ACTIVITY, "detail": "Belanja publikasi"}
    rows: list[dict[str, Any]] = [
        {
            "number": 1,
            "program": PROGRAM,
            "indicator": "Persentase informasi tersampaikan",
            "target": q(80, "%"),
            "budget": 3_651_000_000,
        },
        {"program": PROGRAM, "indicator": "Persentase aduan ditanggapi", "target": q(99, "%")},
        {
            "number": 1,
            "program": PROGRAM,
            "activity": ACTIVITY,
            "indicator": "Konten tersebar",
            "budget": 3_500_000_000,
            "person_in_charge": "Sekretariat",
        },
        {**detail, "budget": 3_500_000_000},
    ]
    what = "an empty merged header over ratios and money: the content says which is which"
    return Difficulty(what, data, "kepala-kosong.xlsx", rows)


@difficulty
def code_over_five_columns() -> Difficulty:
    data = drawn(
        "html",
        table(
            f"""
            Kode | > | > | > | > | Program/Kegiatan/Sub Kegiatan | Target | Rp
            2 | 16 | 02 | | | {PROGRAM} | 90% | 300.000.000
            2 | 16 | 02 | 2.01 | | {ACTIVITY} | 12 laporan | 300.000.000
            2 | 16 | 02 | 2.01 | 0006 | {SUB} | 40 permohonan | 300.000.000
            """
        ),
    )
    rows = tree("2.16.02", "2.16.02.2.01", "2.16.02.2.01.0006")
    for row, target in zip(rows, (q(90, "%"), q(12, "laporan"), q(40)), strict=True):
        row |= {"target": target, "budget": 300_000_000}
    return Difficulty("one code stands in five columns", data, "kode-lima.html", rows)


@difficulty
def code_broken_over_lines() -> Difficulty:
    data = drawn(
        "docx",
        table(
            f"""
            KODE | Urusan/Program/Kegiatan | Target | Pagu
            210.15 | {PROGRAM} | 100% | 900.000.000
            210.15.1//6 | {ACTIVITY} | 12 bulan | 900.000.000
            """
        ),
    )
    rows = tree("210.15", "210.15.16")[:2]
    rows[0] |= {"target": q(100, "%"), "budget": 900_000_000}
    rows[1] |= {"target": q(12, "bulan"), "budget": 900_000_000}
    return Difficulty("a narrow cell breaks a code", data, "kode-patah.docx", rows)


@difficulty
def column_numbers_repeated_inside() -> Difficulty:
    data = drawn(
        "docx",
        table(
            f"""
            KODE | Program dan Kegiatan | Target | Pagu
            1 | 2 | 3 | 4
            2.16.02 | {PROGRAM} | 100% | 900.000.000
            2.16.02.2.01 | {ACTIVITY} | 12 bulan | 900.000.000
            1 | 2 | 3 | 4
            2.16.02.2.01.0006 | {SUB} | 3 laporan | 900.000.000
            """,
            2,
        ),
    )
    rows = tree("2.16.02", "2.16.02.2.01", "2.16.02.2.01.0006")
    for row, target in zip(rows, (q(100), q(12), q(3)), strict=True):
        row |= {"target": target, "budget": 900_000_000}
    what = "the row of column numbers comes again at a page break"
    return Difficulty(what, data, "nomor-kolom.docx", rows)


@difficulty
def agency_line_below_the_header() -> Difficulty:
    data = drawn(
        "xlsx",
        lines("SERAPAN"),
        table(
            f"""
            No | Kode | Program/Kegiatan/Sub Kegiatan | Satuan | Target
            DINAS KOMUNIKASI DAN INFORMATIKA KOTA METRO | > | > | |
            {{1}} | 2.16.02 | {PROGRAM} | |
            {{1}} | 2.16.02.2.01 | {ACTIVITY} | |
            {{1}} | 2.16.02.2.01.0006 | {SUB} | Laporan | {{3}}
            """
        ),
    )
    rows = tree("2.16.02", "2.16.02.2.01", "2.16.02.2.01.0006")
    for row in rows:
        row["number"] = 1
    rows[2] |= {"unit": "Laporan", "target": q(3)}
    plan = {"agency": "DINAS KOMUNIKASI DAN INFORMATIKA", "government": "KOTA METRO"}
    what = "the agency stands between header and data, and numbering starts again per level"
    return Difficulty(what, data, "opd.xlsx", rows, plan)


@difficulty
def indicator_rows_without_a_name() -> Difficulty:
    data = drawn(
        "csv",
        table(
            f"""
            Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Target | Pagu
            2.16.02 | {PROGRAM} | Persentase informasi tersampaikan | 90% | 500.000.000
            | | Persentase aduan ditanggapi | 85% |
            | | Indeks kepuasan | 81 (A) |
            2.16.02.2.01 | {ACTIVITY} | Jumlah konten | 120 Konten | 500.000.000
            """
        ),
    )
    names = ("Persentase informasi tersampaikan", "Persentase aduan ditanggapi", "Indeks kepuasan")
    rows: list[dict[str, Any]] = [
        {"program": PROGRAM, "indicator": name, "target": target}
        for name, target in zip(names, (q(90, "%"), q(85, "%"), q(81)), strict=True)
    ]
    rows[0] |= {"code": "2.16.02", "budget": 500_000_000}
    last = tree("", "2.16.02.2.01")[1]
    last |= {"indicator": "Jumlah konten", "target": q(120, "Konten"), "budget": 500_000_000}
    what = "further indicators of a program stand on rows without name and code"
    return Difficulty(
        what, data, "indikator.csv", [*rows, last], {"totals": {"programs": 1, "indicators": 4}}
    )


@difficulty
def physical_and_money_below_each_quarter() -> Difficulty:
    data = drawn(
        "xlsx",
        lines("Evaluasi Terhadap Hasil Renja", "Triwulan II Tahun 2023"),
        table(
            f"""
            Program/Kegiatan | Indikator Kinerja Program (Outcome)/Kegiatan (Output) | Realisasi Kinerja Pada Triwulan | > | > | > | > | > | > | > | Penanggung Jawab
            ^ | ^ | I | > | II | > | III | > | IV | > | ^
            ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | ^
            {PROGRAM.upper()} | Persentase informasi tersampaikan | 13,19% | 210.781.800 | 17,97% | 149.033.000 | | | | | KOMINFO
            {ACTIVITY} | Jumlah konten | 0 | - | 2 | 11.405.000 | | | | | KOMINFO
            """,
            3,
        ),
    )
    rows: list[dict[str, Any]] = [
        {"program": PROGRAM.upper(), "indicator": "Persentase informasi tersampaikan"},
        {"program": PROGRAM.upper(), "activity": ACTIVITY, "indicator": "Jumlah konten"},
    ]
    for row in rows:
        row["person_in_charge"] = "KOMINFO"
    what = "K and Rp below every quarter: actuals, not targets; zero is a measurement"
    return Difficulty(what, data, "k-rp.xlsx", rows, {"year": 2023})


@difficulty
def objective_rows_in_the_middle() -> Difficulty:
    data = drawn(
        "html",
        table(
            f"""
            Sasaran | Indikator Sasaran | Kode | Program/Kegiatan | Indikator Program/Kegiatan | Target | Rp
            Meningkatnya mutu informasi | Nilai keterbukaan informasi | | | | 80 |
            | | 2.16.02 | {PROGRAM} | Persentase informasi tersampaikan | 90% | 500.000.000
            Meningkatnya keamanan siber | Tingkat kematangan keamanan siber | | | | 3 |
            | | 2.16.03 | Program Pengelolaan Aplikasi | Persentase layanan terpadu | 75% | 200.000.000
            """
        ),
    )
    first, second = "Meningkatnya mutu informasi", "Meningkatnya keamanan siber"
    rows: list[dict[str, Any]] = [
        {"objective": first, "indicator": "Nilai keterbukaan informasi", "target": q(80)},
        {
            "objective": first,
            "code": "2.16.02",
            "program": PROGRAM,
            "indicator": "Persentase informasi tersampaikan",
            "target": q(90, "%"),
            "budget": 500_000_000,
        },
        {"objective": second, "indicator": "Tingkat kematangan keamanan siber", "target": q(3)},
        {
            "objective": second,
            "code": "2.16.03",
            "program": "Program Pengelolaan Aplikasi",
            "indicator": "Persentase layanan terpadu",
            "target": q(75, "%"),
            "budget": 200_000_000,
        },
    ]
    return Difficulty(
        "programs belong to the objective row above them",
        data,
        "sasaran-tengah.html",
        rows,
        {"totals": {"objectives": 2, "programs": 2}},
    )


@difficulty
def one_program_under_two_affairs() -> Difficulty:
    data = drawn(
        "csv",
        table(
            """
            Kode Rekening | Urusan/Program/Kegiatan | Jumlah Anggaran
            2.16 | Urusan Komunikasi dan Informatika | 100.000.000
            2.16.01 | Program Penunjang Urusan | 100.000.000
            2.16.01.2.01 | Administrasi Umum | 100.000.000
            2.21 | Urusan Persandian | 50.000.000
            2.21.01 | Program Penunjang Urusan | 50.000.000
            2.21.01.2.01 | Administrasi Umum | 50.000.000
            """
        ),
    )
    program, activity = "Program Penunjang Urusan", "Administrasi Umum"
    rows: list[dict[str, Any]] = [
        {"code": "2.16", "urusan": "Urusan Komunikasi dan Informatika", "budget": 100_000_000},
        {"code": "2.16.01", "program": program, "budget": 100_000_000},
        {
            "code": "2.16.01.2.01",
            "program": program,
            "activity": activity,
            "budget": 100_000_000,
        },
        {"code": "2.21", "urusan": "Urusan Persandian", "budget": 50_000_000},
        {"code": "2.21.01", "program": program, "budget": 50_000_000},
        {"code": "2.21.01.2.01", "program": program, "activity": activity, "budget": 50_000_000},
    ]
    plan = {"totals": {"programs": 2, "activities": 2, "budget": 150_000_000}}
    return Difficulty("a program is known by its full code", data, "dua-urusan.csv", rows, plan)


@difficulty
def empty_form() -> Difficulty:
    months = " | ".join(f"{name} | >" for name in ("Januari", "Februari", "Maret", "April"))
    pairs = " | ".join(["Target | Realisasi"] * 4)
    data = drawn(
        "xlsx",
        lines("LAPORAN RENAKSI"),
        table(
            f"""
            No | Kode | IKU | Unit Kerja | Satuan | {months}
            ^ | ^ | ^ | ^ | ^ | {pairs}
            """,
            2,
        ),
    )
    plan = {"year": None, "agency": None, "totals": {"indicators": 0, "budget": None}}
    return Difficulty("a form without rows is a plan without rows", data, "kosong.xlsx", [], plan)


@difficulty
def two_plans_on_two_sheets() -> Difficulty:
    def sheet(name: str, agency: str, year: int) -> Sheet:
        drawing = """
            No | Sasaran | Indikator Kinerja | Satuan | Target
            1 | Meningkatnya mutu | Nilai mutu | Nilai | {80}
            2 | Meningkatnya akses | Jumlah desa | Desa | {12}
            """
        title = lines(f"PERJANJIAN KINERJA TAHUN {year}", agency, "KABUPATEN BOYOLALI")
        return Sheet(name, [title, table(drawing)])

    parts = sheet("Dinas Sosial", "DINAS SOSIAL", 2023), sheet("Dishub", "DINAS PERHUBUNGAN", 2023)
    rows: list[dict[str, Any]] = [
        {"number": 1, "objective": "Meningkatnya mutu", "unit": "Nilai", "target": q(80)},
        {"number": 2, "objective": "Meningkatnya akses", "unit": "Desa", "target": q(12)},
    ]
    data = sheets("xlsx", *parts)
    plan = {"agency": "DINAS SOSIAL", "year": 2023}
    return Difficulty("each sheet is a plan", data, "dua.xlsx", rows, plan, plans=2)
