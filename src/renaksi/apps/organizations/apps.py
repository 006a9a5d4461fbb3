"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """Configuration of the app."""

    name = "renaksi.apps.organizations"
    label = "organizations"
    default_auto_field = "django.db.models.BigAutoField"
