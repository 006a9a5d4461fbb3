"""Files brought in, jobs that read them in the background, and how far these are."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Annotated, Any, Final
from uuid import UUID

from django.conf import settings
from django.http import FileResponse
from ninja import Query, Router, Schema, Status
from pydantic import Field, JsonValue

from renaksi.api.fields import found, pointed
from renaksi.api.paging import Page, Paging, Strict, page_of
from renaksi.api.problems import RequestError
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.apps.files.models import StoredFile
from renaksi.apps.files.queries import open_file, visible_files
from renaksi.apps.files.services import store_file
from renaksi.apps.jobs.models import Job, JobState
from renaksi.apps.jobs.queries import visible_jobs
from renaksi.apps.jobs.services import cancel, start
from renaksi.apps.organizations.models import Agency
from renaksi.apps.planning.jobs import IMPORT
from renaksi.apps.planning.models import Reason
from renaksi.apps.policy import Action
from renaksi.messages import message

router = Router(tags=["jobs"])

BYTES: Final = "application/octet-stream"
_PIECE: Final = 64 * 1024
_BINARY: Final[dict[str, Any]] = {BYTES: {"schema": {"type": "string", "format": "binary"}}}


class FileOut(Schema):
    """A stored file; ``kind`` is what it is by its content."""

    id: UUID
    agency: UUID | None
    name: str
    kind: str
    size: int
    sha256: str
    created_at: datetime.datetime


class Files(Paging):
    """Which files, the latest first."""

    agency: UUID | None = None


class Upload(Strict):
    """What a file is called and whose it is; its bytes are the body."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    agency: UUID | None = None


class ImportIn(Strict):
    """A stored file to bring in as drafts of an agency (of the whole government where left out).

    ``reason`` says why a plan that is set already is revised.
    """

    file: UUID
    agency: UUID | None = None
    sheets: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=200)]],
        Field(default_factory=list, max_length=100),
    ]
    year: Annotated[int | None, Field(ge=1945, le=2999)] = None
    reason: Reason | None = None


class RefusalOut(Schema):
    """Why a job failed."""

    code: str
    title: str
    detail: str


class JobOut(Schema):
    """A job; ``total`` is null where it is not known yet, ``result`` until it is done."""

    id: UUID
    kind: str
    agency: UUID | None
    state: JobState
    stage: str | None
    done: int
    total: int | None
    result: JsonValue
    refusal: RefusalOut | None
    started_by: str
    created_at: datetime.datetime
    started_at: datetime.datetime | None
    ended_at: datetime.datetime | None
    is_cancelling: bool


class Jobs(Paging):
    """Which jobs, the latest first."""

    state: JobState | None = None
    agency: UUID | None = None


@router.get("/files", response=Page[FileOut])
@route(Action.SEE_PLAN)
def list_files(request: ApiRequest, query: Query[Files]) -> Page[FileOut]:
    """List stored files."""
    rows = visible_files(request.actor)
    if query.agency is not None:
        rows = rows.filter(agency=query.agency)
    return page_of(
        request, rows, lambda page: [_file(one) for one in page], by="-created_at", query=query
    )


@router.post(
    "/files",
    response={201: FileOut},
    openapi_extra={"requestBody": {"required": True, "content": _BINARY}},
)
@route(Action.IMPORT_PLAN, largest=settings.UPLOAD_BYTES, is_streamed=True)
def bring_file(request: ApiRequest, query: Query[Upload]) -> Status[FileOut]:
    """Bring a file in; what it is decides its content."""
    if request.content_type != BYTES:
        raise RequestError("request.media_type", {"wanted": BYTES})
    if query.agency is not None:
        pointed(Agency.objects.all(), query.agency, "agency", where="query")
    file = store_file(
        actor=request.actor,
        source=_pieces(request),
        name=query.name,
        now=request.now,
        agency=query.agency,
    )
    return Status(201, _file(file))


@router.get("/files/{file}", response=FileOut)
@route(Action.SEE_PLAN)
def see_file(request: ApiRequest, file: UUID) -> FileOut:
    """Show what is known of a file."""
    return _file(found(visible_files(request.actor), file))


@router.get(
    "/files/{file}/content",
    openapi_extra={"responses": {200: {"description": "OK", "content": _BINARY}}},
)
@route(Action.SEE_PLAN)
def download_file(request: ApiRequest, file: UUID) -> FileResponse:
    """Answer a file's bytes."""
    held = found(visible_files(request.actor), file)
    response = FileResponse(
        open_file(request.actor, held), as_attachment=True, filename=held.name, content_type=BYTES
    )
    response["Content-Length"] = held.size
    response["Cache-Control"] = "private, no-store"
    return response


@router.post("/imports", response={202: JobOut})
@route(Action.IMPORT_PLAN)
def start_import(request: ApiRequest, body: ImportIn) -> Status[JobOut]:
    """Start to bring a stored file in as drafts; the job tells how far it is."""
    file = pointed(visible_files(request.actor), body.file, "/file")
    if body.agency is not None:
        pointed(Agency.objects.all(), body.agency, "/agency")
    params = {
        "file": str(file.pk),
        "sheets": body.sheets,
        "year": body.year,
        "reason": body.reason.value if body.reason else None,
    }
    job = start(
        actor=request.actor, kind=IMPORT, params=params, agency=body.agency, now=request.now
    )
    return Status(202, _job(job, request.language))


@router.get("/jobs", response=Page[JobOut])
@route(None)
def list_jobs(request: ApiRequest, query: Query[Jobs]) -> Page[JobOut]:
    """List the caller's jobs, and those of the agencies they administer."""
    rows = visible_jobs(request.actor)
    if query.state is not None:
        rows = rows.filter(state=query.state)
    if query.agency is not None:
        rows = rows.filter(agency=query.agency)
    return page_of(
        request,
        rows,
        lambda page: [_job(one, request.language) for one in page],
        by="-created_at",
        query=query,
    )


@router.get("/jobs/{job}", response=JobOut)
@route(None)
def see_job(request: ApiRequest, job: UUID) -> JobOut:
    """Show how far a job is, or how it ended."""
    return _job(found(visible_jobs(request.actor), job), request.language)


@router.post("/jobs/{job}/cancelling", response=JobOut)
@route(None)
def cancel_job(request: ApiRequest, job: UUID) -> JobOut:
    """Cancel a job: at once where it waits, else when it next reports."""
    held = found(visible_jobs(request.actor), job)
    return _job(cancel(actor=request.actor, job=held.pk, now=request.now), request.language)


def _pieces(request: ApiRequest) -> Iterator[bytes]:
    while piece := request.read(_PIECE):
        yield piece


def _file(row: StoredFile) -> FileOut:
    return FileOut(
        id=row.pk,
        agency=row.agency_id,
        name=row.name,
        kind=row.kind,
        size=row.size,
        sha256=row.sha256,
        created_at=row.created_at,
    )


def _job(row: Job, language: str) -> JobOut:
    refusal = None
    if row.refusal_code:
        title, detail = message(row.refusal_code, row.refusal_params, language)
        refusal = RefusalOut(code=row.refusal_code, title=title, detail=detail)
    return JobOut(
        id=row.pk,
        kind=row.kind,
        agency=row.agency_id,
        state=JobState(row.state),
        stage=row.stage or None,
        done=row.done,
        total=row.total,
        result=row.result,
        refusal=refusal,
        started_by=row.starter_name,
        created_at=row.created_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        is_cancelling=row.is_open and row.cancel_requested_at is not None,
    )
