"""The example plan reads exactly as a person reads it, from the text file and from any format."""

from __future__ import annotations

import functools
import json
from typing import Any

import pytest

from renaksi.documents.contract import contract_of
from renaksi.reading.reader import ReadOptions, read_plans
from tests.reading.seed.formats import DOCUMENT, EXPECTED, saved_as

FORMATS = ("xlsx", "ods", "docx", "html", "markdown", "pdf")
EVERY = ("text", *FORMATS)
HEAD = ("form", "title", "agency", "government", "year", "period")


@functools.cache
def expected() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))
    return found


@functools.cache
def reading(kind: str) -> dict[str, Any]:
    data, name = (DOCUMENT.read_bytes(), DOCUMENT.name) if kind == "text" else saved_as(kind)
    (draft,) = read_plans(data, name, ReadOptions(is_reviewed=False))
    return contract_of(draft)


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_every_field_of_every_row_is_read(kind: str, number: int) -> None:
    truth, row = expected()["rows"][number - 1], reading(kind)["rows"][number - 1]

    assert {key: row[key] for key in truth} == truth


@pytest.mark.parametrize("kind", EVERY)
def test_no_row_and_no_value_is_invented(kind: str) -> None:
    rows = reading(kind)["rows"]
    silent = {"code", "target", "urusan", "detail", "realized", "other"}

    assert len(rows) == 5
    assert [{key for key in silent if row[key] is not None} for row in rows] == [set()] * 5


@pytest.mark.parametrize("kind", EVERY)
def test_head_signature_and_totals_are_read(kind: str) -> None:
    found = reading(kind)

    assert {key: found[key] for key in HEAD} == {key: expected()[key] for key in HEAD}
    assert found["signatory"] == expected()["signatory"]
    assert found["second_party"] is None
    assert {key: found["totals"][key] for key in expected()["totals"]} == expected()["totals"]


@pytest.mark.parametrize("kind", EVERY)
def test_nothing_is_left_over(kind: str) -> None:
    found = reading(kind)

    assert found["unplaced"] == []
    assert found["notes"] == []
    assert found["printed_totals"] == []


@pytest.mark.parametrize(
    ("row", "step_months"),
    [
        pytest.param(1, [[2], [4], [9], [12]], id="four-ticks-for-four-steps"),
        pytest.param(2, [[7], [12]], id="two-ticks-for-two-steps"),
        pytest.param(3, [[4], [10]], id="the-last-row-of-the-schedule"),
        pytest.param(4, [[]], id="the-schedule-has-no-fourth-row"),
        pytest.param(5, [[], []], id="nor-a-fifth"),
    ],
)
def test_the_schedule_finds_its_rows_in_order(row: int, step_months: list[list[int]]) -> None:
    found = reading("text")["rows"][row - 1]

    assert found["months"] == sorted(month for months in step_months for month in months)
    if any(step_months):
        assert found["step_months"] == step_months


def test_what_was_inferred_is_said() -> None:
    (draft,) = read_plans(DOCUMENT.read_bytes(), DOCUMENT.name, ReadOptions(is_reviewed=False))
    said = {finding.code: finding.rows for finding in draft.findings}

    assert said["reading.columns_shifted"] == (1, 2, 3, 4, 5)
    assert said["reading.schedule_by_order"] == (1, 2, 3)
    assert [str(row.confidence) for row in draft.rows] == ["0.8"] * 5


@pytest.mark.parametrize(
    ("row", "first", "last"),
    [
        pytest.param(1, "A8", "U8", id="21-cells-on-the-first-page"),
        pytest.param(4, "A12", "R12", id="18-cells-on-the-second"),
    ],
)
def test_a_row_knows_where_it_was_read(row: int, first: str, last: str) -> None:
    place = reading("text")["rows"][row - 1]["place"]

    assert (place["from"], place["to"]) == (first, last)
