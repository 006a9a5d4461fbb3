"""Folding of text: what is tidied, what counts as the same wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.text import (
    fold_case,
    fold_lines,
    fold_space,
    is_one_letter_apart,
    is_same_wording,
    letters,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  a \t b\n c ", "a b c", id="white-space"),
        pytest.param("1\u00a0500\u202forang", "1 500 orang", id="non-breaking"),
        pytest.param("\ufeffke\u00adgiatan\u200b", "kegiatan", id="invisible-signs"),
        pytest.param("\u200fTarget\u200e", "Target", id="direction-marks"),
        pytest.param(" \n ", "", id="blank"),
    ],
)
def test_white_space_is_folded(text: str, expected: str) -> None:
    assert fold_space(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. A \r\n\r\n 2.  B", "1. A\n2. B", id="windows-lines"),
        pytest.param("a\u2028b\x0bc", "a\nb\nc", id="other-line-ends"),
        pytest.param("\n\n", "", id="blank"),
    ],
)
def test_lines_are_kept(text: str, expected: str) -> None:
    assert fold_lines(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Kerukunan  Umat", "kerukunan umat.", True, id="case-space-full-stop"),
        pytest.param("anak – anak", "anak - anak", True, id="dashes"),
        pytest.param("“Damai”", '"damai"', True, id="quotes"),
        pytest.param("di bidang", "dibidang", False, id="a-blank-inside-counts"),
        pytest.param(None, None, False, id="nothing-is-no-wording"),
        pytest.param("a", None, False, id="one-missing"),
    ],
)
def test_same_wording(one: str | None, other: str | None, expected: bool) -> None:
    assert is_same_wording(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("rosita", "rositta", True, id="added"),
        pytest.param("rosita", "rosta", True, id="dropped"),
        pytest.param("rosita", "rosyta", True, id="replaced"),
        pytest.param("rosita", "roista", True, id="swapped"),
        pytest.param("rosita", "rosita", False, id="equal"),
        pytest.param("rosita", "rostyta", False, id="two-letters"),
        pytest.param("rosita", "rositaaa", False, id="longer-by-two"),
        pytest.param("", "a", True, id="from-nothing"),
    ],
)
def test_one_letter_apart(one: str, other: str, expected: bool) -> None:
    assert is_one_letter_apart(one, other) is expected
    assert is_one_letter_apart(other, one) is expected


def test_words_and_letters() -> None:
    assert words("Persentase (%) Ormas, LSM 2021") == ("persentase", "ormas", "lsm", "2021")
    assert letters("S. Sos.") == "ssos"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_space(fold_space(text)) == fold_space(text)
    assert fold_lines(fold_lines(text)) == fold_lines(text)
    assert fold_space(fold_lines(text)) == fold_space(text)
    assert "\n" not in fold_case(text)
