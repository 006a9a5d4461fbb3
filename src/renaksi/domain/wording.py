"""Wordings folded for comparison, remembered: a plan prints the same words in row after row."""

from __future__ import annotations

from functools import lru_cache

from renaksi.domain import text

_REMEMBERED = 65536


@lru_cache(maxsize=_REMEMBERED)
def fold(wording: str) -> str:
    """Fold as :func:`renaksi.domain.text.fold_case` does."""
    return text.fold_case(wording)


@lru_cache(maxsize=_REMEMBERED)
def words(wording: str) -> tuple[str, ...]:
    """Split as :func:`renaksi.domain.text.words` does."""
    return text.words(wording)


@lru_cache(maxsize=_REMEMBERED)
def letters(wording: str) -> str:
    """Keep letters only: commas, capitals and ``dibidang`` beside ``di bidang`` fall away."""
    return text.letters(wording)
