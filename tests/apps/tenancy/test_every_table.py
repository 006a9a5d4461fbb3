"""The second wall on every table: a row of one government does not exist for another.

The first wall (policy, querysets) is passed by: the test asks the tables themselves, as the
application's role. Links and unique keys of the rows are invented; the transaction never commits.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import DatabaseError, connection, models, transaction
from psycopg.sql import SQL, Identifier
from psycopg.types.json import Jsonb

from tests.factories import NOW

# What a row must hold to pass its table's own checks, by table and column.
SPECIAL: dict[str, dict[str, Any]] = {
    "accounts_apitoken": {"expires_at": NOW + datetime.timedelta(days=1)},
}

INVENTED: tuple[tuple[type[models.Field[Any, Any]], Callable[[], Any]], ...] = (
    (models.UUIDField, uuid.uuid4),
    (models.ForeignKey, uuid.uuid4),
    (models.DateTimeField, lambda: NOW),
    (models.DateField, lambda: datetime.date(2026, 1, 1)),
    (models.BooleanField, lambda: False),
    (models.DecimalField, lambda: Decimal(1)),
    (models.FloatField, lambda: 1.0),
    (models.IntegerField, lambda: 1),
    (models.JSONField, lambda: Jsonb({})),
    (ArrayField, list),
    (models.BinaryField, lambda: b"x"),
)


def guarded_tables() -> list[str]:
    """List the tables whose rows belong to a government, by what their columns say."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        columns = {field.column for field in model._meta.local_concrete_fields}
        if "government_id" in columns:
            found.append(model._meta.db_table)
    return sorted(found)


def model_of(table: str) -> type[models.Model]:
    return next(model for model in apps.get_models() if model._meta.db_table == table)


def invented_row(table: str, government: uuid.UUID) -> dict[str, Any]:
    """Make up a row: nothing where nothing is allowed, else the plainest value of the type."""
    row: dict[str, Any] = {}
    for field in model_of(table)._meta.local_concrete_fields:
        if field.column is None:  # a composite key has no column of its own
            continue
        row[field.column] = None if field.null else plain_value(field)
    row["government_id"] = government
    return row | SPECIAL.get(table, {})


def plain_value(field: models.Field[Any, Any]) -> Any:
    if field.choices:
        return next(iter(field.flatchoices))[0]
    for kind, make in INVENTED:
        if isinstance(field, kind):
            target = getattr(field, "target_field", None)
            if isinstance(target, models.IntegerField):
                return 1
            return make()
    return uuid.uuid4().hex[: field.max_length or 32]


def insert(table: str, row: dict[str, Any]) -> None:
    statement = SQL("INSERT INTO {} ({}) VALUES ({})").format(
        Identifier(table),
        SQL(", ").join(map(Identifier, row)),
        SQL(", ").join(SQL("%s") for _ in row),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, list(row.values()))


def act_in(government: uuid.UUID | str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.government', %s, true)", [str(government)])


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(SQL("SELECT count(*) FROM {}").format(Identifier(table)))
        row = cursor.fetchone()
    assert row
    return int(row[0])


def changed(statement: str, table: str) -> int:
    """Return how many rows a statement touched; one that is not granted touches none."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(SQL(statement).format(Identifier(table)))
            return int(cursor.rowcount)
    except DatabaseError as error:
        if "permission denied" not in str(error):
            raise
        return 0


def test_there_are_tables_to_guard() -> None:
    assert {"accounts_role", "audit_entry", "organizations_agency"} <= set(guarded_tables())


@pytest.mark.parametrize("table", guarded_tables())
def test_a_row_is_seen_in_its_government_only(table: str, db: None) -> None:
    own, other = uuid.uuid4(), uuid.uuid4()
    act_in(own)
    insert(table, invented_row(table, own))
    assert count(table) == 1
    for elsewhere in (other, ""):
        act_in(elsewhere)
        assert count(table) == 0
        assert changed("UPDATE {} SET government_id = government_id", table) == 0
        assert changed("DELETE FROM {}", table) == 0
    act_in(own)
    assert count(table) == 1
    roll_back()


@pytest.mark.parametrize("table", guarded_tables())
def test_a_row_cannot_be_put_into_another_government(table: str, db: None) -> None:
    own, other = uuid.uuid4(), uuid.uuid4()
    for elsewhere in (other, ""):
        act_in(elsewhere)
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            insert(table, invented_row(table, own))


@pytest.mark.parametrize("table", guarded_tables())
def test_a_row_cannot_be_moved_into_another_government(table: str, db: None) -> None:
    own = uuid.uuid4()
    act_in(own)
    insert(table, invented_row(table, own))
    refused = pytest.raises(DatabaseError, match=r"row-level security|permission denied")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        statement = SQL("UPDATE {} SET government_id = %s").format(Identifier(table))
        cursor.execute(statement, [uuid.uuid4()])
    roll_back()


def roll_back() -> None:
    """Leave before the invented links are proved."""
    transaction.set_rollback(True)
