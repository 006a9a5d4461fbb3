"""Why the demonstration is not loaded."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "demo.not_empty": {
        "id": (
            "Basis data ini sudah melayani pemerintah daerah yang bukan contoh, sehingga akun "
            "contoh tidak dimuat.",
            "Muat contohnya di folder data lain dengan --data.",
        ),
        "en": (
            "This database serves a government that is no example already, so the demonstration "
            "accounts were not loaded.",
            "Load the demonstration into another data folder with --data.",
        ),
    },
}
