"""Wordings folded for comparison, remembered: a plan prints the same words in row after row."""

from __future__ import annotations

import re
from functools import lru_cache

from renaksi.domain import text, units
from renaksi.domain.codes import parse_code

_REMEMBERED = 65536
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=_REMEMBERED)
def fold(wording: str) -> str:
    """Fold as :func:`renaksi.domain.text.fold_case` does."""
    return text.fold_case(wording)


@lru_cache(maxsize=_REMEMBERED)
def words(wording: str) -> tuple[str, ...]:
    """Split as :func:`renaksi.domain.text.words` does."""
    return tuple(_WORD.findall(fold(wording)))


@lru_cache(maxsize=_REMEMBERED)
def letters(wording: str) -> str:
    """Keep letters only: commas, capitals and ``dibidang`` beside ``di bidang`` fall away."""
    return "".join(filter(str.isalpha, wording.casefold()))


@lru_cache(maxsize=_REMEMBERED)
def unit_key(unit: str) -> str:
    """Make a unit's key as :func:`renaksi.domain.units.same_unit_key` does."""
    return units.same_unit_key(unit)


@lru_cache(maxsize=_REMEMBERED)
def is_percent_unit(unit: str | None) -> bool:
    """Tell as :func:`renaksi.domain.units.is_percent_unit` does."""
    return units.is_percent_unit(unit)


@lru_cache(maxsize=_REMEMBERED)
def counts_whole_things(unit: str | None) -> bool:
    """Tell as :func:`renaksi.domain.units.counts_whole_things` does."""
    return units.counts_whole_things(unit)


@lru_cache(maxsize=_REMEMBERED)
def code_identity(code: str) -> str:
    """Return what makes two printed codes the same: ``8.01.05.2.01.03`` is ``...01.0003``.

    Evaluation forms print a serial for each further indicator behind a code: it falls away.
    """
    parsed = parse_code(code)
    return fold(code) if parsed is None else str(parsed.node)
