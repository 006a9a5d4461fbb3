"""A request as the routes see it: who asks, and where."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.http import HttpRequest

from renaksi.apps.policy import Actor


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks.

    Attributes:
        actor: With today's roles, limited to a token's scopes.
        asker: What the rate limit counts: the token, or the person at a screen.
        by: How they showed who they are.
        language: The person's own, spoken where the request asks for none.
    """

    actor: Actor
    asker: UUID
    by: Literal["token", "session"]
    language: str


class ApiRequest(HttpRequest):
    """A request whose caller is known; ``pipeline`` fills it.

    Attributes:
        caller: Who asks.
        actor: The same as services take it.
        now: One moment for the whole request.
        language: ``id`` or ``en``, of every text in the answer.
        government: The tenant. A route that serves those who have none says so.
    """

    caller: Caller
    actor: Actor
    now: datetime.datetime
    language: str
    government: UUID
