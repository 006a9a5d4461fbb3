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
}
