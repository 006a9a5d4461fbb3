"""What verifying the log can find."""

from __future__ import annotations

from typing import Final

_ID: Final = (
    "Simpan salinan basis data dan cadangan terakhir sebelum hal lain, lalu cari tahu siapa yang "
    "memegang peran pemilik basis data."
)
_EN: Final = (
    "Keep a copy of the database and of the last backup before anything else, then find out who "
    "held the role of the database's owner."
)

_SENTENCES: Final = {
    "audit.entries_missing": (
        "Catatan {first} sampai {last} hilang.",
        "Entries {first} to {last} are gone.",
    ),
    "audit.link_broken": (
        "Catatan {number} tidak menyambung ke catatan sebelumnya: ada yang disisipkan, ditukar, "
        "atau ditulis ulang.",
        "Entry {number} does not follow the entry before it: something was inserted, exchanged or "
        "written again.",
    ),
    "audit.entry_altered": (
        "Catatan {number} ({action}) diubah setelah disegel.",
        "Entry {number} ({action}) was altered after it was sealed.",
    ),
    "audit.value_altered": (
        "Nilai “{field}” pada catatan {number} diubah atau dihapus tanpa catatan penghapusan.",
        "The value “{field}” of entry {number} was altered, or erased without an entry about it.",
    ),
    "audit.value_stray": (
        "Nilai “{field}” menunjuk catatan {number} yang tidak ada.",
        "The value “{field}” belongs to entry {number}, which is not there.",
    ),
    "audit.head_differs": (
        "Ujung rantai tidak cocok dengan catatan terakhir ({number}).",
        "The head of the chain does not fit its last entry ({number}).",
    ),
    "audit.end_cut_off": (
        "Akhir rantai terpotong: titik periksa menandatangani {signed} catatan, yang ada {number}.",
        "The chain's end is cut off: a checkpoint signed {signed} entries, {number} are there.",
    ),
    "audit.not_as_signed": (
        "Catatan {number} bukan yang ditandatangani titik periksa: rantai ditulis ulang.",
        "Entry {number} is not what a checkpoint signed: the chain was written again.",
    ),
    "audit.checkpoint_forged": (
        "Titik periksa di {file} baris {line} tidak sah atau tidak menyambung ke baris sebelumnya.",
        "The checkpoint in {file}, line {line}, is not genuine or does not follow the line before.",
    ),
}

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    code: {"id": (indonesian, _ID), "en": (english, _EN)}
    for code, (indonesian, english) in _SENTENCES.items()
}
