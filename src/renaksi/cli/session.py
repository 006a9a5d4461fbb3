"""One run over many documents: outcomes go out in order, with a progress bar and a summary."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from renaksi.cli.batch import Outcome, Work, run_batch
from renaksi.cli.inputs import Input
from renaksi.cli.main import say


class Progress(Protocol):
    """What shows how far a run has come."""

    def pause(self) -> None:
        """Make room for output."""

    def advance(self) -> None:
        """Count one document more."""


class Printer:
    """Writes parts to standard output as they come; subclasses say what stands between them."""

    def begin(self) -> None:
        """Write what comes before all parts."""

    def outcome(self, outcome: Outcome) -> None:
        """Write the parts of one document."""
        for part in outcome.parts:
            sys.stdout.write(part)
        sys.stdout.flush()

    def end(self) -> None:
        """Write what comes after all parts."""


class SpacedPrinter(Printer):
    """Text for people: an empty line between plans."""

    _is_first = True

    def outcome(self, outcome: Outcome) -> None:
        """Write the parts of one document."""
        for part in outcome.parts:
            if not self._is_first:
                sys.stdout.write("\n\n")
            self._is_first = False
            sys.stdout.write(part)
        sys.stdout.flush()


class JsonPrinter(Printer):
    """One object where one document holds one plan, else an array that grows as documents come."""

    def __init__(self, inputs: Sequence[Input]) -> None:
        self._is_array = len(inputs) != 1
        self._count = 0

    def begin(self) -> None:
        """Open the array."""
        if self._is_array:
            sys.stdout.write("[")

    def outcome(self, outcome: Outcome) -> None:
        """Write the objects of one document."""
        if not self._is_array and len(outcome.parts) > 1:
            self._is_array = True
            sys.stdout.write("[")
        for part in outcome.parts:
            if self._is_array:
                sys.stdout.write(",\n" if self._count else "\n")
            sys.stdout.write(part)
            self._count += 1
        sys.stdout.flush()

    def end(self) -> None:
        """Close the array."""
        if self._is_array:
            sys.stdout.write("\n]" if self._count else "]")
        if self._is_array or self._count:
            sys.stdout.write("\n")


def run_session(
    inputs: Sequence[Input], work: Work, printer: Printer, lang: str
) -> tuple[int, list[Outcome]]:
    """Work on all documents; returns the worst status, and the outcomes without their parts."""
    status = 0
    done: list[Outcome] = []
    printer.begin()
    with _progress(inputs, lang) as shown:
        for outcome in run_batch(inputs, work, lang):
            shown.pause()
            printer.outcome(outcome)
            for line in (*outcome.notes, *([outcome.problem] if outcome.problem else [])):
                say(line)
            shown.advance()
            status = max(status, outcome.status)
            done.append(_without_parts(outcome))
    printer.end()
    return status, done


def _without_parts(outcome: Outcome) -> Outcome:
    return Outcome(outcome.name, outcome.status, problem=outcome.problem, plans=outcome.plans)


class Silence:
    """Stands for the progress bar where there is none."""

    def pause(self) -> None:
        """There is nothing to make room for."""

    def advance(self) -> None:
        """There is nothing to count."""


@contextmanager
def _progress(inputs: Sequence[Input], lang: str) -> Iterator[Progress]:
    if len(inputs) < 2 or not sys.stderr.isatty():
        yield Silence()
        return
    from renaksi.cli.progress import Bar

    bar = Bar(len(inputs), lang)
    try:
        yield bar
    finally:
        bar.pause()
