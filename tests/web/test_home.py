"""The first page by role: what is owed, what changed, and the short question in between."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.jobs.models import Job, JobState
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.planning.services import propose_version
from renaksi.apps.policy import system_actor
from renaksi.apps.tenancy.acting import acting_in
from tests.factories import NOW, give_role, make_agency, make_government, make_person, sign_in
from tests.web.plans import make_plan
from tests.web.queries import check_queries, count_queries


@pytest.fixture
def government(db: None) -> Government:
    return make_government()


@pytest.fixture
def agency(government: Government) -> Agency:
    return make_agency(government, "Badan Kesatuan Bangsa Contoh", "Kesbangpol")


def person_as(role: RoleName, government: Government, agency: Agency | None = None) -> Person:
    person = make_person(f"{role.label} Contoh")
    give_role(person, government, role, agency)
    return person


def client_of(person: Person) -> Client:
    client = Client()
    sign_in(client, person)
    return client


def client_as(role: RoleName, government: Government, agency: Agency | None = None) -> Client:
    return client_of(person_as(role, government, agency))


def text_of(client: Client, address: str = "/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_planner_without_a_plan_is_told_to_bring_one(
    government: Government, agency: Agency
) -> None:
    assert "Masukkan rencana" in text_of(client_as(RoleName.PLANNER, government, agency))


def test_a_planner_is_told_to_mend_a_draft_with_errors(
    government: Government, agency: Agency
) -> None:
    make_plan(agency)
    text = text_of(client_as(RoleName.PLANNER, government, agency))
    assert "Perbaiki galat rencana aksi 2026" in text
    assert "1 hal perlu segera Anda bereskan" in text


def test_a_reader_sees_the_same_draft_as_waiting_for_others(
    government: Government, agency: Agency
) -> None:
    make_plan(agency)
    text = text_of(client_as(RoleName.READER, government, agency))
    assert "masih disusun" in text
    assert "Perbaiki" not in text


def test_a_head_is_asked_to_decide_on_what_is_proposed(
    government: Government, agency: Agency
) -> None:
    version = make_plan(agency)
    with acting_in(government.pk):
        actor = system_actor("tests", government.pk)
        propose_version(actor=actor, version=version.pk, now=NOW)
    assert "Putuskan rencana aksi" in text_of(client_as(RoleName.HEAD, government, agency))


def test_a_sister_agency_sees_nothing_of_it(government: Government, agency: Agency) -> None:
    make_plan(agency)
    sister = make_agency(government, "Dinas Saudara")
    text = text_of(client_as(RoleName.HEAD, government, sister))
    assert "Kesbangpol" not in text
    assert "tests memasukkan" not in text


def test_what_changed_is_said_in_words(government: Government, agency: Agency) -> None:
    make_plan(agency)
    text = text_of(client_as(RoleName.READER, government, agency))
    assert "tests memasukkan Rencana aksi 2026 Kesbangpol" in text


def job_of(person: Person, government: Government, state: JobState, **fields: object) -> None:
    with acting_in(government.pk):
        Job.objects.create(
            government=government,
            kind="plan.import",
            state=state,
            created_by=person,
            starter_name=person.name,
            created_at=NOW.now(NOW.tzinfo),
            **fields,
        )


def test_work_in_the_background_shows_how_far_it_is(government: Government, agency: Agency) -> None:
    person = person_as(RoleName.PLANNER, government, agency)
    job_of(person, government, JobState.RUNNING, done=1, total=4)
    assert "25% selesai" in text_of(client_of(person))


def test_work_that_failed_says_why(government: Government, agency: Agency) -> None:
    person = person_as(RoleName.PLANNER, government, agency)
    now = NOW.now(NOW.tzinfo)
    job_of(person, government, JobState.FAILED, ended_at=now, refusal_code="upload.too_large")
    assert "lebih besar dari" in text_of(client_of(person))


def test_an_operator_is_told_what_operators_do(db: None) -> None:
    assert "Anda operator platform" in text_of(client_of(make_person(is_operator=True)))


def test_who_has_no_role_is_told_so(db: None) -> None:
    assert "Anda belum punya peran" in text_of(client_of(make_person()))


def test_the_page_asks_whether_it_is_still_true(government: Government, agency: Agency) -> None:
    client = client_as(RoleName.READER, government, agency)
    found = re.search(r'data-state="([^"]+)"', text_of(client))
    assert found
    address = f"/beranda/baru/?sejak={found[1]}"
    assert client.get(address).status_code == 204
    make_plan(agency)
    assert "Rencana aksi 2026" in text_of(client, address)


def test_nothing_new_costs_one_question(government: Government, agency: Agency) -> None:
    client = client_as(RoleName.READER, government, agency)
    state = re.search(r'data-state="([^"]+)"', text_of(client))
    assert state
    idle, response = count_queries(client, f"/beranda/baru/?sejak={state[1]}")
    gate, _ = count_queries(client, "/istilah/")
    assert response.status_code == 204
    # The page of terms asks for the frame alone, with one query for the place.
    assert idle == gate


@pytest.mark.parametrize("role", [RoleName.PLANNER, RoleName.HEAD, RoleName.ADMINISTRATOR])
def test_the_queries_of_the_first_page_do_not_grow(
    government: Government, agency: Agency, role: RoleName
) -> None:
    make_plan(agency)
    client = client_as(role, government)
    check_queries(client, f"home-{role.value}", "/")
    before, _ = count_queries(client, "/")
    for number in range(3):
        make_plan(make_agency(government, f"Dinas {number}"))
    after, _ = count_queries(client, "/")
    assert after == before
