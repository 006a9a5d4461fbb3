"""Addresses that write without signing in; for a server that is about to be killed."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.urls import include, path
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from renaksi.apps.jobs.services import start
from renaksi.apps.organizations.services.agencies import AgencyName, open_agency
from renaksi.apps.policy import system_actor
from renaksi.project import urls
from tests.factories import make_government


@csrf_exempt
def begin(_request: HttpRequest) -> JsonResponse:
    """Make a government to write in."""
    return JsonResponse({"id": str(make_government().pk)})


@csrf_exempt
def write(_request: HttpRequest, government: UUID, name: str) -> JsonResponse:
    """Open an agency; who gets the answer may rely on it."""
    now = timezone.now()
    open_agency(
        actor=system_actor("faults", government),
        naming=AgencyName(name),
        opened_on=now.date(),
        now=now,
    )
    return JsonResponse({"id": name})


@csrf_exempt
def start_job(_request: HttpRequest, government: UUID) -> JsonResponse:
    """Start a job."""
    actor = system_actor("faults", government)
    job = start(actor=actor, kind="faults.agencies", params={}, now=timezone.now())
    return JsonResponse({"id": str(job.pk)})


urlpatterns = [
    path("faults/begin/", begin),
    path("faults/write/<uuid:government>/<str:name>/", write),
    path("faults/start/<uuid:government>/", start_job),
    path("", include(urls)),
]
