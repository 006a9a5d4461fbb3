"""What is answered where a page cannot be: in the reader's language, and saying nothing of why.

These pages ask the database for nothing, since it may be what is missing; who asks for a thing
that they may not see is answered like who asks for one that does not exist.
"""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from renaksi.web.appearance import appearance_of, language_of

_RETRY_SECONDS = "30"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer what could not be understood."""
    return error_page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Answer what this person may not do."""
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer what does not exist, or is not theirs to see."""
    return error_page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer where the application failed; without its database it is only away for a while."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        response = error_page(request, 503)
        response.headers["Retry-After"] = _RETRY_SECONDS
        return response
    return error_page(request, 500)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer a form that does not come from a page of ours, or from one that stood too long."""
    return error_page(request, 403, "csrf")


def error_page(request: HttpRequest, status: int, name: str = "") -> HttpResponse:
    """Print the page of an error."""
    language = language_of(request)
    with translation.override(language):
        page = render_to_string(
            "web/error.html",
            {
                "language": language,
                "appearance": appearance_of(request),
                "status": status,
                "heading": f"error.{name or status}.heading",
                "text": f"error.{name or status}.text",
                "can_retry": status >= 500 or name == "csrf",
                "address": request.get_full_path() if request.method == "GET" else "",
            },
        )
    return HttpResponse(page, status=status, headers={"Content-Language": language})
