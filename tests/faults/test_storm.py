"""What was acknowledged outlives the death of web, worker and PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from tests.faults.storm import Storm

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds processes in /proc")
ROUNDS = 2


@pytest.fixture
def storm() -> Iterator[Storm]:
    folder = Path("/tmp") / f"renaksi-storm-{os.getpid()}"  # noqa: S108 (short, and its own)
    folder.mkdir(mode=0o711)
    chosen = ("DATABASE_", "RENAKSI_", "DJANGO_")
    environment = {name: one for name, one in os.environ.items() if not name.startswith(chosen)}
    one = Storm(folder / "data", environment)
    yield one
    one.end()
    rmtree(folder, ignore_errors=True)


def test_nothing_acknowledged_is_lost(storm: Storm) -> None:
    storm.rage(ROUNDS)
    storm.settle()

    assert storm.account.written
    assert storm.account.started
    assert storm.losses() == []


def test_a_loss_would_be_seen(storm: Storm) -> None:
    storm.account.written.append("badan-yang-tidak-ada")
    storm.account.started.append("job-yang-tidak-ada")

    assert len(storm.losses()) == 2
