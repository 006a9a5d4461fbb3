"""What the rules of the family ``form`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "form.signature_missing": {
        "id": (
            "Dokumen ini tidak memuat tanda tangan. Rencana yang tidak ditandatangani belum "
            "mengikat siapa pun.",
            "Tambahkan tempat, tanggal, jabatan, nama, pangkat, dan NIP pejabat yang menetapkan.",
        ),
        "en": (
            "The document has no signature block. A plan that nobody signs binds nobody.",
            "Add place, date, position, name, rank and NIP of the official who sets it.",
        ),
    },
    "form.place_and_date_missing": {
        "id": (
            "Tanda tangan tidak menyebut tempat dan tanggal. Tanpa tanggal, tidak jelas sejak "
            "kapan rencana ini berlaku.",
            "Tambahkan di atas jabatan, misalnya “Contoh, 4 Januari 2021”.",
        ),
        "en": (
            "The signature has no place and no date. Without a date it is not clear since when "
            "the plan holds.",
            "Add them above the position, for example “Contoh, 4 Januari 2021”.",
        ),
    },
    "form.date_missing": {
        "id": (
            "Tanda tangan menyebut tempat ({place}) tanpa tanggal.",
            "Tambahkan tanggal penandatanganan.",
        ),
        "en": (
            "The signature names a place ({place}) and no date.",
            "Add the day of signing.",
        ),
    },
    "form.signature_incomplete": {
        "id": (
            "Blok tanda tangan belum lengkap: {field:field} tidak ada.",
            "Isi {field:field} pejabat yang menandatangani.",
        ),
        "en": (
            "The signature block is not complete: the {field:field} is missing.",
            "Fill in the {field:field} of the official who signs.",
        ),
    },
    "form.second_party_missing": {
        "id": (
            "Perjanjian kinerja ini hanya memuat satu pihak ({position}). Yang menandatangani "
            "sendirian hanya kepala daerah.",
            "Tambahkan tanda tangan atasan langsung sebagai pihak kedua.",
        ),
        "en": (
            "This performance agreement has one party only ({position}). Only a head of region "
            "signs alone.",
            "Add the signature of the direct superior as the second party.",
        ),
    },
    "form.year_missing": {
        "id": (
            "Dokumen ini tidak menyebut tahunnya.",
            "Tulis tahun pada judul, misalnya “RENCANA AKSI TAHUN 2021”.",
        ),
        "en": (
            "The document does not name its year.",
            "Write the year in the title, for example “RENCANA AKSI TAHUN 2021”.",
        ),
    },
    "form.agency_missing": {
        "id": (
            "Dokumen ini tidak menyebut perangkat daerah maupun daerahnya.",
            "Tulis nama perangkat daerah dan daerahnya di bawah judul.",
        ),
        "en": (
            "The document names neither the agency nor the government whose plan it is.",
            "Write the names of the agency and the government below the title.",
        ),
    },
    "form.signed_in_another_year": {
        "id": (
            "Rencana tahun {year} ditandatangani {date}. Lazimnya pada tahun itu atau tahun "
            "sebelumnya.",
            "Periksa tahun pada judul dan tanggal tanda tangannya.",
        ),
        "en": (
            "The plan for {year} is signed on {date}. It should be in that year or the year "
            "before.",
            "Check the year in the title and the date of the signature.",
        ),
    },
}
