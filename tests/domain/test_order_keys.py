"""Rank keys: always room, always in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.order_keys import first_keys, key_between


@pytest.mark.parametrize("count", [0, 1, 36, 37, 5000])
def test_first_keys_stand_in_order(count: int) -> None:
    keys = first_keys(count)
    assert keys == sorted(set(keys))
    assert len(keys) == count


@given(st.lists(st.integers(0, 10_000), max_size=60), st.integers(0, 5))
def test_a_key_always_fits_anywhere(places: list[int], start: int) -> None:
    keys: list[str | None] = [None, *first_keys(start), None]
    for place in places:
        at = place % (len(keys) - 1)
        keys.insert(at + 1, key_between(keys[at], keys[at + 1]))
    made = [key for key in keys if key is not None]
    assert made == sorted(set(made))
    assert not any(key.endswith("0") for key in made)


def test_inserting_at_one_place_again_and_again_grows_slowly() -> None:
    low, high = key_between(None, None), None
    for _ in range(200):
        low = key_between(low, high)
    assert len(low) < 50


def test_keys_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        key_between("b", "a")
