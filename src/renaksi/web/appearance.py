"""How pages look to one reader: theme, density and language, kept in cookies of this browser.

The server prints what was chosen, so that no page flashes in the wrong theme; ``auto`` follows the
system by the ``media`` of the dark style sheet, without a script.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse

LANGUAGE_COOKIE: Final = "bahasa"
SECONDS_KEPT: Final = 365 * 24 * 60 * 60

COOKIES: Final[Mapping[str, str]] = {
    "theme": "tema",
    "density": "kerapatan",
    "language": LANGUAGE_COOKIE,
}
VALUES: Final[Mapping[str, Sequence[str]]] = {
    "theme": ("auto", "light", "dark"),
    "density": ("roomy", "dense"),
    "language": ("id", "en"),
}
_DARK_MEDIA: Final = {
    "auto": "screen and (prefers-color-scheme: dark)",
    "light": "not all",
    "dark": "screen",
}
_SCHEMES: Final = {"auto": "light dark", "light": "light", "dark": "dark"}
_OWN_NAMES: Final = {"id": "frame.indonesian", "en": "frame.english"}


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a reader may choose."""

    value: str
    words: str
    is_chosen: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that a reader may choose."""

    name: str
    words: str
    options: Sequence[Option]


@dataclass(frozen=True, slots=True)
class Appearance:
    """What this reader chose."""

    theme: str
    density: str
    language: str

    @property
    def dark_media(self) -> str:
        """When the dark style sheet holds."""
        return _DARK_MEDIA[self.theme]

    @property
    def schemes(self) -> str:
        """Which colours the browser may use before the style sheets have come."""
        return _SCHEMES[self.theme]

    @property
    def other_theme(self) -> str:
        """What the one button of a gate turns to."""
        return "light" if self.theme == "dark" else "dark"

    @property
    def choices(self) -> Sequence[Choice]:
        """All choices with what is chosen now, for the menu."""
        chosen = {"language": self.language, "theme": self.theme, "density": self.density}
        return [
            Choice(name, f"frame.{name}", _options(name, value)) for name, value in chosen.items()
        ]


def appearance_of(request: HttpRequest) -> Appearance:
    """Return what the reader chose, else the first value of each."""
    return Appearance(_chosen(request, "theme"), _chosen(request, "density"), language_of(request))


def language_of(request: HttpRequest) -> str:
    """Return the language of a request, also of one that ended before anything was known."""
    known: str | None = getattr(request, "LANGUAGE_CODE", None)
    return known or _chosen(request, "language")


def remember(response: HttpResponse, name: str, value: str, *, is_secure: bool) -> None:
    """Keep a choice for a year; scripts may read it, since it says nothing about the person."""
    if value in VALUES.get(name, ()):
        response.set_cookie(
            COOKIES[name], value, max_age=SECONDS_KEPT, samesite="Lax", secure=is_secure
        )


def _chosen(request: HttpRequest, name: str) -> str:
    value = request.COOKIES.get(COOKIES[name], "")
    return value if value in VALUES[name] else VALUES[name][0]


def _options(name: str, chosen: str) -> Sequence[Option]:
    if name == "language":
        return [
            Option(value, words, is_chosen=value == chosen, language=value)
            for value, words in _OWN_NAMES.items()
        ]
    return [
        Option(value, f"frame.{name}.{value}", is_chosen=value == chosen) for value in VALUES[name]
    ]
