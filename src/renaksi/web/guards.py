"""What stands around every page for safety: headers, the end of a session, second factors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar, cast

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from renaksi.apps.accounts import session_times
from renaksi.apps.accounts.sign_ins import must_show_second_factor
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said

Answer = Callable[[HttpRequest], HttpResponse]
View = TypeVar("View", bound=Callable[..., Any])

HEADERS: Final[Mapping[str, str]] = {
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "midi=(), payment=(), serial=(), usb=(), publickey-credentials-get=(self), "
    "publickey-credentials-create=(self)",
    "Cross-Origin-Resource-Policy": "same-origin",
}

# Where somebody may go who still lacks the second factor that their role asks for.
_WAY_TO_FACTOR: Final = ("/akun/faktor/", "/akun/keluar/", "/akun/periksa/", "/akun/sesi/napas/")
_LOOKS: Final = ("/tampilan/", "/istilah/", "/static/")


def passive(view: View) -> View:
    """Mark a view that a page calls by itself: calling it is no activity of the person."""
    view.is_passive = True  # type: ignore[attr-defined]  # an attribute of our own
    return view


class HeadersMiddleware:
    """Add the headers that Django does not know."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the headers."""
        response = self.answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class IdleMiddleware:
    """End sessions in time, and keep pages of people out of the browser's store."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, unless the session is over."""
        if not request.user.is_authenticated:
            return self.answer(request)
        if session_times.rest_of(request.session, now=timezone.now()).seconds <= 0:
            return _end(request)
        response = self.answer(request)
        if response.get("Content-Type", "").startswith("text/html"):
            # After signing out nobody comes back to a page with the browser's Back.
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> None:
        """Write activity down, unless the page asks by itself."""
        if not request.user.is_authenticated:
            return
        now = timezone.now()
        if not getattr(view, "is_passive", False):
            session_times.note_activity(request.session, now=now)
        request.session_rest = session_times.rest_of(request.session, now=now)  # type: ignore[attr-defined]


class SecondFactorMiddleware:
    """Let nobody work whose role asks for a second factor until they have shown one."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or lead to the second factor."""
        # The interface for programs finds its caller itself, and asks the same of them.
        if getattr(request, "is_interface", False) or not request.user.is_authenticated:
            return self.answer(request)
        if request.path.startswith(_WAY_TO_FACTOR + _LOOKS):
            return self.answer(request)
        signed_in = cast(SignedInRequest, request)
        if session_times.showed_second_factor(request.session):
            return self.answer(request)
        if not must_show_second_factor(signed_in.actor):
            return self.answer(request)
        return _ask_for_factor(signed_in)


def _end(request: HttpRequest) -> HttpResponse:
    """Sign out; what the page still holds stays there, since scripts are told so."""
    logout(request)
    if request.headers.get("HX-Request") or "json" in request.headers.get("Accept", ""):
        return JsonResponse({"seconds": 0}, status=401, headers={"HX-Trigger": "session-over"})
    messages.info(request, said("sign_in.over"))
    wanted = request.get_full_path() if request.method == "GET" else "/"
    return redirect(f"{reverse('account_login')}?{urlencode({'next': wanted})}")


def _ask_for_factor(request: SignedInRequest) -> HttpResponse:
    if "json" in request.headers.get("Accept", ""):
        return JsonResponse({"detail": said("sign_in.factor_needed")}, status=403)
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    if not get_adapter().is_mfa_enabled(request.user, kinds):
        messages.warning(request, said("sign_in.factor_needed"))
        return redirect("mfa_index")
    wanted = request.get_full_path() if request.method == "GET" else "/"
    kind = get_adapter().is_mfa_enabled(request.user, [Authenticator.Type.TOTP])
    name = "mfa_reauthenticate" if kind else "mfa_reauthenticate_webauthn"
    return redirect(f"{reverse(name)}?{urlencode({'next': wanted})}")
