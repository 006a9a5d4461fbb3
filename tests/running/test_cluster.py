"""The embedded PostgreSQL: private, as an ordinary user, in any folder, never left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.running import cluster, programs
from renaksi.running.account import Account
from renaksi.running.cluster import EmbeddedPostgres, cluster_folder, database_urls
from renaksi.running.directory import DataDirectory
from renaksi.running.programs import current_programs
from tests.running.processes import IS_ROOT, postmaster, python_as, until

only_root = pytest.mark.skipif(not IS_ROOT, reason="only root becomes somebody else")


def made(path: Path) -> EmbeddedPostgres:
    return EmbeddedPostgres(DataDirectory.open(path), fast=True)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPostgres]:
    """One server for the tests that only look at it."""
    folder = Path("/tmp") / f"renaksi-cluster-{os.getpid()}"  # noqa: S108 (short, and its own)
    folder.mkdir(mode=0o711)
    one = made(folder / "data")
    with one.running():
        yield one
    shutil.rmtree(folder, ignore_errors=True)


def test_it_answers_all_three_roles(server: EmbeddedPostgres) -> None:
    names = []
    for url in (server.urls.owner, server.urls.application, server.urls.backup):
        with psycopg.connect(url) as connection:
            names.append(connection.execute("SELECT current_user").fetchone())
    assert names == [("renaksi_owner",), ("renaksi_app",), ("renaksi_backup",)]


def test_the_addresses_can_be_found_by_another_process(server: EmbeddedPostgres) -> None:
    assert database_urls(server.data.path) == server.urls


def test_nobody_comes_in_without_a_password(server: EmbeddedPostgres) -> None:
    for role in ("renaksi_superuser", "renaksi_owner", "renaksi_app"):
        host = server.socket_folder
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(f"host={host} dbname=renaksi user={role} password=wrong")


def test_it_listens_at_a_private_socket_only(server: EmbeddedPostgres) -> None:
    with psycopg.connect(server.superuser_url) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert server.socket_folder.stat().st_mode & 0o777 == 0o700


def test_texts_are_unicode(server: EmbeddedPostgres) -> None:
    with psycopg.connect(server.urls.owner) as connection:
        assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
        assert connection.execute("SELECT lower('ÉÀ')").fetchone() == ("éà",)


@only_root
def test_root_does_not_run_it(server: EmbeddedPostgres) -> None:
    assert Path(f"/proc/{postmaster(server.data.path)}").stat().st_uid != 0


def test_it_is_durable_unless_tests_say_otherwise(room: Path) -> None:
    durable = EmbeddedPostgres(DataDirectory.open(room / "data"))
    with durable.running() as urls, psycopg.connect(urls.application) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            assert connection.execute(f"SHOW {setting}".encode()).fetchone() == ("on",)


def test_what_was_written_is_there_after_a_stop_and_a_start(room: Path) -> None:
    with made(room / "data").running() as urls, psycopg.connect(urls.owner) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    with made(room / "data").running() as urls, psycopg.connect(urls.owner) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_a_long_path_is_no_obstacle(room: Path) -> None:
    data = room / ("panjang" * 12) / ("sekali" * 8) / "data"
    data.parent.mkdir(parents=True)
    for folder in (data.parent, data.parent.parent):
        folder.chmod(0o711)
    places = set()
    for _ in range(2):
        server = made(data)
        with server.running() as urls:
            psycopg.connect(urls.application).close()
            assert server.socket_folder.stat().st_mode & 0o777 == 0o700
            assert len(os.fsencode(server.socket_folder)) < 80
            places.add(server.socket_folder)
    assert len(places) == 1
    shutil.rmtree(places.pop())


def test_a_server_without_parent_is_ended_by_the_next_start(room: Path) -> None:
    stray = made(room / "data")
    stray.start()
    first = postmaster(room / "data")

    with made(room / "data").running():
        assert postmaster(room / "data") != first

    until(lambda: not Path(f"/proc/{first}/exe").exists(), "the end of the stray server")
    stray.stop()


def test_a_process_that_got_the_number_of_a_server_is_left_alone(room: Path) -> None:
    server = made(room / "data")
    with server.running():
        pass
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    note = server.folder / "postmaster.pid"
    note.write_text(f"{other.pid}\n{server.folder}\n", encoding="utf-8")

    with made(room / "data").running() as urls:
        psycopg.connect(urls.application).close()
        assert other.poll() is None

    other.kill()
    other.wait()


def test_a_killed_server_recovers(room: Path) -> None:
    with EmbeddedPostgres(DataDirectory.open(room / "data")).running() as urls:
        with psycopg.connect(urls.owner) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
        os.kill(postmaster(room / "data"), signal.SIGKILL)
    with made(room / "data").running() as urls, psycopg.connect(urls.owner) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_half_a_cluster_is_made_anew(room: Path) -> None:
    half = room / "data" / "postgresql.new"
    server = made(room / "data")
    half.mkdir()
    (half / "PG_VERSION").write_text("18", encoding="utf-8")

    with server.running() as urls:
        psycopg.connect(urls.application).close()
    assert not half.exists()


@only_root
def test_a_place_closed_to_others_stays_closed(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below /root an ordinary user sees nothing; the cluster goes where that user can be."""
    monkeypatch.setattr(cluster, "SHARED_PLACE", room / "shared")
    closed = room / "closed"
    closed.mkdir(mode=0o700)
    server = made(closed / "data")

    with server.running() as urls:
        psycopg.connect(urls.application).close()

    assert server.folder == cluster_folder(server.data)
    assert server.folder.is_relative_to(room / "shared")
    assert closed.stat().st_mode & 0o777 == 0o700


@only_root
def test_programs_out_of_reach_are_copied(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "SHARED_PLACE", room / "shared")
    ours = current_programs().folder / "bin"
    can_enter = Account.can_enter
    monkeypatch.setattr(Account, "can_enter", lambda self, at: at != ours and can_enter(self, at))
    server = made(room / "data")

    assert server.programs.folder.is_relative_to(room / "shared")
    with server.running() as urls:
        psycopg.connect(urls.application).close()


def test_an_ordinary_user_needs_nothing(room: Path) -> None:
    words = python_as("ordinary")
    room.chmod(0o777)
    script = (
        "import sys; from pathlib import Path; from renaksi.running.cluster import *;"
        "print(EmbeddedPostgres(DataDirectory.open(Path(sys.argv[1])), fast=True).start())"
    )
    done = subprocess.run(
        [*words, "-c", script, str(room / "data")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    until(lambda: not postmaster(room / "data"), "the end of the server with its parent")


def test_a_cluster_of_an_unknown_version_is_refused(room: Path) -> None:
    server = made(room / "data")
    server.folder.mkdir()
    (server.folder / "PG_VERSION").write_text("9", encoding="utf-8")

    with pytest.raises(RenaksiError) as refusal:
        server.start()

    assert refusal.value.code == "running.other_version"


def test_a_server_that_cannot_start_says_why(room: Path) -> None:
    server = made(room / "data")
    with server.running():
        pass
    (server.folder / "global" / "pg_control").unlink()

    with pytest.raises(RenaksiError) as refusal:
        server.start()

    assert refusal.value.code == "running.no_start"
    assert "pg_control" in str(refusal.value.params["reason"])
