"""The plan as a Word document: merged cells, repeated header rows, page numbers.

Tables are written as XML of their own: python-docx's cell access is slow on wide tables.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias
from xml.sax.saxutils import escape

from renaksi.documents.action_plan import widths as measured
from renaksi.documents.action_plan.layout import (
    LaidCell,
    LaidColumn,
    LaidRow,
    LaidTable,
    header_cells,
    tables_of,
)
from renaksi.documents.action_plan.pages import plan_pages
from renaksi.documents.action_plan.widths import Type
from renaksi.documents.options import PAPERS, Paper, WriteOptions, Written
from renaksi.documents.signs import SignCheck
from renaksi.domain.statement_columns import ColumnKind
from renaksi.domain.statement_signatures import SignatureBlock
from renaksi.domain.statements import ActionPlanStatement

WordDocument: TypeAlias = Any

FONT, TEXT_SIZE = "Arial", 7.0
MARGIN_X, MARGIN_Y, FOOTER = 8.0, 12.0, 6.0  # mm
TITLE_ROOM = 25.0  # mm
CELL_MARGIN_Y = 28  # twips
LINE = 157  # twentieths of a point between lines of the table
TWIPS_PER_MM = 1440 / 25.4
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SIDES = ("top", "left", "bottom", "right")
_FIT = {ColumnKind.NUMBER: "center", ColumnKind.QUANTITY: "center", ColumnKind.MONEY: "right"}
_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="404040"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def render_docx(
    statement: ActionPlanStatement, options: WriteOptions, date: datetime.date
) -> Written:
    """Write a statement as a Word document.

    Args:
        statement: What to print.
        options: Paper; A3 joins plan and schedule.
        date: The day that the file gives as its own.
    """
    import docx

    signs = SignCheck()
    document = docx.Document()
    paper = PAPERS[options.paper]
    _set_style(document)
    _set_page(document, paper)
    _set_properties(document, statement, date, signs)
    _add_footer(document, signs.clean(statement.subject))
    for line in statement.title_lines:
        _add_paragraph(document, signs.clean(line), size=11, bold=True, align="center")
    for table in tables_of(statement, joined=options.paper == "A3"):
        _add_paragraph(document, "", size=7)
        _add_xml(document, _table_xml(table, paper.width - 2 * MARGIN_X, paper, signs))
    if statement.notes:
        _add_paragraph(document, "", size=7)
    for note in statement.notes:
        _add_paragraph(document, signs.clean(note), size=8)
    _add_signatures(document, statement.signatures, paper, signs)
    buffer = io.BytesIO()
    document.save(buffer)
    return Written(buffer.getvalue(), tuple(signs.findings()))


# The document


def _set_style(document: WordDocument) -> None:
    from docx.oxml import parse_xml
    from docx.shared import Pt

    style = document.styles["Normal"]
    style.font.name = FONT
    style.font.size = Pt(TEXT_SIZE)
    style.paragraph_format.space_after = Pt(0)
    style.element.get_or_add_rPr().append(
        parse_xml(f'<w:lang {_W} w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>')
    )


def _set_page(document: WordDocument, paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.left_margin = section.right_margin = Mm(MARGIN_X)
    section.top_margin = section.bottom_margin = Mm(MARGIN_Y)
    section.header_distance = section.footer_distance = Mm(FOOTER)


def _set_properties(
    document: WordDocument, statement: ActionPlanStatement, date: datetime.date, signs: SignCheck
) -> None:
    moment = datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC)
    titles = [signs.clean(line)[:255] for line in statement.title_lines]
    properties = document.core_properties
    properties.title = signs.clean(statement.subject)[:255]
    properties.author = titles[1] if len(titles) > 1 else ""
    properties.comments = ""
    properties.language = "id-ID"
    properties.created = properties.modified = moment.replace(tzinfo=None)
    properties.last_modified_by = ""
    properties.revision = 1


def _add_footer(document: WordDocument, subject: str) -> None:
    from docx.oxml import parse_xml

    section = document.sections[0]
    paragraph = section.footer.paragraphs[0]
    right = round((section.page_width.mm - 2 * MARGIN_X) * TWIPS_PER_MM)
    fields = "".join(
        f'<w:r>{_run_style(7)}<w:t xml:space="preserve">{text}</w:t></w:r>'
        f'<w:fldSimple w:instr="{name}"><w:r>{_run_style(7)}<w:t>1</w:t></w:r></w:fldSimple>'
        for text, name in (("Halaman ", "PAGE"), (" dari ", "NUMPAGES"))
    )
    xml = (
        f'<w:p {_W}><w:pPr><w:tabs><w:tab w:val="clear" w:pos="4680"/>'
        f'<w:tab w:val="clear" w:pos="9360"/>'
        f'<w:tab w:val="right" w:pos="{right}"/></w:tabs></w:pPr>'
        f"<w:r>{_run_style(7)}<w:t>{escape(subject[:110])}</w:t><w:tab/></w:r>{fields}</w:p>"
    )
    paragraph._p.getparent().replace(paragraph._p, parse_xml(xml))


def _add_xml(document: WordDocument, xml: str) -> None:
    """Put a block at the end of the body, before the section's own properties."""
    from docx.oxml import parse_xml

    document.element.body.insert(-1, parse_xml(xml))


def _add_paragraph(
    document: WordDocument,
    text: str,
    *,
    size: float,
    bold: bool = False,
    align: str = "left",
) -> None:
    _add_xml(
        document, _paragraph(text, align, size=size, bold=bold).replace("<w:p>", f"<w:p {_W}>")
    )


# Tables


def _table_xml(table: LaidTable, room: float, paper: Paper, signs: SignCheck) -> str:
    size = measured.fitting_type([table], room, TEXT_SIZE) or Type(TEXT_SIZE)
    widths = measured.column_widths(table, room, size)
    shrink = min(1.0, room / sum(widths))  # a page of Word cannot grow with the table
    twips = [round(width * shrink * TWIPS_PER_MM) for width in widths]
    body = paper.height - 2 * MARGIN_Y - sum(measured.header_heights(table, widths, size)) - 4
    rows = plan_pages(table, widths, size, body - TITLE_ROOM, body).rows
    margin = round(size.margin * TWIPS_PER_MM)
    margins = (CELL_MARGIN_Y, margin, CELL_MARGIN_Y, margin)
    return "".join(
        (
            f'<w:tbl {_W}><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/>',
            f"<w:tblBorders>{_EDGES}</w:tblBorders>",
            '<w:tblLayout w:type="fixed"/><w:tblCellMar>',
            *(
                f'<w:{edge} w:w="{of}" w:type="dxa"/>'
                for edge, of in zip(_SIDES, margins, strict=True)
            ),
            "</w:tblCellMar></w:tblPr><w:tblGrid>",
            *(f'<w:gridCol w:w="{width}"/>' for width in twips),
            "</w:tblGrid>",
            *_header_rows(table, twips, signs),
            *_body_rows(table, rows, twips, signs),
            "</w:tbl>",
        )
    )


def _header_rows(table: LaidTable, twips: Sequence[int], signs: SignCheck) -> Iterator[str]:
    cells = header_cells(table.columns)
    for row in range(table.header_depth):
        yield "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        covering = [cell for cell in cells if cell.row <= row < cell.row + cell.row_span]
        for cell in sorted(covering, key=lambda cell: cell.column):
            merge = ""
            if cell.row_span > 1:
                merge = '<w:vMerge w:val="restart"/>' if cell.row == row else "<w:vMerge/>"
            text = signs.clean(cell.text) if cell.row == row else ""
            width = sum(twips[cell.column : cell.column + cell.column_span])
            style = (
                '<w:shd w:val="clear" w:color="auto" w:fill="E8E8E8"/><w:vAlign w:val="center"/>'
            )
            paragraph = _paragraph(text, "center", bold=True)
            yield _cell(width, cell.column_span, merge, style, paragraph)
        yield "</w:tr>"


def _body_rows(
    table: LaidTable, rows: Sequence[LaidRow], twips: Sequence[int], signs: SignCheck
) -> Iterator[str]:
    open_until: dict[int, int] = {}
    for index, row in enumerate(rows):
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        spans = {at: cell for at, cell in enumerate(row.cells) if cell is not None}
        open_until |= {at: index + cell.row_span - 1 for at, cell in spans.items()}
        is_kept = any(last > index for last in open_until.values())
        yield from _row_cells(table.columns, spans, twips, signs, is_kept=is_kept)
        yield "</w:tr>"


def _row_cells(
    columns: Sequence[LaidColumn],
    cells: dict[int, LaidCell],
    twips: Sequence[int],
    signs: SignCheck,
    *,
    is_kept: bool,
) -> Iterator[str]:
    at = 0
    while at < len(columns):
        cell = cells.get(at)
        if cell is None:
            yield _cell(twips[at], 1, "<w:vMerge/>", "", _paragraph("", "left", keep=is_kept))
            at += 1
            continue
        merge = '<w:vMerge w:val="restart"/>' if cell.row_span > 1 else ""
        width = sum(twips[at : at + cell.column_span])
        content = "".join(_paragraphs(cell, columns[at], signs, keep=is_kept))
        yield _cell(width, cell.column_span, merge, "", content)
        at += cell.column_span


def _paragraphs(
    cell: LaidCell, column: LaidColumn, signs: SignCheck, *, keep: bool
) -> Iterator[str]:
    """Print a cell: steps as paragraphs with hanging lines, everything else as one."""
    text = signs.clean(measured.money_text(cell))
    align = "center" if column.is_month else _FIT.get(column.kind, "left")
    if cell.is_total:
        align = "right"
    is_steps = column.kind is ColumnKind.STEPS and not cell.is_total
    for line in text.split("\n"):
        yield _paragraph(line, align, bold=cell.is_total, hangs=is_steps, keep=keep)


def _cell(width: int, span: int, merge: str, style: str, content: str) -> str:
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{merge}{style}</w:tcPr>'
        f"{content}</w:tc>"
    )


def _paragraph(
    text: str,
    align: str,
    *,
    size: float = TEXT_SIZE,
    bold: bool = False,
    underline: bool = False,
    hangs: bool = False,
    keep: bool = False,
    indent: int = 0,
) -> str:
    hanging = round(measured.STEP_INDENT * TEXT_SIZE * 20)
    indents = ""
    if hangs:
        indents = f'<w:ind w:left="{hanging}" w:hanging="{hanging}"/>'
    elif indent:
        indents = f'<w:ind w:left="{indent}"/>'
    line = round(LINE * size / TEXT_SIZE)
    return (
        f"<w:p><w:pPr>{'<w:keepNext/>' if keep else ''}"
        f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>{indents}'
        f'<w:jc w:val="{align}"/></w:pPr>{_run(text, size, bold=bold, underline=underline)}</w:p>'
    )


def _run(text: str, size: float, *, bold: bool, underline: bool = False) -> str:
    if not text:
        return ""
    style = _run_style(size, bold=bold, underline=underline)
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _run_style(size: float, *, bold: bool = False, underline: bool = False) -> str:
    points = round(size * 2)
    head, tail = ("<w:b/>" if bold else ""), ('<w:u w:val="single"/>' if underline else "")
    return f'<w:rPr>{head}<w:sz w:val="{points}"/><w:szCs w:val="{points}"/>{tail}</w:rPr>'


# Signatures


def _add_signatures(
    document: WordDocument, blocks: Sequence[SignatureBlock], paper: Paper, signs: SignCheck
) -> None:
    """Let one party sign at the right; two side by side in a table without lines."""
    if not blocks:
        return
    _add_paragraph(document, "", size=10)
    room = round((paper.width - 2 * MARGIN_X) * TWIPS_PER_MM)
    if len(blocks) == 1:
        for xml in _signature(blocks[0], signs, indent=round(room * 0.68)):
            _add_xml(document, xml.replace("<w:p>", f"<w:p {_W}>"))
        return
    half = room // 2
    height = max(len(block.above) for block in blocks)
    cells = "".join(
        _cell(half, 1, "", "", "".join(_signature(block, signs, blank=height - len(block.above))))
        for block in blocks
    )
    _add_xml(
        document,
        f'<w:tbl {_W}><w:tblPr><w:tblW w:w="{room}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{half}"/><w:gridCol w:w="{half}"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>",
    )
    _add_paragraph(document, "", size=7)


def _signature(
    block: SignatureBlock, signs: SignCheck, *, indent: int = 0, blank: int = 0
) -> Iterator[str]:
    def line(text: str, *, bold: bool = False, keep: bool = True) -> str:
        return _paragraph(
            signs.clean(text), "center", size=9, bold=bold, underline=bold, keep=keep, indent=indent
        )

    yield from (line("") for _ in range(blank))
    for text in block.above:
        yield line(text)
    yield from (line("") for _ in range(4))
    if block.name:
        yield line(block.name, bold=True)
    for text in block.below:
        yield line(text, keep=text is not block.below[-1])
