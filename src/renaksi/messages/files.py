"""What there is to say about a file itself: why it cannot be read, or was read with trouble."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    # Files that cannot be read
    "file.empty": {
        "id": (
            "Berkas ini kosong.",
            "Pastikan berkas sudah selesai disimpan atau diunduh, lalu coba lagi.",
        ),
        "en": (
            "This file is empty.",
            "Make sure that it was saved or downloaded completely, then try again.",
        ),
    },
    "file.damaged": {
        "id": (
            "Berkas ini rusak atau terpotong, sehingga isinya tidak dapat dibaca.",
            "Buka di aplikasi asalnya dan simpan ulang, atau minta salinan baru dari pengirimnya.",
        ),
        "en": (
            "This file is damaged or cut short, so its content cannot be read.",
            "Open it in the program it came from and save it again, or ask for a new copy.",
        ),
    },
    "file.password": {
        "id": (
            "Berkas ini dikunci dengan kata sandi.",
            "Buka dengan kata sandinya, hapus kata sandi itu (Simpan sebagai, Opsi Umum), lalu "
            "simpan dan baca kembali.",
        ),
        "en": (
            "This file is locked with a password.",
            "Open it with its password, remove the password (Save As, General Options), save it "
            "and read it again.",
        ),
    },
    "file.scanned_pdf": {
        "id": (
            "PDF ini tidak memuat teks yang dapat dibaca; biasanya karena hasil pindaian.",
            "Pakai PDF yang disimpan langsung dari Word atau Excel, atau jalankan pengenalan "
            "teks (OCR) terlebih dahulu.",
        ),
        "en": (
            "This PDF holds no text that can be read; most likely it is a scan.",
            "Use the PDF saved from Word or Excel, or run text recognition (OCR) on it first.",
        ),
    },
    "file.image": {
        "id": (
            "Berkas ini gambar, bukan dokumen.",
            "Pakai dokumen asalnya (Excel, Word, PDF), atau salin tabelnya sebagai teks.",
        ),
        "en": (
            "This file is a picture, not a document.",
            "Use the document it was taken from (Excel, Word, PDF), or copy its table as text.",
        ),
    },
    "file.archive": {
        "id": (
            "Berkas ini arsip (zip, rar, dan sejenisnya), bukan dokumen.",
            "Ekstrak arsipnya, lalu baca dokumen di dalamnya.",
        ),
        "en": (
            "This file is an archive (zip, rar or the like), not a document.",
            "Unpack it and read the documents inside.",
        ),
    },
    "file.unknown_format": {
        "id": (
            "Jenis berkas ini tidak dikenal; isinya bukan dokumen Excel, Word, PDF, atau teks.",
            "Simpan rencana sebagai .xlsx, .docx, .pdf, atau .csv, lalu baca kembali.",
        ),
        "en": (
            "This kind of file is not known; it holds no Excel, Word, PDF or text document.",
            "Save the plan as .xlsx, .docx, .pdf or .csv and read it again.",
        ),
    },
    "file.needs_conversion": {
        "id": (
            "Berkas .{format} dibaca melalui LibreOffice, yang tidak ditemukan di komputer ini.",
            "Buka berkasnya dan simpan sebagai .{target}, atau pasang LibreOffice.",
        ),
        "en": (
            "Files of kind .{format} are read by way of LibreOffice, which is not found here.",
            "Open the file and save it as .{target}, or install LibreOffice.",
        ),
    },
    "file.conversion_failed": {
        "id": (
            "LibreOffice tidak dapat membuka berkas .{format} ini; mungkin rusak atau dikunci.",
            "Buka di aplikasi asalnya dan simpan sebagai .xlsx, .docx, atau .pdf.",
        ),
        "en": (
            "LibreOffice could not open this .{format} file; it may be damaged or locked.",
            "Open it in the program it came from and save it as .xlsx, .docx or .pdf.",
        ),
    },
    "file.zip_bomb": {
        "id": (
            "Isi berkas ini mengembang menjadi {size} MB ketika dibuka, jauh di atas batas wajar.",
            "Salin tabel rencananya ke buku kerja baru dan simpan; jangan buka berkas dari "
            "pengirim yang tidak dikenal.",
        ),
        "en": (
            "This file unpacks to {size} MB, far beyond what a plan needs.",
            "Copy the plan's table to a new workbook and save that; do not open files from "
            "senders you do not know.",
        ),
    },
    "file.unsafe_xml": {
        "id": (
            "Berkas ini memuat deklarasi XML yang berbahaya, yang tidak pernah ditulis oleh Excel "
            "atau Word.",
            "Jangan buka berkas ini; minta salinan baru dari pengirim yang Anda kenal.",
        ),
        "en": (
            "This file holds dangerous XML declarations, which Excel and Word never write.",
            "Do not open it; ask a sender whom you know for a new copy.",
        ),
    },
    "file.too_large": {
        "id": (
            "Berkas ini terlalu besar untuk dibaca dengan memori yang tersedia.",
            "Hapus lembar, baris kosong, dan gambar yang tidak perlu, atau pecah menurut "
            "perangkat daerah.",
        ),
        "en": (
            "This file is too large to be read within the memory allowed.",
            "Remove sheets, empty rows and pictures that are not needed, or split it by agency.",
        ),
    },
    "file.too_slow": {
        "id": (
            "Berkas ini belum selesai dibaca dalam {seconds} detik, jadi pembacaannya dihentikan.",
            "Simpan hanya lembar atau halaman rencananya sebagai berkas sendiri.",
        ),
        "en": (
            "This file could not be read within {seconds} seconds, so reading was stopped.",
            "Save only the plan's own sheets or pages as a file of their own.",
        ),
    },
    "file.crashed": {
        "id": (
            "Isi berkas ini membuat pembacanya terhenti; kemungkinan berkasnya rusak.",
            "Buka di aplikasi asalnya dan simpan ulang, atau simpan dalam format lain (.xlsx, "
            ".docx, .pdf).",
        ),
        "en": (
            "This file made its reader stop; most likely the file is damaged.",
            "Open it in the program it came from and save it again, or in another format (.xlsx, "
            ".docx, .pdf).",
        ),
    },
    # Files that were read with trouble
    "file.wrong_extension": {
        "id": (
            "Nama berkas berakhiran .{extension}, tetapi isinya berformat {format}; berkas tetap "
            "dibaca.",
            "Ganti akhiran namanya menjadi .{format} agar aplikasi lain tidak salah membukanya.",
        ),
        "en": (
            "The file's name ends in .{extension} but it holds {format}; it was read all the same.",
            "Rename it to end in .{format}, so that other programs open it rightly.",
        ),
    },
    "file.encoding": {
        "id": (
            "Teks ini tidak tersimpan sebagai UTF-8; dibaca sebagai {encoding}.",
            "Periksa huruf-huruf khususnya; simpan sebagai UTF-8 bila ada yang keliru.",
        ),
        "en": (
            "This text is not stored as UTF-8; it was read as {encoding}.",
            "Check special letters; save it as UTF-8 if any of them is wrong.",
        ),
    },
    "file.invisible_marks": {
        "id": (
            "{count} tanda yang tidak terlihat (penanda arah tulisan, spasi selebar nol) "
            "dihilangkan dari teks.",
            "Tidak perlu tindakan; bila teks disalin dari situs atau aplikasi obrolan, tempelkan "
            "sebagai teks biasa.",
        ),
        "en": (
            "{count} invisible marks (direction marks, spaces of no width) were left out of the "
            "text.",
            "Nothing has to be done; paste as plain text what is copied from websites or chats.",
        ),
    },
    "file.formula_without_value": {
        "id": (
            "{count} rumus di lembar {sheet} tidak menyimpan hasilnya, jadi nilainya tidak "
            "terbaca: {cells}.",
            "Buka berkasnya di Excel atau LibreOffice, tunggu sampai dihitung, lalu simpan dan "
            "baca kembali.",
        ),
        "en": (
            "{count} formulas on sheet {sheet} store no result, so their values could not be "
            "read: {cells}.",
            "Open the file in Excel or LibreOffice, let it calculate, save it and read it again.",
        ),
    },
    "file.error_cells": {
        "id": (
            "{count} sel di lembar {sheet} berisi galat rumus (seperti #N/A atau #DIV/0!): "
            "{cells}.",
            "Perbaiki rumusnya, atau kosongkan selnya bila memang belum ada nilainya.",
        ),
        "en": (
            "{count} cells on sheet {sheet} hold formula errors (such as #N/A or #DIV/0!): "
            "{cells}.",
            "Mend the formulas, or empty the cells where there is no value yet.",
        ),
    },
    "file.external_links": {
        "id": (
            "Berkas ini merujuk ke {count} berkas lain; yang dibaca ialah nilai yang terakhir "
            "tersimpan, berkas itu tidak dibuka.",
            "Pastikan nilainya masih mutakhir, atau putuskan tautannya (Data, Edit Tautan).",
        ),
        "en": (
            "This file refers to {count} other files; the values last stored were read, the "
            "other files were not opened.",
            "Make sure the values are up to date, or break the links (Data, Edit Links).",
        ),
    },
    "file.macros": {
        "id": (
            "Berkas ini memuat makro; makro tidak dijalankan dan tidak dibaca.",
            "Tidak perlu tindakan bila nilainya sudah tersimpan di sel.",
        ),
        "en": (
            "This file holds macros; they were neither run nor read.",
            "Nothing has to be done if the values are stored in the cells.",
        ),
    },
    "file.empty_rows": {
        "id": (
            "Lembar {sheet} memuat {count} baris kosong di bawah isinya.",
            "Hapus baris-baris itu (Ctrl+End menunjukkan ujungnya) agar berkas lebih ringan.",
        ),
        "en": (
            "Sheet {sheet} holds {count} empty rows below its content.",
            "Delete them (Ctrl+End shows where they end) to make the file lighter.",
        ),
    },
    "file.far_cells": {
        "id": (
            "{count} sel di lembar {sheet} berada jauh dari isi lainnya: {cells}.",
            "Hapus bila tidak sengaja terisi, atau pindahkan ke dekat tabelnya.",
        ),
        "en": (
            "{count} cells on sheet {sheet} stand far from all other content: {cells}.",
            "Delete them if they were filled by mistake, or move them beside the table.",
        ),
    },
    "file.cut_short": {
        "id": (
            "{sheet} dibaca hanya sampai baris {row}, karena dokumennya berisi lebih dari {rows} "
            "baris atau {limit} sel.",
            "Pecah dokumennya, misalnya satu berkas untuk tiap perangkat daerah.",
        ),
        "en": (
            "{sheet} was read up to row {row} only, since the document holds more than {rows} "
            "rows or {limit} cells.",
            "Split the document, for instance into one file for each agency.",
        ),
    },
    "file.text_cut_short": {
        "id": (
            "{name} dibaca hanya {size} MB pertamanya.",
            "Pecah berkasnya, atau simpan hanya tabel rencananya.",
        ),
        "en": (
            "Only the first {size} MB of {name} were read.",
            "Split the file, or save only the plan's table.",
        ),
    },
    "file.pages_without_text": {
        "id": (
            "{count} halaman tidak memuat teks dan dilewati: {pages}.",
            "Bila halaman itu hasil pindaian, jalankan pengenalan teks (OCR) terlebih dahulu.",
        ),
        "en": (
            "{count} pages hold no text and were left out: {pages}.",
            "If these pages are scans, run text recognition (OCR) on them first.",
        ),
    },
    "file.pages_not_read": {
        "id": (
            "Dokumen ini panjang; halaman {page} dan seterusnya tidak sempat dibaca.",
            "Simpan halaman-halaman rencananya sebagai PDF sendiri.",
        ),
        "en": (
            "This document is long; page {page} and those after it were not read in time.",
            "Save the pages of the plan as a PDF of their own.",
        ),
    },
    "file.converted": {
        "id": (
            "Berkas .{format} ini dibaca melalui LibreOffice; tata letaknya bisa sedikit bergeser.",
            "Simpan sebagai .xlsx atau .docx untuk hasil yang paling pasti.",
        ),
        "en": (
            "This .{format} file was read by way of LibreOffice; its layout may have shifted.",
            "Save it as .xlsx or .docx for the surest result.",
        ),
    },
    # Reasons for parts that were left out
    "file.chart_sheet": {
        "id": ("Lembar ini hanya berisi bagan.", "Tidak perlu tindakan."),
        "en": ("This sheet holds a chart only.", "Nothing has to be done."),
    },
    "file.not_a_sheet": {
        "id": (
            "Lembar ini bukan lembar kerja biasa (makro atau dialog), atau isinya hilang.",
            "Pindahkan isinya ke lembar biasa bila diperlukan.",
        ),
        "en": (
            "This is no ordinary sheet (macros or a dialogue), or its content is missing.",
            "Move its content to an ordinary sheet if it is needed.",
        ),
    },
    "file.empty_sheet": {
        "id": ("Lembar ini kosong.", "Tidak perlu tindakan."),
        "en": ("This sheet is empty.", "Nothing has to be done."),
    },
    "file.rest_not_read": {
        "id": (
            "Dokumennya terlalu besar untuk dibaca seluruhnya.",
            "Pecah dokumennya menjadi beberapa berkas.",
        ),
        "en": (
            "The document is too large to be read as a whole.",
            "Split it into several files.",
        ),
    },
    "file.page_without_text": {
        "id": ("Halaman ini tidak memuat teks.", "Bila hasil pindaian, jalankan OCR dahulu."),
        "en": ("This page holds no text.", "If it is a scan, run text recognition (OCR) first."),
    },
}
