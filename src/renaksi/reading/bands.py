"""Header bands: where in a grid the rows stand that name the columns, and what they name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from renaksi.reading.concepts import Column, Concept
from renaksi.reading.grid import Cell, Grid
from renaksi.reading.headers import LONGEST_NAME, column_of, names_column
from renaksi.reading.kinds import Kind, kind_of
from renaksi.reading.vocabulary import (
    WEEK,
    fold_header,
    is_column_number,
    month_of,
    quarter_of,
)

MAX_HEADER_ROWS = 6

Row = dict[int, Cell]
_LEAF = re.compile(
    r"^(?:k|rp|target|realisasi|%|kinerja|keuangan|fisik|anggaran|volume|vol|satuan|capaian|uraian|indikator|jumlah|apbd|apbn|"
    r"murni|perubahan|pagu|tahun|ket|kode|nama|sebelum|sesudah|awal|akhir|rencana|tahunan|no|sasaran|program|kegiatan|total|prov|dak|dau|pad)"
    r"(?: (?:kinerja|awal|akhir|indikatif|tahun|rp|%|\(\w+\)|perubahan|murni|prov|apbd|apbn|"
    r"kegiatan|anggaran|capaian))*$"
)


@dataclass(slots=True)
class Band:
    """The header of one table: rows ``first`` to ``last`` of a grid, and its columns."""

    first: int
    last: int
    columns: list[Column]
    texts: frozenset[str]
    numbering: tuple[str, ...] = ()


def rows_of(grid: Grid) -> dict[int, Row]:
    """Return a grid's cells by row and column; rows without a text are left out."""
    rows: dict[int, Row] = defaultdict(dict)
    for (row, column), cell in grid.cells.items():
        if cell.text or cell.is_shaded:
            rows[row][column] = cell
    return {
        row: dict(sorted(rows[row].items()))
        for row in sorted(rows)
        if any(c.text for c in rows[row].values())
    }


def find_bands(rows: dict[int, Row]) -> list[Band]:
    """Find every header of a grid, from the top."""
    bands: list[Band] = []
    numbers = list(rows)
    known: set[str] = set()
    position = 0
    while position < len(numbers):
        row = numbers[position]
        starts = _may_start(rows, numbers, position, known) and _starts_header(rows[row])
        if starts or _is_month_row(rows, numbers, position):
            band = _band_at(rows, numbers, position)
            bands.append(band)
            known = {
                c.text for r in numbers if band.first <= r <= band.last for c in rows[r].values()
            }
            while position < len(numbers) and numbers[position] <= band.last:
                position += 1
        else:
            position += 1
    return bands


def band_of(rows: dict[int, Row], row: int) -> Band:
    """Make a header of one row that a person named, whatever it says."""
    columns = list(_columns({row: rows[row]}, row, row))
    texts = frozenset(fold_header(cell.text) for cell in rows[row].values() if cell.text)
    return Band(row, row, columns, texts)


def _may_start(rows: dict[int, Row], numbers: list[int], position: int, known: set[str]) -> bool:
    """Look closer only where a header can stand: not in the midst of a table, unless it repeats."""
    if not known or position == 0 or numbers[position] - numbers[position - 1] > 1:
        return True
    if len(rows[numbers[position - 1]]) < 3:
        return True
    repeated = sum(1 for cell in rows[numbers[position]].values() if cell.text in known)
    return repeated * 2 >= len(rows[numbers[position]])


def _texts(row: Row) -> list[Cell]:
    return [cell for cell in row.values() if cell.text]


def _is_month_row(rows: dict[int, Row], numbers: list[int], position: int) -> bool:
    """Tell a row of months by their letters, or by 1 to 12 right under a line that says when."""
    texts = [cell.text.strip() for cell in _texts(rows[numbers[position]])]
    if len(texts) < 12 or len(texts[-1]) > 2:
        return False
    if _MONTH_LETTERS in "".join(texts).upper():
        return True
    above = _texts(rows[numbers[position - 1]]) if position else []
    says_when = len(above) == 1 and bool(_TIMED.search(fold_header(above[0].text)))
    return says_when and texts[-12:] == _MONTH_DIGITS


def _starts_header(row: Row) -> bool:
    """Tell whether a row names columns: most of its texts are names that columns have."""
    cells = _texts(row)
    if len(cells) < 2 or len(cells[0].text) > LONGEST_NAME:
        return False
    named: list[Cell] = []
    others = 0
    for cell in cells:
        if _names(cell):
            named.append(cell)
        else:
            others += 1
        if others * 2 > len(cells):
            return False
    if len(named) < 2:
        return False
    concepts = {column_of((cell.text,)).concept for cell in named} - {Concept.OTHER}
    periods = sum(1 for cell in named if _is_period(fold_header(cell.text)))
    if periods >= 3 and periods >= len(cells) - 2:
        return True
    return len(concepts) >= 2 and not _looks_like_data(cells)


def _names(cell: Cell) -> bool:
    return cell.number is None and (names_column(cell.text) or _is_period(fold_header(cell.text)))


def _is_period(folded: str) -> bool:
    return month_of(folded) is not None or quarter_of(folded) is not None


def _looks_like_data(cells: list[Cell]) -> bool:
    """A data row may hold two column names by chance; money, percent or prose gives it away."""
    prose = sum(1 for cell in cells if len(cell.text) > 130)
    return prose > 0 or any(kind_of(c) in (Kind.MONEY, Kind.STEPS) for c in cells)


def _band_at(rows: dict[int, Row], numbers: list[int], position: int) -> Band:
    """Build the band around its most telling row; it may reach up and down from there."""
    first = numbers[position]
    above = numbers[position - 1] if position else None
    if above is not None and above == first - 1 and _groups(rows[above], rows[first]):
        first = above
    last = max(cell.row + cell.row_span - 1 for cell in _texts(rows[numbers[position]]))
    last = min(max(last, numbers[position]), first + MAX_HEADER_ROWS)
    numbering: tuple[str, ...] = ()
    numbered: set[int] = set()
    for row in numbers[position + 1 :]:
        if row > max(last + 1, numbers[position] + 1) or row - first > MAX_HEADER_ROWS:
            break
        kind = _below(rows, first, row)
        if kind is None and row > last:
            break
        last = max(
            last, row, *(c.row + c.row_span - 1 for c in _texts(rows[row]) if kind == "leaf")
        )
        if kind == "numbering":
            numbering = tuple(cell.text.strip() for cell in _texts(rows[row]))
            numbered.add(row)
    header_rows = {r: rows[r] for r in numbers if first <= r <= last and r not in numbered}
    leaves = {
        c: cell.text.strip() for r in header_rows.values() for c, cell in r.items() if cell.text
    }
    columns = _with_letters(list(_columns(header_rows, first, last)), leaves)
    texts = frozenset(
        fold_header(c.text) for r in header_rows.values() for c in r.values() if c.text
    )
    return Band(first, last, columns, texts, numbering)


def _groups(above: Row, row: Row) -> bool:
    """Tell whether the row above holds group names over some columns of a header row."""
    cells = _texts(above)
    if not cells or (min(row) < min(above) and len(cells) > 6):
        return False
    width = max(row) - min(row) + 1
    if any(cell.column_span >= width > 2 for cell in cells) or (
        len(cells) == 1 and cells[0].column <= min(row)
    ):
        return False
    if any(":" in cell.text for cell in cells):
        return False  # "Tahun : 2023" belongs to the title
    return all(
        _names(cell) or re.search(r"target|realisasi|tahun|jadwal|triwulan", fold_header(cell.text))
        for cell in cells
    )


def _below(rows: dict[int, Row], first: int, row: int) -> str | None:
    """Tell what a row under a header row is: ``leaf``, ``numbering`` or no header (``None``)."""
    cells = _texts(rows[row])
    if is_numbering(cells) and not _is_months(rows, first, row):
        return "numbering"
    above = _texts(rows[first])
    grouped = _grouped_columns(above, rows[first])
    under = sum(1 for cell in cells if cell.column in grouped)
    names = sum(1 for cell in cells if _is_leaf(cell, grouped=cell.column in grouped))
    if any(kind_of(cell) in _AMOUNTS for cell in cells) or not _counts_on(cells):
        return None
    if names == len(cells) and (under or names > 1) and not _is_like_data(cells):
        return "leaf"
    covered = [c for c in above if c.row + c.row_span > row]
    if (
        covered
        and len(covered) + len(cells) >= len(above)
        and names * 3 >= len(cells) * 2
        and under
    ):
        return "leaf"
    return None


_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def _counts_on(cells: list[Cell]) -> bool:
    """Quarters, months and weeks below a header count on, or start again at 1; ticks do not."""
    texts = [fold_header(cell.text).strip("()") for cell in cells]
    counted = [
        _ROMANS.get(t) or int(t) for t in texts if t in _ROMANS or re.fullmatch(r"\d{1,2}", t)
    ]
    steps = zip([0, *counted], counted, strict=False)
    return all(b == a + 1 or b == 1 for a, b in steps)


_AMOUNTS = frozenset({Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.CODE, Kind.STEPS, Kind.STATE})


def _is_like_data(cells: list[Cell]) -> bool:
    return len(cells) == 1 and cells[0].column == 0 and not _is_period(fold_header(cells[0].text))


def _grouped_columns(above: list[Cell], row: Row) -> set[int]:
    """Columns under a header cell that spans several, or that is followed by blanks."""
    grouped: set[int] = set()
    starts = sorted(row)
    for cell in above:
        stop = cell.column + cell.column_span
        if cell.column_span == 1 and cell.row_span == 1:
            later = [start for start in starts if start > cell.column]
            stop = later[0] if later else cell.column + 13
            if stop - cell.column == 1:
                stop = cell.column + 1
        if stop - cell.column > 1 or cell.row_span == 1:
            grouped.update(range(cell.column, stop))
    return grouped


def _is_leaf(cell: Cell, *, grouped: bool) -> bool:
    folded = fold_header(cell.text)
    if (
        names_column(cell.text)
        or _is_period(folded)
        or re.fullmatch(r"(?:tahun )?20\d\d.{0,12}", folded)
    ):
        return True
    if not grouped or len(folded) > 60:
        return False
    if len(folded) == 1 and folded.upper() in _MONTH_LETTERS:
        return True
    return bool(
        _LEAF.match(folded)
        or quarter_of(folded, bare=True)
        or WEEK.match(folded)
        or re.fullmatch(r"\d{1,2}", folded)
    )


def is_numbering(cells: Iterable[Cell]) -> bool:
    """Tell the row that numbers the columns: ``1 2 3``, ``(1) (2)``, ``13 = 9 + 10``."""
    texts = [cell.text.strip() for cell in cells]
    numbered: list[str] = []
    for seen, text in enumerate(texts, 1):
        if is_column_number(text):
            numbered.append(text)
        elif (seen - len(numbered)) * 6 > len(texts):
            return False
    if len(numbered) < 3:
        return False
    values = [int(match[0]) for text in numbered if (match := re.search(r"\d+", text))]
    rising = sum(1 for a, b in pairwise(values) if b > a)
    return (
        rising >= len(values) - 2
        and values[-1] - values[0] >= len(values) - 2
        and values[0] <= 3
        and len(set(values)) >= 3
    )


def _is_months(rows: dict[int, Row], first: int, row: int) -> bool:
    """Tell months and weeks written as digits from the numbers of columns."""
    spread = _spread({r: rows[r] for r in rows if first <= r <= row}, row)
    months = weeks = 0
    for cell in _texts(rows[row]):
        over = [spread[r, cell.column] for r in range(first, row) if (r, cell.column) in spread]
        folded = [fold_header(c.text) for c in over if c.column_span > 1 or c.row_span == 1]
        value = cell.text.strip("() .")
        if any(month_of(text) for text in folded):
            weeks += value in ("1", "2", "3", "4", "5")
        elif any(quarter_of(text, bare=True) or _TIMED.search(text) for text in folded):
            months += value in _MONTH_NUMBERS
    return months >= 12 or weeks >= 4


_MONTH_NUMBERS = frozenset(str(month) for month in range(1, 13))
_TIMED = re.compile(r"jadwal|bulan|waktu|timeline|jangka|schedule")


def _columns(header: dict[int, Row], first: int, last: int) -> Iterator[Column]:
    """Resolve each physical column under a band; neighbours of one merged leaf stay one column."""
    spread = _spread(header, last)
    width = max((column for _, column in spread), default=-1) + 1
    column = min((column for _, column in spread), default=0)
    while column < width:
        path = _path(spread, first, last, column)
        leaf = path[-1] if path else None
        stop = column + 1
        while (
            stop < width
            and leaf is not None
            and leaf.column_span > 1
            and _path(spread, first, last, stop) == path
        ):
            stop += 1
        resolved = column_of(tuple(cell.text for cell in path))
        edges = (leaf.left, leaf.right) if leaf else (None, None)
        yield replace(resolved, start=column, stop=stop, left=edges[0], right=edges[1])
        column = stop


_MONTH_LETTERS = "JFMAMJJASOND"
_MONTH_DIGITS = [str(month) for month in range(1, 13)]


def _with_letters(columns: list[Column], leaves: dict[int, str]) -> list[Column]:
    """Resolve twelve neighbours headed J F M A M J J A S O N D to the months."""
    texts = [leaves.get(c.start, "") for c in columns]
    letters = "".join(text if len(text) == 1 else " " for text in texts)
    first = letters.upper().find(_MONTH_LETTERS)
    if first < 0 and texts[-12:] == _MONTH_DIGITS:
        first = len(texts) - 12
    if first < 0:
        return columns
    return [
        replace(c, concept=Concept.MONTH, month=i - first + 1, period=None, certainty=100)
        if first <= i < first + len(_MONTH_LETTERS)
        else c
        for i, c in enumerate(columns)
    ]


def _path(spread: dict[tuple[int, int], Cell], first: int, last: int, column: int) -> list[Cell]:
    path: list[Cell] = []
    for row in range(first, last + 1):
        cell = spread.get((row, column))
        if cell is not None and cell.text and cell not in path:
            path.append(cell)
    return path


def _spread(header: dict[int, Row], last: int) -> dict[tuple[int, int], Cell]:
    """Lay every header cell over all it covers: its spans, and blanks that groups leave."""
    spread: dict[tuple[int, int], Cell] = {}
    anchors = {(r, c): cell for r, row in header.items() for c, cell in row.items() if cell.text}
    for (row, column), cell in anchors.items():
        for r in range(row, min(row + cell.row_span, last + 1)):
            for c in range(column, column + cell.column_span):
                spread[r, c] = cell
    for (row, column), cell in anchors.items():
        if cell.column_span > 1 or row == last:
            continue
        below = {
            c for r in range(row + 1, last + 1) for c in header.get(r, {}) if header[r][c].text
        }
        c = column + 1
        while (
            (row, c) not in spread
            and c in below
            and column in below
            and not _starts_above(anchors, row, c)
        ):
            spread[row, c] = cell
            c += 1
    return spread


def _starts_above(anchors: dict[tuple[int, int], Cell], row: int, column: int) -> bool:
    return any(r < row and c == column for r, c in anchors)


def is_repeated(band: Band, row: Row) -> bool:
    """Tell whether a later row repeats a header or its numbering (as at a page break)."""
    cells = _texts(row)
    if len(cells) < 2:
        return False
    if band.numbering and len(cells) >= 3 and cells[-1].text.strip() in band.numbering:
        counted = Counter(cell.text.strip() for cell in cells) & Counter(band.numbering)
        if sum(counted.values()) >= max(3, len(cells) - 1):
            return True
    if not band.numbering and len(cells) >= 5 and len(cells[-1].text) < 12 and is_numbering(cells):
        return len(cells) >= len(band.columns) // 2
    return all(fold_header(cell.text) in band.texts for cell in cells) and any(
        names_column(cell.text) for cell in cells
    )
