"""What the programming interface says about a request: the problems themselves, and each field."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "request.malformed": {
        "id": (
            "Isi permintaan bukan JSON yang sah.",
            "Periksa tanda kurung, koma, kutip dan penulisan huruf (UTF-8), lalu kirim ulang.",
        ),
        "en": (
            "The body of the request is not valid JSON.",
            "Check brackets, commas, quotes and encoding (UTF-8), then send it again.",
        ),
    },
    "request.invalid": {
        "id": (
            "Beberapa isian permintaan belum benar.",
            "Perbaiki semua isian yang disebut di bawah errors, lalu kirim ulang.",
        ),
        "en": (
            "Some fields of the request are not right.",
            "Mend every field named under errors, then send it again.",
        ),
    },
    "request.not_found": {
        "id": (
            "Tidak ada yang ditemukan di alamat ini.",
            "Periksa alamat dan pengenalnya; yang bukan wewenang Anda juga tidak tampak.",
        ),
        "en": (
            "Nothing is found at this address.",
            "Check address and identifier; what is not yours to see does not show either.",
        ),
    },
    "request.method": {
        "id": (
            "Alamat ini tidak melayani metode {method}.",
            "Pakai salah satu metode dalam kepala Allow.",
        ),
        "en": (
            "This address does not take the method {method}.",
            "Use one of the methods in the header Allow.",
        ),
    },
    "request.conflict": {
        "id": (
            "Permintaan ini bertentangan dengan data yang sudah ada.",
            "Muat data terbaru, sesuaikan permintaan, lalu kirim ulang.",
        ),
        "en": (
            "This request conflicts with what is already there.",
            "Load the latest data, adjust the request and send it again.",
        ),
    },
    "request.changed": {
        "id": (
            "Data ini sudah diubah sejak Anda memuatnya.",
            "Muat data terbaru beserta ETag-nya, sesuaikan, lalu kirim ulang.",
        ),
        "en": (
            "This was changed since you loaded it.",
            "Load the latest data with its ETag, adjust, and send it again.",
        ),
    },
    "request.too_large": {
        "id": (
            "Isi permintaan terlalu besar.",
            "Kirim paling banyak {limit} byte dalam satu permintaan.",
        ),
        "en": (
            "The body of the request is too large.",
            "Send at most {limit} bytes in one request.",
        ),
    },
    "request.media_type": {
        "id": (
            "Jenis isi permintaan ini tidak dikenal di sini.",
            "Kirim dengan kepala Content-Type: {wanted}.",
        ),
        "en": (
            "This kind of body is not known here.",
            "Send it with the header Content-Type: {wanted}.",
        ),
    },
    "request.precondition_required": {
        "id": (
            "Perubahan ini harus menyebut versi yang diubahnya.",
            "Muat datanya, lalu kirim ETag-nya dalam kepala If-Match.",
        ),
        "en": (
            "This change must say which version it changes.",
            "Load the data, then send its ETag in the header If-Match.",
        ),
    },
    "request.too_many": {
        "id": (
            "Terlalu banyak permintaan dalam waktu singkat.",
            "Tunggu selama yang disebut kepala Retry-After, lalu lanjutkan.",
        ),
        "en": (
            "Too many requests in a short time.",
            "Wait as long as the header Retry-After says, then go on.",
        ),
    },
    "request.failed": {
        "id": (
            "Terjadi kesalahan pada Renaksi, bukan pada permintaan Anda.",
            "Coba lagi nanti; bila berulang, sampaikan nomor permintaan ini kepada pengelola.",
        ),
        "en": (
            "Something went wrong in Renaksi, not in your request.",
            "Try again later; if it persists, tell an administrator this request's number.",
        ),
    },
    "request.edits_refused": {
        "id": (
            "Perubahan ini belum diterapkan, karena sebagian ditolak.",
            "Lihat alasan tiap perubahan di bawah errors; perbaiki, lalu kirim semuanya lagi.",
        ),
        "en": (
            "These changes were not applied, because some of them are refused.",
            "See the reason of each under errors; mend them and send all of them again.",
        ),
    },
    "request.refused": {
        "id": (
            "Permintaan ini tidak dapat dilayani.",
            "Periksa alamat, kepala dan isi permintaan, lalu kirim ulang.",
        ),
        "en": (
            "This request cannot be served.",
            "Check its address, headers and body, then send it again.",
        ),
    },
    "field.missing": {
        "id": ("Isian ini wajib ada.", "Tambahkan isian ini."),
        "en": ("This field is required.", "Add this field."),
    },
    "field.unknown": {
        "id": ("Isian ini tidak dikenal.", "Hapus, atau periksa ejaannya."),
        "en": ("This field is not known.", "Take it out, or check its spelling."),
    },
    "field.kind": {
        "id": ("Jenis nilai ini tidak sesuai.", "Lihat jenis isian ini dalam rujukan API."),
        "en": ("This is the wrong kind of value.", "See the field's kind in the API reference."),
    },
    "field.choice": {
        "id": ("Nilai ini bukan salah satu pilihan.", "Pilih salah satu: {choices}."),
        "en": ("This value is none of the choices.", "Choose one of: {choices}."),
    },
    "field.text": {
        "id": (
            "Teks ini memuat huruf yang tidak dapat disimpan.",
            "Hapus huruf NUL dan pasangan pengganti yang tidak lengkap.",
        ),
        "en": (
            "This text holds letters that cannot be stored.",
            "Take out NUL letters and lone surrogates.",
        ),
    },
    "field.too_short": {
        "id": ("Isian ini terlalu pendek.", "Isi sedikitnya {least}."),
        "en": ("This is too short.", "Give at least {least}."),
    },
    "field.too_long": {
        "id": ("Isian ini terlalu panjang.", "Isi paling banyak {most}."),
        "en": ("This is too long.", "Give at most {most}."),
    },
    "field.too_small": {
        "id": ("Nilai ini terlalu kecil.", "Nilai terkecil adalah {least}."),
        "en": ("This value is too small.", "The smallest value is {least}."),
    },
    "field.too_large": {
        "id": ("Nilai ini terlalu besar.", "Nilai terbesar adalah {most}."),
        "en": ("This value is too large.", "The largest value is {most}."),
    },
    "field.pattern": {
        "id": ("Bentuk isian ini belum benar.", "Ikuti bentuk {pattern}."),
        "en": ("This does not have the right form.", "Follow the form {pattern}."),
    },
    "field.date": {
        "id": ("Tanggal atau waktu ini tidak sah.", "Tulis seperti 2026-11-24 (ISO 8601)."),
        "en": ("This is no valid date or time.", "Write it like 2026-11-24 (ISO 8601)."),
    },
    "field.identifier": {
        "id": ("Pengenal ini bukan UUID.", "Pakai pengenal dari jawaban API."),
        "en": ("This identifier is no UUID.", "Use an identifier from an answer of the API."),
    },
    "field.number": {
        "id": ("Isian ini bukan bilangan yang sah.", "Tulis angka dengan titik desimal."),
        "en": ("This is no valid number.", "Write digits with a decimal point."),
    },
    "field.cursor": {
        "id": (
            "Penanda halaman ini tidak berlaku untuk daftar ini.",
            "Mulai lagi tanpa cursor, atau pakai alamat next dari jawaban sebelumnya.",
        ),
        "en": (
            "This page mark does not fit this list.",
            "Start again without a cursor, or use the address next of the answer before.",
        ),
    },
    "field.nowhere": {
        "id": (
            "Yang dirujuk isian ini tidak ditemukan.",
            "Periksa pengenalnya; yang bukan wewenang Anda juga tidak tampak.",
        ),
        "en": (
            "What this field points to is not found.",
            "Check the identifier; what is not yours to see does not show either.",
        ),
    },
    "field.order": {
        "id": ("Urutan nilai ini tidak masuk akal.", "Tanggal akhir harus sesudah tanggal awal."),
        "en": ("These values are in the wrong order.", "The end must come after the beginning."),
    },
}
