"""Lists page by page: a cursor says after which row to go on, so that pages stay stable.

A row that is added or removed between two pages shifts nothing: no row comes twice or is missed.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar
from urllib.parse import urlencode

import orjson
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from ninja import Schema
from pydantic import ConfigDict, Field

from renaksi.api.problems import RequestError, field_error
from renaksi.api.request import ApiRequest

MOST: Final = 200
USUAL: Final = 50

Row = TypeVar("Row", bound=Model)
Item = TypeVar("Item")


class Strict(Schema):
    """A body or a query that holds nothing but what it names."""

    model_config = ConfigDict(extra="forbid")


class Paging(Strict):
    """Which part of a list."""

    limit: int = Field(USUAL, ge=1, le=MOST)
    cursor: str | None = Field(None, max_length=2000)


class Page(Schema, Generic[Item]):
    """Some rows of a list; ``next`` is the address of the rows after them, if there are any."""

    items: list[Item]
    next: str | None


def page_of(
    request: ApiRequest,
    rows: QuerySet[Row],
    show: Callable[[Sequence[Row]], list[Item]],
    *,
    by: str,
    query: Paging,
    tie: str = "pk",
) -> Page[Item]:
    """Return one page of rows.

    Args:
        request: Its address becomes that of the next page.
        rows: What the caller may see, filtered.
        show: Turns rows into what the answer holds, in a fixed number of queries.
        by: The field to order by (``-`` before it turns the order); the identifier breaks ties.
        query: Limit and cursor.
        tie: What tells rows apart that are equal in this field.

    Raises:
        RequestError: A cursor of another list.
    """
    name, is_falling = by.lstrip("-"), by.startswith("-")
    sign = "-" if is_falling else ""
    if query.cursor is not None:
        rows = _after(rows, (name, tie), "lt" if is_falling else "gt", by, query.cursor)
    found = list(rows.order_by(f"{sign}{name}", f"{sign}{tie}")[: query.limit + 1])
    page = found[: query.limit]
    following = None
    if len(found) > query.limit:
        cursor = _cursor(by, getattr(page[-1], name), getattr(page[-1], tie))
        following = _following(request, cursor)
    return Page(items=show(page), next=following)


def _after(
    rows: QuerySet[Row], fields: tuple[str, str], towards: str, by: str, cursor: str
) -> QuerySet[Row]:
    name, tie = fields
    try:
        value, key = _read(cursor, by)
        beyond = Q(**{f"{name}__{towards}": value}) | Q(**{name: value, f"{tie}__{towards}": key})
        return rows.filter(beyond)
    except (ValueError, TypeError, ValidationError, binascii.Error) as error:
        raise _no_such_page() from error


def _no_such_page() -> RequestError:
    return field_error("cursor", "field.cursor", where="query")


def _cursor(by: str, value: Any, key: Any) -> str:
    text = orjson.dumps([by, value, key], default=str)
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def _read(cursor: str, by: str) -> tuple[Any, Any]:
    """Return the last row's value and key.

    Raises:
        ValueError: It is none, or of another order.
    """
    said, value, key = json.loads(base64.urlsafe_b64decode(cursor.encode() + b"=="))
    if said != by:
        raise ValueError("a cursor of another order")
    return value, key


def _following(request: ApiRequest, cursor: str) -> str:
    """Return the address of the next page, and keep it for the answer's header."""
    values = request.GET.copy()
    values["cursor"] = cursor
    address = f"{request.path}?{urlencode(list(_pairs(values)))}"
    request.__dict__["following"] = address
    return address


def _pairs(values: Any) -> list[tuple[str, str]]:
    return [(name, one) for name, several in values.lists() for one in several]


def page_of_list(
    request: ApiRequest,
    rows: Sequence[Any],
    show: Callable[[Sequence[Any]], list[Item]],
    *,
    by: str,
    key: Callable[[Any], tuple[str, ...]],
    query: Paging,
) -> Page[Item]:
    """Return one page of rows that are in memory anyway; ``key`` orders them and tells them apart.

    Raises:
        RequestError: A cursor of another list.
    """
    is_falling = by.startswith("-")
    ordered = sorted(rows, key=key, reverse=is_falling)
    if query.cursor is not None:
        last = _key_of(query.cursor, by)
        ordered = [row for row in ordered if (key(row) < last if is_falling else key(row) > last)]
    page = ordered[: query.limit]
    following = None
    if len(ordered) > query.limit:
        following = _following(request, _cursor(by, list(key(page[-1])), None))
    return Page(items=show(page), next=following)


def _key_of(cursor: str, by: str) -> tuple[str, ...]:
    try:
        value, _ = _read(cursor, by)
        if not isinstance(value, list):
            raise ValueError("a cursor of another kind of list")
        return tuple(str(one) for one in value)
    except (ValueError, TypeError, binascii.Error) as error:
        raise _no_such_page() from error
