"""``renaksi backup`` and ``restore`` as commands, between two installations."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from renaksi.running.backup.archive import Archive
from renaksi.running.schedule import Backups, Rhythm
from tests.running.processes import until


def renaksi(environment: dict[str, str], *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "renaksi.cli", *map(str, words), "--lang", "en"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_one_installation_becomes_another(room: Path, plain_environment: dict[str, str]) -> None:
    first, second, file = room / "first", room / "second", room / "one.zip"
    environment = plain_environment
    assert renaksi(environment, "init", "--data", first).returncode == 0

    done = renaksi(environment, "backup", file, "--data", first)
    assert done.returncode == 0, done.stderr
    assert f"written to {file}" in done.stdout
    with Archive(file) as archive:
        assert {table.table for table in archive.manifest.tables} >= {"django_migrations"}
    assert "secrets.json" not in zipfile.ZipFile(file).namelist()

    again = renaksi(environment, "restore", file, "--data", second)
    assert again.returncode == 0, again.stderr
    assert "everything matches" in again.stdout

    refused = renaksi(environment, "restore", file, "--data", first)
    assert refused.returncode == 2
    assert "holds tables already" in refused.stderr


def test_a_folder_keeps_so_many(room: Path, plain_environment: dict[str, str]) -> None:
    data, folder = room / "data", room / "backups"
    folder.mkdir()
    assert renaksi(plain_environment, "init", "--data", data).returncode == 0
    for name in ("renaksi-20200101T000000Z.zip", "renaksi-20200102T000000Z.zip"):
        (folder / name).write_bytes(b"")

    done = renaksi(plain_environment, "backup", folder, "--keep", "2", "--data", data)

    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 2
    assert names[0] == "renaksi-20200102T000000Z.zip"


def test_a_backup_comes_by_itself_when_it_is_due(
    room: Path, plain_environment: dict[str, str]
) -> None:
    data = room / "data"
    assert renaksi(plain_environment, "init", "--data", data).returncode == 0
    said: list[str] = []
    backups = Backups(
        data / "backups", Rhythm(1, 3), plain_environment, lambda what, *_: said.append(what)
    )
    backups()
    assert backups.process is None

    backups.due_at = 0.0
    backups()
    assert backups.process is not None
    until(lambda: (backups(), backups.process is None)[1], "the end of the backup")

    (made,) = (data / "backups").iterdir()
    assert made.stat().st_mode & 0o777 == 0o600
    assert said == []


@pytest.mark.parametrize(("hours", "keep"), [("x", "1"), ("-1", "1"), ("1", "0"), ("1.5", "1")])
def test_a_rhythm_that_makes_no_sense_is_refused(
    hours: str, keep: str, room: Path, plain_environment: dict[str, str]
) -> None:
    environment = {
        **plain_environment,
        "RENAKSI_BACKUP_HOURS": hours,
        "RENAKSI_BACKUP_KEEP": keep,
        "PATH": os.environ["PATH"],
    }
    refused = renaksi(environment, "serve", "--data", room / "data")
    assert refused.returncode == 2
    assert "RENAKSI_BACKUP_" in refused.stderr
