"""Lines for the terminal: text wraps, figures stand right, nothing steers the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from renaksi.cli.lines import Block, Column, Page, shown, wrap


@pytest.mark.parametrize(
    ("text", "first", "rest", "expected"),
    [
        pytest.param("", 10, 10, [""], id="nothing"),
        pytest.param("satu dua tiga", 20, 20, ["satu dua tiga"], id="fits"),
        pytest.param("satu dua tiga", 8, 8, ["satu dua", "tiga"], id="two-lines"),
        pytest.param("satu dua tiga", 5, 20, ["satu", "dua tiga"], id="first-is-shorter"),
        pytest.param("sepanjang ini", 4, 9, ["", "sepanjang", "ini"], id="first-has-no-room"),
        pytest.param("abcdefghij", 4, 4, ["abcd", "efgh", "ij"], id="word-too-long"),
    ],
)
def test_text_wraps(text: str, first: int, rest: int, expected: list[str]) -> None:
    assert wrap(text, first, rest) == expected


@given(
    st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1), max_size=20),
    st.integers(4, 40),
    st.integers(4, 40),
)
def test_no_word_is_lost_and_no_line_is_too_wide(words: list[str], first: int, rest: int) -> None:
    text = " ".join(words)
    lines = wrap(text, first, rest)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert cell_len(lines[0]) <= first
    assert all(cell_len(line) <= rest for line in lines[1:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\x1b[31mmerah\x1b[0m", "[31mmerah[0m", id="colour-codes"),
        pytest.param("a\u202eb", "ab", id="right-to-left-override"),
        pytest.param("a\n b\tc", "a b c", id="line-ends"),
        pytest.param("\x9bhapus\x07", "hapus", id="eight-bit-controls"),
        pytest.param("\ud800x", "x", id="half-a-sign"),
        pytest.param("√ Sub", "√ Sub", id="a-tick-stays"),
    ],
)
def test_nothing_steers_the_terminal(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_figures_stand_right_beside_the_first_line() -> None:
    page = Page(40, 4, (Column("budget", "Anggaran", 10),))
    block = Block(
        "Pelaksanaan kebijakan di bidang ketahanan", number="3", figures={"budget": "Rp1"}
    )

    lines = [line.plain for line in page.lines(block)]

    assert lines[0].startswith("  3 Pelaksanaan")
    assert lines[0].endswith(" Rp1")
    assert {len(line) for line in lines[:1]} == {40}
    assert all(len(line.rstrip()) <= 40 for line in lines)
