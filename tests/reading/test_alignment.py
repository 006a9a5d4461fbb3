"""Ragged rows find their columns: the worked table of docs/explanation/reading.md, and its rules.

The numbers below are those of the document. A change here is a change there.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from pathlib import Path

import pytest

from renaksi.reading.alignment import DROP, GAIN, MISFIT, MOVE, REACH, place_block, place_row
from renaksi.reading.concepts import Concept
from renaksi.reading.kinds import kind_of, suits
from renaksi.reading.layout import Block, Part, lay_out
from renaksi.reading.readers import read_document
from renaksi.reading.settling import settle
from tests.reading.drawn import part_of, records_in, rows_in
from tests.reading.seed.formats import DOCUMENT

EXPLANATION = Path(__file__).parents[2] / "docs" / "explanation" / "reading.md"

FIRST_PAGE = {
    **{column: column for column in range(11)},
    13: 12,
    14: 13,
    15: 14,
    16: 15,
    17: 16,
    18: 17,
    19: 18,
    20: 19,
}
SECOND_PAGE = {
    0: 0,
    1: 2,
    2: 3,
    3: 4,
    4: 5,
    5: 6,
    6: 7,
    7: 8,
    8: 9,
    9: 10,
    10: 12,
    11: 13,
    12: 14,
    13: 15,
    15: 17,
    16: 18,
    17: 19,
}


@functools.cache
def seed() -> Part:
    part = lay_out(read_document(DOCUMENT.read_bytes(), DOCUMENT.name).grids).parts[0]
    settle(part, 2021)
    return part


def mean_scores(block: Block, column: int, position: int) -> float:
    cells = [row[column] for row in block.rows.values() if column in row]
    concept = seed().band.columns[position].concept
    return sum(suits(kind_of(cell), concept) for cell in cells) / len(cells)


def test_a_blank_row_parts_the_pages_of_the_example() -> None:
    assert [len(block.rows) for block in seed().blocks] == [3, 2]
    assert len(seed().band.columns) == 20


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(0, FIRST_PAGE, id="rows-1-to-3-step-right-after-the-unit"),
        pytest.param(1, SECOND_PAGE, id="rows-4-and-5-have-lost-goal-and-unit"),
    ],
)
def test_the_example_is_aligned(page: int, expected: dict[int, int]) -> None:
    placement = place_block(seed(), seed().blocks[page])

    assert placement.assignment == expected
    assert placement.moved
    assert placement.certainty == 80


@pytest.mark.parametrize(
    ("page", "column", "here", "there", "stays", "goes"),
    [
        pytest.param(0, 13, 13, 12, 4.0, 4.0, id="first-quarter-fits-both"),
        pytest.param(0, 17, 17, 16, -3.33, 4.0, id="activity-target-is-no-list-of-steps"),
        pytest.param(0, 18, 18, 17, -5.0, 5.0, id="steps-are-no-money"),
        pytest.param(0, 19, 19, 18, -5.0, 5.0, id="money-is-no-person"),
        pytest.param(1, 1, 1, 2, -2.0, 5.0, id="indicator-is-no-goal"),
        pytest.param(1, 4, 4, 5, -4.0, 5.0, id="program-is-no-indicator"),
        pytest.param(1, 10, 10, 12, -4.0, 4.0, id="percent-is-no-indicator"),
        pytest.param(1, 15, 15, 17, -5.0, 5.0, id="steps-are-no-quarter"),
        pytest.param(1, 17, 17, 19, -4.0, 5.0, id="person-is-no-step"),
    ],
)
def test_the_scores_of_the_worked_table(
    page: int, column: int, here: int, there: int, stays: float, goes: float
) -> None:
    block = seed().blocks[page]

    assert mean_scores(block, column, here) == pytest.approx(stays, abs=0.005)
    assert mean_scores(block, column, there) == pytest.approx(goes, abs=0.005)


@pytest.mark.parametrize(
    ("page", "at_home", "moved"),
    [pytest.param(0, 48.67, 87.0, id="page-1"), pytest.param(1, -24.0, 78.0, id="page-2")],
)
def test_the_sums_of_the_worked_table(page: int, at_home: float, moved: float) -> None:
    block = seed().blocks[page]
    columns = sorted({column for row in block.rows.values() for column in row})
    placement = place_block(seed(), block).assignment
    stays = [mean_scores(block, c, c) if c < len(seed().band.columns) else -DROP for c in columns]

    assert sum(stays) == pytest.approx(at_home, abs=0.005)
    assert sum(mean_scores(block, c, placement[c]) for c in columns) == pytest.approx(moved)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("MOVE", MOVE, id="a-step-sideways"),
        pytest.param("DROP", DROP, id="no-place-at-all"),
        pytest.param("GAIN", GAIN, id="what-a-move-must-gain"),
        pytest.param("MISFIT", MISFIT, id="what-does-not-belong"),
        pytest.param("REACH", REACH, id="how-far-a-row-goes"),
    ],
)
def test_the_document_gives_the_constants(name: str, value: float) -> None:
    text = EXPLANATION.read_text(encoding="utf-8")
    match = re.search(rf"\| `{name}` \| (-?[\d.]+) \|", text)

    assert match is not None
    assert float(match[1]) == value


HEADER = "No | Sasaran | Indikator Kinerja | Satuan | Target | Anggaran | Penanggung Jawab\n"


def test_a_table_that_fits_is_left_alone() -> None:
    part = part_of(
        HEADER + "1 | Meningkatnya mutu | Indeks mutu | Indeks | 3,4 | 25.000.000 | Bidang Mutu"
    )
    placement = place_block(part, part.blocks[0])

    assert (placement.moved, placement.certainty) == (False, 100)


def test_one_row_moves_alone() -> None:
    first, second = rows_in(
        HEADER
        + "1 | Meningkatnya mutu | Indeks mutu | Indeks | 3,4 | 25.000.000 | Bidang Mutu\n"
        + "2 | Meningkatnya akses | Jumlah akses | 17 orang | 35.000.000 | Bidang Akses"
    )

    assert second.target is not None
    assert (second.target.raw, second.unit) == ("17 orang", None)
    assert second.budget == 35_000_000
    assert second.person_in_charge == "Bidang Akses"
    assert (first.confidence, second.confidence) == (Decimal(1), Decimal("0.7"))


def test_a_row_that_fits_is_not_moved_by_its_neighbours() -> None:
    part = part_of(
        HEADER + "1 | Meningkatnya mutu | Indeks mutu | Indeks | 3,4 | 25.000.000 | Bidang Mutu"
    )
    (row,) = part.blocks[0].rows.values()

    assert place_row(part.band.columns, row, {column: column for column in range(7)}) is None


def test_a_row_without_any_better_place_stays() -> None:
    """A remark in the column of money misfits, but nothing is gained by moving it."""
    (row,) = records_in(
        HEADER + "1 | Meningkatnya mutu | Indeks mutu | Indeks | 3,4 | menyusul | Bidang Mutu"
    )

    assert row.text(Concept.BUDGET) == "menyusul"


def test_a_cell_beyond_the_last_column_is_left_over() -> None:
    (row,) = records_in(
        HEADER + "1 | Meningkatnya mutu | Indeks mutu | Indeks | 3,4 | 25.000.000 | Bidang Mutu"
        " | | lihat lampiran"
    )

    assert [cell.text for cell in row.strays] == ["lihat lampiran"]


def test_order_is_kept() -> None:
    """Content that stands in the wrong order cannot be swapped, only shifted."""
    part = part_of(
        HEADER + "Bidang Mutu | 25.000.000 | 3,4 | Indeks | Indeks mutu | Meningkatnya mutu | 1"
    )
    assignment = place_block(part, part.blocks[0]).assignment

    assert list(assignment.values()) == sorted(assignment.values())
