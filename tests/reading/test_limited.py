"""Reading wholly in the child: the same drafts come out, and nothing can take too much."""

from __future__ import annotations

import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.reading.limited import packed, read_plans_limited, unpacked
from renaksi.reading.reader import read_plans
from renaksi.reading.sandbox import Limits
from tests.generator import make_case


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("format_name", ["xlsx", "docx", "csv"])
def test_packed_drafts_come_back_the_same(format_name: str, seed: int) -> None:
    case = make_case(seed, formats=(format_name,))
    for draft in read_plans(case.data, case.name):
        assert unpacked(packed(draft)) == draft


@pytest.mark.parametrize("format_name", ["xlsx", "text"])
def test_a_document_read_in_the_child_is_read_the_same(format_name: str) -> None:
    case = make_case(4, formats=(format_name,))
    assert read_plans_limited(case.data, case.name) == read_plans(case.data, case.name)


def test_sheets_are_chosen_by_name_or_position() -> None:
    case = make_case(4, formats=("xlsx",))
    with pytest.raises(RenaksiError, match="no_such_sheet"):
        read_plans_limited(case.data, case.name, ("tidak ada",))
    first = read_plans_limited(case.data, case.name, ("1",))
    assert first[0].source.sheets == read_plans(case.data, case.name)[0].source.sheets


def test_what_cannot_be_read_is_refused_with_its_reason() -> None:
    with pytest.raises(RenaksiError, match=r"^reading\.no_plan$"):
        read_plans_limited(b"hanya satu kalimat", "catatan.txt")


def test_a_document_that_takes_too_long_is_refused() -> None:
    case = make_case(4, formats=("text",))
    with pytest.raises(RenaksiError, match=r"^file\.too_slow$"):
        read_plans_limited(case.data, case.name, limits=Limits(seconds=0.01))
