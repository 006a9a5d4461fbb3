"""Signed checkpoints of the log go into backups too: a restored log is held against them.

They are read before the moment of the backup: one that was signed after it would speak of entries
that the backup has not.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

_PREFIX: Final = "checkpoints/"


def read_checkpoints(folder: Path) -> Mapping[str, bytes]:
    """Return the files of checkpoints by name."""
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.jsonl"))}


def keep_checkpoints(archive: zipfile.ZipFile, checkpoints: Mapping[str, bytes]) -> None:
    """Write checkpoints into a backup."""
    for name, content in checkpoints.items():
        archive.writestr(_PREFIX + name, content)


def restore_checkpoints(backup: Path, folder: Path) -> int:
    """Put checkpoints back, unless the folder has a file of that name; return how many."""
    count = 0
    with zipfile.ZipFile(backup) as archive:
        for member in archive.namelist():
            name = PurePosixPath(member).name
            if member != _PREFIX + name or not name.endswith(".jsonl"):
                continue
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            target = folder / name
            if not target.exists():
                target.touch(mode=0o600)
                target.write_bytes(archive.read(member))
                count += 1
    return count
