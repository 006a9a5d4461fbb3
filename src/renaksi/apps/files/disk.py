"""The store on disk: ``DATA/files/<government>/<aa>/<hash>``, written beside and renamed."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from renaksi.apps.files.storage import missing, unavailable


class DiskStore:
    """Files below one folder, readable by their owner alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, government: UUID, digest: str, source: BinaryIO) -> None:
        """Keep the bytes; a crash leaves the file whole or not there."""
        target = self._path(government, digest)
        with _told():
            for folder in (self._folder, target.parent.parent, target.parent):
                folder.mkdir(mode=0o700, parents=folder == self._folder, exist_ok=True)
            descriptor, name = tempfile.mkstemp(prefix=".new-", dir=target.parent)  # 0600
            try:
                with os.fdopen(descriptor, "wb") as file:
                    shutil.copyfileobj(source, file)
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(target)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise
            # The names are on disk too, up to the first folder that may be new.
            for folder in (target.parent, target.parent.parent, self._folder):
                _sync(folder)

    def open(self, government: UUID, digest: str) -> BinaryIO:
        """Return the bytes."""
        with _told():
            try:
                return self._path(government, digest).open("rb")
            except FileNotFoundError:
                raise missing(digest) from None

    def delete(self, government: UUID, digest: str) -> None:
        """Forget the bytes."""
        with _told():
            self._path(government, digest).unlink(missing_ok=True)

    def prepare(self) -> None:
        """Make the folder where it is missing."""
        with _told():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def check(self) -> None:
        """Fail where nothing can be written."""
        self.prepare()
        with _told(), tempfile.TemporaryFile(dir=self._folder):
            pass

    def _path(self, government: UUID, digest: str) -> Path:
        if not (len(digest) == 64 and digest.isalnum()):
            raise ValueError("not a hash")
        return self._folder / str(government) / digest[:2] / digest


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the system says into our refusal."""
    try:
        yield
    except OSError as error:
        raise unavailable(error.strerror or str(error)) from error


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
