"""Signs: what a text may hold in a file, and a visible substitute for what it may not.

No text that a person can type or paste makes a document fail; what cannot be printed is replaced
by a sign that everyone sees, and a finding says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection

from renaksi.documents.fonts import SUBSTITUTE, TWINS
from renaksi.domain.findings import Finding, ParamValue, Severity

REPLACEMENT = "\ufffd"

# What XML 1.0 cannot hold: controls, lone halves of surrogate pairs, two non-characters.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f]"
)
_SHOWN_AT_MOST = 8


class SignCheck:
    """Cleans texts for one document and remembers what it replaced.

    Attributes:
        replaced: How often each sign was replaced.
    """

    def __init__(self, printable: Collection[str] | None = None) -> None:
        """Make a check; ``printable`` are the signs that the fonts have, ``None`` for any."""
        self.replaced: Counter[str] = Counter()
        self._printable = printable
        self._known: dict[str, str] = {}

    def clean(self, text: str) -> str:
        """Return the text as it can be written; line ends stay."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._cleaned(text)
        return known

    def findings(self) -> list[Finding]:
        """Say which signs were replaced; nothing where none was."""
        if not self.replaced:
            return []
        signs = sorted(self.replaced, key=ord)
        shown = ", ".join(f"U+{ord(sign):04X}" for sign in signs[:_SHOWN_AT_MOST])
        more = ", …" if len(signs) > _SHOWN_AT_MOST else ""
        params: dict[str, ParamValue] = {"signs": shown + more, "count": self.replaced.total()}
        return [Finding("document.glyph_replaced", Severity.WARNING, params=params)]

    def _cleaned(self, text: str) -> str:
        text = _NOT_XML.sub(self._replacer(REPLACEMENT), text)
        if self._printable is None or text.isascii():
            return text
        text = _INVISIBLE.sub("", text)
        return "".join(map(self._printed, text))

    def _printed(self, sign: str) -> str:
        if sign == "\n" or self._printable is None or sign in self._printable:
            return sign
        self.replaced[sign] += 1
        return TWINS.get(sign, SUBSTITUTE)

    def _replacer(self, substitute: str) -> Callable[[re.Match[str]], str]:
        def replace(match: re.Match[str]) -> str:
            self.replaced[match[0]] += 1
            return substitute

        return replace
