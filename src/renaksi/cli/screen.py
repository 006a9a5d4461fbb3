"""The terminal: how wide it is, whether it shows colour, and the styles used on it.

Colour is never the only sign: every style goes with a word or a shape.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from renaksi.cli.styled import Text

if TYPE_CHECKING:
    from rich.console import RenderableType

NARROWEST: Final = 40
WIDEST: Final = 200
_UNTOLD = (100, 40)  # columns and lines where nobody says how wide the paper is

STYLES: Final = {
    "title": "bold",
    "label": "cyan",
    "quiet": "dim",
    "error": "bold red",
    "warning": "yellow",
    "hint": "blue",
}


@dataclass(frozen=True, slots=True)
class Screen:
    """What the output is shown on; plain data, so that other processes can draw for it.

    Attributes:
        width: In characters.
        is_coloured: Whether to send colours.
    """

    width: int
    is_coloured: bool

    def draw(self, *things: RenderableType | Text) -> str:
        """Draw things to text, lines without blanks at their ends.

        Lines that are drawn already (``Text``) must not be wider than the screen.
        """
        if not self.is_coloured and all(isinstance(thing, Text) for thing in things):
            return "".join(f"{str(thing).rstrip()}\n" for thing in things)
        from rich.console import Console
        from rich.theme import Theme

        paper = io.StringIO()
        console = Console(
            file=paper,
            width=self.width,
            force_terminal=self.is_coloured,
            color_system="standard" if self.is_coloured else None,
            theme=Theme(STYLES),
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )
        for thing in things:
            is_drawn = isinstance(thing, Text)
            console.print(
                thing.for_rich() if isinstance(thing, Text) else thing, soft_wrap=is_drawn
            )
        return "".join(f"{line.rstrip()}\n" for line in paper.getvalue().splitlines())


def screen_of(stream: IO[str], environ: Mapping[str, str] = os.environ) -> Screen:
    """Find out what a stream is shown on."""
    columns = shutil.get_terminal_size(_UNTOLD).columns
    is_plain = bool(environ.get("NO_COLOR")) or environ.get("TERM") == "dumb"
    return Screen(
        width=max(NARROWEST, min(WIDEST, columns)),
        is_coloured=stream.isatty() and not is_plain,
    )


def standard_screen() -> Screen:
    """Find out what standard output is shown on, and let no sign make it fail."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return screen_of(sys.stdout)


def machine_output() -> Screen:
    r"""Set standard output to UTF-8, whatever the terminal's: another program reads it.

    Half a sign, as some file names hold, is written as JSON writes it: ``\udc80``.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return Screen(width=_UNTOLD[0], is_coloured=False)
