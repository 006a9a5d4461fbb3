"""Tokens: made by people, limited by scope and by what the person may, ended in four ways."""

from __future__ import annotations

import datetime

import pytest

from renaksi.apps.accounts.models import ApiToken, RoleName
from renaksi.apps.accounts.queries import actor_of, standings_of
from renaksi.apps.accounts.tokens import (
    TokenError,
    bearer_of,
    create_token,
    revoke_token,
    visible_tokens,
)
from renaksi.apps.audit.models import Entry
from renaksi.apps.policy import Action, Actor, Denied, may
from renaksi.apps.tenancy.acting import acting_in
from tests.factories import NOW, actor_as, give_role, make_agency, make_government, make_person

SOON = NOW + datetime.timedelta(days=30)
SEE = frozenset({Action.SEE_PLAN})


def made(actor: Actor, scopes: frozenset[Action] = SEE) -> tuple[ApiToken, str]:
    return create_token(actor=actor, name="Skrip", scopes=scopes, expires_at=SOON, now=NOW)


def test_a_secret_speaks_for_its_person_within_its_scopes(db: None) -> None:
    actor = actor_as(RoleName.PLANNER, make_government())
    token, secret = made(actor)
    found = bearer_of(secret, now=NOW)
    assert (found.token, found.actor.person) == (token.pk, actor.person)
    assert found.actor.government == actor.government
    assert may(found.actor, Action.SEE_PLAN)
    assert not may(found.actor, Action.EDIT_PLAN), "the person may, the token may not"


def test_the_secret_is_not_in_the_database(db: None) -> None:
    actor = actor_as(RoleName.READER, make_government())
    token, secret = made(actor)
    assert actor.government
    with acting_in(actor.government):
        row = ApiToken.objects.filter(pk=token.pk).values().get()
    assert all(secret not in str(value) for value in row.values())
    assert secret.startswith(row["hint"])


def test_a_role_that_ended_no_longer_counts(db: None) -> None:
    government = make_government()
    person = make_person()
    role = give_role(person, government, RoleName.READER)
    _, secret = made(actor_of(person, standings_of(person.pk)[0]))
    with acting_in(government.id):
        role.ended_at = NOW
        role.save()
    assert not may(bearer_of(secret, now=NOW).actor, Action.SEE_PLAN)


@pytest.mark.parametrize("end", ["token.unknown", "token.revoked", "token.expired"])
def test_a_token_that_ended_is_refused_with_the_reason(end: str, db: None) -> None:
    actor = actor_as(RoleName.READER, make_government())
    token, secret = made(actor)
    moment = SOON if end == "token.expired" else NOW
    if end == "token.revoked":
        revoke_token(actor=actor, token=token, now=NOW)
    if end == "token.unknown":
        secret += "x"
    with pytest.raises(TokenError) as refused:
        bearer_of(secret, now=moment)
    assert refused.value.code == end


def test_a_deactivated_person_has_no_working_token(db: None) -> None:
    government = make_government()
    person = make_person()
    give_role(person, government, RoleName.READER)
    _, secret = made(actor_of(person, standings_of(person.pk)[0]))
    person.is_active = False
    person.save()
    with pytest.raises(TokenError) as refused:
        bearer_of(secret, now=NOW)
    assert refused.value.code == "token.person_inactive"


def test_a_token_makes_no_tokens(db: None) -> None:
    _, secret = made(actor_as(RoleName.PLANNER, make_government()))
    with pytest.raises(TokenError):
        made(bearer_of(secret, now=NOW).actor)


def test_nobody_gives_a_token_what_they_may_not_do(db: None) -> None:
    with pytest.raises(Denied):
        made(actor_as(RoleName.READER, make_government()), frozenset({Action.EDIT_PLAN}))


@pytest.mark.parametrize(
    ("scopes", "days"), [(frozenset(), 1), (SEE, 0), (SEE, -1), (SEE, 367)], ids=str
)
def test_a_token_needs_a_scope_and_an_end(scopes: frozenset[Action], days: int, db: None) -> None:
    actor = actor_as(RoleName.READER, make_government())
    ends = NOW + datetime.timedelta(days=days)
    with pytest.raises(TokenError):
        create_token(actor=actor, name="x", scopes=scopes, expires_at=ends, now=NOW)


def test_people_see_and_end_their_own_an_administrator_anybodys(db: None) -> None:
    government = make_government()
    agency = make_agency(government)
    owner = actor_as(RoleName.READER, government, agency)
    colleague = actor_as(RoleName.PLANNER, government, agency)
    head = actor_as(RoleName.ADMINISTRATOR, government)
    token, _ = made(owner)
    with acting_in(government.id):
        assert list(visible_tokens(owner)) == [token]
        assert list(visible_tokens(colleague)) == []
        assert list(visible_tokens(head)) == [token]
    with pytest.raises(Denied):
        revoke_token(actor=colleague, token=token, now=NOW)
    assert revoke_token(actor=head, token=token, now=NOW).revoked_at == NOW


def test_making_and_ending_are_in_the_log(db: None) -> None:
    actor = actor_as(RoleName.READER, make_government())
    token, _ = made(actor)
    revoke_token(actor=actor, token=token, now=NOW)
    revoke_token(actor=actor, token=token, now=NOW)
    assert actor.government
    with acting_in(actor.government):
        actions = Entry.objects.filter(object_id=str(token.pk)).values_list("action", flat=True)
        assert list(actions.order_by("number")) == ["token.created", "token.revoked"]


def test_a_use_is_noted_to_the_minute(committed: None) -> None:
    actor = actor_as(RoleName.READER, make_government())
    token, secret = made(actor)
    assert actor.government
    for seconds in (0, 30, 61):
        bearer_of(secret, now=NOW + datetime.timedelta(seconds=seconds))
    with acting_in(actor.government):
        token.refresh_from_db()
    assert token.used_at == NOW + datetime.timedelta(seconds=61)
