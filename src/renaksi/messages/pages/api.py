"""Words of the interface for programs: every operation, header and refusal in one line."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "api.description": {
        "id": (
            "Antarmuka Renaksi untuk program lain. Bilangan desimal ditulis persis sebagai "
            "bilangan JSON; null berarti tidak disebut, 0 adalah nilai. Setiap penolakan berupa "
            "problem details (RFC 9457) berkode tetap."
        ),
        "en": (
            "The interface of Renaksi for other programs. Decimals are JSON numbers with exactly "
            "their digits; null means not stated, 0 is a value. Every refusal is problem details "
            "(RFC 9457) with a stable code."
        ),
    },
    "api.header.AcceptLanguage": {
        "id": "Bahasa teks dalam jawaban: id (baku) atau en.",
        "en": "Language of the texts in the answer: id (default) or en.",
    },
    "api.header.IfNoneMatch": {
        "id": "ETag yang sudah dimiliki; dijawab 304 bila belum berubah.",
        "en": "The ETag that is held already; answered with 304 if nothing changed.",
    },
    "api.header.IfMatch": {
        "id": "ETag versi yang diubah; wajib, agar perubahan orang lain tidak tertimpa.",
        "en": "The ETag of the version to change; required, so that nobody's change is lost.",
    },
    "api.header.IdempotencyKey": {
        "id": "Kunci pilihan sendiri; permintaan yang sama dalam 24 jam mendapat jawaban sama.",
        "en": "A key of your choice; the same request within 24 hours gets the same answer.",
    },
    "api.status.304": {"id": "Belum berubah.", "en": "Nothing changed."},
    "api.status.400": {"id": "Isi permintaan tidak terbaca.", "en": "The body cannot be read."},
    "api.status.401": {"id": "Kunci atau sesi tidak berlaku.", "en": "No valid token or session."},
    "api.status.403": {"id": "Tidak berwenang.", "en": "Not allowed."},
    "api.status.404": {
        "id": "Tidak ada, atau bukan wewenang Anda.",
        "en": "Not there, or not yours to see.",
    },
    "api.status.409": {
        "id": "Bertentangan dengan data yang ada.",
        "en": "In conflict with what is there.",
    },
    "api.status.412": {"id": "Sudah diubah orang lain.", "en": "Changed by somebody since."},
    "api.status.413": {"id": "Isi permintaan terlalu besar.", "en": "The body is too large."},
    "api.status.415": {"id": "Jenis isi tidak dikenal.", "en": "Unknown kind of body."},
    "api.status.422": {
        "id": "Isian belum benar, atau ditolak dengan alasan.",
        "en": "Fields are not right, or refused for a reason.",
    },
    "api.status.428": {"id": "If-Match belum ada.", "en": "If-Match is missing."},
    "api.status.429": {"id": "Terlalu banyak permintaan.", "en": "Too many requests."},
    "api.tag.me": {"id": "Saya", "en": "Me"},
    "api.tag.tokens": {"id": "Kunci pribadi", "en": "Personal tokens"},
    "api.tag.governments": {"id": "Pemerintah daerah", "en": "Governments"},
    "api.tag.agencies": {"id": "Perangkat daerah", "en": "Agencies"},
    "api.who_am_i": {
        "id": "Siapa saya, di mana bertugas, dan apa yang boleh saya lakukan.",
        "en": "Who I am, where I serve and what I may do.",
    },
    "api.list_tokens": {"id": "Daftar kunci pribadi.", "en": "List personal tokens."},
    "api.make_token": {
        "id": "Buat kunci; rahasianya hanya disebut sekali. Hanya dari sesi orang.",
        "en": "Make a token; its secret is told once. Only from a person's session.",
    },
    "api.see_token": {"id": "Satu kunci.", "en": "One token."},
    "api.end_token": {"id": "Cabut kunci.", "en": "End a token."},
    "api.see_government": {
        "id": "Pemerintah daerah tempat Anda bertindak.",
        "en": "The government you act in.",
    },
    "api.correct_government": {
        "id": "Perbaiki nama, jenis atau zona waktu pemerintah daerah.",
        "en": "Correct the government's name, kind or time zone.",
    },
    "api.list_governments": {
        "id": "Semua pemerintah daerah; hanya operator.",
        "en": "All governments; the operator only.",
    },
    "api.make_government": {
        "id": "Buat pemerintah daerah dengan pengelola pertamanya; hanya operator.",
        "en": "Make a government with its first administrator; the operator only.",
    },
    "api.list_agencies": {
        "id": "Perangkat daerah pada suatu hari.",
        "en": "The agencies of a day.",
    },
    "api.open_an_agency": {"id": "Bentuk perangkat daerah.", "en": "Open an agency."},
    "api.see_agency": {
        "id": "Satu perangkat daerah pada suatu hari.",
        "en": "One agency as of a day.",
    },
    "api.name_agency": {
        "id": "Ubah nama, kode atau induk perangkat daerah mulai suatu hari.",
        "en": "Change an agency's name, code or parent from a day on.",
    },
    "api.list_agency_names": {
        "id": "Semua nama perangkat daerah, yang terbaru lebih dahulu.",
        "en": "All names of an agency, the latest first.",
    },
    "api.close_an_agency": {
        "id": "Tutup perangkat daerah mulai suatu hari.",
        "en": "Close an agency from a day on.",
    },
    "api.merge_some_agencies": {
        "id": "Gabungkan perangkat daerah.",
        "en": "Merge agencies.",
    },
    "api.split_an_agency": {"id": "Pecah perangkat daerah.", "en": "Split an agency."},
    "api.tag.units": {"id": "Bidang dan jabatan", "en": "Units and positions"},
    "api.tag.officials": {"id": "Pejabat dan penugasan", "en": "Officials and appointments"},
    "api.tag.people": {"id": "Orang, peran, undangan", "en": "People, roles, invitations"},
    "api.tag.plans": {"id": "Rencana dan versinya", "en": "Plans and their versions"},
    "api.tag.commands": {"id": "Perubahan isi rencana", "en": "Edits of a plan"},
    "api.tag.jobs": {"id": "Berkas, impor, pekerjaan", "en": "Files, imports, jobs"},
    "api.tag.audit": {"id": "Catatan perubahan", "en": "The log"},
    "api.list_units": {"id": "Bidang pada suatu hari.", "en": "The units of a day."},
    "api.open_a_unit": {"id": "Bentuk bidang.", "en": "Open a unit."},
    "api.see_unit": {"id": "Satu bidang pada suatu hari.", "en": "One unit as of a day."},
    "api.name_unit": {
        "id": "Ubah nama atau induk bidang mulai suatu hari.",
        "en": "Change a unit's name or parent from a day on.",
    },
    "api.close_a_unit": {
        "id": "Tutup bidang beserta jabatannya.",
        "en": "Close a unit with its positions.",
    },
    "api.list_positions": {"id": "Jabatan dan pemangkunya.", "en": "Positions and who holds them."},
    "api.make_position": {"id": "Buat jabatan.", "en": "Make a position."},
    "api.see_position": {
        "id": "Satu jabatan dan pemangkunya hari ini.",
        "en": "One position and who holds it today.",
    },
    "api.correct_position": {
        "id": "Perbaiki nama, bidang dan sifat jabatan.",
        "en": "Correct a position's name, unit and kind.",
    },
    "api.close_a_position": {
        "id": "Tutup jabatan; penugasannya ikut berakhir.",
        "en": "Close a position; appointments end with it.",
    },
    "api.list_officials": {
        "id": "Daftar pejabat; NIP hanya bila diminta dan berwenang.",
        "en": "List officials; the NIP on request and with permission.",
    },
    "api.add_an_official": {"id": "Tambah pejabat.", "en": "Add an official."},
    "api.see_official": {"id": "Satu pejabat.", "en": "One official."},
    "api.correct_official": {
        "id": "Perbaiki nama, gelar, NIP atau pangkat.",
        "en": "Correct name, titles, NIP or rank.",
    },
    "api.let_official_leave": {
        "id": "Catat pejabat yang pergi; tugasnya beralih ke pengganti.",
        "en": "Record who leaves; tasks go to a successor.",
    },
    "api.list_appointments": {
        "id": "Daftar penugasan, yang terbaru lebih dahulu.",
        "en": "List appointments, the latest first.",
    },
    "api.make_appointment": {
        "id": "Tugaskan pejabat ke jabatan.",
        "en": "Appoint an official to a position.",
    },
    "api.see_appointment": {"id": "Satu penugasan.", "en": "One appointment."},
    "api.correct_appointment": {
        "id": "Perbaiki sifat dan tanggal penugasan.",
        "en": "Correct an appointment's kind and dates.",
    },
    "api.end_an_appointment": {"id": "Akhiri penugasan.", "en": "End an appointment."},
    "api.list_people": {
        "id": "Orang dan perannya; alamat hanya bila diminta dan berwenang.",
        "en": "People and their roles; addresses on request and with permission.",
    },
    "api.see_person": {"id": "Satu orang dan perannya.", "en": "One person and their roles."},
    "api.let_person_leave": {
        "id": "Akhiri semua peran orang yang pergi.",
        "en": "End all roles of somebody who leaves.",
    },
    "api.list_roles": {
        "id": "Daftar peran, yang terbaru lebih dahulu.",
        "en": "List roles, the latest first.",
    },
    "api.give_a_role": {
        "id": "Beri peran kepada orang yang sudah bertugas di sini.",
        "en": "Give a role to somebody who serves here.",
    },
    "api.end_a_role": {"id": "Akhiri peran.", "en": "End a role."},
    "api.list_invitations": {
        "id": "Daftar undangan, yang terbaru lebih dahulu.",
        "en": "List invitations, the latest first.",
    },
    "api.invite_somebody": {
        "id": "Undang orang; tautannya hanya disebut sekali.",
        "en": "Invite somebody; the link is told once.",
    },
    "api.withdraw_invitation": {"id": "Batalkan undangan.", "en": "Withdraw an invitation."},
    "api.list_plans": {
        "id": "Daftar rencana beserta versinya.",
        "en": "List plans with their versions.",
    },
    "api.see_plan": {"id": "Satu rencana beserta versinya.", "en": "One plan with its versions."},
    "api.start_a_revision": {
        "id": "Buka rancangan perubahan dari versi yang ditetapkan.",
        "en": "Open a draft that revises the set version.",
    },
    "api.see_version": {
        "id": "Satu versi: keadaan, nomor, jumlah.",
        "en": "One version: state, number, totals.",
    },
    "api.read_version": {
        "id": "Seluruh isi versi menurut kontrak pembacaan.",
        "en": "A whole version, as the reading contract has it.",
    },
    "api.list_rows": {
        "id": "Baris-baris versi beserta pengenalnya.",
        "en": "The lines of a version with their identifiers.",
    },
    "api.list_findings": {"id": "Temuan pada versi.", "en": "The findings of a version."},
    "api.discard_a_draft": {"id": "Buang rancangan.", "en": "Throw a draft away."},
    "api.propose_a_version": {
        "id": "Ajukan rancangan kepada kepala.",
        "en": "Hand a draft to the head.",
    },
    "api.withdraw_a_version": {
        "id": "Tarik kembali versi yang diajukan.",
        "en": "Take a proposed version back.",
    },
    "api.return_a_version": {
        "id": "Kembalikan versi yang diajukan dengan catatan.",
        "en": "Give a proposed version back with a note.",
    },
    "api.set_a_version": {
        "id": "Tetapkan versi yang diajukan; sesudah itu isinya beku.",
        "en": "Set a proposed version; it is frozen then.",
    },
    "api.review_a_version": {
        "id": "Hitung dan periksa ulang rancangan.",
        "en": "Count and review a draft again.",
    },
    "api.list_commands": {
        "id": "Perubahan pada versi, yang terbaru lebih dahulu.",
        "en": "What was changed in a version, the latest first.",
    },
    "api.edit_version": {
        "id": "Terapkan sekumpulan perubahan: semua, atau tidak sama sekali.",
        "en": "Apply a batch of edits: all, or none.",
    },
    "api.undo_edits": {
        "id": "Urungkan kumpulan perubahan sendiri.",
        "en": "Undo a batch of one's own.",
    },
    "api.list_files": {"id": "Daftar berkas.", "en": "List files."},
    "api.bring_file": {
        "id": "Bawa berkas; isinya dikirim apa adanya.",
        "en": "Bring a file; its bytes are the body.",
    },
    "api.see_file": {"id": "Keterangan satu berkas.", "en": "What is known of a file."},
    "api.download_file": {"id": "Isi berkas.", "en": "The bytes of a file."},
    "api.start_import": {
        "id": "Mulai mengimpor berkas sebagai rancangan.",
        "en": "Start to bring a file in as drafts.",
    },
    "api.list_jobs": {"id": "Daftar pekerjaan.", "en": "List jobs."},
    "api.see_job": {
        "id": "Kemajuan atau akhir satu pekerjaan.",
        "en": "How far a job is, or how it ended.",
    },
    "api.cancel_job": {"id": "Batalkan pekerjaan.", "en": "Cancel a job."},
    "api.list_entries": {
        "id": "Catatan perubahan, yang terbaru lebih dahulu.",
        "en": "The log, the latest first.",
    },
    "api.see_entry": {"id": "Satu catatan.", "en": "One entry of the log."},
}
