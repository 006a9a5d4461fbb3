"""Comma, semicolon and tab separated text, and tables pasted as text."""

from __future__ import annotations

import csv
import io

from tests.generator.page import Cell, Page, laid_out


def render(page: Page, separator: str, *, quoted: bool = True) -> bytes:
    stream = io.StringIO()
    for sheet in page.sheets:
        writer = csv.writer(
            stream,
            delimiter=separator,
            lineterminator="\r\n" if quoted else "\n",
            quoting=csv.QUOTE_ALL if sheet.sloppy == "all quoted" else csv.QUOTE_MINIMAL,
        )
        width = max((len(row) for row in laid_out(sheet)), default=0)
        if sheet.hidden:
            continue
        for row in laid_out(sheet):
            texts = [_shown(cell) for cell in row]
            if sheet.sloppy in {"padded", "all quoted"}:
                texts += [""] * (width - len(texts))
            if quoted:
                writer.writerow(texts)
            else:
                stream.write(separator.join(" ".join(text.split()) for text in texts) + "\n")
    return stream.getvalue().encode()


def _shown(cell: Cell | None) -> str:
    return "" if cell is None else cell.text
