"""``renaksi init`` prepares a place, or refuses before it changes anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psycopg

from renaksi.running.cluster import EmbeddedPostgres
from renaksi.running.directory import DataDirectory

TABLES = "SELECT count(*) > 0 FROM pg_tables WHERE schemaname = 'public'"


def init(data: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "renaksi.cli", "init", "--data", str(data), "--lang", "en"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def has_tables(data: Path) -> bool:
    server = EmbeddedPostgres(DataDirectory.open(data), fast=True)
    with server.running() as urls, psycopg.connect(urls.owner) as connection:
        return connection.execute(TABLES).fetchone() == (True,)


def test_it_may_be_repeated(room: Path, plain_environment: dict[str, str]) -> None:
    for _ in range(2):
        done = init(room / "data", plain_environment)
        assert done.returncode == 0, done.stderr
        assert f"renaksi serve --data {room / 'data'}" in done.stdout
    assert has_tables(room / "data")


def test_unsafe_settings_are_refused_first(room: Path, plain_environment: dict[str, str]) -> None:
    refused = init(room / "data", {**plain_environment, "RENAKSI_HOSTS": "*"})

    assert refused.returncode == 2
    assert "renaksi.E004: RENAKSI_HOSTS" in refused.stderr
    assert "settings are not safe" in refused.stderr
    assert not has_tables(room / "data")
