"""The addresses: pages, sign-in, programming interface, health."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("akun/", include("allauth.urls")),
    path("", include("renaksi.web.urls")),
]
