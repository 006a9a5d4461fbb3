"""Ranks: found by any printing of their name; names that are no rank are told."""

import pytest

from renaksi.domain.ranks import RANKS, Rank, find_rank, looks_like_rank, printed_grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param("Pembina Utama Muda", "IV/c", id="plain"),
        pytest.param("PEMBINA TK. I", "IV/b", id="capitals"),
        pytest.param("Pembina Tingkat I", "IV/b", id="tingkat"),
        pytest.param("Pembina Tk.I", "IV/b", id="glued"),
        pytest.param("Pembina Tk 1", "IV/b", id="arabic"),
        pytest.param("Penata Tk I, III/d", "III/d", id="grade-behind-a-comma"),
        pytest.param("Pembina Tingkat I (IV/b)", "IV/b", id="grade-in-brackets"),
        pytest.param("Pembina Utama Muda - IV/c", "IV/c", id="grade-behind-a-dash"),
        pytest.param("Pangkat/Gol. : Penata / III.c", "III/c", id="label"),
        pytest.param("Penata Muda Tk. I", "III/b", id="muda"),
        pytest.param("juru", "I/c", id="lowest-kind"),
    ],
)
def test_ranks_are_found(text: str, grade: str) -> None:
    rank = find_rank(text)

    assert rank is not None
    assert rank.grade == grade


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param("Pembina Muda", True, id="mixed-up"),
        pytest.param("Penata Utama", True, id="too-high"),
        pytest.param("Pembina Utama Tk. I", True, id="level-where-none-is"),
        pytest.param("Kepala Dinas", False, id="position"),
        pytest.param("", False, id="blank"),
    ],
)
def test_what_is_no_rank(text: str, claims: bool) -> None:
    assert find_rank(text) is None
    assert looks_like_rank(text) is claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Pembina Tk. I, IV/b", "IV/b", id="slash"),
        pytest.param("Penata (III.c)", "III/c", id="dot"),
        pytest.param("Gol. 4/A", "IV/a", id="arabic"),
        pytest.param("Pembina Utama Muda", None, id="none"),
    ],
)
def test_printed_grades(text: str, expected: str | None) -> None:
    assert printed_grade(text) == expected


@pytest.mark.parametrize("rank", RANKS, ids=lambda rank: str(rank.grade))
def test_every_rank_is_found_by_its_own_name(rank: Rank) -> None:
    assert find_rank(f"{rank.name.upper()} ({rank.grade})") == rank
    assert printed_grade(f"{rank.name}, {rank.grade}") == rank.grade
