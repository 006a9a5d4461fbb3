"""Flat CSV: a line per row, the same columns for every plan, nothing that runs as a formula."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest

from renaksi.cli.flat import COLUMNS, csv_header, csv_lines
from renaksi.domain.draft import PlanDraft, Realization
from tests.cli.plans import PEOPLE, PERCENT, make_plan, make_row


def read_back(plan: PlanDraft) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_header() + csv_lines(plan, "rencana.xlsx"))))


def test_a_line_per_row_with_all_columns() -> None:
    rows = read_back(make_plan(make_row(), make_row()))

    assert [row["row"] for row in rows] == ["1", "2"]
    assert all(set(row) == set(COLUMNS) for row in rows)
    assert rows[0]["agency"] == "BADAN KESBANGPOL"


def test_quantities_keep_text_number_and_unit() -> None:
    row = make_row(
        target=PEOPLE,
        quarter_targets=(PERCENT, None, None, None),
        realized={"q2": Realization(PERCENT, Decimal("1500.50"))},
        step_months=((2,), (4, 10), ()),
    )

    (line,) = read_back(make_plan(row))

    assert (line["target"], line["target_value"], line["target_unit"]) == (
        "1.250 orang",
        "1250",
        "orang",
    )
    assert line["target_q1_value"] == "15"
    assert line["target_q3"] == ""
    assert (line["realized_q2"], line["realized_q2_money"]) == ("15%", "1500.50")
    assert line["step_months"] == "2; 4 10; "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("=HYPERLINK(1)", "'=HYPERLINK(1)", id="equals"),
        pytest.param("+62 811", "'+62 811", id="plus"),
        pytest.param("- Rapat", "'- Rapat", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("-", "-", id="a-dash-alone"),
        pytest.param("Rapat = kerja", "Rapat = kerja", id="inside"),
    ],
)
def test_text_is_never_a_formula(text: str, expected: str) -> None:
    (line,) = read_back(make_plan(make_row(person_in_charge=text)))
    assert line["person_in_charge"] == expected
