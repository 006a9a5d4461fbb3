"""What the frame of every page knows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the actor, where they act, and the language."""
    return {
        "actor": getattr(request, "actor", None),
        "standing": getattr(request, "standing", None),
        "standings": getattr(request, "standings", ()),
        "language": getattr(request, "LANGUAGE_CODE", "id"),
    }
