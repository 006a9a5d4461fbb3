"""What the readers' tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from renaksi.reading.readers import shared_worker


@pytest.fixture(scope="module")
def one_child() -> Iterator[None]:
    """Let a module's tests share one child process, which is faster."""
    with shared_worker():
        yield
