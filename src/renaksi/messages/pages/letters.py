"""Words of letters sent by mail."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "letter.invitation.subject": {
        "id": "Undangan ke Renaksi, {government}",
        "en": "Invitation to Renaksi, {government}",
    },
    "letter.invitation.text": {
        "id": "Yth. {name},\n\n{by} mengundang Anda bertugas di Renaksi untuk {government}.\n\n"
        "Buka tautan ini untuk menerima undangan (berlaku 7 hari, satu kali pakai):\n{link}\n\n"
        "Jika Anda tidak mengenal undangan ini, abaikan surat ini.\n",
        "en": "Dear {name},\n\n{by} invites you to work in Renaksi for {government}.\n\n"
        "Open this link to accept (valid for 7 days, once):\n{link}\n\n"
        "If you do not know what this is about, ignore this letter.\n",
    },
    "letter.new_device.subject": {
        "id": "Masuk ke Renaksi dari peramban baru",
        "en": "Signed in to Renaksi from a new browser",
    },
    "letter.new_device.text": {
        "id": "Yth. {name},\n\nAkun Renaksi Anda baru saja dipakai masuk dari peramban yang belum "
        "dikenal.\n\nWaktu: {at}\nAlamat jaringan: {address}\nPeramban: {browser}\n\n"
        "Jika bukan Anda: ubah kata sandi Anda, lalu akhiri sesi lain di halaman akun.\n",
        "en": "Dear {name},\n\nYour Renaksi account was just used to sign in from a browser that "
        "it does not know.\n\nTime: {at}\nNetwork address: {address}\nBrowser: {browser}\n\n"
        "If it was not you: change your password, then end the other sessions on your account's "
        "page.\n",
    },
    "letter.password.subject": {
        "id": "Mengatur kata sandi Renaksi",
        "en": "Set your Renaksi password",
    },
    "letter.password.text": {
        "id": "Yth. {name},\n\nBuka tautan ini untuk mengatur kata sandi baru (berlaku 24 jam, "
        "satu kali pakai):\n{link}\n\nJika bukan Anda yang memintanya, abaikan surat ini.\n",
        "en": "Dear {name},\n\nOpen this link to set a new password (valid for 24 hours, once):\n"
        "{link}\n\nIf you did not ask for it, ignore this letter.\n",
    },
    "letter.security.subject": {
        "id": "Perubahan pada akun Renaksi Anda",
        "en": "A change to your Renaksi account",
    },
    "letter.security.text": {
        "id": "Yth. {name},\n\n{what}\n\nJika bukan Anda: hubungi pengelola Anda sekarang.\n",
        "en": "Dear {name},\n\n{what}\n\nIf it was not you: contact your administrator now.\n",
    },
    "security.password_changed": {
        "id": "Kata sandi akun Anda diubah.",
        "en": "The password of your account was changed.",
    },
    "security.second_factor_added": {
        "id": "Faktor kedua ditambahkan pada akun Anda.",
        "en": "A second factor was added to your account.",
    },
    "security.second_factor_removed": {
        "id": "Faktor kedua dihapus dari akun Anda.",
        "en": "A second factor was removed from your account.",
    },
    "security.account_connected": {
        "id": "Akun terpadu dihubungkan dengan akun Anda.",
        "en": "A single sign-on account was connected to your account.",
    },
}
