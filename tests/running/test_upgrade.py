"""A cluster of an older PostgreSQL is carried over whole, or stays as it was."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.running import upgrade
from renaksi.running.cluster import EmbeddedPostgres, version_of
from renaksi.running.directory import DataDirectory
from renaksi.running.programs import all_programs
from renaksi.running.upgrade import upgrade_cluster

OLD, *NEWER = all_programs()
pytestmark = pytest.mark.skipif(not NEWER, reason="only one version of PostgreSQL is at hand")


@pytest.fixture
def old(room: Path) -> DataDirectory:
    """A data directory with a cluster of the older version, and something in it."""
    data = DataDirectory.open(room / "data")
    server = EmbeddedPostgres(data, fast=True, programs=OLD)
    with server.running() as urls, psycopg.connect(urls.owner) as connection:
        connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 500) AS number")
        connection.execute("CREATE TABLE files_storedfile (government_id uuid, sha256 text)")
    return data


def kept(data: DataDirectory) -> int:
    server = EmbeddedPostgres(data, fast=True)
    with server.running() as urls, psycopg.connect(urls.owner) as connection:
        row = connection.execute("SELECT sum(number) FROM kept").fetchone()
    return int(row[0]) if row else 0


def test_it_is_carried_over_and_the_old_one_stays(old: DataDirectory) -> None:
    assert upgrade_cluster(old, fast=True)

    assert version_of(old.path / "postgresql") == NEWER[-1].major
    assert version_of(old.path / f"postgresql-{OLD.major}") == OLD.major
    assert kept(old) == 500 * 501 / 2
    assert not (old.path / "upgrade.zip").exists()
    assert not upgrade_cluster(old, fast=True)


def test_a_new_directory_needs_none(room: Path) -> None:
    assert not upgrade_cluster(DataDirectory.open(room / "data"), fast=True)


def test_an_interrupted_one_leaves_the_old_and_is_done_again(
    old: DataDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "restore_backup", _interrupt)
        with pytest.raises(KeyboardInterrupt):
            upgrade_cluster(old, fast=True)
    assert version_of(old.path / "postgresql") == OLD.major

    assert upgrade_cluster(old, fast=True)
    assert kept(old) == 500 * 501 / 2


@pytest.mark.parametrize("step", ["before", "between"])
def test_a_crash_at_the_end_is_finished_later(
    old: DataDirectory, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "_finish", Crash(step))
        with pytest.raises(KeyboardInterrupt):
            upgrade_cluster(old, fast=True)

    assert not upgrade_cluster(old, fast=True)
    assert version_of(old.path / "postgresql") == NEWER[-1].major
    assert kept(old) == 500 * 501 / 2


def test_without_the_old_programs_it_is_refused(
    old: DataDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrade, "programs_of", lambda _major: None)

    with pytest.raises(RenaksiError) as refusal:
        upgrade_cluster(old, fast=True)

    assert refusal.value.code == "running.other_version"
    assert refusal.value.params["held"] == str(OLD.major)
    assert version_of(old.path / "postgresql") == OLD.major


def _interrupt(*_words: object) -> None:
    raise KeyboardInterrupt


class Crash:
    """A crash before the old cluster is moved away, or between that and moving the new one in."""

    def __init__(self, step: str) -> None:
        self._step = step
        self._calls = 0

    def __call__(self, current: Path) -> None:
        self._calls += 1
        if self._calls == 1:
            return  # the look for an earlier crash
        if self._step == "between":
            current.rename(current.with_name(f"{current.name}-{OLD.major}"))
        raise KeyboardInterrupt
