"""What writing a document has to say, and the words of the sheets that come with findings."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "document.glyph_replaced": {
        "id": (
            "Tanda {signs} tidak ada di dalam huruf dokumen; {count} kali diganti dengan tanda "
            "lain yang terlihat.",
            "Tulis tanda itu dengan huruf biasa di dokumen asal, lalu buat berkasnya lagi.",
        ),
        "en": (
            "The fonts of the document do not have the signs {signs}; they were replaced "
            "{count} times by another sign that can be seen.",
            "Write them with ordinary letters in the source document, then make the file again.",
        ),
    },
    "document.paper_enlarged": {
        "id": (
            "Tabel dengan {columns} kolom tidak muat di kertas {asked} dengan huruf yang masih "
            "terbaca; dokumen dibuat di kertas {used}.",
            "Cetak di kertas {used}, atau hapus kolom yang tidak diperlukan di dokumen asal.",
        ),
        "en": (
            "A table of {columns} columns does not fit on {asked} paper in a size that can still "
            "be read; the document was made for {used}.",
            "Print it on {used}, or remove columns that are not needed from the source document.",
        ),
    },
    "document.text_continued": {
        "id": (
            "Isi sel {cell} sepanjang {length} huruf, lebih dari {limit} yang dapat disimpan "
            "Excel dalam satu sel; lanjutannya ada di catatan di bawah tabel.",
            "Pendekkan isi sel itu, atau pindahkan rinciannya ke lampiran.",
        ),
        "en": (
            "Cell {cell} holds {length} signs, more than the {limit} that Excel keeps in one "
            "cell; the rest stands in the notes below the table.",
            "Shorten the cell, or move its details to an annex.",
        ),
    },
}

WORDS: Final[dict[str, dict[str, str]]] = {
    "sheet": {"id": "Temuan", "en": "Findings"},
    "title": {"id": "TEMUAN PEMERIKSAAN", "en": "FINDINGS OF THE REVIEW"},
    "none": {"id": "Tidak ada temuan.", "en": "There are no findings."},
    "number": {"id": "No", "en": "No"},
    "severity": {"id": "Tingkat", "en": "Severity"},
    "place": {"id": "Tempat", "en": "Place"},
    "rows": {"id": "Baris rencana", "en": "Plan rows"},
    "message": {"id": "Temuan", "en": "Finding"},
    "remedy": {"id": "Cara membenahi", "en": "How to mend it"},
    "code": {"id": "Kode", "en": "Code"},
    "error": {"id": "Kesalahan", "en": "Error"},
    "warning": {"id": "Peringatan", "en": "Warning"},
    "hint": {"id": "Petunjuk", "en": "Hint"},
    "page": {"id": "halaman {number}", "en": "page {number}"},
    "table": {"id": "tabel {number}", "en": "table {number}"},
    "to_mend": {"id": "Cara membenahi: {remedy}", "en": "To mend it: {remedy}"},
}

TEMPLATE_WORDS: Final[dict[str, dict[str, str]]] = {
    "instructions": {"id": "Petunjuk", "en": "Instructions"},
    "lists": {"id": "Daftar", "en": "Lists"},
    "how": {"id": "CARA MENGISI FORMULIR INI", "en": "HOW TO FILL IN THIS FORM"},
    "column": {"id": "Nama isian", "en": "What"},
    "units": {"id": "Pilihan ukuran", "en": "Measures to choose from"},
    "ranks": {"id": "Pilihan kepangkatan", "en": "Ranks to choose from"},
    "step_1": {
        "id": "1. Isi bagian yang berwarna kuning muda. Klik sebuah sel untuk melihat "
        "keterangannya.",
        "en": "1. Fill in the cells in light yellow. Click a cell to see what it is for.",
    },
    "step_2": {
        "id": "2. Satu baris untuk satu sub kegiatan. Tujuan, sasaran, program, dan kegiatan yang "
        "sama dengan baris di atasnya boleh dikosongkan.",
        "en": "2. One line for one sub-activity. A goal, objective, program or activity that is "
        "the same as in the line above may be left blank.",
    },
    "step_3": {
        "id": "3. Jika rencana aksi terdiri atas beberapa langkah, tulis satu langkah per baris di "
        "bawahnya dan beri tanda √ pada bulan pelaksanaannya.",
        "en": "3. Where there are several action steps, write one per line below each other and "
        "tick (√) the months in which they are done.",
    },
    "step_4": {
        "id": "4. Jangan mengubah kepala tabel. Baris yang tidak dipakai biarkan kosong.",
        "en": "4. Leave the headers of the table as they are. Lines you do not need stay empty.",
    },
    "step_5": {
        "id": "5. Setelah selesai, periksa dengan perintah: renaksi review NAMA-BERKAS.xlsx",
        "en": "5. When done, check it with the command: renaksi review FILE-NAME.xlsx",
    },
    "agency": {
        "id": "Nama perangkat daerah, misalnya BADAN KESATUAN BANGSA DAN POLITIK",
        "en": "Name of the agency, such as BADAN KESATUAN BANGSA DAN POLITIK",
    },
    "government": {
        "id": "Nama pemerintah daerah, misalnya KOTA METRO",
        "en": "Name of the local government, such as KOTA METRO",
    },
    "year": {"id": "Pilih tahun rencana", "en": "Choose the year of the plan"},
    "place_date": {
        "id": "Tempat dan tanggal, misalnya Metro, 4 Januari 2027",
        "en": "Place and date, such as Metro, 4 Januari 2027",
    },
    "position": {
        "id": "Jabatan penanda tangan, misalnya KEPALA BADAN ...",
        "en": "Position of the signatory, such as KEPALA BADAN ...",
    },
    "name": {
        "id": "Nama penanda tangan beserta gelar",
        "en": "Name of the signatory with titles",
    },
    "rank": {"id": "Pilih pangkat", "en": "Choose the rank"},
    "nip": {
        "id": "NIP 18 angka, ditulis setelah kata NIP., misalnya NIP. 19700315 199003 2 001",
        "en": "NIP of 18 digits behind the word NIP., such as NIP. 19700315 199003 2 001",
    },
    "number": {"id": "Nomor urut baris", "en": "Running number of the line"},
    "code": {
        "id": "Kode nomenklatur, misalnya 8.01.05.2.01.0003",
        "en": "Code of the nomenclature, such as 8.01.05.2.01.0003",
    },
    "goal": {"id": "Tujuan perangkat daerah", "en": "Goal of the agency"},
    "objective": {
        "id": "Sasaran: keadaan yang ingin dicapai, misalnya Meningkatnya ...",
        "en": "Objective: a state to be reached, such as Meningkatnya ...",
    },
    "program": {"id": "Nama program", "en": "Name of the program"},
    "activity": {"id": "Nama kegiatan", "en": "Name of the activity"},
    "sub_activity": {"id": "Nama sub kegiatan", "en": "Name of the sub-activity"},
    "any_indicator": {
        "id": "Ukuran keberhasilan: Persentase ..., Jumlah ..., Indeks ...",
        "en": "What is measured: Persentase ..., Jumlah ..., Indeks ...",
    },
    "unit": {
        "id": "Pilih satuan, atau tulis sendiri",
        "en": "Choose the unit, or write your own",
    },
    "any_target": {
        "id": "Angka yang ditargetkan, boleh dengan satuannya, misalnya 25% atau 3 dokumen",
        "en": "The figure aimed at, with its unit if you like, such as 25% or 3 dokumen",
    },
    "steps": {
        "id": "Satu langkah per baris, misalnya 1. Rapat koordinasi",
        "en": "One step per line, such as 1. Rapat koordinasi",
    },
    "budget": {
        "id": "Anggaran dalam rupiah, angka saja",
        "en": "Money in rupiah, digits only",
    },
    "person_in_charge": {
        "id": "Nama pejabat atau bidang yang bertanggung jawab",
        "en": "Official or unit in charge",
    },
    "months": {
        "id": "Pilih √ pada bulan pelaksanaan",
        "en": "Choose √ in the months concerned",
    },
    "any_realized": {
        "id": "Hasil yang benar-benar dicapai; kosongkan bila belum ada",
        "en": "What was really reached; leave blank where there is nothing yet",
    },
    "any_money": {
        "id": "Uang yang sudah dibelanjakan, dalam rupiah",
        "en": "Money spent, in rupiah",
    },
    "money_error": {
        "id": "Tulis angka saja, tanpa Rp, titik, atau koma.",
        "en": "Digits only, please: no Rp, no dots, no commas.",
    },
}


def template_word(name: str, lang: str) -> str:
    """Return a text of the empty form; Indonesian where the language is unknown."""
    texts = TEMPLATE_WORDS[name]
    return texts.get(lang, texts["id"])


def word(name: str, lang: str, **values: object) -> str:
    """Return a word of the sheets; Indonesian where the language is unknown."""
    texts = WORDS[name]
    return texts.get(lang, texts["id"]).format(**values)
