"""How the interface refuses: always a problem, all fields at once, in the caller's language."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import pytest
from django.test import Client

from renaksi.api.rendering import render
from renaksi.apps.accounts.models import RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.tenancy.acting import acting_in
from tests.api.calling import answer, call, problem, program
from tests.api.test_callers import AGENCY
from tests.factories import make_agency, make_government


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        pytest.param("GET", "/nothing/here", 404, "request.not_found", id="unknown-address"),
        pytest.param("GET", "/agencies/x", 404, "request.not_found", id="no-identifier"),
        pytest.param("GET", f"/agencies/{uuid4()}", 404, "request.not_found", id="not-there"),
        pytest.param("DELETE", "/me", 405, "request.method", id="method"),
        pytest.param("OPTIONS", "/me", 405, "request.method", id="options"),
        pytest.param("GET", "/agencies?limit=0", 422, "request.invalid", id="limit"),
        pytest.param("GET", "/agencies?colour=red", 422, "request.invalid", id="unknown-filter"),
        pytest.param("GET", "/agencies?cursor=x", 422, "request.invalid", id="cursor"),
        pytest.param("GET", "/agencies?search=%00", 422, "request.invalid", id="nul-letter"),
    ],
)
def test_every_refusal_is_a_problem(
    method: str, path: str, status: int, code: str, db: None
) -> None:
    response = program(make_government(), RoleName.READER)(method, path)
    assert response.status_code == status
    assert problem(response) == code


def test_a_wrong_method_names_the_right_ones(db: None) -> None:
    response = program(make_government(), RoleName.READER)("PUT", "/agencies")
    assert set(response["Allow"].replace(" ", "").split(",")) == {"GET", "POST"}


@pytest.mark.parametrize(
    "body",
    [b"{", b'{"a": NaN}', b'{"a": 1, "a": 2}', b"\xff", b"[" * 100_000],
    ids=["cut", "nan", "twice", "encoding", "deep"],
)
def test_what_is_no_json_is_refused(body: bytes, db: None) -> None:
    response = program(make_government(), RoleName.ADMINISTRATOR)("POST", "/agencies", body)
    assert response.status_code == 400
    assert problem(response) == "request.malformed"


def test_another_kind_of_body_is_refused(db: None) -> None:
    caller = program(make_government(), RoleName.ADMINISTRATOR)
    response = caller("POST", "/agencies", b"name=x", Content_Type="text/plain")
    assert response.status_code == 415
    assert problem(response) == "request.media_type"


def test_a_body_that_is_too_large_is_refused_unread(db: None) -> None:
    caller = program(make_government(), RoleName.ADMINISTRATOR)
    response = caller("POST", "/agencies", b" " * (2**20 + 1))
    assert response.status_code == 413
    assert problem(response) == "request.too_large"


def test_all_fields_are_told_at_once_with_pointers(db: None) -> None:
    caller = program(make_government(), RoleName.ADMINISTRATOR)
    body = {"opened_on": "kemarin", "parent": "x", "colour": "red", "short_name": "x" * 61}
    errors = answer(caller("POST", "/agencies", body))["errors"]
    assert {one["at"]: one["code"] for one in errors} == {
        "/name": "field.missing",
        "/opened_on": "field.date",
        "/parent": "field.identifier",
        "/colour": "field.unknown",
        "/short_name": "field.too_long",
    }
    assert all(one["in"] == "body" and one["title"] and one["detail"] for one in errors)


def test_a_text_that_cannot_be_stored_is_told_with_its_place(db: None) -> None:
    caller = program(make_government(), RoleName.ADMINISTRATOR)
    for text in ("a\0b", "a\ud800b"):
        errors = answer(caller("POST", "/agencies", AGENCY | {"name": text}))["errors"]
        assert [(one["at"], one["code"]) for one in errors] == [("/name", "field.text")]


def test_what_a_body_points_to_must_be_there(db: None) -> None:
    foreign = make_agency(make_government("Lain"))
    caller = program(make_government(), RoleName.ADMINISTRATOR)
    response = caller("POST", "/agencies", AGENCY | {"parent": str(foreign.pk)})
    assert response.status_code == 422
    assert [one["at"] for one in answer(response)["errors"]] == ["/parent"]


@pytest.mark.parametrize(
    ("header", "language"),
    [("en", "en"), ("id", "id"), ("", "id"), ("fr, en;q=0.5, id;q=0.4", "en"), ("de", "id")],
)
def test_problems_speak_the_language_that_is_asked_for(
    header: str, language: str, db: None
) -> None:
    response = call(Client(), "GET", "/me", Accept_Language=header)
    title = answer(response)["title"]
    assert title.startswith("This request" if language == "en" else "Permintaan ini")
    assert response["Content-Language"] == language


def test_a_fault_of_ours_says_nothing_of_itself(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr("renaksi.api.v1.agencies.agencies_as_of", broken)
    caller = program(make_government(), RoleName.READER)
    caller.client.raise_request_exception = False
    response = caller("GET", "/agencies")
    assert response.status_code == 500
    assert problem(response) == "request.failed"
    assert b"secret" not in response.content


def test_a_request_has_a_number_that_the_log_holds_too(db: None) -> None:
    government = make_government()
    caller = program(government, RoleName.ADMINISTRATOR)
    response = caller("POST", "/agencies", AGENCY, X_Request_ID="nomor-12345")
    assert response["X-Request-ID"] == "nomor-12345"
    with acting_in(government.pk):
        assert Entry.objects.filter(request="nomor-12345").exists()
    assert caller("GET", "/me", X_Request_ID="a b\tc")["X-Request-ID"] != "a b\tc"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("0.10"), b"0.1"),
        (Decimal(109000000), b"109000000"),
        (Decimal("12345678901234567890.123456789"), b"12345678901234567890.123456789"),
        (Decimal("1E+3"), b"1000"),
        (Decimal("-0.50"), b"-0.5"),
        (None, b"null"),
        (0, b"0"),
    ],
    ids=str,
)
def test_numbers_are_written_exactly_and_silence_is_not_zero(value: object, written: bytes) -> None:
    assert render(value) == written
