"""Many documents: in order, in parallel, and one that fails costs only itself."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from renaksi.cli.batch import Outcome, run_batch
from renaksi.cli.inputs import Input
from renaksi.domain.errors import RenaksiError


def inputs(*contents: str) -> list[Input]:
    return [
        Input(f"{n}.txt", path=Path(f"{n}.txt"), data=content.encode())
        for n, content in enumerate(contents)
    ]


def work(source: Input) -> Outcome:
    """Do what the document says."""
    word = source.load().decode()
    if word == "refuse":
        raise RenaksiError("file.empty")
    if word == "break":
        raise ZeroDivisionError
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "slow":
        time.sleep(0.3)
    return Outcome(source.name, 0, parts=(word,))


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_outcomes_come_in_order(processes: int) -> None:
    words = ["slow", "a", "b", "c", "slow", "d", "e", "f", "g", "h", "i", "j", "k"]
    found = [outcome.parts for outcome in run_batch(inputs(*words), work, "id", processes)]
    assert found == [(word,) for word in words]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_document_that_fails_stops_no_other(processes: int) -> None:
    found = list(run_batch(inputs("a", "refuse", "break", "b"), work, "en", processes))

    assert [outcome.status for outcome in found] == [0, 2, 2, 0]
    assert found[1].problem is not None
    assert found[1].problem.startswith("renaksi: 1.txt: ")
    assert found[2].problem is not None
    assert "ZeroDivisionError" in found[2].problem


def test_a_document_that_kills_its_process_costs_only_itself() -> None:
    found = list(run_batch(inputs("a", "die", "b", "die", "c"), work, "en", 2))

    assert [outcome.status for outcome in found] == [0, 2, 0, 2, 0]
    assert found[1].problem is not None
    assert "stopped its reader" in found[1].problem


def test_leaving_early_leaves_no_process_behind() -> None:
    outcomes = run_batch(inputs(*["slow"] * 20), work, "id", 2)
    next(outcomes)
    started = time.monotonic()
    outcomes.close()  # type: ignore[attr-defined]
    assert time.monotonic() - started < 2


def test_no_documents_no_outcomes() -> None:
    assert list(run_batch([], work, "id")) == []
