"""The databases of the tests: migrated by their owner, used as the application.

Each test process has a database of its own on the server that ``DATABASE_OWNER_URL`` names, so
that tests meet the same roles, grants and policies as the application does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg.sql import SQL, Identifier

# Rows that migrations wrote, and the queue's own versions, outlive a test.
KEPT = {"django_migrations", "django_content_type", "procrastinate_version"}


def test_name() -> str:
    """Name the database of this process."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    return f"test_renaksi_{worker}_{os.getpid()}"


def server() -> psycopg.Connection:
    """Connect to the server as the owner, outside of any transaction."""
    return psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True)


@contextmanager
def made_database() -> Iterator[str]:
    """Make a migrated database for this process, and drop it at the end."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    from renaksi.apps.tenancy.grants import apply_grants

    name = test_name()
    with server() as owner:
        owner.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    for alias in ("default", "owner"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name
        settings.DATABASES[alias]["NAME"] = name
    try:
        call_command("migrate", database="owner", verbosity=0, interactive=False)
        apply_grants(connections["default"].settings_dict["USER"])
        yield name
    finally:
        for alias in ("default", "owner"):
            connections[alias].close()
        with server() as owner:
            owner.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def empty_all_tables() -> None:
    """Remove every row that tests committed, as the owner."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [Identifier(row[0]) for row in cursor.fetchall() if row[0] not in KEPT]
        cursor.execute(SQL("TRUNCATE {} CASCADE").format(SQL(", ").join(tables)))
