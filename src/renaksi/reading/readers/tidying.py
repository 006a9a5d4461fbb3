"""Text as a person sees it: no invisible marks, plain spaces, ticks of symbol fonts as ticks."""

from __future__ import annotations

import re

from renaksi.domain.findings import Finding, Severity

_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_AROUND_BREAK = re.compile(" *\n *")

TICK = "√"
_SYMBOLS = {
    **dict.fromkeys((0xFC, 0xFE, 0x50, 0x52), TICK),  # Wingdings, and P and R of Wingdings 2
    **dict.fromkeys((0xB7, 0xA7, 0xD8, 0x6E, 0x6C, 0x76), "•"),
}


class Tidier:
    """Cleans the texts of one document and remembers what had to be taken out."""

    def __init__(self) -> None:
        self.invisible = 0

    def __call__(self, text: str) -> str:
        """Clean one text; line breaks inside it are kept."""
        if text.isascii() and text.isprintable():
            return text.strip()
        return self._clean(text)

    def _clean(self, text: str) -> str:
        text, count = _INVISIBLE.subn("", text)
        self.invisible += count
        text = _BREAKS.sub("\n", text)
        text = _SPACES.sub(" ", text)
        text = _CONTROLS.sub("", text)
        text = _PRIVATE.sub(lambda match: symbol(ord(match[0]) - 0xF000), text)
        return _AROUND_BREAK.sub("\n", text).strip()

    def findings(self) -> list[Finding]:
        """Say how many invisible marks were left out."""
        if not self.invisible:
            return []
        params = {"count": self.invisible}
        return [Finding("file.invisible_marks", Severity.HINT, params=params)]


def symbol(code: int) -> str:
    """Return what a character of a symbol font (Wingdings and its like) shows, by its code."""
    return _SYMBOLS.get(code) or (chr(code) if 0x20 <= code < 0x7F else "•")
