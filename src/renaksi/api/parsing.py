"""Read what a request carries: JSON with exact numbers, texts that can be stored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser

from renaksi.api.problems import FieldProblem, RequestError

JSON: Final = "application/json"


class ExactParser(Parser):
    """Reads bodies and queries for the routes."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        """Read a JSON body.

        Raises:
            RequestError: Of another type, not JSON, or with a text that cannot be stored.
        """
        if request.content_type != JSON:
            raise RequestError("request.media_type", {"wanted": JSON})
        try:
            value = json.loads(
                request.body.decode("utf-8"),
                parse_float=Decimal,
                parse_constant=_no_constant,
                object_pairs_hook=_no_repetition,
            )
        except (ValueError, RecursionError) as error:
            raise RequestError("request.malformed") from error
        fields = [FieldProblem("body", at, "field.text", {}) for at in _unstorable(value)]
        if fields:
            raise RequestError("request.invalid", fields=fields)
        return value  # type: ignore[no-any-return]  # whatever it is, the schema checks it

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        """Read a query or a form.

        Raises:
            RequestError: A text that cannot be stored.
        """
        found = super().parse_querydict(data, list_fields, request)
        where = "query" if data is request.GET else "body"
        fields = [FieldProblem(where, at[1:], "field.text", {}) for at in _unstorable(found)]
        if fields:
            raise RequestError("request.invalid", fields=fields)
        return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _no_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _unstorable(value: object, at: str = "") -> list[str]:
    """Return the pointers of the texts that PostgreSQL cannot hold: NUL, lone surrogates."""
    if isinstance(value, str):
        return [] if _is_storable(value) else [at]
    if isinstance(value, Mapping):
        inside = [
            place for name, one in value.items() for place in _unstorable(one, f"{at}/{name}")
        ]
        return inside + [at for name in value if not _is_storable(str(name))]
    if isinstance(value, list):
        return [
            place for index, one in enumerate(value) for place in _unstorable(one, f"{at}/{index}")
        ]
    return []


def _is_storable(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
