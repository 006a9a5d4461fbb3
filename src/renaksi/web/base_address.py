"""The address under which people reach us, for links that leave the page."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def base_address(request: HttpRequest) -> str:
    """Return ``https://renaksi.example``: as set, else as this request came."""
    return str(settings.ORIGIN) or f"{request.scheme}://{request.get_host()}"
