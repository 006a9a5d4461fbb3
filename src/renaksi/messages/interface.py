"""Words of the command line in Indonesian and English; findings and errors stand beside this.

One entry per name; ``{braces}`` are filled by :func:`text`. Both languages name the same braces.
"""

from __future__ import annotations

from typing import Final

from renaksi.messages import server

LANGUAGES: Final = ("id", "en")
DEFAULT_LANGUAGE: Final = "id"

TEXTS: Final[dict[str, dict[str, str]]] = {
    # Help: the program and its commands
    "help.app": {
        "id": "Membaca dokumen rencana aksi (Excel, Word, PDF, teks), memeriksanya, dan "
        "menuliskannya kembali sebagai berkas resmi yang rapi.",
        "en": "Reads action plan documents (Excel, Word, PDF, text), checks them, and writes "
        "them back as clean official files.",
    },
    "help.app.end": {
        "id": "Keterangan tiap perintah: renaksi PERINTAH --help",
        "en": "More about a command: renaksi COMMAND --help",
    },
    "help.read": {
        "id": "Menampilkan rencana yang terbaca dari dokumen. Folder dibaca beserta isinya; "
        "tanda - membaca teks tempelan dari masukan standar.",
        "en": "Show the plan read from a document. Folders are read with all they hold; "
        "- reads pasted text from standard input.",
    },
    "help.read.short": {
        "id": "Menampilkan rencana yang terbaca dari dokumen",
        "en": "Show the plan read from a document",
    },
    "help.review": {
        "id": "Memeriksa rencana dan menyebutkan apa yang perlu dibenahi: apa, di mana, dan "
        "bagaimana. Status keluar: 0 bersih atau hanya petunjuk, 1 ada temuan, 2 tidak "
        "terbaca, 64 perintah keliru; dari banyak berkas, yang terburuk.",
        "en": "Check the plan and say what needs mending: what, where, and how. Exit status: "
        "0 clean or hints only, 1 findings, 2 unreadable, 64 wrong usage; of many files, "
        "the worst.",
    },
    "help.review.short": {
        "id": "Memeriksa rencana dan menyebutkan apa yang perlu dibenahi",
        "en": "Check the plan and say what needs mending",
    },
    "help.convert": {
        "id": "Menulis rencana sebagai berkas bersih dalam bentuk resmi. Tanpa -o, hasilnya "
        "ditulis di samping dokumen sebagai NAMA-renaksi.xlsx dan tidak menimpa berkas apa "
        "pun; berkas yang disebut dengan -o ditimpa, kecuali dokumen asalnya.",
        "en": "Write the plan as a clean file in the official form. Without -o the result is "
        "written beside the document as NAME-renaksi.xlsx and replaces no file; a file named "
        "by -o is replaced, unless it is the document itself.",
    },
    "help.convert.short": {
        "id": "Menulis rencana sebagai berkas bersih dalam bentuk resmi",
        "en": "Write the plan as a clean file in the official form",
    },
    "help.template": {
        "id": "Menulis formulir resmi kosong dengan daftar pilihan, siap diisi dan dibaca "
        "kembali. Tanpa -o, hasilnya ditulis di folder ini.",
        "en": "Write the empty official form with drop-down lists, ready to fill and to read "
        "back. Without -o it is written into this folder.",
    },
    "help.template.short": {
        "id": "Menulis formulir resmi kosong yang siap diisi",
        "en": "Write the empty official form, ready to fill",
    },
    "help.usage": {"id": "Cara pakai: ", "en": "Usage: "},
    "help.options": {"id": "Opsi", "en": "Options"},
    "help.commands": {"id": "Perintah", "en": "Commands"},
    "help.pieces": {"id": "[OPSI]", "en": "[OPTIONS]"},
    "help.command": {"id": "PERINTAH ...", "en": "COMMAND ..."},
    # Help: what stands for a value
    "value.file": {"id": "BERKAS", "en": "FILE"},
    "value.name": {"id": "NAMA", "en": "NAME"},
    "value.form": {"id": "FORMULIR", "en": "FORM"},
    "value.out": {"id": "HASIL", "en": "OUT"},
    # Help, option by option
    "option.help": {"id": "Tampilkan keterangan ini.", "en": "Show this help."},
    "option.version": {"id": "Tampilkan versi.", "en": "Show the version."},
    "option.lang": {
        "id": "Bahasa keluaran: id (bawaan) atau en; boleh sebelum atau sesudah perintah, "
        "atau lewat RENAKSI_LANG.",
        "en": "Language of all output: id (the default) or en; before or after the command, "
        "or by RENAKSI_LANG.",
    },
    "option.read.format": {
        "id": "table (bawaan) untuk dibaca orang; json sesuai docs/reference/reading.md; csv "
        "satu baris per baris rencana.",
        "en": "table (the default) for people; json as docs/reference/reading.md describes; "
        "csv one line per row of the plan.",
    },
    "option.sheet": {
        "id": "Baca hanya lembar ini; boleh diulang.",
        "en": "Read this sheet only; may be repeated.",
    },
    "option.form": {
        "id": "Jenis formulir, jika tidak dikenali dengan benar: {forms}.",
        "en": "Which form it is, where that is not recognised: {forms}.",
    },
    "option.map": {
        "id": "Berkas pemetaan: lembar, kepala tabel, dan kolom ditempatkan menurut berkas ini.",
        "en": "A mapping file: sheet, header and columns are placed as it says.",
    },
    "option.write_map": {
        "id": "Tulis pemetaan yang dipakai ke berkas baru ini, untuk diubah lalu dipakai "
        "dengan --map.",
        "en": "Write the mapping that was used to this new file, to be edited and used with --map.",
    },
    "option.review.format": {
        "id": "table (bawaan), json, atau xlsx: berkas Excel Anda sendiri dengan komentar pada "
        "sel yang bersangkutan.",
        "en": "table (the default), json, or xlsx: your own Excel file with comments on the "
        "cells concerned.",
    },
    "option.review.out": {
        "id": "Tulis hasil pemeriksaan ke berkas ini; xlsx tanpa -o menjadi NAMA-temuan.xlsx "
        "di samping dokumen.",
        "en": "Write the review to this file; xlsx without -o becomes NAME-temuan.xlsx beside "
        "the document.",
    },
    "option.nomenclature": {
        "id": "Daftar nomenklatur lengkap (CSV dengan kolom kode dan nama) pengganti daftar "
        "bawaan.",
        "en": "The complete nomenclature (CSV with the columns kode and nama) instead of the "
        "list that is shipped.",
    },
    "option.to": {
        "id": "Jenis berkas hasil (wajib): xlsx, docx, pdf, csv, atau json.",
        "en": "Kind of file to write (required): xlsx, docx, pdf, csv or json.",
    },
    "option.convert.out": {
        "id": "Nama berkas hasil; folder, jika dokumennya lebih dari satu; - untuk keluaran "
        "standar.",
        "en": "Name of the result; a folder where there are several documents; - for standard "
        "output.",
    },
    "option.paper": {
        "id": "Kertas: F4 (bawaan), A4, atau A3; A3 menyatukan rencana dan jadwal.",
        "en": "Paper: F4 (the default), A4 or A3; A3 joins plan and schedule.",
    },
    "option.template.form": {
        "id": "Formulir yang ditulis, bawaan action_plan: {forms}.",
        "en": "Which form to write, action_plan by default: {forms}.",
    },
    "option.template.out": {
        "id": "Nama berkas hasil; - untuk keluaran standar.",
        "en": "Name of the result; - for standard output.",
    },
    # Wrong usage
    "usage.seek_help": {"id": "Lihat: {command} --help", "en": "See: {command} --help"},
    "usage.no_command": {
        "id": "Perintah belum disebut.",
        "en": "No command was given.",
    },
    "usage.unknown_command": {
        "id": "Tidak ada perintah “{given}”. Yang ada: {choices}.",
        "en": "There is no command “{given}”. There are: {choices}.",
    },
    "usage.unknown_option": {
        "id": "Tidak ada opsi {given} di sini.",
        "en": "There is no option {given} here.",
    },
    "usage.unknown_option_near": {
        "id": "Tidak ada opsi {given} di sini; mungkin maksudnya {near}.",
        "en": "There is no option {given} here; perhaps {near} is meant.",
    },
    "usage.missing": {
        "id": "{what} belum disebut.",
        "en": "{what} is missing.",
    },
    "usage.choice": {
        "id": "“{given}” bukan pilihan untuk {option}. Pilihannya: {choices}.",
        "en": "“{given}” is no choice for {option}. Choose from: {choices}.",
    },
    "usage.option_value": {
        "id": "Opsi {option} ditulis tidak lengkap atau tidak boleh bernilai.",
        "en": "Option {option} lacks its value, or takes none.",
    },
    "usage.too_many": {
        "id": "Ada kata yang tidak dikenal dalam perintah: {detail}.",
        "en": "The command has words that are not understood: {detail}.",
    },
    "usage.one_out": {
        "id": "{option} menyebut satu berkas, padahal dokumennya lebih dari satu. Sebut folder "
        "yang sudah ada.",
        "en": "{option} names one file, but there are several documents. Name an existing folder.",
    },
    "usage.one_input": {
        "id": "{option} hanya untuk satu dokumen. Sebut satu berkas saja.",
        "en": "{option} is for one document. Name one file only.",
    },
    "usage.out_is_input": {
        "id": "Hasil tidak boleh menimpa dokumen asalnya. Sebut nama lain dengan -o.",
        "en": "The result must not replace the document itself. Name another file with -o.",
    },
    "usage.map_exists": {
        "id": "Berkas ini sudah ada; pemetaan yang sudah Anda ubah tidak akan ditimpa. Sebut "
        "nama lain.",
        "en": "This file exists already; a mapping that you edited is not replaced. Name another.",
    },
    # Inputs and outputs
    "input.missing": {
        "id": "Berkas atau folder ini tidak ada. Periksa nama dan letaknya.",
        "en": "There is no such file or folder. Check its name and place.",
    },
    "input.forbidden": {
        "id": "Berkas ini tidak boleh dibaca oleh Anda. Mintalah hak bacanya.",
        "en": "You may not read this file. Ask for the right to read it.",
    },
    "input.unreadable": {
        "id": "Berkas ini tidak dapat dibuka ({reason}). Salin ke komputer ini lalu coba lagi.",
        "en": "This file cannot be opened ({reason}). Copy it to this computer and try again.",
    },
    "input.not_utf8": {
        "id": "Berkas ini bukan teks UTF-8. Simpan ulang sebagai UTF-8, lalu coba lagi.",
        "en": "This file is no UTF-8 text. Save it as UTF-8 and try again.",
    },
    "input.empty_folder": {
        "id": "Folder ini tidak memuat dokumen yang dapat dibaca ({suffixes}).",
        "en": "This folder holds no document that can be read ({suffixes}).",
    },
    "output.failed": {
        "id": "Berkas hasil ini tidak dapat ditulis ({reason}). Pilih folder lain dengan -o.",
        "en": "This result cannot be written ({reason}). Choose another folder with -o.",
    },
    "output.standard": {
        "id": "Keluaran tidak dapat ditulis ({reason}). Periksa tempat penyimpanannya.",
        "en": "The output cannot be written ({reason}). Look at where it is to be kept.",
    },
    "problem.crashed": {
        "id": "Berkas ini menghentikan pembacanya; berkas lain tetap dibaca. Simpan ulang "
        "dokumennya dari aplikasi asalnya, lalu coba lagi.",
        "en": "This file stopped its reader; other files were read all the same. Save the "
        "document again from its own program and try again.",
    },
    "problem.unexpected": {
        "id": "Terjadi kesalahan yang belum dikenal ({kind}, {where}); dokumennya tidak diubah. "
        "Laporkan baris ini kepada pengelola Renaksi beserta dokumennya, jika boleh dibagikan.",
        "en": "An unknown fault occurred ({kind}, {where}); the document is unchanged. Report "
        "this line to the maintainers of Renaksi, with the document if it may be shared.",
    },
    "problem.interrupted": {"id": "Dihentikan.", "en": "Stopped."},
    "input.stdin": {"id": "masukan standar", "en": "standard input"},
    # What was written
    "written.plan": {
        "id": "Ditulis: {file} ({rows})",
        "en": "Written: {file} ({rows})",
    },
    "written.plan_findings": {
        "id": "Ditulis: {file} ({rows}; {findings}, lihat renaksi review)",
        "en": "Written: {file} ({rows}; {findings}, see renaksi review)",
    },
    "written.file": {"id": "Ditulis: {file}", "en": "Written: {file}"},
    "written.list_only": {
        "id": "Dokumennya terlalu besar untuk diberi komentar; yang ditulis hanya daftar temuan.",
        "en": "The document is too large to be commented; only the list of findings was written.",
    },
    # Forms and levels
    "form.action_plan": {"id": "Rencana aksi", "en": "Action plan"},
    "form.agreement": {"id": "Perjanjian kinerja", "en": "Performance agreement"},
    "form.cascade": {"id": "Matriks cascading", "en": "Cascade"},
    "form.indicator_list": {"id": "Daftar indikator", "en": "Indicator list"},
    "form.measurement": {"id": "Pengukuran kinerja", "en": "Measurement"},
    "form.evaluation": {"id": "Evaluasi", "en": "Evaluation"},
    "form.work_plan": {"id": "Rencana kerja", "en": "Work plan"},
    "form.budget_list": {"id": "Daftar anggaran", "en": "Budget list"},
    "form.unknown": {"id": "Formulir tidak dikenal", "en": "Unknown form"},
    "level.goal": {"id": "Tujuan", "en": "Goal"},
    "level.objective": {"id": "Sasaran", "en": "Objective"},
    "level.program": {"id": "Program", "en": "Program"},
    "level.activity": {"id": "Kegiatan", "en": "Activity"},
    "level.sub_activity": {"id": "Sub kegiatan", "en": "Sub-activity"},
    "level.agency": {"id": "Perangkat daerah", "en": "Agency"},
    "level.urusan": {"id": "Urusan", "en": "Affair"},
    "level.indicator": {"id": "Indikator", "en": "Indicator"},
    "level.detail": {"id": "Rincian", "en": "Detail"},
    # The plan as a table
    "count.rows": {"id": "{count} baris", "en": "{count} rows"},
    "count.rows.one": {"id": "1 baris", "en": "1 row"},
    "plan.no_rows": {
        "id": "Formulir dikenali, tetapi tidak ada satu baris pun yang berisi.",
        "en": "The form was recognised, but no row of it is filled in.",
    },
    "plan.number": {"id": "Baris", "en": "Row"},
    "plan.untitled": {"id": "Tanpa judul", "en": "Untitled"},
    "plan.budget": {"id": "Anggaran", "en": "Budget"},
    "plan.target": {"id": "Target", "en": "Target"},
    "plan.quarters": {"id": "TW I,TW II,TW III,TW IV", "en": "Q1,Q2,Q3,Q4"},
    "plan.realized": {"id": "Realisasi", "en": "Actual"},
    "plan.realized_money": {"id": "Realisasi Rp", "en": "Spent, Rp"},
    "plan.person": {"id": "Penanggung jawab", "en": "In charge"},
    "plan.schedule": {"id": "Jadwal", "en": "Schedule"},
    "plan.totals": {"id": "Jumlah", "en": "In all"},
    "plan.counted": {
        "id": "Angka dalam kurung adalah sub kegiatan yang sudah dihitung di atas.",
        "en": "An amount in brackets belongs to a sub-activity already counted above.",
    },
    "plan.signed": {"id": "Penanda tangan", "en": "Signed by"},
    "plan.second_party": {"id": "Pihak lain", "en": "Second party"},
    "plan.printed_totals": {"id": "Jumlah yang tercetak", "en": "Totals as printed"},
    "plan.matches": {"id": "cocok", "en": "adds up"},
    "plan.differs": {"id": "tidak cocok", "en": "does not add up"},
    "plan.same": {"id": "(sama seperti di atas)", "en": "(same as above)"},
    "plan.other": {"id": "Kolom lain", "en": "Other columns"},
    "plan.other_columns": {
        "id": "{names} (isinya ada di --format json dan csv)",
        "en": "{names} (their content is in --format json and csv)",
    },
    "plan.notes": {"id": "Catatan", "en": "Notes"},
    "plan.unplaced": {
        "id": "Isi yang belum tertempatkan ({count})",
        "en": "Content without a place ({count})",
    },
    "plan.unplaced_rest": {
        "id": "dan {count} lagi; semuanya ada di --format json",
        "en": "and {count} more; all of them are in --format json",
    },
    # Why content was left out, where the reader gives a plain reason
    "reason.hidden": {"id": "baris atau kolom tersembunyi", "en": "hidden row or column"},
    "reason.hidden_sheet": {"id": "lembar tersembunyi", "en": "hidden sheet"},
    "reason.error_row": {"id": "baris berisi galat rumus", "en": "row of formula errors"},
    "reason.no_column": {"id": "tidak ada kolomnya", "en": "it has no column"},
    "reason.other_table": {"id": "tabel lain, bukan rencana", "en": "another table, no plan"},
    "reason.schedule_without_row": {
        "id": "jadwal tanpa baris rencana",
        "en": "schedule without a row of the plan",
    },
    "reason.no_field": {
        "id": "isinya tidak dapat masuk ke kolomnya",
        "en": "its content does not fit its column",
    },
    "reason.beside_total": {
        "id": "di samping angka jumlah",
        "en": "beside the amount of a total",
    },
    "reason.beside_schedule": {
        "id": "di samping jadwal",
        "en": "beside the schedule",
    },
    "reason.far_away": {
        "id": "jauh di luar tabel",
        "en": "far away from the table",
    },
    "reason.no_rows": {"id": "formulirnya kosong", "en": "the form is empty"},
    "reason.no_plan": {"id": "tidak memuat rencana", "en": "it holds no plan"},
    "plan.skipped": {"id": "Tidak dibaca", "en": "Not read"},
    "plan.findings": {
        "id": "{count}. Selengkapnya: renaksi review {file}",
        "en": "{count}. In full: renaksi review {file}",
    },
    "plan.clean": {"id": "Tidak ada temuan.", "en": "No findings."},
    "count.goals": {"id": "{count} tujuan", "en": "{count} goals"},
    "count.goals.one": {"id": "1 tujuan", "en": "1 goal"},
    "count.objectives": {"id": "{count} sasaran", "en": "{count} objectives"},
    "count.objectives.one": {"id": "1 sasaran", "en": "1 objective"},
    "count.programs": {"id": "{count} program", "en": "{count} programs"},
    "count.programs.one": {"id": "1 program", "en": "1 program"},
    "count.activities": {"id": "{count} kegiatan", "en": "{count} activities"},
    "count.activities.one": {"id": "1 kegiatan", "en": "1 activity"},
    "count.sub_activities": {"id": "{count} sub kegiatan", "en": "{count} sub-activities"},
    "count.sub_activities.one": {"id": "1 sub kegiatan", "en": "1 sub-activity"},
    "count.indicators": {"id": "{count} indikator", "en": "{count} indicators"},
    "count.indicators.one": {"id": "1 indikator", "en": "1 indicator"},
    "count.steps": {"id": "{count} langkah", "en": "{count} steps"},
    "count.steps.one": {"id": "1 langkah", "en": "1 step"},
    "months": {
        "id": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
        "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    },
    # Findings
    "severity.error": {"id": "Kesalahan", "en": "Errors"},
    "severity.warning": {"id": "Peringatan", "en": "Warnings"},
    "severity.hint": {"id": "Petunjuk", "en": "Hints"},
    "count.error": {"id": "{count} kesalahan", "en": "{count} errors"},
    "count.error.one": {"id": "1 kesalahan", "en": "1 error"},
    "count.warning": {"id": "{count} peringatan", "en": "{count} warnings"},
    "count.warning.one": {"id": "1 peringatan", "en": "1 warning"},
    "count.hint": {"id": "{count} petunjuk", "en": "{count} hints"},
    "count.hint.one": {"id": "1 petunjuk", "en": "1 hint"},
    "review.clean": {
        "id": "Tidak ada yang perlu dibenahi.",
        "en": "Nothing needs mending.",
    },
    "review.whole": {"id": "seluruh rencana", "en": "the whole plan"},
    "review.row": {"id": "baris {rows}", "en": "row {rows}"},
    "review.rows": {"id": "baris {rows}", "en": "rows {rows}"},
    "place.sheet": {"id": "lembar “{name}”", "en": "sheet “{name}”"},
    "place.page": {"id": "halaman {number}", "en": "page {number}"},
    "place.table": {"id": "tabel {number}", "en": "table {number}"},
    "place.outside": {"id": "di luar tabel", "en": "outside the tables"},
    "place.cell": {"id": "sel {cell}", "en": "cell {cell}"},
    # Many files
    "many.file": {"id": "Berkas", "en": "File"},
    "many.form": {"id": "Formulir", "en": "Form"},
    "many.rows": {"id": "Baris", "en": "Rows"},
    "many.unreadable": {"id": "tidak terbaca", "en": "unreadable"},
    "many.summary": {
        "id": "{files} berkas: {good} terbaca, {bad} tidak terbaca.",
        "en": "{files} files: {good} read, {bad} unreadable.",
    },
    "many.progress": {"id": "Membaca", "en": "Reading"},
    # The reference of the command line
    "reference.title": {"id": "Baris perintah", "en": "The command line"},
    "reference.intro": {
        "id": "Halaman ini ditulis oleh `make generated` dari perintahnya sendiri; jangan diubah "
        "dengan tangan.",
        "en": "This page is written by `make generated` from the commands themselves; do not edit "
        "it by hand.",
    },
    "reference.read": {
        "id": "`--format json` mencetak satu objek sesuai [reading.md](reading.md); beberapa "
        "rencana atau berkas menjadi larik. `--format csv` mencetak satu baris per baris rencana; "
        "teks yang dapat dianggap rumus diawali tanda petik tunggal. `--write-map` tidak menimpa "
        "berkas yang sudah ada.",
        "en": "`--format json` prints one object as [reading.md](reading.md) describes; several "
        "plans or files give an array. `--format csv` prints one line per row of the plan; text "
        "that could pass for a formula begins with an apostrophe. `--write-map` replaces no file "
        "that exists.",
    },
    "reference.review": {
        "id": "`--format json` mencetak `file`, `form`, `title`, `agency`, `government`, `year`, "
        "`rows` (jumlah), `counts` (menurut tingkat) dan `findings` seperti dalam "
        "[reading.md](reading.md); berkas yang tidak terbaca menjadi objek dengan `file` dan "
        "`error` (`code`, `message`, `remedy`). Dengan `-o`, hasilnya ditulis ke berkas itu.",
        "en": "`--format json` prints `file`, `form`, `title`, `agency`, `government`, `year`, "
        "`rows` (how many), `counts` (by severity) and `findings` as in [reading.md](reading.md); "
        "a file that cannot be read becomes an object with `file` and `error` (`code`, `message`, "
        "`remedy`). With `-o` the result goes into that file.",
    },
    "reference.convert": {
        "id": "Dokumen dengan beberapa rencana menghasilkan satu berkas per rencana: `-1`, `-2`, "
        "... Dalam folder, berkas `NAMA-renaksi` dari pekerjaan sebelumnya dilewati.",
        "en": "A document with several plans gives one file per plan: `-1`, `-2`, ... In folders, "
        "files `NAME-renaksi` of an earlier run are left out.",
    },
    "reference.template": {
        "id": "Tanpa `-o`, namanya `formulir-action-plan.xlsx` (menurut jenis formulir).",
        "en": "Without `-o` it is named `formulir-action-plan.xlsx` (after the form).",
    },
    "reference.status": {"id": "Status keluar", "en": "Exit status"},
    "reference.status.code": {"id": "Status", "en": "Status"},
    "reference.status.meaning": {"id": "Arti", "en": "Meaning"},
    "reference.status.0": {
        "id": "Selesai; untuk `review`: bersih atau hanya petunjuk",
        "en": "Done; for `review`: clean or hints only",
    },
    "reference.status.1": {
        "id": "Hanya `review`: ada kesalahan atau peringatan",
        "en": "`review` only: there are errors or warnings",
    },
    "reference.status.2": {
        "id": "Ada berkas yang tidak dapat dibaca atau ditulis; dari banyak berkas, yang terburuk",
        "en": "A file could not be read or written; of many files, the worst counts",
    },
    "reference.status.64": {"id": "Perintah keliru", "en": "Wrong usage"},
    "reference.status.130": {
        "id": "Dihentikan dengan Ctrl-C",
        "en": "Stopped with Ctrl-C",
    },
    "reference.environment": {"id": "Variabel lingkungan", "en": "Environment variables"},
    "reference.variables": {
        "id": "`RENAKSI_LANG` memilih bahasa (`id` atau `en`); `NO_COLOR` mematikan warna; "
        "`COLUMNS` menentukan lebar tampilan; `RENAKSI_TRACEBACK` menampilkan jejak lengkap bagi "
        "yang memperbaiki Renaksi.",
        "en": "`RENAKSI_LANG` chooses the language (`id` or `en`); `NO_COLOR` turns colour off; "
        "`COLUMNS` sets the width; `RENAKSI_TRACEBACK` shows full traces to those who mend "
        "Renaksi.",
    },
}

TEXTS.update(server.TEXTS)


def counted(name: str, count: int, lang: str) -> str:
    """Return a text that counts: ``name.one`` for one thing, ``name`` for any other number."""
    return text(f"{name}.one" if count == 1 else name, lang, count=count)


def text(name: str, lang: str, /, **params: object) -> str:
    """Return a text of the command line.

    Args:
        name: Its name in :data:`TEXTS`.
        lang: ``id`` or ``en``; any other language gives Indonesian.
        **params: What its braces need.

    Raises:
        KeyError: There is no such text, or a brace is not filled.
    """
    entry = TEXTS[name]
    return entry.get(lang, entry[DEFAULT_LANGUAGE]).format(**params)
