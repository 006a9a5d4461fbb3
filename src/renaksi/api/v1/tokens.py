"""Personal tokens: listed, made (by people, not by tokens) and ended."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from ninja import Query, Router, Schema, Status
from pydantic import Field

from renaksi.api.fields import found
from renaksi.api.paging import Page, Paging, Strict, page_of
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.accounts.models import ApiToken
from renaksi.apps.accounts.tokens import create_token, revoke_token, visible_tokens
from renaksi.apps.policy import Action

router = Router(tags=["tokens"])


class TokenOut(Schema):
    """A token without its secret; ``hint`` is how the secret begins."""

    id: UUID
    person: UUID
    name: str
    hint: str
    scopes: list[str]
    created_at: datetime.datetime
    expires_at: datetime.datetime
    revoked_at: datetime.datetime | None
    used_at: datetime.datetime | None


class NewTokenOut(TokenOut):
    """A token just made: the only answer that ever holds its secret."""

    secret: str


class TokenIn(Strict):
    """A token to make, in the government the caller acts in."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    scopes: Annotated[list[Action], Field(min_length=1, max_length=len(Action))]
    days: Annotated[int, Field(ge=1, le=366)] = 90


def shown(token: ApiToken) -> TokenOut:
    """Show a token."""
    return TokenOut(
        id=token.pk,
        person=token.person_id,
        name=token.name,
        hint=token.hint,
        scopes=token.scopes,
        created_at=token.created_at,
        expires_at=token.expires_at,
        revoked_at=token.revoked_at,
        used_at=token.used_at,
    )


@router.get("/tokens", response=Page[TokenOut])
@route(None)
def list_tokens(request: ApiRequest, query: Query[Paging]) -> Page[TokenOut]:
    """List the caller's tokens; for who manages people, everybody's."""
    rows = visible_tokens(request.actor)
    return page_of(request, rows, _all, by="-created_at", query=query)


@router.post("/tokens", response={201: NewTokenOut})
@route(None, is_secret=True)
def make_token(request: ApiRequest, body: TokenIn) -> Status[NewTokenOut]:
    """Make a token."""
    token, secret = create_token(
        actor=request.actor,
        name=body.name,
        scopes=frozenset(body.scopes),
        expires_at=request.now + datetime.timedelta(days=body.days),
        now=request.now,
    )
    return Status(201, NewTokenOut(**shown(token).model_dump(), secret=secret))


@router.get("/tokens/{token}", response=TokenOut)
@route(None)
def see_token(request: ApiRequest, token: UUID) -> TokenOut:
    """Show one token."""
    return shown(found(visible_tokens(request.actor), token))


@router.delete("/tokens/{token}", response={204: None})
@route(None)
def end_token(request: ApiRequest, token: UUID) -> Status[None]:
    """End a token at once."""
    held = found(visible_tokens(request.actor), token)
    revoke_token(actor=request.actor, token=held, now=request.now)
    return Status(204, None)


def _all(tokens: Sequence[ApiToken]) -> list[TokenOut]:
    return [shown(token) for token in tokens]
