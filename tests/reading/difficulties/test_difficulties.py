"""Every difficulty must be read exactly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from renaksi.documents.contract import contract_of
from renaksi.reading.reader import read_plans
from tests.reading.difficulties import headers, numbers, pages
from tests.reading.difficulties.difficulty import MAKERS, Difficulty
from tests.scoring import score

assert headers, pages  # importing them registers their difficulties
assert numbers


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_it_is_read_as_a_careful_person_would(name: str) -> None:
    wanted = MAKERS[name]()

    drafts = read_plans(wanted.data, wanted.name)

    assert len(drafts) == wanted.plans, wanted.what
    plan = contract_of(drafts[0])
    result = score({"rows": wanted.rows}, plan)
    assert result.faults == [], wanted.what
    assert len(plan["rows"]) == len(wanted.rows), wanted.what
    assert _differences(wanted, plan) == {}, wanted.what


def _differences(wanted: Difficulty, plan: Mapping[str, Any]) -> dict[str, Any]:
    """Values of the plan that are not as expected; objects are compared by the keys expected."""
    return {
        key: plan.get(key)
        for key, expected in wanted.plan.items()
        if not _holds(expected, plan.get(key))
    }


def _holds(expected: object, actual: object) -> bool:
    if isinstance(expected, Mapping):
        return isinstance(actual, Mapping) and all(
            _holds(value, actual.get(key)) for key, value in expected.items()
        )
    if isinstance(expected, list) and isinstance(actual, list):
        return len(expected) == len(actual) and all(map(_holds, expected, actual))
    if isinstance(expected, str) and isinstance(actual, str):
        return expected.casefold() == actual.casefold()
    return expected == actual
