"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class TenancyConfig(AppConfig):
    """Configuration of the app."""

    name = "renaksi.apps.tenancy"
    label = "tenancy"
    default_auto_field = "django.db.models.BigAutoField"
