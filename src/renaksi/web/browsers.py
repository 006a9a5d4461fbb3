"""Browsers by their short names, for people who look at where somebody signed in."""

from __future__ import annotations

from typing import Final

# The first that is found counts: many name others as well, to be served alike.
_BROWSERS: Final = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def browser_name(text: str) -> str:
    """Return ``Firefox, Windows``; what is not known is printed as it came, shortened."""
    names = [
        next((name for mark, name in marks if mark in text), "") for marks in (_BROWSERS, _SYSTEMS)
    ]
    return ", ".join(name for name in names if name) or text[:40] or "–"
