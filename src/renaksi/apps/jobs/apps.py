"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Configuration of the app."""

    name = "renaksi.apps.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"
