"""Words of invitations: for administrators who invite, and for guests who accept."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "invite.title": {"id": "Undang orang", "en": "Invite somebody"},
    "invite.lead": {
        "id": "Yang diundang mendapat tautan, lalu mengatur kata sandinya sendiri.",
        "en": "The guest gets a link and sets a password of their own.",
    },
    "invite.list": {"id": "Undangan", "en": "Invitations"},
    "invite.email": {"id": "Surel dinas", "en": "Office mail"},
    "invite.name": {"id": "Nama", "en": "Name"},
    "invite.nip": {"id": "NIP", "en": "NIP"},
    "invite.nip_wrong": {"id": "Tulis 18 angka.", "en": "Write 18 digits."},
    "invite.role": {"id": "Peran", "en": "Role"},
    "invite.agency": {"id": "Perangkat daerah", "en": "Agency"},
    "invite.whole_government": {
        "id": "Seluruh pemerintah daerah",
        "en": "The whole government",
    },
    "invite.button": {"id": "Undang", "en": "Invite"},
    "invite.cancel": {"id": "Batal", "en": "Cancel"},
    "invite.made": {"id": "Undangan dibuat", "en": "The invitation is made"},
    "invite.made_mail": {
        "id": "Surat undangan dikirim ke {email}. Keadaannya tampil di daftar undangan.",
        "en": "A letter goes to {email}. The list of invitations shows how that went.",
    },
    "invite.made_link": {
        "id": "Server ini tidak mengirim surel. Berikan tautan ini langsung kepada {name}; berlaku "
        "tujuh hari, satu kali pakai, dan tidak dapat ditampilkan lagi.",
        "en": "This server sends no mail. Give this link to {name} yourself; it is valid for seven "
        "days, once, and cannot be shown again.",
    },
    "invite.link": {"id": "Tautan undangan", "en": "Invitation link"},
    "invite.to_list": {"id": "Ke daftar undangan", "en": "To the list of invitations"},
    "invite.who": {"id": "Yang diundang", "en": "Guest"},
    "invite.into": {"id": "Peran", "en": "Role"},
    "invite.state": {"id": "Keadaan", "en": "State"},
    "invite.by": {"id": "Oleh", "en": "By"},
    "invite.acts": {"id": "Tindakan", "en": "Acts"},
    "invite.state.waiting": {"id": "Menunggu", "en": "Waiting"},
    "invite.state.mailed": {"id": "Surat terkirim", "en": "Letter sent"},
    "invite.state.mail_failed": {
        "id": "Surat tidak terkirim; kirim ulang",
        "en": "The letter was not sent; send it again",
    },
    "invite.state.expired": {"id": "Lewat tujuh hari", "en": "Older than seven days"},
    "invite.state.accepted": {"id": "Diterima", "en": "Accepted"},
    "invite.state.withdrawn": {"id": "Ditarik", "en": "Withdrawn"},
    "invite.again": {"id": "Kirim ulang", "en": "Send again"},
    "invite.withdraw": {"id": "Tarik", "en": "Withdraw"},
    "invite.withdrawn_said": {
        "id": "Undangan untuk {name} ditarik.",
        "en": "The invitation for {name} is withdrawn.",
    },
    "invite.none": {"id": "Belum ada undangan.", "en": "There are no invitations yet."},
    # For the guest
    "invite.you": {"id": "Anda diundang", "en": "You are invited"},
    "invite.you_whole": {
        "id": "{by} mengundang Anda menjadi {role} di {government}.",
        "en": "{by} invites you as {role} into {government}.",
    },
    "invite.you_agency": {
        "id": "{by} mengundang Anda menjadi {role} di {agency}, {government}.",
        "en": "{by} invites you as {role} into {agency}, {government}.",
    },
    "invite.account": {"id": "Akun Anda: {email}", "en": "Your account: {email}"},
    "invite.your_name": {"id": "Nama lengkap", "en": "Full name"},
    "invite.accept": {"id": "Terima undangan", "en": "Accept the invitation"},
    "invite.known": {
        "id": "Akun {email} sudah ada. Masuk dahulu; setelah itu undangan dapat diterima.",
        "en": "There is an account {email} already. Sign in first; then you can accept.",
    },
    "invite.join_as": {
        "id": "Anda masuk sebagai {name} ({email}).",
        "en": "You are signed in as {name} ({email}).",
    },
    "invite.join": {"id": "Gabung", "en": "Join"},
    "invite.joined": {
        "id": "Anda kini bertugas di {government}.",
        "en": "You now serve in {government}.",
    },
    "invite.welcome": {
        "id": "Selamat bertugas di {government}. Pasang faktor kedua sekarang, atau lanjut ke "
        "beranda.",
        "en": "Welcome to {government}. Set up a second factor now, or go on to the home page.",
    },
    "invite.refused": {"id": "Undangan tidak berlaku", "en": "The invitation is not valid"},
}
