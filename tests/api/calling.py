"""Call the interface as a program does: with a token, and JSON there and back."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import Any, cast

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from renaksi.apps.accounts.models import ApiToken, Person, RoleName
from renaksi.apps.accounts.queries import actor_of, standings_of
from renaksi.apps.accounts.tokens import create_token
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.policy import Action, Actor, may_anywhere
from tests.factories import NOW, actor_as, give_role, make_person

ROOT = "/api/v1"


@dataclass(frozen=True, slots=True)
class Program:
    """A program of somebody's, with their token."""

    person: Person
    actor: Actor
    secret: str
    client: Client = field(default_factory=Client)

    def __call__(self, method: str, path: str, body: object = None, **headers: str) -> HttpResponse:
        """Send a request; header names are written with underscores."""
        headers.setdefault("Authorization", f"Bearer {self.secret}")
        return call(self.client, method, path, body, **headers)

    def get(self, path: str, **headers: str) -> Any:
        """Return what a GET answers, which must be 200."""
        response = self("GET", path, **headers)
        assert response.status_code == 200, response.content
        return json.loads(response.content)


def call(
    client: Client, method: str, path: str, body: object = None, **headers: str
) -> HttpResponse:
    """Send a request to the interface."""
    address = path if path.startswith("/api/") else f"{ROOT}{path}"
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    data = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    kind = sent.pop("Content-Type", "application/json")
    answered = client.generic(method, address, data, content_type=kind, headers=sent)
    return cast(HttpResponse, answered)


def answer(response: HttpResponse) -> Any:
    """Return the JSON of an answer."""
    return json.loads(response.content)


def problem(response: HttpResponse) -> str:
    """Return the code of a refusal, after checking that it is a whole problem."""
    assert response["Content-Type"] == "application/problem+json", response.content
    value = answer(response)
    assert value["status"] == response.status_code
    assert value["title"]
    assert value["detail"]
    assert value["request"] == response["X-Request-ID"]
    return str(value["code"])


def program_of(
    person: Person,
    *,
    scopes: frozenset[Action] | None = None,
    days: int = 30,
    now: datetime.datetime | None = None,
) -> Program:
    """Make a token for somebody who serves somewhere, with all that they may do by default."""
    actor = actor_of(person, standings_of(person.pk)[0])
    wanted = scopes or frozenset(one for one in Action if may_anywhere(actor, one))
    made = now or timezone.now()
    _, secret = create_token(
        actor=actor,
        name="Skrip contoh",
        scopes=wanted,
        expires_at=made + datetime.timedelta(days=days),
        now=made,
    )
    return Program(person, actor, secret)


def program(
    government: Government, role: RoleName, agency: Agency | None = None, **options: Any
) -> Program:
    """Make a person with one role, and a program of theirs."""
    person = make_person(f"{role.label} Contoh")
    give_role(person, government, role, agency)
    return program_of(person, **options)


def make_token(government: Government, agency: Agency) -> ApiToken:
    """Make a token of somebody who reads an agency's plans."""
    return create_token(
        actor=actor_as(RoleName.READER, government, agency),
        name="Skrip",
        scopes=[Action.SEE_PLAN],
        expires_at=NOW + datetime.timedelta(days=90),
        now=NOW,
    )[0]
