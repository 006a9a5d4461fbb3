"""What every test may use: the marker for programs that a machine may lack."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from tests.database import empty_all_tables, made_database
from tests.server import needs_server, start_server


def pytest_configure(config: pytest.Config) -> None:
    """Start the run's database server, and serve static files without collecting them."""
    if needs_server(config):
        start_server(config)
    _serve_static_files()
    settings.SECRET_KEY = "of the tests alone, long enough for the checks"  # noqa: S105 (guards nothing)


def _serve_static_files() -> None:
    """Serve style sheets and scripts as they lie; their names carry digests once collected only."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.STATIC_ROOT = None
    settings.WHITENOISE_USE_FINDERS = True


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


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Make the database of this process instead of the one that pytest-django would make."""
    with django_db_blocker.unblock(), made_database():
        yield


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test commit, as the application does; its rows are removed by the owner after it.

    For what ends with a transaction: row-level security on a reused connection, two writers at
    once, jobs, a server in another process. Other tests use ``db``, which rolls back.
    """
    with django_db_blocker.unblock():
        yield
        connections.close_all()
        empty_all_tables()
        connections.close_all()
