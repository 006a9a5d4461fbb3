"""The addresses: pages, sign-in, programming interface, health."""

from __future__ import annotations

from django.urls import include, path

from renaksi.api import interface
from renaksi.project import health

urlpatterns = [
    path("sehat/", health.ready),
    path("sehat/hidup/", health.alive),
    path("metrik", health.figures),
    path("akun/", include("renaksi.web.sign_in_urls")),
    path("api/v1/", interface.urls()),
    path("", include("renaksi.web.urls")),
]

handler400 = "renaksi.web.views.errors.bad_request"
handler403 = "renaksi.web.views.errors.forbidden"
handler404 = "renaksi.web.views.errors.not_found"
handler500 = "renaksi.web.views.errors.broken"
