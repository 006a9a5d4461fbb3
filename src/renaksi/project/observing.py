"""What every request leaves behind: an identifier, a line in the log, and figures."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

from renaksi.apps.audit.requests import request_id
from renaksi.project.metrics import count_request

logger = logging.getLogger("renaksi.requests")

HEADER: Final = "X-Request-ID"
# A proxy in front may name a request; nothing else gets into logs and the audit log.
_FIT: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")
# Asked every few seconds by machines: their success says nothing.
_QUIET: Final = ("/sehat/", "/metrik", "/static/")


class RequestMiddleware:
    """Name the request, and say afterwards what became of it. Stands first."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and leave the traces."""
        given = request.headers.get(HEADER, "")
        identifier = given if _FIT.fullmatch(given) else uuid.uuid4().hex
        token = request_id.set(identifier)
        began = time.perf_counter()
        try:
            response = self.answer(request)
            _tell(request, response, time.perf_counter() - began)
        finally:
            request_id.reset(token)
        response[HEADER] = identifier
        return response


def _tell(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    route = request.resolver_match.route if request.resolver_match else "-"
    count_request(request.method or "-", route, response.status_code, seconds)
    if response.status_code < 400 and request.path.startswith(_QUIET):
        return
    actor = getattr(request, "actor", None)
    fields = {
        "method": request.method,
        # Without what stands behind the question mark: people search for names and numbers.
        "path": request.path,
        "route": route,
        "status": response.status_code,
        "milliseconds": round(seconds * 1000, 1),
        "person": str(actor.person) if actor and actor.person else None,
        "government": str(actor.government) if actor and actor.government else None,
    }
    level = logging.ERROR if response.status_code >= 500 else logging.INFO
    logger.log(level, "%s %s", request.method, response.status_code, extra=fields)
