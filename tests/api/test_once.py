"""Writes that are repeated, and writes that meet: keys, tags, and two at once."""

from __future__ import annotations

import threading
from uuid import uuid4

import pytest
from django.db import connections
from django.http import HttpResponse

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.tenancy.acting import acting_in
from tests.api.calling import Program, answer, problem, program
from tests.api.test_callers import AGENCY
from tests.factories import make_agency, make_government

NAMED = {"valid_from": "2026-01-01", "name": "Badan Bernama Baru"}


def administrator(government: Government) -> Program:
    return program(government, RoleName.ADMINISTRATOR)


def agencies_of(government: Government) -> int:
    with acting_in(government.pk):
        return Agency.objects.count()


def at_once(count: int, work: object) -> list[HttpResponse]:
    """Let several threads do the same, started together."""
    start, answers = threading.Barrier(count), []

    def run() -> None:
        start.wait()
        try:
            answers.append(work())  # type: ignore[operator]
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


# Idempotency-Key


def test_the_same_write_again_gets_the_same_answer_and_does_nothing(db: None) -> None:
    government = make_government()
    caller, key = administrator(government), str(uuid4())
    first = caller("POST", "/agencies", AGENCY, Idempotency_Key=key)
    again = caller("POST", "/agencies", AGENCY, Idempotency_Key=key)
    assert first.status_code == again.status_code == 201
    assert first.content == again.content
    assert first["ETag"] == again["ETag"]
    assert "Idempotency-Replayed" not in first
    assert again["Idempotency-Replayed"] == "true"
    assert agencies_of(government) == 1


def test_another_write_under_the_same_key_is_refused(db: None) -> None:
    caller = administrator(make_government())
    caller("POST", "/agencies", AGENCY, Idempotency_Key="k")
    refused = caller("POST", "/agencies", AGENCY | {"name": "Lain"}, Idempotency_Key="k")
    assert refused.status_code == 422
    assert problem(refused) == "idempotency.different"


def test_a_refused_write_may_be_sent_again_under_its_key(db: None) -> None:
    caller = administrator(make_government())
    assert caller("POST", "/agencies", {}, Idempotency_Key="k").status_code == 422
    assert caller("POST", "/agencies", AGENCY, Idempotency_Key="k").status_code == 201


@pytest.mark.parametrize("key", ["", "a b", "é", "x" * 201])
def test_a_key_is_short_and_plain(key: str, db: None) -> None:
    refused = administrator(make_government())("POST", "/agencies", AGENCY, Idempotency_Key=key)
    assert refused.status_code == 422
    assert problem(refused) == "idempotency.key"


def test_an_answer_with_a_secret_is_never_kept(db: None) -> None:
    caller = administrator(make_government())
    refused = caller("POST", "/tokens", {"name": "x", "scopes": ["see_plan"]}, Idempotency_Key="k")
    assert problem(refused) == "idempotency.not_here"


def test_of_the_same_write_four_times_at_once_one_is_done(committed: None) -> None:
    government = make_government()
    caller = administrator(government)
    answers = at_once(4, lambda: caller("POST", "/agencies", AGENCY, Idempotency_Key="k"))
    assert [one.status_code for one in answers] == [201] * 4
    assert len({one.content for one in answers}) == 1
    assert agencies_of(government) == 1


# ETag


def test_what_did_not_change_is_not_sent_again(db: None) -> None:
    government = make_government()
    make_agency(government)
    caller = administrator(government)
    for path in ("/agencies", "/government", "/me"):
        first = caller("GET", path)
        held = caller("GET", path, If_None_Match=f'"x", W/{first["ETag"]}')
        assert held.status_code == 304
        assert held.content == b""
        assert held["ETag"] == first["ETag"]
    before = caller("GET", "/agencies")["ETag"]
    make_agency(government, "Lain")
    assert caller("GET", "/agencies", If_None_Match=before).status_code == 200


def test_a_change_names_the_version_it_changes(db: None) -> None:
    government = make_government()
    agency = make_agency(government)
    caller = administrator(government)
    path = f"/agencies/{agency.pk}"
    seen = caller("GET", path)
    assert problem(caller("PATCH", path, NAMED)) == "request.precondition_required"
    assert caller("PATCH", path, NAMED).status_code == 428
    for wrong in ('"x"', f"W/{seen['ETag']}", ""):
        refused = caller("PATCH", path, NAMED, If_Match=wrong)
        assert refused.status_code == 412
        assert problem(refused) == "request.changed"
        assert refused["ETag"] == seen["ETag"]
    changed = caller("PATCH", path, NAMED, If_Match=seen["ETag"])
    assert changed.status_code == 200
    assert answer(changed)["name"] == NAMED["name"]
    assert changed["ETag"] == caller("GET", path)["ETag"] != seen["ETag"]


def test_of_two_changes_of_one_version_at_once_one_is_refused(committed: None) -> None:
    government = make_government()
    agency = make_agency(government)
    caller = administrator(government)
    path = f"/agencies/{agency.pk}"
    tag = caller("GET", path)["ETag"]
    names = iter(["Satu", "Dua", "Tiga"])

    def change() -> HttpResponse:
        return caller("PATCH", path, NAMED | {"name": next(names)}, If_Match=tag)

    answers = at_once(3, change)
    assert sorted(one.status_code for one in answers) == [200, 412, 412]


def test_head_answers_what_get_answers_without_its_body(db: None) -> None:
    caller = program(make_government(), RoleName.READER)
    got, headed = caller("GET", "/agencies"), caller("HEAD", "/agencies")
    assert headed.status_code == 200
    assert headed.content == b""
    assert headed["ETag"] == got["ETag"]
    assert headed["Content-Length"] == str(len(got.content))


# Pages


def test_pages_are_stable_while_rows_come_and_go(db: None) -> None:
    government = make_government()
    agencies = {name: make_agency(government, name) for name in ("A", "B", "C", "D")}
    caller = administrator(government)
    first = caller("GET", "/agencies?order=name&limit=2")
    assert [one["name"] for one in answer(first)["items"]] == ["A", "B"]
    following = answer(first)["next"]
    assert first["Link"] == f'<{following}>; rel="next"'
    make_agency(government, "AA")
    with acting_in(government.pk):
        Agency.objects.filter(pk=agencies["B"].pk).update(closed_on="2021-01-01")
    second = caller.get(following)
    assert [one["name"] for one in second["items"]] == ["C", "D"]
    assert second["next"] is None


def test_a_cursor_of_another_order_is_refused(db: None) -> None:
    government = make_government()
    for name in ("A", "B"):
        make_agency(government, name)
    caller = administrator(government)
    following = caller.get("/agencies?order=name&limit=1")["next"]
    assert caller("GET", following.replace("order=name", "order=-name")).status_code == 422


def test_tokens_are_paged_the_latest_first(db: None) -> None:
    government = make_government()
    caller = administrator(government)
    for _ in range(3):
        program(government, RoleName.READER)
    seen, path = [], "/tokens?limit=2"
    while path:
        page = caller.get(path)
        seen += [one["created_at"] for one in page["items"]]
        path = page["next"]
    assert len(seen) == 4
    assert seen == sorted(seen, reverse=True)
