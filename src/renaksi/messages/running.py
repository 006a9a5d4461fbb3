"""Why an installation cannot be run as it stands: data directory, embedded database, processes."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    # The data directory
    "running.not_a_folder": {
        "id": (
            "{folder} bukan folder.",
            "Sebutkan folder lain dengan --data.",
        ),
        "en": (
            "{folder} is not a folder.",
            "Name another folder with --data.",
        ),
    },
    "running.cannot_write": {
        "id": (
            "Folder data {folder} tidak dapat dibuat atau ditulis ({reason}).",
            "Periksa izin dan ruang disknya, atau sebutkan folder lain dengan --data.",
        ),
        "en": (
            "The data folder {folder} cannot be made or written ({reason}).",
            "Check its permissions and the room on the disk, or name another folder with --data.",
        ),
    },
    "running.not_ours": {
        "id": (
            "Folder {folder} sudah berisi berkas lain, bukan data Renaksi.",
            "Sebutkan folder kosong atau folder baru dengan --data.",
        ),
        "en": (
            "The folder {folder} holds other files, not data of Renaksi.",
            "Name an empty or a new folder with --data.",
        ),
    },
    "running.in_use": {
        "id": (
            "Folder data {folder} sedang dipakai oleh Renaksi lain (proses {process}).",
            "Hentikan yang itu lebih dahulu, atau sebutkan folder lain dengan --data.",
        ),
        "en": (
            "The data folder {folder} is in use by another Renaksi (process {process}).",
            "Stop that one first, or name another folder with --data.",
        ),
    },
    "running.in_use_at": {
        "id": (
            "Folder data {folder} sedang dipakai oleh Renaksi yang berjalan di {address} "
            "(proses {process}).",
            "Buka alamat itu, hentikan yang itu lebih dahulu, atau sebutkan folder lain dengan "
            "--data.",
        ),
        "en": (
            "The data folder {folder} is in use by the Renaksi that runs at {address} "
            "(process {process}).",
            "Open that address, stop that one first, or name another folder with --data.",
        ),
    },
    "running.no_number": {
        "id": (
            "{name} harus bilangan bulat, paling kecil {least}, bukan {given}.",
            "Benahi variabel lingkungan itu, atau hapus.",
        ),
        "en": (
            "{name} must be a whole number, {least} or more, not {given}.",
            "Mend that environment variable, or remove it.",
        ),
    },
    "running.no_installation": {
        "id": (
            "Belum ada instalasi Renaksi di folder {folder}.",
            "Jalankan renaksi init, atau sebutkan folder yang benar dengan --data.",
        ),
        "en": (
            "There is no installation of Renaksi in the folder {folder} yet.",
            "Run renaksi init, or name the right folder with --data.",
        ),
    },
    "running.open_secrets": {
        "id": (
            "Berkas rahasia {file} dapat dibaca pengguna lain di komputer ini.",
            "Tutup dengan chmod 600, dan pertimbangkan untuk membuat rahasia baru.",
        ),
        "en": (
            "The file of secrets {file} can be read by other users of this machine.",
            "Close it with chmod 600, and consider making new secrets.",
        ),
    },
    "running.damaged_secrets": {
        "id": (
            "Berkas rahasia {file} rusak.",
            "Kembalikan dari cadangan folder data; tanpa berkas itu basis data tidak terbuka.",
        ),
        "en": (
            "The file of secrets {file} is damaged.",
            "Put it back from a copy of the data folder; the database does not open without it.",
        ),
    },
    # The embedded PostgreSQL
    "running.no_account": {
        "id": (
            "PostgreSQL tidak boleh dijalankan oleh root, dan tidak ada pengguna biasa ({names}).",
            "Buat pengguna bernama renaksi, atau jalankan perintah ini sebagai pengguna biasa.",
        ),
        "en": (
            "PostgreSQL must not be run by root, and there is no ordinary user ({names}).",
            "Add a user named renaksi, or run this command as an ordinary user.",
        ),
    },
    "running.no_postgresql": {
        "id": (
            "Program PostgreSQL tidak ditemukan; tidak ada paketnya untuk komputer jenis ini.",
            "Pakai server PostgreSQL 15 atau lebih baru lewat DATABASE_URL dan DATABASE_OWNER_URL.",
        ),
        "en": (
            "The programs of PostgreSQL were not found; there is no package for this machine.",
            "Use a server of PostgreSQL 15 or later by DATABASE_URL and DATABASE_OWNER_URL.",
        ),
    },
    "running.program_failed": {
        "id": (
            "Program {program} gagal ({reason}).",
            "Benahi penyebabnya, lalu ulangi. Tidak ada yang tersimpan setengah jadi.",
        ),
        "en": (
            "The program {program} failed ({reason}).",
            "Mend what it says, then do it again. Nothing was left half done.",
        ),
    },
    "running.no_start": {
        "id": (
            "PostgreSQL tidak dapat dimulai ({reason}).",
            "Lihat postgresql-start.log di folder data dan folder log di sebelah basis datanya.",
        ),
        "en": (
            "PostgreSQL does not start ({reason}).",
            "See postgresql-start.log in the data folder, and the folder log of the database.",
        ),
    },
    "running.no_migration": {
        "id": (
            "Basis data tidak dapat dimutakhirkan; alasannya tertulis di atas.",
            "Benahi penyebabnya, lalu jalankan lagi. Data yang ada tidak berubah.",
        ),
        "en": (
            "The database cannot be brought up to date; the reason stands above.",
            "Mend it and run this again. The data that is there has not changed.",
        ),
    },
    "running.no_demo": {
        "id": (
            "Data contoh tidak dapat dimuat; alasannya tertulis di atas.",
            "Benahi penyebabnya, atau jalankan tanpa data contoh.",
        ),
        "en": (
            "The demonstration cannot be loaded; the reason stands above.",
            "Mend it, or run without the demonstration.",
        ),
    },
    "running.unsafe": {
        "id": (
            "Pengaturan tidak aman; masing-masing tertulis di atas.",
            "Benahi semuanya, lalu jalankan lagi.",
        ),
        "en": (
            "The settings are not safe; each of them stands above.",
            "Mend them all, then run this again.",
        ),
    },
    "running.no_owner": {
        "id": (
            "DATABASE_URL ada, tetapi DATABASE_OWNER_URL tidak, sehingga tabel tidak dapat "
            "dimutakhirkan.",
            "Sebutkan juga DATABASE_OWNER_URL, yaitu peran yang memiliki tabel-tabelnya.",
        ),
        "en": (
            "DATABASE_URL is given, but DATABASE_OWNER_URL is not, so tables cannot be brought "
            "up to date.",
            "Give DATABASE_OWNER_URL as well: the role that owns the tables.",
        ),
    },
    "running.not_serving": {
        "id": (
            "Tidak ada Renaksi yang sedang berjalan untuk folder data {folder}.",
            "Jalankan renaksi serve lebih dahulu, atau sebutkan basis datanya lewat DATABASE_URL.",
        ),
        "en": (
            "No Renaksi runs for the data folder {folder} just now.",
            "Run renaksi serve first, or name the database by DATABASE_URL.",
        ),
    },
    # The web server
    "running.no_web": {
        "id": (
            "Server web tidak menjawab.",
            "Alasannya tertulis di atas; benahi, lalu jalankan lagi.",
        ),
        "en": (
            "The web server does not answer.",
            "The reason stands above; mend it and run this again.",
        ),
    },
    "running.port_taken": {
        "id": (
            "Port {port} sudah dipakai program lain.",
            "Sebutkan port lain dengan --port, misalnya --port 8001.",
        ),
        "en": (
            "The port {port} is in use by another program.",
            "Name another port with --port, for instance --port 8001.",
        ),
    },
    "running.no_port": {
        "id": (
            "Alamat {host} port {port} tidak dapat dipakai ({reason}).",
            "Periksa --host dan --port; port di bawah 1024 hanya untuk root.",
        ),
        "en": (
            "The address {host}, port {port}, cannot be used ({reason}).",
            "Check --host and --port; ports below 1024 are for root only.",
        ),
    },
    "running.other_version": {
        "id": (
            "Basis data di {folder} dibuat oleh PostgreSQL {held}; yang terpasang {ours}.",
            "Jalankan renaksi serve dari versi Renaksi sebelumnya, cadangkan dengan renaksi "
            "backup, lalu pulihkan ke folder baru dengan renaksi restore.",
        ),
        "en": (
            "The database in {folder} was made by PostgreSQL {held}; installed here is {ours}.",
            "Run renaksi serve of the earlier version of Renaksi, back up with renaksi backup, "
            "and restore into a new folder with renaksi restore.",
        ),
    },
}
