"""What the tests of organizations share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from renaksi.apps.tenancy.acting import acting_in
from tests.apps.organizations.cast import Scene, make_scene


@pytest.fixture
def scene(db: None) -> Iterator[Scene]:
    """Act in a government with three agencies; everything is rolled back."""
    made = make_scene()
    with acting_in(made.government.pk):
        yield made
