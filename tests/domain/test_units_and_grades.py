"""Units and grades: which printings mean the same, which grade is better."""

import pytest

from renaksi.domain.grades import grade_of, rank_of
from renaksi.domain.units import are_same_unit, counts_whole_things, is_percent_unit


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("%", "persen", True, id="percent"),
        pytest.param("% (persen)", "Persen", True, id="percent-said-twice"),
        pytest.param("dok", "Dokumen", True, id="document"),
        pytest.param("org", "ORANG", True, id="people"),
        pytest.param("bh", "buah", True, id="pieces"),
        pytest.param("orang", "peserta", False, id="people-and-participants"),
        pytest.param("orang/bulan", "orang", False, id="per-month"),
    ],
)
def test_same_units(one: str, other: str, expected: bool) -> None:
    assert are_same_unit(one, other) is expected


def test_percent_units() -> None:
    assert all(is_percent_unit(unit) for unit in ("%", "Persen", "prosen", "% (persen)"))
    assert not any(is_percent_unit(unit) for unit in (None, "", "orang", "%/tahun"))


def test_whole_things() -> None:
    assert all(counts_whole_things(unit) for unit in ("orang", "bh", "Dokumen RKA", "orang/bulan"))
    assert not any(counts_whole_things(unit) for unit in (None, "", "%", "hektar", "Angka"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("BB", "bb", id="letters"),
        pytest.param("Predikat BB", "bb", id="named"),
        pytest.param("Wajar Tanpa Pengecualian", "wtp", id="in-full"),
        pytest.param("CC ke atas", "cc", id="and-up"),
        pytest.param("minimal B", "b", id="at-least"),
        pytest.param("Sangat Baik", "sangat baik", id="word"),
        pytest.param("F", None, id="no-grade"),
        pytest.param("Baik sekali", None, id="other-words"),
        pytest.param("", None, id="blank"),
        pytest.param("-", None, id="dash"),
    ],
)
def test_grades(text: str, expected: str | None) -> None:
    assert grade_of(text) == expected


def test_better_grades_come_first() -> None:
    a, bb, b, wtp = (rank_of(text) for text in ("A", "Predikat BB", "B", "WTP"))

    assert a is not None
    assert bb is not None
    assert b is not None
    assert wtp is not None
    assert a < bb < b
    assert wtp[0] != a[0]
    assert rank_of("tersedia") is None
