"""The one way to change a plan: commands, in batches that are applied whole or not at all.

A command is refused where somebody else changed the same cell since the person saw it; both values
are in the refusal. One's own earlier change never stands in the way of one's next. Undoing applies
the inverse command through the same door, for each person their own last batch.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from renaksi.apps.audit.services import Log, change
from renaksi.apps.planning.cells import Cell, State, Value, cell_of
from renaksi.apps.planning.models import Command, Indicator, Line, Node, Step, Version
from renaksi.apps.planning.models import State as VersionState
from renaksi.apps.planning.services import open_version
from renaksi.apps.policy import Action, Actor
from renaksi.domain.errors import RenaksiError

_TARGETS: dict[str, Any] = {"node": Node, "indicator": Indicator, "line": Line, "step": Step}


@dataclass(frozen=True, slots=True)
class Edit:
    """One value that a person wants changed.

    Attributes:
        kind: ``node``, ``indicator``, ``line`` or ``step``.
        target: The node's or indicator's identity; the line or the step itself.
        field: See ``cells.CELLS``.
        value: The new value.
        base: The version's change number that the person saw.
    """

    kind: str
    target: UUID
    field: str
    value: Value
    base: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why one edit of a batch was refused; ``position`` counts from 1."""

    position: int
    code: str
    params: dict[str, Any]
    current: object = None
    wanted: object = None


class EditsRefused(RenaksiError):  # noqa: N818 (a refusal, as people say it)
    """A batch that was not applied; speaks as its first refusal, and holds them all."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(refusals[0].code, refusals[0].params)
        self.refusals = tuple(refusals)


@dataclass(frozen=True, slots=True)
class Applied:
    """What a batch did; ``is_repeated`` where the same batch had been applied before."""

    change_number: int
    commands: tuple[Command, ...]
    is_repeated: bool = False


def apply_edits(
    *,
    actor: Actor,
    version: UUID,
    edits: Sequence[Edit],
    batch: str,
    now: datetime.datetime,
    why: str = "",
) -> Applied:
    """Apply a batch of edits to a draft: all of them, or none.

    Args:
        actor: Who edits.
        version: The draft.
        edits: One or, for a pasted block, many.
        batch: A key made by the client; the same key again changes nothing more.
        now: The moment.
        why: A reason, where the person gave one.

    Raises:
        EditsRefused: With every reason, and both values where somebody else was faster.
        Denied: They may not edit this plan.
    """
    with change(actor=actor, now=now, why=why) as log:
        found = _draft(actor, version)
        before = _of_batch(found, actor, batch)
        if before:
            return Applied(found.change_number, before, is_repeated=True)
        writer = _Writer(found, actor, batch, log)
        cells = writer.check(edits)
        for edit, (cell, state) in zip(edits, cells, strict=True):
            writer.write(edit.kind, cell, state)
        return writer.finish()


def undo(
    *, actor: Actor, version: UUID, batch: str, now: datetime.datetime, undoing: str | None = None
) -> Applied:
    """Undo the actor's own last batch (or a named one of theirs) by its inverse commands.

    Undoing an undo does it again.

    Raises:
        EditsRefused: Somebody else changed one of its cells since; both values are in it.
        RenaksiError: There is nothing to undo.
    """
    with change(actor=actor, now=now) as log:
        found = _draft(actor, version)
        before = _of_batch(found, actor, batch)
        if before:
            return Applied(found.change_number, before, is_repeated=True)
        done = _undoable(found, actor, undoing)
        writer = _Writer(found, actor, batch, log)
        writer.check_inverse(done)
        for command in reversed(done):
            cell = cell_of(found, command.kind, command.target, command.field)
            writer.write(command.kind, cell, command.before, undoes=command)
        return writer.finish()


class _Writer:
    """One batch on its way into a locked draft."""

    def __init__(self, version: Version, actor: Actor, batch: str, log: Log) -> None:
        self.version, self.actor, self.batch, self.log = version, actor, batch, log
        self.first = version.change_number
        self.commands: list[Command] = []

    def check(self, edits: Sequence[Edit]) -> list[tuple[Cell, State]]:
        """Find every cell and turn every value into a state, or refuse with all reasons."""
        if not edits:
            raise RenaksiError("plan.no_edits")
        others = _latest_of_others(self.version, self.actor, [edit.target for edit in edits])
        cells: list[tuple[Cell, State]] = []
        refusals: list[Refusal] = []
        for position, edit in enumerate(edits, start=1):
            try:
                cell = cell_of(self.version, edit.kind, edit.target, edit.field)
                state = cell.check(edit.value)
            except RenaksiError as fault:
                refusals.append(Refusal(position, fault.code, dict(fault.params)))
                continue
            newer = others.get((edit.target, edit.field))
            if newer is not None and newer.number > edit.base:
                current = cell.read()["value"]
                if current != state["value"]:
                    refusals.append(_conflict(position, newer, current, state["value"]))
            cells.append((cell, state))
        if refusals:
            raise EditsRefused(refusals)
        return cells

    def check_inverse(self, done: Sequence[Command]) -> None:
        """Refuse to undo what somebody else has changed since."""
        others = _latest_of_others(self.version, self.actor, [one.target for one in done])
        refusals = []
        for position, command in enumerate(done, start=1):
            newer = others.get((command.target, command.field))
            if newer is not None and newer.number > command.number:
                values = (newer.after["value"], command.before["value"])
                refusals.append(_conflict(position, newer, *values))
        if refusals:
            raise EditsRefused(refusals)

    def write(self, kind: str, cell: Cell, state: State, undoes: Command | None = None) -> None:
        """Write one cell, unless it holds just that already."""
        # Read again: an edit before this one in the batch may have changed it.
        cell = cell_of(self.version, kind, cell.target, cell.field)
        before = cell.read()
        if before == state and undoes is None:
            return
        cell.write(state)
        self.version.change_number += 1
        self.commands.append(
            Command(
                government_id=self.version.government_id,
                version=self.version,
                number=self.version.change_number,
                person=self.actor.person,
                person_name=self.actor.name,
                at=self.log.now,
                batch=self.batch,
                kind=kind,
                target=cell.target,
                field=cell.field,
                before=before,
                after=state,
                undoes=undoes,
            )
        )
        values = {cell.field: (_said(before["value"]), _said(state["value"]))}
        self.log.note("plan.edited", _TARGETS[kind](pk=cell.target), values)

    def finish(self) -> Applied:
        """Keep the commands and the new change number."""
        if self.commands:
            Command.objects.bulk_create(self.commands)
            self.version.save(update_fields=["change_number"])
            numbers = (self.first, self.version.change_number)
            self.log.note("plan.changed", self.version, {"change_number": numbers})
        return Applied(self.version.change_number, tuple(self.commands))


def _draft(actor: Actor, version: UUID) -> Version:
    found = open_version(actor, version, Action.EDIT_PLAN)
    if found.state != VersionState.DRAFT:
        params = {"state": found.state, "wanted": VersionState.DRAFT.value}
        raise RenaksiError("plan.wrong_state", params)
    return found


def _of_batch(version: Version, actor: Actor, batch: str) -> tuple[Command, ...]:
    """Return what a batch did before, so that a client may send it again."""
    if not batch:
        raise RenaksiError("plan.no_batch")
    done = Command.objects.filter(version=version, person=actor.person, batch=batch)
    return tuple(done.order_by("number"))


def _undoable(version: Version, actor: Actor, batch: str | None) -> list[Command]:
    """Return the commands of a batch that is the actor's own and not undone yet, in order."""
    own = Command.objects.filter(version=version, person=actor.person)
    undone = Command.objects.filter(version=version).exclude(undoes=None).values("undoes")
    open_ones = own.exclude(pk__in=undone)
    if batch is None:
        last = open_ones.filter(undoes=None).order_by("-number").first()
        batch = last.batch if last is not None else None
    done = list(open_ones.filter(batch=batch).order_by("number")) if batch else []
    if not done:
        raise RenaksiError("plan.nothing_to_undo")
    return done


def _latest_of_others(
    version: Version, actor: Actor, targets: Sequence[UUID]
) -> dict[tuple[UUID, str], Command]:
    """Return the last command of anybody else on each cell, in one query."""
    found = Command.objects.filter(version=version, target__in=targets)
    if actor.person is not None:
        found = found.filter(Q(person=None) | ~Q(person=actor.person))
    return {(one.target, one.field): one for one in found.order_by("number")}


def _conflict(position: int, newer: Command, current: object, wanted: object) -> Refusal:
    params = {
        "field": newer.field,
        "person": newer.person_name,
        "current": _said(current) or "",
        "wanted": _said(wanted) or "",
    }
    return Refusal(position, "plan.conflict", params, current, wanted)


def _said(value: Any) -> str | None:
    """Say a value as a person wrote it."""
    if isinstance(value, dict):
        text: str | None = value.get("raw", value.get("text"))
        return text
    return None if value is None else str(value)
