"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Configuration of the app."""

    name = "renaksi.apps.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
