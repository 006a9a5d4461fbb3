"""The limit on the time of one document."""

from __future__ import annotations

import signal
import threading
from pathlib import Path

import pytest

from renaksi.cli import loading
from renaksi.cli.deadline import deadline
from renaksi.cli.inputs import Input
from renaksi.domain.errors import RenaksiError


def work_for_ever() -> None:
    while True:
        pass


def swallow_and_go_on() -> None:
    try:
        work_for_ever()
    except RenaksiError:
        work_for_ever()


def test_endless_work_is_refused() -> None:
    with pytest.raises(RenaksiError) as refusal, deadline(0.05):
        work_for_ever()
    assert refusal.value.code == "file.too_slow"


def test_a_refusal_that_is_swallowed_comes_again() -> None:
    with pytest.raises(RenaksiError), deadline(0.05):
        swallow_and_go_on()


def test_nothing_is_left_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with deadline(5):
        pass
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
    assert signal.getsignal(signal.SIGALRM) is before


def test_the_outer_deadline_holds() -> None:
    with pytest.raises(RenaksiError), deadline(0.05), deadline(60):
        work_for_ever()


def test_another_thread_works_without_it() -> None:
    done: list[bool] = []

    def work() -> None:
        with deadline(0.05):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def test_recognition_stands_under_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Not the child's parsing alone: what happens to the grids afterwards too."""
    plan = tmp_path / "plan.csv"
    plan.write_text("No,Sasaran,Indikator,Target\n1,Meningkatnya mutu,Jumlah laporan,2 dokumen\n")
    monkeypatch.setattr("renaksi.cli.loading.deadline", lambda: deadline(0.05))
    monkeypatch.setattr("renaksi.reading.reader.plans_of", lambda *_: work_for_ever())
    with pytest.raises(RenaksiError) as refusal:
        loading.load_plans(Input(str(plan), path=plan))
    assert refusal.value.code == "file.too_slow"
