"""People: a name apart from its titles, and whether two printings name one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from renaksi.domain.text import fold_space, is_one_letter_apart, letters
from renaksi.domain.titles import is_title_after, is_title_before, proper_title


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a document names them.

    Attributes:
        name: The name without titles, as printed.
        titles_before: Titles in front (``Dra.``), in order, as printed.
        titles_after: Titles behind (``S.Sos``), in order, as printed.
        raw: The whole as printed, white space folded.
    """

    name: str
    titles_before: tuple[str, ...]
    titles_after: tuple[str, ...]
    raw: str


class Likeness(Enum):
    """Whether two printings name one person."""

    SAME = "same"  # the same names; case, titles and punctuation do not count
    MAYBE = "maybe"  # an initial for a name, a name left out, one letter, blanks inside
    DIFFERENT = "different"


_NUMBERING = re.compile(r"^[0-9]{1,2}[.)]\s*")
_GAP = re.compile(r"(?<=\b[A-Za-z])\.\s+(?=[A-Z][A-Za-z]*\.?(?:[,.\s]|$))")
_MUHAMMAD = frozenset({"m", "moh", "muh", "moch", "mohd", "mhd", "mohamad", "muhamad", "mohammad"})
_MUHAMMAD |= {"muhammad", "mochamad", "mochammad"}
_SHORTEST_MISSPELT = 5
_POSITION_WORD = re.compile(
    r"\b(?:kepala|dinas|badan|bidang|bagian|seksi|sub|sekretaris|sekretariat|kasubbag|kasubag|kabid"
    r"|kasi|kabag|camat|lurah|direktur|inspektur|staf|jabatan|fungsional|analis|upt\w*|pptk|bupati"
    r"|wali ?kota|gubernur|asisten|kelurahan|kecamatan|kota|kabupaten|kantor|tim|seluruh|semua)\b",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’`-]*")
_PREFIX = re.compile(
    r"^(?P<prefix>plt|plh|pjs|pj|pelaksana tugas|pelaksana harian|penjabat)\b\.?\s*", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def parse_person(text: str) -> Person | None:
    """Split a printed name into titles before, name, titles after.

    Args:
        text: One person (``Dra. ROSITA, MM``, ``I KETUT GEDE PARTITO, S.Sos``).

    Returns:
        The person; ``None`` where nothing is left that can be a name.
    """
    raw = fold_space(text)
    head, *tail = [part.strip() for part in _NUMBERING.sub("", raw).split(",")]
    before, words = _titles_before(head.split())
    words, bare = _titles_at_end(words)
    after = (*bare, *(title for part in tail for title in _titles_of(part)))
    name = " ".join(words)
    if not any(sign.isalpha() for sign in name):
        return None
    return Person(name, before, after, raw)


def looks_like_person(text: str) -> bool:
    """Tell whether a text is certainly a person's name: it carries a title, and is no office.

    A name without titles looks like any other words, so it does not count.
    """
    person = parse_person(text)
    if person is None or _POSITION_WORD.search(person.name):
        return False
    known = [title for title in person.titles_after if is_title_after(title)]
    are_names = all(_NAME_WORD.fullmatch(word) for word in person.name.split())
    return are_names and bool(person.titles_before or known)


def misspelt_titles(person: Person) -> tuple[tuple[str, str], ...]:
    """Return each misspelt title with how it is written: ``(("Ssos", "S.Sos."),)``."""
    in_capitals = all(title == title.upper() for title in person.titles_after)
    found = ((t, proper_title(t, in_capitals=in_capitals)) for t in person.titles_after)
    return tuple((title, proper) for title, proper in found if proper is not None)


def compare_people(one: str, other: str) -> Likeness:
    """Tell whether two printings name one person, by the names alone."""
    first, second = parse_person(one), parse_person(other)
    if first is None or second is None:
        return Likeness.DIFFERENT
    a, b = _name_keys(first), _name_keys(second)
    if a == b:
        return Likeness.SAME
    is_near = "".join(a) == "".join(b) or _is_misspelling(a, b)
    return Likeness.MAYBE if is_near or _fits(a, b) or _fits(b, a) else Likeness.DIFFERENT


def split_position(text: str) -> tuple[str | None, str]:
    """Split ``Plt. Kepala Dinas`` into the acting prefix as printed (or ``None``) and the rest."""
    folded = fold_space(text)
    match = _PREFIX.match(folded)
    if match is None:
        return None, folded
    return folded[: match.end()].strip(), folded[match.end() :]


def _titles_before(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    titles = []
    rest = [piece for word in words for piece in _unglued(word)]
    for word in rest[:-1]:
        if not is_title_before(word):
            break
        titles.append(word)
    return tuple(titles), rest[len(titles) :]


def _unglued(word: str) -> list[str]:
    """Split titles written without a blank: ``Dr.H.AHMAD`` becomes three words."""
    pieces = re.findall(r"[^.]+\.?", word)
    are_titles = len(pieces) > 1 and all(is_title_before(piece) for piece in pieces[:-1])
    return pieces if are_titles else [word]


def _titles_at_end(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """Take titles off that no comma sets apart; only such as cannot be a part of the name.

    ``Rosita S.Sos`` has an inner dot and ``Rosita MM`` capitals where the name has none.
    """
    rest = list(words)
    titles: list[str] = []
    while len(rest) > 1 and is_title_after(rest[-1]):
        is_dotted = "." in rest[-1].rstrip(".")
        stands_out = rest[-1].isupper() and not any(len(w) > 1 and w.isupper() for w in rest[:-1])
        if not (is_dotted or stands_out):
            break
        titles.insert(0, rest.pop())
    return rest, tuple(titles)


def _titles_of(part: str) -> tuple[str, ...]:
    """Split what stands between commas: ``S.H. M.H.`` is two titles, ``M. Ed.`` is one."""
    if not part or is_title_after(part):
        return (part,) if part else ()
    pieces = _GAP.sub(".", part).split(" ")
    return tuple(pieces) if all(is_title_after(piece) for piece in pieces) else (part,)


def _is_misspelling(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one letter in one name differs; short names differ by a letter rightly."""
    if len(one) != len(other):
        return False
    unequal = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    is_long = all(min(map(len, pair)) >= _SHORTEST_MISSPELT for pair in unequal)
    return len(unequal) == 1 and is_long and is_one_letter_apart(*unequal[0])


def _name_keys(person: Person) -> tuple[str, ...]:
    words = re.split(r"[\s.]+", person.name)
    keys = (letters(word) for word in words)
    return tuple("muhammad" if key in _MUHAMMAD and len(key) > 1 else key for key in keys if key)


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether a shorter printing is a longer one with initials, or with names left out.

    Its first name must be the longer one's first, and one full name must agree.
    """
    if not short or len(short) > len(long) or not _is_name_for(short[0], long[0]):
        return False
    rest = iter(long)
    is_inside = all(any(_is_name_for(part, full) for full in rest) for part in short)
    return is_inside and any(len(part) > 1 and part in long for part in short)


def _is_name_for(part: str, full: str) -> bool:
    is_initial = len(part) == 1 or len(full) == 1
    return part == full or (is_initial and part[:1] == full[:1])
