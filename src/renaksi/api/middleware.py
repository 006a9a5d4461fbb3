"""The outermost layer of the interface: no cookies beside a token, no HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponse

from renaksi.api.identity import language_asked
from renaksi.api.problems import (
    MEDIA_TYPE,
    RequestError,
    code_of_status,
    problem_of,
    problem_response,
)
from renaksi.api.rendering import render

PREFIX: Final = "/api/v1/"
_KEPT: Final = ("Allow", "Retry-After", "WWW-Authenticate")


class InterfaceMiddleware:
    """Answer every request below ``/api/v1/`` as the interface promises, whatever went wrong."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; pages pass untouched."""
        if not request.path.startswith(PREFIX):
            return self.answer(request)
        asked: Any = request
        asked.is_interface = True
        if "Authorization" in request.headers:
            asked.COOKIES = {}
        is_head = request.method == "HEAD"
        if is_head:
            request.method = "GET"
        response = _problem(request, self.answer(request))
        response.setdefault("Cache-Control", "private, no-cache")
        response["Vary"] = "Accept-Language, Authorization, Cookie"
        return _without_body(response) if is_head else response


def _without_body(response: HttpResponse) -> HttpResponse:
    """Answer HEAD: what GET answers, but for the body."""
    headers = dict(response.items())
    if not response.streaming:
        headers["Content-Length"] = str(len(response.content))
    response.close()
    return HttpResponse(status=response.status_code, headers=headers)


def _problem(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Return what the framework refused (an unknown address, a wrong method) as a problem."""
    is_ours = response.get("Content-Type", "").startswith(MEDIA_TYPE)
    if response.status_code < 400 or is_ours:
        return response
    asked: Any = request
    asked.language = language_asked(request) or "id"
    error = RequestError(code_of_status(response.status_code), {"method": request.method})
    problem = problem_response(request, error)
    problem.status_code = response.status_code
    problem.content = render(problem_of(error, response.status_code, asked.language))
    for name in _KEPT:
        if name in response:
            problem[name] = response[name]
    return problem
