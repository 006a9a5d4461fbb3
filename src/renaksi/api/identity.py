"""Find who asks: by a personal token, or by the session of somebody at a screen.

A request with a token never reads a cookie (``middleware``), so the two cannot be mixed.
"""

from __future__ import annotations

import datetime
from typing import Any, Final, cast

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header
from ninja.security import APIKeyCookie, HttpBearer
from ninja.utils import check_csrf

from renaksi.api.problems import RequestError
from renaksi.api.request import ApiRequest, Caller
from renaksi.apps.accounts.queries import (
    GOVERNMENT_KEY,
    actor_of,
    chosen_standing,
    standings_of,
)
from renaksi.apps.accounts.session_times import showed_second_factor
from renaksi.apps.accounts.sign_ins import must_show_second_factor
from renaksi.apps.accounts.tokens import bearer_of

_SAFE: Final = {"GET", "HEAD", "OPTIONS"}


class Token(HttpBearer):
    """A personal token in the header ``Authorization``."""

    def __call__(self, request: HttpRequest) -> Caller | None:
        """Return who asks where they were found by a token."""
        return _caller(request, "token")

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """Be never called: ``identify`` has found the caller before the route runs."""
        raise NotImplementedError


class Session(APIKeyCookie):
    """The session of somebody who signed in; writes need the CSRF token in ``X-CSRFToken``."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Caller | None:
        """Return who asks where they were found by their session."""
        return _caller(request, "session")

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Be never called, as above."""
        raise NotImplementedError


def identify(request: HttpRequest, now: datetime.datetime) -> Caller:
    """Return who asks.

    Raises:
        RequestError: They do not say, or a page of another site may be asking for them.
        TokenError: The token is not accepted.
    """
    header = request.headers.get("Authorization")
    if header is not None:
        return _by_token(header, now)
    person = request.user
    if not person.is_authenticated:
        raise RequestError("access.unauthenticated")
    if request.method not in _SAFE and check_csrf(request):
        raise RequestError("access.forgery")
    standing = chosen_standing(standings_of(person.pk), request.session.get(GOVERNMENT_KEY))
    actor = actor_of(person, standing)
    if not showed_second_factor(request.session) and must_show_second_factor(actor):
        raise RequestError("access.second_factor")
    return Caller(actor, person.pk, "session", person.language)


def language_asked(request: HttpRequest) -> str | None:
    """Return the better of our two languages that the request names, if it names any."""
    header = request.headers.get("Accept-Language", "")
    for language, weight in parse_accept_lang_header(header):
        if weight > 0 and language.split("-")[0] in ("id", "en"):
            return str(language.split("-")[0])
    return None


def _by_token(header: str, now: datetime.datetime) -> Caller:
    scheme, _, secret = header.partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise RequestError("access.unauthenticated")
    bearer = bearer_of(secret.strip(), now=now)
    return Caller(bearer.actor, bearer.token, "token", bearer.language)


def _caller(request: HttpRequest, by: str) -> Caller | None:
    caller = cast(ApiRequest, request).__dict__.get("caller")
    return caller if caller is not None and caller.by == by else None
