"""Words about people and their roles."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "people.lead": {
        "id": "Siapa yang masuk ke Renaksi, dan apa yang boleh dilakukannya.",
        "en": "Who enters Renaksi, and what they may do.",
    },
    "people.table": {"id": "Daftar orang", "en": "List of people"},
    "people.name": {"id": "Nama", "en": "Name"},
    "people.roles": {"id": "Peran", "en": "Roles"},
    "people.role": {"id": "Peran", "en": "Role"},
    "people.where": {"id": "Di", "en": "In"},
    "people.whole_government": {"id": "seluruh pemerintah daerah", "en": "the whole government"},
    "people.former": {"id": "tanpa peran", "en": "no role"},
    "people.with_former": {"id": "Termasuk yang tanpa peran", "en": "With those without a role"},
    "people.none_found": {"id": "Tidak ada orang dengan nama itu.", "en": "Nobody has that name."},
    "people.empty": {"id": "Belum ada orang lain", "en": "Nobody else yet"},
    "people.empty_text": {
        "id": "Undang perencana, penanggung jawab, dan kepala dengan perannya masing-masing.",
        "en": "Invite planners, people in charge and heads, each with their role.",
    },
    "people.address": {"id": "Alamat surel", "en": "Address"},
    "people.show_address": {"id": "Tampilkan alamat", "en": "Show the address"},
    "people.account_closed": {"id": "akun ditutup", "en": "account closed"},
    "people.account": {"id": "Akun", "en": "Account"},
    "people.account_open": {"id": "aktif", "en": "open"},
    "people.since": {"id": "Sejak", "en": "Since"},
    "people.do_invite": {"id": "Undang orang", "en": "Invite somebody"},
    "people.do_give": {"id": "Beri peran", "en": "Give a role"},
    "people.do_end": {"id": "Akhiri", "en": "End"},
    "people.do_end_of": {"id": "Akhiri peran {role}", "en": "End the role {role}"},
    "people.do_deactivate": {"id": "Nonaktifkan", "en": "Deactivate"},
    "people.no_roles": {
        "id": "Tidak ada peran lagi di pemerintah daerah ini.",
        "en": "No role in this government any more.",
    },
    "people.give": {"id": "Beri peran", "en": "Give a role"},
    "people.give_lead": {
        "id": "Peran berlaku di tempat yang dipilih saja, dan mulai sekarang.",
        "en": "A role counts only where it is given, from now on.",
    },
    "people.give_verb": {"id": "Beri peran", "en": "Give the role"},
    "people.give_done": {"id": "Peran diberikan.", "en": "The role is given."},
    "people.end": {"id": "Akhiri peran", "en": "End the role"},
    "people.end_lead": {
        "id": "{name} tidak lagi menjadi {role}. Yang sudah dikerjakannya tetap tercatat.",
        "en": "{name} will no longer be {role}. What they did stays on record.",
    },
    "people.end_verb": {"id": "Akhiri peran", "en": "End the role"},
    "people.end_done": {"id": "Peran berakhir.", "en": "The role has ended."},
    "people.leave": {"id": "Nonaktifkan", "en": "Deactivate"},
    "people.leave_lead": {
        "id": "Semua perannya di pemerintah daerah ini berakhir sekarang. Akunnya ditutup bila ia "
        "tidak bertugas di tempat lain.",
        "en": "All roles in this government end now. The account is closed where the person "
        "serves nowhere else.",
    },
    "people.leave_verb": {"id": "Nonaktifkan", "en": "Deactivate"},
    "people.leave_done": {"id": "Orang ini dinonaktifkan.", "en": "The person is deactivated."},
}
