"""Many rows in one statement: COPY is refused on tables with row-level security, this is not.

The rows travel as one JSON value, which the database turns into the table's own types; numbers
travel as text, so that ``10.50`` keeps its zero.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from django.db import connection, models
from psycopg.sql import SQL, Identifier

Row: TypeAlias = dict[str, Any]

_AT_ONCE = 20_000


def insert_rows(model: type[models.Model], rows: Sequence[Row]) -> None:
    """Insert rows; each names the same columns, and every column without a default."""
    if not rows:
        return
    table = Identifier(model._meta.db_table)
    columns = SQL(", ").join(map(Identifier, rows[0]))
    statement = SQL(
        "INSERT INTO {0} ({1}) SELECT {1} FROM json_populate_recordset(NULL::{0}, %s::json)"
    ).format(table, columns)
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _AT_ONCE):
            part = rows[start : start + _AT_ONCE]
            cursor.execute(statement, [json.dumps(part, default=str, ensure_ascii=False)])


def forget_query_plans() -> None:
    """Let the database plan anew how it proves links: the tables have grown by thousands of rows.

    It keeps such plans for as long as a connection lives. One made while a table held a page or two
    reads the whole table for each link, which took a minute for a plan of 5,000 rows.
    """
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")
