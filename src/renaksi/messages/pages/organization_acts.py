"""Words of what is done to agencies, units and positions: headings, verbs, what is said after."""

from __future__ import annotations

from typing import Final

_RENAMED: Final = {"id": "Nama baru tersimpan.", "en": "The new name is saved."}
_CLOSED: Final = {"id": "Penutupan tersimpan.", "en": "The closing is saved."}

TEXTS: Final[dict[str, dict[str, str]]] = {
    "form.why": {"id": "Alasan", "en": "Reason"},
    "form.why_help": {
        "id": "Misalnya nomor peraturan atau surat keputusan; tercatat dalam riwayat.",
        "en": "Such as the number of the regulation or letter; the history keeps it.",
    },
    "form.cancel": {"id": "Batal", "en": "Cancel"},
    "form.close_on": {"id": "Berakhir pada", "en": "Ends on"},
    "form.close_on_help": {
        "id": "Hari pertama sesudah berakhir.",
        "en": "The first day after it has ended.",
    },
    "agency.new": {"id": "Tambah perangkat daerah", "en": "Add an agency"},
    "agency.new_verb": {"id": "Tambah", "en": "Add"},
    "agency.new_done": {"id": "Perangkat daerah ditambahkan.", "en": "The agency is added."},
    "agency.rename": {"id": "Ubah nama {name}", "en": "Rename {name}"},
    "agency.rename_verb": {"id": "Simpan nama", "en": "Save the name"},
    "agency.rename_done": _RENAMED,
    "agency.rename_lead": {
        "id": "Nama lama tidak hilang: dokumen dan rencana lama tetap menyebutnya.",
        "en": "The old name is not lost: older documents and plans go on saying it.",
    },
    "agency.split": {"id": "Pecah {name}", "en": "Split {name}"},
    "agency.split_verb": {"id": "Pecah", "en": "Split"},
    "agency.split_done": {"id": "Pemecahan tersimpan.", "en": "The split is saved."},
    "agency.split_lead": {
        "id": "Perangkat daerah baru mencatat dari mana pekerjaannya berasal.",
        "en": "The new agencies remember where their work came from.",
    },
    "agency.split_names": {
        "id": "Perangkat daerah hasil pemecahan",
        "en": "Agencies that come out of it",
    },
    "agency.split_names_help": {
        "id": "Satu nama per baris. Nama pendek dan kode boleh ditulis sesudah titik koma: "
        "Badan Contoh; Contoh; 8.01.",
        "en": "One name per line. Short name and code may follow after semicolons: "
        "Badan Contoh; Contoh; 8.01.",
    },
    "agency.split_on": {"id": "Mulai", "en": "From"},
    "agency.goes_on": {
        "id": "Perangkat daerah ini tetap ada dengan sebagian pekerjaannya",
        "en": "This agency goes on with a part of its work",
    },
    "agency.close": {"id": "Tutup {name}", "en": "Close {name}"},
    "agency.close_verb": {"id": "Tutup perangkat daerah", "en": "Close the agency"},
    "agency.close_done": _CLOSED,
    "agency.close_lead": {
        "id": "Unit, jabatan, dan penugasan di dalamnya ikut berakhir. Rencana lama tetap ada.",
        "en": "Its units, positions and appointments end with it. Older plans stay.",
    },
    "agency.successors": {"id": "Pekerjaannya dilanjutkan oleh", "en": "Its work goes to"},
    "agency.merge": {"id": "Gabungkan perangkat daerah", "en": "Merge agencies"},
    "agency.merge_verb": {"id": "Gabungkan", "en": "Merge"},
    "agency.merge_done": {"id": "Penggabungan tersimpan.", "en": "The merger is saved."},
    "agency.merge_lead": {
        "id": "Yang digabung ditutup pada tanggal itu, dan penggantinya melanjutkan "
        "pekerjaannya. Unit dan jabatan yang lama berakhir.",
        "en": "Those merged close on that day, and the successor carries on their work. Their "
        "units and positions end.",
    },
    "agency.merged": {"id": "Yang digabung", "en": "To be merged"},
    "agency.into": {"id": "Digabung ke", "en": "Merged into"},
    "agency.into_new": {"id": "perangkat daerah baru", "en": "a new agency"},
    "agency.new_name": {"id": "Nama perangkat daerah baru", "en": "Name of the new agency"},
    "agency.new_name_help": {
        "id": "Hanya bila digabung ke perangkat daerah baru.",
        "en": "Only where they are merged into a new agency.",
    },
    "agency.new_name_missing": {
        "id": "Tulis nama perangkat daerah baru, atau pilih yang sudah ada.",
        "en": "Write the name of the new agency, or choose one that exists.",
    },
    "agency.merge_on": {"id": "Mulai", "en": "From"},
    "agency.merge_on_help": {
        "id": "Hari pertama sesudah penggabungan.",
        "en": "The first day after the merger.",
    },
    "unit.new": {"id": "Tambah unit", "en": "Add a unit"},
    "unit.new_verb": {"id": "Tambah", "en": "Add"},
    "unit.new_done": {"id": "Unit ditambahkan.", "en": "The unit is added."},
    "unit.rename": {"id": "Ubah unit", "en": "Change the unit"},
    "unit.rename_verb": {"id": "Simpan nama", "en": "Save the name"},
    "unit.rename_done": _RENAMED,
    "unit.close": {"id": "Tutup unit", "en": "Close the unit"},
    "unit.close_verb": {"id": "Tutup unit", "en": "Close the unit"},
    "unit.close_done": _CLOSED,
    "unit.close_lead": {
        "id": "Jabatan di unit ini dan penugasannya ikut berakhir.",
        "en": "The unit's positions and the appointments to them end with it.",
    },
    "position.new": {"id": "Tambah jabatan", "en": "Add a position"},
    "position.new_verb": {"id": "Tambah", "en": "Add"},
    "position.new_done": {"id": "Jabatan ditambahkan.", "en": "The position is added."},
    "position.edit": {"id": "Ubah jabatan", "en": "Change the position"},
    "position.edit_verb": {"id": "Simpan", "en": "Save"},
    "position.edit_done": {"id": "Jabatan tersimpan.", "en": "The position is saved."},
    "position.close": {"id": "Tutup jabatan", "en": "Close the position"},
    "position.close_verb": {"id": "Tutup jabatan", "en": "Close the position"},
    "position.close_done": _CLOSED,
    "position.close_lead": {
        "id": "Siapa pun yang menjabat berakhir pada hari itu.",
        "en": "Whoever holds it ends on that day.",
    },
    "appointment.new": {"id": "Tetapkan pejabat", "en": "Appoint an official"},
    "appointment.new_verb": {"id": "Tetapkan", "en": "Appoint"},
    "appointment.new_done": {"id": "Penugasan tersimpan.", "en": "The appointment is saved."},
    "appointment.edit": {"id": "Betulkan penugasan", "en": "Correct the appointment"},
    "appointment.edit_verb": {"id": "Simpan", "en": "Save"},
    "appointment.edit_done": {"id": "Penugasan tersimpan.", "en": "The appointment is saved."},
    "appointment.end": {"id": "Akhiri penugasan", "en": "End the appointment"},
    "appointment.end_verb": {"id": "Akhiri", "en": "End"},
    "appointment.end_done": {"id": "Penugasan berakhir.", "en": "The appointment ends."},
    "appointment.of": {"id": "{name}, {position}", "en": "{name}, {position}"},
    "government.settings": {"id": "Pemerintah daerah", "en": "Government"},
    "government.settings_lead": {
        "id": "Kode wilayah {code}; yang mengubahnya operator platform.",
        "en": "Code {code}; the platform operator changes it.",
    },
    "government.save": {"id": "Simpan", "en": "Save"},
    "government.saved": {"id": "Pengaturan tersimpan.", "en": "The settings are saved."},
    "government.name": {"id": "Nama", "en": "Name"},
    "government.name_help": {
        "id": "Seperti dalam dokumen: Pemerintah Kota Contoh.",
        "en": "As in documents: Pemerintah Kota Contoh.",
    },
    "government.kind": {"id": "Jenis", "en": "Kind"},
    "government.province": {"id": "Provinsi", "en": "Province"},
    "government.regency": {"id": "Kabupaten", "en": "Regency"},
    "government.city": {"id": "Kota", "en": "City"},
    "government.time_zone": {"id": "Zona waktu", "en": "Time zone"},
    "government.code": {"id": "Kode wilayah", "en": "Code"},
    "government.code_help": {
        "id": "Menurut Kementerian Dalam Negeri: 18 untuk provinsi, 18.72 untuk kota.",
        "en": "As the Home Ministry has it: 18 for a province, 18.72 for a city.",
    },
    "government.administrator": {
        "id": "Nama pengelola",
        "en": "Name of the administrator",
    },
    "government.email": {"id": "Alamat surel pengelola", "en": "The administrator's address"},
    "government.email_help": {
        "id": "Undangan berlaku tujuh hari. Bila alamat ini sudah punya akun, akun itulah yang "
        "menerimanya.",
        "en": "The invitation is good for seven days. Where the address has an account, that "
        "account accepts it.",
    },
    "platform.title": {"id": "Pemerintah daerah", "en": "Governments"},
    "platform.lead": {
        "id": "Operator membuat pemerintah daerah dan pengelola pertamanya, dan tidak melihat isi "
        "rencana.",
        "en": "An operator makes governments and their first administrators, and sees no plan.",
    },
    "platform.new": {"id": "Tambah pemerintah daerah", "en": "Add a government"},
    "platform.new_lead": {
        "id": "Pengelola pertama menambah perangkat daerah dan mengundang yang lain.",
        "en": "The first administrator adds agencies and invites the others.",
    },
    "platform.new_verb": {"id": "Tambah", "en": "Add"},
    "platform.invite": {"id": "Undang pengelola", "en": "Invite an administrator"},
    "platform.invite_of": {
        "id": "Undang pengelola {name}",
        "en": "Invite an administrator of {name}",
    },
    "platform.invite_verb": {"id": "Undang", "en": "Invite"},
    "platform.back": {"id": "Ke daftar pemerintah daerah", "en": "To the list of governments"},
    "platform.table": {"id": "Daftar pemerintah daerah", "en": "List of governments"},
    "platform.agencies": {"id": "Perangkat daerah", "en": "Agencies"},
    "platform.administrators": {"id": "Pengelola", "en": "Administrators"},
    "platform.since": {"id": "Sejak", "en": "Since"},
    "platform.empty": {"id": "Belum ada pemerintah daerah", "en": "No governments yet"},
    "platform.empty_text": {
        "id": "Tambahkan satu dengan pengelola pertamanya; selanjutnya ia yang mengurus.",
        "en": "Add one with its first administrator, who takes it from there.",
    },
    "platform.account": {
        "id": "Tutup atau buka akun",
        "en": "Close or open an account",
    },
    "platform.account_lead": {
        "id": "Akun yang ditutup tidak dapat masuk ke pemerintah daerah mana pun.",
        "en": "A closed account cannot enter any government.",
    },
    "platform.account_verb": {"id": "Simpan", "en": "Save"},
    "platform.account_done": {"id": "Akun tersimpan.", "en": "The account is saved."},
    "platform.account_act": {"id": "Tindakan", "en": "What to do"},
    "platform.email": {"id": "Alamat surel", "en": "Address"},
    "platform.close_account": {"id": "Tutup akun", "en": "Close the account"},
    "platform.open_account": {"id": "Buka lagi akun", "en": "Open the account again"},
}
