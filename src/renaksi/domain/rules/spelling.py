"""Spelling: words that nobody can have meant as they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from renaksi.domain.draft import CASCADE
from renaksi.domain.findings import Severity
from renaksi.domain.rules.examples import draft, line
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.names import misspelt_in_names
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.rules.vocabulary import (
    ALSO_RIGHT,
    RIGHT_WORDS,
    STANDARD_SPELLINGS,
    near_right_words,
    one_letter_less,
)
from renaksi.domain.text import is_one_letter_apart
from renaksi.domain.wording import fold, words

SPELLING = Registry()
_rule = SPELLING.rule
_SHORTEST = 7  # letters of a slip; shorter words have neighbours
_FIELDS = (
    *(level.value for level in CASCADE),
    *(f"{level.value}_indicator" for level in CASCADE),
    "indicator",
)
_VOWELS = frozenset("aiueo")
_LONGEST = 40  # no word is longer, and every form of one with a letter less is tried


@_rule(
    "spelling.misspelt_word",
    Severity.WARNING,
    Scope.PLAN,
    passing=draft(line(program="Program peningkatan peran partai politik dan pemulihan ekonomi")),
    failing=draft(line(program="Program pemningkatan peran partai politik")),
)
def misspelt_word(look: Look) -> Iterator[Spot]:
    """A word is one letter away from a word that can be the only one meant."""
    told = misspelt_in_names(look)
    meant = {
        word: right
        for word in _vocabulary(look) - told
        if len(word) >= _SHORTEST and (right := meant_word(word)) is not None
    }
    yield from _spots(look, meant)


def meant_word(word: str) -> str | None:
    """Return the right word that a misspelt word stands for; ``None`` where it may be right."""
    is_too_long = len(word) > _LONGEST
    if is_too_long or word in RIGHT_WORDS or word in ALSO_RIGHT or word in STANDARD_SPELLINGS:
        return None
    near = near_right_words()
    forms = (word, *one_letter_less(word))
    candidates = {right for form in forms for right in near.get(form, ())}
    meant = {right for right in candidates if _is_slip(word, right)}
    return meant.pop() if len(meant) == 1 else None


def _is_slip(word: str, right: str) -> bool:
    """Tell whether a word is a right one with a slip: never in its first letter."""
    if word[0] != right[0] or not is_one_letter_apart(word, right):
        return False
    changed = [pair for pair in zip(word, right, strict=False) if pair[0] != pair[1]]
    is_replaced = len(word) == len(right) and len(changed) == 1
    return not is_replaced or set(changed[0]) <= _VOWELS


@_rule(
    "spelling.standard_word",
    Severity.HINT,
    Scope.PLAN,
    source="LEG-012",
    passing=draft(line(objective="Meningkatnya efektivitas kinerja")),
    failing=draft(line(objective="Meningkatnya efektifitas kinerja")),
)
def standard_word(look: Look) -> Iterator[Spot]:
    """A word is spelt in a way that the standard dictionary does not know."""
    found = (_vocabulary(look) & STANDARD_SPELLINGS.keys()) - misspelt_in_names(look)
    yield from _spots(look, {word: STANDARD_SPELLINGS[word] for word in found})


@_rule(
    "spelling.unit",
    Severity.WARNING,
    Scope.PLAN,
    passing=draft(line(unit="Laporan"), line(unit="laporan"), line(unit="Dokumen")),
    failing=draft(line(unit="Laporan"), line(unit="Laporan"), line(unit="Lapoaran")),
)
def unit(look: Look) -> Iterator[Spot]:
    """A unit is one letter away from a unit that the document prints more often."""
    rows_of: dict[str, list[int]] = defaultdict(list)
    for at, row in look.rows():
        if row.unit is not None:
            rows_of[fold(row.unit)].append(at)
    for printed, rows in rows_of.items():
        for meant, others in rows_of.items():
            is_rarer = len(rows) < len(others) and len(printed) >= _SHORTEST_UNIT
            if is_rarer and printed.isalpha() and is_one_letter_apart(printed, meant):
                params = {"word": look.row(rows[0]).unit, "meant": look.row(others[0]).unit}
                yield Spot(tuple(rows), "unit", params)
                break


_SHORTEST_UNIT = 6


def _vocabulary(look: Look) -> set[str]:
    """Return every word of the statements and indicators."""
    texts = {getattr(row, field) for row in look.draft.rows for field in _FIELDS} - {None}
    return set().union(*map(words, texts))


def _spots(look: Look, meant: Mapping[str, str]) -> Iterator[Spot]:
    """Say once for each word where it stands, the first printing of a merged cell only."""
    if not meant:
        return
    rows_of: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for field in _FIELDS:
        above = None
        for at, row in look.rows():
            text: str | None = getattr(row, field)
            if text is not None and text != above:
                for word in meant.keys() & set(words(text)):
                    rows_of[word].append((at, field))
            above = text
    for word in sorted(rows_of):
        rows = sorted({at for at, _ in rows_of[word]})
        yield Spot(tuple(rows), rows_of[word][0][1], {"word": word, "meant": meant[word]})
