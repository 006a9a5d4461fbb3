"""The plan as PDF: tagged, archival (PDF/A-2a) and accessible (PDF/UA-1), by Typst.

The page breaks are planned here, so that a merged cell can be printed again at the top of a page.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, Literal

from renaksi.documents.action_plan import widths as measured
from renaksi.documents.action_plan.layout import (
    LaidCell,
    LaidColumn,
    LaidTable,
    header_cells,
    tables_of,
)
from renaksi.documents.action_plan.pages import PagedRows, first_height, plan_pages
from renaksi.documents.action_plan.widths import Type
from renaksi.documents.fonts import (
    BOLD_FACTOR,
    JOINER,
    advances,
    font_files,
    lines_in,
    longest_piece,
    width_of,
)
from renaksi.documents.options import PAPERS, Paper, WriteOptions, Written
from renaksi.documents.signs import SignCheck
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.statement_columns import ColumnKind
from renaksi.domain.statement_signatures import SignatureBlock
from renaksi.domain.statements import ActionPlanStatement

MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 8.0, 10.0, 13.0  # mm
TITLE_LINE, TITLE_GAP, TABLE_GAP = 4.75, 4.0, 6.0  # mm
PARTY_WIDTH = 85.0  # mm, of a signature block
SIGNATURE_TYPE, TITLE_TYPE = Type(9.0), Type(10.0)
TEXT_SIZE = 7.0  # points; nothing on the page is smaller
STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
LONGEST_NAME = 500  # signs; PDF/A has a limit for names and bookmarks
LEAST_BODY = 25.0  # mm of a table that must fit under its header, or it begins on a new page
_OPEN_HYPHEN = re.compile(r"(?<=\w)- (?=\w)")
_SAFETY = 1.0  # mm left free on a planned page
_ALIGN = {ColumnKind.NUMBER: "c", ColumnKind.QUANTITY: "c", ColumnKind.MONEY: "r"}


def render_pdf(
    statement: ActionPlanStatement, options: WriteOptions, date: datetime.date
) -> Written:
    """Write a statement as PDF.

    Args:
        statement: What to print.
        options: Paper; A3 joins plan and schedule.
        date: The day that the file gives as its own.
    """
    signs = SignCheck(advances())
    tables = tables_of(statement, joined=options.paper == "A3")
    _clean_tables(tables, signs)
    sheet, findings = _sheet_for(tables, PAPERS[options.paper])
    content = _content(statement, tables, sheet, signs) | {
        "date": [date.year, date.month, date.day],
    }
    data = _compile(json.dumps(content, ensure_ascii=False))
    return Written(data, (*findings, *signs.findings()))


@cache
def _fonts() -> Any:
    """Load the fonts once per process."""
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=sorted({str(path.parent) for path in font_files()}),
    )


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("action_plan.typ").read_bytes()


def _compile(content: str) -> bytes:
    import typst

    data, warnings = typst.compile_with_warnings(
        _template(),
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={"plan": content},
        pdf_standards=[*STANDARDS],
    )
    unknown = [warning.message for warning in warnings if "unknown font" in warning.message]
    if unknown or not isinstance(data, bytes):  # Typst would print blank pages without a word
        raise RuntimeError("; ".join(unknown))
    return data


# Paper


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and the type that a document is set in."""

    paper: Paper
    type: Type


def _sheet_for(tables: Sequence[LaidTable], asked: Paper) -> tuple[Sheet, list[Finding]]:
    """Set the cells closer, then take a wider sheet, until no word has to be broken."""
    size = measured.fitting_type(tables, asked.width - 2 * MARGIN_X, TEXT_SIZE)
    if size is not None:
        return Sheet(asked, size), []
    size = Type(TEXT_SIZE)
    needed = measured.needed_width(tables, size) + 2 * MARGIN_X
    larger = next((paper for paper in PAPERS.values() if paper.width >= needed), None)
    if larger is None:
        height = PAPERS["A3"].height
        larger = Paper(f"{needed:.0f} × {height:.0f} mm", needed, height)
    finding = Finding(
        "document.paper_enlarged",
        Severity.WARNING,
        params={"asked": asked.name, "used": larger.name, "columns": _column_count(tables)},
    )
    return Sheet(larger, size), [finding]


def _column_count(tables: Sequence[LaidTable]) -> int:
    return max(len(table.columns) for table in tables)


# Content


def _clean_tables(tables: Sequence[LaidTable], signs: SignCheck) -> None:
    for table in tables:
        table.columns = tuple(
            replace(column, header=tuple(map(signs.clean, column.header)))
            for column in table.columns
        )
        for row in table.rows:
            row.cells = [
                replace(cell, text=signs.clean(cell.text)) if cell and cell.text else cell
                for cell in row.cells
            ]


def _content(
    statement: ActionPlanStatement, tables: Sequence[LaidTable], sheet: Sheet, signs: SignCheck
) -> dict[str, Any]:
    room = sheet.paper.width - 2 * MARGIN_X
    titles = [
        _broken(signs.clean(line), room / TITLE_TYPE.em / BOLD_FACTOR)
        for line in statement.title_lines
    ]
    return {
        "subject": signs.clean(statement.subject)[:LONGEST_NAME],
        "author": [title[:LONGEST_NAME] for title in titles[1:2]],
        "page": {
            "width": sheet.paper.width,
            "height": sheet.paper.height,
            "margin_x": MARGIN_X,
            "margin_top": MARGIN_TOP,
            "margin_bottom": MARGIN_BOTTOM,
        },
        "size": sheet.type.size,
        "leading": measured.LEADING,
        "indent": measured.STEP_INDENT,
        "cell_margin": [sheet.type.margin, measured.CELL_MARGIN_Y],
        "table_gap": TABLE_GAP,
        "title": titles,
        "has_heading": bool(titles) and _is_name(titles[0]),
        "tables": list(_placed_tables(tables, sheet, len(titles), _tail(statement))),
        "notes": [_broken(signs.clean(note), room / sheet.type.em) for note in statement.notes],
        "signatures": [_signature(block, signs) for block in statement.signatures],
    }


def _is_name(title: str) -> bool:
    """Whether a title can be a heading: it has a sign that shows, soft hyphens have none."""
    return len(title) <= LONGEST_NAME and bool(title.strip("\u00ad \n"))


def _tail(statement: ActionPlanStatement) -> float:
    """Estimate the height of notes and signatures, mm."""
    if not statement.signatures:
        return 0.0
    lines = max(sum(map(bool, astuple(block))) for block in statement.signatures)
    return 30.0 + lines * 4.5 + len(statement.notes) * 4.5


def _placed_tables(
    tables: Sequence[LaidTable], sheet: Sheet, title_count: int, tail: float
) -> Iterator[dict[str, Any]]:
    """Lay the tables one under the other and plan where pages begin."""
    paper, size = sheet.paper, sheet.type
    body = paper.height - MARGIN_TOP - MARGIN_BOTTOM - _SAFETY
    left = body - (title_count * TITLE_LINE + TITLE_GAP if title_count else 0)
    for table in tables:
        widths = measured.column_widths(table, paper.width - 2 * MARGIN_X, size)
        header = sum(measured.header_heights(table, widths, size))
        least = max(LEAST_BODY, min(first_height(table, widths, size), body - header))
        breaks = left < header + least and table is not tables[0]
        left = body if breaks else left
        is_last = table is tables[-1]
        paged = plan_pages(
            table, widths, size, left - header, body - header, tail if is_last else 0.0
        )
        whole = _table(table, widths) | {"breaks": breaks}
        yield from _parts(whole, list(_cells(table, paged, size, widths, body - header)), paged)
        last = paged.starts[-1] if paged.starts else 0
        used = sum(paged.heights[last:]) + header
        left = (body if paged.starts else left) - used - TABLE_GAP


def _parts(
    whole: dict[str, Any], cells: Sequence[list[Any]], paged: PagedRows
) -> Iterator[dict[str, Any]]:
    """Write a table; in two parts where its last lines move on to stand with the signature."""
    if paged.moved is None:
        yield whole | {"cells": [cell for row in cells for cell in row]}
        return
    yield whole | {"cells": [cell for row in cells[: paged.moved] for cell in row]}
    yield whole | {"cells": [cell for row in cells[paged.moved :] for cell in row], "breaks": True}


def _table(table: LaidTable, widths: Sequence[float]) -> dict[str, Any]:
    return {
        "widths": [round(width, 3) for width in widths],
        "align": ["c" if c.is_month else _ALIGN.get(c.kind, "l") for c in table.columns],
        "depth": table.header_depth,
        "header": [
            {"t": c.text, "x": c.column, "y": c.row, "r": c.row_span, "c": c.column_span}
            for c in header_cells(table.columns)
        ],
    }


def _cells(
    table: LaidTable, paged: PagedRows, size: Type, widths: Sequence[float], room: float
) -> Iterator[list[Any]]:
    """Yield the cells row by row; rows that fit on a page are kept in one piece."""
    inner = [size.inner(width) for width in widths]
    for index, row in enumerate(paged.rows):
        present = [(at, cell) for at, cell in enumerate(row.cells) if cell is not None]
        spanned = max((cell.row_span for _, cell in present), default=1)
        is_kept = sum(paged.heights[index : index + spanned]) <= room
        written = []
        for order, (at, cell) in enumerate(present):
            is_keeper = is_kept and (order == 0 or cell.row_span == spanned > 1)
            width = sum(inner[at : at + cell.column_span])
            written.append(_cell(cell, table.columns[at], width, is_keeper=is_keeper))
        yield written


def _cell(cell: LaidCell, column: LaidColumn, inner: float, *, is_keeper: bool) -> Any:
    """Write a cell: a plain string where nothing else is to say."""
    text = _broken(measured.money_text(cell), inner / (BOLD_FACTOR if cell.is_total else 1))
    is_steps = column.kind is ColumnKind.STEPS and not cell.is_total and text
    value: Any = text.split("\n") if is_steps else text
    extra: dict[str, Any] = {}
    if cell.row_span > 1:
        extra["r"] = cell.row_span
    if cell.column_span > 1:
        extra |= {"c": cell.column_span, "a": "r"}
    if cell.is_total:
        extra["b"] = True
    if is_keeper:
        extra["k"] = False
    return {"t": value} | extra if extra else value


def _broken(text: str, width: float) -> str:
    """Let a word that is wider than its column be broken anywhere, and no other at a slash.

    Whoever reads the page could not tell a word parted behind a slash from two words, nor two
    words parted behind a hyphen from one.
    """
    if longest_piece(text) > width:
        text = "\n".join(
            " ".join(
                _pieces(word, width) if width_of(word) > width else word for word in line.split()
            )
            for line in text.split("\n")
        )
    if "- " in text:
        text = _OPEN_HYPHEN.sub(f"-{JOINER}\u00a0", text)
    return text.replace("/", f"/{JOINER}") if "/" in text else text


def _pieces(word: str, width: float) -> str:
    """Put an invisible break into a long word wherever a column is full."""
    pieces = [""]
    room = width
    for sign in word:
        room -= width_of(sign)
        if room < 0:
            pieces.append("")
            room = width - width_of(sign)
        pieces[-1] += sign
    return "\u200b".join(pieces)


def _signature(block: SignatureBlock, signs: SignCheck) -> dict[str, Any]:
    def line(text: str) -> str:
        return _broken(signs.clean(text), PARTY_WIDTH / SIGNATURE_TYPE.em / BOLD_FACTOR)

    lines = [line(text) for text in block.above]
    count = sum(lines_in(text, PARTY_WIDTH / SIGNATURE_TYPE.em) for text in lines)
    return {
        "above": lines,
        "above-height": round(count * 1.3 + 0.1, 2),
        "name": line(block.name) if block.name else None,
        "below": [line(text) for text in block.below],
    }
