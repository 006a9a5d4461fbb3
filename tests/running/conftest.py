"""Data directories of their own for tests of running."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest


@pytest.fixture
def room() -> Iterator[Path]:
    """A folder that the server's user may pass through, with a short name."""
    folder = Path(tempfile.mkdtemp(prefix="renaksi-running-"))
    folder.chmod(0o711)
    yield folder
    rmtree(folder, ignore_errors=True)


@pytest.fixture
def plain_environment() -> dict[str, str]:
    """The environment without anything that chooses a database or a place."""
    chosen = ("DATABASE_", "RENAKSI_", "DJANGO_", "PROMETHEUS_")
    return {name: value for name, value in os.environ.items() if not name.startswith(chosen)}
