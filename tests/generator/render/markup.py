"""HTML pages and Markdown tables."""

from __future__ import annotations

import html
import re

from tests.generator.page import Block, Cell, Page, Pairs, Row, Table, Text


def render_html(page: Page) -> bytes:
    parts = ["<!DOCTYPE html><html><head><meta charset='utf-8'><title>Dokumen</title></head><body>"]
    for sheet in page.sheets:
        if not sheet.hidden:
            parts += [_habit(sheet.sloppy, _html_block(block)) for block in sheet.blocks]
    parts.append("</body></html>")
    return "\n".join(parts).encode()


def _habit(sloppy: str, text: str) -> str:
    """Loose ways to write HTML that browsers and people understand all the same."""
    match sloppy:
        case "unclosed":
            return re.sub(r"</(td|th|tr)>", "", text)
        case "capitals":
            return re.sub(r"</?[a-z0-9]+", lambda match: match.group().upper(), text)
        case "paragraphs":
            return re.sub(r"<td([^>]*)>(.*?)</td>", r"<td\1><p>\2</p></td>", text)
        case "layout table":
            return f"<table><tr><td>{text}</td></tr></table>"
        case "hidden row":
            return text.replace(
                "</table>", "<tr style='display:none'><td>9</td><td>templat</td></tr></table>"
            )
    return text


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
    shown = [(b, s.sloppy) for s in page.sheets if not s.hidden for b in s.blocks]
    parts = [_markdown_block(block, sloppy) for block, sloppy in shown]
    return "\n\n".join(parts).encode()


def _markdown_block(block: Block, sloppy: str) -> str:
    match block:
        case Table():
            lines = [_markdown_row(row) for row in block.rows]
            rule = {"aligned": " :---: |", "bare": "---|"}.get(sloppy, " --- |")
            lines.insert(1, "|" + rule * block.width)
            if sloppy == "bare":
                lines = [line.strip("|").strip() if line[2:4] != " |" else line for line in lines]
            return "\n".join(lines)
        case Text() if block.bold and sloppy == "headings":
            return "\n\n".join(f"## {line}" for line in block.lines)
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
