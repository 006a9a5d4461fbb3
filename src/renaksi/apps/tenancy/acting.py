"""The tenant of a transaction: the one place that says for which government a query may see rows.

Nothing outlives the transaction, so pooled connections and PgBouncer are safe: the setting is
gone with COMMIT and with ROLLBACK.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction

# Sets the tenant of a transaction; one parameter, the government or nothing.
SET_TENANT = "SELECT set_config('app.government', %s, true)"


@contextmanager
def acting_in(government: UUID) -> Iterator[None]:
    """Open a transaction that sees and writes one government's rows.

    Nested use for another government is refused: one transaction, one government.

    Raises:
        RuntimeError: The transaction already acts in another government.
    """
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        before = None if is_outermost else current_government()
        if before is not None and before != government:
            raise RuntimeError("one transaction acts in one government")
        if before is None:
            _set(str(government))
        yield
        # Inside a longer transaction (a test, a command) the block ends before it does. What fails
        # is rolled back to where the block began, and the setting with it.
        if before is None and not connection.needs_rollback:
            _set("")


def current_government() -> UUID | None:
    """Return the government that the transaction acts in; ``None`` outside of any."""
    if not connection.in_atomic_block:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT NULLIF(current_setting('app.government', true), '')")
        row = cursor.fetchone()
    return UUID(row[0]) if row and row[0] else None


def _set(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(SET_TENANT, [value])
