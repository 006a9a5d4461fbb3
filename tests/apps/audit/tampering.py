"""Ways to tamper with a chain, as somebody who rules the database would."""

# ruff: noqa: S608 (table and column names are written here)
from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any, TypeAlias
from uuid import UUID

from django.db import connections, transaction

from renaksi.apps.audit.models import Change, Entry
from renaksi.apps.audit.verification import _hash_of

Tampering: TypeAlias = Callable[[Any, Random, UUID, int], None]
"""Given a cursor of the owner, chance, the government and the length of its chain."""

_FAR = 1_000_000


@contextmanager
def undone() -> Iterator[Any]:
    """Give the owner's cursor in a transaction that is rolled back."""
    with transaction.atomic(using="owner"):
        with connections["owner"].cursor() as cursor:
            yield cursor
        transaction.set_rollback(True, using="owner")


def alter_entry(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    column, value = chance.choice(
        [
            ("actor_name", "Orang Lain"),
            ("actor", "00000000-0000-4000-8000-000000000001"),
            ("action", "role.taken"),
            ("object_type", "planning.plan"),
            ("object_id", "x"),
            ("why", "karena"),
            ("request", "y"),
            ("at", "2020-01-01T00:00:00Z"),
            ("hash", "0" * 64),
            ("previous", "1" * 64),
        ]
    )
    cursor.execute(
        f"UPDATE audit_entry SET {column} = %s WHERE government_id = %s AND number = %s",
        [value, government, chance.randint(1, length)],
    )


def alter_entry_and_its_hash(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    number = chance.randint(1, length)
    cursor.execute(
        "UPDATE audit_entry SET actor_name = 'Orang Lain' WHERE government_id = %s AND number = %s",
        [government, number],
    )
    _hash_again(cursor, government, number)


def alter_value(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    column, value = chance.choice(
        [
            ("before", '"lain"'),
            ("after", "null"),
            ("after", '{"a": 1}'),
            ("salt", "0" * 32),
            ("digest", "2" * 64),
            ("field", "lain"),
        ]
    )
    cursor.execute(
        f"UPDATE audit_change SET {column} = %s WHERE government_id = %s AND number = %s",
        [value, government, chance.randint(1, length)],
    )


def erase_in_silence(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    cursor.execute(
        "UPDATE audit_change SET before = NULL, after = NULL, salt = '' "
        "WHERE government_id = %s AND number = %s",
        [government, chance.randint(1, length)],
    )


def remove(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    _remove(cursor, government, chance.randint(1, length))


def remove_and_close_the_gap(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    number = chance.randint(1, length - 1)
    _remove(cursor, government, number)
    _shift(cursor, government, number + 1, -1)
    _head(cursor, government, length - 1)


def remove_a_value(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    cursor.execute(
        "DELETE FROM audit_change WHERE government_id = %s AND number = %s AND position = 1",
        [government, chance.randint(1, length)],
    )


def insert(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    """Insert an entry with a right hash and link, and move what follows."""
    number = chance.randint(1, length)
    _shift(cursor, government, number, 1)
    cursor.execute(
        "INSERT INTO audit_entry SELECT government_id, %s, at, actor, 'Orang Lain', action, "
        "object_type, object_id, why, request, previous, hash FROM audit_entry "
        "WHERE government_id = %s AND number = %s",
        [number, government, number + 1],
    )
    _hash_again(cursor, government, number)
    _head(cursor, government, length + 1)


def insert_a_value(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    cursor.execute(
        "INSERT INTO audit_change SELECT government_id, %s, 90, field, before, after, salt, digest "
        "FROM audit_change WHERE government_id = %s AND number = %s AND position = 1",
        [chance.choice([chance.randint(1, length), length + 5]), government, 1],
    )


def reorder(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    one, other = chance.sample(range(1, length + 1), 2)
    for table in ("audit_entry", "audit_change"):
        for start, end in ((one, one + _FAR), (other, one), (one + _FAR, other)):
            cursor.execute(
                f"UPDATE {table} SET number = %s WHERE government_id = %s AND number = %s",
                [end, government, start],
            )


def cut_off_the_end(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    """Cut the end off and set the head to it: only what was signed outside tells."""
    kept = chance.randint(0, length - 1)
    for table in ("audit_entry", "audit_change"):
        cursor.execute(
            f"DELETE FROM {table} WHERE government_id = %s AND number > %s", [government, kept]
        )
    _head(cursor, government, kept)


def write_anew(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    """Alter an entry and compute everything after it again: only what was signed tells."""
    number = chance.randint(1, length)
    cursor.execute(
        "UPDATE audit_entry SET why = 'karena' WHERE government_id = %s AND number = %s",
        [government, number],
    )
    for one in range(number, length + 1):
        cursor.execute(
            "UPDATE audit_entry SET previous = COALESCE((SELECT hash FROM audit_entry p WHERE "
            "p.government_id = %s AND p.number = %s), '') WHERE government_id = %s AND number = %s",
            [government, one - 1, government, one],
        )
        _hash_again(cursor, government, one)
    _head(cursor, government, length)


def move_the_head(cursor: Any, chance: Random, government: UUID, length: int) -> None:
    cursor.execute(
        "UPDATE audit_head SET number = %s WHERE government_id = %s",
        [length + chance.choice([-1, 1]), government],
    )


WAYS: tuple[Tampering, ...] = (
    alter_entry,
    alter_entry_and_its_hash,
    alter_value,
    erase_in_silence,
    remove,
    remove_and_close_the_gap,
    remove_a_value,
    insert,
    insert_a_value,
    reorder,
    cut_off_the_end,
    write_anew,
    move_the_head,
)


def _remove(cursor: Any, government: UUID, number: int) -> None:
    for table in ("audit_entry", "audit_change"):
        cursor.execute(
            f"DELETE FROM {table} WHERE government_id = %s AND number = %s", [government, number]
        )


def _shift(cursor: Any, government: UUID, first: int, by: int) -> None:
    for table in ("audit_entry", "audit_change"):
        for step in (_FAR, by - _FAR):
            cursor.execute(
                f"UPDATE {table} SET number = number + %s "
                "WHERE government_id = %s AND number >= %s",
                [step, government, first if step > 0 else _FAR],
            )


def _head(cursor: Any, government: UUID, number: int) -> None:
    cursor.execute(
        "UPDATE audit_head SET number = %s, hash = COALESCE((SELECT hash FROM audit_entry e "
        "WHERE e.government_id = %s AND e.number = %s), '') WHERE government_id = %s",
        [number, government, number, government],
    )


def _hash_again(cursor: Any, government: UUID, number: int) -> None:
    entry = Entry.objects.using("owner").get(government_id=government, number=number)
    values = Change.objects.using("owner").filter(government_id=government, number=number)
    cursor.execute(
        "UPDATE audit_entry SET hash = %s WHERE government_id = %s AND number = %s",
        [_hash_of(entry, list(values.order_by("position"))), government, number],
    )
