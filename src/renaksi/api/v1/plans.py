"""Plans and their versions: read as the contract has them, and moved on from draft to set."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any, Final, Literal
from uuid import UUID

from ninja import Query, Router, Schema, Status
from pydantic import Field, JsonValue

from renaksi.api.fields import Exact, Reason, found
from renaksi.api.paging import Page, Paging, page_of, page_of_list
from renaksi.api.pipeline import require_version
from renaksi.api.rendering import representation_tag
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.planning.loading import load_findings
from renaksi.apps.planning.matrix import MatrixRow
from renaksi.apps.planning.models import Plan, State, Version
from renaksi.apps.planning.models import Reason as RevisionReason
from renaksi.apps.planning.queries import (
    load_draft,
    matrix,
    visible_plans,
    visible_versions,
)
from renaksi.apps.planning.services import (
    discard_draft,
    propose_version,
    return_version,
    review_again,
    set_version,
    start_revision,
    withdraw_version,
)
from renaksi.apps.policy import Action
from renaksi.documents.contract import contract_of, finding_json, row_json
from renaksi.domain.draft import Form
from renaksi.domain.findings import Finding, Severity

router = Router(tags=["plans"])

CONTRACT: Final[dict[str, Any]] = {
    "responses": {
        200: {
            "description": "OK",
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/ReadingContract"}}
            },
        }
    }
}


class VersionBrief(Schema):
    """Which versions a plan has."""

    id: UUID
    number: int
    state: State


class PlanOut(Schema):
    """A plan; ``agency`` is null where it is the whole government's."""

    id: UUID
    agency: UUID | None
    form: Form
    first_year: int
    last_year: int
    created_at: datetime.datetime
    versions: list[VersionBrief]


class Plans(Paging):
    """Which plans; ``year`` is one that the plan covers."""

    agency: UUID | None = None
    year: int | None = Field(None, ge=1, le=9999)
    form: Form | None = None
    order: Literal["first_year", "-first_year"] = "-first_year"


class TotalsOut(Schema):
    """How many different things there are; ``budget`` is null where it cannot be determined."""

    goals: int
    objectives: int
    programs: int
    activities: int
    sub_activities: int
    indicators: int
    steps: int
    budget: Exact | None


class VersionOut(Schema):
    """A version; findings and totals hold for it as it is now if ``is_reviewed``."""

    id: UUID
    plan: UUID
    agency: UUID | None
    number: int
    state: State
    reason: RevisionReason | None
    base: UUID | None
    change_number: int
    is_reviewed: bool
    created_at: datetime.datetime
    set_at: datetime.datetime | None
    title: str | None
    totals: TotalsOut
    source_file: str
    source_sha256: str | None


class RevisionIn(Reason):
    """Why a set plan is revised."""

    reason: RevisionReason


class Returning(Reason):
    """What has to be mended."""

    why: str = Field(min_length=1, max_length=2000)


class RowOut(Schema):
    """A line of the plan: what it says (a row of the contract), and what its cells belong to.

    ``node`` carries the line's money; ``nodes`` and ``indicators`` name, by field, the things that
    commands change; ``steps`` are those of the row, in order.
    """

    position: int
    line: UUID
    node: UUID | None
    nodes: dict[str, UUID]
    indicators: dict[str, UUID]
    steps: list[UUID]
    row: dict[str, JsonValue]


class FindingOut(Schema):
    """What a reader or a rule has to say; code and parameters are stable, sentences may improve."""

    code: str
    severity: Severity
    rows: list[int]
    field: str | None
    params: dict[str, JsonValue]
    place: JsonValue
    message: str
    remedy: str


class Findings(Paging):
    """Which findings."""

    severity: Severity | None = None
    code: str | None = Field(None, max_length=80)


def shown(version: Version) -> VersionOut:
    """Show a version."""
    return VersionOut(
        id=version.pk,
        plan=version.plan_id,
        agency=version.plan.agency_id,
        number=version.number,
        state=State(version.state),
        reason=RevisionReason(version.reason) if version.reason else None,
        base=version.base_id,
        change_number=version.change_number,
        is_reviewed=version.reviewed_at_change == version.change_number,
        created_at=version.created_at,
        set_at=version.set_at,
        title=version.title,
        totals=TotalsOut(
            goals=version.goals,
            objectives=version.objectives,
            programs=version.programs,
            activities=version.activities,
            sub_activities=version.sub_activities,
            indicators=version.indicators,
            steps=version.steps,
            budget=version.budget,
        ),
        source_file=version.source_file,
        source_sha256=version.source_hash or None,
    )


def visible(request: ApiRequest, version: UUID) -> Version:
    """Return a version that the caller may see."""
    return found(visible_versions(request.actor), version)


@router.get("/plans", response=Page[PlanOut])
@route(Action.SEE_PLAN)
def list_plans(request: ApiRequest, query: Query[Plans]) -> Page[PlanOut]:
    """List plans with their versions."""
    rows = visible_plans(request.actor).prefetch_related("versions")
    if query.agency is not None:
        rows = rows.filter(agency=query.agency)
    if query.year is not None:
        rows = rows.filter(first_year__lte=query.year, last_year__gte=query.year)
    if query.form is not None:
        rows = rows.filter(form=query.form.value)
    return page_of(request, rows, _plans, by=query.order, query=query)


@router.get("/plans/{plan}", response=PlanOut)
@route(Action.SEE_PLAN)
def see_plan(request: ApiRequest, plan: UUID) -> PlanOut:
    """Show one plan with its versions."""
    return _plans([found(visible_plans(request.actor), plan)])[0]


@router.post("/plans/{plan}/revisions", response={201: VersionOut})
@route(Action.EDIT_PLAN)
def start_a_revision(request: ApiRequest, plan: UUID, body: RevisionIn) -> Status[VersionOut]:
    """Open a draft that revises the set version, a copy of it."""
    held = found(visible_plans(request.actor), plan)
    made = start_revision(
        actor=request.actor, plan=held.pk, reason=body.reason, now=request.now, why=body.why
    )
    return Status(201, shown(visible(request, made.pk)))


@router.get("/versions/{version}", response=VersionOut)
@route(Action.SEE_PLAN)
def see_version(request: ApiRequest, version: UUID) -> VersionOut:
    """Show one version: state, number, totals."""
    return shown(visible(request, version))


@router.get("/versions/{version}/document", openapi_extra=CONTRACT)
@route(Action.SEE_PLAN)
def read_version(request: ApiRequest, version: UUID) -> dict[str, Any]:
    """Give a whole version as the reading contract has it."""
    held = visible(request, version)
    return contract_of(load_draft(held.pk), request.language)


@router.get("/versions/{version}/rows", response=Page[RowOut])
@route(Action.SEE_PLAN)
def list_rows(request: ApiRequest, version: UUID, query: Query[Paging]) -> Page[RowOut]:
    """List the lines of a version, in their order."""
    held = visible(request, version)
    return page_of_list(
        request,
        matrix(held.pk).rows,
        lambda page: [_row(one) for one in page],
        by="position",
        key=lambda one: (f"{one.position:09}",),
        query=query,
    )


@router.get("/versions/{version}/findings", response=Page[FindingOut])
@route(Action.SEE_PLAN)
def list_findings(request: ApiRequest, version: UUID, query: Query[Findings]) -> Page[FindingOut]:
    """List the findings of a version."""
    held = visible(request, version)
    numbered = [
        (f"{number:09}", one)
        for number, one in enumerate(load_findings(held.pk))
        if query.severity in (None, one.severity) and query.code in (None, one.code)
    ]
    return page_of_list(
        request,
        numbered,
        lambda page: [_finding(one, request.language) for _, one in page],
        by="position",
        key=lambda pair: (pair[0],),
        query=query,
    )


@router.delete("/versions/{version}", response={204: None})
@route(Action.EDIT_PLAN, is_versioned=True)
def discard_a_draft(request: ApiRequest, version: UUID) -> Status[None]:
    """Throw an open draft away."""
    held = _held(request, version)
    discard_draft(actor=request.actor, version=held.pk, now=request.now)
    return Status(204, None)


@router.post("/versions/{version}/proposing", response=VersionOut)
@route(Action.PROPOSE_PLAN, is_versioned=True)
def propose_a_version(request: ApiRequest, version: UUID) -> VersionOut:
    """Hand a draft to the head."""
    return _moved(request, version, propose_version)


@router.post("/versions/{version}/withdrawing", response=VersionOut)
@route(Action.PROPOSE_PLAN, is_versioned=True)
def withdraw_a_version(request: ApiRequest, version: UUID) -> VersionOut:
    """Take a proposed version back to go on editing."""
    return _moved(request, version, withdraw_version)


@router.post("/versions/{version}/returning", response=VersionOut)
@route(Action.SET_PLAN, is_versioned=True)
def return_a_version(request: ApiRequest, version: UUID, body: Returning) -> VersionOut:
    """Give a proposed version back to be mended."""
    return _moved(request, version, return_version, why=body.why)


@router.post("/versions/{version}/setting", response=VersionOut)
@route(Action.SET_PLAN, is_versioned=True)
def set_a_version(request: ApiRequest, version: UUID, body: Reason) -> VersionOut:
    """Set a proposed version; from now on it is frozen."""
    return _moved(request, version, set_version, why=body.why)


@router.post("/versions/{version}/reviewing", response=VersionOut)
@route(Action.EDIT_PLAN)
def review_a_version(request: ApiRequest, version: UUID) -> VersionOut:
    """Count and review a draft again after it was edited."""
    review_again(actor=request.actor, version=visible(request, version).pk, now=request.now)
    return shown(visible(request, version))


def _held(request: ApiRequest, version: UUID) -> Version:
    """Lock a version that the caller may see, and hold them to what they saw of it."""
    held = found(visible_versions(request.actor).select_for_update(of=("self",)), version)
    require_version(request, representation_tag(shown(held)))
    return held


def _moved(
    request: ApiRequest, version: UUID, move: Callable[..., Version], **options: str
) -> VersionOut:
    held = _held(request, version)
    move(actor=request.actor, version=held.pk, now=request.now, **options)
    return shown(visible(request, version))


def _plans(rows: Sequence[Plan]) -> list[PlanOut]:
    return [
        PlanOut(
            id=row.pk,
            agency=row.agency_id,
            form=Form(row.form),
            first_year=row.first_year,
            last_year=row.last_year,
            created_at=row.created_at,
            versions=[
                VersionBrief(id=one.pk, number=one.number, state=State(one.state))
                for one in sorted(row.versions.all(), key=lambda one: one.number)
            ],
        )
        for row in rows
    ]


def _row(one: MatrixRow) -> RowOut:
    return RowOut(
        position=one.position,
        line=UUID(one.line),
        node=UUID(one.node) if one.node else None,
        nodes={name: UUID(text) for name, text in one.nodes.items()},
        indicators={name: UUID(text) for name, text in one.indicators.items()},
        steps=[UUID(text) for text in one.steps],
        row=row_json(one.row),
    )


def _finding(one: Finding, language: str) -> FindingOut:
    return FindingOut(**finding_json(one, language))
