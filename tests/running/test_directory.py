"""The data directory: private, held by one server, and refused with a sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.messages import message
from renaksi.running.directory import DataDirectory, InUseError
from renaksi.running.keys import load_keys

HOLD = """
import sys, time
from pathlib import Path
from renaksi.running.directory import DataDirectory
with DataDirectory.open(Path(sys.argv[1])).locked("http://localhost:8000"):
    print("held", flush=True)
    time.sleep(600)
"""


def test_it_is_closed_to_others(room: Path) -> None:
    directory = DataDirectory.open(room / "new" / "data")
    load_keys(directory.keys_file)

    assert directory.path.stat().st_mode & 0o007 == 0
    assert directory.path.stat().st_mode & 0o777 == (0o710 if directory.account else 0o700)
    assert directory.keys_file.stat().st_mode & 0o777 == 0o600


def test_the_folders_above_are_left_alone(room: Path) -> None:
    above = room / "above"
    above.mkdir(mode=0o750)

    DataDirectory.open(above / "data")

    assert above.stat().st_mode & 0o777 == 0o750


def test_secrets_are_made_once(room: Path) -> None:
    directory = DataDirectory.open(room / "data")

    first, second = load_keys(directory.keys_file), load_keys(directory.keys_file)

    assert first == second
    values = [getattr(first, name) for name in first.__dataclass_fields__]
    assert len(set(values)) == len(values)
    assert min(map(len, values)) >= 32


@pytest.mark.parametrize(
    ("content", "mode", "code"),
    [
        pytest.param("{}", 0o644, "running.open_secrets", id="others-can-read"),
        pytest.param("{", 0o600, "running.damaged_secrets", id="cut-short"),
        pytest.param("[1]", 0o600, "running.damaged_secrets", id="something-else"),
    ],
)
def test_secrets_that_cannot_be_trusted(room: Path, content: str, mode: int, code: str) -> None:
    file = room / "secrets.json"
    file.write_text(content, encoding="utf-8")
    file.chmod(mode)

    with pytest.raises(RenaksiError) as refusal:
        load_keys(file)

    assert refusal.value.code == code


def test_a_folder_of_other_things_is_refused(room: Path) -> None:
    (room / "letters.txt").write_text("mine", encoding="utf-8")
    mode = room.stat().st_mode

    with pytest.raises(RenaksiError) as refusal:
        DataDirectory.open(room)

    assert refusal.value.code == "running.not_ours"
    assert room.stat().st_mode == mode


@pytest.mark.parametrize("name", ["file", "file/below"])
def test_a_file_is_no_folder(room: Path, name: str) -> None:
    (room / "file").write_text("", encoding="utf-8")

    with pytest.raises(RenaksiError) as refusal:
        DataDirectory.open(room / name)

    assert refusal.value.code == "running.not_a_folder"


def test_a_second_server_is_refused_and_told_where_the_first_is(room: Path) -> None:
    directory = DataDirectory.open(room / "data")

    with (
        directory.locked("http://localhost:8000"),
        pytest.raises(InUseError) as refusal,
        DataDirectory.open(room / "data").locked(),
    ):
        pass

    said = " ".join(message(refusal.value.code, refusal.value.params, "en"))
    assert "http://localhost:8000" in said
    assert str(os.getpid()) in said


def test_the_lock_ends_with_its_process_however_that_ends(room: Path) -> None:
    directory = DataDirectory.open(room / "data")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, directory.path], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    assert directory.is_locked()

    holder.send_signal(signal.SIGKILL)
    holder.communicate()

    assert not directory.is_locked()
    with directory.locked():
        assert directory.is_locked()


def test_asking_does_not_forget_who_holds_it(room: Path) -> None:
    directory = DataDirectory.open(room / "data")
    with directory.locked("here"):
        assert directory.is_locked()
        assert b"here" in (directory.path / "lock").read_bytes()
