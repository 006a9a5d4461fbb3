"""Whatever a document holds, the review answers, says the same twice, and has words for it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from renaksi.domain.draft import (
    Form,
    Level,
    PlanDraft,
    PlanRow,
    PrintedTotal,
    Realization,
    Signatory,
    Source,
)
from renaksi.domain.finding_keys import finding_keys
from renaksi.domain.findings import ParamValue
from renaksi.domain.places import Place
from renaksi.domain.quantities import Quantity, QuantityKind
from renaksi.domain.review import review
from renaksi.domain.totals import count_totals, match_totals
from renaksi.messages import message
from renaksi.reading.nomenclature import official_nomenclature

_WORDS = """
    Meningkatnya Meningkatkan Jumlah Persentase Program peran ormas dan jumlah 8.01 peningkatan
    pemningkatan kerukunan di bidang % 1) 2) Indeks realisasi \u202e 𝟙 ﷺ ß ı
"""
WORDS = st.sampled_from(_WORDS.split())
TEXT = st.one_of(st.none(), st.lists(WORDS, max_size=8).map(" ".join), st.text(max_size=12))
MONEY = st.one_of(st.none(), st.decimals(0, 10**12, places=2), st.just(Decimal(0)))
NUMBER = st.one_of(st.none(), st.decimals(-1000, 10**6, places=2))
UNIT = st.sampled_from([None, "", "%", "orang", "Persen", "dok", "Kelompok / Organisasi"])
QUANTITY = st.one_of(
    st.none(),
    st.builds(
        Quantity,
        NUMBER,
        UNIT,
        st.sampled_from(["", "-", "15%", "WTP", "1 dok 3 orang", "100 dari 110", "N/A"]),
        st.sampled_from(QuantityKind),
    ),
)
CODE = st.sampled_from([None, "", "8.01.05", "8.01.05.02.01", "X.XX.01.2.01.00.01", "210.2.3", "?"])
MONTHS = st.one_of(st.none(), st.lists(st.integers(1, 12), max_size=4, unique=True).map(tuple))
ROW = st.builds(
    PlanRow,
    level=st.sampled_from(Level),
    number=st.one_of(st.none(), st.integers(0, 5), st.text(max_size=2)),
    code=CODE,
    affair=TEXT,
    goal=TEXT,
    objective=TEXT,
    program=TEXT,
    activity=TEXT,
    sub_activity=TEXT,
    detail=TEXT,
    goal_indicator=TEXT,
    objective_indicator=TEXT,
    program_indicator=TEXT,
    activity_indicator=TEXT,
    sub_activity_indicator=TEXT,
    indicator=TEXT,
    unit=UNIT,
    target=QUANTITY,
    quarter_targets=st.tuples(QUANTITY, QUANTITY, QUANTITY, QUANTITY),
    activity_target=QUANTITY,
    steps=st.lists(st.text(max_size=5), max_size=3).map(tuple),
    months=MONTHS,
    step_months=st.one_of(st.none(), st.lists(MONTHS.filter(bool), max_size=3).map(tuple)),
    budget=MONEY,
    person_in_charge=st.one_of(TEXT, st.sampled_from(["Dra. SITI, Ssos", "SITI A., S.Sos"])),
    realized=st.dictionaries(st.sampled_from(["q1", "year"]), st.builds(Realization, money=MONEY)),
)
SIGNATORY = st.one_of(
    st.none(),
    st.builds(Signatory, TEXT, TEXT, TEXT, st.text("0123456789 ", max_size=20), TEXT, TEXT),
)
TOTAL = st.builds(PrintedTotal, st.just(Place()), st.text(max_size=5), MONEY, st.none())
DRAFT = st.builds(
    PlanDraft,
    form=st.sampled_from(Form),
    source=st.just(Source("contoh.csv")),
    rows=st.lists(ROW, max_size=7).map(tuple),
    title=TEXT,
    agency=TEXT,
    year=st.one_of(st.none(), st.just(2021)),
    period=st.sampled_from([None, "Triwulan I", "?"]),
    signatory=SIGNATORY,
    second_party=SIGNATORY,
    printed_totals=st.lists(TOTAL, max_size=2).map(tuple),
)


@given(DRAFT)
@settings(max_examples=60, deadline=None)
def test_the_review_answers(draft: PlanDraft) -> None:
    found = review(draft, official_nomenclature())
    assert found == review(draft, official_nomenclature())
    for finding in found:
        assert all(1 <= row <= len(draft.rows) for row in finding.rows)
        assert all(isinstance(value, ParamValue) for value in finding.params.values())
        for lang in ("id", "en"):
            assert all(message(finding.code, finding.params, lang))
    keys = finding_keys(found, draft)
    assert len({key.key for key in keys}) == len(found)


@given(DRAFT)
@settings(max_examples=40, deadline=None)
def test_totals_never_exceed_what_is_printed(draft: PlanDraft) -> None:
    totals = count_totals(draft.rows, draft.printed_totals)
    printed = sum((row.budget for row in draft.rows if row.budget is not None), Decimal(0))
    assert totals.budget is None or totals.budget <= printed
    assert totals.steps <= sum(len(row.steps) for row in draft.rows)
    assert len(match_totals(draft.printed_totals, draft.rows)) == len(draft.printed_totals)
