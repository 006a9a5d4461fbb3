"""The server that the tests themselves use: three roles with the rights of a real installation."""

from __future__ import annotations

import os

import psycopg
import pytest

ROLES = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_BACKUP_URL")


@pytest.mark.parametrize(
    ("variable", "bypasses", "is_superuser"),
    [
        pytest.param("DATABASE_URL", False, False, id="application"),
        pytest.param("DATABASE_OWNER_URL", False, False, id="owner"),
        pytest.param("DATABASE_BACKUP_URL", True, False, id="backup"),
    ],
)
def test_a_role_has_its_rights(variable: str, bypasses: bool, is_superuser: bool) -> None:
    with psycopg.connect(os.environ[variable]) as connection:
        found = connection.execute(
            "SELECT rolbypassrls, rolsuper FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
    assert found == (bypasses, is_superuser)


def test_the_three_are_different_people() -> None:
    names = set()
    for variable in ROLES:
        with psycopg.connect(os.environ[variable]) as connection:
            names.add(connection.execute("SELECT current_user").fetchone())
    assert len(names) == 3


def test_the_application_owns_nothing_and_makes_nothing() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        owned = connection.execute(
            "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"
        ).fetchone()
        assert owned == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE mine (id integer)")


def test_the_backup_reads_and_does_not_write() -> None:
    with (
        psycopg.connect(os.environ["DATABASE_BACKUP_URL"]) as connection,
        pytest.raises(psycopg.errors.ReadOnlySqlTransaction),
    ):
        connection.execute("CREATE TEMPORARY TABLE mine (id integer)")
