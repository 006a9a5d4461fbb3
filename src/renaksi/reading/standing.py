"""Standing: the statements under which a line of the plan stands, and which it states itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from renaksi.domain.draft import CASCADE, Level
from renaksi.domain.wording import fold

# A change at a level makes what stood below it void; programs outlive a change of objective,
# since one program may serve several objectives.
_BELOW = {
    Level.GOAL: (Level.OBJECTIVE,),
    Level.OBJECTIVE: (),
    Level.PROGRAM: (Level.ACTIVITY, Level.SUB_ACTIVITY),
    Level.ACTIVITY: (Level.SUB_ACTIVITY,),
    Level.SUB_ACTIVITY: (),
}


@dataclass(slots=True)
class Standing:
    """What the lines so far have stated: the parents under which the next line stands."""

    statements: dict[Level, str] = field(default_factory=dict)
    indicators: dict[Level, str] = field(default_factory=dict)
    affair: str | None = None
    deepest: Level | None = None

    def state(self, level: Level, text: str) -> bool:
        """Take note of a statement; return whether it is a new one."""
        known = self.statements.get(level)
        if known == text:
            return False
        if known is not None and fold(known) == fold(text):
            return False
        self.statements[level] = text
        self.indicators.pop(level, None)
        self._void(_BELOW[level])
        return True

    def head(self, affair: str) -> None:
        """Take note of an affair of government; programs above it are done."""
        self.affair = affair
        self._void((Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY))

    def _void(self, levels: Iterable[Level]) -> None:
        for level in levels:
            self.statements.pop(level, None)
            self.indicators.pop(level, None)


class Stated:
    """Which levels a line states, by a statement or an indicator of its own."""

    def __init__(self) -> None:
        self._own: set[Level] = set()
        self._covered: set[Level] = set()
        self._indicators: set[Level] = set()

    def note(self, level: Level, *, own: bool) -> None:
        """Take note of a statement, printed here (own) or standing over from above."""
        (self._own if own else self._covered).add(level)

    def note_indicator(self, level: Level) -> None:
        """Take note of an indicator printed on the line."""
        self._indicators.add(level)

    def has(self, level: Level) -> bool:
        """Tell whether the line prints a statement of a level."""
        return level in self._own

    def has_indicator(self, level: Level) -> bool:
        """Tell whether the line prints an indicator of a level."""
        return level in self._indicators

    @property
    def has_any_indicator(self) -> bool:
        """Whether the line prints any indicator in a column of a level."""
        return bool(self._indicators)

    @property
    def own_levels(self) -> set[Level]:
        """Levels whose statement the line itself prints."""
        return self._own

    @property
    def deepest(self) -> Level | None:
        """The deepest level that the line states, ``None`` without any."""
        levels = self._own | self._covered | self._indicators
        return max(levels, key=CASCADE.index) if levels else None
