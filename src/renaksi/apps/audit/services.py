"""Write the log: entries are gathered while a service works and sealed when its change ends.

Every change of state happens inside ``change``. The chain's head is locked last, after all other
rows, so that writers hold it for the shortest time; writers of different governments never meet.
"""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from renaksi.apps.audit.chain import entry_hash, value_digest
from renaksi.apps.audit.models import PLATFORM, Change, Entry, Head
from renaksi.apps.audit.requests import request_id
from renaksi.apps.policy import Actor
from renaksi.apps.tenancy.acting import acting_in

Values: TypeAlias = Mapping[str, tuple[object, object]]
"""By field: what it was, what it is. ``None`` before means new, ``None`` after means emptied."""


def differences(before: Mapping[str, object], after: Mapping[str, object]) -> Values:
    """Return what became of an object's values: those alone that are not what they were."""
    return {name: (before[name], one) for name, one in after.items() if before[name] != one}


@dataclass(frozen=True, slots=True)
class _Note:
    action: str
    object_type: str
    object_id: str
    values: Values
    why: str


@dataclass(slots=True)
class Log:
    """What a change has done so far; nothing is in the database before the change ends."""

    actor: Actor
    government: UUID
    now: datetime.datetime
    why: str = ""
    _notes: list[_Note] = field(default_factory=list)

    def note(
        self, action: str, target: Any, values: Values | None = None, *, why: str | None = None
    ) -> None:
        """Write down one thing done to one object (a model instance with a primary key)."""
        kind = target._meta.label_lower
        reason = self.why if why is None else why
        self._notes.append(_Note(action, kind, str(target.pk), values or {}, reason))


_open: ContextVar[Log | None] = ContextVar("open_log", default=None)


@contextmanager
def change(
    *, actor: Actor, now: datetime.datetime, government: UUID | None = None, why: str = ""
) -> Iterator[Log]:
    """Open one change: a transaction in the government, sealed into its chain when it ends.

    A change inside a change joins it; what fails in between leaves no entry behind.

    Args:
        actor: Who acts.
        now: The moment, with time zone.
        government: The actor's own where not given; ``PLATFORM`` for what belongs to none.
        why: The reason that a person gave.
    """
    where = government or actor.government or PLATFORM
    outer = _open.get()
    log = Log(actor, where, now, why)
    token = _open.set(log)
    try:
        with acting_in(where):
            yield log
            if outer is None:
                _seal(log)
    finally:
        _open.reset(token)
    if outer is not None:
        outer._notes.extend(log._notes)


def note_read(
    *, actor: Actor, now: datetime.datetime, target: Any, fields: Sequence[str], why: str = ""
) -> None:
    """Write down that somebody looked at personal data.

    Args:
        actor: Who looked.
        now: The moment.
        target: Whose data: one object, or the government for a whole list.
        fields: What was shown (``nip``, ``email``).
        why: The reason, where one was given.
    """
    with change(actor=actor, now=now, why=why) as log:
        log.note("personal_data.read", target, {"fields": (None, list(fields))})


def _seal(log: Log) -> None:
    """Append the notes to the chain."""
    if not log._notes:
        return
    Head.objects.bulk_create([Head(log.government, 0, "")], ignore_conflicts=True)
    head = Head.objects.select_for_update().get(pk=log.government)
    entries: list[Entry] = []
    changes: list[Change] = []
    for note in log._notes:
        rows = _changes(log.government, head.number + 1, note.values)
        entry = _entry(log, note, head, rows)
        entries.append(entry)
        changes.extend(rows)
        head.number, head.hash = entry.number, entry.hash
    Entry.objects.bulk_create(entries)
    Change.objects.bulk_create(changes)
    head.save(update_fields=["number", "hash"])
    log._notes.clear()


def _changes(government: UUID, number: int, values: Values) -> list[Change]:
    rows = []
    for position, (name, (before, after)) in enumerate(values.items(), start=1):
        salt = secrets.token_hex(16)
        old, new = _plain(before), _plain(after)
        rows.append(
            Change(
                government_id=government,
                number=number,
                position=position,
                field=name,
                before=old,
                after=new,
                salt=salt,
                digest=value_digest(salt, name, old, new),
            )
        )
    return rows


def _entry(log: Log, note: _Note, head: Head, rows: list[Change]) -> Entry:
    what = (note.action, note.object_type, note.object_id)
    number, request = head.number + 1, request_id.get()
    return Entry(
        government_id=log.government,
        number=number,
        at=log.now,
        actor=log.actor.person,
        actor_name=log.actor.name,
        action=note.action,
        object_type=note.object_type,
        object_id=note.object_id,
        why=note.why,
        request=request,
        previous=head.hash,
        hash=entry_hash(
            government=log.government,
            number=number,
            at=log.now,
            actor=log.actor.person,
            actor_name=log.actor.name,
            what=what,
            why=note.why,
            request=request,
            digests=[row.digest for row in rows],
            previous=head.hash,
        ),
    )


def _plain(value: object) -> object:
    """Return a value as JSON knows it; numbers with decimals, dates and identifiers as text."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one) for one in value]
    return str(value)
