"""The styles of an Excel workbook: number formats, fills, bold, indent."""

from __future__ import annotations

import colorsys

from lxml import etree

from renaksi.reading.readers.archives import Archive
from renaksi.reading.readers.number_formats import BUILT_IN
from renaksi.reading.readers.sheets import CellStyle

_WHITE_FROM = 250  # channels from here on count as white
_INDEXED_WHITE = frozenset({1, 9, 65})  # 65 is the window's background
_THEME = ("lt1", "dk1", "lt2", "dk2")
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
_OFFICE_THEME = {"lt1": "FFFFFF", "dk1": "000000", "lt2": "EEECE1", "dk2": "1F497D"}


def read_styles(archive: Archive, part: str | None, theme_part: str | None) -> list[CellStyle]:
    """Return the meaning of each cell format, by its index."""
    if part is None:
        return [CellStyle()]
    styles = archive.tree(part)
    theme = _theme_colours(archive, theme_part)
    codes = dict(BUILT_IN)
    for element in styles.iterfind("{*}numFmts/{*}numFmt"):
        codes[int(element.get("numFmtId", 0))] = element.get("formatCode", "General")
    fills = [_is_shaded(fill, theme) for fill in styles.iterfind("{*}fills/{*}fill")]
    fonts = [_is_bold(font) for font in styles.iterfind("{*}fonts/{*}font")]
    return [_style(xf, codes, fills, fonts) for xf in styles.iterfind("{*}cellXfs/{*}xf")] or [
        CellStyle()
    ]


def _style(
    xf: etree._Element, codes: dict[int, str], fills: list[bool], fonts: list[bool]
) -> CellStyle:
    alignment = xf.find("{*}alignment")
    indent = alignment.get("indent", "0") if alignment is not None else "0"
    return CellStyle(
        number_format=codes.get(_integer(xf.get("numFmtId")), "General"),
        is_shaded=_at(fills, xf.get("fillId")),
        is_bold=_at(fonts, xf.get("fontId")),
        indent=_integer(indent),
    )


def _at(flags: list[bool], index: str | None) -> bool:
    position = _integer(index)
    return 0 <= position < len(flags) and flags[position]


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _is_bold(font: etree._Element) -> bool:
    bold = font.find("{*}b")
    return bold is not None and bold.get("val", "1") not in {"0", "false"}


def _is_shaded(fill: etree._Element, theme: list[str]) -> bool:
    """Whether a fill shows: a pattern or a gradient, or a solid colour other than white."""
    if fill.find("{*}gradientFill") is not None:
        return True
    pattern = fill.find("{*}patternFill")
    kind = pattern.get("patternType", "none") if pattern is not None else "none"
    if pattern is None or kind == "none":
        return False
    colour = pattern.find("{*}fgColor")
    return kind != "solid" or colour is None or not _is_white(colour, theme)


def _is_white(colour: etree._Element, theme: list[str]) -> bool:
    tint = float(colour.get("tint", "0") or 0)
    if (index := colour.get("theme")) is not None:
        position = _integer(index)
        rgb = theme[position] if position < len(theme) else "000000"
    elif (index := colour.get("indexed")) is not None:
        return _integer(index) in _INDEXED_WHITE
    else:
        rgb = colour.get("rgb", "")[-6:]
    return is_white(rgb, tint)


def is_white(rgb: str, tint: float = 0.0) -> bool:
    """Whether a colour in hexadecimal, made lighter or darker by a tint, looks white."""
    try:
        red, green, blue = (int(rgb[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError:
        return False
    if tint:
        hue, light, saturation = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
        light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
        shades = colorsys.hls_to_rgb(hue, min(1.0, light), saturation)
        red, green, blue = (round(shade * 255) for shade in shades)
    return min(red, green, blue) >= _WHITE_FROM


def _theme_colours(archive: Archive, part: str | None) -> list[str]:
    """Colours by the index that fills use; accents that are missing count as coloured."""
    found = dict(_OFFICE_THEME)
    if part is not None:
        for scheme in archive.tree(part).iter("{*}clrScheme"):
            for entry in scheme:
                for colour in entry:
                    value = colour.get("lastClr") or colour.get("val") or ""
                    found[entry.tag.rpartition("}")[2]] = value
    return [found.get(name, "000000") for name in (*_THEME, *_ACCENTS)]
