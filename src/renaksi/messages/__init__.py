"""Findings and errors in words: one catalogue, Indonesian and English, for every face."""

from __future__ import annotations

from renaksi.messages.catalogue import LANGUAGES, known_codes, message, template

__all__ = ["LANGUAGES", "known_codes", "message", "template"]
