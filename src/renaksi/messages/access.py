"""What there is to say when somebody is not let in, or asks in a way that cannot be answered."""

from __future__ import annotations

from typing import Final

_SIGN_IN: Final = (
    "Masuklah kembali, atau buat kunci baru di halaman akun Anda.",
    "Sign in again, or make a new token on the page of your account.",
)

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "access.unauthenticated": {
        "id": (
            "Permintaan ini tidak menyebut siapa Anda.",
            "Kirim kunci Anda dalam kepala Authorization: Bearer, atau masuklah lebih dahulu.",
        ),
        "en": (
            "This request does not say who you are.",
            "Send your token in the header Authorization: Bearer, or sign in first.",
        ),
    },
    "access.denied": {
        "id": (
            "Peran Anda, atau lingkup kunci Anda, tidak mencakup tindakan ini.",
            "Minta pengelola di pemerintah daerah Anda memberi peran yang sesuai.",
        ),
        "en": (
            "Your roles, or the scopes of your token, do not allow this.",
            "Ask an administrator of your government for a fitting role.",
        ),
    },
    "access.forgery": {
        "id": (
            "Permintaan ini tidak terbukti berasal dari halaman Renaksi.",
            "Muat ulang halaman, lalu ulangi; program lain memakai kunci, bukan kuki.",
        ),
        "en": (
            "This request is not proved to come from a page of Renaksi.",
            "Load the page again and repeat; other programs use a token, not cookies.",
        ),
    },
    "access.second_factor": {
        "id": (
            "Peran Anda meminta faktor kedua, dan sesi ini belum menunjukkannya.",
            "Pasang atau pakai faktor kedua di halaman akun, lalu ulangi.",
        ),
        "en": (
            "Your role asks for a second factor, and this session has not shown one.",
            "Set one up or use it on the page of your account, then repeat.",
        ),
    },
    "access.no_government": {
        "id": (
            "Anda tidak bertugas di pemerintah daerah mana pun.",
            "Mintalah peran kepada pengelola pemerintah daerah Anda.",
        ),
        "en": (
            "You serve in no government.",
            "Ask an administrator of your government for a role.",
        ),
    },
    "token.unknown": {
        "id": ("Kunci ini tidak dikenal.", _SIGN_IN[0]),
        "en": ("This token is not known.", _SIGN_IN[1]),
    },
    "token.expired": {
        "id": ("Masa berlaku kunci ini sudah habis.", _SIGN_IN[0]),
        "en": ("This token has expired.", _SIGN_IN[1]),
    },
    "token.revoked": {
        "id": ("Kunci ini sudah dicabut.", _SIGN_IN[0]),
        "en": ("This token was revoked.", _SIGN_IN[1]),
    },
    "token.person_inactive": {
        "id": (
            "Akun pemilik kunci ini sudah dinonaktifkan.",
            "Hubungi pengelola pemerintah daerah Anda.",
        ),
        "en": (
            "The account of this token's owner is deactivated.",
            "Turn to an administrator of your government.",
        ),
    },
    "token.made_by_people": {
        "id": (
            "Kunci tidak dapat membuat kunci lain.",
            "Masuklah sebagai orang, lalu buat kunci di halaman akun Anda.",
        ),
        "en": (
            "A token cannot make other tokens.",
            "Sign in as a person and make the token on the page of your account.",
        ),
    },
    "token.without_scope": {
        "id": (
            "Kunci ini belum diberi lingkup.",
            "Pilih sedikitnya satu hal yang boleh dilakukan dengan kunci ini.",
        ),
        "en": (
            "This token has no scope yet.",
            "Choose at least one thing that may be done with it.",
        ),
    },
    "token.expiry": {
        "id": (
            "Masa berlaku kunci harus berakhir dalam 366 hari ke depan.",
            "Pilih tanggal sesudah hari ini dan paling lama 366 hari lagi.",
        ),
        "en": (
            "A token must end within the next 366 days.",
            "Choose a date after today and at most 366 days ahead.",
        ),
    },
    "idempotency.different": {
        "id": (
            "Idempotency-Key ini sudah dipakai untuk permintaan lain.",
            "Pakai kunci baru untuk permintaan baru; kunci lama hanya untuk mengulang.",
        ),
        "en": (
            "This Idempotency-Key was used for another request.",
            "Take a new key for a new request; the old one only repeats.",
        ),
    },
    "idempotency.busy": {
        "id": (
            "Permintaan yang sama masih dikerjakan.",
            "Tunggu sebentar, lalu ulangi dengan kunci yang sama.",
        ),
        "en": (
            "The same request is still under way.",
            "Wait a little, then repeat it with the same key.",
        ),
    },
    "idempotency.key": {
        "id": (
            "Idempotency-Key harus terdiri atas 1 sampai 200 huruf ASCII yang tampak.",
            "Pakai misalnya UUID acak.",
        ),
        "en": (
            "An Idempotency-Key has 1 to 200 visible ASCII letters.",
            "Take a random UUID, for example.",
        ),
    },
    "idempotency.not_here": {
        "id": (
            "Permintaan ini tanpa Idempotency-Key: jawabannya rahasia, atau isinya berkas.",
            "Kirim tanpa kunci; periksa daftarnya bila jawaban tidak sampai.",
        ),
        "en": (
            "This request takes no Idempotency-Key: its answer is secret, or its body is a file.",
            "Send it without a key; look at the list if the answer did not reach you.",
        ),
    },
}
