"""One run over many documents: outcomes go out in order, with a progress bar and a summary."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from renaksi.cli.batch import Outcome, Work, run_batch
from renaksi.cli.inputs import Input
from renaksi.cli.main import say
from renaksi.messages.interface import text


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


class _Silent:
    """Stands for the progress bar where there is none."""

    def pause(self) -> None:
        """Make room for output."""

    def advance(self) -> None:
        """Count one document more."""


class _Bar(_Silent):
    """A progress bar on standard error that steps aside while results are written."""

    def __init__(self, total: int, lang: str) -> None:
        self._total, self._lang = total, lang
        self._done = 0
        self._progress: Progress | None = None
        self._show()

    def pause(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None

    def advance(self) -> None:
        """Count one document more and show the bar again."""
        self._done += 1
        if self._done < self._total:
            self._show()

    def _show(self) -> None:
        self._progress = Progress(
            TextColumn(text("many.progress", self._lang)),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._progress.add_task("", total=self._total, completed=self._done)
        self._progress.start()


@contextmanager
def _progress(inputs: Sequence[Input], lang: str) -> Iterator[_Silent]:
    if len(inputs) < 2 or not sys.stderr.isatty():
        yield _Silent()
        return
    bar = _Bar(len(inputs), lang)
    try:
        yield bar
    finally:
        bar.pause()
