"""The first page after signing in, and the short question whether it is still true."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from renaksi.apps.organizations.queries import agencies_as_of
from renaksi.apps.planning.standing import plans_standing
from renaksi.web.dates import day_words, today
from renaksi.web.guards import passive
from renaksi.web.home.news import news_of
from renaksi.web.home.tasks import Tasks, tasks_of
from renaksi.web.plan_lines import plan_lines
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said

_MOST_PLANS = 8
_STATE = """
SELECT coalesce((SELECT number FROM audit_head WHERE government_id = %(government)s), 0),
       coalesce((SELECT extract(epoch FROM max(coalesce(ended_at, reported_at, created_at)))
                 FROM jobs_job WHERE created_by_id = %(person)s), 0)
"""


@login_required
@require_safe
@never_cache
def home(request: SignedInRequest) -> HttpResponse:
    """Answer what needs attention."""
    if request.standing is None:
        name = "operator" if request.actor.is_operator else "nowhere"
        words = {"heading": f"home.{name}.heading", "text": f"home.{name}.text"}
        return render(request, "web/home_elsewhere.html", words)
    return render(request, "web/home.html", _content(request, request.standing.government))


@passive
@login_required
@require_safe
@never_cache
def home_news(request: SignedInRequest) -> HttpResponse:
    """Answer the page's living part, or 204 where nothing happened since it was made."""
    if request.standing is None:
        return HttpResponse(status=204)
    government = request.standing.government
    if request.GET.get("sejak") == _state(request, government):
        return HttpResponse(status=204)
    return render(request, "web/parts/home_live.html", _content(request, government))


def _content(request: SignedInRequest, government: UUID) -> dict[str, Any]:
    state = _state(request, government)
    agencies = {one.id: one for one in agencies_as_of(government, today())}
    lines = plan_lines(plans_standing(request.actor), agencies)
    tasks = tasks_of(request.actor, lines, agencies, now=timezone.now())
    return {
        "state": state,
        "day": day_words(today(), with_weekday=True),
        "verdict": _verdict(tasks),
        "lead": _lead(tasks),
        "tasks": tasks,
        "sections": [
            ("home.urgent", tasks.urgent),
            ("home.mine", tasks.mine),
            ("home.running_now", tasks.running),
            ("home.others", tasks.others),
        ],
        "lines": lines[:_MOST_PLANS],
        "is_more": len(lines) > _MOST_PLANS,
        "news": news_of(request.actor, government, lines),
    }


def _verdict(tasks: Tasks) -> str:
    """Say in one sentence how things stand."""
    if tasks.urgent:
        return said("home.verdict.urgent", count=len(tasks.urgent))
    if tasks.mine:
        return said("home.verdict.mine", count=len(tasks.mine))
    return said("home.verdict.none")


def _lead(tasks: Tasks) -> str:
    """Say what else there is."""
    parts = []
    if tasks.urgent and tasks.mine:
        parts.append(said("home.lead.mine", count=len(tasks.mine)))
    if tasks.others:
        parts.append(said("home.lead.others", count=len(tasks.others)))
    return " ".join(parts)


def _state(request: SignedInRequest, government: UUID) -> str:
    """Return what changes whenever the page's living part does; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_STATE, {"government": government, "person": request.user.pk})
        number, moment = cursor.fetchone()
    return f"{number}-{moment:.3f}"
