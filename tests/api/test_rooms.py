"""What each room of the interface promises, and how few queries a list takes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.files import storage
from renaksi.apps.jobs.models import Job
from renaksi.apps.organizations.models import Agency, Government, Official
from renaksi.apps.planning.models import Version
from renaksi.apps.tenancy.acting import acting_in
from renaksi.documents.contract import contract_of
from renaksi.reading.reader import read_plans
from tests.api.calling import Program, answer, problem, program
from tests.architecture.sources import ROOT
from tests.factories import NOW, make_agency, make_government
from tests.web.plans import make_plan

MOST_QUERIES = 15
EXAMPLE = ROOT / "examples" / "rencana-aksi-kesbangpol-metro-2021.txt"


@dataclass(frozen=True, slots=True)
class Office:
    """An agency with its plan, and programs of those who work there."""

    government: Government
    agency: Agency
    administrator: Program
    planner: Program
    head: Program
    reader: Program


@pytest.fixture
def office(db: None) -> Office:
    government = make_government()
    agency = make_agency(government)
    return Office(
        government,
        agency,
        program(government, RoleName.ADMINISTRATOR),
        program(government, RoleName.PLANNER, agency),
        program(government, RoleName.HEAD, agency),
        program(government, RoleName.READER, agency),
    )


def version_of(office: Office) -> Version:
    return make_plan(office.agency)


# Organization


def test_an_organization_is_built_and_changed(office: Office) -> None:
    ask = office.administrator
    agency = str(office.agency.pk)
    unit = answer(
        ask("POST", "/units", {"agency": agency, "name": "Bidang A", "opened_on": "2024-01-01"})
    )
    position = answer(
        ask("POST", "/positions", {"agency": agency, "unit": unit["id"], "name": "Kepala Bidang"})
    )
    official = answer(ask("POST", "/officials", {"name": "Drs. CONTOH WARGA, M.Si"}))
    assert (official["title_before"], official["name"]) == ("Drs.", "CONTOH WARGA")
    made = ask(
        "POST",
        "/appointments",
        {
            "position": position["id"],
            "official": official["id"],
            "kind": "plt",
            "starts_on": "2025-01-01",
        },
    )
    assert made.status_code == 201
    held = ask.get(f"/positions/{position['id']}")
    assert held["signing"]["official"] == official["id"]
    assert held["definitive"] is None
    ended = ask("POST", f"/appointments/{answer(made)['id']}/ending", {"on": "2025-06-01"})
    assert answer(ended)["ends_on"] == "2025-06-01"
    assert ask.get(f"/positions/{position['id']}")["signing"] is None


def test_agencies_merge_and_keep_their_names_of_the_past(office: Office) -> None:
    ask = office.administrator
    other = make_agency(office.government, "Dinas Lain")
    body = {
        "agencies": [str(office.agency.pk), str(other.pk)],
        "on": "2025-01-01",
        "named": {"name": "Dinas Gabungan"},
    }
    merged = ask("POST", "/agencies/merging", body)
    assert merged.status_code == 201
    assert [one["name"] for one in ask.get("/agencies")["items"]] == ["Dinas Gabungan"]
    before = ask.get("/agencies?day=2024-12-31&order=name")["items"]
    assert [one["name"] for one in before] == ["Badan Contoh", "Dinas Lain"]


def test_a_nip_is_shown_on_request_only_and_the_look_is_logged(office: Office) -> None:
    body = {"name": "CONTOH WARGA", "nip": "19800101 200501 1 001"}
    official = answer(office.administrator("POST", "/officials", body))["id"]
    assert office.reader.get(f"/officials/{official}")["personal"] is None
    refused = office.reader("GET", f"/officials/{official}?personal=true")
    assert problem(refused) == "access.denied"
    shown = office.administrator.get(f"/officials/{official}?personal=true")
    assert shown["personal"] == {"nip": "198001012005011001"}
    office.administrator.get("/officials?personal=true")
    with acting_in(office.government.pk):
        looks = Entry.objects.filter(action="personal_data.read")
        assert set(looks.values_list("actor", flat=True)) == {office.administrator.person.pk}
        assert looks.count() == 2
        assert not Official.objects.filter(nip="").exists()


def test_people_are_seen_by_who_manages_them(office: Office) -> None:
    people = office.administrator.get("/people?personal=true")["items"]
    assert {one["personal"]["email"] for one in people} >= {office.reader.person.email}
    assert problem(office.reader("GET", "/people")) == "access.denied"
    sister = make_agency(office.government, "Badan Saudara")
    manager = program(office.government, RoleName.ADMINISTRATOR, sister)
    seen = [one["id"] for one in manager.get("/people")["items"]]
    assert seen == [str(manager.person.pk)]
    assert manager("GET", f"/people/{office.reader.person.pk}").status_code == 404


def test_roles_are_given_and_ended(office: Office) -> None:
    body = {
        "person": str(office.reader.person.pk),
        "name": "verifier",
        "agency": str(office.agency.pk),
    }
    assert problem(office.reader("POST", "/roles", body)) == "access.denied"
    role = answer(office.administrator("POST", "/roles", body))
    assert office.administrator("DELETE", f"/roles/{role['id']}").status_code == 204
    ended = office.administrator.get("/roles?with_ended=true&name=verifier")["items"]
    assert ended[0]["ended_at"] is not None


def test_somebody_is_invited_with_a_link_that_is_told_once(office: Office) -> None:
    body = {"email": "tamu@contoh.example", "name": "Tamu Contoh", "role": "reader"}
    made = office.administrator("POST", "/invitations", body)
    assert made.status_code == 201
    assert answer(made)["link"].startswith("http")
    listed = office.administrator.get("/invitations")["items"]
    assert [one["name"] for one in listed] == ["Tamu Contoh"]
    assert "link" not in listed[0]
    gone = office.administrator("DELETE", f"/invitations/{listed[0]['id']}")
    assert gone.status_code == 204


# Plans


def test_a_version_comes_as_the_contract_has_it(office: Office) -> None:
    version = version_of(office)
    (draft,) = read_plans(EXAMPLE.read_bytes(), EXAMPLE.name)
    path = f"/versions/{version.pk}/document"
    assert office.reader.get(path, Accept_Language="en") == json.loads(
        json.dumps(contract_of(draft, "en"))
    )


def test_a_sister_agency_sees_nothing_of_a_plan(office: Office) -> None:
    version = version_of(office)
    sister = make_agency(office.government, "Badan Saudara")
    planner = program(office.government, RoleName.PLANNER, sister)
    assert planner.get("/plans")["items"] == []
    for path in ("", "/document", "/rows", "/findings", "/commands"):
        assert planner("GET", f"/versions/{version.pk}{path}").status_code == 404
    edit = {"batch": "b", "edits": [edit_of(office, version, "Lain")]}
    assert planner("POST", f"/versions/{version.pk}/commands", edit).status_code == 404


def edit_of(office: Office, version: Version, value: Any, base: int = 0) -> dict[str, Any]:
    row = office.reader.get(f"/versions/{version.pk}/rows")["items"][0]
    return {
        "kind": "node",
        "target": row["nodes"]["objective"],
        "field": "wording",
        "value": value,
        "base": base,
    }


def test_a_draft_is_edited_undone_and_reviewed(office: Office) -> None:
    version = version_of(office)
    path = f"/versions/{version.pk}"
    before = office.reader.get(f"{path}/rows")["items"][0]["row"]["objective"]
    edits = {"batch": "b1", "edits": [edit_of(office, version, "Meningkatnya ketertiban")]}
    done = office.planner("POST", f"{path}/commands", edits)
    assert done.status_code == 200, done.content
    assert answer(done)["change_number"] == 1
    assert answer(office.planner("POST", f"{path}/commands", edits))["is_repeated"]
    row = office.reader.get(f"{path}/rows")["items"][0]["row"]
    assert row["objective"] == "Meningkatnya ketertiban"
    assert office.planner("POST", f"{path}/undoing", {"batch": "b2"}).status_code == 200
    assert office.reader.get(f"{path}/rows")["items"][0]["row"]["objective"] == before
    assert not office.reader.get(path)["is_reviewed"]
    assert answer(office.planner("POST", f"{path}/reviewing"))["is_reviewed"]
    assert problem(office.reader("POST", f"{path}/commands", edits)) == "access.denied"


def test_a_target_is_written_as_a_person_writes_it(office: Office) -> None:
    version = version_of(office)
    row = office.reader.get(f"/versions/{version.pk}/rows")["items"][0]
    edit = {
        "kind": "line",
        "target": row["line"],
        "field": "target_q1",
        "value": {"raw": "12,5 %"},
        "base": 0,
    }
    path = f"/versions/{version.pk}"
    done = office.planner("POST", f"{path}/commands", {"batch": "b", "edits": [edit]})
    assert done.status_code == 200, done.content
    target = office.reader.get(f"{path}/rows")["items"][0]["row"]["target_q1"]
    assert target == {"value": 12.5, "unit": "%", "raw": "12,5 %"}


def test_a_batch_that_meets_another_change_is_refused_with_both_values(office: Office) -> None:
    version = version_of(office)
    path = f"/versions/{version.pk}/commands"
    other = program(office.government, RoleName.PLANNER, office.agency)
    theirs = {"batch": "b1", "edits": [edit_of(office, version, "Punya mereka")]}
    assert other("POST", path, theirs).status_code == 200
    mine = {"batch": "b2", "edits": [edit_of(office, version, "Punya saya")]}
    refused = office.planner("POST", path, mine)
    assert refused.status_code == 409
    assert problem(refused) == "request.edits_refused"
    (error,) = answer(refused)["errors"]
    assert (error["at"], error["code"]) == ("/edits/0", "plan.conflict")
    assert "Punya mereka" in error["title"] + error["detail"]


def test_a_version_is_proposed_and_set_as_it_was_seen(office: Office) -> None:
    version = version_of(office)
    path = f"/versions/{version.pk}"
    seen = office.planner("GET", path)["ETag"]
    edits = {"batch": "b", "edits": [edit_of(office, version, "Meningkatnya ketertiban")]}
    office.planner("POST", f"{path}/commands", edits)
    stale = office.planner("POST", f"{path}/proposing", If_Match=seen)
    assert stale.status_code == 412
    now = office.planner("GET", path)["ETag"]
    assert answer(office.planner("POST", f"{path}/proposing", If_Match=now))["state"] == "proposed"
    now = office.head("GET", path)["ETag"]
    assert problem(office.planner("POST", f"{path}/setting", {}, If_Match=now)) == "access.denied"
    assert answer(office.head("POST", f"{path}/setting", {}, If_Match=now))["state"] == "set"
    frozen = office.planner("POST", f"{path}/commands", edits | {"batch": "b9"})
    assert problem(frozen) == "plan.wrong_state"
    plan = office.reader.get("/plans")["items"][0]
    revised = office.planner("POST", f"/plans/{plan['id']}/revisions", {"reason": "strategi"})
    assert answer(revised)["number"] == 2


# Files and jobs


@pytest.fixture
def below(tmp_path: Any, settings: LazySettings) -> Any:
    """Keep files in a folder of the test's own."""
    settings.DATA = tmp_path
    storage._made.cache_clear()
    yield tmp_path
    storage._made.cache_clear()


def test_a_file_is_brought_and_an_import_started_once(office: Office, below: Any) -> None:
    agency = str(office.agency.pk)
    brought = office.planner(
        "POST",
        f"/files?name={EXAMPLE.name}&agency={agency}",
        EXAMPLE.read_bytes(),
        Content_Type="application/octet-stream",
    )
    assert brought.status_code == 201, brought.content
    file = answer(brought)["id"]
    content = office.reader("GET", f"/files/{file}/content")
    assert b"".join(content) == EXAMPLE.read_bytes()
    assert content["Content-Disposition"].startswith("attachment")
    body = {"file": file, "agency": agency, "year": 2021}
    answers = [office.planner("POST", "/imports", body, Idempotency_Key="k") for _ in range(2)]
    assert [one.status_code for one in answers] == [202, 202]
    with acting_in(office.government.pk):
        assert Job.objects.count() == 1
    job = answer(answers[0])["id"]
    assert office.planner.get(f"/jobs/{job}")["state"] == "queued"
    assert office.reader("GET", f"/jobs/{job}").status_code == 404
    assert office.reader("POST", "/imports", body).status_code == 403
    cancelled = office.planner("POST", f"/jobs/{job}/cancelling")
    assert answer(cancelled)["state"] == "cancelled"
    assert problem(office.planner("POST", f"/jobs/{job}/cancelling")) == "job.already_ended"


def test_a_file_is_told_by_its_content(office: Office, below: Any) -> None:
    path = f"/files?name=x.pdf&agency={office.agency.pk}"
    refused = office.planner(
        "POST", path, b"\x00\x01\x02nothing", Content_Type="application/octet-stream"
    )
    assert refused.status_code == 422
    assert problem(refused) == "upload.wrong_kind"
    assert office.planner("POST", path, b"{}").status_code == 415


# The log


def test_the_log_is_for_those_who_may_see_it_whole(office: Office) -> None:
    office.administrator("POST", "/agencies", {"name": "Dinas", "opened_on": "2026-01-01"})
    page = office.administrator.get("/audit?action=agency.opened")
    (entry,) = page["items"]
    assert entry["actor"] == str(office.administrator.person.pk)
    assert entry["changes"] == [{"field": "opened_on", "before": None, "after": "2026-01-01"}]
    assert office.administrator.get(f"/audit/{entry['number']}") == entry
    assert problem(office.head("GET", "/audit")) == "access.denied", "held in one agency only"
    numbers, path = [], "/audit?limit=2"
    while path:
        page = office.administrator.get(path)
        numbers += [one["number"] for one in page["items"]]
        path = page["next"]
    assert numbers == list(range(len(numbers), 0, -1))


# Queries


def more_agencies(office: Office) -> None:
    for number in range(20):
        make_agency(office.government, f"Dinas {number}")


def more_people(office: Office) -> None:
    for number in range(20):
        body = {"name": f"CONTOH {number}"}
        assert office.administrator("POST", "/officials", body).status_code == 201


def more_plans(office: Office) -> None:
    for number in range(4):
        make_plan(make_agency(office.government, f"Dinas {number}"))


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/agencies", more_agencies),
        ("/units", more_agencies),
        ("/positions", more_agencies),
        ("/officials", more_people),
        ("/appointments", more_people),
        ("/people", more_agencies),
        ("/roles", more_agencies),
        ("/invitations", more_agencies),
        ("/tokens", more_agencies),
        ("/plans", more_plans),
        ("/jobs", more_agencies),
        ("/files", more_agencies),
        ("/audit", more_people),
    ],
)
def test_a_list_takes_few_queries_however_long_it_is(
    path: str, more: Callable[[Office], None], office: Office
) -> None:
    version_of(office)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            office.administrator.get(f"{path}?limit=200")
        asked = [one["sql"] for one in captured.captured_queries]
        return sum("SAVEPOINT" not in sql for sql in asked)

    few = queries()
    more(office)
    assert queries() <= few
    assert few <= MOST_QUERIES


@pytest.mark.parametrize("part", ["", "/document", "/rows", "/findings", "/commands"])
def test_a_version_takes_few_queries(part: str, office: Office) -> None:
    version = version_of(office)
    with CaptureQueriesContext(connection) as captured:
        office.reader.get(f"/versions/{version.pk}{part}")
    asked = [one["sql"] for one in captured.captured_queries if "SAVEPOINT" not in one["sql"]]
    assert len(asked) <= MOST_QUERIES + (2 if part == "/document" else 0)
    assert NOW
