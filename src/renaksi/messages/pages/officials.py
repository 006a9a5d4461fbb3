"""Words about officials, and about taking them and agencies in from Excel."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "officials.lead": {
        "id": "Orang yang menjabat, dan apa jabatannya hari ini.",
        "en": "Who holds office, and which position today.",
    },
    "officials.table": {"id": "Daftar pejabat", "en": "List of officials"},
    "officials.search": {"id": "Cari nama", "en": "Search by name"},
    "officials.find": {"id": "Cari", "en": "Search"},
    "officials.with_left": {"id": "Termasuk yang sudah keluar", "en": "With those who left"},
    "officials.add": {"id": "Tambah pejabat", "en": "Add an official"},
    "officials.empty": {"id": "Belum ada pejabat", "en": "No officials yet"},
    "officials.empty_text": {
        "id": "Pejabat menandatangani rencana dan bertanggung jawab atas langkahnya. Mulai dari "
        "formulir Excel: nama, NIP, pangkat, dan jabatan sekaligus.",
        "en": "Officials sign plans and answer for their steps. Begin with the Excel form: names, "
        "NIP, ranks and positions at once.",
    },
    "officials.none_found": {
        "id": "Tidak ada pejabat dengan nama itu.",
        "en": "No official has that name.",
    },
    "officials.position": {"id": "Jabatan hari ini", "en": "Position today"},
    "official.name": {"id": "Nama", "en": "Name"},
    "official.name_help": {
        "id": "Tanpa gelar; bila gelar ikut tertulis, Renaksi memisahkannya.",
        "en": "Without titles; Renaksi takes them apart where they are written.",
    },
    "official.title_before": {"id": "Gelar depan", "en": "Title before"},
    "official.title_after": {"id": "Gelar belakang", "en": "Title after"},
    "official.nip": {"id": "NIP", "en": "NIP"},
    "official.nip_help": {
        "id": "18 angka. Kosongkan bila tidak punya NIP.",
        "en": "18 digits. Leave it empty where there is none.",
    },
    "official.rank": {"id": "Pangkat (golongan)", "en": "Rank (grade)"},
    "official.rank_help": {
        "id": "Misalnya Pembina Tk. I (IV/b); untuk PPPK golongannya, misalnya IX.",
        "en": "Such as Pembina Tk. I (IV/b); for contract staff the grade, such as IX.",
    },
    "official.show_nip": {"id": "Tampilkan NIP", "en": "Show the NIP"},
    "official.looks_are_logged": {"id": "tercatat dalam riwayat", "en": "the log notes it"},
    "official.hidden": {"id": "tidak ditampilkan", "en": "not shown"},
    "official.none": {"id": "tidak ada", "en": "none"},
    "official.account": {"id": "Akun", "en": "Account"},
    "official.no_account": {"id": "tanpa akun", "en": "no account"},
    "official.left": {"id": "Keluar sejak", "en": "Left on"},
    "official.has_left": {"id": "sudah keluar", "en": "left"},
    "official.positions": {"id": "Jabatan sepanjang waktu", "en": "Positions through time"},
    "official.no_positions": {
        "id": "Belum pernah menjabat. Tetapkan dari halaman jabatannya.",
        "en": "No positions yet. Appoint them from the page of the position.",
    },
    "official.tasks": {"id": "Tugas yang belum selesai", "en": "Open tasks"},
    "official.do_edit": {"id": "Ubah", "en": "Change"},
    "official.do_leave": {"id": "Catat keluar", "en": "Record departure"},
    "official.do_link": {"id": "Kaitkan akun", "en": "Link an account"},
    "official.new": {"id": "Tambah pejabat", "en": "Add an official"},
    "official.new_verb": {"id": "Tambah", "en": "Add"},
    "official.new_done": {"id": "Pejabat ditambahkan.", "en": "The official is added."},
    "official.edit": {"id": "Ubah pejabat", "en": "Change the official"},
    "official.edit_verb": {"id": "Simpan", "en": "Save"},
    "official.edit_done": {"id": "Data pejabat tersimpan.", "en": "The official is saved."},
    "official.leave": {"id": "Catat keluar", "en": "Record departure"},
    "official.leave_verb": {"id": "Catat keluar", "en": "Record departure"},
    "official.leave_done": {
        "id": "Tercatat keluar; tugasnya sudah berpindah.",
        "en": "The departure is recorded, the tasks are handed over.",
    },
    "official.link": {"id": "Kaitkan akun", "en": "Link an account"},
    "official.link_lead": {
        "id": "Pejabat yang punya akun melihat langkah yang menjadi tanggung jawabnya.",
        "en": "An official with an account sees the steps they answer for.",
    },
    "official.link_verb": {"id": "Simpan", "en": "Save"},
    "official.link_done": {"id": "Akun dikaitkan.", "en": "The account is linked."},
    "departure.on": {"id": "Keluar pada", "en": "Leaves on"},
    "departure.on_help": {
        "id": "Hari pertama tidak bertugas lagi; semua jabatannya berakhir pada hari itu.",
        "en": "The first day out of office; all positions end on that day.",
    },
    "departure.successor": {"id": "Tugasnya diterima oleh", "en": "Tasks go to"},
    "departure.successor_help": {
        "id": "Ketik nama atau NIP. Perlu bila masih ada tugas yang belum selesai.",
        "en": "Type a name or NIP. Needed where tasks are open.",
    },
    "departure.lead": {
        "id": "Masih ada {count} tugas yang belum selesai; pilih siapa yang menerimanya.",
        "en": "There are {count} open tasks; choose who takes them over.",
    },
    "departure.lead_none": {
        "id": "Tidak ada tugas yang belum selesai.",
        "en": "There are no open tasks.",
    },
    "bulk.officials": {"id": "Impor pejabat dari Excel", "en": "Import officials from Excel"},
    "bulk.officials_lead": {
        "id": "Unduh formulirnya, isi satu baris untuk tiap orang dan jabatan, lalu unggah. Tidak "
        "ada yang disimpan sebelum Anda menyetujuinya.",
        "en": "Download the form, fill in one row for each person and position, and upload it. "
        "Nothing is saved before you agree.",
    },
    "bulk.officials_file": {"id": "formulir-pejabat", "en": "officials-form"},
    "bulk.agencies": {
        "id": "Impor perangkat daerah dari Excel",
        "en": "Import agencies from Excel",
    },
    "bulk.agencies_lead": {
        "id": "Unduh formulirnya, isi satu baris untuk tiap perangkat daerah, lalu unggah. Tidak "
        "ada yang disimpan sebelum Anda menyetujuinya.",
        "en": "Download the form, fill in one row for each agency, and upload it. Nothing is saved "
        "before you agree.",
    },
    "bulk.agencies_file": {"id": "formulir-perangkat-daerah", "en": "agencies-form"},
    "bulk.download": {"id": "Unduh formulir kosong", "en": "Download the empty form"},
    "bulk.file": {"id": "Formulir yang sudah diisi", "en": "The filled form"},
    "bulk.file_help": {
        "id": "Berkas .xlsx, paling banyak 5.000 baris.",
        "en": "An .xlsx file of 5,000 rows at most.",
    },
    "bulk.check": {"id": "Periksa", "en": "Check"},
    "bulk.bad": {
        "id": "{count} dari {rows} baris perlu dibetulkan. Belum ada yang disimpan.",
        "en": "{count} of {rows} rows have to be corrected. Nothing is saved.",
    },
    "bulk.bad_text": {
        "id": "Unduh berkas Anda yang sudah ditandai: sel bermasalah diwarnai dan dijelaskan. "
        "Betulkan, simpan, lalu unggah lagi.",
        "en": "Download your marked file: the cells concerned are coloured and explained. Correct "
        "them, save, and upload it again.",
    },
    "bulk.marked": {"id": "Unduh berkas bertanda", "en": "Download the marked file"},
    "bulk.marked_file": {"id": "{name}-bertanda", "en": "{name}-marked"},
    "bulk.again": {"id": "Unggah lagi", "en": "Upload again"},
    "bulk.right": {
        "id": "{rows} baris benar: {new} baru, {changed} berubah, {unchanged} tetap.",
        "en": "{rows} rows are right: {new} new, {changed} changed, {unchanged} unchanged.",
    },
    "bulk.beside": {
        "id": "Ikut dibuat: {units} unit, {positions} jabatan, {appointments} penugasan.",
        "en": "Made besides: {units} units, {positions} positions, {appointments} appointments.",
    },
    "bulk.nothing": {
        "id": "Semua baris sama dengan yang sudah tercatat. Tidak ada yang perlu disimpan.",
        "en": "All rows are on record already. There is nothing to save.",
    },
    "bulk.take_in": {"id": "Simpan semua", "en": "Save all"},
    "bulk.done": {"id": "{count} baris diproses.", "en": "{count} rows are taken in."},
    "bulk.was_done": {"id": "Berkas ini sudah diproses.", "en": "This file was taken in already."},
    "bulk.errors": {"id": "Yang perlu dibetulkan", "en": "To be corrected"},
    "bulk.warnings": {"id": "Yang patut diperiksa", "en": "Worth a look"},
    "bulk.lines": {"id": "Yang akan berubah", "en": "What will change"},
    "bulk.cell": {"id": "Sel", "en": "Cell"},
    "bulk.column": {"id": "Kolom", "en": "Column"},
    "bulk.problem": {"id": "Masalah", "en": "Problem"},
    "bulk.row": {"id": "Baris", "en": "Row"},
    "bulk.what": {"id": "Nama", "en": "Name"},
    "bulk.effect": {"id": "Akibat", "en": "Effect"},
    "bulk.more": {
        "id": "dan {count} lagi, ada di berkas bertanda",
        "en": "and {count} more, in the marked file",
    },
    "bulk.more_lines": {"id": "dan {count} baris lagi", "en": "and {count} more rows"},
    "bulk.status.new": {"id": "baru", "en": "new"},
    "bulk.status.changed": {"id": "berubah", "en": "changed"},
    "bulk.with.unit": {"id": "unit baru", "en": "new unit"},
    "bulk.with.position": {"id": "jabatan baru", "en": "new position"},
    "bulk.with.appointment": {"id": "penugasan baru", "en": "new appointment"},
    "handover.plan_lines": {"id": "baris rencana aksi", "en": "lines of action plans"},
    "handover.plan_steps": {"id": "langkah rencana aksi", "en": "steps of action plans"},
}
