"""Making a backup while people work: everything in it is as it was at one moment."""

from __future__ import annotations

import datetime
import errno
import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

import psycopg

from renaksi import __version__
from renaksi.domain.errors import RenaksiError
from renaksi.running.backup.archive import (
    DUMP,
    MANIFEST,
    KeptFile,
    Manifest,
    Store,
    copy_hashed,
)
from renaksi.running.backup.checkpoints import keep_checkpoints
from renaksi.running.backup.clients import output_of
from renaksi.running.backup.digests import Connection, TableDigest, table_digests

_FILES: Final = """
    SELECT DISTINCT government_id::text, sha256, size::text FROM public.files_storedfile
    ORDER BY 1, 2
"""


def make_backup(
    url: str, store: Store | None, target: Path, checkpoints: Mapping[str, bytes] | None = None
) -> Manifest:
    """Write a backup.

    Args:
        url: The database, as the role that may see every row and change none.
        store: Where stored files are; ``None`` leaves them out.
        target: The file to make; it must not be there yet.
        checkpoints: Of the log, by name of their file, read before.

    Raises:
        RenaksiError: The file is there, the database or a stored file cannot be read, or there is
            no room. Nothing is left behind then.
    """
    if target.exists():
        raise RenaksiError("backup.exists", {"file": str(target)})
    draft = target.with_name(f"{target.name}.part")
    with _written_whole(draft, target) as archive, _snapshot(url) as (connection, name):
        tables, digest, size = _dump(url, connection, name, archive)
        files = _stored_files(connection) if store else []
        if store:
            _copy_files(files, store, archive)
        manifest = Manifest(
            made_at=_moment(connection),
            version=__version__,
            server=connection.info.server_version,
            owner=_owner(connection),
            dump_digest=digest,
            dump_size=size,
            tables=tuple(tables),
            files=tuple(files),
        )
        archive.writestr(MANIFEST, manifest.as_json())
        keep_checkpoints(archive, checkpoints or {})
    return manifest


@contextmanager
def _written_whole(draft: Path, target: Path) -> Iterator[zipfile.ZipFile]:
    """Write beside, and move when everything is on the disk."""
    try:
        descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
                yield archive
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError as fault:
        name = "backup.no_room" if fault.errno == errno.ENOSPC else "backup.cannot_write"
        params = {"file": str(target), "reason": fault.strerror or type(fault).__name__}
        raise RenaksiError(name, params) from fault
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def _snapshot(url: str) -> Iterator[tuple[Connection, str]]:
    """Hold one moment of the database still, and give the name by which others see it too."""
    try:
        with psycopg.connect(url) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
            # Rather an error than a backup without the rows that a policy hides.
            connection.execute("SET LOCAL row_security = off")
            row = connection.execute("SELECT pg_export_snapshot()").fetchone()
            assert row is not None  # noqa: S101 (a function gives one row)
            yield connection, row[0]
    except psycopg.Error as fault:
        reason = str(fault).splitlines()[0] if str(fault) else type(fault).__name__
        raise RenaksiError("backup.no_database", {"reason": reason}) from fault


def _dump(
    url: str, connection: Connection, snapshot: str, archive: zipfile.ZipFile
) -> tuple[list[TableDigest], str, int]:
    """Let pg_dump write into the archive, then compute the digests in the same snapshot."""
    words = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"]
    with (
        output_of("pg_dump", words, url) as dump,
        archive.open(DUMP, "w", force_zip64=True) as member,
    ):
        digest, size = copy_hashed(dump, member)
    return table_digests(connection), digest, size


def _stored_files(connection: Connection) -> list[KeptFile]:
    row = connection.execute("SELECT to_regclass('public.files_storedfile')::text").fetchone()
    if row is None or row[0] is None:
        return []
    found = connection.execute(_FILES.encode()).fetchall()
    return [KeptFile(government, digest, int(size)) for government, digest, size in found]


def _copy_files(files: list[KeptFile], store: Store, archive: zipfile.ZipFile) -> None:
    for file in files:
        with (
            store.open(UUID(file.government), file.digest) as source,
            archive.open(file.member, "w", force_zip64=True) as member,
        ):
            if copy_hashed(source, member) != (file.digest, file.size):
                raise RenaksiError("backup.damaged_file", {"digest": file.digest[:12]})


def _moment(connection: Connection) -> str:
    row = connection.execute("SELECT extract(epoch FROM transaction_timestamp())::text").fetchone()
    assert row is not None  # noqa: S101 (a function gives one row)
    return datetime.datetime.fromtimestamp(float(row[0]), datetime.UTC).isoformat()


def _owner(connection: Connection) -> str:
    row = connection.execute(
        "SELECT tableowner::text FROM pg_tables WHERE schemaname = 'public' LIMIT 1"
    ).fetchone()
    return row[0] if row else ""
