"""HTML pages and Markdown tables."""

from __future__ import annotations

import html

from tests.generator.page import Block, Cell, Page, Pairs, Row, Table, Text


def render_html(page: Page) -> bytes:
    parts = ["<!DOCTYPE html><html><head><meta charset='utf-8'><title>Dokumen</title></head><body>"]
    for sheet in page.sheets:
        if not sheet.hidden:
            parts += [_html_block(block) for block in sheet.blocks]
    parts.append("</body></html>")
    return "\n".join(parts).encode()


def _html_block(block: Block) -> str:
    match block:
        case Table():
            rows = [_html_row(row, at < block.header_rows) for at, row in enumerate(block.rows)]
            return "<table border='1'>\n" + "\n".join(rows) + "\n</table>"
        case Text():
            tag = "h3" if block.bold else "p"
            lines = "<br>".join(_escaped(line) for line in block.lines)
            return f"<{tag}>{lines}</{tag}>"
        case Pairs():
            height = max(len(column) for column in block.columns)
            rows = [
                "".join(f"<td>{_escaped(c[at] if at < len(c) else '')}</td>" for c in block.columns)
                for at in range(height)
            ]
            return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _html_row(row: Row, is_header: bool) -> str:
    tag = "th" if is_header else "td"
    return "<tr>" + "".join(_html_cell(cell, tag) for cell in row if cell is not None) + "</tr>"


def _html_cell(cell: Cell, tag: str) -> str:
    spans = "".join(
        f' {name}="{span}"'
        for name, span in (("rowspan", cell.row_span), ("colspan", cell.column_span))
        if span > 1
    )
    style = ' style="background-color:#92D050"' if cell.shaded else ""
    text = f"<b>{_escaped(cell.text)}</b>" if cell.bold and cell.text else _escaped(cell.text)
    return f"<{tag}{spans}{style}>{text or '&nbsp;'}</{tag}>"


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def render_markdown(page: Page) -> bytes:
    shown = [block for sheet in page.sheets if not sheet.hidden for block in sheet.blocks]
    parts = [_markdown_block(block) for block in shown]
    return "\n\n".join(parts).encode()


def _markdown_block(block: Block) -> str:
    match block:
        case Table():
            lines = [_markdown_row(row) for row in block.rows]
            lines.insert(1, "|" + " --- |" * block.width)
            return "\n".join(lines)
        case Text():
            return "  \n".join(
                f"**{line}**" if block.bold and line else line for line in block.lines
            )
        case Pairs():
            height = max(len(column) for column in block.columns)
            return "  \n".join(
                "    ".join(c[at] if at < len(c) else "" for c in block.columns).strip()
                for at in range(height)
            )


def _markdown_row(row: Row) -> str:
    texts = ["" if cell is None else cell.text for cell in row]
    return "| " + " | ".join(t.replace("|", "\\|").replace("\n", "<br>") for t in texts) + " |"
