"""Words of the frame around every page."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "frame.skip": {"id": "Langsung ke isi", "en": "Skip to content"},
    "frame.product": {"id": "Renaksi", "en": "Renaksi"},
    "frame.home": {"id": "Beranda", "en": "Home"},
    "frame.sign_out": {"id": "Keluar", "en": "Sign out"},
    "frame.example": {"id": "contoh", "en": "example"},
}
