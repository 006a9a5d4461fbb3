"""A cluster of an older PostgreSQL becomes one of ours: by dump, restore and digests.

Each step ends with a renaming, so that a crash leaves the old cluster or the new one, whole. The
old cluster stays beside the new one, under its version, until somebody removes it.
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final
from uuid import UUID

from renaksi.domain.errors import RenaksiError
from renaksi.running.backup.making import make_backup
from renaksi.running.backup.restoring import restore_backup
from renaksi.running.cluster import EmbeddedPostgres, end_stray_server, version_of
from renaksi.running.directory import DataDirectory
from renaksi.running.programs import programs_of

_DRAFT: Final = "upgrading"
_WHOLE: Final = "upgraded"


class _NoStore:
    """Stored files stay where they are: only the database is carried over."""

    def open(self, _government: UUID, _digest: str) -> BinaryIO:
        """Never called: the backup is made without files."""
        raise NotImplementedError

    def put(self, _government: UUID, _digest: str, _source: BinaryIO) -> None:
        """Never called: the backup holds no files."""
        raise NotImplementedError


def upgrade_cluster(data: DataDirectory, *, fast: bool = False) -> bool:
    """Carry the database over where its cluster is older than our PostgreSQL.

    Whoever calls this holds the lock. Rights are not carried over; the migrations that follow
    give them again.

    Returns:
        Whether there was anything to do.

    Raises:
        RenaksiError: The old programs are not at hand, or something went wrong; the old cluster
            is as it was.
    """
    new = EmbeddedPostgres(data, fast=fast)
    current = new.folder
    _finish(current)
    held = version_of(current)
    if held is None or held == new.programs.major:
        return False
    old_programs = programs_of(held)
    if old_programs is None or held > new.programs.major:
        params = {"folder": str(current), "held": str(held), "ours": str(new.programs.major)}
        raise RenaksiError("running.other_version", params)
    carried = data.path / "upgrade.zip"
    carried.unlink(missing_ok=True)
    try:
        with EmbeddedPostgres(data, fast=fast, programs=old_programs).running() as urls:
            make_backup(urls.backup, None, carried)
        new.folder = _beside(current, _DRAFT)
        end_stray_server(new.folder)
        new.discard()
        with new.running() as urls:
            restore_backup(carried, urls.owner, _NoStore())
        new.folder.rename(_beside(current, _WHOLE))
        _finish(current)
    finally:
        carried.unlink(missing_ok=True)
    return True


def _finish(current: Path) -> None:
    """Put a carried-over cluster in its place; goes on where a crash interrupted it."""
    whole = _beside(current, _WHOLE)
    if not whole.exists():
        return
    if current.exists():
        current.rename(_beside(current, str(version_of(current))))
    whole.rename(current)


def _beside(current: Path, ending: str) -> Path:
    return current.with_name(f"{current.name}-{ending}")
