"""Findings and errors in words: one catalogue, Indonesian and English, for every face.

The catalogue is loaded when it is first asked, so that help need not wait for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renaksi.messages.catalogue import LANGUAGES, known_codes, message, template

__all__ = ["LANGUAGES", "known_codes", "message", "template"]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("renaksi.messages.catalogue"), name)
    raise AttributeError(name)
