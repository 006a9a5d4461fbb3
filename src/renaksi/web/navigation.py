"""The rooms of the application: what the top bar leads to, for whom.

A new room adds its line to ``ROOMS``; its address must exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest
from django.urls import reverse

from renaksi.apps.policy import Action, Actor, may_anywhere


@dataclass(frozen=True, slots=True)
class Room:
    """One entry of the top bar.

    Attributes:
        url_name: Of its first page; pages below it belong to it by their address.
        needs: What somebody must be allowed to do, somewhere, to be shown it; ``None`` for all.
        in_dock: Whether the bar of a phone has it too (five fit).
    """

    words: str
    url_name: str
    icon: str
    needs: Action | None = None
    in_dock: bool = True


@dataclass(frozen=True, slots=True)
class Door:
    """A room as one page shows it."""

    words: str
    address: str
    icon: str
    in_dock: bool
    is_current: bool


ROOMS: Final[Sequence[Room]] = (
    Room("frame.home", "home", "home"),
    Room("frame.plans", "plans", "grid", Action.SEE_PLAN),
    Room("frame.government", "government", "log", Action.SEE_GOVERNMENT),
    Room("room.organization", "organization", "building", Action.SEE_GOVERNMENT),
    Room("room.platform", "platform", "gear", Action.MANAGE_PLATFORM),
)

# What the person's menu leads to: words and the name of the address.
ACCOUNT_LINKS: Final[Sequence[tuple[str, str]]] = (("account.title", "account"),)


def doors(request: HttpRequest) -> Sequence[Door]:
    """Return the rooms that the person of a request may enter."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        return ()
    open_rooms = [room for room in ROOMS if room.needs is None or may_anywhere(actor, room.needs)]
    addresses = [reverse(room.url_name) for room in open_rooms]
    current = _current(request.path, addresses)
    return [
        Door(room.words, address, room.icon, room.in_dock, is_current=address == current)
        for room, address in zip(open_rooms, addresses, strict=True)
    ]


def account_links() -> Sequence[dict[str, str]]:
    """Return what the person's menu leads to."""
    return [{"words": words, "address": reverse(name)} for words, name in ACCOUNT_LINKS]


def _current(path: str, addresses: Sequence[str]) -> str:
    """Return the room in which a page stands: the longest address that begins its own."""
    inside = [one for one in addresses if path == one or (one != "/" and path.startswith(one))]
    return max(inside, key=len, default="")
