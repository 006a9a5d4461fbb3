"""A folder of backups: what the next one is called, and which old ones go."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(r"renaksi-\d{8}T\d{6}Z\.zip")


def next_backup(folder: Path, now: datetime.datetime) -> Path:
    """Name the next backup; names sort by time."""
    return folder / now.astimezone(datetime.UTC).strftime("renaksi-%Y%m%dT%H%M%SZ.zip")


def backups_in(folder: Path) -> list[Path]:
    """Return the backups of a folder, the oldest first; other files are none of ours."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))


def remove_old(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest backups, and what an interrupted one left; return those removed."""
    old = backups_in(folder)[: -keep or None] if keep else []
    for path in (*old, *folder.glob("renaksi-*.zip.part")):
        path.unlink(missing_ok=True)
    return old
