"""Ranks of civil servants (pangkat) with their grades (golongan).

Source: LEG-010.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from renaksi.domain.text import fold_case, fold_space


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank: ``Pembina Utama Muda`` with grade ``IV/c``."""

    name: str
    grade: str


RANKS: tuple[Rank, ...] = tuple(
    Rank(name, grade)
    for grade, name in (
        ("I/a", "Juru Muda"),
        ("I/b", "Juru Muda Tk. I"),
        ("I/c", "Juru"),
        ("I/d", "Juru Tk. I"),
        ("II/a", "Pengatur Muda"),
        ("II/b", "Pengatur Muda Tk. I"),
        ("II/c", "Pengatur"),
        ("II/d", "Pengatur Tk. I"),
        ("III/a", "Penata Muda"),
        ("III/b", "Penata Muda Tk. I"),
        ("III/c", "Penata"),
        ("III/d", "Penata Tk. I"),
        ("IV/a", "Pembina"),
        ("IV/b", "Pembina Tk. I"),
        ("IV/c", "Pembina Utama Muda"),
        ("IV/d", "Pembina Utama Madya"),
        ("IV/e", "Pembina Utama"),
    )
)
_GRADE = re.compile(r"\b(?P<group>IV|III|II|I|[1-4])\s*[/.]?\s*(?P<step>[a-e])\b", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:pangkat|gol(?:ongan)?)\b[\s./]*(?:gol(?:ongan)?\b)?[\s.:]*", re.IGNORECASE
)
_FIRST_LEVEL = re.compile(r"\b(?:tingkat|tkt|tk)\b\s*\.?\s*(?:i|1|l|satu)\b\.?")
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_BEGINS = re.compile(r"(?:juru|pengatur|penata|pembina)\b")


def find_rank(text: str) -> Rank | None:
    """Find a rank by its printed name.

    Case, ``Tk. I`` or ``Tingkat I``, and a grade behind it do not count.

    Returns:
        The rank; ``None`` for a name that is no rank (``Pembina Muda``).
    """
    return _BY_KEY.get(_key(text))


def printed_grade(text: str) -> str | None:
    """Return the grade that a text prints (``Pembina Tk. I, IV/b``), as ``IV/b``."""
    match = _GRADE.search(fold_space(text))
    if match is None:
        return None
    group = match["group"].upper()
    return f"{_ROMAN.get(group, group)}/{match['step'].lower()}"


def looks_like_rank(text: str) -> bool:
    """Tell whether a line claims to be a rank: it begins as ranks do, even if none is so named."""
    return _BEGINS.match(_key(text)) is not None


def _key(text: str) -> str:
    bare = _LABEL.sub("", fold_space(text))
    bare = _GRADE.sub(" ", bare.split("(")[0])
    folded = _FIRST_LEVEL.sub("tk. i", fold_case(bare))
    return folded.replace("-", " ").strip(" ,./;:()")


_BY_KEY = {_key(rank.name): rank for rank in RANKS}
