"""A document becomes plans: sheets, schedules of their own, hidden parts, and nothing dropped."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from renaksi.documents.contract import contract_of
from renaksi.domain.draft import Form
from renaksi.domain.errors import RenaksiError
from renaksi.reading import reader
from renaksi.reading.grid import Cell, Grid, GridKind
from renaksi.reading.reader import ReadOptions, plans_of
from renaksi.reading.readers import limits
from tests.reading.drawn import UNREVIEWED, contract, document, plan, sheet, table, text

HEADER = "No | Sasaran | Indikator Kinerja | Target | Rencana Aksi | Penanggung Jawab"
ROWS = (
    "1 | Meningkatnya mutu layanan | Indeks kepuasan | 85 | 1. Menyusun standar | Bidang Layanan",
    "2 | Menurunnya angka aduan | Jumlah aduan | 30 aduan | 1. Menjawab aduan | Bidang Aduan",
)
PLAN = "\n".join([HEADER, *ROWS])
MONTHS = "Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des"


def test_each_sheet_with_a_plan_is_a_plan() -> None:
    grids = (sheet(PLAN, "TW I"), sheet(PLAN.replace("85", "90"), "TW II"))
    drafts = plans_of(document(*grids), UNREVIEWED)

    assert [draft.source.sheets for draft in drafts] == [("TW I",), ("TW II",)]
    assert [d.rows[0].target.raw for d in drafts if d.rows[0].target] == ["85", "90"]


def test_a_sheet_without_a_plan_is_named() -> None:
    draft = plan(sheet(PLAN, "Renaksi"), sheet("Daftar singkatan\nIKU = indikator", "Singkatan"))

    assert [(one.name, one.reason) for one in draft.source.skipped] == [("Singkatan", "no_plan")]


def test_a_hidden_sheet_is_read_only_when_asked_for() -> None:
    hidden = sheet(PLAN.replace("85", "90"), "Lama")
    hidden.is_hidden = True
    grids = (sheet(PLAN, "Baru"), hidden)
    (shown,) = plans_of(document(*grids), UNREVIEWED)
    (asked,) = plans_of(document(*grids), ReadOptions(sheets=("lama",), is_reviewed=False))

    assert [(one.name, one.reason) for one in shown.source.skipped] == [("Lama", "hidden_sheet")]
    assert asked.source.sheets == ("Lama",)


@pytest.mark.parametrize(
    ("asked", "sheets"),
    [
        pytest.param("TW II", ("TW II",), id="by-name"),
        pytest.param("tw ii", ("TW II",), id="in-any-case"),
        pytest.param("2", ("TW II",), id="by-position"),
    ],
)
def test_a_sheet_is_chosen(asked: str, sheets: tuple[str, ...]) -> None:
    options = ReadOptions(sheets=(asked,), is_reviewed=False)

    assert plan(sheet(PLAN, "TW I"), sheet(PLAN, "TW II"), options=options).source.sheets == sheets


@pytest.mark.parametrize(
    ("grids", "options", "code"),
    [
        pytest.param([sheet(PLAN, "TW I")], ReadOptions(sheets=("TW V",)),
                     "reading.no_such_sheet", id="no-such-sheet"),
        *(
            pytest.param([sheet(PLAN, "TW I")], ReadOptions(sheets=(number,)),
                         "reading.no_such_sheet", id=f"no-sheet-{number[:2]}")
            for number in ("0", "2", "²", "9" * 5000)
        ),
        pytest.param([sheet("Belanja | Rapat\n5 | 6")], ReadOptions(), "reading.no_plan",
                     id="no-plan"),
        pytest.param([text("Surat edaran tentang cuti bersama")], ReadOptions(),
                     "reading.no_plan", id="a-letter"),
        pytest.param([], ReadOptions(), "reading.no_plan", id="nothing-at-all"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(grids: list[Grid], options: ReadOptions, code: str) -> None:
    with pytest.raises(RenaksiError) as refused:
        plans_of(document(*grids), options)

    assert refused.value.code == code


def test_few_texts_repeated_without_end_are_too_large() -> None:
    page = sheet(PLAN)
    page.add(replace(page.cells[1, 1], text="mutu " * 1000, row_span=20_000))

    with pytest.raises(RenaksiError) as refused:
        plans_of(document(page))
    assert refused.value.code == "file.too_large"


def test_an_empty_form_has_no_rows_and_a_finding() -> None:
    draft = plan(sheet("RENCANA AKSI TAHUN 2024\n\n" + HEADER))

    assert draft.form is Form.ACTION_PLAN
    assert draft.rows == ()
    assert [finding.code for finding in draft.findings] == ["reading.no_rows"]


def test_a_schedule_on_a_sheet_of_its_own_joins_the_plan_before_it() -> None:
    (draft,) = plans_of(
        document(sheet(PLAN, "Renaksi"), sheet(MONTHS + "\n√ | √\n | | √", "Jadwal")), UNREVIEWED
    )

    assert [row.months for row in draft.rows] == [(1, 2), (3,)]
    assert draft.source.sheets == ("Renaksi", "Jadwal")


def test_what_is_hidden_is_left_out_and_listed() -> None:
    grid = sheet(PLAN)
    grid.hidden_rows, grid.hidden_columns = frozenset({2}), frozenset({5})
    draft = plan(grid)

    assert [row.person_in_charge for row in draft.rows] == [None]
    assert {left.reason for left in draft.unplaced} == {"hidden"}
    assert [left.text for left in draft.unplaced if left.place.first == "F2"] == ["Bidang Layanan"]
    assert "reading.hidden_skipped" in [finding.code for finding in draft.findings]


def test_a_table_that_is_no_plan_is_listed() -> None:
    draft = plan(
        table(PLAN, 1), table("Kode | Satuan | Lokasi\n8.01 | Orang | Metro", 2)
    )  # fmt: skip
    left = {one.text: one.reason for one in draft.unplaced}

    assert left["8.01"] == left["Metro"] == "other_table"


def test_notes_are_kept() -> None:
    draft = plan(sheet(PLAN + "\n\nKeterangan : angka sementara\nHalaman 2 dari 5"))

    assert draft.notes == ("Keterangan : angka sementara",)


def test_a_label_above_a_table_is_what_its_rows_stand_under() -> None:
    draft = plan(text("Tujuan 1 : Terwujudnya pelayanan yang prima"), table(PLAN))

    assert {row.goal for row in draft.rows} == {"Terwujudnya pelayanan yang prima"}


def test_a_year_in_the_header_serves_a_plan_without_a_title() -> None:
    assert plan(sheet(PLAN.replace("Target", "Target 2024"))).year == 2024


@pytest.mark.parametrize(
    ("budget", "total", "matches"),
    [
        pytest.param("25.000.000", "25.000.000", True, id="adds-up"),
        pytest.param("25.000.000", "26.000.000", False, id="does-not"),
    ],
)
def test_a_printed_total_is_held_against_the_rows(budget: str, total: str, matches: bool) -> None:
    found = contract(
        sheet(
            "No | Kegiatan | Target | Anggaran (Rp)\n"
            f"1 | Penyusunan renja | 1 dokumen | {budget}\nJUMLAH | | | {total}"
        )
    )

    assert [(one["text"], one["matches"]) for one in found["printed_totals"]] == [
        ("JUMLAH", matches)
    ]
    assert len(found["rows"]) == 1


# Nothing is dropped: random tables with strange columns, stray cells, blank headers, hidden parts.

CONTENTS = {
    "No": ["7", "(8)", "IV"],
    "Kode": ["8.01.05", "8.01.05.2.01", "8.01.05.2.01.0003"],
    "Sasaran Strategis": ["Meningkatnya {}", "Terwujudnya {}"],
    "Indikator Kinerja": ["Jumlah {} yang tertib", "Persentase {} yang tertib"],
    "Program": ["Program Pembinaan {}"],
    "Kegiatan": ["Pelaksanaan {}", "Penyusunan {}"],
    "Program/Kegiatan": ["PROGRAM {}", "Pelaksanaan {}", "Penyusunan {}"],
    "Satuan": ["Orang", "Dokumen"],
    "Target": ["15%", "79 orang", "12,5"],
    "TW I": ["15%", "9 orang"],
    "TW II": ["25%", "8 orang"],
    "Realisasi": ["80%", "3"],
    "Rencana Aksi": ["1. Menyusun {}", "- Membahas {}"],
    "Anggaran (Rp)": ["109.000.000", "51.150.000"],
    "Penanggung Jawab": ["Kepala Bidang {}", "Seksi {}"],
    "Keterangan": ["{}"],
    "Jan": ["√", "v", "{}"],
    "Feb": ["√", "x"],
    "Tupoksi": ["{}"],
    "": ["{}", "109.000.000", "15%"],
}
STRANGE = ("{}", "perlu {}", "lihat {}", "15%", "109.000.000", "Kepala Seksi {}")
LETTERS = "bdfgjklmnprst"
TITLES = ("RENCANA AKSI TAHUN 2021", "DINAS KESEHATAN KOTA METRO", "Lampiran {}", "Catatan {}")
SIGNED = ("Metro, 4 Januari 2021", "KEPALA DINAS", "Dra. ROSITA, MM", "NIP. 197003151990032001")


def own_words() -> Iterator[str]:
    """Return words that no two cells share, and that no form uses."""
    for letters in itertools.product(LETTERS, repeat=6):
        yield "".join(letters).capitalize()


@st.composite
def messy_sheets(draw: st.DrawFn) -> tuple[Grid, set[tuple[int, int]]]:
    """Draw a sheet with a plan, and the cells of its header."""
    grid = Grid(GridKind.SHEET, sheet="Lembar1")
    words = own_words()
    row = 0
    for title in draw(st.lists(st.sampled_from(TITLES), max_size=3, unique=True)):
        grid.add(Cell(row, 0, title.format(next(words))))
        row += 1
    others = st.lists(st.sampled_from(sorted(CONTENTS)), min_size=1, max_size=7)
    headers = draw(st.permutations(["Sasaran Strategis", "Indikator Kinerja", *draw(others)]))
    header = {(row, column) for column, name in enumerate(headers) if name}
    for place in header:
        grid.add(Cell(*place, headers[place[1]]))
    for _ in range(draw(st.integers(1, 5))):
        row += draw(st.sampled_from([1, 1, 1, 2]))
        _fill(draw, grid, row, headers, words)
    if draw(st.booleans()):
        for offset, line in enumerate((*SIGNED, f"Tembusan {next(words)}"), row + 2):
            grid.add(Cell(offset, len(headers) - 1, line))
    grid.hidden_rows = frozenset(draw(st.sets(st.integers(0, row), max_size=1)))
    grid.hidden_columns = frozenset(draw(st.sets(st.integers(0, len(headers)), max_size=1)))
    return grid, header


def _fill(draw: st.DrawFn, grid: Grid, row: int, headers: list[str], words: Iterator[str]) -> None:
    for column, name in enumerate([*headers, "stray", "stray"]):
        choice = draw(st.integers(0, 11))
        if choice < (9 if name != "stray" else 1):
            strange = choice == 0 or name == "stray"
            printed = draw(st.sampled_from(STRANGE if strange else CONTENTS[name]))
            span = 2 if choice == 1 else 1
            grid.add(Cell(row, column, printed.format(next(words)), row_span=span))


def values_of(value: Any) -> Iterator[str]:
    """Return every text and number of contract JSON, its findings and places aside."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in {"findings", "place", "source", "confidence"}:
                yield from values_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from values_of(part)
    elif value is not None:
        yield str(value)


def squeezed(printed: str) -> str:
    return re.sub(r"[\W_]+", "", printed).casefold()


def essence(printed: str) -> str:
    """Return what must not be lost: the word that only this cell holds, else all of it."""
    own = re.search(r"\b[BDFGJKLMNPRST][bdfgjklmnprst]{5,7}\b", printed)
    return squeezed(own[0] if own else printed.removeprefix("NIP. "))


def lost_in(grid: Grid, header: set[tuple[int, int]]) -> dict[str, str]:
    """Return the cells whose text is nowhere in the reading."""
    try:
        drafts = plans_of(document(grid), UNREVIEWED)
    except RenaksiError:  # a header without anything that a plan holds
        return {}
    found = squeezed("\0".join(v for draft in drafts for v in values_of(contract_of(draft))))
    return {
        str(grid.place(key).first): cell.text
        for key, cell in grid.cells.items()
        if key not in header
        and cell.text not in {"√", "v", "x", SIGNED[0]}  # ticks are months; a date is in two parts
        and essence(cell.text) not in found
    }


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(messy_sheets())
def test_no_text_of_a_messy_sheet_is_dropped(drawn: tuple[Grid, set[tuple[int, int]]]) -> None:
    assert lost_in(*drawn) == {}


@pytest.mark.parametrize(
    ("drawing", "kept"),
    [
        pytest.param(
            "No | Sasaran | Indikator Kinerja | Target | Target\n"
            "1 | Meningkatnya mutu | Indeks mutu | 5 orang | 7 orang",
            "7 orang", id="second-target",
        ),
        pytest.param(
            "No | Kegiatan | Target | Jan | Feb | Mar\n"
            "1 | Penyusunan renja | 1 dokumen | v | tentatif |",
            "tentatif", id="word-under-a-month",
        ),
        pytest.param(
            "No | Kegiatan | Target | Anggaran (Rp)\n"
            "1 | Penyusunan renja | 1 dokumen | menyusul",
            "menyusul", id="word-under-money",
        ),
        pytest.param(
            f"{PLAN}\n | | | | 2. Membahas standar | | | perlu dicek",
            "perlu dicek", id="stray-beside-a-step",
        ),
        pytest.param(
            f"{PLAN}\nBagian yang menyusul | > | > | >",
            "Bagian yang menyusul", id="heading-after-the-last-row",
        ),
        pytest.param(
            f"{PLAN}\n\n | | | | | KEPALA DINAS\n | | | | | Dra. ROSITA, MM\n"
            " | | | | | NIP. 197003151990032001\n | | | | | Tembusan kepada Wali Kota",
            "Tembusan kepada Wali Kota", id="below-the-signature",
        ),
        pytest.param(
            "No | Kegiatan | Target | Anggaran (Rp) | Keterangan\n"
            "1 | Penyusunan renja | 1 dokumen | 5.000.000 |\nJUMLAH | | | 5.000.000 | sementara",
            "sementara", id="remark-beside-a-total",
        ),
        pytest.param(
            "No | Kegiatan | Target | Anggaran (Rp)\n1 | Penyusunan renja | 1 dokumen | #REF!",
            "#REF!", id="error-of-a-formula",
        ),
        pytest.param(
            f"RENCANA AKSI TAHUN 2021\nLampiran perjanjian kinerja perubahan\n\n{PLAN}",
            "Lampiran perjanjian kinerja perubahan", id="second-line-of-the-title",
        ),
        pytest.param(
            "No | Program | Sasaran | Program/Kegiatan | Target\n"
            "1 | Program Gizi | Meningkatnya mutu | DINAS KESEHATAN | 5 orang",
            "Program Gizi", id="statement-beside-the-agency",
        ),
        pytest.param(
            "Urusan | Kegiatan | Indikator Kinerja | Target\n"
            "Kesehatan | Penyusunan renja | Jumlah dokumen | 1 dokumen",
            "Penyusunan renja", id="statement-beside-its-affair",
        ),
        pytest.param(
            f"{PLAN}\n\nNo | Kegiatan | {MONTHS} | Keterangan\n"
            "1 | Menyusun standar | √ | | | | | | | | | | | | bila ada dana",
            "bila ada dana", id="remark-in-a-schedule",
        ),
    ],
)  # fmt: skip
def test_it_is_kept(drawing: str, kept: str) -> None:
    assert squeezed(kept) in squeezed("\0".join(values_of(contract(sheet(drawing)))))


# Nothing breaks: any grid at all is read or refused.

SIGNS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
TEXTS = st.one_of(
    st.sampled_from([*CONTENTS, *SIGNED, *STRANGE, *TITLES, *MONTHS.split(" | ")]),
    st.sampled_from(["JUMLAH", "Tujuan 1 : Terwujudnya kota", "(1)", "5=4/3", "#REF!",
                     "PIHAK KEDUA", "s/d TW II", "1. a\n2. b", "12 dari 15", "9" * 60, "²"]),
    st.text(SIGNS, min_size=1, max_size=12),
)  # fmt: skip
NUMBERS = st.one_of(
    st.none(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.just(Decimal("1E30")),
)
CELLS = st.builds(
    Cell,
    row=st.integers(0, 6),
    column=st.integers(0, 8),
    text=TEXTS,
    row_span=st.sampled_from([1, 1, 1, 3]),
    column_span=st.sampled_from([1, 1, 1, 4]),
    number=NUMBERS,
    is_percent=st.booleans(),
    is_error=st.booleans(),
    is_shaded=st.booleans(),
)


@st.composite
def any_grid(draw: st.DrawFn) -> Grid:
    grid = Grid(draw(st.sampled_from(list(GridKind))), sheet="S", page=1, table=1)
    for cell in draw(st.lists(CELLS, max_size=40)):
        grid.add(cell)
    if draw(st.integers(0, 3)):
        others = draw(st.permutations(sorted(CONTENTS)))[:6]
        for column, name in enumerate(["Sasaran Strategis", "Target", *others]):
            grid.add(Cell(0, column, name))
    grid.hidden_rows = frozenset(draw(st.sets(st.integers(0, 6), max_size=2)))
    return replace(grid, is_hidden=draw(st.booleans()))


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(any_grid(), max_size=3))
@example([])
def test_any_grids_are_read_or_refused(grids: list[Grid]) -> None:
    try:
        drafts = plans_of(document(*grids))
    except RenaksiError:
        return
    for draft in drafts:
        assert contract_of(draft)["form"] in set(Form)


def test_a_plan_of_more_rows_than_any_is_read_up_to_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "ROW_LIMIT", 6)
    monkeypatch.setattr(reader, "ROW_LIMIT", 6)
    long = "\n".join([HEADER, *ROWS * 4])
    (first,) = plans_of(document(sheet(long, "A"), sheet(PLAN, "B")), UNREVIEWED)

    assert len(first.rows) == 5
    (said,) = [one for one in first.findings if one.code == "file.cut_short"]
    assert said.params == {"sheet": "A", "row": 6, "limit": limits.CELL_LIMIT, "rows": 6}
    assert {(one.name, one.reason) for one in first.source.skipped} == {
        ("A", "file.rest_not_read"),
        ("B", "file.rest_not_read"),
    }


def test_sheets_without_a_plan_take_no_rows_from_those_with_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "ROW_LIMIT", 3)
    names = sheet("Daftar singkatan\nIKU = indikator\nRHK = hasil kerja", "Singkatan")
    draft = plan(names, sheet(PLAN, "Renaksi"))

    assert len(draft.rows) == 2
    assert not [one for one in draft.findings if one.code == "file.cut_short"]


def test_tables_of_a_text_are_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROW_LIMIT", 5)
    draft = plan(table(PLAN), table(PLAN), table(PLAN))

    assert len(draft.rows) == 3
    assert [one.code for one in draft.findings if one.code == "file.cut_short"]


def test_an_earlier_cut_takes_the_place_of_a_later_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "ROW_LIMIT", 2)
    long = document(sheet(PLAN, "A"))
    limits.cut_short(long, "A", 2)
    (draft,) = plans_of(long, UNREVIEWED)

    said = [one.params["row"] for one in draft.findings if one.code == "file.cut_short"]
    assert said == [2]
