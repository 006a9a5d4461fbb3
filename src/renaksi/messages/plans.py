"""What there is to say when a stored plan cannot be imported, edited or moved on."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    # Importing
    "plan.no_year": {
        "id": (
            "Tahun rencana tidak ditemukan dalam {file}.",
            "Sebutkan tahunnya, lalu impor kembali.",
        ),
        "en": (
            "The year of the plan was not found in {file}.",
            "Say the year, then import again.",
        ),
    },
    "plan.no_rows": {
        "id": (
            "Tidak ada baris rencana yang terbaca dari {file}, sehingga tidak ada yang disimpan.",
            "Periksa dahulu berkasnya dengan perintah renaksi read, lalu impor kembali.",
        ),
        "en": (
            "No row of a plan could be read from {file}, so nothing was stored.",
            "Look at the file with the command renaksi read first, then import again.",
        ),
    },
    "plan.unstorable": {
        "id": (
            "Isi {file} memuat tanda atau angka yang tidak dapat disimpan.",
            "Buka di aplikasi asalnya, hapus tanda yang tidak terlihat, lalu impor kembali.",
        ),
        "en": (
            "{file} holds a sign or a number that cannot be stored.",
            "Open it in the program it came from, remove invisible signs, then import again.",
        ),
    },
    "plan.no_file": {
        "id": (
            "Berkas yang akan diimpor tidak ditemukan.",
            "Unggah berkasnya kembali, lalu impor.",
        ),
        "en": (
            "The file to import was not found.",
            "Upload it again, then import it.",
        ),
    },
    "plan.several": {
        "id": (
            "Berkas {file} memuat {count} rencana dengan bentuk dan tahun yang sama.",
            "Pilih lembar yang dimaksud, lalu impor satu per satu.",
        ),
        "en": (
            "{file} holds {count} plans of the same form and year.",
            "Choose the sheet that you mean, and import them one by one.",
        ),
    },
    "plan.open_draft": {
        "id": (
            "Rencana ini masih mempunyai rancangan terbuka (versi {number}).",
            "Lanjutkan rancangan itu, ajukan sampai ditetapkan, atau buang dahulu.",
        ),
        "en": (
            "This plan still has an open draft (version {number}).",
            "Go on with that draft, have it set, or discard it first.",
        ),
    },
    "plan.reason_needed": {
        "id": (
            "Rencana ini sudah ditetapkan; perubahannya perlu alasan.",
            "Pilih alasan perubahan: mutasi, strategi, atau prioritas.",
        ),
        "en": (
            "This plan is set already; revising it needs a reason.",
            "Choose the reason: transfer of officials, strategy, or priority.",
        ),
    },
    # States
    "plan.not_found": {
        "id": (
            "Rencana ini tidak ditemukan.",
            "Periksa alamatnya, atau minta akses kepada pengelola perangkat daerah Anda.",
        ),
        "en": (
            "There is no such plan.",
            "Check the address, or ask your agency's administrator for access.",
        ),
    },
    "plan.not_set": {
        "id": (
            "Rencana ini belum pernah ditetapkan, sehingga belum dapat diubah dengan perubahan.",
            "Tetapkan rancangannya dahulu.",
        ),
        "en": (
            "This plan was never set, so there is nothing to revise yet.",
            "Have its draft set first.",
        ),
    },
    "plan.wrong_state": {
        "id": (
            "Versi ini berstatus {state:state}; langkah ini hanya untuk versi berstatus "
            "{wanted:state}.",
            "Muat ulang halaman untuk melihat status terbaru.",
        ),
        "en": (
            "This version is {state:state}; this step is for a version that is {wanted:state}.",
            "Load the page again to see how far it has come.",
        ),
    },
    # Editing
    "plan.no_edits": {
        "id": ("Tidak ada perubahan yang dikirim.", "Ubah sedikitnya satu isian."),
        "en": ("No change was sent.", "Change at least one field."),
    },
    "plan.no_batch": {
        "id": (
            "Perubahan dikirim tanpa kunci kiriman.",
            "Sertakan kunci yang berbeda untuk setiap kiriman.",
        ),
        "en": (
            "The changes were sent without a batch key.",
            "Send a key with them, a different one for each batch.",
        ),
    },
    "plan.no_such_cell": {
        "id": (
            "Isian ini tidak ada, atau sudah tidak ada, dalam versi ini.",
            "Muat ulang halaman, lalu ulangi perubahan Anda.",
        ),
        "en": (
            "This version has no such field, or no longer has it.",
            "Load the page again and repeat your change.",
        ),
    },
    "plan.no_such_official": {
        "id": (
            "Pejabat ini tidak ada dalam pemerintah daerah ini.",
            "Pilih pejabat dari daftar, atau tambahkan dahulu.",
        ),
        "en": (
            "This government has no such official.",
            "Choose an official from the list, or add them first.",
        ),
    },
    "plan.wrong_value": {
        "id": (
            "Nilai ini tidak cocok untuk isian {field:field}.",
            "Isi dengan teks, angka, atau target sesuai isiannya.",
        ),
        "en": (
            "This value does not fit the field {field:field}.",
            "Give text, a number or a target, as the field asks.",
        ),
    },
    "plan.empty_text": {
        "id": ("Isian {field:field} tidak boleh kosong.", "Tuliskan isinya."),
        "en": ("The field {field:field} must not be empty.", "Write something in it."),
    },
    "plan.negative_money": {
        "id": ("Anggaran tidak boleh negatif.", "Isi dengan nol atau lebih, dalam rupiah."),
        "en": ("A budget cannot be negative.", "Give zero or more, in rupiah."),
    },
    "plan.conflict": {
        "id": (
            "{person} sudah mengubah isian ini menjadi “{current}”, sedangkan Anda mengisi "
            "“{wanted}”.",
            "Bandingkan keduanya, lalu isi kembali bila isian Anda yang berlaku.",
        ),
        "en": (
            "{person} has changed this field to “{current}” meanwhile; you gave “{wanted}”.",
            "Compare the two, and give yours again if it is the one that holds.",
        ),
    },
    "plan.nothing_to_undo": {
        "id": (
            "Tidak ada perubahan Anda yang dapat dibatalkan.",
            "Anda hanya dapat membatalkan perubahan Anda sendiri, dari yang terakhir.",
        ),
        "en": (
            "There is no change of yours to undo.",
            "You can undo your own changes only, the last one first.",
        ),
    },
    # Whose plan
    "plan.no_government": {
        "id": (
            "Tidak ada pemerintah daerah dengan kode {code}.",
            "Periksa kodenya; kode tertulis di halaman pemerintah daerah.",
        ),
        "en": (
            "There is no government with the code {code}.",
            "Check the code; it stands on the government's page.",
        ),
    },
    "plan.no_agency": {
        "id": (
            "Tidak ada perangkat daerah bernama singkat {agency}.",
            "Periksa nama singkatnya; yang ada: {known}.",
        ),
        "en": (
            "There is no agency with the short name {agency}.",
            "Check the short name; there are: {known}.",
        ),
    },
}
