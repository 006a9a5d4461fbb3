"""Patterns of the notations that plans use for quantities; read by ``quantities``."""

from __future__ import annotations

import re

from renaksi.domain.numbers import NUMBER_PATTERN

_TRAILING_NOTE = r"(?:\s*\((?P<note>[^()]*)\))?"
SIGNED = rf"(?:[-+]\s?)?{NUMBER_PATTERN}"
_UNIT = r"[^\W\d_%‰°][^;(]*|[%‰°][^;(0-9]*"
LONGEST_UNIT = 80
FREE_DIGIT = re.compile(r"(?<![^\W_])[0-9]")  # not the 2 of m2
EMPTY_MARKS = re.compile(r"[-_.…=]+|n\s?/\s?a|na|#.*|tad|nihil", re.IGNORECASE)
SIMPLE = re.compile(
    rf"(?P<number>{SIGNED})(?P<stray>\?*)\s*(?P<unit>{_UNIT})?{_TRAILING_NOTE}", re.IGNORECASE
)
RANGE = re.compile(
    rf"(?P<low>{NUMBER_PATTERN})\s*(?P<first>[^\W\d_]*|%)\s*"
    r"(?:-|~|\bs\.?\s?/?d\.?(?=[\s0-9])|\bsampai(?: dengan)?\b|\bhingga\b)"
    rf"\s*(?P<high>{NUMBER_PATTERN})\s*(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
OUT_OF = re.compile(
    rf"(?P<numerator>{NUMBER_PATTERN})\s*(?P<first>[^\d]*?)\s*\b(?:dari|dr\.?|of)\s+"
    rf"(?:total |jumlah |sejumlah )?(?P<denominator>{NUMBER_PATTERN})\s*(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
BOUNDS = {
    "at_least": (
        r"(?:>=|=>|≥|⩾|>|min(?:imal|imum|im)?\b\.?|paling (?:sedikit|kurang|rendah)"
        r"|(?:se)?kurang-kurangnya|setidaknya|lebih (?:besar )?dari|di ?atas)",
        r"(?:ke ?atas|atau lebih|minimal)",
    ),
    "at_most": (
        r"(?:<=|=<|≤|⩽|<|ma(?:ks|x)(?:imal|imum)?\b\.?|paling (?:banyak|tinggi|lama|lambat)"
        r"|tidak lebih dari|kurang dari|di ?bawah)",
        r"(?:ke ?bawah|atau kurang|maksimal)",
    ),
}
ABOUT = re.compile(r"(?:±|\+/-|~|kurang lebih|sekitar|kira-kira)\s*", re.IGNORECASE)
NAMED = re.compile(
    rf"(?P<word>nilai|skor|indeks|index|level|peringkat|rang?king|urutan|juara)\s*[:=-]?\s*"
    rf"(?P<number>{NUMBER_PATTERN})",
    re.IGNORECASE,
)
RANKS = ("level", "peringkat", "rangking", "ranking", "urutan", "juara")
GRADE_FIRST = re.compile(rf"(?P<grade>[^\d(/:=]+?)\s*[(/:=]?\s*(?P<number>{NUMBER_PATTERN})\s*\)?")
GRADE_LAST = re.compile(rf"(?P<number>{NUMBER_PATTERN})\s*[(/]\s*(?P<grade>[^\d()]+?)\s*\)?")
