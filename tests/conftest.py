"""What every test may use: the marker for programs that a machine may lack."""

from __future__ import annotations

import os
import shutil

import pytest


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; where CI is set, fail it instead.

    Mark such a test with ``@pytest.mark.requires_program("soffice")`` (one or more names). A
    machine that claims to check everything must not pass by skipping.
    """
    for mark in item.iter_markers("requires_program"):
        for program in mark.args:
            _require(str(program))


def _require(program: str) -> None:
    if shutil.which(program):
        return
    reason = f"needs the program {program}, which is not installed here"
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
