"""What the application's role may do with each table; said again after every migration.

Deny by default: a role gets nothing but what stands here. The application may read, add, change
and delete rows of ordinary tables; append-only tables take rows only.
"""

from __future__ import annotations

from django.db import connections
from psycopg.sql import SQL, Identifier

APPEND_ONLY = {"audit_entry", "audit_change", "audit_checkpoint"}
# What only the owner touches.
OWNER_ONLY = {"django_migrations"}


def apply_grants(application: str, *, alias: str = "owner") -> None:
    """Give the application's role its rights, and take away all others.

    Args:
        application: Name of the application's role.
        alias: The connection of the owner.
    """
    role = Identifier(application)
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [row[0] for row in cursor.fetchall()]
        statements = [
            SQL("GRANT USAGE ON SCHEMA public TO {}").format(role),
            SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(role),
            SQL("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC"),
            SQL("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {}").format(role),
        ]
        for table in tables:
            name = Identifier(table)
            statements.append(SQL("REVOKE ALL ON {} FROM {}").format(name, role))
            rights = rights_on(table)
            if rights:
                statements.append(SQL("GRANT {} ON {} TO {}").format(SQL(rights), name, role))
        for statement in statements:
            cursor.execute(statement)


def rights_on(table: str) -> str:
    """Return the rights of the application on a table, as SQL names them."""
    if table in OWNER_ONLY:
        return "SELECT"
    return "SELECT, INSERT" if table in APPEND_ONLY else "SELECT, INSERT, UPDATE, DELETE"
