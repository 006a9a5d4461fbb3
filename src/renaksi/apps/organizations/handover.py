"""Open tasks of an official: every app registers what it holds, so that nothing is left behind.

An app calls ``register`` when it is ready (``AppConfig.ready``); organizations know no other app.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from renaksi.apps.audit.services import Log
from renaksi.apps.organizations.models import Official


@dataclass(frozen=True, slots=True)
class Duty:
    """One kind of task that an official can have open.

    Attributes:
        key: Names the kind; its words stand under ``handover.<key>``.
        count: How many the official has open; one query.
        move: Hands them to the other official, writes the log, and returns how many.
    """

    key: str
    count: Callable[[UUID], int]
    move: Callable[[Log, Official, Official], int]


_duties: dict[str, Duty] = {}


def register(duty: Duty) -> None:
    """Make a kind of task known; a second registration under one key replaces the first."""
    _duties[duty.key] = duty


def open_tasks(official: UUID) -> dict[str, int]:
    """Return how many tasks of each kind an official has open; kinds without any are left out."""
    counted = {key: duty.count(official) for key, duty in _duties.items()}
    return {key: count for key, count in counted.items() if count}


def move_tasks(log: Log, official: Official, successor: Official) -> int:
    """Hand all open tasks over."""
    return sum(duty.move(log, official, successor) for duty in _duties.values())


def forget(key: str) -> None:
    """Take a kind of task out again."""
    _duties.pop(key, None)
