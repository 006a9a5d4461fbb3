"""What a page asks of its session by itself, and the wish to stay."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from renaksi.apps.accounts.session_times import rest_of
from renaksi.web.guards import passive


@passive
@never_cache
@require_safe
def pulse(request: HttpRequest) -> JsonResponse:
    """Tell how long the session lasts, whose it is, and the proof that forms need."""
    return _answer(request)


@never_cache
@require_POST
def stay(request: HttpRequest) -> JsonResponse:
    """Prolong the session: the person is there."""
    return _answer(request)


def _answer(request: HttpRequest) -> JsonResponse:
    if not request.user.is_authenticated:
        return JsonResponse({"seconds": 0, "person": None})
    rest = rest_of(request.session, now=timezone.now())
    return JsonResponse(
        {
            "seconds": rest.seconds,
            "renewable": rest.is_idle_limited,
            "person": str(request.user.pk),
            "csrf": get_token(request),
        }
    )
