"""A line of text with styles, as the views draw it; Rich itself is loaded only to show colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    import rich.text


class Text:
    """One line in parts, each with the name of its style; the methods are those of Rich."""

    __slots__ = ("_parts",)

    def __init__(self, text: str = "", style: str = "") -> None:
        self._parts: list[tuple[str, str]] = []
        self.append(text, style)

    def __str__(self) -> str:
        return self.plain

    @property
    def plain(self) -> str:
        """Return the line without its styles."""
        return "".join(text for text, _ in self._parts)

    @property
    def cell_len(self) -> int:
        """Measure the line, in characters of the terminal (some signs take two)."""
        return sum(cell_len(text) for text, _ in self._parts)

    def append(self, text: str, style: str = "") -> Text:
        """Add text at the end."""
        if text:
            self._parts.append((text, style))
        return self

    def append_text(self, other: Text) -> Text:
        """Add another line at the end, in its own styles."""
        self._parts += other._parts
        return self

    def pad_right(self, count: int) -> None:
        """Add blanks at the end."""
        self.append(" " * count)

    def stylize(self, style: str) -> None:
        """Give the whole line one style."""
        self._parts = [(text, style) for text, _ in self._parts]

    def for_rich(self) -> rich.text.Text:
        """Make the same line for Rich, which turns styles into colours."""
        from rich.text import Text as RichText

        return RichText.assemble(*self._parts)
