"""Pages of errors: both languages, no database, nothing revealed."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.organizations.models import Government
from renaksi.apps.policy import Action, Denied
from renaksi.apps.tenancy.acting import acting_in
from renaksi.web.views import errors, home
from tests.factories import give_role, make_government, make_person

NAMES = ("400", "403", "404", "500", "503", "csrf")


def page_of(name: str, language: str) -> str:
    request = RequestFactory().get("/rencana/?x=<script>")
    request.COOKIES["bahasa"] = language
    status = 403 if name == "csrf" else int(name)
    response = errors.error_page(request, status, "csrf" if name == "csrf" else "")
    assert response.status_code == status
    assert response.headers["Content-Language"] == language
    return response.content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_an_error_has_a_page_in_both_languages_without_a_database(name: str) -> None:
    indonesian, english = page_of(name, "id"), page_of(name, "en")
    assert '<html lang="id"' in indonesian
    assert '<html lang="en"' in english
    assert "Ke beranda" in indonesian
    assert "Go home" in english
    assert "<script>" not in indonesian


@pytest.fixture
def government(db: None) -> Government:
    return make_government("Pemerintah Kota Utuh")


@pytest.fixture
def reader(client: Client, government: Government) -> Client:
    person = make_person()
    give_role(person, government, RoleName.READER)
    client.force_login(person)
    client.raise_request_exception = False
    return client


def answer_with(
    monkeypatch: pytest.MonkeyPatch, client: Client, error: Exception, *, write: bool = False
) -> Any:
    """Ask for the first page while it breaks."""

    def breaks(*_: object, **__: object) -> HttpResponse:
        if write:
            Government.objects.update(name="Ditulis separuh")
        raise error

    monkeypatch.setattr(home, "render", breaks)
    return client.get("/")


def test_a_page_that_breaks_says_nothing_of_why(
    monkeypatch: pytest.MonkeyPatch, reader: Client
) -> None:
    response = answer_with(monkeypatch, reader, ValueError("rahasia"))
    assert response.status_code == 500
    assert "rahasia" not in response.content.decode()


def test_a_page_that_breaks_leaves_nothing_half_written(
    monkeypatch: pytest.MonkeyPatch, reader: Client, government: Government
) -> None:
    answer_with(monkeypatch, reader, ValueError("broken"), write=True)
    with acting_in(government.pk):
        assert Government.objects.get().name == "Pemerintah Kota Utuh"


def test_a_missing_database_asks_to_come_back(
    monkeypatch: pytest.MonkeyPatch, reader: Client
) -> None:
    response = answer_with(monkeypatch, reader, OperationalError("gone"))
    assert response.status_code == 503
    assert response.headers["Retry-After"]


def test_what_a_service_denies_is_forbidden(
    monkeypatch: pytest.MonkeyPatch, reader: Client
) -> None:
    response = answer_with(monkeypatch, reader, Denied(Action.SEE_PLAN))
    assert response.status_code == 403


def test_an_unknown_address_is_not_found(reader: Client) -> None:
    assert "Halaman ini tidak ada" in reader.get("/tidak-ada/").content.decode()


def test_a_form_without_its_token_changes_nothing(reader: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/tampilan/", {"theme": "dark"})
    assert response.status_code == 403
    assert "terlalu lama terbuka" in response.content.decode()
    assert "tema" not in response.cookies


def test_a_broken_page_of_a_request_that_came_to_nothing_still_has_a_language() -> None:
    request = HttpRequest()
    request.method = "POST"
    assert 'lang="id"' in errors.error_page(request, 500).content.decode()
