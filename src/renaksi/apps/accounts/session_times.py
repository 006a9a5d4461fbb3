"""How long a session lasts: twelve hours on a computer of one's own, a short idle time elsewhere.

Times stand in the session as seconds since 1970. Whatever was chosen, twelve hours after signing in
the session is over.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

LONGEST: Final = datetime.timedelta(hours=12)
_SIGNED_IN: Final = "signed_in_at"
_SEEN: Final = "seen_at"
_REMEMBERED: Final = "is_remembered"
_SECOND_FACTOR: Final = "showed_second_factor"
_GRAIN: Final = 30  # seconds: activity is written down this often, not with every request


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a session.

    Attributes:
        seconds: Until it is over if nothing happens; 0 when it is over.
        is_idle_limited: Whether it is over for lack of activity, and activity prolongs it.
    """

    seconds: int
    is_idle_limited: bool


def begin(
    session: SessionBase,
    *,
    is_remembered: bool,
    showed_second_factor: bool,
    now: datetime.datetime,
) -> None:
    """Start the times of a session in which somebody signed in just now."""
    seconds = int(now.timestamp())
    session[_SIGNED_IN] = session[_SEEN] = seconds
    session[_REMEMBERED] = is_remembered
    session[_SECOND_FACTOR] = showed_second_factor
    session.set_expiry(int(LONGEST.total_seconds()) if is_remembered else 0)


def rest_of(session: SessionBase, *, now: datetime.datetime) -> Rest:
    """Return how long a session still lasts."""
    seconds = int(now.timestamp())
    begun = int(session.get(_SIGNED_IN, seconds))
    whole = begun + int(LONGEST.total_seconds()) - seconds
    if session.get(_REMEMBERED):
        return Rest(max(whole, 0), is_idle_limited=False)
    idle = int(session.get(_SEEN, seconds)) + settings.IDLE_MINUTES * 60 - seconds
    return Rest(max(min(whole, idle), 0), is_idle_limited=idle <= whole)


def note_activity(session: SessionBase, *, now: datetime.datetime) -> None:
    """Write down that the person did something."""
    seconds = int(now.timestamp())
    if _SEEN not in session or seconds - int(session[_SEEN]) >= min(_GRAIN, _idle() // 4):
        session[_SEEN] = seconds
        session.setdefault(_SIGNED_IN, seconds)


def note_second_factor(session: SessionBase) -> None:
    """Write down that the person set up or showed a second factor in this session."""
    session[_SECOND_FACTOR] = True


def showed_second_factor(session: SessionBase) -> bool:
    """Tell whether the person showed a second factor in this session."""
    return bool(session.get(_SECOND_FACTOR))


def _idle() -> int:
    return int(settings.IDLE_MINUTES * 60)
