"""The fonts that documents are set in, and what they can print and how wide.

Arimo has the metrics of Arial; what it lacks is looked for in PT Serif. Both come from wheels, so
that a document is the same on every machine.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import import_module, resources
from pathlib import Path

PACKAGES = ("fontpkg_arimo", "fontpkg_pt_serif")
SUBSTITUTE = "□"
DEFAULT_ADVANCE = 0.6  # em; only for a sign that no font has
BOLD_FACTOR = 1.09  # Arimo Bold beside Regular, on the widest Indonesian words

# Signs that a font lacks but that have a twin which it prints.
TWINS = {
    "✓": "√",
    "✔": "√",
    "☑": "√",
    "\uf0fc": "√",  # the tick of Wingdings, as word processors store it
    "\uf0fe": "√",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "‐": "-",
    "‑": "-",
    "\u2028": " ",
    "\u2029": " ",
}
JOINER = "\u2060"  # forbids a break, prints nothing
_BREAK = re.compile(r"(?<=[-–—])|\s+")


def font_files() -> list[Path]:
    """Return the font files, Arimo first."""
    folders = [Path(str(resources.files(package).joinpath("files"))) for package in PACKAGES]
    return [path for folder in folders for path in sorted(folder.glob("*.ttf"))]


@cache
def advances() -> dict[str, float]:
    """Return the width of every sign that the fonts print, in em."""
    open_font = import_module("fontTools.ttLib").TTFont

    widths: dict[str, float] = {}
    for path in font_files():
        if "Italic" in path.name or "Bold" in path.name:
            continue
        with open_font(path, lazy=True) as font:
            em = font["head"].unitsPerEm
            metrics = font["hmtx"]
            for code, glyph in font.getBestCmap().items():
                widths.setdefault(chr(code), metrics[glyph][0] / em)
    return {sign: width for sign, width in widths.items() if _is_printable(sign)}


def _is_printable(sign: str) -> bool:
    """Tell whether archival documents may hold the sign: no controls, no private signs."""
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn")


@lru_cache(maxsize=65536)
def width_of(text: str) -> float:
    """Measure a text set in one line, in em."""
    known = advances()
    return sum(known.get(sign, DEFAULT_ADVANCE) for sign in text)


@lru_cache(maxsize=65536)
def pieces_of(text: str) -> tuple[tuple[str, float], ...]:
    """Split a line where it may be broken; each piece with its width in em.

    A piece that ends a word ends with a space.
    """
    pieces = []
    for word in text.split():
        parts = [part for part in _BREAK.split(word) if part]
        parts[-1] += " "
        pieces += [(part, width_of(part)) for part in parts]
    return tuple(pieces)


@lru_cache(maxsize=65536)
def longest_piece(text: str) -> float:
    """Measure the longest part of a text that cannot be broken, in em."""
    return max((width_of(piece.rstrip()) for piece, _ in pieces_of(text)), default=0.0)


@lru_cache(maxsize=65536)
def lines_in(text: str, width: float, indent: float = 0.0) -> int:
    """Count the lines that a text takes.

    Args:
        text: Its own line ends are kept.
        width: Of the column inside its margins, in em.
        indent: Of all lines but the first of each paragraph, in em.
    """
    return sum(_paragraph_lines(paragraph, width, indent) for paragraph in text.split("\n"))


def _paragraph_lines(text: str, width: float, indent: float) -> int:
    space = width_of(" ")
    count, left = 1, width
    for piece, piece_width in pieces_of(text):
        visible = piece_width - space if piece.endswith(" ") else piece_width
        if visible > left and left < width - (indent if count > 1 else 0):
            count, left = count + 1, width - indent
        left -= piece_width
    return count
