"""``renaksi backup`` and ``restore``: everything in one file, and back into an empty place."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import Final

import click

from renaksi.cli.serve import chosen_folder, whole_number
from renaksi.domain.errors import RenaksiError
from renaksi.messages.interface import text
from renaksi.running.addresses import DatabaseUrls
from renaksi.running.backup.archive import Manifest, Store
from renaksi.running.backup.checkpoints import read_checkpoints, restore_checkpoints
from renaksi.running.backup.making import make_backup
from renaksi.running.backup.restoring import restore_backup
from renaksi.running.backup.rotation import next_backup, remove_old
from renaksi.running.directory import DataDirectory
from renaksi.running.serve import environment_for, installation, migrate

_MOST_KEPT: Final = 10_000


def run_backup(*, file: str, data: str | None, keep: str | None, lang: str) -> int:
    """Write a backup to a file, or into a folder under a name of its own.

    Raises:
        RenaksiError: It cannot be made.
    """
    kept = whole_number("--keep", keep, 0, _MOST_KEPT)
    target = Path(file)
    if target.is_dir():
        target = next_backup(target, datetime.datetime.now(datetime.UTC))
    with installation(chosen_folder(data)) as (directory, urls):
        if not urls.backup:
            raise RenaksiError("backup.no_role")
        checkpoints = read_checkpoints(directory.checkpoints)
        manifest = make_backup(urls.backup, _store(directory, urls), target, checkpoints)
    click.echo(text("backup.done", lang, file=target, **_counts(manifest)))
    if kept:
        for old in remove_old(target.parent, kept):
            click.echo(text("backup.removed", lang, file=old))
    return 0


def run_restore(*, file: str, data: str | None, lang: str) -> int:
    """Put a backup back into an empty data folder or database.

    Raises:
        RenaksiError: It cannot be put back; nothing is changed then.
    """
    with installation(chosen_folder(data)) as (directory, urls):
        if not urls.owner:
            raise RenaksiError("running.no_owner")
        manifest = restore_backup(Path(file), urls.owner, _store(directory, urls))
        restore_checkpoints(Path(file), directory.checkpoints)
        migrate(directory, urls)
    said = text("restore.done", lang, folder=directory.path, **_counts(manifest))
    click.echo(said)
    return 0


def _store(directory: DataDirectory, urls: DatabaseUrls) -> Store:
    """Return where stored files are, as the application's settings say."""
    import django

    os.environ.update(environment_for(directory, urls))
    django.setup()
    from renaksi.apps.files.storage import store

    return store()


def _counts(manifest: Manifest) -> dict[str, object]:
    return {
        "moment": manifest.made_at[:19],
        "tables": len(manifest.tables),
        "rows": sum(table.rows for table in manifest.tables),
        "files": len(manifest.files),
    }
