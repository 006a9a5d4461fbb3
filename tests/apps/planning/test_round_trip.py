"""What the core reads is stored and comes back the same: everything of it, exactly."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from renaksi.apps.organizations.models import Government
from renaksi.apps.planning.queries import load_draft, load_plan
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.draft import (
    CASCADE,
    Form,
    Level,
    PlanDraft,
    PlanRow,
    PrintedTotal,
    Realization,
    Signatory,
    Skipped,
    Source,
    Totals,
    Unplaced,
)
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from renaksi.domain.plan import build_plan
from renaksi.domain.quantity import Quantity, QuantityKind
from renaksi.reading.reader import read_plans
from tests.apps.planning.plans import long_draft, seed_draft, stored, there_and_back
from tests.documents.plans import make_detailed_plan, make_plan, make_row, make_shared_plan
from tests.factories import make_government
from tests.generator import make_case
from tests.generator.case import FORMS

pytestmark = pytest.mark.django_db


@pytest.fixture
def government() -> Iterator[Government]:
    made = make_government()
    with acting_in(made.id):
        yield made


def assert_same(back: PlanDraft, draft: PlanDraft) -> None:
    """Compare, with a failure that names the row and the field."""
    for position, (one, other) in enumerate(zip(back.rows, draft.rows, strict=True), start=1):
        for field in dataclasses.fields(other):
            got, wanted = getattr(one, field.name), getattr(other, field.name)
            assert got == wanted, f"row {position}: {field.name}"
            assert repr(got) == repr(wanted) or not isinstance(wanted, Decimal | Quantity)
    assert back == draft


def test_the_example_plan_comes_back_the_same(government: Government) -> None:
    assert_same(there_and_back(seed_draft(), government), seed_draft())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", [3, 14])
def test_every_form_comes_back_the_same(form: str, seed: int, government: Government) -> None:
    case = make_case(seed, formats=("xlsx", "docx", "csv"), forms=(form,))
    for draft in read_plans(case.data, case.name):
        assert_same(there_and_back(draft, government), draft)


WEIRD = Quantity(
    Decimal("10.50"),
    "",
    "12 dari 15",
    QuantityKind.BETWEEN,
    Decimal("-0.10"),
    Decimal(1000),
    Decimal(12),
    Decimal("15.000"),
)
ROWS: dict[str, tuple[PlanRow, ...]] = {
    "none, empty and zero": (
        make_row(None, unit=None, code="", budget=Decimal(0), person_in_charge=""),
        make_row(0, unit="", code=None, budget=None, person_in_charge=None, steps=("",)),
    ),
    "numbers as words": (
        make_row("I"),
        make_row("12"),
        make_row(12),
        make_row("012"),
        make_row(-3),
    ),
    "words printed otherwise": (
        make_row(1, code="1.02.02.2.01.0001"),
        make_row(2, code="1.02.02.2.01.0001", sub_activity="PENGELOLAAN PELAYANAN", unit="orang"),
        make_row(3, objective_indicator="PERSENTASE  kunjungan balita", unit="Persen"),
    ),
    "amounts that differ": (
        make_row(1, budget=Decimal("5.00")),
        make_row(2, budget=Decimal(5)),
        make_row(3, budget=None),
        make_row(4, budget=Decimal(7)),
    ),
    "exact numbers": (
        make_row(1, target=WEIRD, quarter_targets=(WEIRD, None, WEIRD, None), activity_target=None),
    ),
    "more months than steps": (
        make_row(1, steps=("satu",), step_months=((1,), (2, 3))),
        make_row(2, steps=("satu", "dua"), step_months=((), (12,)), months=()),
        make_row(3, steps=(), step_months=(), months=None),
        make_row(4, steps=("satu", "satu"), step_months=None),
    ),
    "no statement at all": (PlanRow(level=Level.INDICATOR, indicator="Indeks", unit="angka"),),
    "an indicator of a detail": (
        PlanRow(level=Level.DETAIL, detail="Alat tulis", indicator="Jumlah", unit="rim"),
    ),
    "reported": (
        make_row(
            1,
            realized={
                "q1": Realization(WEIRD, None),
                "year": Realization(None, Decimal("12.30")),
                "q2": Realization(Quantity(None, None, "-", QuantityKind.TEXT), Decimal(0)),
            },
        ),
    ),
    "columns of its own": (
        make_row(1, other={"Z": "akhir", "A": "awal", "": ""}, stated=frozenset({"goal", "unit"})),
    ),
    "the same words under two parents": (
        make_row(1),
        make_row(2, objective="Lain"),
        make_row(3, program="Program Lain"),
        make_row(4, goal=None, objective="Lain"),
    ),
    "one code under two parents": (
        make_row(1, code="1.02.03.2.01.0001"),
        make_row(2, code="1.02.03.2.01.0001", activity="Kegiatan Lain"),
    ),
    "places": (
        make_row(1, place=Place(), confidence=Decimal("0.70")),
        make_row(2, place=Place("Lembar", 2, 3, "A1", "B2"), cells={"budget": "S7"}),
    ),
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_odd_rows_come_back_the_same(rows: tuple[PlanRow, ...], government: Government) -> None:
    draft = make_plan(rows)
    assert_same(there_and_back(draft, government), draft)


def test_what_stands_around_the_rows_comes_back_the_same(government: Government) -> None:
    place = Place("Lembar 1", None, None, "A1", "C1")
    draft = make_plan(
        second_party=Signatory(None, "", None, None, None, None),
        source=Source("a.pdf", (), (1, 2), (Skipped("Lembar 2", "hidden_sheet"),)),
        period="2021-2026",
        notes=("", "Catatan"),
        totals=Totals(1, 2, 3, 4, 5, 6, 7, Decimal("8.10")),
        printed_totals=(
            PrintedTotal(place, "JUMLAH", Decimal("1.0"), matches=None),
            PrintedTotal(Place(), "Jumlah", None, matches=False),
        ),
        unplaced=(Unplaced(place, "x", "no_column"),),
        findings=(
            Finding("budget.same_node_twice", Severity.HINT, place, (1,), "budget"),
            Finding(
                "form.no_year",
                Severity.ERROR,
                params={"a": Decimal("1.50"), "b": None, "c": 3, "d": "teks"},
            ),
        ),
    )
    assert_same(there_and_back(draft, government), draft)


def test_plans_of_the_writers_come_back_the_same(government: Government) -> None:
    for year, draft in enumerate((make_shared_plan(), make_detailed_plan()), start=2021):
        assert_same(there_and_back(draft, government, year), draft)


def test_a_long_plan_comes_back_the_same_in_as_many_queries(government: Government) -> None:
    counts = []
    for year, draft in ((2021, long_draft(5)), (2022, long_draft(5000))):
        version = stored(draft, government, year)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            back = load_draft(version.pk)
        assert back == draft
        counts.append(len(queries))
    assert counts == [11, 11]


def test_the_tree_is_the_one_that_the_core_builds(government: Government) -> None:
    version = stored(seed_draft(), government)
    tree, wanted = load_plan(version.pk), build_plan(seed_draft().rows)
    assert [(n.level, n.wording, n.rows) for n in tree.nodes] == [
        (n.level, n.wording, n.rows) for n in wanted.nodes
    ]
    assert len(tree.lines) == len(wanted.lines) == 5


# Whatever a draft may hold. A few words only, so that rows share nodes in all ways.
WORDS = st.sampled_from(["Satu", "SATU", "Dua", "", " Satu", "Persentase satu"])
MAYBE = st.none() | WORDS
NUMBERS = st.decimals(-10_000, 10**12, allow_nan=False, allow_infinity=False) | st.integers(
    0, 3
).map(Decimal)
QUANTITIES = st.builds(
    Quantity,
    st.none() | NUMBERS,
    MAYBE,
    WORDS,
    st.sampled_from(QuantityKind),
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
)
MONTHS = st.lists(st.integers(1, 12), max_size=3).map(tuple)
TARGETS = st.none() | QUANTITIES
CODES = st.none() | st.sampled_from(
    ["1.02.02", "1.02.02.2.01", "1.02.02.2.01.0001", "1.02.02.2.01.01"]
)
STATEMENTS = [name for level in CASCADE for name in (level.value, f"{level.value}_indicator")]
AMOUNTS = st.none() | st.sampled_from([Decimal(5), Decimal("5.00"), Decimal(7)])
ROW: st.SearchStrategy[PlanRow] = st.builds(
    PlanRow,
    level=st.sampled_from(Level),
    number=st.none() | st.integers(-2, 10**12) | WORDS,
    code=CODES,
    affair=MAYBE,
    detail=MAYBE,
    **dict.fromkeys(STATEMENTS, MAYBE),
    indicator=MAYBE,
    unit=MAYBE,
    target=TARGETS,
    quarter_targets=st.tuples(TARGETS, TARGETS, TARGETS, TARGETS),
    activity_target=TARGETS,
    steps=st.lists(WORDS, max_size=3).map(tuple),
    months=st.none() | MONTHS,
    step_months=st.none() | st.lists(MONTHS, max_size=3).map(tuple),
    budget=AMOUNTS,
    person_in_charge=MAYBE,
    realized=st.dictionaries(
        st.sampled_from(["q1", "year"]), st.builds(Realization, TARGETS, AMOUNTS), max_size=2
    ),
    other=st.dictionaries(WORDS, WORDS, max_size=2),
    stated=st.frozensets(st.sampled_from(STATEMENTS), max_size=3),
)


@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes here
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rows=st.lists(ROW, min_size=1, max_size=5).map(tuple))
def test_any_rows_come_back_the_same(rows: tuple[PlanRow, ...], government: Government) -> None:
    draft: Any = PlanDraft(form=Form.UNKNOWN, source=Source(""), rows=rows)
    with transaction.atomic():
        assert_same(there_and_back(draft, government), draft)
        transaction.set_rollback(True)
