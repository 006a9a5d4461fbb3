"""Migration operations that freeze a version once it is set, for every role of the database.

Statement triggers look at all changed rows at once, so that storing a plan of thousands of lines
costs one look per table. They lock the version against being set meanwhile.
"""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations.base import Operation

_VERSION = "planning_version"

_CONTENT_FUNCTION = """
CREATE FUNCTION planning_refuse_frozen() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public AS $$
DECLARE version_state text;
BEGIN
  FOR version_state IN EXECUTE
    'SELECT state FROM planning_version WHERE id IN (SELECT version_id FROM changed) FOR SHARE'
  LOOP
    IF version_state IN ('set', 'superseded') THEN
      RAISE EXCEPTION 'a set version is frozen' USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$
"""

_VERSION_FUNCTION = """
CREATE FUNCTION planning_keep_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'a version begins as a draft' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state NOT IN ('set', 'superseded') THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'set' AND NEW.state = 'superseded'
     AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a set version is frozen' USING ERRCODE = 'restrict_violation';
END $$
"""

_EVENTS = (
    ("insert", "INSERT", "NEW TABLE AS changed"),
    ("update_old", "UPDATE", "OLD TABLE AS changed"),
    ("update_new", "UPDATE", "NEW TABLE AS changed"),
    ("delete", "DELETE", "OLD TABLE AS changed"),
)


class FreezeVersions(Operation):
    """Make the functions, and let a set version itself change to superseded only."""

    reversible = True
    reduces_to_sql = True

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Change nothing in Django's own picture of the tables."""

    def database_forwards(self, _app_label: str, editor: Any, _old: Any, _new: Any) -> None:
        """Make the functions and the trigger."""
        editor.execute(_CONTENT_FUNCTION)
        editor.execute(_VERSION_FUNCTION)
        editor.execute(
            f"CREATE TRIGGER keep_version BEFORE INSERT OR UPDATE OR DELETE ON {_VERSION} "
            "FOR EACH ROW EXECUTE FUNCTION planning_keep_version()"
        )

    def database_backwards(self, _app_label: str, editor: Any, _old: Any, _new: Any) -> None:
        """Take them away."""
        editor.execute(f"DROP TRIGGER keep_version ON {_VERSION}")
        editor.execute("DROP FUNCTION planning_keep_version()")
        editor.execute("DROP FUNCTION planning_refuse_frozen() CASCADE")

    def describe(self) -> str:
        """Say what the operation does."""
        return "Freeze versions once they are set"


class Freeze(Operation):
    """Refuse every change of a table's rows that belong to a set version."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, model: str) -> None:
        self.model = model

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Change nothing in Django's own picture of the tables."""

    def database_forwards(self, app_label: str, editor: Any, _old: Any, new: Any) -> None:
        """Make the triggers."""
        table = new.apps.get_model(app_label, self.model)._meta.db_table
        for name, event, rows in _EVENTS:
            editor.execute(
                f"CREATE TRIGGER freeze_{name} AFTER {event} ON {table} REFERENCING {rows} "
                "FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_frozen()"
            )

    def database_backwards(self, app_label: str, editor: Any, old: Any, _new: Any) -> None:
        """Take them away."""
        table = old.apps.get_model(app_label, self.model)._meta.db_table
        for name, _event, _rows in _EVENTS:
            editor.execute(f"DROP TRIGGER freeze_{name} ON {table}")

    def describe(self) -> str:
        """Say what the operation does."""
        return f"Freeze {self.model} with its version"
