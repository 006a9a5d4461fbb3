"""The application's settings, with addresses and a kind of job that only these tests use."""

from __future__ import annotations

from renaksi.project import settings
from renaksi.project.settings import *  # noqa: F403 (settings are names)

INSTALLED_APPS = [*settings.INSTALLED_APPS, "tests.faults"]
ROOT_URLCONF = "tests.faults.urls"
