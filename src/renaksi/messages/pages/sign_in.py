"""Words of signing in: the gate, locks, links, single sign-on, the end of a session."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "sign_in.title": {"id": "Masuk", "en": "Sign in"},
    "sign_in.lead": {"id": "Pakai akun dinas Anda.", "en": "Use your office account."},
    "sign_in.login": {"id": "NIP atau surel dinas", "en": "NIP or office mail address"},
    "sign_in.login_help": {
        "id": "NIP 18 angka, dengan atau tanpa spasi.",
        "en": "The NIP has 18 digits, with or without blanks.",
    },
    "sign_in.nip_help": {
        "id": "18 angka, dengan atau tanpa spasi.",
        "en": "18 digits, with or without blanks.",
    },
    "sign_in.password": {"id": "Kata sandi", "en": "Password"},
    "sign_in.remember": {
        "id": "Ingat komputer ini selama 12 jam",
        "en": "Remember this computer for 12 hours",
    },
    "sign_in.remember_help": {
        "id": "Jangan dicentang di komputer bersama: tanpa ini Anda dikeluarkan setelah lama "
        "tidak ada kegiatan.",
        "en": "Leave it empty on a shared computer: without it you are signed out after a while "
        "without activity.",
    },
    "sign_in.button": {"id": "Masuk", "en": "Sign in"},
    "sign_in.or": {"id": "atau", "en": "or"},
    "sign_in.passkey": {"id": "Masuk dengan kunci sandi", "en": "Sign in with a passkey"},
    "sign_in.provider": {"id": "Masuk lewat {name}", "en": "Sign in through {name}"},
    "sign_in.forgotten": {"id": "Lupa kata sandi", "en": "Forgotten password"},
    "sign_in.help": {
        "id": "Belum punya akun? Akun dibuat lewat undangan pengelola di pemerintah daerah Anda.",
        "en": "No account yet? Accounts come by invitation of your government's administrator.",
    },
    "sign_in.back": {"id": "Kembali ke halaman masuk", "en": "Back to signing in"},
    "sign_in.wrong": {
        "id": "NIP atau surel dan kata sandi tidak cocok. Sisa {left} kali percobaan, lalu "
        "tunggu {minutes} menit.",
        "en": "NIP or address and password do not match. {left} attempts are left, then wait "
        "{minutes} minutes.",
    },
    "sign_in.wrong_last": {
        "id": "NIP atau surel dan kata sandi tidak cocok. Tunggu {minutes} menit sebelum mencoba "
        "lagi, atau pakai kunci sandi.",
        "en": "NIP or address and password do not match. Wait {minutes} minutes before trying "
        "again, or use a passkey.",
    },
    "sign_in.locked": {
        "id": "Terlalu banyak percobaan. Tunggu {minutes} menit, lalu coba lagi; kunci sandi "
        "dan akun terpadu tetap bisa dipakai.",
        "en": "Too many attempts. Wait {minutes} minutes, then try again; passkeys and single "
        "sign-on still work.",
    },
    "sign_in.over": {
        "id": "Sesi Anda berakhir karena lama tidak ada kegiatan. Silakan masuk lagi.",
        "en": "Your session ended after a while without activity. Please sign in again.",
    },
    "sign_in.elsewhere": {
        "id": "Sejak terakhir Anda masuk di sini, akun Anda dipakai masuk dari peramban baru. "
        "Periksa riwayat masuk di halaman akun.",
        "en": "Since you last signed in here, your account was used from a new browser. Check "
        "the history on your account's page.",
    },
    "sign_in.factor_needed": {
        "id": "Peran Anda meminta faktor kedua. Pasang satu dahulu, lalu lanjutkan.",
        "en": "Your role asks for a second factor. Set one up first, then go on.",
    },
    "sign_in.too_fast": {"id": "Terlalu cepat", "en": "Too fast"},
    "sign_in.too_fast_why": {
        "id": "Terlalu banyak permintaan dari alamat ini. Tunggu satu menit, lalu coba lagi.",
        "en": "Too many requests came from this address. Wait a minute, then try again.",
    },
    "sign_in.inactive": {"id": "Akun nonaktif", "en": "Account closed"},
    "sign_in.inactive_why": {
        "id": "Akun ini sudah dinonaktifkan. Hubungi pengelola di pemerintah daerah Anda.",
        "en": "This account was closed. Ask the administrator of your government.",
    },
    "sign_in.closed": {"id": "Akun lewat undangan", "en": "Accounts by invitation"},
    "sign_in.out": {"id": "Keluar", "en": "Sign out"},
    "sign_in.out_question": {"id": "Keluar dari Renaksi?", "en": "Sign out of Renaksi?"},
    "sign_in.error.login_form": {
        "id": "Tulis NIP 18 angka atau alamat surel lengkap.",
        "en": "Write a NIP of 18 digits or a whole mail address.",
    },
    "sign_in.error.incorrect_code": {
        "id": "Kode tidak cocok. Periksa jam ponsel Anda, lalu tulis kode yang terbaru.",
        "en": "The code does not match. Check the clock of your phone, then write the latest code.",
    },
    "sign_in.error.incorrect_password": {
        "id": "Kata sandi tidak cocok.",
        "en": "The password does not match.",
    },
    "sign_in.error.enter_current_password": {
        "id": "Kata sandi yang sekarang tidak cocok.",
        "en": "The present password does not match.",
    },
    "sign_in.error.too_many_login_attempts": {
        "id": "Terlalu banyak percobaan. Tunggu lima menit, lalu coba lagi.",
        "en": "Too many attempts. Wait five minutes, then try again.",
    },
    "sign_in.error.rate_limited": {
        "id": "Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.",
        "en": "Too many attempts. Wait a few minutes, then try again.",
    },
    "sign_in.error.invalid_password_reset": {
        "id": "Tautan kata sandi ini tidak berlaku lagi.",
        "en": "This password link is no longer valid.",
    },
    "sign_in.error.cannot_generate_recovery_codes": {
        "id": "Pasang dahulu aplikasi kode atau kunci sandi.",
        "en": "Set up an authenticator application or a passkey first.",
    },
    # Forgotten password
    "reset.title": {"id": "Lupa kata sandi", "en": "Forgotten password"},
    "reset.lead": {
        "id": "Kami kirim tautan untuk mengatur kata sandi baru ke surel dinas Anda.",
        "en": "We send a link to set a new password to your office mail.",
    },
    "reset.no_mail": {
        "id": "Server ini belum mengirim surel. Minta pengelola di pemerintah daerah Anda "
        "membuatkan tautan kata sandi.",
        "en": "This server sends no mail. Ask the administrator of your government for a password "
        "link.",
    },
    "reset.send": {"id": "Kirim tautan", "en": "Send the link"},
    "reset.sent": {"id": "Periksa surel Anda", "en": "Check your mail"},
    "reset.sent_why": {
        "id": "Jika akun itu ada, tautan sudah dikirim. Tautan berlaku 24 jam dan satu kali pakai.",
        "en": "If there is such an account, the link was sent. It is valid for 24 hours, once.",
    },
    "reset.new": {"id": "Kata sandi baru", "en": "New password"},
    "reset.new_for": {"id": "Untuk akun {email}.", "en": "For the account {email}."},
    "reset.set": {"id": "Simpan kata sandi", "en": "Save the password"},
    "reset.void": {"id": "Tautan tidak berlaku", "en": "The link is not valid"},
    "reset.void_why": {
        "id": "Tautan ini sudah dipakai, sudah lewat 24 jam, atau tidak tersalin lengkap. Minta "
        "tautan baru.",
        "en": "The link was used, is older than 24 hours, or was not copied whole. Ask for a new "
        "one.",
    },
    "reset.ask_again": {"id": "Minta tautan baru", "en": "Ask for a new link"},
    "reset.done": {"id": "Kata sandi tersimpan", "en": "Password saved"},
    "reset.done_why": {
        "id": "Semua sesi lama sudah diakhiri. Masuklah dengan kata sandi baru.",
        "en": "All older sessions are ended. Sign in with the new password.",
    },
    # Single sign-on
    "single.title": {"id": "Masuk lewat {name}", "en": "Sign in through {name}"},
    "single.lead": {
        "id": "Anda akan diarahkan ke {name}, lalu kembali ke sini.",
        "en": "You are led to {name}, and back here.",
    },
    "single.go": {"id": "Lanjutkan", "en": "Go on"},
    "single.unknown": {"id": "Akun tidak dikenal", "en": "Account not known"},
    "single.unknown_why": {
        "id": "{name} mengenali Anda, tetapi tidak ada akun Renaksi dengan surel terverifikasi "
        "atau NIP yang sama. Minta undangan kepada pengelola di pemerintah daerah Anda.",
        "en": "{name} knows you, but no Renaksi account has the same verified address or NIP. Ask "
        "the administrator of your government for an invitation.",
    },
    "single.failed": {"id": "Masuk tidak berhasil", "en": "Signing in did not work"},
    "single.failed_why": {
        "id": "Penyedia akun terpadu menolak atau tidak menjawab. Coba lagi, atau masuk dengan "
        "kata sandi.",
        "en": "The provider refused or did not answer. Try again, or sign in with a password.",
    },
    "single.cancelled": {"id": "Masuk dibatalkan", "en": "Signing in was cancelled"},
    "single.cancelled_why": {
        "id": "Anda membatalkan di halaman penyedia.",
        "en": "You cancelled on the provider's page.",
    },
    # The end of a session, on the page
    "session.soon": {"id": "Masih di sana?", "en": "Still there?"},
    "session.soon_why": {
        "id": "Sesi Anda berakhir dalam waktu kurang dari {minutes} menit. Isian di halaman ini "
        "tetap ada.",
        "en": "Your session ends in less than {minutes} minutes. What you typed on this page "
        "stays.",
    },
    "session.stay": {"id": "Tetap masuk", "en": "Stay signed in"},
    "session.over": {"id": "Sesi berakhir", "en": "The session is over"},
    "session.over_why": {
        "id": "Halaman ini ditutup supaya tidak terbaca orang lain; isiannya tetap ada. Masuk lagi "
        "di tab baru, lalu kembali ke tab ini.",
        "en": "This page is covered so that nobody else reads it; what you typed stays. Sign in "
        "again in a new tab, then come back to this one.",
    },
    "session.again": {"id": "Masuk di tab baru", "en": "Sign in in a new tab"},
}
