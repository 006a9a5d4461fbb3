"""Difficulties of pages, merged cells, lost columns, steps, schedules and signatures."""
# ruff: noqa: E501 - a drawn table is as wide as it is

from __future__ import annotations

import io
from typing import Any

import openpyxl
import xlsxwriter  # type: ignore[import-untyped]

from tests.generator.page import Pairs, Sheet, Text
from tests.reading.difficulties.difficulty import Difficulty, difficulty, q
from tests.reading.difficulties.drawing import drawn, lines, sheets, table

GOAL = "Terwujudnya kota yang rukun"
HEADER = (
    "NO | TUJUAN | SASARAN | INDIKATOR KINERJA SASARAN | SUB KEGIATAN | SATUAN | "
    "TARGET KINERJA SASARAN | > | > | > | RENCANA AKSI | ANGGARAN\n"
    "^ | ^ | ^ | ^ | ^ | ^ | TR 1 | TR 2 | TR 3 | TR 4 | ^ | ^"
)


def _line(number: int, word: str, quarters: list[float | None], steps: list[str]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "number": number,
        "goal": GOAL,
        "objective": f"Meningkatnya {word}",
        "indicator": f"Persentase {word}",
        "sub_activity": f"Fasilitasi {word}",
        "steps": steps,
        "budget": number * 1_000_000,
    }
    for at, value in enumerate(quarters, 1):
        row[f"target_q{at}"] = None if value is None else q(value, "%")
    return row


@difficulty
def columns_lost_after_a_page_break() -> Difficulty:
    drawing = f"""
        {HEADER}
        1 | {GOAL} | Meningkatnya kerukunan | Persentase kerukunan | Fasilitasi kerukunan | | 15% | 25% | 15% | 15% | 1. Rapat koordinasi 2. Pemantauan hari raya | 1.000.000
        2 | | Meningkatnya kewaspadaan | Persentase kewaspadaan | Fasilitasi kewaspadaan | | | | 50% | | 1. Sosialisasi di kelurahan | 2.000.000
        """
    second = """
        3 | Meningkatnya partisipasi | Persentase partisipasi | Fasilitasi partisipasi | | | 35% | | 1. Penyuluhan ormas | 3.000.000
        4 | Meningkatnya ketahanan | Persentase ketahanan | Fasilitasi ketahanan | 25% | 25% | 25% | 25% | 1. Forum kecamatan | 4.000.000
        """
    data = drawn("text", table(drawing, 2), Text([""]), table(second, 0))
    rows: list[dict[str, Any]] = [
        _line(1, "kerukunan", [15, 25, 15, 15], ["Rapat koordinasi", "Pemantauan hari raya"]),
        _line(2, "kewaspadaan", [None, None, 50, None], ["Sosialisasi di kelurahan"]),
        _line(3, "partisipasi", [None, None, 35, None], ["Penyuluhan ormas"]),
        _line(4, "ketahanan", [25, 25, 25, 25], ["Forum kecamatan"]),
    ]
    what = "the second page lacks the goal and the unit column"
    return Difficulty(what, data, "hilang.txt", rows)


@difficulty
def cells_shifted_one_to_the_right() -> Difficulty:
    drawing = f"""
        {HEADER}
        1 | {GOAL} | Meningkatnya kerukunan | Persentase kerukunan | Fasilitasi kerukunan | | | 15% | 25% | 15% | 15% | 1. Rapat koordinasi | 1.000.000
        2 | | Meningkatnya kewaspadaan | Persentase kewaspadaan | Fasilitasi kewaspadaan | | | | | 50% | 10% | 1. Sosialisasi di kelurahan | 2.000.000
        """
    data = drawn("text", table(drawing, 2))
    rows: list[dict[str, Any]] = [
        _line(1, "kerukunan", [15, 25, 15, 15], ["Rapat koordinasi"]),
        _line(2, "kewaspadaan", [None, None, 50, 10], ["Sosialisasi di kelurahan"]),
    ]
    what = "an empty cell too many pushes the targets one column to the right of their headers"
    return Difficulty(what, data, "geser.txt", rows)


@difficulty
def header_missing_on_the_next_page() -> Difficulty:
    first = """
        No | Sasaran | Indikator Kinerja | Satuan | Target
        1 | Meningkatnya mutu | Nilai mutu | Nilai | 80
        """
    second = """
        2 | Meningkatnya akses | Jumlah desa terlayani | Desa | 12
        3 | Menurunnya aduan | Jumlah aduan | Aduan | 0
        """
    data = drawn("docx", table(first), table(second, 0))
    rows: list[dict[str, Any]] = [
        {"number": 1, "objective": "Meningkatnya mutu", "unit": "Nilai", "target": q(80)},
        {"number": 2, "objective": "Meningkatnya akses", "unit": "Desa", "target": q(12)},
        {"number": 3, "objective": "Menurunnya aduan", "unit": "Aduan", "target": q(0)},
    ]
    return Difficulty("a table goes on without its header", data, "sambung.docx", rows)


@difficulty
def two_tables_on_a_page() -> Difficulty:
    objectives = """
        NO | SASARAN | INDIKATOR KINERJA | SATUAN | TARGET
        1 | 2 | 3 | 4 | 5
        1 | Meningkatnya prestasi pemuda | Jumlah medali | Medali | 6
        2 | Meningkatnya minat olahraga | Tingkat kebugaran | Persen | 36,6
        """
    programs = """
        No | Program | Anggaran | Keterangan
        1 | Program Kepemudaan | Rp 8.259.668.500 | APBD
        2 | Program Keolahragaan | Rp 5.799.120.000 | APBN
        """
    parties = Pairs(
        [
            ["", "GUBERNUR", "", "", "AHMAD HERMAWAN"],
            [
                "Bandung, 5 Januari 2017",
                "KEPALA DINAS",
                "",
                "",
                "Dr. H. YUDI SAPUTRA, M.Ed.",
                "Pembina Utama Madya",
                "NIP. 19630312 198901 1 002",
            ],
        ]
    )
    title = lines("PERJANJIAN KINERJA TAHUN 2017", "DINAS OLAHRAGA PROVINSI JAWA BARAT")
    data = drawn("pdf", title, table(objectives, 2), table(programs), parties)
    rows: list[dict[str, Any]] = [
        {"number": 1, "objective": "Meningkatnya prestasi pemuda", "target": q(6)},
        {"number": 2, "objective": "Meningkatnya minat olahraga", "target": q(36.6)},
        {"number": 1, "program": "Program Kepemudaan", "budget": 8_259_668_500},
        {"number": 2, "program": "Program Keolahragaan", "budget": 5_799_120_000},
    ]
    plan = {
        "form": "agreement",
        "year": 2017,
        "signatory": {"name": "Dr. H. YUDI SAPUTRA, M.Ed.", "nip": "196303121989011002"},
        "second_party": {"name": "AHMAD HERMAWAN"},
    }
    what = "objectives and programs in two tables, signed by two parties"
    return Difficulty(what, data, "perjanjian.pdf", rows, plan)


@difficulty
def value_a_line_below_its_row() -> Difficulty:
    drawing = """
        Program/Kegiatan | Indikator | Target | Anggaran
        Program Kepemudaan | Jumlah pemuda terlatih | 120 orang | //8.259.668.500
        Program Keolahragaan | Jumlah atlet terbina | 36 orang | //5.799.120.000
        """
    data = drawn("pdf", table(drawing))
    rows: list[dict[str, Any]] = [
        {
            "program": "Program Kepemudaan",
            "indicator": "Jumlah pemuda terlatih",
            "target": q(120, "orang"),
            "budget": 8_259_668_500,
        },
        {
            "program": "Program Keolahragaan",
            "indicator": "Jumlah atlet terbina",
            "target": q(36, "orang"),
            "budget": 5_799_120_000,
        },
    ]
    return Difficulty("money hangs a line below its row", data, "turun.pdf", rows)


@difficulty
def spans_larger_than_the_table() -> Difficulty:
    data = (
        b"<table><tr><th>Sasaran</th><th>Program</th><th>Target</th></tr>"
        b"<tr><td rowspan=46>Meningkatnya mutu</td><td>Program Mutu</td><td>80%</td></tr>"
        b"<tr><td>Program Akses</td><td>12 desa</td></tr>"
        b"<tr><td>Program Data</td></tr></table>"
    )
    objective = {"objective": "Meningkatnya mutu"}
    rows: list[dict[str, Any]] = [
        {**objective, "program": "Program Mutu", "target": q(80, "%")},
        {**objective, "program": "Program Akses", "target": q(12, "desa")},
        {**objective, "program": "Program Data"},
    ]
    what = "a cell spans more rows than there are, and a row is short"
    return Difficulty(what, data, "rentang.html", rows)


@difficulty
def steps_one_per_row() -> Difficulty:
    drawing = """
        No | Sasaran | Indikator | Target | Rencana Aksi | Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agt | Sep | Okt | Nov | Des
        1 | Meningkatnya mutu | Nilai mutu | 80 | 1. Menyusun standar | v | | | | | | | | | | |
        | | | | 2. Melatih petugas | | | | v | v | | | | | | |
        2 | Meningkatnya akses | Jumlah desa | 12 | 1. Survei desa | | | | | | | ## | | | | | ##
        """
    data = drawn("xlsx", table(drawing))
    rows: list[dict[str, Any]] = [
        {
            "number": 1,
            "objective": "Meningkatnya mutu",
            "target": q(80),
            "steps": ["Menyusun standar", "Melatih petugas"],
            "months": [1, 4, 5],
        },
        {
            "number": 2,
            "objective": "Meningkatnya akses",
            "target": q(12),
            "steps": ["Survei desa"],
            "months": [7, 12],
        },
    ]
    what = "steps stand on rows of their own, months are ticked or shaded"
    return Difficulty(what, data, "langkah.xlsx", rows)


@difficulty
def schedule_as_a_table_of_its_own() -> Difficulty:
    plan_table = """
        NO | SASARAN | INDIKATOR | TARGET | RENCANA AKSI
        1 | Meningkatnya mutu | Nilai mutu | 80 | 1. Menyusun standar 2. Melatih petugas
        2 | Meningkatnya akses | Jumlah desa | 12 | 1. Survei desa
        """
    schedule = """
        TR I | > | > | TR II | > | > | TR III | > | > | TR IV | > | >
        1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
        | √ | | √ | | | | | | | |
        | | | | | | √ | | | | | √
        """
    title = lines("JADWAL KEGIATAN")
    data = drawn("text", table(plan_table), Text([""]), title, table(schedule, 2))
    rows: list[dict[str, Any]] = [
        {
            "number": 1,
            "objective": "Meningkatnya mutu",
            "steps": ["Menyusun standar", "Melatih petugas"],
            "months": [2, 4],
        },
        {
            "number": 2,
            "objective": "Meningkatnya akses",
            "steps": ["Survei desa"],
            "months": [7, 12],
        },
    ]
    return Difficulty("the schedule follows by order", data, "jadwal.txt", rows)


@difficulty
def blank_means_as_above() -> Difficulty:
    drawing = """
        TUJUAN | SASARAN | PROGRAM | KEGIATAN | TARGET
        Terwujudnya kota sehat | Menurunnya stunting | Program Gizi | Pemberian makanan | 90%
        | | | Penyuluhan gizi | 12 kali
        | Meningkatnya cakupan imunisasi | Program Imunisasi | Imunisasi balita | 95%
        """
    goal = {"goal": "Terwujudnya kota sehat"}
    stunting = {**goal, "objective": "Menurunnya stunting", "program": "Program Gizi"}
    rows: list[dict[str, Any]] = [
        {**stunting, "activity": "Pemberian makanan", "target": q(90, "%")},
        {**stunting, "activity": "Penyuluhan gizi", "target": q(12, "kali")},
        {
            **goal,
            "objective": "Meningkatnya cakupan imunisasi",
            "program": "Program Imunisasi",
            "activity": "Imunisasi balita",
            "target": q(95, "%"),
        },
    ]
    data = drawn("csv", table(drawing))
    return Difficulty("a blank parent is the parent above", data, "kosong-atas.csv", rows)


SIMPLE = """
    No | Sasaran | Indikator Kinerja | Satuan | Target
    1 | Meningkatnya mutu | Nilai mutu | Nilai | {80}
    2 | Meningkatnya akses | Jumlah desa | Desa | {12}
    """
SIMPLE_ROWS: list[dict[str, Any]] = [
    {"number": 1, "objective": "Meningkatnya mutu", "unit": "Nilai", "target": q(80)},
    {"number": 2, "objective": "Meningkatnya akses", "unit": "Desa", "target": q(12)},
]


@difficulty
def extension_that_lies() -> Difficulty:
    data = drawn("xlsx", table(SIMPLE))
    return Difficulty("the content tells the type", data, "rencana.xls", SIMPLE_ROWS)


@difficulty
def hidden_list_of_codes() -> Difficulty:
    codes = table("Kode | Nama\n1 | Orang\n2 | Dokumen\n3 | Laporan")
    parts = Sheet("data1", [codes], hidden=True), Sheet("cetak", [table(SIMPLE)])
    return Difficulty(
        "a hidden sheet of codes is no plan", sheets("xlsx", *parts), "isian.xlsx", SIMPLE_ROWS
    )


@difficulty
def old_western_encoding() -> Difficulty:
    drawing = SIMPLE.replace("mutu |", "mutu – layanan |", 1).replace("{80}", "80")
    text = drawn("csv;", table(drawing.replace("{12}", "12"))).decode()
    first = {**SIMPLE_ROWS[0], "objective": "Meningkatnya mutu – layanan"}
    what = "the file is not in UTF-8"
    return Difficulty(what, text.encode("cp1252"), "lama.csv", [first, SIMPLE_ROWS[1]])


@difficulty
def prepared_rows_with_errors() -> Difficulty:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("cetak Laporan")
    for column, name in enumerate(("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")):
        sheet.write(0, column, name)
    for at, row in enumerate(
        (
            (1, "Meningkatnya mutu", "Nilai mutu", "Nilai", 80),
            (2, "Meningkatnya akses", "Jumlah desa", "Desa", 12),
        ),
        1,
    ):
        for column, value in enumerate(row):
            sheet.write(at, column, value)
    for at in range(3, 12):
        sheet.write(at, 0, 0)
        for column in range(1, 5):
            sheet.write_formula(at, column, "=NA()", None, "#N/A")
    book.close()
    what = "prepared rows hold 0 and #N/A, which say nothing"
    return Difficulty(what, stream.getvalue(), "isian.xlsx", SIMPLE_ROWS)


@difficulty
def value_in_the_last_cell_of_the_sheet() -> Difficulty:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"])
    sheet.append([1, "Meningkatnya mutu", "Nilai mutu", "Nilai", 80])
    sheet.append([2, "Meningkatnya akses", "Jumlah desa", "Desa", 12])
    sheet.cell(1_048_576, 16_384, "x")
    stream = io.BytesIO()
    book.save(stream)
    what = "one stray value makes the sheet a million rows high"
    return Difficulty(what, stream.getvalue(), "jauh.xlsx", SIMPLE_ROWS)


@difficulty
def months_in_words() -> Difficulty:
    drawing = """
        No | Sasaran | Indikator | Target | Rencana Aksi | Waktu Pelaksanaan
        1 | Meningkatnya mutu | Nilai mutu | 80 | - Menyusun standar | Januari - Maret
        2 | Meningkatnya akses | Jumlah desa | 12 | - Survei desa | Feb, Agt, Des
        """
    rows: list[dict[str, Any]] = [
        {"objective": "Meningkatnya mutu", "steps": ["Menyusun standar"], "months": [1, 2, 3]},
        {"objective": "Meningkatnya akses", "steps": ["Survei desa"], "months": [2, 8, 12]},
    ]
    data = drawn("markdown", table(drawing))
    return Difficulty("months are written as words", data, "bulan.md", rows)


@difficulty
def place_and_date_apart_from_the_signature() -> Difficulty:
    signature = Text(
        [
            "Lubuk Pakam,      Desember 2025",
            "Plt. KEPALA DINAS SOSIAL",
            "KABUPATEN DELI SERDANG",
            "",
            "",
            "Hj. SITI AMINAH, S.Sos., M.AP",
            "Pembina Tk. I",
            "NIP 197203151998032004",
        ],
        "right",
    )
    data = drawn("docx", lines("PERJANJIAN KINERJA", "DINAS SOSIAL"), table(SIMPLE), signature)
    plan = {
        "signatory": {
            "position": "Plt. KEPALA DINAS SOSIAL KABUPATEN DELI SERDANG",
            "name": "Hj. SITI AMINAH, S.Sos., M.AP",
            "nip": "197203151998032004",
            "place": "Lubuk Pakam",
        }
    }
    what = "a date without a day, an acting head, a position over two lines"
    return Difficulty(what, data, "plt.docx", SIMPLE_ROWS, plan)
