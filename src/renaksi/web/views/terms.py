"""The list of official terms with their rules."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from renaksi.messages.official_terms import OFFICIAL_TERMS
from renaksi.web.saying import language_now


@require_safe
def official_terms(request: HttpRequest) -> HttpResponse:
    """Answer every official term, its meaning and its rule; open to everyone."""
    language = language_now()
    listed = [
        (one.key, one.name[language], one.meaning[language], one.rule[language], one.name["id"])
        for one in OFFICIAL_TERMS.values()
    ]
    listed.sort(key=lambda row: row[1].casefold())
    return render(request, "web/terms.html", {"terms": listed})
