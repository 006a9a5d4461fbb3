"""Many documents at once: a few processes, results in the order of the documents, flat memory.

A document that brings its process down costs only itself: the process is started again and the
others go on. One document alone is read in this process, without that machinery.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from renaksi.cli.inputs import Input
from renaksi.cli.problems import InterfaceError, code_of, said, sentence

UNREADABLE: Final = 2
_AHEAD: Final = 4  # results per process that may wait for an earlier, slower document


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
    team = _Team(work, lang, count)
    try:
        yield from team.run(inputs)
    finally:
        team.end()


class _Team:
    """Processes that each take a document, answer, and take the next."""

    def __init__(self, work: Work, lang: str, count: int) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["renaksi.cli.batch", work_module(work)])
        self._work, self._lang = work, lang
        self._limit = count * _AHEAD
        self._members: dict[Connection, Any] = {}
        self._busy: dict[Connection, int] = {}
        for _ in range(count):
            self._hire()

    def run(self, inputs: Sequence[Input]) -> Iterator[Outcome]:
        """Hand out the documents, never too far ahead of the one whose turn it is."""
        done: dict[int, Outcome] = {}
        next_in = next_out = 0
        while next_out < len(inputs):
            for line in [line for line in self._members if line not in self._busy]:
                if next_in < min(len(inputs), next_out + self._limit):
                    self._hand(line, next_in, inputs[next_in])
                    next_in += 1
            ready = wait(list(self._busy))
            for line in [line for line in self._busy if line in ready]:
                position = self._busy.pop(line)
                done[position] = self._answer(line, inputs[position])
            while next_out in done:
                yield done.pop(next_out)
                next_out += 1

    def end(self) -> None:
        """Let idle processes go by themselves, and end those in the middle of a document."""
        for line in self._members:
            line.close()
        for line, member in self._members.items():
            if line in self._busy:
                member.terminate()
            member.join()

    def _hire(self) -> None:
        ours, theirs = self._context.Pipe()
        member = self._context.Process(target=_serve, args=(theirs, self._work, self._lang))
        member.start()
        theirs.close()
        self._members[ours] = member

    def _hand(self, line: Connection, position: int, source: Input) -> None:
        self._busy[line] = position
        with contextlib.suppress(OSError):  # gone already: the answer will say so
            line.send(source)

    def _answer(self, line: Connection, source: Input) -> Outcome:
        try:
            outcome: Outcome = line.recv()
        except (EOFError, OSError):
            self._members.pop(line).join()
            line.close()
            self._hire()
            return failed(source, InterfaceError("problem.crashed"), self._lang)
        return outcome


def work_module(work: Work) -> str:
    """Name the module that the work is in, so that it is imported once for all processes."""
    return str(getattr(work, "__module__", __name__))


def _serve(line: Connection, work: Work, lang: str) -> None:
    """Live as a process of the team until the line is closed."""
    from renaksi.reading.sandbox import shared_worker

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    with contextlib.suppress(EOFError, OSError), shared_worker():
        while True:
            line.send(attempt(work, line.recv(), lang))


def _cores() -> int:
    with contextlib.suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
