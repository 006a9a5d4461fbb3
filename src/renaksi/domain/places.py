"""Places: where in a document a value was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_NO_DIGIT = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Place:
    """A range of cells in a sheet, a page or a table of a document.

    Attributes:
        sheet: Name of the sheet, for spreadsheets and plain text (there the file's own name).
        page: Page number from 1, for PDF.
        table: Number of the table from 1, for Word, HTML and Markdown; 0 is the text
            between tables.
        first: First cell, as in a spreadsheet (``C7``); ``None`` for the whole.
        last: Last cell; equal to ``first`` for one cell.
    """

    sheet: str | None = None
    page: int | None = None
    table: int | None = None
    first: str | None = None
    last: str | None = None


def reading_order(place: Place | None) -> tuple[str, int, int, int] | None:
    """Return what tells where a place stands in its document, by the row of its first cell."""
    digits = _NO_DIGIT.sub("", place.first or "") if place is not None else ""
    if place is None or not digits:
        return None
    return (place.sheet or "", place.page or 0, place.table or 0, int(digits))


def cell_name(row: int, column: int) -> str:
    """Name a cell as a spreadsheet does: ``cell_name(0, 0) == "A1"``; both counted from 0."""
    return f"{column_letters(column)}{row + 1}"


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """Name a column as a spreadsheet does: ``column_letters(26) == "AA"``; counted from 0."""
    letters = ""
    rest = column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
