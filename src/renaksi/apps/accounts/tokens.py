"""Personal tokens: made and revoked by people at a screen, found again by their secret.

A secret is 256 random bits, so its plain SHA-256 is enough: there is nothing to guess.
"""

from __future__ import annotations

import datetime
import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from renaksi.apps.accounts.models import ApiToken, RoleName
from renaksi.apps.audit.services import change
from renaksi.apps.policy import Action, Actor, Denied, Grant, may, may_anywhere
from renaksi.domain.errors import RenaksiError

PREFIX: Final = "rnk_"
LONGEST: Final = datetime.timedelta(days=366)
_HINT: Final = 8


class TokenError(RenaksiError):
    """The token is not accepted, or cannot be made as asked."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a secret speaks for.

    Attributes:
        token: Identifier of the token.
        actor: The person with today's roles, limited to the token's scopes.
        language: The person's own.
    """

    token: UUID
    actor: Actor
    language: str


def create_token(
    *,
    actor: Actor,
    name: str,
    scopes: Collection[Action],
    expires_at: datetime.datetime,
    now: datetime.datetime,
) -> tuple[ApiToken, str]:
    """Make a token of the actor's own; its secret is told now and never again.

    Raises:
        TokenError: Asked by a token, without a scope, or for longer than a year.
        Denied: A scope that the actor does not have themselves.
    """
    if actor.scopes is not None or actor.person is None or actor.government is None:
        raise TokenError("token.made_by_people")
    if not scopes:
        raise TokenError("token.without_scope")
    if not now < expires_at <= now + LONGEST:
        raise TokenError("token.expiry")
    for scope in sorted(scopes):
        if not may_anywhere(actor, scope):
            raise Denied(scope)
    secret = PREFIX + secrets.token_urlsafe(32)
    with change(actor=actor, now=now) as log:
        token = ApiToken.objects.create(
            government_id=actor.government,
            person_id=actor.person,
            name=name,
            digest=_digest(secret),
            hint=secret[: len(PREFIX) + _HINT],
            scopes=sorted(scopes),
            created_at=now,
            expires_at=expires_at,
        )
        log.note(
            "token.created",
            token,
            {
                "name": (None, name),
                "scopes": (None, sorted(scopes)),
                "expires_at": (None, expires_at),
            },
        )
    return token, secret


def revoke_token(*, actor: Actor, token: ApiToken, now: datetime.datetime) -> ApiToken:
    """End a token at once; a person ends their own, an administrator anybody's.

    Raises:
        Denied: Somebody else's token.
    """
    if token.person_id != actor.person and not may(actor, Action.MANAGE_PEOPLE):
        raise Denied(Action.MANAGE_PEOPLE)
    with change(actor=actor, now=now) as log:
        locked = ApiToken.objects.select_for_update().get(pk=token.pk)
        if locked.revoked_at is None:
            locked.revoked_at = now
            locked.save(update_fields=["revoked_at"])
            log.note("token.revoked", locked, {"revoked_at": (None, now)})
    return locked


def visible_tokens(actor: Actor) -> QuerySet[ApiToken]:
    """Return the actor's own tokens; for an administrator of the government, everybody's."""
    tokens = ApiToken.objects.select_related("person")
    if may(actor, Action.MANAGE_PEOPLE):
        return tokens
    return tokens.filter(person=actor.person) if actor.person else tokens.none()


def bearer_of(secret: str, *, now: datetime.datetime) -> Bearer:
    """Return who a secret speaks for; one query through a named door, which notes the use.

    Raises:
        TokenError: Unknown, revoked or expired, or its person is no longer active.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM door_token(%s, %s)", [_digest(secret), now])
        rows = cursor.fetchall()
    if not rows:
        raise TokenError("token.unknown")
    token, government, person, name, language, is_active, scopes, expires_at, revoked_at = rows[0][
        :9
    ]
    if revoked_at is not None:
        raise TokenError("token.revoked")
    if expires_at <= now:
        raise TokenError("token.expired")
    if not is_active:
        raise TokenError("token.person_inactive")
    grants = tuple(Grant(RoleName(role), agency, unit) for *_, role, agency, unit in rows if role)
    known = frozenset(Action(scope) for scope in scopes if scope in set(Action))
    return Bearer(token, Actor(person, name, government, grants, scopes=known), language)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
