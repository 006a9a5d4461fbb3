"""The OpenAPI document: what ninja knows of the routes, and what the pipeline adds to all of them.

Every operation lists the refusals that it can give, so that an answer outside the document is a
fault that a test finds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any, Final

from ninja.operation import Operation

from renaksi.api.problems import MEDIA_TYPE, STATUS
from renaksi.api.routing import Rule, rule_of
from renaksi.messages.pages import words

REFERENCE: Final = "#/components"


PROBLEM: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code", "params", "errors", "request"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string"},
        "code": {"type": "string", "pattern": r"^[a-z_]+\.[a-z_]+$"},
        "params": {"type": "object"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["in", "at", "code", "title", "detail"],
                "properties": {
                    "in": {"enum": ["body", "query", "header", "path"]},
                    "at": {"type": "string"},
                    "code": {"type": "string"},
                    "title": {"type": "string"},
                    "detail": {"type": "string"},
                },
            },
        },
        "request": {"type": "string"},
    },
}

_HEADERS: Final[dict[str, dict[str, Any]]] = {
    "AcceptLanguage": {
        "name": "Accept-Language",
        "in": "header",
        "required": False,
        "schema": {"type": "string", "examples": ["id", "en"]},
    },
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "required": False,
        "schema": {"type": "string"},
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": True,
        "schema": {"type": "string"},
    },
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "schema": {"type": "string", "pattern": "^[!-~]{1,200}$", "maxLength": 200},
    },
}
_ANSWER_HEADERS: Final[dict[str, dict[str, Any]]] = {
    "ETag": {"schema": {"type": "string"}},
    "XRequestID": {"schema": {"type": "string"}},
    "RetryAfter": {"schema": {"type": "integer"}},
}
_READS: Final = "get"


def described(
    schema: dict[str, Any], operations: Mapping[str, Operation], language: str
) -> dict[str, Any]:
    """Add to ninja's document what holds for every operation, in words of one language."""
    schema["info"]["description"] = words("api.description", language)
    components = schema["components"]
    components["schemas"]["Problem"] = PROBLEM
    components["schemas"]["ReadingContract"] = reading_contract()
    components["schemas"] = dict(sorted(components["schemas"].items()))
    components["parameters"] = {
        name: {**header, "description": words(f"api.header.{name}", language)}
        for name, header in _HEADERS.items()
    }
    components["headers"] = _ANSWER_HEADERS
    components["responses"] = {
        f"Problem{status}": _refusal(status, language)
        for status in sorted({*STATUS.values(), 304, 422} - {405, 500})
    }
    schema["paths"] = {
        address: {
            method: _operation(method, details, operations[details["operationId"]], language)
            for method, details in methods.items()
        }
        for address, methods in sorted(schema["paths"].items())
    }
    schema["tags"] = [
        {"name": tag, "description": words(f"api.tag.{tag}", language)}
        for tag in sorted({one.tags[0] for one in operations.values() if one.tags})
    ]
    return schema


def reading_contract() -> dict[str, Any]:
    """Return the schema of the reading contract, its own references pointing to where it stands."""
    text = resources.files("renaksi.documents").joinpath("reading.schema.json").read_text("utf-8")
    here = f"{REFERENCE}/schemas/ReadingContract/$defs/"
    schema: dict[str, Any] = json.loads(text.replace('"#/$defs/', f'"{here}'))
    return {name: value for name, value in schema.items() if name not in ("$schema", "$id")}


def refusals(method: str, details: Mapping[str, Any], rule: Rule) -> list[int]:
    """Return the statuses with which an operation can refuse."""
    is_write = method != _READS
    has_body = "requestBody" in details
    has_path = any(one.get("in") == "path" for one in details["parameters"])
    has_fields = has_body or any(one.get("in") == "query" for one in details["parameters"])
    found = {401, 403, 429}
    found |= {400} if has_fields else set()
    found |= {404} if has_path else set()
    found |= {409, 422} if is_write else set()
    found |= {413, 415} if has_body else set()
    found |= {412, 428} if rule.is_versioned else set()
    found |= {422} if has_fields else set()
    return sorted(found)


def _operation(
    method: str, details: dict[str, Any], operation: Operation, language: str
) -> dict[str, Any]:
    rule = rule_of(operation)
    name = details["operationId"]
    refused = refusals(method, details, rule)
    for status, answer in details["responses"].items():
        answer["headers"] = {"X-Request-ID": {"$ref": f"{REFERENCE}/headers/XRequestID"}}
        if status in (200, 201) and method != "delete":
            answer["headers"]["ETag"] = {"$ref": f"{REFERENCE}/headers/ETag"}
    responses = {str(status): answer for status, answer in details["responses"].items()}
    for status in [*([304] if method == _READS else []), *refused]:
        responses[str(status)] = {"$ref": f"{REFERENCE}/responses/Problem{status}"}
    return {
        "operationId": name,
        "tags": details.get("tags", []),
        "summary": words(f"api.{name}", language),
        "x-needs": rule.needs.value if rule.needs else None,
        "parameters": [*details["parameters"], *_parameters(method, rule)],
        **({"requestBody": details["requestBody"]} if "requestBody" in details else {}),
        "responses": dict(sorted(responses.items())),
        "security": details["security"],
    }


def _parameters(method: str, rule: Rule) -> list[dict[str, str]]:
    names = ["AcceptLanguage"]
    if method == _READS:
        names.append("IfNoneMatch")
    if rule.is_versioned:
        names.append("IfMatch")
    if method == "post" and rule.takes_keys:
        names.append("IdempotencyKey")
    return [{"$ref": f"{REFERENCE}/parameters/{name}"} for name in names]


def _refusal(status: int, language: str) -> dict[str, Any]:
    if status == 304:
        return {"description": words("api.status.304", language)}
    answer: dict[str, Any] = {
        "description": words(f"api.status.{status}", language),
        "headers": {"X-Request-ID": {"$ref": f"{REFERENCE}/headers/XRequestID"}},
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{REFERENCE}/schemas/Problem"}}},
    }
    if status == 429:
        answer["headers"]["Retry-After"] = {"$ref": f"{REFERENCE}/headers/RetryAfter"}
    return answer
