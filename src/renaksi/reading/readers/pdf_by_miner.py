"""The second way into a PDF, for files at which the first library fails: slower, same result."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pdfplumber

from renaksi.domain.errors import RenaksiError
from renaksi.reading.grid import Document
from renaksi.reading.readers.pdf import PageContent, horizontal_rules, read_pages
from renaksi.reading.readers.pdf_tables import Shade, is_coloured
from renaksi.reading.readers.pdf_text import Glyph, make_glyph

_THIN = 3.0  # points; a filled rectangle that is thinner is a line


def read(data: bytes, name: str) -> Document:
    """Read all pages with pdfplumber."""
    return read_pages(_pages(data), name)


def _pages(data: bytes) -> Iterator[PageContent]:
    try:
        pdf = pdfplumber.open(io.BytesIO(data))
    except Exception:  # it has many ways to fail at a broken file
        raise RenaksiError("file.damaged") from None
    for page in pdf.pages:
        yield PageContent(
            glyphs=[glyph for char in page.chars if (glyph := _glyph(char)) is not None],
            shades=[
                Shade(_box(rect), _is_coloured(rect.get("non_stroking_color")))
                for rect in page.rects
                if rect.get("fill")
            ],
            tables=[
                [(float(a), float(b), float(c), float(d)) for a, b, c, d in table.cells]
                for table in page.filter(_is_no_background).find_tables()
            ],
            rules=horizontal_rules(_box(thing) for thing in [*page.lines, *page.rects]),
        )
        page.close()


def _is_no_background(thing: dict[str, Any]) -> bool:
    """Filled areas without an outline are no borders."""
    is_area = thing["object_type"] == "rect" and min(thing["width"], thing["height"]) > _THIN
    return not (is_area and thing.get("fill") and not thing.get("stroke"))


def _glyph(char: dict[str, Any]) -> Glyph | None:
    a, b = char["matrix"][:2]
    degrees = 0.0 if abs(a) >= abs(b) else (-90.0 if b > 0 else 90.0)
    return make_glyph(char["text"][:1], _box(char), degrees)


def _box(thing: dict[str, Any]) -> tuple[float, float, float, float]:
    return (
        float(thing["x0"]),
        float(thing["top"]),
        float(thing["x1"]),
        float(thing["bottom"]),
    )


def _is_coloured(colour: Any) -> bool:
    """Grey, RGB or CMYK, each channel from 0 to 1; anything else is a pattern."""
    if not isinstance(colour, tuple | list) or not all(
        isinstance(channel, int | float) for channel in colour
    ):
        return colour is not None
    channels = [float(channel) for channel in colour]
    if len(channels) == 4:
        return sum(channels) > 0.02
    red, green, blue = (channels * 3)[:3] if len(channels) == 1 else (*channels, 1.0, 1.0)[:3]
    return is_coloured((round(red * 255), round(green * 255), round(blue * 255), 255))
