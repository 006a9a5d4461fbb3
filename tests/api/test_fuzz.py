"""Whatever is sent, no answer is a fault of ours, and none is outside of the document.

Each operation is asked with requests made from the document, right ones and wrong ones, by a token
of each role in turn. The choice is seeded: the same requests every time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
import schemathesis
from django.conf import LazySettings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pytest_django.plugin import DjangoDbBlocker
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks
from schemathesis.core.parameters import ParameterLocation

from renaksi.api.interface import interface, openapi_document
from renaksi.apps.accounts.models import RoleName
from renaksi.project.wsgi import application
from tests.api.calling import program_of
from tests.database import empty_all_tables
from tests.web.cast import make_cast

load_all_checks()
OPERATIONS = sorted(interface.operations())
EXAMPLES = 3 * len(RoleName)
# Refusals for reasons that no schema tells: a name that is taken, a day before another.
REASONS = ["2xx", "3xx", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429"]


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked, by whom, and what the addresses can name."""

    schema: Any
    secrets: tuple[str, ...]
    things: Mapping[str, object]


@pytest.fixture(scope="module")
def committed_target(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Target]:
    """Commit the cast once; what a request does is rolled back after each test."""
    with django_db_blocker.unblock():
        cast = make_cast()
        people = [person for name, person in cast.people.items() if name.startswith("whole.")]
        secrets = tuple(program_of(person).secret for person in people if person)
        yield Target(_schema(), secrets, cast.things)
        connections.close_all()
        empty_all_tables()
        connections.close_all()


@pytest.fixture
def target(committed_target: Target, db: None, settings: LazySettings) -> Iterator[Target]:
    """Let the interface be asked as often as the test likes, all on the test's own connection."""
    settings.API_BURST = settings.API_REQUESTS_PER_MINUTE = 10**9
    ends = (request_started, request_finished)
    for signal in ends:
        signal.disconnect(close_old_connections)
    yield committed_target
    for signal in ends:
        signal.connect(close_old_connections)


def _schema() -> Any:
    document = deepcopy(openapi_document("en"))
    for methods in document["paths"].values():
        for operation in methods.values():
            del operation["security"]  # the test knows whose token it sends
    schema = schemathesis.openapi.from_dict(document)
    schema.app = _whole
    checks = schema.config.checks
    checks.positive_data_acceptance.expected_statuses = REASONS
    checks.negative_data_rejection.expected_statuses += ["412", "413"]
    checks.missing_required_header.expected_statuses += ["404", "428"]
    return schema


def _whole(environ: Any, start_response: Any) -> list[bytes]:
    """Answer as the application does, whole at once, so that files are closed."""
    pieces = application(environ, start_response)
    try:
        return list(pieces)
    finally:
        pieces.close()


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_request_finds_a_fault(name: str, target: Target) -> None:
    operation = target.schema.find_operation_by_id(name)
    right = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    wrong = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)
    turns = count()

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(right, wrong) if _can_be_wrong(operation) else right)
    def ask(case: Any) -> None:
        turn = next(turns)
        if turn % 3 and _is_right(case, ParameterLocation.PATH):
            _name_what_is_there(case, target.things)
        secret = target.secrets[turn % len(target.secrets)]
        response = case.call(headers={"Authorization": f"Bearer {secret}"})
        case.validate_response(response)

    ask()


def _can_be_wrong(operation: Any) -> bool:
    return bool(operation.body) or any(
        parameter.location in ("query", "path")
        for parameter in [*operation.query, *operation.path_parameters]
    )


def _is_right(case: Any, part: ParameterLocation) -> bool:
    component = case.meta.components.get(part)
    return component is None or component.mode == GenerationMode.POSITIVE


def _name_what_is_there(case: Any, things: Mapping[str, object]) -> None:
    for name in case.path_parameters or {}:
        if name in things:
            case.path_parameters[name] = str(things[name])
