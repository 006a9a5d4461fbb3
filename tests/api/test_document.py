"""The OpenAPI document: kept in the repository, whole in both languages, true of every route."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from django.test import Client
from ninja.operation import Operation

from renaksi.api.identity import Session, Token
from renaksi.api.interface import Interface, interface, openapi_document
from renaksi.api.routing import rule_of
from renaksi.api.v1.me import who_am_i
from tests.architecture.sources import ROOT
from tests.web.routes import all_routes

KEPT = ROOT / "docs" / "reference" / "openapi.json"
OPERATIONS = interface.operations()


def texts_of(value: Any) -> list[str]:
    if isinstance(value, dict):
        inside = [text for one in value.values() for text in texts_of(one)]
        said = [value[name] for name in ("summary", "description") if name in value]
        return inside + [one for one in said if isinstance(one, str)]
    return [text for one in value for text in texts_of(one)] if isinstance(value, list) else []


def test_the_kept_document_is_what_the_program_says() -> None:
    written = json.dumps(openapi_document("en"), indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("RENAKSI_UPDATE_SNAPSHOTS"):
        KEPT.write_text(written, encoding="utf-8")
    assert KEPT.read_text(encoding="utf-8") == written, "run: make snapshots"


def test_it_is_openapi_3_1() -> None:
    assert openapi_document("en")["openapi"].startswith("3.1.")


@pytest.mark.parametrize("language", ["id", "en"])
def test_anybody_may_read_it_in_their_language(language: str, db: None) -> None:
    response = Client().get("/api/v1/openapi.json", headers={"Accept-Language": language})
    assert response.status_code == 200
    assert response["Content-Type"] == "application/openapi+json"
    assert response.json() == json.loads(json.dumps(openapi_document(language)))


def test_both_languages_tell_everything() -> None:
    indonesian, english = texts_of(openapi_document("id")), texts_of(openapi_document("en"))
    assert len(indonesian) == len(english)
    assert all(text.strip() for text in indonesian + english)


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_route_answers_without_knowing_who_asks(name: str) -> None:
    token, session = OPERATIONS[name].auth_callbacks
    assert isinstance(token, Token)
    assert isinstance(session, Session)
    assert rule_of(OPERATIONS[name])


def test_every_address_below_the_root_is_in_the_document() -> None:
    known = set(openapi_document("en")["paths"])
    served = {one.path for one in all_routes() if one.path.startswith("/api/v1/")}
    assert served - known == {"/api/v1/openapi.json", "/api/v1/"}
    assert known <= served


def test_a_route_that_says_nothing_of_itself_is_refused() -> None:
    def silent(request: object) -> None: ...

    with pytest.raises(LookupError):
        rule_of(Operation("/x", ["GET"], silent))
    assert rule_of(Operation("/me", ["GET"], who_am_i))
    assert isinstance(interface, Interface)


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_tells_how_it_refuses(name: str) -> None:
    details = next(
        one
        for methods in openapi_document("en")["paths"].values()
        for one in methods.values()
        if one["operationId"] == name
    )
    assert {"401", "403", "429"} <= set(details["responses"])
    assert details["security"] == [{"Token": []}, {"Session": []}]
