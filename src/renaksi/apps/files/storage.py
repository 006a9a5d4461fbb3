"""Where the bytes lie: one interface, on disk or in an object store, by government and hash.

The government stands in the key, so that nobody can find out whether another government has a file.
A put replaces what lies there: the bytes are the same, and damaged ones are mended by it.
"""

from __future__ import annotations

from functools import cache
from typing import BinaryIO, Protocol
from uuid import UUID

from django.conf import settings

from renaksi.domain.errors import RenaksiError


class Storage(Protocol):
    """A store of bytes; all of it fails with ``storage.unavailable``."""

    def put(self, government: UUID, digest: str, source: BinaryIO) -> None:
        """Keep the bytes; when it returns, they are safe, and never half there."""

    def open(self, government: UUID, digest: str) -> BinaryIO:
        """Return the bytes, to be closed by the caller; ``storage.missing`` where none are."""

    def delete(self, government: UUID, digest: str) -> None:
        """Forget the bytes; nothing happens where none are."""

    def prepare(self) -> None:
        """Make the folder or the bucket where it is missing."""

    def check(self) -> None:
        """Fail where the store cannot be used now."""


def unavailable(reason: str) -> RenaksiError:
    """Return the error for a store that cannot be reached, is full, or refuses."""
    return RenaksiError("storage.unavailable", {"reason": reason})


def missing(digest: str) -> RenaksiError:
    """Return the error for bytes that should be there and are not."""
    return RenaksiError("storage.missing", {"hash": digest[:12]})


def store() -> Storage:
    """Return the store that the settings name."""
    return _made(settings.S3["bucket"])


@cache
def _made(bucket: str) -> Storage:
    if bucket:
        from renaksi.apps.files.object_store import ObjectStore

        return ObjectStore(**settings.S3)
    from renaksi.apps.files.disk import DiskStore

    return DiskStore(settings.DATA / "files")
