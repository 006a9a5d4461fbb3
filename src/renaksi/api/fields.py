"""What the schemas of the routes are made of, and how a route finds what a request points to."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import Http404
from django.utils import timezone
from pydantic import Field, WithJsonSchema

from renaksi.api.paging import Strict
from renaksi.api.problems import field_error
from renaksi.api.request import ApiRequest

Row = TypeVar("Row", bound=Model)

Exact = Annotated[Decimal, WithJsonSchema({"type": "number"})]
"""A decimal of an answer: a JSON number with exactly its digits."""

Name = Annotated[str, Field(min_length=1, max_length=200)]
Code = Annotated[str, Field(max_length=40)]
Short = Annotated[str, Field(max_length=60)]
Why = Annotated[str, Field(max_length=2000)]
Search = Annotated[str | None, Field(max_length=100)]


class Reason(Strict):
    """Why something is done, for the log."""

    why: Why = ""


def found(rows: QuerySet[Row], pk: UUID) -> Row:
    """Return a row among those the caller may see.

    Raises:
        Http404: It is not among them.
    """
    row = rows.filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def pointed(rows: QuerySet[Row], pk: UUID, at: str, *, where: str = "body") -> Row:
    """Return a row that the body names at a pointer.

    Raises:
        RequestError: It is not among those the caller may see.
    """
    row = rows.filter(pk=pk).first()
    if row is None:
        raise field_error(at, "field.nowhere", where=where)
    return row


def today(request: ApiRequest) -> datetime.date:
    """Return the day of the request."""
    return timezone.localdate(request.now)
