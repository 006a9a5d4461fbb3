"""Databases of their own for tests of backups, on the server of the run."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.sql import SQL, Identifier

_NUMBERS = count(1)


@dataclass(frozen=True)
class Database:
    """One database and how three roles come to it."""

    name: str
    owner: str
    backup: str


@contextmanager
def made_database() -> Iterator[Database]:
    """Make an empty database, and drop it at the end."""
    name = f"test_backup_{os.getpid()}_{next(_NUMBERS)}"
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            yield Database(name, _at("DATABASE_OWNER_URL", name), _at("DATABASE_BACKUP_URL", name))
        finally:
            owner.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def _at(variable: str, name: str) -> str:
    parts = conninfo_to_dict(os.environ[variable])
    return make_conninfo(**{**parts, "dbname": name})  # type: ignore[arg-type]


def owner_name() -> str:
    """Return the name of the role that owns tables."""
    found = re.escape(str(conninfo_to_dict(os.environ["DATABASE_OWNER_URL"])["user"]))
    return found.replace("\\", "")
