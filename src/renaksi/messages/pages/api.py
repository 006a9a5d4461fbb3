"""Words of the interface for programs: every operation, header and refusal in one line."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "api.description": {
        "id": (
            "Antarmuka Renaksi untuk program lain. Bilangan desimal ditulis persis sebagai "
            "bilangan JSON; null berarti tidak disebut, 0 adalah nilai. Setiap penolakan berupa "
            "problem details (RFC 9457) berkode tetap."
        ),
        "en": (
            "The interface of Renaksi for other programs. Decimals are JSON numbers with exactly "
            "their digits; null means not stated, 0 is a value. Every refusal is problem details "
            "(RFC 9457) with a stable code."
        ),
    },
    "api.header.AcceptLanguage": {
        "id": "Bahasa teks dalam jawaban: id (baku) atau en.",
        "en": "Language of the texts in the answer: id (default) or en.",
    },
    "api.header.IfNoneMatch": {
        "id": "ETag yang sudah dimiliki; dijawab 304 bila belum berubah.",
        "en": "The ETag that is held already; answered with 304 if nothing changed.",
    },
    "api.header.IfMatch": {
        "id": "ETag versi yang diubah; wajib, agar perubahan orang lain tidak tertimpa.",
        "en": "The ETag of the version to change; required, so that nobody's change is lost.",
    },
    "api.header.IdempotencyKey": {
        "id": "Kunci pilihan sendiri; permintaan yang sama dalam 24 jam mendapat jawaban sama.",
        "en": "A key of your choice; the same request within 24 hours gets the same answer.",
    },
    "api.status.304": {"id": "Belum berubah.", "en": "Nothing changed."},
    "api.status.400": {"id": "Isi permintaan tidak terbaca.", "en": "The body cannot be read."},
    "api.status.401": {"id": "Kunci atau sesi tidak berlaku.", "en": "No valid token or session."},
    "api.status.403": {"id": "Tidak berwenang.", "en": "Not allowed."},
    "api.status.404": {
        "id": "Tidak ada, atau bukan wewenang Anda.",
        "en": "Not there, or not yours to see.",
    },
    "api.status.409": {
        "id": "Bertentangan dengan data yang ada.",
        "en": "In conflict with what is there.",
    },
    "api.status.412": {"id": "Sudah diubah orang lain.", "en": "Changed by somebody since."},
    "api.status.413": {"id": "Isi permintaan terlalu besar.", "en": "The body is too large."},
    "api.status.415": {"id": "Jenis isi tidak dikenal.", "en": "Unknown kind of body."},
    "api.status.422": {
        "id": "Isian belum benar, atau ditolak dengan alasan.",
        "en": "Fields are not right, or refused for a reason.",
    },
    "api.status.428": {"id": "If-Match belum ada.", "en": "If-Match is missing."},
    "api.status.429": {"id": "Terlalu banyak permintaan.", "en": "Too many requests."},
    "api.tag.me": {"id": "Saya", "en": "Me"},
    "api.tag.tokens": {"id": "Kunci pribadi", "en": "Personal tokens"},
    "api.tag.governments": {"id": "Pemerintah daerah", "en": "Governments"},
    "api.tag.agencies": {"id": "Perangkat daerah", "en": "Agencies"},
    "api.who_am_i": {
        "id": "Siapa saya, di mana bertugas, dan apa yang boleh saya lakukan.",
        "en": "Who I am, where I serve and what I may do.",
    },
    "api.list_tokens": {"id": "Daftar kunci pribadi.", "en": "List personal tokens."},
    "api.make_token": {
        "id": "Buat kunci; rahasianya hanya disebut sekali. Hanya dari sesi orang.",
        "en": "Make a token; its secret is told once. Only from a person's session.",
    },
    "api.see_token": {"id": "Satu kunci.", "en": "One token."},
    "api.end_token": {"id": "Cabut kunci.", "en": "End a token."},
    "api.see_government": {
        "id": "Pemerintah daerah tempat Anda bertindak.",
        "en": "The government you act in.",
    },
    "api.correct_government": {
        "id": "Perbaiki nama, jenis atau zona waktu pemerintah daerah.",
        "en": "Correct the government's name, kind or time zone.",
    },
    "api.list_governments": {
        "id": "Semua pemerintah daerah; hanya operator.",
        "en": "All governments; the operator only.",
    },
    "api.make_government": {
        "id": "Buat pemerintah daerah dengan pengelola pertamanya; hanya operator.",
        "en": "Make a government with its first administrator; the operator only.",
    },
    "api.list_agencies": {
        "id": "Perangkat daerah pada suatu hari.",
        "en": "The agencies of a day.",
    },
    "api.open_an_agency": {"id": "Bentuk perangkat daerah.", "en": "Open an agency."},
    "api.see_agency": {
        "id": "Satu perangkat daerah pada suatu hari.",
        "en": "One agency as of a day.",
    },
    "api.name_agency": {
        "id": "Ubah nama, kode atau induk perangkat daerah mulai suatu hari.",
        "en": "Change an agency's name, code or parent from a day on.",
    },
    "api.list_agency_names": {
        "id": "Semua nama perangkat daerah, yang terbaru lebih dahulu.",
        "en": "All names of an agency, the latest first.",
    },
    "api.close_an_agency": {
        "id": "Tutup perangkat daerah mulai suatu hari.",
        "en": "Close an agency from a day on.",
    },
    "api.merge_some_agencies": {
        "id": "Gabungkan perangkat daerah.",
        "en": "Merge agencies.",
    },
    "api.split_an_agency": {"id": "Pecah perangkat daerah.", "en": "Split an agency."},
}
