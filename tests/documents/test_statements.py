from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from renaksi.domain.draft import Form, Level, PlanDraft, PlanRow, PrintedTotal, Signatory, Source
from renaksi.domain.places import Place
from renaksi.domain.statement_signatures import grouped_nip
from renaksi.domain.statement_totals import COUNTED_ONCE, TotalLine, restates_total
from renaksi.domain.statements import (
    ActionPlanStatement,
    PlanTable,
    ScheduleLine,
    statement_of,
)
from tests.documents.plans import (
    HEAD,
    MAYOR,
    make_detailed_plan,
    make_long_plan,
    make_plan,
    make_row,
    make_shared_plan,
)

OFFICIAL_COLUMNS = [
    "NO",
    "TUJUAN",
    "INDIKATOR TUJUAN",
    "SASARAN",
    "INDIKATOR KINERJA SASARAN",
    "PROGRAM",
    "INDIKATOR PROGRAM",
    "KEGIATAN",
    "INDIKATOR KEGIATAN",
    "SUB KEGIATAN",
    "INDIKATOR SUB KEGIATAN",
    "SATUAN",
    "TARGET KINERJA SASARAN / TR 1",
    "TARGET KINERJA SASARAN / TR 2",
    "TARGET KINERJA SASARAN / TR 3",
    "TARGET KINERJA SASARAN / TR 4",
    "TARGET KEGIATAN",
    "RENCANA AKSI",
    "ANGGARAN",
    "PENANGGUNG JAWAB",
]


def headers(table: PlanTable) -> list[str]:
    return [" / ".join(column.header) for column in table.columns]


def column(table: PlanTable, key: str) -> list[tuple[str, int]]:
    at = [one.key for one in table.columns].index(key)
    return [(line.cells[at].text, line.cells[at].span) for line in table.lines]


def only_table(statement: ActionPlanStatement) -> PlanTable:
    (table,) = statement.tables
    return table


def test_an_action_plan_has_the_official_columns_even_where_they_are_empty() -> None:
    assert headers(only_table(statement_of(make_plan()))) == OFFICIAL_COLUMNS


def test_other_forms_have_the_columns_that_they_fill() -> None:
    table = only_table(statement_of(make_detailed_plan()))

    assert headers(table) == [
        "NO",
        "KODE",
        "URUSAN",
        "PROGRAM",
        "KEGIATAN",
        "RINCIAN",
        "INDIKATOR KINERJA",
        "SATUAN",
        "TARGET TAHUNAN",
        "ANGGARAN",
    ]


def test_other_columns_keep_their_order_and_their_group() -> None:
    rows = [
        make_row(1, other={"Pagu / 2026": "1", "Lokasi": "Metro"}),
        make_row(2, other={"Pagu / 2026": "1", "Pagu / 2027": "2", "Lokasi": "Metro"}),
    ]

    assert headers(only_table(statement_of(make_plan(rows))))[-3:] == [
        "Pagu / 2026",
        "Pagu / 2027",
        "Lokasi",
    ]


@pytest.mark.parametrize(
    ("given", "group"),
    [
        pytest.param({}, "TARGET KINERJA SASARAN", id="objective"),
        pytest.param(
            {"indicator": "Jumlah balita yang dilayani"},
            "TARGET KINERJA SUB KEGIATAN",
            id="sub-activity",
        ),
        pytest.param({"indicator": "Jumlah lain"}, "TARGET KINERJA", id="an-indicator-of-its-own"),
    ],
)
def test_the_header_names_whose_indicator_the_targets_measure(
    given: dict[str, str], group: str
) -> None:
    table = only_table(statement_of(make_plan([make_row(**given)])))

    quarters = {one.header[0] for one in table.columns if one.key.startswith("target_q")}
    assert quarters == {group}
    assert ("INDIKATOR KINERJA" in headers(table)) == (group == "TARGET KINERJA")


def test_a_parent_is_merged_and_the_deepest_statement_never() -> None:
    table = only_table(statement_of(make_shared_plan()))

    assert [span for _, span in column(table, "goal")] == [3, 0, 0]
    assert [span for _, span in column(table, "objective")] == [1, 1, 1]
    assert [span for _, span in column(table, "sub_activity")] == [1, 1, 1]


def test_one_more_indicator_and_details_stand_under_a_merged_statement() -> None:
    table = only_table(statement_of(make_detailed_plan()))

    assert column(table, "activity")[2:] == [
        ("Penyediaan Layanan Kesehatan", 4),
        ("Penyediaan Layanan Kesehatan", 0),
        ("Penyediaan Layanan Kesehatan", 0),
        ("Penyediaan Layanan Kesehatan", 0),
    ]


def test_rows_under_something_else_begin_a_table_of_their_own() -> None:
    rows = [
        PlanRow(level=Level.OBJECTIVE, objective="Meningkatnya A", indicator="Jumlah A"),
        PlanRow(level=Level.OBJECTIVE, objective="Meningkatnya B", indicator="Jumlah B"),
        PlanRow(level=Level.PROGRAM, program="Program C", budget=Decimal(5)),
    ]
    statement = statement_of(make_plan(rows, form=Form.AGREEMENT))

    assert [headers(table) for table in statement.tables] == [
        ["SASARAN", "INDIKATOR KINERJA"],
        ["PROGRAM", "ANGGARAN"],
    ]


def test_the_total_counts_a_shared_sub_activity_once() -> None:
    (total,) = [
        part
        for part in only_table(statement_of(make_shared_plan())).body
        if isinstance(part, TotalLine)
    ]

    assert total.amount == Decimal(175_000_000)
    assert total.counted == (1, 3)
    assert COUNTED_ONCE in total.label


def test_a_printed_total_stays_where_it_stood_and_replaces_ours_where_it_says_the_same() -> None:
    rows = [
        make_row(1, place=Place(sheet="A", first="A5", last="T5")),
        make_row(
            2, sub_activity="Lain", budget=Decimal(5), place=Place(sheet="A", first="A7", last="T7")
        ),
    ]
    subtotal = PrintedTotal(
        Place(sheet="A", first="S6", last="S6"), "Subtotal", Decimal(125_000_000), None
    )
    total = PrintedTotal(
        Place(sheet="A", first="S8", last="S8"), "JUMLAH", Decimal(125_000_005), matches=True
    )
    draft = make_plan(rows, printed_totals=(subtotal, total))

    body = only_table(statement_of(draft)).body

    labels = [part.label if isinstance(part, TotalLine) else part.row for part in body]
    assert labels == [1, "Subtotal", 2, "JUMLAH"]
    assert isinstance(body[-1], TotalLine)
    assert body[-1].counted == (1, 2)


def test_a_total_that_cannot_be_determined_is_not_printed() -> None:
    rows = [make_row(1), make_row(2, budget=Decimal(7))]

    body = only_table(statement_of(make_plan(rows))).body

    assert not any(isinstance(part, TotalLine) for part in body)


@pytest.mark.parametrize(
    ("text", "amount", "expected"),
    [
        pytest.param(f"JUMLAH (... {COUNTED_ONCE})", Decimal(5), True, id="says-so"),
        pytest.param(f"Jumlah {COUNTED_ONCE.lower()}", Decimal(5), True, id="in-small-letters"),
        pytest.param(f"JUMLAH (... {COUNTED_ONCE})", Decimal(6), False, id="another-amount"),
        pytest.param("JUMLAH", Decimal(5), False, id="an-ordinary-total"),
    ],
)
def test_restates_total(text: str, amount: Decimal, expected: bool) -> None:
    assert restates_total(text, amount, Decimal(5)) is expected


def test_the_schedule_has_a_line_per_step_or_one_for_the_row() -> None:
    schedule = statement_of(make_shared_plan()).schedule

    assert schedule is not None
    assert schedule[0] == ScheduleLine(1, "1", "1. Menimbang balita di posyandu", (2,), 2)
    assert schedule[1] == ScheduleLine(1, "1", "2. Menyusun laporan bulanan", (11,), 0)
    assert schedule[-1] == ScheduleLine(3, "3", "Pengelolaan Pelayanan Kesehatan Lansia", (), 1)


def test_a_document_without_schedule_prints_none() -> None:
    draft = make_plan([make_row(months=None, step_months=None)])

    assert statement_of(draft).schedule is None


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            {},
            ("RENCANA AKSI KINERJA SASARAN", "DINAS KESEHATAN", "KOTA METRO", "TAHUN 2026"),
            id="all-known",
        ),
        pytest.param(
            {"title": "RENCANA AKSI TAHUN 2026", "agency": None, "government": None},
            ("RENCANA AKSI TAHUN 2026",),
            id="year-in-the-title",
        ),
        pytest.param(
            {"title": None, "agency": "BKPSDM", "government": "METRO", "period": "2024-2026"},
            (
                "PERANGKAT DAERAH: BKPSDM",
                "PEMERINTAH DAERAH: METRO",
                "TAHUN 2026",
                "PERIODE: 2024-2026",
            ),
            id="labels-where-the-name-does-not-tell",
        ),
        pytest.param(
            {"title": None, "agency": None, "government": None, "year": None}, (), id="silent"
        ),
    ],
)
def test_title_lines(given: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert statement_of(make_plan(**given)).title_lines == expected


def test_one_party_signs_without_label_and_two_with() -> None:
    (alone,) = statement_of(make_plan()).signatures
    mayor, head = statement_of(make_plan(second_party=MAYOR)).signatures

    assert alone.label is None
    assert alone.place_date == "Metro, 5 Januari 2026"
    assert alone.nip == "NIP. 19700315 199003 2 001"
    assert (mayor.label, head.label) == ("PIHAK KEDUA", "PIHAK PERTAMA")


@pytest.mark.parametrize(
    ("signatory", "expected"),
    [
        pytest.param(Signatory(place="Metro"), "Metro,", id="place-alone"),
        pytest.param(Signatory(date="5 Mei 2026"), "5 Mei 2026", id="date-alone"),
        pytest.param(Signatory(name="ANI"), None, id="neither"),
    ],
)
def test_place_and_date(signatory: Signatory, expected: str | None) -> None:
    assert statement_of(make_plan(signatory=signatory)).signatures[0].place_date == expected


@pytest.mark.parametrize(
    ("nip", "expected"),
    [
        pytest.param(HEAD.nip or "", "19700315 199003 2 001", id="grouped"),
        pytest.param("1970 0315", "1970 0315", id="not-18-digits-stays"),
    ],
)
def test_grouped_nip(nip: str, expected: str) -> None:
    assert grouped_nip(nip) == expected


def test_a_plan_without_rows_still_prints_its_form() -> None:
    draft = PlanDraft(form=Form.ACTION_PLAN, source=Source("x"))

    statement = statement_of(draft)

    assert headers(only_table(statement)) == OFFICIAL_COLUMNS
    assert statement.subject == "Rencana Aksi"


def test_a_long_plan_prints_every_row_once() -> None:
    table = only_table(statement_of(make_long_plan()))

    assert [line.row for line in table.lines] == list(range(1, 25))
