"""Words of the pages in Indonesian and English, one module per room."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Final

_MODULES: Final = (
    "api",
    "errors",
    "frame",
    "account",
    "government",
    "history",
    "home",
    "matrix",
    "invitations",
    "letters",
    "officials",
    "organization",
    "organization_acts",
    "people",
    "plans",
    "roles",
    "sign_in",
)


def words(key: str, language: str) -> str:
    """Return a text; its ``{braces}`` are filled by whoever asks.

    Raises:
        KeyError: No such text; tests look every key of every template up.
    """
    return page_texts()[key][language]


@cache
def page_texts() -> Mapping[str, Mapping[str, str]]:
    """Return all texts of the pages by key and language."""
    found: dict[str, Mapping[str, str]] = {}
    for name in _MODULES:
        module: Mapping[str, Mapping[str, str]] = import_module(f"{__name__}.{name}").TEXTS
        repeated = found.keys() & module.keys()
        if repeated:
            raise ValueError(f"said twice: {sorted(repeated)}")
        found.update(module)
    return found
