"""Words of the organization's room: agencies, units, positions as they are shown."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "room.organization": {"id": "Organisasi", "en": "Organization"},
    "room.platform": {"id": "Platform", "en": "Platform"},
    "tab.organization": {"id": "Perangkat daerah", "en": "Agencies"},
    "tab.officials": {"id": "Pejabat", "en": "Officials"},
    "tab.people": {"id": "Orang dan peran", "en": "People and roles"},
    "tab.settings": {"id": "Pemerintah daerah", "en": "Government"},
    "tab.label": {"id": "Bagian organisasi", "en": "Parts of the organization"},
    "day.on": {"id": "Keadaan pada", "en": "As of"},
    "day.show": {"id": "Lihat", "en": "Show"},
    "day.today": {"id": "Kembali ke hari ini", "en": "Back to today"},
    "day.other": {
        "id": "Keadaan pada {day}, bukan hari ini.",
        "en": "As of {day}, not of today.",
    },
    "day.open": {"id": "sekarang", "en": "now"},
    "agencies.lead": {
        "id": "{count} perangkat daerah di {government}.",
        "en": "{count} agencies of {government}.",
    },
    "agencies.table": {"id": "Daftar perangkat daerah", "en": "List of agencies"},
    "agencies.head": {"id": "Kepala", "en": "Head"},
    "agencies.no_head": {"id": "belum ada", "en": "none yet"},
    "agencies.empty": {"id": "Belum ada perangkat daerah", "en": "No agencies yet"},
    "agencies.empty_text": {
        "id": "Di sini tercatat dinas, badan, kecamatan, dan perangkat lain dengan nama dan kode "
        "sepanjang waktu. Mulai dari formulir Excel, atau tambahkan satu per satu.",
        "en": "Here stand departments, offices and districts with their names and codes through "
        "time. Begin with the Excel form, or add them one by one.",
    },
    "agencies.empty_day": {
        "id": "Belum ada perangkat daerah pada tanggal itu.",
        "en": "There was no agency on that day.",
    },
    "agencies.import": {"id": "Impor dari Excel", "en": "Import from Excel"},
    "agencies.add": {"id": "Tambah perangkat daerah", "en": "Add an agency"},
    "agencies.merge": {"id": "Gabungkan", "en": "Merge"},
    "agency.name": {"id": "Nama", "en": "Name"},
    "agency.name_help": {
        "id": "Nama resmi lengkap, seperti dalam peraturan daerah.",
        "en": "The whole official name, as in the regional regulation.",
    },
    "agency.short_name": {"id": "Nama pendek", "en": "Short name"},
    "agency.short_name_help": {
        "id": "Untuk layar sempit, misalnya Badan Kesbangpol.",
        "en": "For narrow screens, such as Badan Kesbangpol.",
    },
    "agency.code": {"id": "Kode", "en": "Code"},
    "agency.code_help": {
        "id": "Misalnya 8.01.0.00.0.00.01.0000.",
        "en": "Such as 8.01.0.00.0.00.01.0000.",
    },
    "agency.parent": {"id": "Induk", "en": "Agency above"},
    "agency.no_parent": {"id": "tanpa induk", "en": "none"},
    "agency.valid_from": {"id": "Berlaku mulai", "en": "Valid from"},
    "agency.valid_from_help": {
        "id": "Nama sebelumnya tetap berlaku sampai sehari sebelum tanggal ini.",
        "en": "The name before it holds until the day before.",
    },
    "agency.opened": {"id": "Dibentuk", "en": "Opened"},
    "agency.closed": {"id": "Ditutup", "en": "Closed"},
    "agency.is_closed": {"id": "ditutup", "en": "closed"},
    "agency.units": {"id": "Unit", "en": "Units"},
    "agency.no_units": {
        "id": "Belum ada unit. Unit adalah bidang, bagian, atau UPTD di dalam perangkat daerah.",
        "en": "No units yet. A unit is a division, section or technical office of the agency.",
    },
    "agency.positions": {"id": "Jabatan", "en": "Positions"},
    "agency.no_positions": {
        "id": "Belum ada jabatan. Tambahkan jabatan kepala lebih dahulu; pemegangnya "
        "menandatangani rencana.",
        "en": "No positions yet. Add the head first; whoever holds it signs the plan.",
    },
    "agency.names": {"id": "Nama sepanjang waktu", "en": "Names through time"},
    "agency.successions": {"id": "Penggabungan dan pemecahan", "en": "Mergers and splits"},
    "agency.from": {
        "id": "Melanjutkan pekerjaan {name} sejak {day}",
        "en": "Has carried on the work of {name} since {day}",
    },
    "agency.to": {
        "id": "Pekerjaannya dilanjutkan {name} sejak {day}",
        "en": "Its work has been carried on by {name} since {day}",
    },
    "agency.facts": {"id": "Keterangan", "en": "Facts"},
    "agency.do_rename": {"id": "Ubah nama", "en": "Rename"},
    "agency.do_split": {"id": "Pecah", "en": "Split"},
    "agency.do_close": {"id": "Tutup", "en": "Close"},
    "agency.add_unit": {"id": "Tambah unit", "en": "Add a unit"},
    "agency.add_position": {"id": "Tambah jabatan", "en": "Add a position"},
    "unit.name": {"id": "Nama unit", "en": "Name of the unit"},
    "unit.name_help": {
        "id": "Bidang, bagian, seksi, atau UPTD.",
        "en": "Division, section or technical office.",
    },
    "unit.parent": {"id": "Di bawah", "en": "Below"},
    "unit.no_parent": {"id": "langsung di bawah kepala", "en": "directly below the head"},
    "unit.do_rename": {"id": "Ubah", "en": "Change"},
    "unit.do_rename_of": {"id": "Ubah {name}", "en": "Change {name}"},
    "unit.do_close": {"id": "Tutup", "en": "Close"},
    "unit.do_close_of": {"id": "Tutup {name}", "en": "Close {name}"},
    "unit.acts": {"id": "Tindakan", "en": "Actions"},
    "position.name": {"id": "Nama jabatan", "en": "Name of the position"},
    "position.name_help": {
        "id": "Seperti dalam surat keputusan, misalnya Kepala Bidang Politik Dalam Negeri.",
        "en": "As in the letter of appointment, such as Head of Domestic Politics.",
    },
    "position.is_head": {
        "id": "Memimpin perangkat daerah dan menandatangani rencananya",
        "en": "Heads the agency and signs its plan",
    },
    "position.head": {"id": "kepala", "en": "head"},
    "position.unit": {"id": "Unit", "en": "Unit"},
    "position.no_unit": {"id": "tanpa unit", "en": "no unit"},
    "position.holder": {"id": "Dijabat", "en": "Held by"},
    "position.vacant": {"id": "kosong", "en": "vacant"},
    "position.holders": {"id": "Pemegang jabatan", "en": "Holders"},
    "position.no_holders": {
        "id": "Belum ada yang menjabat. Tetapkan pejabat definitif, atau Plt. sampai ada yang "
        "definitif.",
        "en": "Nobody has held it yet. Appoint somebody for good, or a Plt. until there is one.",
    },
    "position.do_edit": {"id": "Ubah", "en": "Change"},
    "position.do_close": {"id": "Tutup", "en": "Close"},
    "position.do_appoint": {"id": "Tetapkan pejabat", "en": "Appoint an official"},
    "appointment.official": {"id": "Pejabat", "en": "Official"},
    "appointment.official_help": {
        "id": "Ketik nama atau NIP pejabat yang sudah tercatat.",
        "en": "Type the name or the NIP of an official on record.",
    },
    "appointment.kind": {"id": "Penugasan", "en": "Appointment"},
    "appointment.kind_help": {
        "id": "Plt., Plh., dan Pj. boleh berdampingan dengan pejabat definitif.",
        "en": "A Plt., Plh. or Pj. may stand beside the definitive holder.",
    },
    "appointment.starts_on": {"id": "Mulai", "en": "From"},
    "appointment.ends_on": {"id": "Selesai", "en": "Until"},
    "appointment.ends_on_help": {
        "id": "Hari pertama tidak menjabat lagi. Kosongkan bila masih menjabat.",
        "en": "The first day out of the position. Leave it empty while it is held.",
    },
    "appointment.now": {"id": "menjabat", "en": "in office"},
    "appointment.past": {"id": "selesai", "en": "ended"},
    "appointment.later": {"id": "akan menjabat", "en": "from later on"},
    "appointment.do_edit": {"id": "Betulkan", "en": "Correct"},
    "appointment.do_edit_of": {
        "id": "Betulkan penugasan {name}",
        "en": "Correct the appointment of {name}",
    },
    "appointment.do_end": {"id": "Akhiri", "en": "End"},
    "appointment.do_end_of": {
        "id": "Akhiri penugasan {name}",
        "en": "End the appointment of {name}",
    },
    "kind.definitive": {"id": "Definitif", "en": "Definitive"},
    "kind.plt": {"id": "Plt. (pelaksana tugas)", "en": "Plt. (acting, position vacant)"},
    "kind.plh": {"id": "Plh. (pelaksana harian)", "en": "Plh. (acting day by day)"},
    "kind.pj": {"id": "Pj. (penjabat)", "en": "Pj. (interim)"},
    "state.state": {"id": "Keadaan", "en": "State"},
}
