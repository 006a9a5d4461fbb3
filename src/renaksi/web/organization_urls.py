"""The addresses of the organization's room."""

from __future__ import annotations

from django.urls import path

from renaksi.web.views import people
from renaksi.web.views.organization import agencies, bulk, officials, units

urlpatterns = [
    path("", agencies.agencies, name="organization"),
    path("perangkat-daerah/baru/", agencies.new_agency, name="agency-new"),
    path("perangkat-daerah/gabung/", agencies.merge, name="agency-merge"),
    path("perangkat-daerah/<uuid:agency>/", agencies.agency, name="agency"),
    path("perangkat-daerah/<uuid:agency>/nama/", agencies.rename, name="agency-rename"),
    path("perangkat-daerah/<uuid:agency>/pecah/", agencies.split, name="agency-split"),
    path("perangkat-daerah/<uuid:agency>/tutup/", agencies.close, name="agency-close"),
    path("perangkat-daerah/<uuid:agency>/unit/", units.new_unit, name="unit-new"),
    path("perangkat-daerah/<uuid:agency>/jabatan/", units.new_position, name="position-new"),
    path("unit/<uuid:unit>/nama/", units.rename_one_unit, name="unit-rename"),
    path("unit/<uuid:unit>/tutup/", units.close_one_unit, name="unit-close"),
    path("jabatan/<uuid:position>/", units.position, name="position"),
    path("jabatan/<uuid:position>/ubah/", units.edit_position, name="position-edit"),
    path("jabatan/<uuid:position>/tutup/", units.close_one_position, name="position-close"),
    path("jabatan/<uuid:position>/penugasan/", units.new_appointment, name="appointment-new"),
    path("penugasan/<uuid:appointment>/ubah/", units.edit_appointment, name="appointment-edit"),
    path("penugasan/<uuid:appointment>/akhiri/", units.end_one_appointment, name="appointment-end"),
    path("pejabat/", officials.officials, name="officials"),
    path("pejabat/baru/", officials.new_official, name="official-new"),
    path("pejabat/<uuid:official>/", officials.official, name="official"),
    path("pejabat/<uuid:official>/ubah/", officials.edit_official, name="official-edit"),
    path("pejabat/<uuid:official>/keluar/", officials.leave, name="official-leave"),
    path("pejabat/<uuid:official>/akun/", officials.link, name="official-link"),
    path("impor/<slug:form>/", bulk.upload, name="bulk"),
    path("impor/<slug:form>/formulir.xlsx", bulk.empty_form, name="bulk-form"),
    path("impor/hasil/<uuid:bulk>/", bulk.result, name="bulk-result"),
    path("impor/hasil/<uuid:bulk>/bertanda.xlsx", bulk.marked, name="bulk-marked"),
    path("orang/", people.people, name="people"),
    path("orang/<uuid:person>/", people.person, name="person"),
    path("orang/<uuid:person>/peran/", people.new_role, name="role-new"),
    path("orang/<uuid:person>/nonaktif/", people.deactivate, name="person-deactivate"),
    path("peran/<uuid:role>/akhiri/", people.take_role, name="role-end"),
    path("pemerintah/", people.settings, name="government-settings"),
]
