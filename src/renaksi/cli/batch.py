"""Many documents at once: a few processes, results in the order of the documents, flat memory.

A document that brings its process down costs only itself: the process is started again and the
others go on. One document alone is read in this process, without that machinery.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from renaksi.cli.inputs import Input
from renaksi.cli.problems import code_of, said, sentence

UNREADABLE: Final = 2


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the closing table; counts by name: rows, error, warning, hint."""

    form: str | None = None
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document.

    Attributes:
        name: The document, as the person named it.
        status: Its part in the exit status.
        parts: What goes to standard output, one per plan.
        notes: Lines for standard error: what was written.
        problem: Why it could not be read, one sentence; ``None`` where it was.
        problem_parts: The same as (code, message and remedy), for other programs.
        plans: One summary per plan.
    """

    name: str
    status: int
    parts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problem: str | None = None
    problem_parts: tuple[str, ...] = ()
    plans: tuple[Summary, ...] = ()


Work = Callable[[Input], Outcome]


def attempt(work: Work, source: Input, lang: str) -> Outcome:
    """Do the work; whatever goes wrong becomes an outcome, so that others are not stopped."""
    try:
        return work(source)
    except Exception as fault:
        if os.environ.get("RENAKSI_TRACEBACK"):
            raise
        return failed(source, fault, lang)


def failed(source: Input, fault: BaseException, lang: str) -> Outcome:
    """Make the outcome of a document that could not be read."""
    return Outcome(
        name=source.name,
        status=UNREADABLE,
        problem=sentence(fault, source.display_name(lang), lang),
        problem_parts=(code_of(fault), *said(fault, lang)),
    )


def run_batch(
    inputs: Sequence[Input], work: Work, lang: str, processes: int | None = None
) -> Iterator[Outcome]:
    """Work on documents and yield their outcomes in order, each as soon as it is its turn.

    Args:
        inputs: The documents.
        work: Must survive the way into another process: a function of a module, or an object
            of plain data that can be called.
        lang: Language of the sentences about faults.
        processes: How many; ``None`` for as many as there are cores.
    """
    count = min(len(inputs), processes or _cores())
    if count < 2:
        for source in inputs:
            yield attempt(work, source, lang)
        return
    from renaksi.cli.team import Team

    team = Team(work, lang, count)
    try:
        yield from team.run(inputs)
    finally:
        team.end()


def _cores() -> int:
    with contextlib.suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
