"""A version's contents, copied for a revision or removed with a discarded draft."""

from __future__ import annotations

from uuid import UUID

from django.db import connection, models
from psycopg.sql import SQL, Composed, Identifier

from renaksi.apps.planning.bulk import forget_query_plans
from renaksi.apps.planning.models import (
    Command,
    IndicatorContent,
    Line,
    NodeContent,
    PrintedSum,
    Realized,
    SignatureBlock,
    Step,
    StoredFinding,
    Target,
    UnplacedText,
)

_ON_LINES: tuple[type[models.Model], ...] = (Target, Step, Realized)
_ALONE: tuple[type[models.Model], ...] = (
    *(NodeContent, IndicatorContent, SignatureBlock),
    *(PrintedSum, UnplacedText, StoredFinding),
)


def copy_contents(base: UUID, version: UUID) -> None:
    """Copy everything below a version; each new line remembers the line that it continues."""
    alone: tuple[type[models.Model], ...] = (*_ALONE, Line)
    with connection.cursor() as cursor:
        for model in alone:
            cursor.execute(_copy(model), [version, base])
        for model in _ON_LINES:
            cursor.execute(_copy(model), [version, base, version])
    forget_query_plans()


def delete_contents(version: UUID) -> None:
    """Remove everything below a version; identities stay."""
    everything: tuple[type[models.Model], ...] = (*_ON_LINES, *_ALONE, Command, Line)
    for model in everything:
        model._default_manager.filter(version=version)._raw_delete("default")


def _copy(model: type[models.Model]) -> Composed:
    """Write the statement that copies a table's rows, with identifiers of their own."""
    columns = [field.column for field in model._meta.local_concrete_fields]
    values = [_value(model, column) for column in columns]
    table = Identifier(model._meta.db_table)
    source: Composed = SQL("{} AS old").format(table)
    where = SQL("old.version_id = %s")
    if model in _ON_LINES:
        source += SQL(" JOIN planning_line AS line ON line.base_id = old.line_id")
        where = SQL("old.version_id = %s AND line.version_id = %s")
    return SQL("INSERT INTO {} ({}) SELECT {} FROM {} WHERE {}").format(
        table, SQL(", ").join(map(Identifier, columns)), SQL(", ").join(values), source, where
    )


def _value(model: type[models.Model], column: str) -> Composed | SQL:
    if column == "id":
        return SQL("gen_random_uuid()")
    if column == "version_id":
        return SQL("%s")
    if column == "base_id" and model is Line:
        return SQL("old.id")
    if column == "line_id":
        return SQL("line.id")
    return SQL("old.{}").format(Identifier(column))
