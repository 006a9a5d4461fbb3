"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class InterfaceConfig(AppConfig):
    """Configuration of the app."""

    name = "renaksi.apps.interface"
    label = "interface"
    default_auto_field = "django.db.models.BigAutoField"
