"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """Configuration of the app."""

    name = "renaksi.apps.planning"
    label = "planning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell organizations what officials have open in plans."""
        from renaksi.apps.organizations import handover
        from renaksi.apps.planning.duties import DUTIES

        for duty in DUTIES:
            handover.register(duty)
