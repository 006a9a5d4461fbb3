"""The government's page: agencies and their plans, worst first, and who sees whose."""

from __future__ import annotations

import pytest
from django.test import Client

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.organizations.models import Agency, Government
from renaksi.web.dates import today
from tests.factories import give_role, make_agency, make_government, make_person, sign_in
from tests.web.plans import make_plan
from tests.web.queries import check_queries

AGENCIES = 60


@pytest.fixture
def government(db: None) -> Government:
    return make_government("Pemerintah Kota Contoh")


def reader_of(government: Government, agency: Agency | None = None) -> Client:
    person = make_person()
    give_role(person, government, RoleName.READER, agency)
    client = Client()
    sign_in(client, person)
    return client


def text_of(client: Client, address: str = "/pemerintah/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_agencies_without_a_plan_come_first(government: Government) -> None:
    planned, bare = make_agency(government, "Badan A"), make_agency(government, "Badan B")
    make_plan(planned, year=today().year)
    text = text_of(reader_of(government))
    assert text.index(">Badan B<") < text.index(">Badan A<")
    assert "1 dari 2 perangkat daerah sudah punya rencana" in text
    assert bare.pk != planned.pk


def test_who_serves_one_agency_sees_the_plan_of_that_one(government: Government) -> None:
    own, other = make_agency(government, "Badan Sendiri"), make_agency(government, "Badan Lain")
    for agency in (own, other):
        make_plan(agency, year=today().year)
    text = text_of(reader_of(government, own))
    assert text.count("/rencana/versi/") == 1
    assert "<li>Badan Lain</li>" in text


def test_another_year_is_asked_for_by_its_number(government: Government) -> None:
    make_plan(make_agency(government, "Badan A"), year=2021)
    client = reader_of(government)
    assert "Rencana aksi 2021" in text_of(client, "/pemerintah/?tahun=2021")
    assert "Rencana aksi 2021" not in text_of(client)
    assert f"rencana {today().year}" in text_of(client, "/pemerintah/?tahun=drop")


def test_a_government_without_agencies_teaches(government: Government) -> None:
    assert "Belum ada perangkat daerah" in text_of(reader_of(government))


def test_sixty_agencies_take_no_more_queries_than_one(government: Government) -> None:
    client = reader_of(government)
    make_plan(make_agency(government, "Badan 0"), year=today().year)
    check_queries(client, "government", "/pemerintah/")
    for number in range(1, AGENCIES):
        agency = make_agency(government, f"Badan {number}")
        if number % 20 == 0:
            make_plan(agency, year=today().year)
    response = check_queries(client, "government", "/pemerintah/")
    assert response.content.decode().count("<tr>") == AGENCIES + 1
