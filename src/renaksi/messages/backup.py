"""Why a backup cannot be made or put back."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "backup.exists": {
        "id": (
            "Berkas {file} sudah ada.",
            "Sebutkan nama lain; cadangan tidak menimpa berkas apa pun.",
        ),
        "en": (
            "The file {file} exists already.",
            "Choose another name; a backup replaces no file.",
        ),
    },
    "backup.no_room": {
        "id": (
            "Disk penuh, sehingga cadangan {file} tidak dapat ditulis.",
            "Kosongkan sebagian ruang, atau tulis ke disk lain.",
        ),
        "en": (
            "The disk is full, so the backup {file} cannot be written.",
            "Make room, or write to another disk.",
        ),
    },
    "backup.cannot_write": {
        "id": (
            "Cadangan {file} tidak dapat ditulis ({reason}).",
            "Periksa folder dan izinnya.",
        ),
        "en": (
            "The backup {file} cannot be written ({reason}).",
            "Check the folder and its permissions.",
        ),
    },
    "backup.no_database": {
        "id": (
            "Basis data tidak dapat dibaca atau ditulis ({reason}).",
            "Periksa apakah servernya berjalan dan alamatnya benar.",
        ),
        "en": (
            "The database cannot be read or written ({reason}).",
            "Check that its server runs and that its address is right.",
        ),
    },
    "backup.no_role": {
        "id": (
            "Alamat basis data untuk peran cadangan tidak disebutkan.",
            "Sebutkan DATABASE_BACKUP_URL; lihat docs/how-to/run-a-server.md.",
        ),
        "en": (
            "The database's address for the role of backups is not given.",
            "Give DATABASE_BACKUP_URL; see docs/how-to/run-a-server.md.",
        ),
    },
    "backup.damaged_file": {
        "id": (
            "Berkas tersimpan {digest} rusak di tempat penyimpanannya.",
            "Pulihkan berkas itu dari cadangan sebelumnya, lalu buat cadangan lagi.",
        ),
        "en": (
            "The stored file {digest} is damaged where it is kept.",
            "Put that file back from an earlier backup, then back up again.",
        ),
    },
    "backup.damaged": {
        "id": (
            "Cadangan {file} rusak atau tidak lengkap ({part}).",
            "Pakai salinan lain dari cadangan itu, atau cadangan sebelumnya.",
        ),
        "en": (
            "The backup {file} is damaged or incomplete ({part}).",
            "Use another copy of it, or an earlier backup.",
        ),
    },
    "backup.not_empty": {
        "id": (
            "Basis data tujuan sudah berisi tabel.",
            "Pulihkan ke folder data baru dengan --data, atau ke basis data kosong.",
        ),
        "en": (
            "The database to restore into holds tables already.",
            "Restore into a new data folder with --data, or into an empty database.",
        ),
    },
    "backup.differs": {
        "id": (
            "Isi tabel {table} setelah dipulihkan berbeda dari isi cadangan; semuanya dibatalkan.",
            "Pakai salinan lain dari cadangan itu, dan laporkan kepada pengelola Renaksi.",
        ),
        "en": (
            "The table {table} came out different from the backup; everything was undone.",
            "Use another copy of the backup, and tell the makers of Renaksi.",
        ),
    },
    "backup.not_restored": {
        "id": (
            "Cadangan tidak dapat dipulihkan ({reason}); semuanya dibatalkan.",
            "Benahi penyebabnya, lalu ulangi.",
        ),
        "en": (
            "The backup cannot be restored ({reason}); everything was undone.",
            "Mend it, then do it again.",
        ),
    },
}
