from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from renaksi.documents.contract import contract_of, contract_schema, draft_from_contract
from renaksi.domain.draft import (
    Form,
    Level,
    PlanDraft,
    PlanRow,
    PrintedTotal,
    Realization,
    Skipped,
    Source,
    Unplaced,
)
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from renaksi.domain.quantities import Quantity, QuantityKind
from tests.documents.plans import (
    MAYOR,
    make_detailed_plan,
    make_plan,
    make_row,
    make_shared_plan,
)

CELL = Place(sheet="Lembar 1", first="C7", last="C7")


def make_full_plan() -> PlanDraft:
    between = Quantity(
        None, None, "80-90", QuantityKind.BETWEEN, low=Decimal(80), high=Decimal("90.5")
    )
    share = Quantity(
        Decimal(12), None, "12 dari 15", numerator=Decimal(12), denominator=Decimal(15)
    )
    row = make_row(
        "I",
        target=between,
        activity_target=share,
        budget=Decimal("1250.75"),
        realized={"q1": Realization(share, Decimal(5)), "year": Realization(None, Decimal(6))},
        other={"Sumber Dana": "APBD"},
        confidence=Decimal("0.75"),
        place=CELL,
    )
    return make_plan(
        [row],
        source=Source("a.pdf", pages=(1, 2), skipped=(Skipped("Lembar 2", "no_rows"),)),
        second_party=MAYOR,
        period="Triwulan I",
        printed_totals=(PrintedTotal(CELL, "JUMLAH", Decimal(1250), None),),
        notes=("Catatan: angka sementara",),
        unplaced=(Unplaced(Place(page=2, first="A1", last="B2"), "coretan", "no_column"),),
        findings=(
            Finding(
                "budget.same_node_twice",
                Severity.ERROR,
                CELL,
                (1,),
                "budget",
                {"amount": Decimal("2.5"), "name": "x", "count": 3, "none": None},
            ),
        ),
    )


PLANS = [
    pytest.param(make_plan(), id="one-row"),
    pytest.param(make_shared_plan(), id="shared-sub-activity"),
    pytest.param(make_detailed_plan(), id="levels-and-details"),
    pytest.param(make_full_plan(), id="every-key-filled"),
    pytest.param(make_plan(()), id="no-rows"),
    pytest.param(PlanDraft(form=Form.UNKNOWN, source=Source("-")), id="nothing-at-all"),
]


@pytest.mark.parametrize("draft", PLANS)
def test_every_plan_keeps_to_the_schema(draft: PlanDraft) -> None:
    errors = list(Draft202012Validator(contract_schema()).iter_errors(contract_of(draft)))

    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize("draft", PLANS)
def test_json_comes_back_as_the_same_json(draft: PlanDraft) -> None:
    written = json.loads(json.dumps(contract_of(draft)))

    assert contract_of(draft_from_contract(written)) == written


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(contract_schema())


def test_a_wrong_plan_breaks_the_schema() -> None:
    written = contract_of(make_plan())
    written["rows"][0]["months"] = [13]

    assert not Draft202012Validator(contract_schema()).is_valid(written)


def test_whole_numbers_are_integers_and_others_keep_their_decimals() -> None:
    row = contract_of(make_full_plan())["rows"][0]

    assert row["budget"] == 1250.75
    assert row["realized"]["q1"]["money"] == 5
    assert isinstance(row["realized"]["q1"]["money"], int)


@pytest.mark.parametrize(
    ("quantity", "extra"),
    [
        pytest.param(Quantity(Decimal(15), "%", "15%"), {}, id="exact-says-no-more"),
        pytest.param(
            Quantity(Decimal(80), None, ">= 80", QuantityKind.AT_LEAST),
            {"kind": "at_least"},
            id="bound",
        ),
        pytest.param(
            Quantity(None, None, "WTP", QuantityKind.ORDINAL), {"kind": "ordinal"}, id="grade"
        ),
    ],
)
def test_a_quantity_says_more_only_where_there_is_more(
    quantity: Quantity, extra: dict[str, str]
) -> None:
    target = contract_of(make_plan([make_row(target=quantity)]))["rows"][0]["target"]

    assert {key: target[key] for key in target if key not in ("value", "unit", "raw")} == extra


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(100, Quantity(Decimal(100), None, "100"), id="bare-number"),
        pytest.param(
            {"value": 12.5, "unit": "%"}, Quantity(Decimal("12.5"), "%", "12,5%"), id="percent"
        ),
        pytest.param(
            {"value": 3, "unit": "dok", "raw": None},
            Quantity(Decimal(3), "dok", "3 dok"),
            id="raw-left-out",
        ),
        pytest.param(
            {"value": None, "unit": None, "raw": "A"},
            Quantity(None, None, "A", QuantityKind.TEXT),
            id="no-number",
        ),
        pytest.param({"value": None, "unit": None, "raw": None}, None, id="nothing"),
    ],
)
def test_quantities_written_by_hand_are_understood(written: Any, expected: Quantity | None) -> None:
    draft = draft_from_contract({"form": "work_plan", "rows": [{"target": written}]})

    assert draft.rows[0].target == expected


def test_readings_written_by_hand_are_understood() -> None:
    draft = draft_from_contract(
        {
            "year": [2021, 2022, 2023],
            "totals": {"budget": "berbeda di tiap tingkat"},
            "rows": [
                {
                    "program": "Program A",
                    "realized": {"q1": {"physical": 40, "money": 7}, "q2": {"physical": None}},
                }
            ],
        }
    )

    assert draft.year is None
    assert draft.period == "2021-2023"
    assert draft.totals.budget is None
    assert draft.rows[0].level is Level.PROGRAM
    assert draft.rows[0].realized == {
        "q1": Realization(Quantity(Decimal(40), None, "40"), Decimal(7))
    }


def test_a_row_states_what_differs_from_the_row_above() -> None:
    draft = draft_from_contract(
        {
            "rows": [
                {"program": "Program A", "activity": "Kegiatan 1"},
                {"program": "Program A", "activity": "Kegiatan 2"},
            ]
        }
    )

    assert [sorted(row.stated) for row in draft.rows] == [["activity", "program"], ["activity"]]


def test_findings_carry_words_in_the_language_asked_for() -> None:
    finding = Finding("document.paper_enlarged", Severity.WARNING, params={"asked": "F4"})
    draft = make_plan(findings=(finding,))

    id_text, en_text = (contract_of(draft, lang)["findings"][0] for lang in ("id", "en"))

    assert "kertas F4" in id_text["message"]
    assert "F4 paper" in en_text["message"]
    assert id_text["remedy"]
    assert id_text["code"] == en_text["code"] == "document.paper_enlarged"


def test_the_document_is_silent_where_there_is_nothing() -> None:
    row = contract_of(make_plan([PlanRow(level=Level.PROGRAM, program="Program A")]))["rows"][0]

    silent = {key for key, value in row.items() if value is None}
    assert silent == set(row) - {"level", "program", "steps", "confidence"}
    assert row["steps"] == []
