"""Edits of a draft: one way in, applied whole or not at all, and undone the same way."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from ninja import Query, Router, Schema
from pydantic import Field, JsonValue, WithJsonSchema

from renaksi.api.fields import Why
from renaksi.api.paging import Page, Paging, Strict, page_of
from renaksi.api.problems import FieldProblem, RequestError
from renaksi.api.request import ApiRequest
from renaksi.api.routing import route
from renaksi.api.v1.plans import visible
from renaksi.apps.planning.cells import PersonInCharge, Value
from renaksi.apps.planning.commands import Applied, Edit, EditsRefused, Refusal, apply_edits, undo
from renaksi.apps.planning.models import Command
from renaksi.apps.policy import Action
from renaksi.domain.quantities import parse_quantity

router = Router(tags=["commands"])

Batch = Annotated[str, Field(min_length=1, max_length=64)]
Text = Annotated[str, Field(max_length=20_000)]
Money = Annotated[
    Decimal,
    Field(ge=0, max_digits=20, decimal_places=2),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 10**18, "multipleOf": 0.01}),
]


class QuantityIn(Strict):
    """A target as a person writes it: ``79 orang``, ``>= 80``, ``15%``."""

    raw: Annotated[str, Field(min_length=1, max_length=500)]


class PersonIn(Strict):
    """Who is in charge: as printed, and the official where known."""

    text: Text | None
    official: UUID | None = None


class EditIn(Strict):
    """One value to change.

    ``target`` is a node's or an indicator's identity, a line or a step, as the rows tell them;
    ``base`` the change number of the version that the person saw.
    """

    kind: Literal["node", "indicator", "line", "step"]
    target: UUID
    field: Annotated[str, Field(min_length=1, max_length=40)]
    value: QuantityIn | PersonIn | Money | Text | None
    base: Annotated[int, Field(ge=0, le=2**62)]


class EditsIn(Strict):
    """A batch of edits under a key of the client; the same key again changes nothing more."""

    batch: Batch
    edits: Annotated[list[EditIn], Field(min_length=1, max_length=1000)]
    why: Why = ""


class UndoIn(Strict):
    """A batch of the caller's own to undo: their last, or the one that is named."""

    batch: Batch
    undoing: Batch | None = None


class CommandOut(Schema):
    """One value that somebody changed."""

    id: UUID
    number: int
    person: UUID | None
    person_name: str
    at: datetime.datetime
    batch: str
    kind: str
    target: UUID
    field: str
    before: JsonValue
    after: JsonValue
    undoes: UUID | None


class AppliedOut(Schema):
    """What a batch did; ``is_repeated`` where it had been applied before."""

    change_number: int
    is_repeated: bool
    commands: list[CommandOut]


@router.get("/versions/{version}/commands", response=Page[CommandOut])
@route(Action.SEE_PLAN)
def list_commands(request: ApiRequest, version: UUID, query: Query[Paging]) -> Page[CommandOut]:
    """List what was changed in a version, the latest first."""
    rows = Command.objects.filter(version=visible(request, version))
    return page_of(
        request, rows, lambda page: [_command(one) for one in page], by="-number", query=query
    )


@router.post("/versions/{version}/commands", response=AppliedOut)
@route(Action.EDIT_PLAN)
def edit_version(request: ApiRequest, version: UUID, body: EditsIn) -> AppliedOut:
    """Apply a batch of edits to a draft: all of them, or none."""
    held = visible(request, version)
    edits = [Edit(one.kind, one.target, one.field, _value(one), one.base) for one in body.edits]
    try:
        done = apply_edits(
            actor=request.actor,
            version=held.pk,
            edits=edits,
            batch=body.batch,
            now=request.now,
            why=body.why,
        )
    except EditsRefused as refused:
        raise _refused(refused.refusals) from refused
    return _applied(done)


@router.post("/versions/{version}/undoing", response=AppliedOut)
@route(Action.EDIT_PLAN)
def undo_edits(request: ApiRequest, version: UUID, body: UndoIn) -> AppliedOut:
    """Undo the caller's own last batch, or a named one; undoing an undo does it again."""
    held = visible(request, version)
    try:
        done = undo(
            actor=request.actor,
            version=held.pk,
            batch=body.batch,
            now=request.now,
            undoing=body.undoing,
        )
    except EditsRefused as refused:
        raise _refused(refused.refusals) from refused
    return _applied(done)


def _value(edit: EditIn) -> Value:
    match edit.value:
        case QuantityIn(raw=raw):
            return parse_quantity(raw)
        case PersonIn(text=text, official=official):
            return PersonInCharge(text, official)
        case other:
            return other


def _refused(refusals: Sequence[Refusal]) -> RequestError:
    """Return all refusals of a batch, each at its edit, with both values in its parameters."""
    fields = [
        FieldProblem("body", f"/edits/{one.position - 1}", one.code, one.params) for one in refusals
    ]
    return RequestError("request.edits_refused", fields=fields)


def _applied(done: Applied) -> AppliedOut:
    return AppliedOut(
        change_number=done.change_number,
        is_repeated=done.is_repeated,
        commands=[_command(one) for one in done.commands],
    )


def _command(row: Command) -> CommandOut:
    return CommandOut(
        id=row.pk,
        number=row.number,
        person=row.person,
        person_name=row.person_name,
        at=row.at,
        batch=row.batch,
        kind=row.kind,
        target=row.target,
        field=row.field,
        before=row.before["value"],
        after=row.after["value"],
        undoes=row.undoes_id,
    )
