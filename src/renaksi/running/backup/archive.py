"""The backup file: what its members are called, and what its manifest promises."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, Protocol
from uuid import UUID

from renaksi.domain.errors import RenaksiError
from renaksi.running.backup.digests import TableDigest

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
DUMP: Final = "database.dump"
_PIECE: Final = 1 << 20


class Store(Protocol):
    """Where stored files are: on disk or in an object store."""

    def open(self, government: UUID, digest: str) -> BinaryIO:
        """Return the bytes of a file."""

    def put(self, government: UUID, digest: str, source: BinaryIO) -> None:
        """Keep the bytes of a file."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One stored file.

    Attributes:
        government: Whose it is.
        digest: SHA-256 of its bytes, under which it is stored.
        size: How many bytes.
    """

    government: str
    digest: str
    size: int

    @property
    def member(self) -> str:
        """Return its name in the backup."""
        return f"files/{UUID(self.government)}/{self.digest[:2]}/{self.digest}"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds, and how to know that it is all there.

    Attributes:
        made_at: When its moment was, in ISO 8601.
        version: Of Renaksi.
        server: Version of PostgreSQL it was taken from.
        owner: The role that owned the tables.
        dump_digest: SHA-256 of the dump.
        dump_size: Its bytes.
        tables: The digest of each table at that moment.
        files: The files that the tables named at that moment.
    """

    made_at: str
    version: str
    server: int
    owner: str
    dump_digest: str
    dump_size: int
    tables: tuple[TableDigest, ...]
    files: tuple[KeptFile, ...]

    def as_json(self) -> str:
        """Write it down."""
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1)

    @classmethod
    def from_json(cls, text: bytes) -> Manifest:
        """Read it.

        Raises:
            ValueError: It is none.
        """
        held: dict[str, Any] = json.loads(text)
        if held.pop("format") != FORMAT:
            raise ValueError("another format")
        tables = tuple(TableDigest(**one) for one in held.pop("tables"))
        files = tuple(KeptFile(**one) for one in held.pop("files"))
        return cls(tables=tables, files=files, **held)


class Archive:
    """A backup that is there, opened for reading."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except zipfile.BadZipFile as fault:
            raise self._damaged("?") from fault
        self.manifest = self._read_manifest()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._zip.close()

    def copy_dump(self, target: IO[bytes]) -> None:
        """Copy the dump out.

        Raises:
            RenaksiError: It is not what the manifest promises.
        """
        digest, size = self._copy(DUMP, target)
        if (digest, size) != (self.manifest.dump_digest, self.manifest.dump_size):
            raise self._damaged(DUMP)

    def check_files(self) -> None:
        """Read every file once.

        Raises:
            RenaksiError: One is missing or damaged.
        """
        for file in self.manifest.files:
            if self._copy(file.member, None) != (file.digest, file.size):
                raise self._damaged(file.member)

    def open_file(self, file: KeptFile) -> BinaryIO:
        """Open a stored file."""
        return self._zip.open(file.member)  # type: ignore[return-value]

    def _read_manifest(self) -> Manifest:
        try:
            return Manifest.from_json(self._zip.read(MANIFEST))
        except (KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile) as fault:
            raise self._damaged(MANIFEST) from fault

    def _copy(self, member: str, target: IO[bytes] | None) -> tuple[str, int]:
        try:
            with self._zip.open(member) as source:
                return copy_hashed(source, target)
        except (KeyError, zipfile.BadZipFile, EOFError) as fault:
            raise self._damaged(member) from fault

    def _damaged(self, part: str) -> RenaksiError:
        return RenaksiError("backup.damaged", {"file": str(self.path), "part": part})


def copy_hashed(source: IO[bytes], target: IO[bytes] | None) -> tuple[str, int]:
    """Copy bytes, and return their SHA-256 and number."""
    summed, size = hashlib.sha256(), 0
    for piece in pieces(source):
        summed.update(piece)
        size += len(piece)
        if target:
            target.write(piece)
    return summed.hexdigest(), size


def pieces(source: IO[bytes]) -> Iterator[bytes]:
    """Read piece by piece."""
    while piece := source.read(_PIECE):
        yield piece
