"""The import of a list of codes and names: what it takes, and one clear sentence for what not."""

from __future__ import annotations

from datetime import date

import pytest

from renaksi.domain.draft import Level
from renaksi.domain.errors import RenaksiError
from renaksi.messages import message
from renaksi.reading.nomenclature import load_nomenclature, official_nomenclature

HEADER = "kode,nama,kinerja,indikator,satuan,definisi,versi,berlaku_mulai,berlaku_sampai\n"


def test_every_column_is_read() -> None:
    line = "8.01.05.2.01.03,Nama,Kinerja,Indikator,Orang,Definisi,V1,2023-06-23,31/12/2024\n"
    (entry,) = load_nomenclature(HEADER + line).entries
    assert (entry.code, entry.name, entry.level) == (
        "8.01.05.2.01.0003",
        "Nama",
        Level.SUB_ACTIVITY,
    )
    assert (entry.performance, entry.indicator, entry.unit) == ("Kinerja", "Indikator", "Orang")
    assert (entry.definition, entry.version, entry.is_certain) == ("Definisi", "V1", True)
    assert (entry.valid_from, entry.valid_to) == (date(2023, 6, 23), date(2024, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kode;nama\n8.01.05;A, B\n", id="semicolons"),
        pytest.param("kode\tnama\n8.01.05\tA, B\n", id="tabs"),
        pytest.param('\ufeffKODE,Nama\n8.01.05,"A, B"\n', id="mark-and-capitals"),
        pytest.param('kode,nama\n\n8.01.05,"A, B"\n,\n', id="empty-lines"),
    ],
)
def test_shapes_that_are_understood(text: str) -> None:
    (entry,) = load_nomenclature(text).entries
    assert (entry.code, entry.name) == ("8.01.05", "A, B")


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        pytest.param("", "column_missing", {"columns": "kode, nama"}, id="empty-file"),
        pytest.param("nama\nA\n", "column_missing", {"columns": "kode"}, id="no-code-column"),
        pytest.param("kode,nama\n", "empty", {}, id="no-line"),
        pytest.param(
            "kode,nama\nabc,A\n", "code_unknown", {"line": 2, "code": "abc"}, id="no-code"
        ),
        pytest.param(
            "kode,nama\n8.01.05,\n", "name_missing", {"line": 2, "code": "8.01.05"}, id="no-name"
        ),
        pytest.param(
            "kode,nama\n8.01.05,A\n8.01.05,B\n",
            "code_twice",
            {"line": 3, "code": "8.01.05", "other": 2},
            id="twice",
        ),
        pytest.param(
            "kode,nama,berlaku_mulai\n8.01.05,A,kemarin\n",
            "date_unknown",
            {"line": 2, "date": "kemarin"},
            id="no-date",
        ),
    ],
)
def test_what_is_refused(text: str, code: str, params: dict[str, object]) -> None:
    with pytest.raises(RenaksiError) as caught:
        load_nomenclature(text)
    assert caught.value.code == f"nomenclature_file.{code}"
    assert caught.value.params == params
    for lang in ("id", "en"):
        assert "…" not in message(caught.value.code, caught.value.params, lang)[0]


def test_the_same_code_in_two_versions_is_two_entries() -> None:
    text = "kode,nama,versi\n8.01.05,A,V1\n8.01.05,B,V2\n"
    assert len(load_nomenclature(text).entries) == 2


def test_the_shipped_list_is_an_excerpt_that_says_what_is_certain() -> None:
    official = official_nomenclature()
    assert not official.is_complete
    assert {entry.version for entry in official.entries} == {"himpunan 2026-11-24"}
    assert {entry.valid_from for entry in official.entries} == {None}
    uncertain = {entry.code for entry in official.entries if not entry.is_certain}
    assert "8.01.02.2.01.0001" in uncertain
    assert "8.01.05.2.01.0003" not in uncertain
    programs = [entry.code for entry in official.entries if entry.level is Level.PROGRAM]
    assert programs == ["X.XX.01", "8.01.02", "8.01.03", "8.01.04", "8.01.05", "8.01.06"]
