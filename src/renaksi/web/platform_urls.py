"""The addresses of the operator's room."""

from __future__ import annotations

from django.urls import path

from renaksi.web.views import platform

urlpatterns = [
    path("", platform.governments, name="platform"),
    path("baru/", platform.new_government, name="government-new"),
    path(
        "<uuid:government>/pengelola/", platform.new_administrator, name="government-administrator"
    ),
    path("akun/", platform.account, name="account-state"),
]
