"""The chain's arithmetic: what an entry's hash covers, and how a value's digest is made."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Sequence
from uuid import UUID


def value_digest(salt: str, field: str, before: object, after: object) -> str:
    """Return the digest of a changed value; the salt keeps short values from being guessed."""
    return _sha256([salt, field, before, after])


def entry_hash(
    *,
    government: UUID,
    number: int,
    at: datetime.datetime,
    actor: UUID | None,
    actor_name: str,
    what: tuple[str, str, str],
    why: str,
    request: str,
    digests: Sequence[str],
    previous: str,
) -> str:
    """Return the hash of an entry: everything it says, and the hash of the entry before it.

    Args:
        government: The chain.
        number: Place in the chain, from 1.
        at: With time zone; covered as UTC to the microsecond.
        actor: The person; ``None`` for the system.
        actor_name: As it was then.
        what: Action, type and identifier of the object.
        why: The reason given, or nothing.
        request: Identifier of the request.
        digests: Of the values changed, in their order.
        previous: Hash of the entry before; empty for the first.
    """
    moment = at.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    who = [str(actor) if actor else "", actor_name]
    return _sha256(
        [str(government), number, moment, who, list(what), why, request, list(digests), previous]
    )


def _sha256(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
