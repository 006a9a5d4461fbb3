"""Words of the frame around every page."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "frame.skip": {"id": "Langsung ke isi", "en": "Skip to content"},
    "frame.product": {"id": "Renaksi", "en": "Renaksi"},
    "frame.about": {"id": "Tentang Renaksi", "en": "About Renaksi"},
    "frame.promise": {
        "id": "Dari tujuan sampai langkah bulan ini: satu rencana, satu angka, satu bukti.",
        "en": "From the goal to this month's step: one plan, one figure, one piece of evidence.",
    },
    "frame.promise_foot": {
        "id": "Rencana dan kinerja pemerintah daerah menurut SAKIP.",
        "en": "Plans and performance of local governments, as SAKIP asks.",
    },
    "frame.nav": {"id": "Utama", "en": "Main"},
    "frame.nav_phone": {"id": "Utama (ponsel)", "en": "Main (phone)"},
    "frame.trail": {"id": "Letak halaman", "en": "Where this page stands"},
    "frame.home": {"id": "Beranda", "en": "Home"},
    "frame.plans": {"id": "Rencana", "en": "Plans"},
    "frame.government": {"id": "Pemerintah", "en": "Government"},
    "frame.menu": {"id": "Akun dan tampilan", "en": "Account and look"},
    "frame.acting_in": {"id": "Bertugas di", "en": "Acting in"},
    "frame.switch_to": {"id": "Berpindah ke", "en": "Switch to"},
    "frame.look": {"id": "Tampilan", "en": "Look"},
    "frame.language": {"id": "Bahasa", "en": "Language"},
    "frame.indonesian": {"id": "Indonesia", "en": "Indonesia"},
    "frame.english": {"id": "English", "en": "English"},
    "frame.theme": {"id": "Tema", "en": "Theme"},
    "frame.theme.auto": {"id": "Otomatis", "en": "Automatic"},
    "frame.theme.light": {"id": "Terang", "en": "Light"},
    "frame.theme.dark": {"id": "Gelap", "en": "Dark"},
    "frame.density": {"id": "Kerapatan", "en": "Density"},
    "frame.density.roomy": {"id": "Lapang", "en": "Roomy"},
    "frame.density.dense": {"id": "Rapat", "en": "Dense"},
    "frame.terms": {"id": "Istilah resmi", "en": "Official terms"},
    "frame.sign_out": {"id": "Keluar", "en": "Sign out"},
    "frame.example": {"id": "contoh", "en": "example"},
    "frame.example_why": {
        "id": "Angka dan orang di sini rekaan, untuk mencoba Renaksi.",
        "en": "Figures and people here are invented, for trying Renaksi out.",
    },
    "frame.optional": {"id": "(boleh kosong)", "en": "(may stay empty)"},
    "frame.pages": {"id": "Halaman daftar", "en": "Pages of the list"},
    "frame.previous": {"id": "Sebelumnya", "en": "Previous"},
    "frame.next": {"id": "Berikutnya", "en": "Next"},
    "frame.page_of": {
        "id": "Halaman {number} dari {count}, seluruhnya {total}",
        "en": "Page {number} of {count}, {total} in all",
    },
    "terms.title": {"id": "Istilah resmi", "en": "Official terms"},
    "terms.lead": {
        "id": "Arti setiap istilah yang dipakai di Renaksi, dan aturan yang memuatnya.",
        "en": "What each term in Renaksi means, and the rule that holds it.",
    },
}
