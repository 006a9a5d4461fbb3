"""Walk every route with every role from every side, and compare with the table beside this."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connections, transaction
from django.test import Client, override_settings
from pytest_django.plugin import DjangoDbBlocker

from renaksi.apps.accounts.models import Person
from renaksi.apps.files import storage
from tests.database import empty_all_tables
from tests.factories import sign_in
from tests.web.cast import ANONYMOUS, OPERATOR, make_cast, names
from tests.web.routes import (
    NOT_ALLOWED,
    TABLE,
    Answers,
    Route,
    all_routes,
    read_table,
    resolve,
    written,
)

ROUTES = all_routes()
FIRST = (ANONYMOUS, OPERATOR, "whole.administrator")
IS_WRITING = bool(os.environ.get("RENAKSI_UPDATE_SNAPSHOTS"))


@dataclass(frozen=True, slots=True)
class Walk:
    """The cast, signed in."""

    things: Mapping[str, object]
    clients: Mapping[str, Client]


@pytest.fixture(scope="module")
def committed_walk(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Walk]:
    """Commit the cast and its sessions once for all routes; every request is rolled back."""
    data = tmp_path_factory.mktemp("data")
    with django_db_blocker.unblock(), override_settings(DATA=data), _store_below():
        cast = make_cast()
        yield Walk(cast.things, {name: _client(one) for name, one in cast.people.items()})
        connections.close_all()
        empty_all_tables()
        connections.close_all()


@contextmanager
def _store_below() -> Iterator[None]:
    """Let the file store be made anew, below the folder that the settings name now."""
    storage._made.cache_clear()
    yield
    storage._made.cache_clear()


@pytest.fixture
def walk(committed_walk: Walk, db: None) -> Walk:
    """Return the cast inside a transaction of the test."""
    return committed_walk


def _client(person: Person | None) -> Client:
    client = Client(raise_request_exception=False)
    if person is not None:
        sign_in(client, person)
    return client


def status_of(client: Client, method: str, address: str) -> int:
    """Ask, and undo what the question did."""
    cache.clear()  # nobody is slowed down by the others
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    with transaction.atomic():
        response = client.generic(method, address)
        _finish(response)
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.load(cookies)
    return response.status_code


def _finish(response: Any) -> None:
    """Let go of a file that is given out; the end of the request would end the connection too."""
    for one in getattr(response, "_resource_closers", ()):
        one()


def answers_of(route: Route, method: str, walk: Walk) -> Answers:
    missing = set(route.holes) - walk.things.keys()
    assert not missing, f"say in things.py what fills {sorted(missing)} of {route.path}"
    address = route.filled(walk.things)
    first = {name: status_of(walk.clients[name], method, address) for name in FIRST}
    if first["whole.administrator"] == NOT_ALLOWED:
        # The page knows no such method, whoever asks; nobody else need be kept waiting.
        return {name: first.get(name, NOT_ALLOWED) for name in walk.clients}
    rest = {name: one for name, one in walk.clients.items() if name not in first}
    return first | {name: status_of(one, method, address) for name, one in rest.items()}


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_everybody_is_answered_as_the_table_says(route: Route, walk: Walk) -> None:
    table = read_table()
    found = {(method, route.path): answers_of(route, method, walk) for method in route.methods}
    found = {key: one for key, one in found.items() if set(one.values()) != {NOT_ALLOWED}}
    assert not any(status >= 500 for one in found.values() for status in one.values()), found
    if IS_WRITING:
        kept = {key: resolve(one, names()) for key, one in table.items() if key[1] != route.path}
        TABLE.write_text(written(kept | found, names()), encoding="utf-8")
        return
    expected = {key: resolve(one, names()) for key, one in table.items() if key[1] == route.path}
    assert expected, f"{route.path} has no row in {TABLE.name}"
    assert found == expected


def test_the_table_names_no_route_that_is_gone() -> None:
    if IS_WRITING:
        gone = {key for key in read_table() if Route(key[1]) not in ROUTES}
        kept = {key: resolve(one, names()) for key, one in read_table().items() if key not in gone}
        TABLE.write_text(written(kept, names()), encoding="utf-8")
    assert {path for _, path in read_table()} <= {route.path for route in ROUTES}


def test_the_table_is_printed_as_it_is_read() -> None:
    table = {key: resolve(answers, names()) for key, answers in read_table().items()}
    assert TABLE.read_text(encoding="utf-8") == written(table, names())
    assert all(set(answers) == set(names()) for answers in table.values())
