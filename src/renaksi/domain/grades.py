"""Grades: the words and letters that plans use as ordinal targets (A, BB, WTP, Sangat Baik)."""

from __future__ import annotations

import re

from renaksi.domain.text import fold_case

# Best first, so that two grades of one scale can be compared by their position.
SCALES: tuple[tuple[str, ...], ...] = (
    ("aa", "a", "bb", "b", "cc", "c", "d", "e"),
    ("wtp", "wdp", "tw", "tmp"),
    ("sangat baik", "baik", "cukup", "kurang", "sangat kurang"),
    ("sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah"),
    ("sangat memuaskan", "memuaskan"),
    ("paripurna", "utama", "madya", "dasar"),
    ("ada", "tidak ada"),
    ("ya", "tidak"),
)
_LONG_NAMES = {
    "wajar tanpa pengecualian": "wtp",
    "wajar dengan pengecualian": "wdp",
    "tidak wajar": "tw",
    "tidak memberikan pendapat": "tmp",
    "disclaimer": "tmp",
}
_INTRODUCED = re.compile(
    r"^(?:predikat|kategori|opini|nilai|peringkat|grade|tipe|kelas|min(?:imal)?\b\.?|≥|>=?)\s*"
)
_FOLLOWED = re.compile(r"\s*(?:ke\s?atas|keatas|[+-])$")
_KNOWN = frozenset(grade for scale in SCALES for grade in scale)


def grade_of(text: str) -> str | None:
    """Return the folded grade that a text names (``Predikat BB`` gives ``bb``), else ``None``."""
    key = _FOLLOWED.sub("", _INTRODUCED.sub("", fold_case(text)))
    key = _LONG_NAMES.get(key, key)
    return key if key in _KNOWN else None


def rank_of(text: str) -> tuple[int, int] | None:
    """Return scale and position of a grade, the best first; ``None`` for an unknown grade."""
    grade = grade_of(text)
    for index, scale in enumerate(SCALES):
        if grade in scale:
            return (index, scale.index(grade))
    return None
