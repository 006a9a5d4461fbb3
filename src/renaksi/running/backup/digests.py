"""A digest of every table, computed by the database itself, whatever order its rows lie in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal

# How values are written as text must not depend on who asks, or where.
PINNED: Final = {
    "timezone": "UTC",
    "datestyle": "ISO, YMD",
    "intervalstyle": "iso_8601",
    "bytea_output": "hex",
    "extra_float_digits": "1",
    "xmloption": "content",
}

_TABLES: Final = """
    SELECT n.nspname, c.relname
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND c.relpersistence <> 't'
      AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    ORDER BY 1, 2
"""

# Rows are hashed, sorted by their hashes in buckets, and each bucket is hashed: equal rows count as
# often as they stand there, and no aggregate holds more than a small part of a large table.
_DIGEST: Final = """
    SELECT coalesce(sum(rows), 0)::text || ' ' ||
           encode(sha256(coalesce(string_agg(hash, ''::bytea ORDER BY bucket), ''::bytea)), 'hex')
    FROM (
        SELECT bucket, count(*) AS rows, sha256(string_agg(hash, ''::bytea ORDER BY hash)) AS hash
        FROM (
            SELECT hash, 256 * get_byte(hash, 0) + get_byte(hash, 1) AS bucket
            FROM (SELECT sha256(convert_to(t::text, 'UTF8')) AS hash FROM {} AS t) AS hashed
        ) AS sorted
        GROUP BY bucket
    ) AS buckets
"""

Connection = psycopg.Connection[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TableDigest:
    """What one table held.

    Attributes:
        schema: Its schema.
        table: Its name.
        rows: How many rows it had.
        digest: SHA-256 over the hashes of all rows, in hexadecimal.
    """

    schema: str
    table: str
    rows: int
    digest: str


def pin_texts(connection: Connection) -> None:
    """Let values be written the same way everywhere, for this transaction."""
    for name, value in PINNED.items():
        connection.execute("SELECT set_config(%s, %s, true)", [name, value])


def table_digests(connection: Connection) -> list[TableDigest]:
    """Compute the digest of every table that the connection's snapshot shows."""
    pin_texts(connection)
    found = []
    for schema, table in connection.execute(_TABLES.encode()).fetchall():
        row = connection.execute(_digest(schema, table)).fetchone()
        assert row is not None  # noqa: S101 (an aggregate gives one row)
        rows, digest = row[0].split(" ")
        found.append(TableDigest(schema, table, int(rows), digest))
    return found


def check_statement(expected: TableDigest) -> Composed:
    """Write a statement that fails unless a table holds exactly what it held."""
    whole = f"{expected.rows} {expected.digest}"
    name = f"{expected.schema}.{expected.table}"
    return SQL(
        "DO $renaksi$ BEGIN IF ({}) IS DISTINCT FROM {} THEN "
        "RAISE EXCEPTION 'renaksi: % differs', {}; END IF; END $renaksi$;\n"
    ).format(_digest(expected.schema, expected.table), Literal(whole), Literal(name))


def has_tables(connection: Connection) -> bool:
    """Tell whether there is any table at all."""
    return bool(connection.execute(_TABLES.encode()).fetchall())


def _digest(schema: str, table: str) -> Composed:
    return SQL(_DIGEST).format(Identifier(schema, table))
