"""Take files in: measured while they stream, told by their content, stored, then entered."""

from __future__ import annotations

import datetime
import hashlib
import tempfile
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast
from uuid import UUID

from django.conf import settings

from renaksi.apps.audit.services import change
from renaksi.apps.files.detection import detect
from renaksi.apps.files.models import StoredFile
from renaksi.apps.files.storage import store
from renaksi.apps.policy import Action, Actor, Denied, require
from renaksi.domain.errors import RenaksiError
from renaksi.reading.sniff import Kind

_IN_MEMORY = 1024 * 1024
# What no document is; everything else may be evidence.
_REFUSED = frozenset({Kind.UNKNOWN, Kind.ARCHIVE})
EVERYTHING = frozenset(Kind) - _REFUSED


def store_file(
    *,
    actor: Actor,
    source: Iterable[bytes],
    name: str,
    now: datetime.datetime,
    agency: UUID | None = None,
    action: Action = Action.IMPORT_PLAN,
    accepted: frozenset[Kind] = EVERYTHING,
) -> StoredFile:
    """Take a file in.

    Args:
        actor: Who brings it.
        source: Its bytes, piece by piece; no more is read than the limit allows.
        name: What it was called.
        now: The moment.
        agency: Whose it is; ``None`` for the whole government.
        action: What the actor must be allowed to do there.
        accepted: The kinds that are taken, by content.

    Raises:
        Denied: The actor may not.
        RenaksiError: Too large, empty, damaged, of a wrong kind, or the store fails; nothing is
            entered then.
    """
    require(actor, action, agency=agency)
    if actor.government is None:
        raise Denied(action)
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as held:
        digest, size = _receive(source, held)
        kind = _detected(held, name, accepted)
        held.seek(0)
        # Stored before it is entered: bytes without a row do no harm, a row without bytes would.
        store().put(actor.government, digest, cast(BinaryIO, held))
    with change(actor=actor, now=now) as log:
        file = StoredFile.objects.create(
            government_id=actor.government,
            agency_id=agency,
            sha256=digest,
            size=size,
            kind=kind.value,
            name=plain_name(name),
            created_by_id=actor.person,
            created_at=now,
        )
        log.note("file.stored", file, {"name": (None, file.name), "sha256": (None, digest)})
    return file


def plain_name(name: str) -> str:
    """Return a file's name without folders and signs that print as nothing."""
    last = PurePosixPath(name.replace("\\", "/")).name
    printed = "".join(sign for sign in last if sign.isprintable()).strip()
    if len(printed) <= 200:
        return printed or "berkas"
    stem, dot, ending = printed.rpartition(".")
    return f"{stem[: 199 - len(ending)]}{dot}{ending}" if 0 < len(ending) < 12 else printed[:200]


def _receive(source: Iterable[bytes], held: IO[bytes]) -> tuple[str, int]:
    """Hold the bytes, and return their hash and number."""
    limit = settings.UPLOAD_BYTES
    summed, size = hashlib.sha256(), 0
    for piece in source:
        size += len(piece)
        if size > limit:
            raise RenaksiError("upload.too_large", {"limit": limit // (1024 * 1024)})
        summed.update(piece)
        held.write(piece)
    return summed.hexdigest(), size


def _detected(held: IO[bytes], name: str, accepted: frozenset[Kind]) -> Kind:
    held.seek(0)
    kind = detect(held.read())
    if kind not in accepted:
        raise RenaksiError(
            "upload.wrong_kind",
            {
                "name": plain_name(name),
                "accepted": ", ".join(sorted(one.value for one in accepted)),
            },
        )
    return kind
