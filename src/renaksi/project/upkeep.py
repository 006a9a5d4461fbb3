"""Brings the database and the collected style sheets up to date; run by the owner's process.

``python -m renaksi.project.upkeep``, with the addresses and secrets in the environment.
"""

from __future__ import annotations

import os

import django
from django.core.management import call_command
from django.db import connections


def bring_up_to_date() -> None:
    """Migrate as the owner, say again what the application may do, collect static files."""
    from renaksi.apps.tenancy.grants import apply_grants

    call_command("migrate", database="owner", verbosity=0, interactive=False)
    apply_grants(connections["default"].settings_dict["USER"])
    call_command("collectstatic", verbosity=0, interactive=False)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renaksi.project.settings")
    django.setup()
    bring_up_to_date()
