"""The data directory: everything that one installation keeps, and one server at a time in it."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from renaksi.domain.errors import RenaksiError
from renaksi.running.account import Account, account_beside
from renaksi.running.process import wait_until

_PRIVATE: Final = 0o700
# Where root starts PostgreSQL as somebody else, that one may pass through, and no more.
_PASSABLE: Final = 0o710
_PATIENCE: Final = 0.5


class InUseError(RenaksiError):
    """Another server works in the data directory."""


class DataDirectory:
    """One installation's folder.

    Attributes:
        path: Where it is.
        account: As whom PostgreSQL runs: ``None`` as whoever runs this, who is not root.
    """

    def __init__(self, path: Path, account: Account | None = None) -> None:
        self.path = path.absolute()
        self.account = account

    @classmethod
    def open(cls, path: Path) -> DataDirectory:
        """Make the folder where it is missing, and close it to others.

        Raises:
            RenaksiError: It cannot be made or written, or it holds something else.
        """
        path = path.absolute()
        try:
            path.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
            _refuse_strange(path)
            account = account_beside(path)
            _close_to_others(path, account)
        except NotADirectoryError as fault:
            raise RenaksiError("running.not_a_folder", {"folder": str(path)}) from fault
        except FileExistsError as fault:
            raise RenaksiError("running.not_a_folder", {"folder": str(path)}) from fault
        except OSError as fault:
            reason = fault.strerror or type(fault).__name__
            params = {"folder": str(path), "reason": reason}
            raise RenaksiError("running.cannot_write", params) from fault
        return cls(path, account)

    @property
    def keys_file(self) -> Path:
        """Return where the secrets are."""
        return self.path / "secrets.json"

    @property
    def files(self) -> Path:
        """Return where stored files are, unless they are in an object store."""
        return self.path / "files"

    @property
    def checkpoints(self) -> Path:
        """Return where the signed checkpoints of the log are."""
        return self.path / "checkpoints"

    @property
    def backups(self) -> Path:
        """Return where scheduled backups go."""
        return self.path / "backups"

    @contextmanager
    def locked(self, address: str = "") -> Iterator[None]:
        """Hold the folder for oneself; the lock ends with the process, however it ends.

        Args:
            address: What a second server is told about the first one.

        Raises:
            InUseError: Somebody else holds it.
        """
        with self._lock_file() as descriptor:
            # Who only asks holds it for a moment.
            if not wait_until(lambda: _is_taken(descriptor), _PATIENCE):
                raise self._in_use(os.read(descriptor, 500))
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()} {address}".encode(), 0)
            yield

    def is_locked(self) -> bool:
        """Tell whether a server works in the folder just now."""
        with self._lock_file() as descriptor:
            return not _is_taken(descriptor)

    @contextmanager
    def _lock_file(self) -> Iterator[int]:
        descriptor = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            yield descriptor
        finally:
            os.close(descriptor)

    def _in_use(self, note: bytes) -> InUseError:
        process, _, address = note.decode("utf-8", "replace").partition(" ")
        params = {"folder": str(self.path), "process": process, "address": address}
        return InUseError("running.in_use_at" if address else "running.in_use", params)


def default_directory() -> Path:
    """Say where data is kept unless a person says otherwise: the place the system has for it."""
    if chosen := os.environ.get("RENAKSI_DATA"):
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "renaksi"
    if os.geteuid() == 0:
        return Path("/var/lib/renaksi")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "renaksi"


def _is_taken(descriptor: int) -> bool:
    """Try to take the lock."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _refuse_strange(path: Path) -> None:
    """Refuse a folder with other people's files in it: its permissions are about to change."""
    names = {entry.name for entry in path.iterdir()}
    if names and not names & {"lock", "secrets.json"}:
        raise RenaksiError("running.not_ours", {"folder": str(path)})


def _close_to_others(path: Path, account: Account | None) -> None:
    if account is None:
        path.chmod(_PRIVATE)
        return
    os.chown(path, -1, account.group)
    path.chmod(_PASSABLE)
