"""What the rules of the family ``people`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "people.nip_length": {
        "id": (
            "NIP {name} terdiri atas {digits} angka ({nip}), seharusnya 18.",
            "Salin kembali NIP dari surat keputusan pengangkatan atau kartu pegawai.",
        ),
        "en": (
            "The NIP of {name} has {digits} digits ({nip}); it should have 18.",
            "Copy the NIP again from the letter of appointment or the staff card.",
        ),
    },
    "people.nip_birth_date": {
        "id": (
            "Delapan angka pertama NIP {name} ({nip}) seharusnya tanggal lahir, tetapi tanggal "
            "itu tidak ada.",
            "Periksa angka ke-1 sampai ke-8: tahun, bulan, tanggal.",
        ),
        "en": (
            "The first eight digits of the NIP of {name} ({nip}) should be a date of birth, but "
            "there is no such date.",
            "Check digits 1 to 8: year, month, day.",
        ),
    },
    "people.nip_age": {
        "id": (
            "Menurut NIP {name} ({nip}), usianya belum 18 tahun ketika diangkat.",
            "Periksa tanggal lahir (angka ke-1 sampai ke-8) dan masa pengangkatan (angka ke-9 "
            "sampai ke-14).",
        ),
        "en": (
            "By the NIP of {name} ({nip}) the person was appointed before the age of 18.",
            "Check the date of birth (digits 1 to 8) and of appointment (digits 9 to 14).",
        ),
    },
    "people.nip_digits": {
        "id": (
            "NIP {name} ({nip}) memuat angka yang tidak mungkin: bulan pengangkatan 01 sampai "
            "12, jenis kelamin 1 atau 2, nomor urut mulai 001.",
            "Periksa angka ke-13 sampai ke-18.",
        ),
        "en": (
            "The NIP of {name} ({nip}) holds digits that cannot be: the month of appointment is "
            "01 to 12, the sex 1 or 2, the serial from 001.",
            "Check digits 13 to 18.",
        ),
    },
    "people.nip_differs_from_title": {
        "id": (
            "Gelar {title} dan NIP {name} tidak cocok: angka ke-15 ({digit}) berarti 1 "
            "laki-laki atau 2 perempuan.",
            "Periksa gelarnya dan NIP-nya; salah satunya milik orang lain atau salah ketik.",
        ),
        "en": (
            "The title {title} and the NIP of {name} do not agree: digit 15 ({digit}) is 1 for "
            "a man, 2 for a woman.",
            "Check the title and the NIP; one of them is mistyped or somebody else's.",
        ),
    },
    "people.title_misspelt": {
        "id": (
            "Gelar “{printed}” pada “{name}” lazimnya ditulis “{proper}”.",
            "Tulis “{proper}”.",
        ),
        "en": (
            "The title “{printed}” in “{name}” is properly written “{proper}”.",
            "Write “{proper}”.",
        ),
    },
    "people.rank_unknown": {
        "id": (
            "Tidak ada pangkat “{rank}” ({name}).",
            "Tulis pangkat sesuai surat keputusan terakhir, misalnya Pembina Tk. I atau Pembina "
            "Utama Muda.",
        ),
        "en": (
            "There is no rank “{rank}” ({name}).",
            "Write the rank of the latest decree, for example Pembina Tk. I or Pembina Utama Muda.",
        ),
    },
    "people.rank_differs_from_grade": {
        "id": (
            "Pangkat {rank} bergolongan {proper}, tetapi tertulis {grade} ({name}).",
            "Perbaiki pangkat atau golongannya sesuai surat keputusan terakhir.",
        ),
        "en": (
            "The rank {rank} has the grade {proper}, but {grade} is printed ({name}).",
            "Correct the rank or the grade by the latest decree.",
        ),
    },
    "people.two_spellings": {
        "id": (
            "“{one}” dan “{other}” tampaknya orang yang sama dengan dua penulisan.",
            "Samakan penulisannya. Bila memang dua orang, biarkan.",
        ),
        "en": (
            "“{one}” and “{other}” look like one person written in two ways.",
            "Write the name in one way. If they are two people, leave it.",
        ),
    },
}
