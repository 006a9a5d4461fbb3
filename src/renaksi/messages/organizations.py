"""What there is to say when a change of agencies, officials, appointments or roles is refused."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    # Agencies
    "organization.name_missing": {
        "id": ("Nama belum diisi.", "Tulis namanya."),
        "en": ("The name is empty.", "Write the name."),
    },
    "agency.name_taken": {
        "id": (
            "Nama “{name}” sudah dipakai perangkat daerah lain pada {day:date}.",
            "Pakai nama lain, atau ubah dahulu nama perangkat daerah yang satu lagi.",
        ),
        "en": (
            "The name “{name}” belongs to another agency on {day:date}.",
            "Use another name, or rename the other agency first.",
        ),
    },
    "agency.code_taken": {
        "id": (
            "Kode {code} sudah dipakai “{other}” pada {day:date}.",
            "Periksa kodenya, atau ubah dahulu kode perangkat daerah itu.",
        ),
        "en": (
            "The code {code} belongs to “{other}” on {day:date}.",
            "Check the code, or change the other agency's code first.",
        ),
    },
    "agency.parent_closed": {
        "id": (
            "Induk “{parent}” tidak ada pada {day:date}.",
            "Pilih induk yang masih ada pada tanggal itu.",
        ),
        "en": (
            "The agency above, “{parent}”, does not exist on {day:date}.",
            "Choose one that exists on that day.",
        ),
    },
    "agency.below_itself": {
        "id": (
            "“{name}” tidak dapat berada di bawah “{parent}”, karena “{parent}” berada di "
            "bawahnya.",
            "Pilih induk lain.",
        ),
        "en": (
            "“{name}” cannot stand below “{parent}”, because “{parent}” stands below it.",
            "Choose another agency above.",
        ),
    },
    "agency.closed": {
        "id": (
            "“{name}” sudah ditutup sejak {since:date}.",
            "Pilih tanggal sebelum itu, atau pakai perangkat daerah penggantinya.",
        ),
        "en": (
            "“{name}” has been closed since {since:date}.",
            "Choose an earlier day, or use the agency that succeeded it.",
        ),
    },
    "agency.not_yet_open": {
        "id": (
            "“{name}” baru dibentuk {since:date}, jadi belum ada pada {day:date}.",
            "Pilih tanggal sejak pembentukannya.",
        ),
        "en": (
            "“{name}” was opened on {since:date} and does not exist on {day:date}.",
            "Choose a day from its opening on.",
        ),
    },
    "agency.closes_too_early": {
        "id": (
            "“{name}” baru dibentuk {day:date}, jadi penutupannya harus sesudah itu.",
            "Pilih tanggal penutupan sesudah tanggal pembentukan.",
        ),
        "en": (
            "“{name}” was opened on {day:date}, so it can only close later than that.",
            "Choose a closing day after the opening.",
        ),
    },
    "agency.has_children": {
        "id": (
            "Masih ada perangkat daerah di bawah “{name}”: {children}.",
            "Pindahkan dahulu ke induk lain, lalu ulangi.",
        ),
        "en": (
            "There are agencies below “{name}”: {children}.",
            "Put them below another agency first, then try again.",
        ),
    },
    "agency.merge_needs_two": {
        "id": (
            "Penggabungan memerlukan paling sedikit dua perangkat daerah.",
            "Pilih perangkat daerah yang digabung.",
        ),
        "en": ("A merger needs at least two agencies.", "Choose the agencies that merge."),
    },
    "agency.split_needs_two": {
        "id": (
            "Pemecahan menghasilkan paling sedikit dua perangkat daerah.",
            "Tulis nama tiap perangkat daerah hasil pemecahan.",
        ),
        "en": (
            "A split leaves at least two agencies.",
            "Write the name of each agency that comes out of it.",
        ),
    },
    "agency.succeeds_itself": {
        "id": (
            "“{name}” tidak dapat menjadi penggantinya sendiri.",
            "Pilih perangkat daerah lain sebagai pengganti.",
        ),
        "en": ("“{name}” cannot succeed itself.", "Choose another agency as the successor."),
    },
    # Units and positions
    "unit.agency_not_open": {
        "id": (
            "Perangkat daerah ini tidak ada pada {day:date}.",
            "Pilih tanggal saat perangkat daerahnya ada.",
        ),
        "en": (
            "The agency does not exist on {day:date}.",
            "Choose a day on which the agency exists.",
        ),
    },
    "unit.not_open": {
        "id": (
            "Unit ini tidak ada pada {day:date}.",
            "Pilih tanggal antara pembentukan dan penutupannya.",
        ),
        "en": (
            "The unit does not exist on {day:date}.",
            "Choose a day between its opening and its closing.",
        ),
    },
    "unit.closes_too_early": {
        "id": (
            "Unit ini baru dibentuk {day:date}, jadi penutupannya harus sesudah itu.",
            "Pilih tanggal penutupan sesudah tanggal pembentukan.",
        ),
        "en": (
            "The unit was opened on {day:date}, so it can only close later than that.",
            "Choose a closing day after the opening.",
        ),
    },
    "unit.has_children": {
        "id": (
            "Masih ada unit di bawahnya: {children}.",
            "Tutup atau pindahkan dahulu unit itu.",
        ),
        "en": ("There are units below it: {children}.", "Close or move them first."),
    },
    "unit.name_taken": {
        "id": (
            "Sudah ada unit bernama “{name}” di perangkat daerah ini.",
            "Pakai nama lain, atau pakai unit yang sudah ada.",
        ),
        "en": (
            "The agency has a unit named “{name}” already.",
            "Use another name, or the unit that exists.",
        ),
    },
    "unit.parent_elsewhere": {
        "id": (
            "Unit atasan “{name}” tidak ada di perangkat daerah yang sama.",
            "Pilih unit atasan dari perangkat daerah ini.",
        ),
        "en": (
            "The unit above “{name}” is not in the same agency.",
            "Choose a unit of this agency.",
        ),
    },
    "unit.below_itself": {
        "id": (
            "“{name}” tidak dapat berada di bawah unitnya sendiri.",
            "Pilih unit atasan lain.",
        ),
        "en": ("“{name}” cannot stand below itself.", "Choose another unit above."),
    },
    "position.unit_elsewhere": {
        "id": (
            "Unit untuk jabatan “{position}” tidak ada di perangkat daerah yang sama.",
            "Pilih unit dari perangkat daerah ini.",
        ),
        "en": (
            "The unit of the position “{position}” is not in the same agency.",
            "Choose a unit of this agency.",
        ),
    },
    "position.head_exists": {
        "id": (
            "Perangkat daerah ini sudah punya jabatan kepala: “{position}”.",
            "Tutup dahulu jabatan itu, atau hapus tanda kepalanya.",
        ),
        "en": (
            "The agency has a head already: “{position}”.",
            "Close that position first, or take its mark as head away.",
        ),
    },
    "position.name_taken": {
        "id": (
            "Jabatan “{position}” sudah ada di sini.",
            "Pakai jabatan yang sudah ada, atau tulis nama yang membedakannya.",
        ),
        "en": (
            "The position “{position}” exists here already.",
            "Use the one that exists, or write a name that tells them apart.",
        ),
    },
    "position.closed": {
        "id": ("Jabatan “{position}” sudah ditutup.", "Pilih jabatan lain."),
        "en": ("The position “{position}” is closed already.", "Choose another position."),
    },
    "position.appointed_later": {
        "id": (
            "{official} mulai menjabat {position} pada {since:date}, jadi tidak dapat berakhir "
            "{day:date}.",
            "Pilih tanggal sesudah mulai menjabat, atau betulkan dahulu tanggal mulainya.",
        ),
        "en": (
            "{official} holds {position} from {since:date} on, so it cannot end on {day:date}.",
            "Choose a later day, or correct the first day of the appointment.",
        ),
    },
    # Officials and appointments
    "official.name_missing": {
        "id": (
            "Nama pejabat belum diisi, atau hanya berisi gelar.",
            "Tulis nama orangnya.",
        ),
        "en": (
            "The official's name is empty, or holds titles only.",
            "Write the person's name.",
        ),
    },
    "official.not_found": {
        "id": (
            "Tidak ada pejabat “{text:short}” yang tercatat.",
            "Periksa tulisannya, atau tambahkan dahulu pejabatnya.",
        ),
        "en": (
            "No official “{text:short}” is on record.",
            "Check the spelling, or add the official first.",
        ),
    },
    "official.many_found": {
        "id": (
            "Ada beberapa pejabat yang cocok dengan “{text:short}”.",
            "Tulis nama lengkapnya, atau NIP-nya.",
        ),
        "en": (
            "Several officials fit “{text:short}”.",
            "Write the whole name, or the NIP.",
        ),
    },
    "official.nip_length": {
        "id": (
            "NIP berisi {count} angka, seharusnya 18.",
            "Periksa angkanya. Bila tidak punya NIP, kosongkan.",
        ),
        "en": (
            "The NIP has {count} digits; it should have 18.",
            "Check the digits. Leave it empty where there is none.",
        ),
    },
    "official.nip_taken": {
        "id": (
            "NIP ini sudah tercatat untuk {other}.",
            "Periksa angkanya, atau ubah data {other}.",
        ),
        "en": (
            "This NIP is recorded for {other} already.",
            "Check the digits, or change what is recorded of {other}.",
        ),
    },
    "official.person_taken": {
        "id": (
            "Akun ini sudah dipakai pejabat {other}.",
            "Lepaskan dahulu dari pejabat itu, atau pilih akun lain.",
        ),
        "en": (
            "This account is that of the official {other}.",
            "Take it from that official first, or choose another account.",
        ),
    },
    "official.has_left": {
        "id": (
            "{official} sudah tercatat keluar sejak {day:date}.",
            "Tidak ada yang perlu dilakukan.",
        ),
        "en": ("{official} has left already, on {day:date}.", "Nothing needs to be done."),
    },
    "official.tasks_remain": {
        "id": (
            "{official} masih memegang {count} tugas yang belum selesai.",
            "Pilih pejabat yang menerima tugas itu.",
        ),
        "en": (
            "{official} has {count} open tasks.",
            "Choose the official who takes them over.",
        ),
    },
    "official.successor_has_left": {
        "id": (
            "{official} tidak dapat menerima tugas, karena keluar juga.",
            "Pilih pejabat yang masih bertugas.",
        ),
        "en": (
            "{official} cannot take tasks over, because they leave too.",
            "Choose an official who stays.",
        ),
    },
    "appointment.ends_before_start": {
        "id": (
            "Penugasan berakhir {until:date}, tidak sesudah mulai {since:date}.",
            "Tanggal selesai adalah hari pertama sesudah menjabat; pilih yang sesudah mulai.",
        ),
        "en": (
            "The appointment ends on {until:date}, not after it starts on {since:date}.",
            "The end is the first day after the appointment; choose a later one.",
        ),
    },
    "appointment.position_closed": {
        "id": (
            "Jabatan {position} ditutup {day:date}.",
            "Isi tanggal selesai, paling lambat tanggal itu.",
        ),
        "en": (
            "The position {position} closes on {day:date}.",
            "Give the appointment an end, that day at the latest.",
        ),
    },
    "appointment.official_left": {
        "id": (
            "{official} keluar {day:date}.",
            "Isi tanggal selesai, paling lambat tanggal itu, atau pilih pejabat lain.",
        ),
        "en": (
            "{official} leaves on {day:date}.",
            "Give the appointment an end, that day at the latest, or choose another official.",
        ),
    },
    "appointment.overlap": {
        "id": (
            "{position} sudah dijabat {other} ({other_kind}, {other_since:date} sampai "
            "{other_until:date}); {official} ({kind}, {since:date} sampai {until:date}) "
            "bertumpang tindih.",
            "Akhiri dahulu yang satu, atau ubah tanggalnya agar tidak bertumpang tindih.",
        ),
        "en": (
            "{position} is held by {other} ({other_kind}, {other_since:date} until "
            "{other_until:date}); {official} ({kind}, {since:date} until {until:date}) overlaps.",
            "End one of them first, or change the days so that they do not overlap.",
        ),
    },
    "appointment.has_ended": {
        "id": (
            "Penugasan {official} sudah berakhir {day:date}.",
            "Pilih tanggal sebelum itu bila ingin memajukannya.",
        ),
        "en": (
            "The appointment of {official} ended on {day:date}.",
            "Choose an earlier day to bring the end forward.",
        ),
    },
    # Governments, roles, accounts
    "government.code_taken": {
        "id": (
            "Kode {code} sudah dipakai pemerintah daerah lain.",
            "Periksa kode wilayahnya.",
        ),
        "en": ("The code {code} belongs to another government.", "Check the code."),
    },
    "government.code_form": {
        "id": (
            "“{code}” bukan kode wilayah.",
            "Tulis dua angka untuk provinsi (18) atau empat angka dengan titik untuk "
            "kabupaten atau kota (18.72).",
        ),
        "en": (
            "“{code}” is not a government's code.",
            "Write two digits for a province (18), or four with a dot for a regency or city "
            "(18.72).",
        ),
    },
    "role.last_administrator": {
        "id": (
            "{person} adalah pengelola terakhir pemerintah daerah ini.",
            "Beri dahulu peran pengelola kepada orang lain.",
        ),
        "en": (
            "{person} is the last administrator of this government.",
            "Give another person the role first.",
        ),
    },
    "role.account_closed": {
        "id": (
            "Akun {person} tidak aktif.",
            "Minta operator platform mengaktifkannya kembali.",
        ),
        "en": (
            "The account of {person} is closed.",
            "Ask the platform operator to open it again.",
        ),
    },
    "role.unit_elsewhere": {
        "id": (
            "Unit itu bukan bagian dari perangkat daerah yang dipilih.",
            "Pilih unit dari perangkat daerah yang sama.",
        ),
        "en": (
            "That unit is not part of the agency chosen.",
            "Choose a unit of the same agency.",
        ),
    },
    "role.agency_closed": {
        "id": (
            "Perangkat daerah itu sudah ditutup {day:date}.",
            "Pilih perangkat daerah penggantinya.",
        ),
        "en": ("That agency closed on {day:date}.", "Choose the agency that succeeded it."),
    },
    "account.not_found": {
        "id": ("Tidak ada akun dengan alamat {email}.", "Periksa alamatnya."),
        "en": ("There is no account with the address {email}.", "Check the address."),
    },
    "account.own": {
        "id": (
            "Anda tidak dapat menonaktifkan akun sendiri.",
            "Minta operator lain melakukannya.",
        ),
        "en": ("You cannot close your own account.", "Ask another operator to do it."),
    },
}
