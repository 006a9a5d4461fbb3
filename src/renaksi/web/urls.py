"""The addresses of the pages."""

from __future__ import annotations

from django.urls import include, path

from renaksi.web.views import appearance, files, government, home, invitations, plans, terms

urlpatterns = [
    path("", home.home, name="home"),
    path("beranda/baru/", home.home_news, name="home_news"),
    path("berkas/<uuid:file>/", files.download, name="file"),
    path("organisasi/", include("renaksi.web.organization_urls")),
    path("platform/", include("renaksi.web.platform_urls")),
    path("rencana/", plans.plans, name="plans"),
    path("rencana/<uuid:plan>/", plans.plan, name="plan"),
    path("rencana/versi/<uuid:version>/", plans.version, name="version"),
    path("rencana/versi/<uuid:version>/unduh/<kind>/", plans.version_file, name="version_file"),
    path("pemerintah/", government.government, name="government"),
    path("istilah/", terms.official_terms, name="terms"),
    path("tampilan/", appearance.choose_appearance, name="appearance"),
    path("berpindah/", appearance.switch_government, name="switch"),
    path("undangan/", invitations.made, name="invitations"),
    path("undangan/baru/", invitations.new, name="invitation_new"),
    path("undangan/<uuid:invitation>/lagi/", invitations.again, name="invitation_again"),
    path("undangan/<uuid:invitation>/tarik/", invitations.take_back, name="invitation_withdraw"),
    path("undangan/<str:secret>/", invitations.accept, name="invitation"),
]
