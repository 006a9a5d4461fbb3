"""Words of the pages that stand where another cannot be."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "error.home": {"id": "Ke beranda", "en": "Go home"},
    "error.retry": {"id": "Coba lagi", "en": "Try again"},
    "error.400.heading": {
        "id": "Permintaan ini tidak dapat dibaca",
        "en": "This request cannot be read",
    },
    "error.400.text": {
        "id": "Alamat atau isian yang dikirim tidak lengkap. Kembali ke halaman sebelumnya, lalu "
        "ulangi.",
        "en": "The address or the form that was sent is not complete. Go back one page and do it "
        "again.",
    },
    "error.403.heading": {
        "id": "Peran Anda tidak mencakup halaman ini",
        "en": "Your role does not cover this page",
    },
    "error.403.text": {
        "id": "Bila Anda memerlukannya, mintalah peran yang sesuai kepada pengelola di instansi "
        "Anda.",
        "en": "If you need it, ask the administrator of your office for a role that does.",
    },
    "error.404.heading": {"id": "Halaman ini tidak ada", "en": "There is no such page"},
    "error.404.text": {
        "id": "Mungkin alamatnya salah ketik, isinya sudah dipindahkan, atau bukan untuk Anda "
        "lihat.",
        "en": "Its address may be mistyped, it may have moved, or it is not yours to see.",
    },
    "error.500.heading": {
        "id": "Halaman ini gagal dibuat",
        "en": "This page could not be made",
    },
    "error.500.text": {
        "id": "Kesalahannya ada pada Renaksi dan sudah tercatat. Isian terakhir Anda belum "
        "tersimpan; coba lagi sebentar lagi.",
        "en": "The fault is Renaksi's and has been written down. What you entered last was not "
        "saved; try again in a moment.",
    },
    "error.503.heading": {
        "id": "Renaksi sedang tidak dapat dipakai",
        "en": "Renaksi cannot be used just now",
    },
    "error.503.text": {
        "id": "Basis datanya tidak menjawab. Data Anda aman; coba lagi setengah menit lagi.",
        "en": "Its database does not answer. Your data are safe; try again in half a minute.",
    },
    "error.csrf.heading": {
        "id": "Halaman ini sudah terlalu lama terbuka",
        "en": "This page stood open for too long",
    },
    "error.csrf.text": {
        "id": "Demi keamanan, isian dari halaman lama tidak diterima dan tidak ada yang berubah. "
        "Muat ulang halamannya, lalu kirim sekali lagi.",
        "en": "For safety, forms of old pages are not taken, and nothing was changed. Load the "
        "page again and send it once more.",
    },
}
