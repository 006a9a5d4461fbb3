"""Settling: what a column's content says about its meaning, where the header leaves it open.

Real headers are blank, say "Target" over a column of units, or "Kode" over running numbers. Only
such cases are revised, and each revision lowers the column's certainty, so that it is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from renaksi.domain.draft import Level
from renaksi.reading.alignment import fits
from renaksi.reading.concepts import QUARTER_TARGETS, Column, Concept
from renaksi.reading.grid import Cell
from renaksi.reading.kinds import Kind, kind_of
from renaksi.reading.layout import Part
from renaksi.reading.vocabulary import fold_header

Content = dict[int, Counter[Kind]]

SAMPLE = 300  # rows of a block that are enough to tell what a column holds

_NUMBERS = (Kind.INTEGER, Kind.ROMAN)
_AMOUNTS = (Kind.PERCENT, Kind.NUMBER, Kind.QUANTITY, Kind.INTEGER, Kind.GRADE, Kind.DASH)
_WHO = (Kind.PERSON, Kind.OFFICE)


def settle(part: Part, year: int | None) -> None:
    """Revise a part's columns in place of its band by what they hold.

    Args:
        part: Its band's columns are replaced.
        year: The plan's year; targets and money of other years become other columns.
    """
    part.band.columns = _split_merged(part)
    part.band.columns = _with_unnamed(part)
    cells = _cells(part)
    content = {position: Counter(kind_of(c) for c in found) for position, found in cells.items()}
    columns = _currency(_years(part.band.columns, year), cells)
    for revise in (
        _one_mixed,
        _activity_targets,
        _units,
        _codes,
        _numbers,
        _schedules,
        _unknown,
        _persons,
        _budgets,
    ):
        columns = revise(columns, content)
    part.band.columns = columns


def _split_merged(part: Part) -> list[Column]:
    """Split a merged header where rows hold two cells under it (a number and its unit)."""
    columns: list[Column] = []
    for column in part.band.columns:
        if column.stop - column.start < 2 or column.concept is Concept.CODE:
            columns.append(column)
            continue
        starts = _starts_within(part, column)
        for start, stop in zip(starts, [*starts[1:], column.stop], strict=True):
            columns.append(replace(column, start=start, stop=stop))
    return columns


def _with_unnamed(part: Part) -> list[Column]:
    """Add columns that no header names: running numbers, the sign Rp, or filled all the way."""
    columns = list(part.band.columns)
    known = {p for column in columns for p in range(column.start, column.stop)}
    if not known:
        return columns
    printed = {
        p
        for block in part.blocks
        if block.grid is part.grid
        for row in block.rows.values()
        for p, cell in row.items()
        if cell.text
    }
    if printed <= known:
        return sorted(columns, key=lambda column: column.start)
    home = {p: i for i, column in enumerate(columns) for p in range(column.start, column.stop)}
    rows = [
        row
        for block in part.blocks
        if block.grid is part.grid
        for row in block.rows.values()
        if fits(columns, {p: cell for p, cell in row.items() if p in known}, home)
    ]
    found: dict[int, list[Cell]] = {}
    for row in rows:
        for p, cell in row.items():
            if cell.text and p not in known:
                found.setdefault(p, []).append(cell)
    for p, cells in found.items():
        kinds = Counter(kind_of(cell) for cell in cells)
        is_number = sum(kinds[kind] for kind in _NUMBERS) * 5 >= kinds.total() * 4
        if p < max(known) and is_number and not _has(columns, Concept.NUMBER):
            columns.append(Column(p, p + 1, Concept.NUMBER, certainty=70))
        elif all(_CURRENCY.match(cell.text) for cell in cells):
            columns.append(Column(p, p + 1, Concept.IGNORED, certainty=70))
        elif p > max(known) and len(cells) >= max(_FEW, len(rows) // 4):
            columns.append(Column(p, p + 1, Concept.OTHER, certainty=0))
    return sorted(columns, key=lambda column: column.start)


_FEW = 3
_CURRENCY = re.compile(r"^(?:rp|idr)\.?$", re.IGNORECASE)


def _currency(columns: list[Column], cells: dict[int, list[Cell]]) -> list[Column]:
    """A column that holds nothing but "Rp" belongs to the amounts beside it."""
    return [
        c.be(Concept.IGNORED, 100)
        if cells.get(i) and all(_CURRENCY.match(cell.text) for cell in cells[i])
        else c
        for i, c in enumerate(columns)
    ]


def _starts_within(part: Part, column: Column) -> list[int]:
    """Return where cells start under a merged header, when single rows hold several of them."""
    several: Counter[int] = Counter()
    rows = 0
    for block in part.blocks:
        if block.grid is not part.grid:
            continue
        for row in block.rows.values():
            inside = [c for c, cell in row.items() if column.start <= c < column.stop and cell.text]
            rows += bool(inside)
            if len(inside) > 1:
                several.update(inside)
    often = [c for c, count in several.items() if count * 8 >= rows]
    return sorted({column.start, *often}) if often else [column.start]


def _cells(part: Part) -> dict[int, list[Cell]]:
    """Return the cells under each column, by position alone."""
    where = {
        p: i for i, column in enumerate(part.band.columns) for p in range(column.start, column.stop)
    }
    found: dict[int, list[Cell]] = {}
    for block in part.blocks:
        if block.grid is not part.grid:
            continue
        every = max(1, len(block.rows) // SAMPLE)
        for row in islice(block.rows.values(), 0, None, every):
            for physical, cell in row.items():
                if cell.text and physical in where:
                    found.setdefault(where[physical], []).append(cell)
    return found


def _share(content: Content, position: int, kinds: Iterable[Kind]) -> float:
    counted = content.get(position)
    if not counted:
        return 0.0
    solid = counted.total() - (counted[Kind.DASH] if Kind.DASH not in kinds else 0)
    return sum(counted[kind] for kind in kinds) / max(solid, 1)


def _has(columns: Sequence[Column], *concepts: Concept) -> bool:
    return any(column.concept in concepts for column in columns)


def _years(columns: list[Column], year: int | None) -> list[Column]:
    """Keep only the plan's own year among targets and money that name years."""
    named = {c.year for c in columns if c.year and c.concept in (Concept.TARGET, Concept.BUDGET)}
    if not named or (year is None and len(named) == 1) or named == {year}:
        return columns
    return [
        c.be(Concept.OTHER, 100)
        if c.concept in (Concept.TARGET, Concept.BUDGET) and c.year and c.year != year
        else c
        for c in columns
    ]


def _one_mixed(columns: list[Column], _: Content) -> list[Column]:
    """Know that "Sasaran Program/Kegiatan" beside columns of levels holds objectives."""
    mixed = [i for i, c in enumerate(columns) if c.concept is Concept.MIXED]
    has_levels = _has(columns, Concept.PROGRAM, Concept.ACTIVITY, Concept.SUB_ACTIVITY)
    if not mixed or (len(mixed) == 1 and not has_levels):
        return columns
    revised = list(columns)
    for i in mixed if has_levels else mixed[:-1]:
        first = fold_header(columns[i].header).split()[:1]
        if first and first[0] in _FIRST_LEVEL:
            revised[i] = columns[i].be(_FIRST_LEVEL[first[0]], 80)
    return revised


_FIRST_LEVEL = {"tujuan": Concept.GOAL, "sasaran": Concept.OBJECTIVE}


def _activity_targets(columns: list[Column], _: Content) -> list[Column]:
    """A target of the activity is one of its own only beside other targets."""
    others = [
        c
        for c in columns
        if c.concept in QUARTER_TARGETS
        or (c.concept is Concept.TARGET and c.level is not Level.ACTIVITY)
    ]
    return [
        c.be(Concept.ACTIVITY_TARGET, 100)
        if others and c.concept is Concept.TARGET and c.level is Level.ACTIVITY
        else c
        for c in columns
    ]


def _units(columns: list[Column], content: Content) -> list[Column]:
    """One of two columns called "Target" (or K) may hold the units."""
    if _has(columns, Concept.UNIT):
        return columns
    revised = list(columns)
    for position, column in enumerate(columns):
        if (
            column.concept in (Concept.TARGET, Concept.OTHER)
            and _share(content, position, (Kind.UNIT,)) >= 0.6
        ):
            targets = [
                c for i, c in enumerate(columns) if c.concept is Concept.TARGET and i != position
            ]
            if column.concept is Concept.TARGET and not targets:
                continue
            if column.concept is Concept.OTHER and column.certainty > 10:
                continue
            revised[position] = column.be(Concept.UNIT, 80)
            break
    return revised


def _codes(columns: list[Column], content: Content) -> list[Column]:
    """Blank headers right of a code over short numbers hold the rest of the code."""
    revised = list(columns)
    for i, column in enumerate(columns[1:], 1):
        blank = column.concept is Concept.OTHER and not column.header
        if (
            blank
            and revised[i - 1].concept is Concept.CODE
            and _share(content, i, (Kind.INTEGER, Kind.CODE, Kind.NUMBER)) >= 0.9
        ):
            revised[i] = column.be(Concept.CODE, 80)
    return revised


def _numbers(columns: list[Column], content: Content) -> list[Column]:
    """Know that "Kode" over running numbers is the number; a blank header over them too."""
    codes = [c for c in columns if c.concept is Concept.CODE]
    if _has(columns, Concept.NUMBER) or len(codes) > 1 or any(c.stop - c.start > 1 for c in codes):
        return columns
    return [
        c.be(Concept.NUMBER, 80)
        if c.concept is Concept.CODE and _share(content, i, _NUMBERS) >= 0.8
        else c
        for i, c in enumerate(columns)
    ]


def _schedules(columns: list[Column], content: Content) -> list[Column]:
    """Ticks under quarters are a schedule; numbers under months are not."""
    revised = []
    for position, column in enumerate(columns):
        ticks = _share(content, position, (Kind.TICK,))
        if column.concept in QUARTER_TARGETS and ticks > 0.6:
            revised.append(
                replace(
                    column,
                    concept=Concept.MONTH,
                    period=f"q{column.concept.value[-1]}",
                    certainty=80,
                )
            )
        elif (
            column.concept is Concept.MONTH
            and column.month
            and _share(content, position, _AMOUNTS[:3]) > 0.5
        ):
            revised.append(column.be(Concept.OTHER, 80))
        else:
            revised.append(column)
    return revised


_GUESSES = (
    (Concept.CODE, (Kind.CODE,), 0.7),
    (Concept.BUDGET, (Kind.MONEY,), 0.8),
    (Concept.STEPS, (Kind.STEPS,), 0.6),
    (Concept.UNIT, (Kind.UNIT,), 0.7),
    (Concept.TARGET, _AMOUNTS, 0.7),
    (
        Concept.TARGET,
        (*_AMOUNTS, Kind.MONEY),
        0.8,
    ),  # money among targets is sorted out cell by cell
    (Concept.INDICATOR, (Kind.INDICATOR,), 0.5),
    (Concept.PERSON, _WHO, 0.6),
    (Concept.MIXED, (Kind.PROGRAM, Kind.ACTIVITY), 0.6),
    (Concept.OBJECTIVE, (Kind.STATE,), 0.7),
)


def _unknown(columns: list[Column], content: Content) -> list[Column]:
    """A blank header means what its cells look like, if nothing else means that already."""
    revised = list(columns)
    blank = [
        i
        for i, column in enumerate(columns)
        if column.concept is Concept.OTHER and not column.header
    ]
    unknown = [
        i
        for i, column in enumerate(columns)
        if column.concept is Concept.OTHER and column.certainty <= 10
    ]
    for concept, kinds, share in _GUESSES:
        if _has(revised, concept) or (
            concept is Concept.TARGET and _has(revised, *QUARTER_TARGETS)
        ):
            continue
        # A header that nobody knows gives way only to what cannot be anything else.
        open_to = unknown if concept is Concept.CODE else blank
        shares = {
            i: _share(content, i, kinds) for i in open_to if revised[i].concept is Concept.OTHER
        }
        best = max(shares, key=lambda i: shares[i], default=None)
        if best is not None and shares[best] >= share:
            revised[best] = columns[best].be(concept, 60)
    return revised


_REMARKS = re.compile(r"^(?:ket|keterangan|pelaksana|bidang|seksi)\b")


def _persons(columns: list[Column], content: Content) -> list[Column]:
    """Know that "Keterangan" which names offices all the way down says who is in charge."""
    if _has(columns, Concept.PERSON):
        return columns
    return [
        c.be(Concept.PERSON, 70)
        if c.concept is Concept.OTHER
        and _REMARKS.match(fold_header(c.header))
        and _share(content, i, _WHO) >= 0.7
        else c
        for i, c in enumerate(columns)
    ]


def _budgets(columns: list[Column], _: Content) -> list[Column]:
    """Of several money columns one is the budget: a total, what is set last, or the first."""
    budgets = [i for i, c in enumerate(columns) if c.concept is Concept.BUDGET]
    if len(budgets) < 2:
        return columns
    chosen = max(budgets, key=lambda i: (_rank(columns[i].header), -i))
    return [
        c.be(Concept.OTHER, 100) if i in budgets and i != chosen else c
        for i, c in enumerate(columns)
    ]


def _rank(header: str) -> int:
    folded = fold_header(header).split(" / ")[-1]
    if re.search(r"^jumlah|total", folded):
        return 3
    if re.search(r"perubahan|setelah|sesudah", folded):
        return 2
    return 1 if re.search(r"pagu|anggaran|penetapan", folded) and "usulan" not in folded else 0
