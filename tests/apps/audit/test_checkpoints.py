"""Checkpoints: signed with a key outside of the database, appended, never rewritten."""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest

from renaksi.apps.audit.checkpoints import (
    BadLine,
    Checkpoint,
    folder,
    read_checkpoints,
    write_checkpoint,
)
from renaksi.apps.audit.tasks import sign_checkpoint
from renaksi.apps.audit.verification import verify_all
from renaksi.running.backup.checkpoints import keep_checkpoints, restore_checkpoints
from renaksi.running.backup.checkpoints import read_checkpoints as in_folder
from tests.apps.audit.test_verification import grow
from tests.factories import NOW, make_government


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path
    settings.CHECKPOINT_KEY = "kunci-contoh"


def file() -> Path:
    [found] = folder().glob("*.jsonl")
    return found


def test_a_chain_is_signed_when_it_has_grown(committed: None) -> None:
    government = make_government().id
    grow(government, 2)
    assert write_checkpoint(NOW) == 1
    assert write_checkpoint(NOW) == 0
    grow(government, 1)
    sign_checkpoint(int(NOW.timestamp()))
    found = list(read_checkpoints(folder()))
    assert [one.number for one in found if isinstance(one, Checkpoint)] == [2, 3]
    assert list(verify_all()) == []


def test_a_file_of_checkpoints_is_closed_to_others(committed: None) -> None:
    grow(make_government().id, 1)
    write_checkpoint(NOW)
    assert stat.S_IMODE(file().stat().st_mode) == 0o600
    assert stat.S_IMODE(folder().stat().st_mode) == 0o700


def signed(count: int) -> None:
    government = make_government().id
    for _ in range(count):
        grow(government, 1)
        write_checkpoint(NOW)


def bad_lines() -> list[int]:
    found = [one for one in read_checkpoints(folder()) if isinstance(one, BadLine)]
    assert len([one for one in verify_all() if one.code == "audit.checkpoint_forged"]) == len(found)
    return [one.line for one in found]


def test_a_forged_line_is_found(committed: None) -> None:
    signed(3)
    lines = file().read_text().splitlines()
    fields = json.loads(lines[1])
    lines[1] = json.dumps({**fields, "number": 1})
    file().write_text("\n".join(lines) + "\n")
    assert bad_lines() == [2]


def test_a_line_taken_out_is_found(committed: None) -> None:
    signed(3)
    lines = file().read_text().splitlines()
    file().write_text("\n".join([lines[0], lines[2]]) + "\n")
    assert bad_lines() == [2]


def test_a_line_signed_with_another_key_is_found(committed: None, settings: Any) -> None:
    signed(1)
    settings.CHECKPOINT_KEY = "kunci-lain"
    assert bad_lines() == [1]


def test_a_torn_line_is_found_and_does_not_stop_the_next(committed: None) -> None:
    signed(1)
    with file().open("a") as text:
        text.write('{"government": "')
    assert bad_lines() == [2]


def test_checkpoints_travel_in_backups(committed: None, tmp_path: Path) -> None:
    signed(2)
    backup, elsewhere = tmp_path / "one.zip", tmp_path / "elsewhere"
    with zipfile.ZipFile(backup, "w") as archive:
        keep_checkpoints(archive, in_folder(folder()))
    assert restore_checkpoints(backup, elsewhere) == 1
    assert in_folder(elsewhere) == in_folder(folder())
    assert restore_checkpoints(backup, elsewhere) == 0
