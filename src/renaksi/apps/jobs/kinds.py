"""Kinds of jobs: each app enters its own in a module ``jobs`` with the decorator ``job``."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias
from uuid import UUID

from django.utils.module_loading import autodiscover_modules

from renaksi.apps.policy import Action, Actor


class Progress(Protocol):
    """How a job says how far it is."""

    def __call__(self, done: int, total: int | None = None, stage: str | None = None) -> None:
        """Report; raises where the job is to stop."""


@dataclass(frozen=True, slots=True)
class JobContext:
    """What the function of a job gets; it works inside one transaction in the government.

    Attributes:
        job: Identifier of the job.
        actor: Who started it, with the roles they hold now.
        government: Where.
        agency: The agency it was started for; ``None`` for the whole government.
        params: What was asked for.
        now: When this attempt began.
        progress: Say how far the work is, often: here a cancelled job stops.
    """

    job: UUID
    actor: Actor
    government: UUID
    agency: UUID | None
    params: Mapping[str, Any]
    now: datetime.datetime
    progress: Progress


Work: TypeAlias = Callable[[JobContext], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of job.

    Attributes:
        name: ``plan.import``.
        action: What its starter must be allowed to do, when it starts and when it runs.
        work: Does it; what it returns is kept as the result.
    """

    name: str
    action: Action
    work: Work


_kinds: dict[str, Kind] = {}


def job(name: str, *, action: Action) -> Callable[[Work], Work]:
    """Enter a function as the work of a kind of job."""

    def enter(work: Work) -> Work:
        known = _kinds.get(name)
        if known is not None and known.work.__qualname__ != work.__qualname__:
            raise ValueError(f"two kinds of job are called {name}")
        _kinds[name] = Kind(name, action, work)
        return work

    return enter


def kind_of(name: str) -> Kind:
    """Return a kind of job; the apps' modules are loaded when the first one is asked for.

    Raises:
        KeyError: No such kind.
    """
    if name not in _kinds:
        autodiscover_modules("jobs")
    return _kinds[name]
