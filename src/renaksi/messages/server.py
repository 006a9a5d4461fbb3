"""Words of the commands that run Renaksi on a machine; joined to those of the command line."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    # Help
    "help.serve": {
        "id": "Menjalankan aplikasi di komputer ini: basis data, pekerja latar, dan server web "
        "dalam satu perintah, semuanya di satu folder data. Berhenti dengan Ctrl-C. Dengan "
        "DATABASE_URL, basis data PostgreSQL Anda sendiri yang dipakai.",
        "en": "Run the application on this machine: database, background worker and web server "
        "in one command, all in one data folder. Ctrl-C stops it. With DATABASE_URL your own "
        "PostgreSQL database is used.",
    },
    "help.serve.short": {
        "id": "Menjalankan aplikasi: basis data, pekerja latar, server web",
        "en": "Run the application: database, background worker, web server",
    },
    "help.init": {
        "id": "Menyiapkan folder data: rahasia, basis data, dan tabel-tabelnya. Pengaturan yang "
        "tidak aman ditolak. Boleh diulang: yang sudah ada tidak diubah.",
        "en": "Prepare a data folder: secrets, database and its tables. Unsafe settings are "
        "refused. May be repeated: what is there is left as it is.",
    },
    "help.init.short": {
        "id": "Menyiapkan folder data dan basis data",
        "en": "Prepare the data folder and the database",
    },
    "help.demo": {
        "id": "Memuat contoh ke basis data: rencana aksi tahun 2021 dan orang-orang rekaan dengan "
        "berbagai peran. Angka rekaan bertanda “contoh”. Boleh diulang.",
        "en": "Load the demonstration: the action plan of 2021 and fictitious people in several "
        "roles. Invented figures carry the mark “contoh”. May be repeated.",
    },
    "help.demo.short": {
        "id": "Memuat rencana contoh dan akun peragaan",
        "en": "Load the example plan and demonstration accounts",
    },
    "help.migrate": {
        "id": "Membawa basis data ke bentuk yang dibutuhkan versi ini. serve melakukannya sendiri; "
        "perintah ini untuk pemasangan dengan DATABASE_URL dan DATABASE_OWNER_URL.",
        "en": "Bring the database to what this version needs. serve does so by itself; this is "
        "for installations with DATABASE_URL and DATABASE_OWNER_URL.",
    },
    "help.migrate.short": {
        "id": "Memutakhirkan bentuk basis data",
        "en": "Bring the database up to date",
    },
    "help.worker": {
        "id": "Menjalankan pekerja latar saja, tanpa server web. Boleh di beberapa komputer untuk "
        "satu basis data.",
        "en": "Run a background worker only, without a web server. Several machines may do so "
        "for one database.",
    },
    "help.worker.short": {
        "id": "Menjalankan satu pekerja latar",
        "en": "Run one background worker",
    },
    "help.import": {
        "id": "Mengimpor dokumen rencana ke aplikasi sebagai rancangan milik satu perangkat "
        "daerah. Semuanya tersimpan, atau tidak ada yang berubah.",
        "en": "Bring a plan document into the application as a draft of an agency. All of it is "
        "stored, or nothing changes.",
    },
    "help.import.short": {
        "id": "Mengimpor rencana ke aplikasi",
        "en": "Bring a plan into the application",
    },
    "help.backup": {
        "id": "Menulis cadangan ke satu berkas: basis data dan semua berkas tersimpan, seperti "
        "keadaannya pada satu saat, tanpa menghentikan siapa pun. BERKAS boleh folder; namanya "
        "lalu memuat tanggal dan jam.",
        "en": "Write a backup to one file: database and all stored files as they are at one "
        "moment, while everybody works on. FILE may be a folder; the name then holds date and "
        "time.",
    },
    "help.backup.short": {
        "id": "Menulis cadangan basis data dan berkas",
        "en": "Write a backup of database and files",
    },
    "help.restore": {
        "id": "Memulihkan cadangan ke folder data baru atau basis data kosong. Semuanya "
        "diperiksa: hasilnya utuh, atau tidak ada yang berubah.",
        "en": "Put a backup back into a new data folder or an empty database. Everything is "
        "checked: either all of it is there, or nothing has changed.",
    },
    "help.restore.short": {
        "id": "Memulihkan cadangan ke tempat kosong",
        "en": "Put a backup back into an empty place",
    },
    "option.keep": {
        "id": "Simpan sekian cadangan terbaru di folder itu, hapus yang lebih lama.",
        "en": "Keep so many of the newest backups in that folder, and remove older ones.",
    },
    "value.folder": {"id": "FOLDER", "en": "FOLDER"},
    "value.code": {"id": "KODE", "en": "CODE"},
    "value.number": {"id": "ANGKA", "en": "NUMBER"},
    "value.host": {"id": "ALAMAT", "en": "HOST"},
    "option.data": {
        "id": "Folder data; tanpa ini RENAKSI_DATA, atau tempat yang disediakan sistem.",
        "en": "The data folder; without it RENAKSI_DATA, or the place the system has for it.",
    },
    "option.port": {
        "id": "Nomor port (bawaan 8000).",
        "en": "Number of the port (8000 unless told).",
    },
    "option.host": {
        "id": "Alamat yang didengarkan; bawaan 127.0.0.1, hanya komputer ini.",
        "en": "Address to listen at; 127.0.0.1 unless told, this machine only.",
    },
    "option.workers": {
        "id": "Banyaknya proses web (bawaan 1).",
        "en": "How many web processes (1 unless told).",
    },
    "option.import.government": {
        "id": "Kode pemerintah daerah, misalnya 18.72.",
        "en": "The government's code, such as 18.72.",
    },
    "option.import.agency": {
        "id": "Nama singkat perangkat daerah, misalnya Kesbangpol.",
        "en": "The agency's short name, such as Kesbangpol.",
    },
    "option.import.year": {
        "id": "Tahun rencana, bila tidak tertulis dalam dokumen.",
        "en": "The plan's year, where the document does not say it.",
    },
    "option.import.reason": {
        "id": "Alasan perubahan, bila rencananya sudah ditetapkan.",
        "en": "Why the plan is revised, where it is set already.",
    },
    "option.demo": {
        "id": "Muat juga contohnya, seperti renaksi demo.",
        "en": "Load the demonstration as well, like renaksi demo.",
    },
    "usage.number": {
        "id": "{option} harus bilangan bulat dari {least} sampai {most}, bukan {given}.",
        "en": "{option} must be a whole number from {least} to {most}, not {given}.",
    },
    # What serve says
    "serve.preparing": {"id": "Menyiapkan basis data ...", "en": "Preparing the database ..."},
    "serve.serving": {
        "id": "Renaksi berjalan di {child}\nData disimpan di {detail}\nBerhenti dengan Ctrl-C.",
        "en": "Renaksi runs at {child}\nData is kept in {detail}\nCtrl-C stops it.",
    },
    "serve.died": {
        "id": "{child} berhenti sendiri (status {detail}); dijalankan lagi.",
        "en": "{child} ended by itself (status {detail}); it is started again.",
    },
    "serve.started_again": {"id": "{child} berjalan lagi.", "en": "{child} runs again."},
    "serve.no_start": {
        "id": "{child} belum dapat dijalankan lagi; dicoba terus. {detail}",
        "en": "{child} cannot be started again yet; it is tried again and again. {detail}",
    },
    "serve.disk_short": {
        "id": "Ruang disk {child} hampir habis: tersisa {detail}. Kosongkan sebagian; basis data "
        "berhenti jika disk penuh.",
        "en": "The disk of {child} is nearly full: {detail} left. Make room; the database stops "
        "when the disk is full.",
    },
    "serve.backup_failed": {
        "id": "Cadangan terjadwal ke {child} gagal (status {detail}); alasannya di atas. Dicoba "
        "lagi satu jam lagi.",
        "en": "The scheduled backup into {child} failed (status {detail}); the reason stands "
        "above. It is tried again in an hour.",
    },
    "serve.upgraded": {
        "id": "Basis data dipindahkan ke versi PostgreSQL yang baru; yang lama tetap ada di "
        "sebelahnya.",
        "en": "The database was carried over to the new PostgreSQL; the old one stays beside it.",
    },
    "serve.trouble": {
        "id": "Ada yang tidak berjalan, tetapi layanan tetap jalan: {detail}",
        "en": "Something did not work; the service goes on: {detail}",
    },
    "serve.stopping": {"id": "Menghentikan ...", "en": "Stopping ..."},
    "serve.stopped": {"id": "Berhenti dengan rapi.", "en": "Stopped cleanly."},
    "init.done": {
        "id": "Siap di {folder}. Lanjutkan dengan: renaksi serve --data {folder}",
        "en": "Ready in {folder}. Go on with: renaksi serve --data {folder}",
    },
    "backup.done": {
        "id": "Cadangan {moment} UTC ditulis ke {file}: {tables} tabel, {rows} baris, "
        "{files} berkas.",
        "en": "Backup of {moment} UTC written to {file}: {tables} tables, {rows} rows, "
        "{files} files.",
    },
    "backup.removed": {"id": "Cadangan lama dihapus: {file}", "en": "Old backup removed: {file}"},
    "restore.done": {
        "id": "Cadangan {moment} UTC dipulihkan ke {folder}: {tables} tabel, {rows} baris, "
        "{files} berkas; semuanya cocok.",
        "en": "Backup of {moment} UTC restored into {folder}: {tables} tables, {rows} rows, "
        "{files} files; everything matches.",
    },
    "import.done": {
        "id": "Tersimpan sebagai rancangan versi {number}: {title} ({rows} baris).",
        "en": "Stored as draft version {number}: {title} ({rows} lines).",
    },
    "demo.done": {"id": "Contoh sudah dimuat.", "en": "The demonstration is loaded."},
    "migrate.done": {"id": "Basis data mutakhir.", "en": "The database is up to date."},
    # The reference of the command line
    "reference.serve": {
        "id": "Satu folder data hanya dipakai oleh satu `renaksi serve`. Proses yang mati "
        "dijalankan lagi. `RENAKSI_HOSTS` dan `RENAKSI_ORIGIN` menyebut nama server di jaringan; "
        "lihat [menjalankan server](../how-to/menjalankan-server.md).",
        "en": "One data folder serves one `renaksi serve` only. Processes that die are started "
        "again. `RENAKSI_HOSTS` and `RENAKSI_ORIGIN` name the server in a network; see "
        "[running a server](../how-to/run-a-server.md).",
    },
    "reference.init": {
        "id": "Rahasia ada di `secrets.json` dalam folder data dan hanya dapat dibaca pemiliknya.",
        "en": "Secrets are in `secrets.json` in the data folder; only its owner can read them.",
    },
    "reference.demo": {
        "id": "Orang-orangnya rekaan; jangan dipakai di server yang melayani orang sungguhan.",
        "en": "Its people are fictitious; not for a server that serves real ones.",
    },
    "reference.import": {
        "id": "Dokumen dibaca dalam proses terbatas. Selama masih ada rancangan terbuka, impor "
        "berikutnya ditolak. Perintah ini bertindak sebagai sistem dan tercatat di log.",
        "en": "The document is read in a process with limits. While a draft is open the next "
        "import is refused. The command acts as the system, and the log says so.",
    },
    "reference.migrate": {
        "id": "Memerlukan `DATABASE_OWNER_URL`, pemilik tabel-tabelnya; aplikasi sendiri tidak "
        "memiliki apa pun.",
        "en": "Needs `DATABASE_OWNER_URL`, who owns the tables; the application itself owns "
        "nothing.",
    },
    "reference.backup": {
        "id": "Memerlukan `DATABASE_BACKUP_URL` bila basis datanya milik sendiri. `renaksi serve` "
        "menulis cadangan ke `backups/` tiap `RENAKSI_BACKUP_HOURS` jam (24; 0 berarti tidak) dan "
        "menyimpan `RENAKSI_BACKUP_KEEP` (7). `secrets.json` tidak ikut; simpan di tempat lain.",
        "en": "Needs `DATABASE_BACKUP_URL` where the database is your own. `renaksi serve` writes "
        "backups into `backups/` every `RENAKSI_BACKUP_HOURS` hours (24; 0 is never) and keeps "
        "`RENAKSI_BACKUP_KEEP` (7). `secrets.json` is not in them; keep it elsewhere.",
    },
    "reference.restore": {
        "id": "Cadangan dari versi lebih lama dimutakhirkan sesudahnya.",
        "en": "A backup of an earlier version is brought up to date afterwards.",
    },
    "reference.worker": {
        "id": "Tanpa `DATABASE_URL`, basis data dari `renaksi serve` yang sedang berjalan dipakai.",
        "en": "Without `DATABASE_URL` the database of the running `renaksi serve` is used.",
    },
    # The log
    "help.audit": {
        "id": "Memeriksa jejak audit setiap pemerintah daerah: apakah ada catatan yang diubah, "
        "dihapus, disisipkan, ditukar, atau terpotong di akhir. Setiap temuan dicetak; kode keluar "
        "1 bila ada.",
        "en": "Check the audit log of every government: whether an entry was altered, removed, "
        "inserted, exchanged, or cut off at the end. Each finding is printed; the exit status is "
        "1 where there is one.",
    },
    "help.audit.short": {
        "id": "Memeriksa keutuhan jejak audit",
        "en": "Check that the audit log is whole",
    },
    "option.government": {
        "id": "hanya pemerintah daerah dengan kode ini",
        "en": "only the government with this code",
    },
    "usage.government": {
        "id": "Tidak ada pemerintah daerah dengan kode {given}.",
        "en": "There is no government with the code {given}.",
    },
    "audit.platform": {"id": "Tingkat platform", "en": "The platform"},
    "audit.faults": {
        "id": "Jejak audit tidak utuh: {count} temuan.",
        "en": "The audit log is not whole: {count} findings.",
    },
    "audit.clean": {
        "id": "Jejak audit utuh: {count} rantai diperiksa.",
        "en": "The audit log is whole: {count} chains checked.",
    },
    "reference.audit": {
        "id": "Memerlukan `DATABASE_OWNER_URL` bila basis datanya milik sendiri. Titik periksa "
        "bertanda tangan ada di `checkpoints/` dalam folder data; simpan juga di tempat lain.",
        "en": "Needs `DATABASE_OWNER_URL` where the database is your own. Signed checkpoints are "
        "in `checkpoints/` in the data folder; keep them elsewhere too.",
    },
}
