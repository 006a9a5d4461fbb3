"""Unsafe settings are refused with a sentence that says how to mend them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from renaksi.messages import known_codes
from renaksi.project.checks import NUMBERS, check_application_role, check_settings

KEY = "k" * 50
SAFE: Mapping[str, str] = {
    "RENAKSI_SECRET_KEY": KEY,
    "RENAKSI_CHECKPOINT_KEY": "c" * 50,
    "RENAKSI_HOSTS": "renaksi.contoh.example,localhost",
    "RENAKSI_ORIGIN": "https://renaksi.contoh.example",
    "DATABASE_URL": "postgresql://aplikasi@/renaksi",
    "DATABASE_OWNER_URL": "postgresql://pemilik@/renaksi",
}


def serving(data: Path, **changed: str) -> subprocess.CompletedProcess[str]:
    """Start the application as a web server does; it must refuse before anything else."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RENAKSI")}
    environment = {**kept, **SAFE, "RENAKSI_LANG": "en", "RENAKSI_DATA": str(data), **changed}
    return subprocess.run(
        [sys.executable, "-c", "import renaksi.project.wsgi"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        pytest.param({}, set(), id="safe"),
        pytest.param({"RENAKSI_SECRET_KEY": ""}, {"no_key"}, id="no-key"),
        pytest.param({"RENAKSI_SECRET_KEY": "short"}, {"short_key"}, id="short-key"),
        pytest.param({"RENAKSI_DEBUG": "1"}, {"debug"}, id="debug"),
        pytest.param({"RENAKSI_HOSTS": "*"}, {"any_host", "origin"}, id="any-host"),
        pytest.param(
            {"RENAKSI_ORIGIN": "http://renaksi.contoh.example"}, {"no_tls"}, id="open-origin"
        ),
        pytest.param({"RENAKSI_ORIGIN": ""}, {"no_tls"}, id="no-origin"),
        pytest.param({"RENAKSI_ORIGIN": "https://lain.example"}, {"origin"}, id="other-origin"),
        pytest.param({"DATABASE_URL": ""}, {"no_database"}, id="no-database"),
        pytest.param(
            {"DATABASE_OWNER_URL": "postgresql://aplikasi@/renaksi"}, {"same_role"}, id="same-role"
        ),
        pytest.param(
            {"RENAKSI_SECRET_KEY": "", "DATABASE_URL": ""},
            {"no_key", "no_database"},
            id="all-at-once",
        ),
    ],
)
def test_the_application_refuses_to_start(
    tmp_path: Path, changed: dict[str, str], codes: set[str]
) -> None:
    tmp_path.chmod(0o700)
    found = serving(tmp_path, **changed)
    numbers = {code for code in NUMBERS if f"renaksi.{NUMBERS[code]}:" in found.stderr}
    assert numbers == {f"unsafe.{code}" for code in codes}, found.stderr
    assert (found.returncode == 0) is (not codes)


def test_on_this_machine_alone_no_tls_is_asked_for(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert serving(tmp_path, RENAKSI_HOSTS="localhost", RENAKSI_ORIGIN="").returncode == 0


@pytest.mark.parametrize(("mode", "is_open"), [(0o700, False), (0o710, False), (0o755, True)])
def test_a_data_folder_open_to_others(
    tmp_path: Path, settings: Any, mode: int, is_open: bool
) -> None:
    tmp_path.chmod(mode)
    settings.DATA = tmp_path
    assert ("renaksi.E011" in {one.id for one in check_settings()}) is is_open
    tmp_path.chmod(0o700)


def test_one_key_for_two_uses_is_a_warning(settings: Any) -> None:
    settings.SECRET_KEY = settings.CHECKPOINT_KEY = KEY
    assert "renaksi.W012" in {one.id for one in check_settings()}


def test_the_applications_role_is_looked_at_in_the_database(db: None) -> None:
    assert check_application_role(databases=["default"]) == []
    assert check_application_role(databases=None) == []


def test_an_application_that_owns_tables_is_found(committed: None) -> None:
    default, owner = connections["default"], connections["owner"].settings_dict
    kept = dict(default.settings_dict)
    default.close()
    try:
        default.settings_dict.update({name: owner[name] for name in ("USER", "PASSWORD")})
        ids = {one.id for one in check_application_role(databases=["default"])}
    finally:
        default.close()
        default.settings_dict.update(kept)
    assert "renaksi.E010" in ids


def test_every_finding_has_a_number_and_words() -> None:
    codes = {code for code in known_codes() if code.startswith("unsafe.")}
    assert codes == set(NUMBERS)
    assert len(set(NUMBERS.values())) == len(NUMBERS)
