"""What there is to say about how a document was read, and about mappings of its layout."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    # A file without a plan
    "reading.no_plan": {
        "id": (
            "Tidak ada rencana yang dikenali di {file}: tidak ada tabel dengan kolom seperti "
            "Sasaran, Program, Kegiatan atau Indikator.",
            "Periksa apakah ini berkas yang benar. Bila ya, tunjukkan baris judul dan arti "
            "kolomnya dengan --map, atau pilih lembarnya dengan --sheet.",
        ),
        "en": (
            "No plan was recognised in {file}: no table has columns such as Sasaran, Program,"
            " Kegiatan or Indikator.",
            "Check that this is the right file. If it is, show the header row and the meaning"
            " of the columns with --map, or choose the sheet with --sheet.",
        ),
    },
    "reading.no_such_sheet": {
        "id": (
            'Tidak ada lembar "{sheet}" di berkas ini.',
            "Pilih salah satu dari: {sheets}.",
        ),
        "en": (
            'There is no sheet "{sheet}" in this file.',
            "Choose one of: {sheets}.",
        ),
    },
    "reading.no_rows": {
        "id": (
            "Formulirnya dikenali, tetapi tidak ada satu baris pun yang terisi.",
            "Isi formulirnya, atau periksa apakah datanya ada di lembar lain.",
        ),
        "en": (
            "The form is recognised, but not one row of it is filled in.",
            "Fill it in, or check whether the data are on another sheet.",
        ),
    },
    # What was inferred
    "reading.columns_shifted": {
        "id": (
            "Isi {count} baris tidak berdiri tepat di bawah judul kolomnya; kolomnya "
            "ditentukan dari isi dan urutannya.",
            "Cocokkan baris itu dengan dokumen asal. Bila salah, betulkan letaknya dengan --map.",
        ),
        "en": (
            "The content of {count} rows does not stand under its column headers; its columns"
            " were told from the content and the order.",
            "Compare these rows with the document. If they are wrong, set the columns right "
            "with --map.",
        ),
    },
    "reading.column_guessed": {
        "id": (
            "Arti kolom ini disimpulkan dari isinya: {columns}.",
            "Bila keliru, beri judul kolom yang jelas, atau betulkan dengan --map.",
        ),
        "en": (
            "The meaning of these columns was inferred from their content: {columns}.",
            "If it is wrong, give the columns clear headers, or set them right with --map.",
        ),
    },
    "reading.schedule_by_order": {
        "id": (
            "Jadwal ({entries} baris) tidak menyebut nomor atau nama; barisnya dipasangkan "
            "dengan baris rencana ({lines} baris) menurut urutan.",
            "Tambahkan nomor baris rencana di tabel jadwal, supaya pasangannya pasti.",
        ),
        "en": (
            "The schedule ({entries} rows) prints neither numbers nor names; its rows were "
            "matched with the plan's rows ({lines}) by their order.",
            "Print the plan's row numbers in the schedule, so that the match is certain.",
        ),
    },
    "reading.ambiguous_number": {
        "id": (
            'Angka "{text}" dapat dibaca dengan dua cara: titik atau komanya pemisah ribuan '
            "atau desimal.",
            "Tulis tanpa pemisah ribuan, atau dengan angka desimal yang jelas (1.500,00 atau 1,5).",
        ),
        "en": (
            'The number "{text}" can be read in two ways: its point or comma may separate '
            "thousands or decimals.",
            "Write it without a thousands separator, or with clear decimals (1.500,00 or 1,5).",
        ),
    },
    "reading.money_unreadable": {
        "id": (
            'Isi kolom anggaran "{text}" bukan jumlah uang yang dapat dibaca.',
            "Tulis sebagai angka rupiah, misalnya 109.000.000.",
        ),
        "en": (
            'The budget column says "{text}", which is no readable sum of money.',
            "Write it as an amount in rupiah, such as 109.000.000.",
        ),
    },
    # What was left out
    "reading.cells_unplaced": {
        "id": (
            'Ada {count} sel yang tidak mendapat tempat di rencana; yang pertama berisi "{text}".',
            "Lihat daftar sel yang tidak terpasang, lalu betulkan judul kolom atau letaknya.",
        ),
        "en": (
            'There are {count} cells that found no place in the plan; the first says "{text}".',
            "Look at the list of unplaced cells, then mend the headers or the layout.",
        ),
    },
    "reading.error_cells": {
        "id": (
            "Ada {count} sel di baris yang hanya berisi galat rumus (#N/A, #DIV/0!); baris "
            "itu dilewati.",
            "Betulkan rumusnya, atau hapus baris yang tidak dipakai.",
        ),
        "en": (
            "There are {count} cells in rows that hold nothing but formula errors (#N/A, "
            "#DIV/0!); these rows were left out.",
            "Mend the formulas, or delete the rows that are not used.",
        ),
    },
    "reading.hidden_skipped": {
        "id": (
            "Ada {count} sel di baris atau kolom tersembunyi; isinya tidak dibaca sebagai rencana.",
            "Tampilkan baris atau kolom itu bila isinya memang bagian dari rencana.",
        ),
        "en": (
            "There are {count} cells in hidden rows or columns; they were not read as part of"
            " the plan.",
            "Unhide these rows or columns if they belong to the plan.",
        ),
    },
    # Mapping files
    "mapping.not_json": {
        "id": (
            "Berkas pemetaan bukan JSON yang benar: {detail}.",
            "Mulai dari berkas yang dibuat dengan --write-map, lalu ubah seperlunya.",
        ),
        "en": (
            "The mapping file is not valid JSON: {detail}.",
            "Start from a file made with --write-map and change what is needed.",
        ),
    },
    "mapping.bad_shape": {
        "id": (
            "Bagian {where} di berkas pemetaan berisi {found}, bukan bentuk yang seharusnya.",
            "Mulai dari berkas yang dibuat dengan --write-map, lalu ubah seperlunya.",
        ),
        "en": (
            "The part {where} of the mapping file holds {found}, not the shape it must have.",
            "Start from a file made with --write-map and change what is needed.",
        ),
    },
    "mapping.unknown_form": {
        "id": (
            'Berkas pemetaan menyebut formulir "{form}" yang tidak dikenal.',
            "Pilih: {forms}.",
        ),
        "en": (
            'The mapping file names a form "{form}" that is not known.',
            "Choose one of: {forms}.",
        ),
    },
    "mapping.bad_header_row": {
        "id": (
            'header_row "{value}" bukan nomor baris.',
            "Tulis nomor baris judul terakhir seperti di lembarnya, mulai dari 1.",
        ),
        "en": (
            'header_row "{value}" is no row number.',
            "Write the number of the last header row as in the sheet, counting from 1.",
        ),
    },
    "mapping.bad_column": {
        "id": (
            '"{column}" bukan nama kolom.',
            "Tulis huruf kolom seperti di lembarnya: A, B, AA.",
        ),
        "en": (
            '"{column}" is no column.',
            "Write the column's letters as in the sheet: A, B, AA.",
        ),
    },
    "mapping.unknown_meaning": {
        "id": (
            'Arti "{meaning}" untuk kolom {column} tidak dikenal.',
            "Pilih: {meanings}.",
        ),
        "en": (
            'The meaning "{meaning}" for column {column} is not known.',
            "Choose one of: {meanings}.",
        ),
    },
    "mapping.bad_detail": {
        "id": (
            'Arti "{meaning}" untuk kolom {column} kurang lengkap.',
            "Tulis bulan sebagai month:4, realisasi sebagai realized:q2 atau realized:year.",
        ),
        "en": (
            'The meaning "{meaning}" for column {column} is not complete.',
            "Write a month as month:4, an actual as realized:q2 or realized:year.",
        ),
    },
}
