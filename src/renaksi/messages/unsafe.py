"""Settings that are refused, and how to mend each."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "unsafe.no_key": {
        "id": (
            "RENAKSI_SECRET_KEY kosong.",
            "Isi dengan teks acak sedikitnya 50 karakter, atau jalankan dengan `renaksi serve`, "
            "yang membuatnya sendiri.",
        ),
        "en": (
            "RENAKSI_SECRET_KEY is empty.",
            "Set it to at least 50 random characters, or run `renaksi serve`, which makes one.",
        ),
    },
    "unsafe.short_key": {
        "id": (
            "RENAKSI_SECRET_KEY lebih pendek dari {least} karakter.",
            "Ganti dengan teks acak yang lebih panjang; semua orang harus masuk lagi sesudahnya.",
        ),
        "en": (
            "RENAKSI_SECRET_KEY is shorter than {least} characters.",
            "Replace it by a longer random text; everybody has to sign in again afterwards.",
        ),
    },
    "unsafe.debug": {
        "id": (
            "RENAKSI_DEBUG aktif, padahal server melayani {hosts}: halaman kesalahan akan "
            "memperlihatkan isi server.",
            "Hapus RENAKSI_DEBUG.",
        ),
        "en": (
            "RENAKSI_DEBUG is on, but the server answers to {hosts}: pages of errors would show "
            "what is inside.",
            "Remove RENAKSI_DEBUG.",
        ),
    },
    "unsafe.any_host": {
        "id": (
            "RENAKSI_HOSTS menerima nama host apa pun, sehingga tautan dalam surel dapat "
            "diarahkan ke situs lain.",
            "Sebutkan nama-nama host server ini, dipisah koma.",
        ),
        "en": (
            "RENAKSI_HOSTS takes any name, so links in mails could be led to another site.",
            "Name the hosts of this server, parted by commas.",
        ),
    },
    "unsafe.no_tls": {
        "id": (
            "Server melayani {hosts} tanpa alamat https; kata sandi akan lewat terbuka.",
            "Pasang TLS di depannya dan isi RENAKSI_ORIGIN dengan alamat yang dibuka orang, "
            "misalnya https://renaksi.kota.go.id.",
        ),
        "en": (
            "The server answers to {hosts} without an https address; passwords would travel open.",
            "Put TLS in front of it and set RENAKSI_ORIGIN to the address that people open, such "
            "as https://renaksi.kota.go.id.",
        ),
    },
    "unsafe.origin": {
        "id": (
            "RENAKSI_ORIGIN ({origin}) bukan salah satu host di RENAKSI_HOSTS.",
            "Tambahkan nama host itu ke RENAKSI_HOSTS, atau perbaiki RENAKSI_ORIGIN.",
        ),
        "en": (
            "RENAKSI_ORIGIN ({origin}) is none of the hosts in RENAKSI_HOSTS.",
            "Add its host to RENAKSI_HOSTS, or mend RENAKSI_ORIGIN.",
        ),
    },
    "unsafe.no_database": {
        "id": (
            "DATABASE_URL kosong.",
            "Isi dengan alamat basis data untuk peran aplikasi, atau jalankan `renaksi serve`, "
            "yang membawa PostgreSQL sendiri.",
        ),
        "en": (
            "DATABASE_URL is empty.",
            "Set it to the database's address for the application's role, or run `renaksi serve`, "
            "which brings its own PostgreSQL.",
        ),
    },
    "unsafe.same_role": {
        "id": (
            "DATABASE_URL dan DATABASE_OWNER_URL memakai peran yang sama ({role}); pemisahan "
            "antarpemerintah daerah tidak berlaku bagi pemilik tabel.",
            "Buat peran tersendiri untuk aplikasi yang tidak memiliki apa pun.",
        ),
        "en": (
            "DATABASE_URL and DATABASE_OWNER_URL use the same role ({role}); the wall between "
            "governments does not hold for the owner of the tables.",
            "Make a role of its own for the application, which owns nothing.",
        ),
    },
    "unsafe.powerful_role": {
        "id": (
            "Peran aplikasi ({role}) adalah superuser atau boleh melewati row-level security.",
            "Jalankan sebagai superuser: ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS;",
        ),
        "en": (
            "The application's role ({role}) is a superuser or may bypass row-level security.",
            "Run as a superuser: ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS;",
        ),
    },
    "unsafe.owning_role": {
        "id": (
            "Peran aplikasi ({role}) memiliki tabel, sehingga dapat mematikan aturannya.",
            "Pindahkan ke peran pemilik: REASSIGN OWNED BY {role} TO ...; lalu `renaksi migrate`.",
        ),
        "en": (
            "The application's role ({role}) owns tables, so it could switch their rules off.",
            "Give them to the owner's role: REASSIGN OWNED BY {role} TO ...; then run "
            "`renaksi migrate`.",
        ),
    },
    "unsafe.open_data": {
        "id": (
            "Folder data {folder} dapat dibaca atau ditulis semua orang di komputer ini.",
            "Jalankan: chmod o-rwx {folder}",
        ),
        "en": (
            "Everybody on this machine can read or write the data folder {folder}.",
            "Run: chmod o-rwx {folder}",
        ),
    },
    "unsafe.same_keys": {
        "id": (
            "Titik periksa audit ditandatangani dengan kunci yang sama dengan aplikasi.",
            "Isi RENAKSI_CHECKPOINT_KEY dengan teks acak lain; simpan salinannya di luar server.",
        ),
        "en": (
            "Checkpoints of the audit log are signed with the application's own key.",
            "Set RENAKSI_CHECKPOINT_KEY to another random text and keep a copy outside the server.",
        ),
    },
}
