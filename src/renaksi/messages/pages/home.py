"""Words of the first page."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "home.title": {"id": "Beranda", "en": "Home"},
}
