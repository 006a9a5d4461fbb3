"""Brings the database and the collected style sheets up to date; run by the owner's process.

``python -m renaksi.project.upkeep``, with the addresses and secrets in the environment; with the
word ``demo``, puts the demonstration into the database as well, as the application.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import django
from django.core.checks import CheckMessage, Tags, run_checks
from django.core.management import call_command
from django.db import connections

# Exit statuses
UNSAFE: Final = 3
NO_DEMONSTRATION: Final = 4
NO_STORE: Final = 5


def bring_up_to_date() -> None:
    """Migrate as the owner, say again what the application may do, collect static files.

    What is unsafe is refused, before anything is changed where that can be known.
    """
    from renaksi.apps.tenancy.grants import apply_grants
    from renaksi.project.checks import check_settings

    refuse_unsafe(check_settings())
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    apply_grants(connections["default"].settings_dict["USER"])
    # Django's other checks look at the code, and belong to its tests.
    refuse_unsafe(run_checks(tags=[Tags.security, Tags.database], databases=["default"]))
    _prepare_store()
    call_command("collectstatic", verbosity=0, interactive=False)


def refuse_unsafe(messages: Iterable[CheckMessage]) -> None:
    """Leave where settings or the application's role are unsafe, and say how to mend each."""
    found = [one for one in messages if one.is_serious()]
    for one in found:
        sys.stderr.write(f"{one.id}: {one.msg} {one.hint or ''}\n")
    if found:
        sys.exit(UNSAFE)


def _prepare_store() -> None:
    from renaksi.apps.files.storage import store

    with _refusals_said(NO_STORE):
        store().prepare()


def load_demonstration() -> None:
    """Load the example plan and the fictitious people."""
    from renaksi.apps.demo import load

    with _refusals_said(NO_DEMONSTRATION):
        load()


@contextmanager
def _refusals_said(status: int) -> Iterator[None]:
    """Leave with this status where something is refused, and say why."""
    from renaksi.domain.errors import RenaksiError
    from renaksi.messages import message

    try:
        yield
    except RenaksiError as refusal:
        language = os.environ.get("RENAKSI_LANG", "id").lower()
        said = " ".join(message(refusal.code, refusal.params, language))
        sys.stderr.write(f"renaksi: {said}\n")
        sys.exit(status)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renaksi.project.settings")
    django.setup()
    bring_up_to_date()
    if "demo" in sys.argv[1:]:
        load_demonstration()
