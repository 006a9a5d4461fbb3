"""Every refusal as problem details (RFC 9457), in the language of the request.

A problem has a stable ``code``, which ``renaksi.messages`` puts into words, and for a wrong request
all its fields at once, each with a pointer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from ninja.errors import ValidationError

from renaksi.api.rendering import render
from renaksi.apps.audit.requests import request_id
from renaksi.apps.interface.services import RepeatError
from renaksi.apps.policy import Denied
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import ParamValue
from renaksi.messages import message

MEDIA_TYPE: Final = "application/problem+json"
TYPES: Final = "/api/v1/docs#problem-"

# Codes that are not 422, the status of a request that is understood and cannot be done.
STATUS: Final[dict[str, int]] = {
    "request.malformed": 400,
    "request.refused": 400,
    "access.unauthenticated": 401,
    "token.unknown": 401,
    "token.expired": 401,
    "token.revoked": 401,
    "token.person_inactive": 401,
    "access.denied": 403,
    "access.forgery": 403,
    "access.no_government": 403,
    "access.second_factor": 403,
    "token.made_by_people": 403,
    "request.not_found": 404,
    "request.method": 405,
    "request.conflict": 409,
    "idempotency.busy": 409,
    "request.edits_refused": 409,
    "plan.not_found": 404,
    "plan.wrong_state": 409,
    "plan.open_draft": 409,
    "job.already_ended": 409,
    "upload.too_large": 413,
    "request.changed": 412,
    "request.too_large": 413,
    "request.media_type": 415,
    "request.precondition_required": 428,
    "request.too_many": 429,
    "request.failed": 500,
}
# What a status without a code of its own is called.
CODES: Final[dict[int, str]] = {
    400: "request.refused",
    401: "access.unauthenticated",
    403: "access.denied",
    404: "request.not_found",
    405: "request.method",
    409: "request.conflict",
    413: "request.too_large",
    415: "request.media_type",
    429: "request.too_many",
}
_UNPROCESSABLE: Final = 422
_FAILED: Final = 500

# What pydantic finds, in our own codes; what is not listed is the wrong kind of value.
_FIELD_CODES: Final[dict[str, str]] = {
    "missing": "field.missing",
    "extra_forbidden": "field.unknown",
    "enum": "field.choice",
    "literal_error": "field.choice",
    "string_too_short": "field.too_short",
    "too_short": "field.too_short",
    "string_too_long": "field.too_long",
    "too_long": "field.too_long",
    "greater_than": "field.too_small",
    "greater_than_equal": "field.too_small",
    "less_than": "field.too_large",
    "less_than_equal": "field.too_large",
    "string_pattern_mismatch": "field.pattern",
    "uuid_parsing": "field.identifier",
    "uuid_type": "field.identifier",
    "int_parsing": "field.number",
    "int_from_float": "field.number",
    "decimal_parsing": "field.number",
    "decimal_type": "field.number",
    "decimal_max_digits": "field.number",
    "decimal_max_places": "field.number",
    "decimal_whole_digits": "field.number",
    "value_error.text": "field.text",
}
_LIMITS: Final = ("ge", "gt", "le", "lt", "min_length", "max_length", "pattern", "expected")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One field that is not right.

    Attributes:
        where: ``body``, ``query``, ``header`` or ``path``.
        at: A JSON pointer inside the body, else the parameter's name.
        code: Of the catalogue.
        params: What its sentence needs.
    """

    where: str
    at: str
    code: str
    params: Mapping[str, ParamValue]


class RequestError(RenaksiError):
    """The interface itself refuses; services refuse with errors of their own."""

    def __init__(
        self,
        code: str,
        params: Mapping[str, ParamValue] | None = None,
        *,
        fields: Iterable[FieldProblem] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code, params)
        self.fields = tuple(fields)
        self.headers = dict(headers or {})


def field_error(at: str, code: str, *, where: str = "body", **params: ParamValue) -> RequestError:
    """Return the refusal of one field, for a check that the schema cannot make."""
    return RequestError("request.invalid", fields=[FieldProblem(where, at, code, params)])


def error_of(error: Exception) -> RenaksiError:
    """Return what was raised as an error with a code."""
    if isinstance(error, RenaksiError):
        return error
    if isinstance(error, Http404):
        return RequestError("request.not_found")
    if isinstance(error, ValidationError):
        return _invalid(error)
    raise error


def problem_response(request: HttpRequest, error: RenaksiError) -> HttpResponse:
    """Answer with problem details."""
    status = STATUS.get(error.code, _UNPROCESSABLE)
    language = getattr(request, "language", "id")
    response = HttpResponse(
        render(problem_of(error, status, language)), status=status, content_type=MEDIA_TYPE
    )
    for name, value in _headers(error, status).items():
        response[name] = value
    response["Content-Language"] = language
    return response


def problem_of(error: RenaksiError, status: int, language: str) -> dict[str, Any]:
    """Write an error as problem details."""
    title, detail = message(error.code, error.params, language)
    return {
        "type": TYPES + error.code.replace(".", "-"),
        "title": title,
        "status": status,
        "detail": detail,
        "code": error.code,
        "params": {name: value for name, value in error.params.items() if value is not None},
        "errors": [_field(one, language) for one in getattr(error, "fields", ())],
        "request": request_id.get(),
    }


def code_of_status(status: int) -> str:
    """Return the code of a refusal that came from elsewhere."""
    return CODES.get(status, "request.failed" if status >= _FAILED else "request.refused")


def _headers(error: RenaksiError, status: int) -> dict[str, str]:
    headers = dict(getattr(error, "headers", {}))
    if status == 401:
        reason = "" if error.code == "access.unauthenticated" else ', error="invalid_token"'
        headers["WWW-Authenticate"] = f'Bearer realm="renaksi"{reason}'
    if isinstance(error, Denied):
        headers["WWW-Authenticate"] = 'Bearer realm="renaksi", error="insufficient_scope"'
    if isinstance(error, RepeatError) and status == 409:
        headers["Retry-After"] = "5"
    return headers


def _field(one: FieldProblem, language: str) -> dict[str, str]:
    title, detail = message(one.code, one.params, language)
    return {"in": one.where, "at": one.at, "code": one.code, "title": title, "detail": detail}


def _invalid(error: ValidationError) -> RequestError:
    """Return all fields that are not right; an address that names nothing is not found."""
    fields = [_problem_of_field(one) for one in error.errors]
    if any(one.where == "path" for one in fields):
        return RequestError("request.not_found")
    return RequestError("request.invalid", fields=fields)


def _problem_of_field(found: Mapping[str, Any]) -> FieldProblem:
    where, *parts = found["loc"]
    if where == "body":
        # ninja names the parameter of the route first; a client does not know it.
        at = "".join(f"/{_escaped(part)}" for part in parts[1:])
    else:
        at = str(parts[-1]) if parts else ""
    kind = str(found["type"])
    code = _FIELD_CODES.get(kind) or (
        "field.date" if kind.startswith(("date", "time")) else "field.kind"
    )
    return FieldProblem("body" if where == "form" else where, at, code, _params(found))


def _params(found: Mapping[str, Any]) -> dict[str, ParamValue]:
    context = {name: str(found.get("ctx", {}).get(name, "")) for name in _LIMITS}
    return {
        "least": context["ge"] or context["gt"] or context["min_length"],
        "most": context["le"] or context["lt"] or context["max_length"],
        "choices": context["expected"],
        "pattern": context["pattern"],
    }


def _escaped(part: object) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")
