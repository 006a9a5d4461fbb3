"""Words of the pages for Python: forms, views and choices say them in the reader's language."""

from __future__ import annotations

from django.utils.functional import lazy
from django.utils.translation import get_language

from renaksi.domain.errors import RenaksiError
from renaksi.messages import message
from renaksi.messages.pages import words


def language_now() -> str:
    """Return the language of the page that is being made."""
    return "en" if get_language() == "en" else "id"


def said(key: str, **values: object) -> str:
    """Say a text of the pages as plain text; whoever prints it escapes it."""
    return words(key, language_now()).format_map(values)


said_later = lazy(said, str)
"""The same, said anew for each reader: for labels of forms, which are made once."""


def refusal(error: RenaksiError) -> str:
    """Put what a service refused into words: what is so, and what to do."""
    return " ".join(message(error.code, error.params, language_now()))
