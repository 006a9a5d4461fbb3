from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.documents import render_plan
from renaksi.documents.action_plan.csv import neutral
from renaksi.domain.draft import PlanDraft
from tests.documents.plans import (
    MAYOR,
    OPTIONS,
    make_detailed_plan,
    make_plan,
    make_row,
    make_shared_plan,
)


def lines_of(draft: PlanDraft) -> list[list[str]]:
    data = render_plan(draft, "csv", OPTIONS).data
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def stripped(text: str) -> str:
    """Undo :func:`neutral` as a reader does: take one apostrophe off a text that it guards."""
    bare = text.lstrip("'")
    is_guarded = text.startswith("'") and bare[:1] in ("=", "+", "-", "@", "\t", "\r")
    return text[1:] if is_guarded else text


def test_title_table_schedule_and_signature_follow_each_other() -> None:
    lines = lines_of(make_plan(notes=("Catatan: sementara",)))

    firsts = [line[0] if line else "" for line in lines]
    assert firsts == [
        "RENCANA AKSI KINERJA SASARAN",
        "DINAS KESEHATAN",
        "KOTA METRO",
        "TAHUN 2026",
        "",
        "NO",
        "",
        "1",
        "JUMLAH ANGGARAN (SETIAP SUB KEGIATAN DIHITUNG SATU KALI)",
        "",
        "NO",
        "",
        "",
        "1",
        "1",
        "",
        "Catatan: sementara",
        "",
        "Metro, 5 Januari 2026",
        "KEPALA DINAS KESEHATAN",
        "",
        "Dr. ANI LESTARI",
        "Pembina Utama Muda",
        "NIP. 19700315 199003 2 001",
    ]


def test_every_value_is_repeated_in_each_row() -> None:
    rows = [line for line in lines_of(make_shared_plan()) if line and line[0] in ("1", "2", "3")]

    assert {row[1] for row in rows[:3]} == {"Terwujudnya masyarakat sehat"}


def test_a_line_that_only_adds_to_the_one_above_repeats_nothing() -> None:
    rows = [line for line in lines_of(make_detailed_plan()) if len(line) == 10]

    details = [row for row in rows if row[5] in ("Alat tulis", "Bahan cetak")]
    assert [row[2:6] for row in details] == [
        ["", "", "", "Alat tulis"],
        ["", "", "", "Bahan cetak"],
    ]


def test_the_words_of_a_group_stand_over_each_of_its_columns() -> None:
    header = lines_of(make_plan())[5]

    assert header.count("TARGET KINERJA SASARAN") == 4


def test_money_is_plain_digits_with_a_decimal_comma() -> None:
    rows = [line for line in lines_of(make_detailed_plan()) if len(line) == 10]

    assert [row[9] for row in rows if row[5]][1:] == ["40,50", "49,50"]


def test_two_parties_stand_side_by_side() -> None:
    assert ["BUDI SANTOSO", "Dr. ANI LESTARI"] in lines_of(make_plan(second_party=MAYOR))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="function"),
        pytest.param("+62 811", "'+62 811", id="plus"),
        pytest.param("-belum ada", "'-belum ada", id="dash-and-words"),
        pytest.param("'=1", "''=1", id="apostrophe-of-its-own"),
        pytest.param("-", "-", id="lone-dash"),
        pytest.param("-12,5%", "-12,5%", id="negative-number"),
        pytest.param("Rapat", "Rapat", id="plain"),
        pytest.param("'kutip'", "'kutip'", id="quoted-words"),
    ],
)
def test_neutral(text: str, expected: str) -> None:
    assert neutral(text) == expected
    assert stripped(expected) == text


@given(st.text(alphabet="'=+-@\t\rab1", max_size=6))
def test_a_neutral_text_comes_back_equal(text: str) -> None:
    assert stripped(neutral(text)) == text


def test_dangerous_text_in_a_plan_is_neutral() -> None:
    rows = [
        line
        for line in lines_of(make_plan([make_row(person_in_charge="=HYPERLINK(1)")]))
        if line and line[0] == "1"
    ]

    assert rows[0][-1] == "'=HYPERLINK(1)"
