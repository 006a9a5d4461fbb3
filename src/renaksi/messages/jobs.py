"""What there is to say about work in the background and about stored files."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "job.already_ended": {
        "id": (
            "Pekerjaan ini sudah berakhir, sehingga tidak dapat dibatalkan.",
            "Muat ulang halaman untuk melihat hasilnya.",
        ),
        "en": (
            "This work has ended already, so it cannot be cancelled.",
            "Load the page again to see how it ended.",
        ),
    },
    "job.gave_up": {
        "id": (
            "Pekerjaan ini berhenti tanpa hasil setelah {attempts} kali dicoba, karena prosesnya "
            "terhenti di tengah jalan. Tidak ada yang tersimpan setengah jalan.",
            "Coba sekali lagi. Bila terulang, pakai berkas yang lebih kecil atau hubungi "
            "pengelola server.",
        ),
        "en": (
            "This work was given up after {attempts} attempts, since its process was ended in the "
            "middle. Nothing is half-saved.",
            "Try once more. If it happens again, use a smaller file or tell who runs the server.",
        ),
    },
    "job.broken": {
        "id": (
            "Pekerjaan ini gagal karena kesalahan pada Renaksi sendiri. Tidak ada yang tersimpan "
            "setengah jalan.",
            "Sampaikan nomor ini kepada pengelola server: {job}.",
        ),
        "en": (
            "This work failed because of a fault in Renaksi itself. Nothing is half-saved.",
            "Tell this number to who runs the server: {job}.",
        ),
    },
    "upload.too_large": {
        "id": (
            "Berkas ini lebih besar dari {limit} MB.",
            "Kurangi ukurannya (misalnya hapus gambar di dalamnya) atau bagi menjadi beberapa "
            "berkas, lalu unggah lagi.",
        ),
        "en": (
            "This file is larger than {limit} MB.",
            "Make it smaller (remove the pictures in it, for instance) or split it into several "
            "files, then upload it again.",
        ),
    },
    "upload.wrong_kind": {
        "id": (
            "Isi {name} bukan jenis berkas yang diterima di sini, apa pun nama akhirannya.",
            "Unggah berkas berjenis: {accepted}.",
        ),
        "en": (
            "The content of {name} is no kind of file that is taken here, whatever its name "
            "ends in.",
            "Upload a file of one of these kinds: {accepted}.",
        ),
    },
    "storage.unavailable": {
        "id": (
            "Tempat penyimpanan berkas tidak dapat dipakai ({reason}). Tidak ada yang tersimpan "
            "setengah jalan.",
            "Coba beberapa saat lagi. Bila terulang, hubungi pengelola server.",
        ),
        "en": (
            "The place where files are kept cannot be used ({reason}). Nothing is half-saved.",
            "Try again in a while. If it happens again, tell who runs the server.",
        ),
    },
    "storage.missing": {
        "id": (
            "Isi berkas ini tidak ditemukan di tempat penyimpanan ({hash}).",
            "Minta pengelola server memulihkannya dari cadangan, atau unggah berkasnya kembali.",
        ),
        "en": (
            "The content of this file is not in the place where files are kept ({hash}).",
            "Ask who runs the server to restore it from a backup, or upload the file again.",
        ),
    },
}
