"""HTML: whole pages, fragments, and the HTML that calls itself .xls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from renaksi.domain.errors import RenaksiError
from renaksi.reading.grid import Cell, Document, Grid
from renaksi.reading.readers.delimited import decode_with_finding, strip_bold
from renaksi.reading.readers.flow import Flow
from renaksi.reading.readers.limits import CELL_LIMIT, HTML_LIMIT, SPAN_LIMIT, cut_short
from renaksi.reading.readers.numbering import number_text
from renaksi.reading.readers.tidying import TICK, Tidier
from renaksi.reading.readers.xlsx_styles import is_white

_IGNORED = frozenset(
    [
        "script",
        "style",
        "head",
        "title",
        "template",
        "noscript",
        "svg",
        "math",
        "select",
        "option",
        "textarea",
        "iframe",
        "object",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "tr",
        "caption",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "center",
        "pre",
        "blockquote",
        "hr",
        "form",
        "fieldset",
        "address",
        "figure",
        "figcaption",
        "body",
        "html",
    ]
)
_WHITE = re.compile(r"[ \t\r\n\f]+")  # not the non-breaking blank, which pages align with
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", re.IGNORECASE)
_CLASS_RULE = re.compile(r"\.([\w-]+)[^{}]*\{([^{}]*)\}")
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_CLEAR = frozenset(
    {"none", "transparent", "white", "inherit", "initial", "auto", "window", "unset"}
)


def read(data: bytes, name: str) -> Document:
    """Read the page's text and tables in order."""
    document = Document(name, "html")
    root = _parse(_decoded(data, document))
    _Page(document, root).read()
    return document


def _decoded(data: bytes, document: Document) -> str:
    """Decode by the page's own word where bytes do not tell."""
    declared = _CHARSET.search(data[:4096])
    if declared is not None and len(data) <= HTML_LIMIT:
        try:
            return data.decode(declared[1].decode("ascii")).removeprefix("\ufeff")
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_with_finding(data, document, HTML_LIMIT)


def _parse(text: str) -> HtmlElement:
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\x00", "")
    parser = HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root: HtmlElement = document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise RenaksiError("file.damaged") from None
    return root


class _Page:
    def __init__(self, document: Document, root: HtmlElement) -> None:
        self._document = document
        self._root = root
        self._flow = Flow(document)
        self._tidy = Tidier()
        self._classes = _class_styles(root)
        self._cells = 0

    def read(self) -> None:
        self._line: list[str] = []
        self._walk(self._root)
        self._end_line()
        self._document.findings += self._tidy.findings()

    def _walk(self, root: HtmlElement) -> None:
        """Go through the page without recursion: pages nest deeper than Python may call."""
        for event, element in _events(root, self._is_ignored, self._is_data_table):
            if isinstance(element, str):
                self._line.append(element)
            elif event == "table":
                self._end_line()
                self._read_table(element)
            elif element.tag in _BLOCKS or element.tag in {"br", "td", "th"}:
                self._end_line()

    def _end_line(self) -> None:
        text = self._tidy(_WHITE.sub(" ", "".join(self._line)))
        self._line = []
        if text:
            self._flow.add_line(strip_bold(text))

    def _is_ignored(self, element: HtmlElement) -> bool:
        if not isinstance(element.tag, str) or element.tag in _IGNORED:
            return True
        if not element.attrib:
            return False
        return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))

    def _is_data_table(self, element: HtmlElement) -> bool:
        """Whether a table holds data; one that only holds other tables is page layout."""
        if element.tag != "table":
            return False
        inner = list(element.iterfind(".//table"))
        own = sum(1 for _ in _rows(element))
        return not inner or own >= max(sum(1 for _ in _rows(table)) for table in inner)

    def _read_table(self, table: HtmlElement) -> None:
        grid = self._flow.start_table()
        for caption in table.iterchildren("caption"):
            self._flow.add_line(self._tidy(" ".join(caption.text_content().split())))
        filled: dict[int, int] = {}  # column -> first row that is free below a row span
        hidden: set[int] = set()
        for row, element in enumerate(_rows(table)):
            if self._cells > CELL_LIMIT:
                cut_short(self._document, self._document.name, row)
                break
            if self._is_ignored(element):
                hidden.add(row)
            self._read_row(grid, row, element, filled)
        grid.hidden_rows = frozenset(hidden)
        _clip_spans(grid, sum(1 for _ in _rows(table)))

    def _read_row(self, grid: Grid, row: int, element: HtmlElement, filled: dict[int, int]) -> None:
        column = 0
        is_row_shaded = _is_shaded(element, self._style(element))
        for cell in element.iterchildren("td", "th"):
            while filled.get(column, 0) > row:
                column += 1
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            for covered in range(column, column + columns):
                filled[covered] = row + rows
            style = self._style(cell)
            text = self._cell_text(cell)
            is_shaded = is_row_shaded or _is_shaded(cell, style)
            if text or is_shaded:
                is_bold = cell.tag == "th" or bool(_BOLD.search(style)) or _is_all_bold(cell)
                grid.add(
                    Cell(
                        row,
                        column,
                        text,
                        rows,
                        columns,
                        is_shaded=is_shaded,
                        is_bold=is_bold,
                    )
                )
                self._cells += 1
            column += columns

    def _style(self, element: HtmlElement) -> str:
        if not element.attrib:
            return ""
        names = (element.get("class") or "").split()
        return ";".join(
            [*(self._classes.get(name, "") for name in names), element.get("style", "")]
        )

    def _cell_text(self, cell: HtmlElement) -> str:
        if len(cell) == 0:
            return self._tidy(strip_bold(" ".join((cell.text or "").split())))
        lines, current = [], ""
        for event, element in _events(cell, self._is_ignored, lambda _: False):
            if isinstance(element, str):
                current += element
            elif element.tag in _BLOCKS or element.tag == "br":
                lines.append(" ".join(current.split()))
                current = _item_number(element) if event == "start" else ""
            elif element.tag in {"td", "th"} and event == "end" and element is not cell:
                current += " "
            elif element.tag == "input" and event == "start" and "checked" in element.attrib:
                current += TICK
        lines.append(" ".join(current.split()))
        return self._tidy(strip_bold("\n".join(line for line in lines if line)))


def _events(
    root: HtmlElement,
    is_ignored: Callable[[HtmlElement], bool],
    is_whole: Callable[[HtmlElement], bool],
) -> Iterator[tuple[str, HtmlElement | str]]:
    """Yield ("start" | "end" | "table", element) and ("text", string) in document order."""
    stack: list[tuple[HtmlElement, bool]] = [(root, False)]
    while stack:
        element, is_end = stack.pop()
        if not is_end and not is_whole(element) and (element is root or not is_ignored(element)):
            yield "start", element
            yield "text", element.text or ""
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
            continue
        if is_end or not is_ignored(element):
            yield ("end" if is_end else "table"), element
        if element is not root:
            yield "text", element.tail or ""


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """Rows of a table itself, not of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child.iterchildren("tr")


def _clip_spans(grid: Grid, rows: int) -> None:
    """Row spans end with the table, whatever they say."""
    for key, cell in grid.cells.items():
        if cell.row + cell.row_span > rows:
            grid.cells[key] = replace(cell, row_span=rows - cell.row)
    grid.row_count = min(grid.row_count, rows)


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name)
    if value is None:
        return 1
    digits = re.match(r"\s*(\d{1,6})", value)
    return min(max(1, int(digits[1])), SPAN_LIMIT) if digits else 1


def _item_number(element: HtmlElement) -> str:
    """Return what stands before a list item."""
    if element.tag != "li":
        return ""
    parent = element.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    style = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
    position = list(parent.iterchildren("li")).index(element)
    start = parent.get("start", "1")
    number = position + (int(start) if start.isdecimal() else 1)
    return f"{number_text(number, style.get(parent.get('type', '1'), 'decimal'))}. "


def _is_all_bold(cell: HtmlElement) -> bool:
    if len(cell) == 0:
        return False
    children = [child for child in cell if isinstance(child.tag, str)]
    has_own_text = bool((cell.text or "").strip())
    return not has_own_text and len(children) == 1 and children[0].tag in {"b", "strong"}


def _is_shaded(element: HtmlElement, style: str) -> bool:
    if not element.attrib:
        return False
    found = _BACKGROUND.findall(style)
    colour = found[-1] if found else element.get("bgcolor", "")
    return is_colour_shaded(colour)


def is_colour_shaded(colour: str) -> bool:
    """Whether a colour of a style sheet shows on white paper."""
    words = colour.strip().lower().replace("!important", "").split()
    if not words or words[0] in _CLEAR or words[0].startswith(("url(", "var(")):
        return False
    channels = re.findall(r"\d+(?:\.\d+)?", colour) if words[0].startswith("rgb") else []
    if channels:
        is_clear = len(channels) > 3 and not float(channels[3])
        return not is_clear and min(float(channel) for channel in channels[:3]) < 250
    digits = words[0].lstrip("#")
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        digits = "".join(digit * 2 for digit in digits)
    return not (re.fullmatch(r"[0-9a-f]{6}", digits) and is_white(digits))


def _class_styles(root: HtmlElement) -> dict[str, str]:
    """Rules of the page's own style sheets that name one class."""
    styles: dict[str, str] = {}
    for sheet in root.iter("style"):
        for name, rule in _CLASS_RULE.findall(sheet.text or ""):
            styles[name] = f"{styles.get(name, '')};{rule}"
    return styles
