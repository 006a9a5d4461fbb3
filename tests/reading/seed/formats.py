"""The example plan as its pages print it, saved in other formats.

The text file keeps what was printed: a first page whose rows stand one column to the right of
their header from the unit on, a second page that lost two columns, and a schedule by itself.
"""

from __future__ import annotations

from pathlib import Path

from tests.generator.page import Block, Cell, Page, Row, Sheet, Table, Text
from tests.generator.render import RENDERERS

EXAMPLES = Path(__file__).parents[3] / "examples"
NAME = "rencana-aksi-kesbangpol-metro-2021"
DOCUMENT = EXAMPLES / f"{NAME}.txt"
EXPECTED = Path(__file__).parents[2] / "data" / "reading" / f"{NAME}.json"


def saved_as(kind: str) -> tuple[bytes, str]:
    """Return the example saved in a format, with its file name."""
    suffix, render = RENDERERS[kind]
    return render(Page([Sheet("Renaksi", _blocks())])), f"rencana-aksi{suffix}"


def _blocks() -> list[Block]:
    blocks: list[Block] = []
    lines: list[str] = []
    for line in [*DOCUMENT.read_text(encoding="utf-8").splitlines(), ""]:
        is_cells = "\t" in line
        if lines and (not line.strip() or is_cells != ("\t" in lines[-1])):
            blocks.extend((_block(lines), Text([""])))  # a blank row is a page's end in a sheet
            lines = []
        if line.strip():
            lines.append(line.strip("*") if not is_cells else line)
    return blocks


def _block(lines: list[str]) -> Block:
    if "\t" not in lines[0]:
        return Text(lines)
    texts = [line.split("\t") for line in lines]
    width = max(len(row) for row in texts)
    rows: list[Row] = [
        [Cell(text.strip()) for text in [*row, *[""] * (width - len(row))]] for row in texts
    ]
    return Table(rows, 0, [1.0] * width)
