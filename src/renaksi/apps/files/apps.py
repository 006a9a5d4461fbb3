"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Configuration of the app."""

    name = "renaksi.apps.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"
