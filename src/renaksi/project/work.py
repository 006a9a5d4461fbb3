"""One background worker: ``python -m renaksi.project.work``, addresses in the environment."""

from __future__ import annotations

import os

import django
from django.core.management import call_command


def work() -> None:
    """Take jobs until a signal comes; a job at hand may end first."""
    call_command("procrastinate", "worker")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renaksi.project.settings")
    django.setup()
    work()
