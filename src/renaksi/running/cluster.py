"""The embedded PostgreSQL: its cluster on disk, and starting and stopping its server."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psycopg

from renaksi.domain.errors import RenaksiError
from renaksi.running import process
from renaksi.running.addresses import (
    APPLICATION,
    BACKUP,
    DATABASE,
    OWNER,
    SUPERUSER,
    DatabaseUrls,
    socket_url,
)
from renaksi.running.directory import DataDirectory
from renaksi.running.keys import Keys, load_keys
from renaksi.running.programs import SHARED_PLACE, Programs, current_programs
from renaksi.running.roles import set_up_roles

_OWN: Final = "postgresql"
# A socket's address holds about 104 bytes on macOS and 108 on Linux.
_LONGEST_SOCKET: Final = 100
_SOCKET_NAME: Final = ".s.PGSQL.5432.lock"
_START_SECONDS: Final = 120.0  # recovery after a crash may take its time
STOPPING: Final = ((signal.SIGINT, 30.0), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 5.0))

_SETTINGS: Final = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "log_destination": "stderr",
    "logging_collector": "on",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_min_duration_statement": "2s",
    "timezone": "UTC",
    "idle_in_transaction_session_timeout": "10min",
    "max_connections": "100",
}
# For tests alone: what a crash would lose is made anew there.
_FAST: Final = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "logging_collector": "off",
    "max_connections": "200",
}


class EmbeddedPostgres:
    """One server for one data directory; who uses it holds the directory's lock.

    Attributes:
        data: The data directory.
        programs: The version of PostgreSQL that serves.
        folder: Where the cluster is.
        is_given_up: Asked while the server starts, which may take long after a crash.
    """

    def __init__(
        self, data: DataDirectory, *, fast: bool = False, programs: Programs | None = None
    ) -> None:
        self.data = data
        self.keys: Keys = load_keys(data.keys_file)
        self.programs = (programs or current_programs()).within_reach_of(data.account)
        self.folder = cluster_folder(data)
        self.is_given_up: Callable[[], bool] = lambda: False
        self._is_fast = fast
        self._socket: Path | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def socket_folder(self) -> Path:
        """Return where the server's socket is."""
        if self._socket is None:
            self._socket = _socket_folder(self.data)
        return self._socket

    @property
    def urls(self) -> DatabaseUrls:
        """Return the addresses for the three roles."""
        return _urls(self.keys, self.socket_folder)

    @property
    def superuser_url(self) -> str:
        """Return the address for setting up; nothing of the application may use it."""
        return socket_url(SUPERUSER, self.keys.superuser, self.socket_folder, "postgres")

    def start(self) -> None:
        """Start the server and wait until it answers; see :meth:`launch`."""
        try:
            self.launch()
            self.wait_until_ready()
        except BaseException:
            self.stop()
            raise

    def launch(self) -> subprocess.Popen[bytes]:
        """Make the cluster where there is none, and start its server.

        Raises:
            RenaksiError: The cluster cannot be made, or is of another version.
        """
        if version_of(self.folder) is None:
            self._make_cluster()
        self._refuse_other_version()
        end_stray_server(self.folder)
        self._process = self._launch()
        return self._process

    def wait_until_ready(self) -> None:
        """Wait until the server answers, and set up the roles.

        Raises:
            RenaksiError: It does not start.
        """
        assert self._process is not None  # noqa: S101 (launch() has set it)
        limit = time.monotonic() + _START_SECONDS
        while not self._answers():
            has_ended = self._process.poll() is not None
            if has_ended or time.monotonic() > limit or self.is_given_up():
                raise RenaksiError("running.no_start", {"reason": self._last_words()})
            time.sleep(0.02)
        set_up_roles(self.superuser_url, self.keys)

    def stop(self) -> None:
        """Stop the server; who is connected loses what is not committed."""
        if self._process:
            process.stop(self._process, STOPPING)
            self._process = None

    @contextmanager
    def running(self) -> Iterator[DatabaseUrls]:
        """Let the server run for as long as the block does."""
        self.start()
        try:
            yield self.urls
        finally:
            self.stop()

    def discard(self) -> None:
        """Remove the cluster, with everything in it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, name: str, *words: str, **variables: str) -> None:
        """Run one of PostgreSQL's programs to its end, as the server's own user.

        Raises:
            RenaksiError: It failed; what it said stands in the error.
        """
        account = self.data.account
        done = subprocess.run(
            [self.programs.path(name), *words],
            env={**_plain_environment(), **variables},
            cwd="/",
            user=account.user if account else None,
            group=account.group if account else None,
            extra_groups=[] if account else None,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            reason = (done.stderr or done.stdout).strip()
            raise RenaksiError("running.program_failed", {"program": name, "reason": reason})

    def _make_cluster(self) -> None:
        """Make the cluster beside and move it, so that a crash never leaves half a cluster."""
        draft = self.folder.with_name(f"{self.folder.name}.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        password = draft.with_name(f"{draft.name}-password")
        try:
            password.write_text(self.keys.superuser, encoding="utf-8")
            password.chmod(0o600)
            for path in (draft, password):
                self._give_away(path)
            self.run("initdb", *_initdb_words(draft, password, self.programs, fast=self._is_fast))
        finally:
            password.unlink(missing_ok=True)
        draft.replace(self.folder)

    def _give_away(self, path: Path) -> None:
        if account := self.data.account:
            os.chown(path, account.user, account.group)

    def _refuse_other_version(self) -> None:
        held = version_of(self.folder)
        if held != self.programs.major:
            raise RenaksiError(
                "running.other_version",
                {
                    "folder": str(self.folder),
                    "held": str(held),
                    "ours": str(self.programs.major),
                },
            )

    def _launch(self) -> subprocess.Popen[bytes]:
        settings = {
            **_SETTINGS,
            "unix_socket_directories": str(self.socket_folder),
            **(_FAST if self._is_fast else {}),
        }
        words = [word for item in settings.items() for word in ("-c", "=".join(item))]
        with self._start_log.open("wb") as log:
            return process.start(
                [self.programs.path("postgres"), "-D", str(self.folder), *words],
                account=self.data.account,
                environment=_plain_environment(),
                folder=Path("/"),
                output=log,
                parting=signal.SIGINT,
            )

    @property
    def _start_log(self) -> Path:
        return self.data.path / "postgresql-start.log"

    def _answers(self) -> bool:
        status = _postmaster_lines(self.folder)
        if len(status) < 8 or status[7].strip() != "ready":
            return False
        try:
            psycopg.connect(self.superuser_url).close()
        except psycopg.OperationalError:
            return False
        return True

    def _last_words(self) -> str:
        said = self._start_log.read_text(encoding="utf-8", errors="replace").splitlines()
        lines = [line for line in said if "FATAL" in line or "PANIC" in line] or said
        return lines[-1].strip() if lines else "?"


def version_of(cluster: Path) -> int | None:
    """Return the major version that a cluster belongs to; ``None`` where there is none."""
    try:
        return int((cluster / "PG_VERSION").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None


def database_urls(data: Path) -> DatabaseUrls:
    """Return the addresses of the server that works for a data directory just now.

    Raises:
        RenaksiError: There is no such directory, or no server has ever run in it.
    """
    if not (data / "secrets.json").is_file():
        raise RenaksiError("running.no_installation", {"folder": str(data)})
    directory = DataDirectory.open(data)
    return _urls(load_keys(directory.keys_file), _socket_folder(directory))


def cluster_folder(data: DataDirectory) -> Path:
    """Say where the cluster is: in the data directory, unless the server's user cannot go there."""
    own = data.path / _OWN
    if data.account is None or own.exists() or data.account.can_enter(data.path.parent):
        return own
    SHARED_PLACE.mkdir(mode=0o755, exist_ok=True)
    name = hashlib.sha256(os.fsencode(data.path)).hexdigest()[:16]
    return SHARED_PLACE / f"cluster-{name}"


def end_stray_server(cluster: Path) -> None:
    """End a server that outlived its parent.

    Whoever calls this holds the lock of the data directory, so such a server is nobody's.
    """
    lines = _postmaster_lines(cluster)
    number = int(lines[0]) if lines and lines[0].strip().isdigit() else 0
    trace = process.Trace.of(number) if number else None
    if trace and _is_server_of(number, cluster):
        for order, seconds in STOPPING:
            with contextlib.suppress(ProcessLookupError):
                os.kill(number, order)
            if process.wait_until(lambda: not trace.is_alive(), seconds):
                break
    (cluster / "postmaster.pid").unlink(missing_ok=True)


def _is_server_of(number: int, cluster: Path) -> bool:
    """Tell whether a process is this cluster's server: a number may be used again."""
    place = Path(f"/proc/{number}/cwd")
    try:
        return place.samefile(cluster)
    except FileNotFoundError:
        pass
    command = ["ps", "-o", "command=", "-p", str(number)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return str(cluster) in said


def _urls(keys: Keys, folder: Path) -> DatabaseUrls:
    return DatabaseUrls(
        application=socket_url(APPLICATION, keys.application, folder, DATABASE),
        owner=socket_url(OWNER, keys.owner, folder, DATABASE),
        backup=socket_url(BACKUP, keys.backup, folder, DATABASE),
    )


def _initdb_words(cluster: Path, password: Path, programs: Programs, *, fast: bool) -> list[str]:
    provider = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return [
        f"--pgdata={cluster}",
        f"--username={SUPERUSER}",
        f"--pwfile={password}",
        "--auth-local=scram-sha-256",
        "--auth-host=reject",
        "--encoding=UTF8",
        "--locale=C",
        *(provider if programs.major >= 17 else []),
        "--data-checksums",
        "--no-instructions",
        *(["--no-sync"] if fast else []),
    ]


def _postmaster_lines(cluster: Path) -> list[str]:
    try:
        return (cluster / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def _socket_folder(data: DataDirectory) -> Path:
    """Return a folder that only the server's user enters, short enough for a socket's address."""
    cluster = cluster_folder(data)
    own = cluster.with_name(cluster.name.replace(_OWN, "socket").replace("cluster", "socket"))
    if len(os.fsencode(own / _SOCKET_NAME)) <= _LONGEST_SOCKET:
        return _made(own, data)
    noted = data.path / "socket-folder"
    with contextlib.suppress(OSError):
        folder = Path(noted.read_text(encoding="utf-8"))
        if _is_safe(folder, data):
            return folder
    folder = Path(tempfile.mkdtemp(prefix="renaksi-", dir=_short_place()))
    noted.write_text(str(folder), encoding="utf-8")
    return _made(folder, data)


def _short_place() -> str:
    place = tempfile.gettempdir()
    return place if len(os.fsencode(place)) < _LONGEST_SOCKET - 40 else "/tmp"  # noqa: S108 (mkdtemp makes its own)


def _made(folder: Path, data: DataDirectory) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    if data.account:
        os.chown(folder, data.account.user, data.account.group)
    return folder


def _is_safe(folder: Path, data: DataDirectory) -> bool:
    """Tell whether a folder in a place open to all is still the one that was made there."""
    wanted = data.account.user if data.account else os.geteuid()
    held = folder.lstat()
    return stat.S_ISDIR(held.st_mode) and held.st_uid == wanted and not held.st_mode & 0o077


def _plain_environment() -> dict[str, str]:
    """Return an environment that holds no secret of ours and steers nothing."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}
