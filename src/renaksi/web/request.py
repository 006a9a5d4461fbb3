"""Requests as the views see them: a person who signed in, and the actor they are now."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest

from renaksi.apps.accounts.models import Person
from renaksi.apps.accounts.queries import Standing
from renaksi.apps.policy import Actor


class SignedInRequest(HttpRequest):
    """A request of a person who signed in; ``TenantMiddleware`` fills it.

    Attributes:
        actor: Who they are now, with the roles of the government they act in.
        standing: Where they act now; ``None`` where they serve nowhere (an operator).
        standings: All governments they serve in.
    """

    user: Person
    actor: Actor
    standing: Standing | None
    standings: Sequence[Standing]
