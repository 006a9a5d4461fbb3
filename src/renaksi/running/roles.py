"""The three roles and the database of the embedded server; safe to run at every start."""

from __future__ import annotations

from typing import Final

import psycopg
from psycopg.sql import SQL, Identifier, Literal

from renaksi.running.addresses import APPLICATION, BACKUP, DATABASE, OWNER
from renaksi.running.keys import Keys

# The owner may make databases, so that a restore can be tried beside the real one, and tests too.
_RIGHTS: Final = {
    OWNER: "LOGIN CREATEDB NOBYPASSRLS NOSUPERUSER NOCREATEROLE",
    APPLICATION: "LOGIN NOCREATEDB NOBYPASSRLS NOSUPERUSER NOCREATEROLE",
    BACKUP: "LOGIN NOCREATEDB BYPASSRLS NOSUPERUSER NOCREATEROLE",
}


def set_up_roles(superuser_url: str, keys: Keys) -> None:
    """Make what is missing, and set passwords and rights to what they must be."""
    passwords = {OWNER: keys.owner, APPLICATION: keys.application, BACKUP: keys.backup}
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for role, rights in _RIGHTS.items():
            _set_up_role(connection, role, rights, passwords[role])
        connection.execute(
            SQL("ALTER ROLE {} SET default_transaction_read_only = on").format(Identifier(BACKUP))
        )
        connection.execute(SQL("GRANT pg_read_all_data TO {}").format(Identifier(BACKUP)))
        if not _exists(connection, "SELECT 1 FROM pg_database WHERE datname = %s", DATABASE):
            connection.execute(
                SQL("CREATE DATABASE {} OWNER {}").format(Identifier(DATABASE), Identifier(OWNER))
            )


def _set_up_role(connection: psycopg.Connection, role: str, rights: str, password: str) -> None:
    verb = (
        "ALTER"
        if _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", role)
        else "CREATE"
    )
    connection.execute(
        SQL("{} ROLE {} {} PASSWORD {}").format(
            SQL(verb), Identifier(role), SQL(rights), Literal(password)
        )
    )


def _exists(connection: psycopg.Connection, query: str, value: str) -> bool:
    return connection.execute(query.encode(), [value]).fetchone() is not None
