"""Putting a backup back into an empty database: all of it, checked, in one transaction."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final
from uuid import UUID

import psycopg

from renaksi.domain.errors import RenaksiError
from renaksi.running.backup.archive import Archive, Manifest, Store, pieces
from renaksi.running.backup.clients import client_environment, last_of, output_of
from renaksi.running.backup.digests import PINNED, check_statement, has_tables
from renaksi.running.programs import current_programs

# Written by newer pg_restores, unknown to servers before 17.
_NEW_SETTING: Final = b"SET transaction_timeout = 0;\n"
_DIFFERS: Final = re.compile(r"renaksi: (\S+) differs")


def restore_backup(source: Path, url: str, store: Store) -> Manifest:
    """Put a backup into a database that holds nothing.

    Everything is checked against the manifest: the dump and each stored file before anything is
    written, each table before the one transaction ends. So either all is there, or nothing.

    Args:
        source: The backup.
        url: The database, as the role that shall own the tables.
        store: Where stored files go.

    Raises:
        RenaksiError: The backup is damaged, the database is not empty, or it cannot be written.
    """
    with Archive(source) as archive, tempfile.NamedTemporaryFile(prefix="renaksi-") as dump:
        _refuse_full(url)
        archive.copy_dump(dump)
        dump.flush()
        archive.check_files()
        # Bytes without a row do no harm; a row without bytes would.
        for file in archive.manifest.files:
            with archive.open_file(file) as held, tempfile.TemporaryFile() as seekable:
                for piece in pieces(held):
                    seekable.write(piece)
                seekable.seek(0)
                store.put(UUID(file.government), file.digest, seekable)
        _restore_database(Path(dump.name), archive.manifest, url)
        return archive.manifest


def _refuse_full(url: str) -> None:
    try:
        with psycopg.connect(url) as connection:
            if has_tables(connection):
                raise RenaksiError("backup.not_empty")
    except psycopg.Error as fault:
        raise RenaksiError("backup.no_database", {"reason": str(fault).splitlines()[0]}) from fault


def _restore_database(dump: Path, manifest: Manifest, url: str) -> None:
    with psycopg.connect(url) as connection:
        owner, version = connection.info.user, connection.info.server_version
        checks = [check_statement(table).as_bytes(connection) for table in manifest.tables]
    words = ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=-"]
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(
            [current_programs().path("psql"), *words],
            env=client_environment(url),
            stdin=subprocess.PIPE,
            stderr=said,
        ) as client,
    ):
        assert client.stdin is not None  # noqa: S101 (asked for)
        try:
            client.stdin.write(b"BEGIN;\n")
            for section in ("pre-data", "data", "post-data"):
                _write_section(dump, section, client.stdin, _adapted(manifest, owner, version))
            _write_checks(checks, client.stdin)
            client.stdin.write(b"COMMIT;\n")
            client.stdin.close()
        except BrokenPipeError:
            pass  # it has failed, and says why
        except BaseException:
            client.kill()  # without COMMIT nothing stays
            raise
        status = client.wait()
        said.seek(0)
        _refuse_failure(status, said.read())


def _write_section(
    dump: Path, section: str, target: IO[bytes], adapt: Callable[[bytes, str], bytes]
) -> None:
    """Let pg_restore write one section as SQL."""
    words = ["--file=-", "--no-owner", "--no-privileges", f"--section={section}", str(dump)]
    with output_of("pg_restore", words) as restored:
        if section == "data":
            for piece in pieces(restored):
                target.write(adapt(piece, section))
        else:
            target.write(adapt(restored.read(), section))


def _adapted(manifest: Manifest, owner: str, version: int) -> Callable[[bytes, str], bytes]:
    """Return what makes the SQL fit this server and the name of its owner."""
    role = _name(manifest.owner)
    policy = re.compile(rb"^(CREATE POLICY [^\n]* TO )" + role + rb"(?= )", re.MULTILINE)
    seen: set[str] = set()

    def adapt(piece: bytes, section: str) -> bytes:
        if version < 170000 and section not in seen:
            seen.add(section)
            piece = piece.replace(_NEW_SETTING, b"", 1)
        if section == "post-data" and owner != manifest.owner:
            piece = policy.sub(lambda found: found[1] + _quoted(owner), piece)
        return piece

    return adapt


def _write_checks(checks: list[bytes], target: IO[bytes]) -> None:
    # pg_restore turned it off; the owner sees every row by the owner's own policy.
    target.write(b"SET LOCAL row_security = on;\n")
    for name, value in PINNED.items():
        target.write(f"SET LOCAL {name} = '{value}';\n".encode())
    for check in checks:
        target.write(check)


def _refuse_failure(status: int, said: bytes) -> None:
    if found := _DIFFERS.search(said.decode("utf-8", "replace")):
        raise RenaksiError("backup.differs", {"table": found[1]})
    if status != 0:
        raise RenaksiError("backup.not_restored", {"reason": last_of(said)})


def _name(role: str) -> bytes:
    return rb'"?' + re.escape(role.encode()) + rb'"?'


def _quoted(role: str) -> bytes:
    return b'"' + role.replace('"', '""').encode() + b'"'
