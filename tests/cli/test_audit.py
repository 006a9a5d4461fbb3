"""``renaksi audit verify`` says whether the log is whole, where not, and answers so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connections

from tests.apps.audit.test_verification import grow
from tests.factories import make_government


def url_of(alias: str) -> str:
    known = connections[alias].settings_dict
    words = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host"}
    parts = {word: known[key] for key, word in {**words, "PORT": "port"}.items()}
    return " ".join(f"{word}='{value}'" for word, value in parts.items() if value)


def verify(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "renaksi.cli", "--lang", "en", "audit", "verify"]
    return subprocess.run(
        [*command, *words, "--data", str(data)],
        env={
            **os.environ,
            "DATABASE_URL": url_of("default"),
            "DATABASE_OWNER_URL": url_of("owner"),
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_whole_log(committed: None, data: Path) -> None:
    government = make_government()
    grow(government.id, 3)
    found = verify(data)
    assert (found.returncode, found.stdout) == (0, "The audit log is whole: 1 chains checked.\n")
    assert verify(data, "--government", government.code).returncode == 0


def test_a_log_that_was_tampered_with(committed: None, data: Path) -> None:
    government = make_government()
    grow(government.id, 3)
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE audit_entry SET why = 'lain' WHERE number = 2")
    found = verify(data)
    assert found.returncode == 1
    assert found.stdout == (
        f"{government.code} {government.name}: Entry 2 (agency.renamed) was altered after it was "
        "sealed.\n"
    )
    assert "1 findings" in found.stderr


def test_a_government_that_is_not_there(committed: None, data: Path) -> None:
    found = verify(data, "--government", "99.99")
    assert found.returncode == 64
    assert "99.99" in found.stderr
