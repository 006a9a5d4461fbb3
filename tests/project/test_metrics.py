"""Figures of requests, and that pages do not depend on them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from renaksi.project import metrics

_COUNT = """
import django; django.setup()
from renaksi.project import metrics
metrics.count_request("GET", "route/of/this/test", 200, 0.1)
print(metrics.os.environ["PROMETHEUS_MULTIPROC_DIR"])
"""


def folder_taken(given: Path) -> Path:
    """Count in a process that is given a folder, and return the one that it took."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "renaksi.project.settings",
        "RENAKSI_SECRET_KEY": "of the tests alone, long enough for the checks",
        "PROMETHEUS_MULTIPROC_DIR": str(given),
    }
    done = subprocess.run(
        [sys.executable, "-c", _COUNT], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


def test_a_folder_that_the_environment_names_is_taken(tmp_path: Path) -> None:
    assert folder_taken(tmp_path) == tmp_path
    assert list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_replaced(tmp_path: Path) -> None:
    """A server started from another's environment has a folder of its own."""
    taken = folder_taken(tmp_path / "none")

    assert taken != tmp_path / "none"
    assert taken.is_dir()


def test_figures_that_cannot_be_kept_break_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_labels: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(metrics._requests, "labels", refuse)

    metrics.count_request("GET", "route/of/this/test", 200, 0.1)
