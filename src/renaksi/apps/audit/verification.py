"""Verify the chains: every entry's hash and link, every value's digest, and what was signed.

Rows are read in streams, a few thousand at a time; a chain of any length is verified in the same
memory. Whoever verifies sees all governments: the database's owner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from django.db import connections, transaction

from renaksi.apps.audit.chain import entry_hash, value_digest
from renaksi.apps.audit.checkpoints import BadLine, Checkpoint, folder, read_checkpoints
from renaksi.apps.audit.models import Change, Entry, Head
from renaksi.domain.findings import ParamValue

_AT_A_TIME: Final = 2000
ERASED: Final = "audit.value_erased"
"""The action of an entry that says which value was erased; its object is ``number.position``."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a chain that is not as it was sealed.

    Attributes:
        code: What, as the catalogue knows it.
        government: In whose chain; ``None`` for a file of checkpoints.
        number: At which entry.
        params: What the sentence needs.
    """

    code: str
    government: UUID | None
    number: int
    params: dict[str, ParamValue] = field(default_factory=dict)


@dataclass(slots=True)
class _Chain:
    """One walk along one chain."""

    government: UUID
    signed: dict[int, set[str]]  # what checkpoints say an entry's hash is
    erased: frozenset[str]  # values whose erasure the chain itself tells
    number: int = 0
    hash: str = ""

    def faults(
        self, entries: Iterable[Entry], changes: Iterator[Change], head: tuple[int, str] | None
    ) -> Iterator[Fault]:
        """Walk along the chain and tell what is wrong with it."""
        pending = _Pending(changes)
        for entry in entries:
            yield from self._strays(pending.before(entry.number))
            yield from self._entry(entry, pending.of(entry.number))
        yield from self._strays(pending.rest())
        yield from self._end(head)

    def _entry(self, entry: Entry, values: Sequence[Change]) -> Iterator[Fault]:
        if entry.number > self.number + 1:
            params: dict[str, ParamValue] = {"first": self.number + 1, "last": entry.number - 1}
            yield self._fault("audit.entries_missing", entry.number, params)
        elif entry.previous != self.hash:
            yield self._fault("audit.link_broken", entry.number)
        if entry.hash != _hash_of(entry, values):
            yield self._fault("audit.entry_altered", entry.number, {"action": entry.action})
        for value in values:
            if not self._is_whole(value):
                yield self._fault("audit.value_altered", entry.number, {"field": value.field})
        if self.signed.get(entry.number, {entry.hash}) != {entry.hash}:
            yield self._fault("audit.not_as_signed", entry.number)
        self.number, self.hash = entry.number, entry.hash

    def _is_whole(self, value: Change) -> bool:
        if value.salt == "" and value.before is None and value.after is None:
            return f"{value.number}.{value.position}" in self.erased
        digest = value_digest(value.salt, value.field, value.before, value.after)
        return digest == value.digest

    def _strays(self, values: Iterable[Change]) -> Iterator[Fault]:
        for value in values:
            yield self._fault("audit.value_stray", value.number, {"field": value.field})

    def _end(self, head: tuple[int, str] | None) -> Iterator[Fault]:
        """Compare the end of the chain with its head and with what was signed."""
        if (head or (0, "")) != (self.number, self.hash):
            yield self._fault("audit.head_differs", self.number)
        signed = max(self.signed, default=0)
        if signed > self.number:
            yield self._fault("audit.end_cut_off", self.number, {"signed": signed})

    def _fault(self, code: str, number: int, params: dict[str, ParamValue] | None = None) -> Fault:
        return Fault(code, self.government, number, {"number": number, **(params or {})})


class _Pending:
    """A stream of values beside a stream of entries, both by number."""

    def __init__(self, changes: Iterator[Change]) -> None:
        self._changes = changes
        self._next = next(changes, None)

    def before(self, number: int) -> list[Change]:
        """Return the values of entries that are not there."""
        return self._while(lambda value: value.number < number)

    def of(self, number: int) -> list[Change]:
        """Return the values of an entry."""
        return self._while(lambda value: value.number == number)

    def rest(self) -> list[Change]:
        """Return the values after the last entry."""
        return self._while(lambda _: True)

    def _while(self, fits: Callable[[Change], bool]) -> list[Change]:
        found = []
        while self._next is not None and fits(self._next):
            found.append(self._next)
            self._next = next(self._changes, None)
        return found


def verify_all(*, only: UUID | None = None, alias: str = "owner") -> Iterator[Fault]:
    """Verify every chain, or one, as the database is at one moment.

    Args:
        only: The government; ``None`` for all, and what belongs to none.
        alias: The connection; its role must see every government.
    """
    with transaction.atomic(using=alias):
        with connections[alias].cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield from verify(only=only, alias=alias)


def verify(*, only: UUID | None = None, alias: str = "owner") -> Iterator[Fault]:
    """Verify inside a transaction that is open."""
    signed: dict[UUID, dict[int, set[str]]] = {}
    for line in read_checkpoints(folder()):
        if isinstance(line, BadLine):
            params: dict[str, ParamValue] = {"file": line.file, "line": line.line}
            yield Fault("audit.checkpoint_forged", None, 0, params)
        else:
            _enter(signed, line)
    governments = {only} if only else _governments(alias) | set(signed)
    for government in sorted(governments):
        yield from _verify_one(government, signed.get(government, {}), alias)


def _enter(signed: dict[UUID, dict[int, set[str]]], line: Checkpoint) -> None:
    if line.number:
        signed.setdefault(line.government, {}).setdefault(line.number, set()).add(line.hash)


def _governments(alias: str) -> set[UUID]:
    found: set[UUID] = set()
    for model in (Entry, Change, Head):
        rows = model._default_manager.using(alias).values_list("government_id", flat=True)
        found.update(rows.distinct())
    return found


def _verify_one(government: UUID, signed: dict[int, set[str]], alias: str) -> Iterator[Fault]:
    entries = Entry.objects.using(alias).filter(government_id=government).order_by("number")
    changes = Change.objects.using(alias).filter(government_id=government)
    head = Head.objects.using(alias).filter(pk=government).values_list("number", "hash").first()
    erased = entries.filter(action=ERASED).values_list("object_id", flat=True)
    chain = _Chain(government, signed, frozenset(erased))
    yield from chain.faults(
        entries.iterator(chunk_size=_AT_A_TIME),
        changes.order_by("number", "position").iterator(chunk_size=_AT_A_TIME),
        head,
    )


def _hash_of(entry: Entry, values: Sequence[Change]) -> str:
    return entry_hash(
        government=entry.government_id,
        number=entry.number,
        at=entry.at,
        actor=entry.actor,
        actor_name=entry.actor_name,
        what=(entry.action, entry.object_type, entry.object_id),
        why=entry.why,
        request=entry.request,
        digests=[value.digest for value in values],
        previous=entry.previous,
    )
