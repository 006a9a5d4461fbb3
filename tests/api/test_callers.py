"""Who may ask: by token or by session, as who they are now, and in their own government."""

from __future__ import annotations

import datetime

import pytest
from django.conf import LazySettings, settings
from django.test import Client
from django.utils import timezone

from renaksi.apps.accounts.models import ApiToken, RoleName
from renaksi.apps.accounts.tokens import revoke_token
from renaksi.apps.policy import Action
from renaksi.apps.tenancy.acting import acting_in
from tests.api.calling import answer, call, problem, program, program_of
from tests.factories import give_role, make_agency, make_government, make_person, sign_in

AGENCY = {"name": "Dinas Contoh Baru", "opened_on": "2026-01-01"}


def test_who_does_not_say_who_they_are_is_asked(db: None) -> None:
    response = call(Client(), "GET", "/me")
    assert response.status_code == 401
    assert problem(response) == "access.unauthenticated"
    assert response["WWW-Authenticate"] == 'Bearer realm="renaksi"'


@pytest.mark.parametrize("header", ["", "Basic eDp5", "Bearer", "Bearer  ", "Bearer rnk_x", "x"])
def test_what_is_no_token_is_refused(header: str, db: None) -> None:
    response = call(Client(), "GET", "/me", Authorization=header)
    assert response.status_code == 401
    assert problem(response) in {"access.unauthenticated", "token.unknown"}


def test_a_token_tells_who_it_speaks_for(db: None) -> None:
    government = make_government()
    planner = program(government, RoleName.PLANNER)
    me = planner.get("/me")
    assert me["person"] == str(planner.person.pk)
    assert me["government"] == str(government.pk)
    assert "edit_plan" in me["may"]
    assert me["standings"] == [
        {
            "government": str(government.pk),
            "name": government.name,
            "roles": [{"role": "planner", "agency": None, "unit": None}],
        }
    ]


def test_a_token_acts_in_its_own_government_only(db: None) -> None:
    one, other = make_government("Satu"), make_government("Dua")
    person = make_person()
    give_role(person, one, RoleName.READER)
    give_role(person, other, RoleName.READER)
    agencies = {place.pk: make_agency(place) for place in (one, other)}
    caller = program_of(person)
    acting = caller.actor.government
    assert acting
    found = caller.get("/agencies")["items"]
    assert [row["id"] for row in found] == [str(agencies[acting].pk)]
    elsewhere = next(agency for place, agency in agencies.items() if place != acting)
    response = caller("GET", f"/agencies/{elsewhere.pk}")
    assert response.status_code == 404
    assert problem(response) == "request.not_found"
    assert [each["government"] for each in caller.get("/me")["standings"]] == [str(acting)]


def test_an_expired_token_is_refused(db: None) -> None:
    long_ago = timezone.now() - datetime.timedelta(days=3)
    caller = program(make_government(), RoleName.READER, days=1, now=long_ago)
    assert problem(caller("GET", "/me")) == "token.expired"


def test_a_revoked_token_is_refused(db: None) -> None:
    caller = program(make_government(), RoleName.READER)
    assert caller.actor.government
    with acting_in(caller.actor.government):
        token = ApiToken.objects.get(person=caller.person)
    revoke_token(actor=caller.actor, token=token, now=timezone.now())
    assert problem(caller("GET", "/me")) == "token.revoked"


def test_a_deactivated_person_is_refused(db: None) -> None:
    caller = program(make_government(), RoleName.READER)
    caller.person.is_active = False
    caller.person.save()
    assert problem(caller("GET", "/me")) == "token.person_inactive"


def test_a_scope_that_the_token_lacks_is_refused_though_the_person_may(db: None) -> None:
    caller = program(
        make_government(), RoleName.ADMINISTRATOR, scopes=frozenset({Action.SEE_GOVERNMENT})
    )
    response = caller("POST", "/agencies", AGENCY)
    assert response.status_code == 403
    assert problem(response) == "access.denied"
    assert "insufficient_scope" in response["WWW-Authenticate"]


def test_a_request_with_a_token_reads_no_cookie(db: None) -> None:
    caller = program(make_government(), RoleName.READER)
    caller.client.force_login(make_person("Lain"))
    assert caller.get("/me")["person"] == str(caller.person.pk)


def signed_in(role: RoleName, *, csrf: bool = False) -> Client:
    person = make_person()
    give_role(person, make_government(), role)
    client = Client(enforce_csrf_checks=csrf)
    client.force_login(person)
    return client


def test_somebody_at_a_screen_may_ask_and_writes_with_the_csrf_token(db: None) -> None:
    client = signed_in(RoleName.ADMINISTRATOR, csrf=True)
    assert answer(call(client, "GET", "/me"))["by"] == "session"
    refused = call(client, "POST", "/agencies", AGENCY)
    assert refused.status_code == 403
    assert problem(refused) == "access.forgery"
    client.cookies[settings.CSRF_COOKIE_NAME] = token = "a" * 32
    assert call(client, "POST", "/agencies", AGENCY, X_CSRFToken=token).status_code == 201


def test_who_serves_nowhere_is_told_so(db: None) -> None:
    client = Client()
    client.force_login(make_person())
    assert answer(call(client, "GET", "/me"))["standings"] == []
    response = call(client, "GET", "/agencies")
    assert response.status_code == 403
    assert problem(response) == "access.no_government"


def test_people_make_tokens_and_tokens_do_not(db: None) -> None:
    client = signed_in(RoleName.READER)
    body = {"name": "Skrip", "scopes": ["see_government"], "days": 7}
    made = call(client, "POST", "/tokens", body)
    assert made.status_code == 201
    secret = answer(made)["secret"]
    by_token = {"Authorization": f"Bearer {secret}"}
    assert call(Client(), "GET", "/agencies", **by_token).status_code == 200
    refused = call(Client(), "POST", "/tokens", body, **by_token)
    assert refused.status_code == 403
    assert problem(refused) == "token.made_by_people"
    listed = answer(call(Client(), "GET", "/tokens", **by_token))["items"]
    assert secret not in str(listed)
    token = listed[0]["id"]
    assert call(Client(), "DELETE", f"/tokens/{token}", **by_token).status_code == 204
    assert problem(call(Client(), "GET", "/me", **by_token)) == "token.revoked"


def test_who_asks_too_often_is_told_when_to_come_back(db: None, settings: LazySettings) -> None:
    settings.API_BURST, settings.API_REQUESTS_PER_MINUTE = 2, 1
    government = make_government()
    caller = program(government, RoleName.READER)
    statuses = [caller("GET", "/me").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    response = caller("GET", "/me")
    assert problem(response) == "request.too_many"
    assert response["Retry-After"] == "60"
    assert program(government, RoleName.READER)("GET", "/me").status_code == 200


def test_an_operator_without_a_second_factor_is_refused_here_too(db: None) -> None:
    client = Client()
    operator = make_person(is_operator=True)
    sign_in(client, operator, with_second_factor=False)
    assert problem(call(client, "GET", "/me")) == "access.second_factor"
    sign_in(client, operator)
    assert call(client, "GET", "/me").status_code == 200
