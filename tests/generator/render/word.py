"""Word files by python-docx."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.generator.page import Block, Cell, Page, Pairs, Table, Text


def render(page: Page) -> bytes:
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(330), Mm(215)
    section.left_margin = section.right_margin = Mm(20)
    document.styles["Normal"].font.size = Pt(8)
    for sheet in page.sheets:
        for block in sheet.blocks if not sheet.hidden else ():
            _block(document, block)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _block(document: Any, block: Block) -> None:
    match block:
        case Table():
            _table(document, block)
        case Text():
            for line in block.lines:
                run = document.add_paragraph().add_run(line)
                run.bold = block.bold
        case Pairs():
            height = max(len(column) for column in block.columns)
            table = document.add_table(height, len(block.columns))
            for column, lines in enumerate(block.columns):
                for at, line in enumerate(lines):
                    table.cell(at, column).text = line
    document.add_paragraph()


def _table(document: Any, block: Table) -> None:
    """Write a table by its cells' XML: merging through python-docx is slow on large ones."""
    table = document.add_table(len(block.rows), block.width)
    table.style = "Table Grid"
    table.autofit = False
    widths = block.widths if len(block.widths) == block.width else [1.0] * block.width
    for column, width in enumerate(widths):
        table.columns[column].width = Mm(290 * width / sum(widths))
    for at, row in enumerate(block.rows):
        cells = list(table.rows[at].cells)
        for column, cell in enumerate(row):
            if cell is not None:
                _fill(cells[column], cell)
        if at < block.header_rows and block.repeat_header:
            properties = table.rows[at]._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:tblHeader"))
    for at, row in enumerate(block.rows):
        for column, cell in enumerate(row):
            if cell is not None and (cell.row_span > 1 or cell.column_span > 1):
                last = table.cell(at + cell.row_span - 1, column + cell.column_span - 1)
                first = table.cell(at, column)
                merged = first.merge(last)
                _trim(merged)


def _trim(merged: Any) -> None:
    for paragraph in merged.paragraphs[1:]:
        if not paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)


def _fill(target: Any, cell: Cell) -> None:
    lines = cell.text.split("\n")
    target.text = lines[0]
    for line in lines[1:]:
        target.add_paragraph(line)
    if cell.bold:
        for paragraph in target.paragraphs:
            for run in paragraph.runs:
                run.bold = True
    if cell.shaded:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), "92D050")
        target._tc.get_or_add_tcPr().append(shade)
