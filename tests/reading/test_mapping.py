"""A mapping corrects a reading; the guide docs/how-to/mapping.md is followed step by step."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from renaksi.domain.draft import Form
from renaksi.domain.errors import RenaksiError
from renaksi.reading.mapping import LayoutMapping, MappingError, dump_mapping, load_mapping
from renaksi.reading.reader import ReadOptions, read_plans, write_mapping
from tests.reading.drawn import columns_of, meanings, plan, sheet
from tests.reading.readers.making import saved

GUIDE = (Path(__file__).parents[2] / "docs" / "how-to" / "mapping.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```json\n(.+?)```", GUIDE, re.DOTALL)
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in GUIDE.splitlines()
    if re.match(r"\| (?:No|\d) \|", line)
]


def rencana() -> bytes:
    """Make the workbook that the guide draws."""
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "Renaksi 2024"
    for row in ROWS:
        page.append(row)
    return saved(book)


def reading_with(mapping: LayoutMapping) -> ReadOptions:
    return ReadOptions(mapping=mapping, is_reviewed=False)


def test_the_guide_shows_what_write_map_writes() -> None:
    assert json.loads(write_mapping(rencana(), "rencana.xlsx")) == json.loads(BLOCKS[0])


def test_what_write_map_writes_changes_nothing() -> None:
    options = ReadOptions(is_reviewed=False)
    (before,) = read_plans(rencana(), "rencana.xlsx", options)
    written = write_mapping(rencana(), "rencana.xlsx")
    (after,) = read_plans(rencana(), "rencana.xlsx", reading_with(load_mapping(written)))

    assert after.rows == before.rows
    assert [row.target for row in before.rows] == [None, None]


def test_the_guide_mends_the_targets_and_the_form() -> None:
    (draft,) = read_plans(rencana(), "rencana.xlsx", reading_with(load_mapping(BLOCKS[1])))

    assert draft.form is Form.ACTION_PLAN
    assert [row.target.raw for row in draft.rows if row.target] == ["85", "30 aduan"]
    assert [row.budget for row in draft.rows] == [Decimal(25_000_000), Decimal(35_000_000)]
    assert [dict(row.other) for row in draft.rows] == [{}, {}]


def test_the_guide_reads_a_table_whose_header_nobody_knows() -> None:
    drawing = "Apa | Ukuran | Berapa\nMutu layanan | Indeks kepuasan | 85"
    with pytest.raises(RenaksiError) as refused:
        plan(sheet(drawing))
    (row,) = plan(sheet(drawing), options=reading_with(load_mapping(BLOCKS[2]))).rows

    assert refused.value.code == "reading.no_plan"
    assert (row.objective, row.indicator) == ("Mutu layanan", "Indeks kepuasan")
    assert row.target is not None
    assert row.target.raw == "85"


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        pytest.param("budget", "budget", id="field"),
        pytest.param("month:4", "month:4", id="month"),
        pytest.param("realized:q2", "realized:q2", id="actual-of-a-quarter"),
        pytest.param("realized_money:year", "realized_money:year", id="money-of-the-year"),
        pytest.param("other:Sumber Dana", "other", id="under-a-name-of-its-own"),
    ],
)
def test_what_a_column_can_be_told_to_mean(meaning: str, expected: str) -> None:
    mapping = load_mapping(json.dumps({"tables": [{"columns": {"AB": meaning}}]}))
    column = mapping.tables[1].columns[27]

    assert meanings([column]) == [expected]
    assert column.header == ("Sumber Dana" if expected == "other" else column.header)


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        pytest.param("nomor: 1", "mapping.not_json", {"detail"}, id="no-json"),
        pytest.param('{"tables": 3}', "mapping.bad_shape", {"where", "found"}, id="no-list"),
        pytest.param('{"form": "renstra"}', "mapping.unknown_form", {"form", "forms"}, id="form"),
        pytest.param(
            '{"tables": [{"header_row": 0}]}', "mapping.bad_header_row", {"value"}, id="row-zero"
        ),
        pytest.param(
            '{"tables": [{"columns": {"7": "budget"}}]}', "mapping.bad_column", {"column"},
            id="column-by-number",
        ),
        pytest.param(
            '{"tables": [{"columns": {"D": "banyaknya"}}]}', "mapping.unknown_meaning",
            {"column", "meaning", "meanings"}, id="word-of-the-document",
        ),
        pytest.param(
            '{"tables": [{"columns": {"D": "month:13"}}]}', "mapping.bad_detail",
            {"column", "meaning"}, id="thirteenth-month",
        ),
        pytest.param(
            '{"tables": [{"columns": {"D": "realized"}}]}', "mapping.bad_detail",
            {"column", "meaning"}, id="actual-without-a-period",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_named(text: str, code: str, params: set[str]) -> None:
    with pytest.raises(MappingError) as refused:
        load_mapping(text)

    assert refused.value.code == code
    assert set(refused.value.params) == params


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["A", "budget", "month:4"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["form", "sheets", "tables", "table", "header_row", "columns", "A"]),
            inner,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(JSON)
def test_any_json_is_taken_or_its_mistake_is_named(value: object) -> None:
    try:
        load_mapping(json.dumps(value))
    except MappingError:
        return


def test_a_mapping_survives_being_written() -> None:
    columns = columns_of(
        "No | Kegiatan | Realisasi TW I | Sumber Dana | Jan | Feb | Mar | Apr\n"
        "1 | Penyusunan renja | 5 | APBD | v"
    )
    mapping = load_mapping(dump_mapping(Form.MEASUREMENT, ["TW I"], [(4, columns)]))

    assert (mapping.form, mapping.sheets) == (Form.MEASUREMENT, ("TW I",))
    assert mapping.tables[1].header == 4
    assert meanings(list(mapping.tables[1].columns.values())) == meanings(columns)


def test_a_mapping_chooses_the_sheet() -> None:
    drawing = "No | Sasaran | Indikator Kinerja | Target\n1 | Meningkatnya mutu | Indeks | 85"
    mapping = load_mapping('{"sheets": ["TW II"]}')
    draft = plan(
        sheet(drawing, "TW I"),
        sheet(drawing.replace("85", "90"), "TW II"),
        options=reading_with(mapping),
    )

    assert draft.source.sheets == ("TW II",)
    assert [row.target.raw for row in draft.rows if row.target] == ["90"]
