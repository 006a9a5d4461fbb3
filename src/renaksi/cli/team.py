"""A team of processes that work on documents; see :mod:`renaksi.cli.batch`."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from renaksi.cli.batch import Outcome, Work, attempt, failed
from renaksi.cli.inputs import Input
from renaksi.cli.main import collect_rarely
from renaksi.cli.problems import InterfaceError
from renaksi.reading.readers import shared_worker

_AHEAD: Final = 4  # results per process that may wait for an earlier, slower document


class Team:
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
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # tidy up first
    collect_rarely()
    with contextlib.suppress(EOFError, OSError), shared_worker():
        while True:
            line.send(attempt(work, line.recv(), lang))
