"""What accounts refuse: invitations, links, signing in; each with what to do then."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "invitation.where": {
        "id": (
            "Undangan hanya dapat dibuat di pemerintah daerah tempat Anda bertugas.",
            "Berpindah dahulu ke pemerintah daerah itu.",
        ),
        "en": (
            "You can only invite into the government in which you act.",
            "Switch to that government first.",
        ),
    },
    "invitation.email": {
        "id": (
            "{given} bukan alamat surel yang lengkap.",
            "Tulis alamat seperti nama@dinas.go.id.",
        ),
        "en": (
            "{given} is not a whole mail address.",
            "Write an address such as name@agency.go.id.",
        ),
    },
    "invitation.nip": {
        "id": ("NIP {given} tidak terdiri atas 18 angka.", "Tulis 18 angka, atau kosongkan."),
        "en": ("The NIP {given} does not have 18 digits.", "Write 18 digits, or leave it empty."),
    },
    "invitation.name": {
        "id": ("Nama yang diundang kosong.", "Tulis namanya."),
        "en": ("The name of the guest is empty.", "Write the name."),
    },
    "invitation.has_role": {
        "id": (
            "{email} sudah memegang peran ini di sini.",
            "Tidak perlu mengundang lagi; lihat daftar orang.",
        ),
        "en": (
            "{email} holds this role here already.",
            "No invitation is needed; see the list of people.",
        ),
    },
    "invitation.repeated": {
        "id": (
            "{email} sudah diundang untuk peran ini dan undangannya masih berlaku.",
            "Kirim ulang undangan itu, atau tarik dahulu.",
        ),
        "en": (
            "{email} was invited into this role already, and that invitation is still open.",
            "Send that one again, or withdraw it first.",
        ),
    },
    "invitation.unknown": {
        "id": (
            "Tautan undangan ini tidak dikenal.",
            "Periksa apakah tautannya tersalin lengkap. Jika undangan pernah dikirim ulang, "
            "pakai tautan yang terakhir.",
        ),
        "en": (
            "This invitation link is not known.",
            "Check that the link was copied whole. If the invitation was sent again, use the "
            "latest link.",
        ),
    },
    "invitation.used": {
        "id": (
            "Undangan ini sudah dipakai.",
            "Jika Anda yang memakainya, masuklah seperti biasa. Jika bukan, beri tahu pengelola.",
        ),
        "en": (
            "This invitation was used already.",
            "If it was you, sign in as usual. If it was not, tell your administrator.",
        ),
    },
    "invitation.withdrawn": {
        "id": ("Undangan ini sudah ditarik.", "Minta undangan baru kepada pengelola."),
        "en": (
            "This invitation was withdrawn.",
            "Ask your administrator for a new one.",
        ),
    },
    "invitation.expired": {
        "id": (
            "Undangan dari {by} ini sudah lewat tujuh hari.",
            "Minta {by} mengirimnya ulang.",
        ),
        "en": (
            "This invitation by {by} is older than seven days.",
            "Ask {by} to send it again.",
        ),
    },
    "invitation.account_exists": {
        "id": (
            "Sudah ada akun dengan surel atau NIP ini.",
            "Masuklah dengan akun itu, lalu buka tautan undangan sekali lagi.",
        ),
        "en": (
            "There is an account with this address or NIP already.",
            "Sign in with it, then open the invitation link once more.",
        ),
    },
    "invitation.for_another": {
        "id": (
            "Undangan ini untuk {email}, sedangkan Anda masuk dengan akun lain.",
            "Keluar dahulu, lalu masuk dengan akun yang diundang.",
        ),
        "en": (
            "This invitation is for {email}, but you are signed in with another account.",
            "Sign out, then sign in with the invited account.",
        ),
    },
    "person.reset_elsewhere": {
        "id": (
            "Tautan kata sandi untuk {name} tidak dapat Anda buat: orang ini juga bertugas di "
            "luar wewenang Anda.",
            "Minta pengelola pemerintah daerah atau operator.",
        ),
        "en": (
            "You cannot make a password link for {name}: they also serve outside of what you "
            "manage.",
            "Ask the administrator of the government, or an operator.",
        ),
    },
    "person.unknown": {
        "id": ("Orang ini tidak ditemukan di sini.", "Lihat daftar orang."),
        "en": ("This person is not found here.", "See the list of people."),
    },
    "person.address_taken": {
        "id": ("{email} sudah dipakai sebuah akun.", "Pakai alamat lain."),
        "en": ("{email} belongs to an account already.", "Use another address."),
    },
}
