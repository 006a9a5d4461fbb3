"""Signed checkpoints: how long each chain was at a moment, and what it ended with.

They lie outside of the database, one line each, in ``DATA/checkpoints``; the key that signs them
never enters it. So a chain whose end was cut off, or that was written anew by someone who rules the
database, does not fit what was signed before. Each line also signs the one before it.
"""

from __future__ import annotations

import datetime
import fcntl
import hashlib
import hmac
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The end of one chain at one moment.

    Attributes:
        government: Whose chain.
        number: How many entries it had.
        hash: Of its last entry.
        at: When.
        previous: Signature of the line before; empty in a file's first line.
        signature: Of all the others, with the key outside of the database.
    """

    government: UUID
    number: int
    hash: str
    at: str
    previous: str
    signature: str

    def is_genuine(self, key: str) -> bool:
        """Tell whether the key signed it."""
        return hmac.compare_digest(self.signature, signature_of(self._signed(), key))

    def _signed(self) -> dict[str, Any]:
        return {
            "government": str(self.government),
            "number": self.number,
            "hash": self.hash,
            "at": self.at,
            "previous": self.previous,
        }


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that no key of ours has signed, or that does not follow the one before it."""

    file: str
    line: int


def folder() -> Path:
    """Return where checkpoints are."""
    return Path(settings.DATA) / "checkpoints"


def write_checkpoint(now: datetime.datetime) -> int:
    """Sign the ends of all chains that have grown since they were last signed.

    Returns:
        How many lines were written.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM door_chain_heads()")
        heads = cursor.fetchall()
    target = folder() / f"{now:%Y-%m}.jsonl"
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    known = {(one.government, one.number, one.hash) for one in _genuine(target.parent)}
    fresh = [head for head in heads if tuple(head) not in known]
    if fresh:
        _append(target, fresh, now)
    return len(fresh)


def read_checkpoints(place: Path) -> Iterator[Checkpoint | BadLine]:
    """Return every checkpoint of a folder, and every line that is none."""
    key = settings.CHECKPOINT_KEY
    for file in sorted(place.glob("*.jsonl")):
        previous = ""
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, start=1):
            found = _parsed(line)
            if found is None or found.previous != previous or not found.is_genuine(key):
                yield BadLine(file.name, number)
            if found is not None:
                previous = found.signature
                if found.is_genuine(key):
                    yield found


def signature_of(fields: Mapping[str, Any], key: str) -> str:
    """Sign the fields of a checkpoint."""
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
    return hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest()


def _genuine(place: Path) -> Iterator[Checkpoint]:
    return (one for one in read_checkpoints(place) if isinstance(one, Checkpoint))


def _append(target: Path, heads: list[tuple[UUID, int, str]], now: datetime.datetime) -> None:
    """Add lines at the end of a file, one writer at a time, and see them on the disk."""
    descriptor = os.open(target, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "r+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        lines = file.read().splitlines()
        last = _parsed(lines[-1]) if lines else None
        previous = last.signature if last else ""
        for government, number, digest in heads:
            fields = {
                "government": str(government),
                "number": number,
                "hash": digest,
                "at": now.astimezone(datetime.UTC).isoformat(timespec="seconds"),
                "previous": previous,
            }
            previous = signature_of(fields, settings.CHECKPOINT_KEY)
            file.write(json.dumps({**fields, "signature": previous}, separators=(",", ":")) + "\n")
        file.flush()
        os.fsync(file.fileno())


def _parsed(line: str) -> Checkpoint | None:
    try:
        fields = json.loads(line)
        return Checkpoint(
            government=UUID(fields["government"]),
            number=int(fields["number"]),
            hash=str(fields["hash"]),
            at=str(fields["at"]),
            previous=str(fields["previous"]),
            signature=str(fields["signature"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
