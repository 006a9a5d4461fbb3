"""The official list of codes and names (kodefikasi dan nomenklatur), as a value.

Commas, capitals and blanks (``dibidang`` for ``di Bidang``) are no differences.

Source: LEG-007.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cached_property

from renaksi.domain.codes import PlanCode, parse_code
from renaksi.domain.draft import Level
from renaksi.domain.text import is_one_letter_apart
from renaksi.domain.wording import letters, words

_LIKE = 800  # common words in a thousand above which two names are one name, written differently
_FEWEST_WORDS = 3  # shorter names resemble each other by chance
_SHORTEST = 5  # letters of a word that can be misspelt; shorter ones resemble too many others


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list.

    Attributes:
        version: The decree, or when the list was compiled.
        valid_from, valid_to: The first and the last day; ``None`` where not known, or still valid.
        is_certain: False where the entry was inferred and not read in a regulation; nothing is
            raised on its strength.
    """

    code: str
    name: str
    level: Level
    performance: str | None = None
    indicator: str | None = None
    unit: str | None = None
    definition: str | None = None
    version: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    is_certain: bool = True

    def is_known_valid_in(self, year: int | None) -> bool:
        """Tell whether the list itself says that the entry held for the whole of a year."""
        if year is None or self.valid_from is None:
            return False
        ends_later = self.valid_to is None or self.valid_to >= date(year, 12, 31)
        return self.valid_from <= date(year, 1, 1) and ends_later


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a printed name and an official one part: words as printed, and as the list has them."""

    printed: tuple[str, ...]
    official: tuple[str, ...]


class Nomenclature:
    """The list, found by code and by wording.

    Attributes:
        entries: In the order of the list.
        is_complete: A code of its fields that is not in it does not exist.
    """

    def __init__(self, entries: Sequence[Entry], *, is_complete: bool = False) -> None:
        self.entries = tuple(entries)
        self.is_complete = is_complete
        self._like: dict[tuple[Level, str], Entry | None] = {}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the certain entries, case folded."""
        certain = (entry for entry in self.entries if entry.is_certain)
        return frozenset(word for entry in certain for word in words(entry.name))

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields of government (``8.01``) that the list has codes of."""
        return frozenset(".".join(entry.code.split(".")[:2]) for entry in self.entries)

    def at(self, code: PlanCode) -> Entry | None:
        """Return the entry of a code, the shared program X.XX.01 for every field; the newest."""
        return self._by_code.get(code.segments) or self._by_code.get(
            ("X", "XX", *code.segments[2:])
        )

    def like(self, level: Level, name: str) -> Entry | None:
        """Return the entry of a level whose name a printed name must mean, or ``None``.

        The same letters are the same name; else most words must be common, and no other entry
        may be as near.
        """
        key = (level, letters(name))
        if key not in self._like:
            self._like[key] = self._same_letters.get(key) or self._nearest(level, name)
        return self._like[key]

    @cached_property
    def _by_code(self) -> dict[tuple[str, ...], Entry]:
        found = {}
        for entry in self.entries:
            code = parse_code(entry.code)
            if code is not None:
                found[code.segments] = entry
        return found

    @cached_property
    def _same_letters(self) -> dict[tuple[Level, str], Entry]:
        return {(entry.level, letters(entry.name)): entry for entry in self.entries}

    @cached_property
    def _by_word(self) -> dict[Level, dict[str, list[int]]]:
        found: dict[Level, dict[str, list[int]]] = defaultdict(dict)
        for index, entry in enumerate(self.entries):
            for word in set(words(entry.name)):
                found[entry.level].setdefault(word, []).append(index)
        return found

    def _nearest(self, level: Level, name: str) -> Entry | None:
        printed = words(name)
        if len(printed) < _FEWEST_WORDS:
            return None
        scored = sorted(
            (
                (_common_share(printed, words(self.entries[at].name)), -at)
                for at in self._candidates(level, printed)
            ),
            reverse=True,
        )
        if not scored or scored[0][0] < _LIKE:
            return None
        is_tied = len(scored) > 1 and scored[1][0] == scored[0][0]
        return None if is_tied else self.entries[-scored[0][1]]

    def _candidates(self, level: Level, printed: Sequence[str]) -> set[int]:
        """Return every entry that can share enough words.

        Two names alike share two thirds of the words of each. A name with fewer known words is
        like none; else an entry alike has one of the rarest, all known words but two thirds.
        """
        index = self._by_word.get(level, {})
        distinct = set(printed)
        known = [found for word in distinct if (found := index.get(word)) is not None]
        if 3 * len(known) < 2 * len(distinct):
            return set()
        known.sort(key=len)
        needed = len(known) - 2 * len(distinct) // 3 + 1
        return {at for found in known[:needed] for at in found}


def is_alike(one: str, other: str) -> bool:
    """Tell whether two names share so many words that they are one, written differently."""
    return _common_share(words(one), words(other)) >= _LIKE


def differences(printed: str, official: str) -> Iterator[Difference]:
    """Walk the places where two names differ in more than commas, capitals and blanks."""
    ours, theirs = words(printed), words(official)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, stop, their_start, their_stop in matcher.get_opcodes():
        if kind == "equal":
            continue
        difference = Difference(ours[start:stop], theirs[their_start:their_stop])
        if "".join(difference.printed) != "".join(difference.official):
            yield difference


def typing_errors(printed: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """Walk the words that are one letter away from the official name's: printed, official."""
    for difference in differences(printed, entry.name):
        left = list(difference.official)
        for word in difference.printed:
            meant = next((one for one in left if _is_misspelt(word, one)), None)
            if meant is not None:
                left.remove(meant)
                yield word, meant


def _is_misspelt(word: str, meant: str) -> bool:
    is_long = min(len(word), len(meant)) >= _SHORTEST
    return is_long and is_one_letter_apart(word, meant)


def _common_share(one: Sequence[str], other: Sequence[str]) -> int:
    common = (Counter(one) & Counter(other)).total()
    return 2000 * common // (len(one) + len(other))
