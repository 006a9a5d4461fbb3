"""Brings the database and the collected style sheets up to date; run by the owner's process.

``python -m renaksi.project.upkeep``, with the addresses and secrets in the environment; with the
word ``demo``, puts the demonstration into a database that has nothing in it.
"""

from __future__ import annotations

import os
import sys

import django
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connections


def bring_up_to_date() -> None:
    """Migrate as the owner, say again what the application may do, collect static files."""
    import renaksi.project.checks  # noqa: F401 (registers them)
    from renaksi.apps.tenancy.grants import apply_grants

    call_command("migrate", database="owner", verbosity=0, interactive=False)
    apply_grants(connections["default"].settings_dict["USER"])
    refuse_unsafe()
    call_command("collectstatic", verbosity=0, interactive=False)


def refuse_unsafe() -> None:
    """Leave where settings or the application's role are unsafe, and say how to mend each."""
    found = [one for one in run_checks(databases=["default"]) if one.is_serious()]
    for one in found:
        sys.stderr.write(f"{one.id}: {one.msg} {one.hint or ''}\n")
    if found:
        sys.exit(1)


def load_demonstration() -> None:
    """Load the example plan and the fictitious people."""
    from renaksi.apps.demo import load
    from renaksi.domain.errors import RenaksiError
    from renaksi.messages import message

    try:
        load()
    except RenaksiError as refusal:
        language = os.environ.get("RENAKSI_LANG", "id").lower()
        sys.exit(f"renaksi: {' '.join(message(refusal.code, refusal.params, language))}")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renaksi.project.settings")
    django.setup()
    load_demonstration() if "demo" in sys.argv[1:] else bring_up_to_date()
