"""The progress bar of a run over many documents, on standard error."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from renaksi.messages.interface import text


class Bar:
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
