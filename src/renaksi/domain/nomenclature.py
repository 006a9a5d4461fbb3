"""The official list of codes and names (kodefikasi dan nomenklatur), as a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from renaksi.domain.draft import Level


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list.

    Attributes:
        is_certain: False where the entry was inferred and not read in a regulation; nothing is
            raised on its strength.
        valid_from, valid_to: The first and the last day; ``None`` where not known, or still valid.
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


class Nomenclature:
    """The list, found by code and by wording."""

    def __init__(self, entries: Sequence[Entry], *, is_complete: bool = False) -> None:
        self.entries = tuple(entries)
        self.is_complete = is_complete
