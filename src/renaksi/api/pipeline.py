"""What every request passes: who asks, how often, in which government, once, and since when.

The route runs inside one transaction of the caller's government. An answer that refuses rolls it
back; an answer under an ``Idempotency-Key`` is kept in the same transaction as what it reports.
"""

from __future__ import annotations

import hashlib
import logging
import math
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, Final, cast

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja.operation import Operation

from renaksi.api.identity import identify, language_asked
from renaksi.api.problems import FieldProblem, RequestError, problem_response
from renaksi.api.rendering import tag_of
from renaksi.api.request import ApiRequest, Caller
from renaksi.api.routing import Rule, rule_of
from renaksi.apps.interface.models import GivenAnswer
from renaksi.apps.interface.services import claim_key, remember_answer, seconds_to_wait
from renaksi.apps.policy import Denied, may_anywhere
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError

Run = Callable[..., HttpResponse]

KEPT_HEADERS: Final = ("Content-Type", "Content-Language", "ETag", "Location")
_KEY: Final = re.compile(r"[!-~]{1,200}")
_TAG: Final = re.compile(r'(?:W/)?("[^"]*")|(\*)')
_TAGGED: Final = {"GET": (200,), "POST": (201,), "PUT": (200, 201), "PATCH": (200,)}

logger = logging.getLogger("renaksi.api")


def served(run: Run) -> Run:
    """Surround a route with what every request passes."""
    operation = cast(Operation, run.__self__)  # type: ignore[attr-defined]
    known = _query_names(operation)

    @wraps(run)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = cast(ApiRequest, request)
        asked.language = language_asked(request) or "id"
        try:
            _let_in(asked, rule_of(operation))
            _refuse_unknown(asked, known)
            with _transaction(asked, rule_of(operation)):
                response = _once(asked, rule_of(operation), lambda: run(request, *args, **kwargs))
                if response.status_code >= 400:
                    transaction.set_rollback(True)
        except RenaksiError as error:
            return problem_response(request, error)
        except IntegrityError:
            # Proved only when the transaction ends, or two at once; services refuse the rest.
            logger.warning("refused by the database", exc_info=True)
            return problem_response(request, RequestError("request.conflict"))
        return _finished(asked, response)

    return answer


def _let_in(request: ApiRequest, rule: Rule) -> None:
    """Find who asks, and refuse what needs no look into the government's rows."""
    request.now = timezone.now()
    if int(request.META.get("CONTENT_LENGTH") or 0) > rule.largest:
        raise RequestError("request.too_large", {"limit": rule.largest})
    caller = identify(request, request.now)
    request.caller, request.actor = caller, caller.actor
    request.language = language_asked(request) or caller.language
    _slow_down(request, caller)
    if caller.actor.government is not None:
        request.government = caller.actor.government
    elif rule.is_tenants:
        raise RequestError("access.no_government")
    if rule.needs is not None and not may_anywhere(caller.actor, rule.needs):
        raise Denied(rule.needs)


def _query_names(operation: Operation) -> frozenset[str]:
    """Return the names that a route knows in its query."""
    asked = [model for model in operation.models if model.__ninja_param_source__ == "query"]
    names = (getattr(model, "__ninja_flatten_map__", model.model_fields) for model in asked)
    return frozenset(name for one in names for name in one)


def _refuse_unknown(request: ApiRequest, known: frozenset[str]) -> None:
    """Refuse a filter that would be passed over in silence."""
    unknown = sorted(set(request.GET) - known)
    if unknown:
        fields = [FieldProblem("query", name, "field.unknown", {}) for name in unknown]
        raise RequestError("request.invalid", fields=fields)


def _slow_down(request: ApiRequest, caller: Caller) -> None:
    wait = seconds_to_wait(
        caller.asker,
        per_minute=settings.API_REQUESTS_PER_MINUTE,
        depth=settings.API_BURST,
        now=request.now,
    )
    if wait is not None:
        raise RequestError("request.too_many", headers={"Retry-After": str(math.ceil(wait))})


@contextmanager
def _transaction(request: ApiRequest, rule: Rule) -> Iterator[None]:
    with acting_in(request.government) if rule.is_tenants else transaction.atomic():
        yield


def _once(request: ApiRequest, rule: Rule, run: Callable[[], HttpResponse]) -> HttpResponse:
    """Run a write under its key once; the same write again gets the answer it got."""
    key = request.headers.get("Idempotency-Key")
    if key is None or request.method != "POST":
        return run()
    if not rule.takes_keys or request.actor.person is None:
        raise RequestError("idempotency.not_here")
    if not _KEY.fullmatch(key):
        raise RequestError("idempotency.key")
    claim = claim_key(
        government=request.government,
        person=request.actor.person,
        key=key,
        digest=_digest(request),
        now=request.now,
    )
    if claim.given:
        return _given(claim.given)
    response = run()
    if response.status_code < 400:
        _tag(request, response)
        headers = {name: response[name] for name in KEPT_HEADERS if name in response}
        remember_answer(
            claim, status=response.status_code, headers=headers, body=bytes(response.content)
        )
    return response


def _given(answer: GivenAnswer) -> HttpResponse:
    response = HttpResponse(bytes(answer.body), status=answer.status, headers=answer.headers)
    response["Idempotency-Replayed"] = "true"
    return response


def _digest(request: ApiRequest) -> str:
    """Name what is asked: method, address and body."""
    head = f"{request.method} {request.get_full_path()} {request.content_type}\n"
    return hashlib.sha256(head.encode() + request.body).hexdigest()


def _finished(request: ApiRequest, response: HttpResponse) -> HttpResponse:
    """Name the representation, and say "nothing new" to whoever holds it already."""
    response.setdefault("Content-Language", request.language)
    if response.streaming:
        return response  # a file; it goes out as it lies
    _tag(request, response)
    tag = response.get("ETag")
    held = request.headers.get("If-None-Match")
    if request.method == "GET" and tag and held and _matches(held, tag):
        unchanged = HttpResponse(status=304)
        for name in ("ETag", "Content-Language"):
            unchanged[name] = response[name]
        return unchanged
    following = getattr(request, "following", None)
    if following:
        response["Link"] = f'<{following}>; rel="next"'
    return response


def _tag(request: ApiRequest, response: HttpResponse) -> None:
    statuses = _TAGGED.get(request.method or "", ())
    if response.status_code in statuses and "ETag" not in response and not response.streaming:
        response["ETag"] = tag_of(response.content)


def require_version(request: ApiRequest, tag: str) -> None:
    """Refuse to change what the caller has not seen; call it holding the row's lock.

    Args:
        request: With ``If-Match``.
        tag: Of the representation as it is now.

    Raises:
        RequestError: The request names no version, or another one.
    """
    wanted = request.headers.get("If-Match")
    if wanted is None:
        raise RequestError("request.precondition_required")
    if not _matches(wanted, tag, is_strong=True):
        raise RequestError("request.changed", headers={"ETag": tag})


def _matches(header: str, tag: str, *, is_strong: bool = False) -> bool:
    for match in _TAG.finditer(header):
        if match[2] or (match[1] == tag and not (is_strong and match[0].startswith("W/"))):
            return True
    return False
