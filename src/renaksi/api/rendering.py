"""Write JSON: exact numbers, stable order, and the tag that names a representation.

A decimal is a JSON number with exactly its digits, as the reading contract has it; nothing passes
through binary fractions on the way. Silence is ``null``, zero is ``0``.
"""

from __future__ import annotations

import datetime
import hashlib
from decimal import Decimal
from typing import Any

import orjson
from django.http import HttpRequest
from ninja.renderers import BaseRenderer
from pydantic import BaseModel

MOST = 2**63 - 1  # beyond, orjson takes no integer


def exact(number: Decimal) -> orjson.Fragment:
    """Return a decimal as JSON: no exponent, no empty decimals."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return orjson.Fragment(text)


def render(value: object) -> bytes:
    """Write a value as JSON."""
    return orjson.dumps(value, default=_plain, option=orjson.OPT_UTC_Z)


def tag_of(body: bytes) -> str:
    """Return the strong entity tag of a body."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def representation_tag(representation: BaseModel) -> str:
    """Return the tag of what a GET of this would answer."""
    return tag_of(render(representation.model_dump()))


class ExactRenderer(BaseRenderer):
    """Writes answers for the routes."""

    media_type = "application/json"

    def render(self, _request: HttpRequest, data: Any, *, response_status: int) -> bytes:  # noqa: ARG002
        """Write an answer."""
        return render(data)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return exact(value)
    if isinstance(value, BaseModel):
        return value.model_dump()
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, datetime.timedelta):
        return value.total_seconds()
    raise TypeError(f"no JSON for {type(value).__name__}")
