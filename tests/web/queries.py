"""How many queries a page may take: pinned in ``queries.json``, never more than fifteen.

``RENAKSI_UPDATE_SNAPSHOTS=1`` writes the file again; look at the difference before you commit it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

MOST = 15
_PINNED = Path(__file__).with_name("queries.json")
# What opens and ends the transaction, not a question of the page. A test, which stands in one
# longer transaction, says more of it than the application does.
_ASIDE = (
    *("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT", "BEGIN", "COMMIT"),
    *("SELECT NULLIF(current_setting('app.", "SELECT set_config('app."),
)


def count_queries(client: Client, address: str) -> tuple[int, Any]:
    """Ask for a page and count what it asked of the database."""
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(address)
    asked = [query["sql"] for query in captured.captured_queries]
    return sum(not sql.startswith(_ASIDE) for sql in asked), response


def check_queries(client: Client, page: str, address: str) -> Any:
    """Ask for a page and compare its queries with the number pinned under its name."""
    count, response = count_queries(client, address)
    assert response.status_code == 200, address
    assert count <= MOST, f"{page} takes {count} queries, at most {MOST} are allowed"
    pinned: dict[str, int] = json.loads(_PINNED.read_text(encoding="utf-8"))
    if os.environ.get("RENAKSI_UPDATE_SNAPSHOTS"):
        pinned[page] = count
        _PINNED.write_text(json.dumps(pinned, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    assert page in pinned, f"{page} has no number in {_PINNED.name}; it takes {count}"
    assert count == pinned[page], f"{page} takes {count} queries, {pinned[page]} are pinned"
    return response
