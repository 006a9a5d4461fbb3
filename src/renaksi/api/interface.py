"""The interface put together: what answers below ``/api/v1/``."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from renaksi.api.document import described
from renaksi.api.identity import Session, Token, language_asked
from renaksi.api.parsing import ExactParser
from renaksi.api.pipeline import served
from renaksi.api.problems import RequestError, code_of_status, error_of, problem_response
from renaksi.api.rendering import ExactRenderer, render
from renaksi.api.routing import rule_of
from renaksi.api.v1 import ROUTERS
from renaksi.domain.errors import RenaksiError

VERSION: Final = "1"
ROOT: Final = "/api/v1/"


class Interface(NinjaAPI):
    """Our routes with our errors, our identifiers and our description."""

    def set_default_exception_handlers(self) -> None:
        """Answer refusals with problem details; let what is broken reach the log."""
        for kind in (RenaksiError, ValidationError, Http404):
            self.add_exception_handler(kind, lambda request, error: _problem(request, error))
        self.add_exception_handler(HttpError, _refused_by_framework)

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Name an operation by its function."""
        return operation.view_func.__name__

    def operations(self) -> dict[str, Operation]:
        """Return every operation by its name."""
        return {
            self.get_openapi_operation_id(operation): operation
            for router in self._get_bound_routers()
            for view in router.path_operations.values()
            for operation in view.operations
        }


def _problem(request: HttpRequest, error: Any) -> HttpResponse:
    return problem_response(request, error_of(error))


def _refused_by_framework(request: HttpRequest, error: Any) -> HttpResponse:
    if isinstance(error.__cause__, RenaksiError):  # the parser's own refusal, wrapped
        return problem_response(request, error.__cause__)
    return problem_response(request, RequestError(code_of_status(error.status_code)))


def _assembled() -> Interface:
    made = Interface(
        title="Renaksi",
        version=VERSION,
        urls_namespace="api",
        openapi_url=None,
        docs_url=None,
        auth=[Token(), Session()],
        renderer=ExactRenderer(),
        parser=ExactParser(),
    )
    made.add_decorator(served, mode="view")
    for prefix, router in ROUTERS:
        made.add_router(prefix, router)
    for operation in made.operations().values():
        rule_of(operation)  # a route that says nothing of itself stops the program here
    return made


interface: Final = _assembled()


@cache
def openapi_document(language: str) -> dict[str, Any]:
    """Return the OpenAPI document of the interface, its texts in one language."""
    schema = interface.get_openapi_schema(path_prefix=ROOT)
    return described(dict(schema), interface.operations(), language)


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """Answer the OpenAPI document; it holds nothing of any government."""
    language = language_asked(request) or "id"
    response = HttpResponse(
        render(openapi_document(language)), content_type="application/openapi+json"
    )
    response["Content-Language"] = language
    return response


def urls() -> tuple[list[URLResolver | URLPattern], str, str]:
    """Return the addresses below the root."""
    patterns, app, namespace = interface.urls
    return [path("openapi.json", openapi, name="openapi"), *patterns], app, namespace
