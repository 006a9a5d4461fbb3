"""Made-up plans in all forms and formats are read as the truth beside them says.

The bounds: a case must reach 0.95, since it has some 50 to 300 cells and a reader that misplaces a
column, a level or a page falls far below that, while one odd cell in a small table costs about
0.03. The mean must reach 0.98, the bound that real documents are held to; made-up ones are
cleaner, so they leave no excuse. ``python -m tests.generator --score`` tries hundreds more.
"""

from __future__ import annotations

import functools

import pytest

from tests.generator import make_case
from tests.generator.__main__ import outcome
from tests.generator.render import RENDERERS

FORMATS = tuple(RENDERERS)
CASES = 72  # six of each format
LOWEST = 0.95
MEAN = 0.98


@functools.cache
def reading(number: int) -> tuple[float, str]:
    """Read a case; returns its score, and what is wrong in words."""
    case = make_case(number, formats=(FORMATS[number % len(FORMATS)],))
    _, f1, faults = outcome(case)
    lines = [f"  row {row} {key}: {text}" for row, key, text in faults[:15]]
    return f1, "\n".join([case.description, *lines])


@pytest.mark.parametrize("number", range(CASES))
def test_a_made_up_plan_is_read_well(number: int) -> None:
    f1, why = reading(number)

    assert f1 >= LOWEST, why


def test_made_up_plans_are_read_well_on_the_whole() -> None:
    scores = [reading(number)[0] for number in range(CASES)]

    assert sum(scores) / len(scores) >= MEAN


@pytest.mark.requires_program("soffice")
@pytest.mark.parametrize("name", ["xls", "doc", "pdf-excel"])
def test_a_plan_written_by_libreoffice_is_read_well(name: str) -> None:
    case = make_case(901, formats=(name,))

    _, f1, faults = outcome(case)

    assert f1 >= LOWEST, (case.description, faults[:10])


def test_the_same_seed_makes_the_same_truth_and_text() -> None:
    for number, name in enumerate(("csv", "html", "markdown")):
        first, second = make_case(number, formats=(name,)), make_case(number, formats=(name,))

        assert (first.data, first.truth, first.name) == (second.data, second.truth, second.name)
