"""Word's automatic list numbers, counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from renaksi.reading.readers.docx_text import attribute, child, children, value_of
from renaksi.reading.readers.numbering import number_text

_PLACE = re.compile(r"%([1-9])")
_STYLE_DEPTH = 20  # styles based on styles that are followed


@dataclass(frozen=True, slots=True)
class _Level:
    style: str = "decimal"
    text: str = "%1."
    start: int = 1


class ListNumbers:
    """Knows the lists of a document and counts them paragraph by paragraph."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}  # abstract list -> levels
        self._lists: dict[str, str] = {}  # list -> abstract list
        self._restarts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}  # abstract list -> level -> last number
        self._begun: set[tuple[str, int]] = set()
        self._styles: dict[str, tuple[str | None, str | None, str | None]] = {}
        if numbering is not None:
            self._read_lists(numbering)
        if styles is not None:
            self._read_styles(styles)

    def next_number(self, paragraph: etree._Element) -> str:
        """Return what Word prints before a paragraph (``"2. "``), empty for no list."""
        number_id, level = self._list_of(paragraph)
        abstract = self._lists.get(number_id or "")
        if number_id is None or abstract is None:
            return ""
        levels = self._levels.get(abstract, {})
        shape = levels.get(level, _Level())
        if shape.style == "bullet":
            return "- "
        self._count(abstract, number_id, level, shape)
        text = _PLACE.sub(lambda match: self._number_at(abstract, int(match[1]) - 1), shape.text)
        return f"{text} " if text else ""

    def _count(self, abstract: str, number_id: str, level: int, shape: _Level) -> None:
        counts = self._counts.setdefault(abstract, {})
        restart = self._restarts.get((number_id, level))
        if restart is not None and (number_id, level) not in self._begun:
            counts[level] = restart
        else:
            counts[level] = counts.get(level, shape.start - 1) + 1
        self._begun.add((number_id, level))
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

    def _number_at(self, abstract: str, level: int) -> str:
        shape = self._levels.get(abstract, {}).get(level, _Level())
        number = self._counts.get(abstract, {}).get(level, shape.start)
        return number_text(number, shape.style)

    def _list_of(self, paragraph: etree._Element) -> tuple[str | None, int]:
        properties = child(paragraph, "pPr")
        own = child(properties, "numPr")
        number_id, level = value_of(own, "numId"), value_of(own, "ilvl")
        style = value_of(properties, "pStyle")
        for _ in range(_STYLE_DEPTH):
            if number_id is not None or style not in self._styles:
                break
            number_id, styled_level, style = self._styles[style or ""]
            level = level or styled_level
        return number_id, _integer(level, 0)

    def _read_lists(self, numbering: etree._Element) -> None:
        for abstract in children(numbering, "abstractNum"):
            key = attribute(abstract, "abstractNumId") or ""
            self._levels[key] = {
                _index(level): _Level(
                    style=value_of(level, "numFmt") or "decimal",
                    text=value_of(level, "lvlText") or "",
                    start=_integer(value_of(level, "start"), 1),
                )
                for level in children(abstract, "lvl")
            }
        for number in children(numbering, "num"):
            key = attribute(number, "numId") or ""
            self._lists[key] = value_of(number, "abstractNumId") or ""
            for override in children(number, "lvlOverride"):
                start = value_of(override, "startOverride")
                if start is not None:
                    self._restarts[key, _index(override)] = _integer(start, 1)

    def _read_styles(self, styles: etree._Element) -> None:
        for style in children(styles, "style"):
            numbers = child(child(style, "pPr"), "numPr")
            key = attribute(style, "styleId") or ""
            self._styles[key] = (
                value_of(numbers, "numId"),
                value_of(numbers, "ilvl"),
                value_of(style, "basedOn"),
            )


def _index(level: etree._Element) -> int:
    return _integer(attribute(level, "ilvl"), 0)


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() else default
