"""What surrounds every page: its language, and the one transaction in the person's government."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils import translation

from renaksi.apps.accounts.queries import GOVERNMENT_KEY, actor_of, chosen_standing, standings_of
from renaksi.apps.policy import Denied
from renaksi.apps.tenancy.acting import acting_in
from renaksi.web.appearance import LANGUAGE_COOKIE
from renaksi.web.request import SignedInRequest
from renaksi.web.views.errors import forbidden

Answer = Callable[[HttpRequest], HttpResponse]
View = TypeVar("View", bound=Callable[..., Any])

PLATFORM_PATH = "/platform/"
_BROKEN = 500


class LanguageMiddleware:
    """Speak Indonesian unless the person chose English; the browser is not asked."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the chosen language."""
        person = getattr(request, "user", None)
        chosen = request.COOKIES.get(LANGUAGE_COOKIE) or getattr(person, "language", None)
        language = "en" if chosen == "en" else "id"
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.answer(request)
        response.headers.setdefault("Content-Language", language)
        return response


class TenantMiddleware:
    """Find where the person acts, and answer inside one transaction in that government."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the person, where they act."""
        # The interface for programs finds its caller itself.
        if getattr(request, "is_interface", False) or not request.user.is_authenticated:
            return self.answer(request)
        signed_in = cast(SignedInRequest, request)
        person = request.user
        signed_in.standings = standings_of(person.pk)
        signed_in.standing = chosen_standing(
            signed_in.standings, request.session.get(GOVERNMENT_KEY)
        )
        signed_in.actor = actor_of(person, signed_in.standing)
        if request.path.startswith(PLATFORM_PATH):
            # The operator's room is in no government: what is made there crosses them.
            signed_in.standing, signed_in.actor = None, actor_of(person, None)
        if signed_in.standing is None or _is_outside(request):
            return self.answer(request)
        with acting_in(signed_in.standing.government):
            response = self.answer(request)
            if response.status_code >= _BROKEN:
                # Django answers for a view that broke, so no error passes here to undo its writes.
                transaction.set_rollback(True)
            return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer what a service refused to this person."""
        return forbidden(request) if isinstance(exception, Denied) else None


def outside_of_governments(view: View) -> View:
    """Mark a view that says itself in which government it acts, such as an invitation's."""
    view.is_outside = True  # type: ignore[attr-defined]  # an attribute of our own
    return view


def _is_outside(request: HttpRequest) -> bool:
    try:
        return bool(getattr(resolve(request.path_info).func, "is_outside", False))
    except Resolver404:
        return False
