"""Look a code up in the catalogue and fill in its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from renaksi.domain.findings import ParamValue
from renaksi.messages.formatting import fill

LANGUAGES = ("id", "en")

Texts = Mapping[str, Mapping[str, tuple[str, str]]]

# One module per family of the review, and one each for what reading, files and documents say.
_MODULES = (
    "completeness",
    "indicators",
    "targets",
    "cascade",
    "budget",
    "schedule",
    "people",
    "nomenclature",
    "form",
    "files",
    "reading",
    "documents",
    "organizations",
    "organization_form",
    "access",
    "requests",
    "running",
    "backup",
    "jobs",
    "plans",
    "demo",
    "audit",
    "accounts",
    "unsafe",
)

_UNKNOWN = {
    "id": ("{code}", "Belum ada penjelasan untuk kode ini; laporkan kepada pengelola Renaksi."),
    "en": ("{code}", "There is no explanation for this code yet; tell the makers of Renaksi."),
}


def message(
    code: str, params: Mapping[str, ParamValue] | None = None, lang: str = "id"
) -> tuple[str, str]:
    """Put a finding or an error into words.

    Args:
        code: Its code.
        params: Its parameters; one that is missing shows as an ellipsis, never as a failure.
        lang: ``id`` or ``en``; any other is answered in Indonesian.

    Returns:
        What is wrong and why it matters, and how to mend it.
    """
    text, remedy = template(code, lang)
    values = {"code": code, **(params or {})}
    return fill(text, values, lang), fill(remedy, values, lang)


def template(code: str, lang: str) -> tuple[str, str]:
    """Return a code's message and remedy with their placeholders."""
    texts = _catalogue().get(code, _UNKNOWN)
    return texts.get(lang) or texts["id"]


def known_codes() -> frozenset[str]:
    """Return every code that has words."""
    return frozenset(_catalogue())


@cache
def _catalogue() -> Texts:
    found: dict[str, Mapping[str, tuple[str, str]]] = {}
    for name in _MODULES:
        found.update(import_module(f"renaksi.messages.{name}").MESSAGES)
    return found
