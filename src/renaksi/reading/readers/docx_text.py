"""The text of a Word paragraph: runs, breaks, ticks; tracked deletions and hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from renaksi.reading.readers.tidying import TICK, symbol

Part = tuple[str, bool, bool]
"""Text, whether it is bold, whether it stands in a text box."""

_SKIPPED = frozenset(
    [
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "instrText",
        "delText",
        "Fallback",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "annotationRef",
        "ruby",
        "sdtPr",
        "sdtEndPr",
    ]
)
_BREAKS = frozenset({"br", "cr"})
_OFF = frozenset({"0", "false", "off", "none"})


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; empty for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the children of a name."""
    return (element for element in parent if local(element) == name)


def child(parent: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of a name."""
    return next(children(parent, name), None) if parent is not None else None


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Return an attribute by its name without namespace."""
    for key, value in element.attrib.items() if element is not None else ():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def value_of(parent: etree._Element | None, name: str) -> str | None:
    """Return the ``val`` attribute of a child; ``None`` where either is missing."""
    return attribute(child(parent, name), "val")


def paragraph_parts(paragraph: etree._Element, tab: str) -> Iterator[Part]:
    """Yield the text of a paragraph piece by piece.

    Args:
        paragraph: The paragraph.
        tab: What a tab stop becomes.
    """
    yield from _parts(paragraph, tab, is_bold=False, is_boxed=False, font="")


def _parts(
    parent: etree._Element, tab: str, *, is_bold: bool, is_boxed: bool, font: str
) -> Iterator[Part]:
    for element in parent:
        name = local(element)
        if name in _SKIPPED:
            continue
        if name == "r":
            properties = child(element, "rPr")
            if _is_on(properties, "vanish"):
                continue
            weight, face = _is_on(properties, "b"), _font(properties)
            yield from _parts(element, tab, is_bold=weight, is_boxed=is_boxed, font=face)
        elif name == "txbxContent":
            yield from _box(element, tab)
        elif (text := _text(element, name, tab, font)) is not None:
            yield text, is_bold, is_boxed
        else:
            yield from _parts(element, tab, is_bold=is_bold, is_boxed=is_boxed, font=font)


def _box(content: etree._Element, tab: str) -> Iterator[Part]:
    """Yield a text box's paragraphs, each ending in a line break."""
    for paragraph in content.iter():
        if local(paragraph) == "p":
            for text, is_bold, _ in _parts(paragraph, tab, is_bold=False, is_boxed=True, font=""):
                yield text, is_bold, True
            yield "\n", False, True


def _text(element: etree._Element, name: str, tab: str, font: str) -> str | None:
    """Return what a leaf of a run shows; ``None`` for what holds other elements."""
    if name == "t":
        text = element.text or ""
        return _symbols(text) if _is_symbol_font(font) else text
    if name == "tab":
        return tab
    if name in _BREAKS:
        return "\n"
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        return _sym(element)
    if name == "checkBox":
        return TICK if _is_on(element, "checked") else ""
    return None


def _sym(element: etree._Element) -> str:
    code = int(attribute(element, "char") or "0", 16)
    if code >= 0xF000 or _is_symbol_font(attribute(element, "font") or ""):
        return symbol(code & 0xFF)
    return chr(code)


def _symbols(text: str) -> str:
    return "".join(
        character if character == " " else symbol(ord(character) & 0xFF) for character in text
    )


def _is_symbol_font(font: str) -> bool:
    return font.lower().startswith(("wingdings", "webdings"))


def _font(properties: etree._Element | None) -> str:
    return attribute(child(properties, "rFonts"), "ascii") or ""


def _is_on(properties: etree._Element | None, name: str) -> bool:
    found = child(properties, name)
    return found is not None and (attribute(found, "val") or "1") not in _OFF
