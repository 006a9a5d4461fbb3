"""PDF files by Typst; the content goes in as JSON, never as Typst source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst

from tests.generator.page import Block, Cell, Page, Pairs, Table, Text

SOURCE = Path(__file__).with_name("page.typ")


def render(page: Page, *, rules: str) -> bytes:
    """Print to PDF; ``rules`` is all, horizontal or none."""
    blocks = [b for sheet in page.sheets if not sheet.hidden for b in sheet.blocks]
    widest = max((b.width for b in blocks if isinstance(b, Table)), default=5)
    content = {
        "rules": rules,
        "habit": page.sheets[0].sloppy,
        "size": 9 if widest <= 9 else 7 if widest <= 16 else 5,
        "width": 210 if widest <= 6 else 330 if widest <= 20 else 420,
        "height": 297 if widest <= 6 else 215 if widest <= 20 else 297,
        "short": page.sheets[0].sloppy == "short",
        "blocks": [_block(block) for block in blocks],
    }
    result = typst.compile(SOURCE.read_bytes(), sys_inputs={"page": json.dumps(content)})
    assert isinstance(result, bytes)
    return result


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Table():
            widths = block.widths or [1.0] * block.width
            widths += [0.6] * (block.width - len(widths))
            rows = [[_cell(cell) for cell in row if cell is not None] for row in block.rows]
            return {
                "kind": "table",
                "widths": widths,
                "header": rows[: block.header_rows],
                "repeat": block.repeat_header,
                "rows": rows[block.header_rows :],
            }
        case Text():
            return {"kind": "text", "lines": block.lines, "side": block.side, "bold": block.bold}
        case Pairs():
            return {"kind": "pairs", "columns": block.columns}


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "text": cell.text,
        "rows": cell.row_span,
        "columns": cell.column_span,
        "bold": cell.bold,
        "align": cell.align,
        "shaded": cell.shaded,
    }
