"""Migration operations that put the second wall around a table: policies and proved links.

``Isolate`` is written once for each new table of a government, ``Link`` for a link added later.
"""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations.base import Operation
from django.db.models import Field, Model

from renaksi.apps.tenancy.models import TenantForeignKey

TENANT = "NULLIF(current_setting('app.government', true), '')::uuid"


class Isolate(Operation):
    """Force row-level security on a table, and prove its links inside the government.

    Args:
        model: The model's name.
        column: The column that holds the government; ``id`` for the government itself.
        is_keyed: Whether other tables may link to its rows.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, model: str, *, column: str = "government_id", is_keyed: bool = True) -> None:
        self.model, self.column, self.is_keyed = model, column, is_keyed

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Change nothing in Django's own picture of the tables."""

    def database_forwards(self, app_label: str, editor: Any, _old: Any, new: Any) -> None:
        """Write the policies and the constraints."""
        model = new.apps.get_model(app_label, self.model)
        table = model._meta.db_table
        for statement in _wall(table, self.column):
            editor.execute(statement)
        if self.is_keyed and self.column == "government_id":
            editor.execute(
                f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_tenant_key" '
                f"UNIQUE (government_id, id)"
            )
        for field in tenant_links(model):
            editor.execute(_link(model, field))

    def database_backwards(self, app_label: str, editor: Any, old: Any, _new: Any) -> None:
        """Take the policies away; the constraints go with the table."""
        table = old.apps.get_model(app_label, self.model)._meta.db_table
        editor.execute(f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY')
        editor.execute(f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY')

    def describe(self) -> str:
        """Say what the operation does."""
        return f"Isolate {self.model} by government"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Give back what the operation was made with."""
        options: dict[str, Any] = {}
        if self.column != "government_id":
            options["column"] = self.column
        if not self.is_keyed:
            options["is_keyed"] = False
        return (type(self).__name__, [self.model], options)


class Link(Isolate):
    """Prove one link that was added after its table was isolated."""

    def __init__(self, model: str, field: str) -> None:
        super().__init__(model)
        self.field = field

    def database_forwards(self, app_label: str, editor: Any, _old: Any, new: Any) -> None:
        """Write the constraint."""
        model = new.apps.get_model(app_label, self.model)
        editor.execute(_link(model, model._meta.get_field(self.field)))

    def database_backwards(self, app_label: str, _editor: Any, _old: Any, _new: Any) -> None:
        """Leave the constraint to go with its column."""

    def describe(self) -> str:
        """Say what the operation does."""
        return f"Prove the link {self.model}.{self.field} inside the government"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Give back what the operation was made with."""
        return (type(self).__name__, [self.model, self.field], {})


def tenant_links(model: type[Model]) -> list[Field[Any, Any]]:
    """Return the links of a model that stay inside the government."""
    return [field for field in model._meta.local_fields if isinstance(field, TenantForeignKey)]


def _wall(table: str, column: str) -> list[str]:
    return [
        f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
        f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY',
        f'CREATE POLICY tenant ON "{table}" USING ("{column}" = {TENANT}) '
        f'WITH CHECK ("{column}" = {TENANT})',
        # Migrations and named doors run as the owner, who must see every row.
        f'CREATE POLICY owner ON "{table}" TO CURRENT_USER USING (true) WITH CHECK (true)',
    ]


def _link(model: type[Model], field: Any) -> str:
    table, column = model._meta.db_table, field.column
    target = field.remote_field.model._meta.db_table
    return (
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_{column}_tenant_fk" '
        f'FOREIGN KEY (government_id, "{column}") REFERENCES "{target}" (government_id, id) '
        f"DEFERRABLE INITIALLY DEFERRED"
    )
