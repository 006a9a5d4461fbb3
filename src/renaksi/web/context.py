"""What the frame of every page knows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from renaksi.apps.accounts.letters import is_mail_configured
from renaksi.web.appearance import appearance_of
from renaksi.web.navigation import account_links, doors
from renaksi.web.place import place_of


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the actor, where they act, the rooms open to them, the language and the look."""
    standing = getattr(request, "standing", None)
    return {
        "actor": getattr(request, "actor", None),
        "standing": standing,
        "standings": getattr(request, "standings", ()),
        # A part of a page that shows no frame asks the database for none of this.
        "place": SimpleLazyObject(lambda: place_of(standing)),
        "rooms": SimpleLazyObject(lambda: doors(request)),
        "account_links": SimpleLazyObject(account_links),
        "language": getattr(request, "LANGUAGE_CODE", "id"),
        "appearance": appearance_of(request),
        "session_rest": getattr(request, "session_rest", None),
        "has_mail": is_mail_configured(),
    }
