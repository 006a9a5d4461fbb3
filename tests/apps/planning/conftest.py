"""What tests of plans share."""

from __future__ import annotations

import pytest

from tests.apps.planning.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def committed_cast(committed: None) -> Cast:
    """The same for what another connection must see, or what a commit proves."""
    return make_cast()
