"""What a reader chooses about every page: its look, its language, and where they act."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from renaksi.apps.accounts.queries import GOVERNMENT_KEY
from renaksi.web.appearance import COOKIES, remember
from renaksi.web.request import SignedInRequest


@require_POST
def choose_appearance(request: HttpRequest) -> HttpResponse:
    """Keep a choice of theme, density or language; anyone may, before signing in too."""
    response = HttpResponseRedirect(_way_back(request))
    for name in COOKIES:
        if name in request.POST:
            remember(response, name, request.POST[name], is_secure=request.is_secure())
    return response


@login_required
@require_POST
def switch_government(request: SignedInRequest) -> HttpResponse:
    """Act in another government that the person serves; others are passed over in silence."""
    wanted = request.POST.get("government", "")
    if wanted in {str(standing.government) for standing in request.standings}:
        request.session[GOVERNMENT_KEY] = wanted
    return HttpResponseRedirect("/")


def _way_back(request: HttpRequest) -> str:
    """Return the page that the choice was made on, if it is one of ours."""
    wanted = request.POST.get("next", "/")
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if is_ours else "/"
