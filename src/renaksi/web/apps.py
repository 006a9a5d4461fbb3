"""The pages as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Configuration of the pages: templates, static files and tags."""

    name = "renaksi.web"
    label = "web"
