"""PostgreSQL's own clients, told where the database is without a word on the command line."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Final

from psycopg.conninfo import conninfo_to_dict

from renaksi.domain.errors import RenaksiError
from renaksi.running.programs import current_programs

_VARIABLES: Final = {
    "host": "PGHOST",
    "hostaddr": "PGHOSTADDR",
    "port": "PGPORT",
    "dbname": "PGDATABASE",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "options": "PGOPTIONS",
}


def client_environment(url: str) -> dict[str, str]:
    """Return the environment that leads a client to a database; other users cannot see it."""
    told = {
        _VARIABLES[name]: str(value)
        for name, value in conninfo_to_dict(url).items()
        if name in _VARIABLES and value is not None
    }
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "PGTZ": "UTC", **told}


@contextmanager
def output_of(program: str, words: Sequence[str], url: str = "") -> Iterator[IO[bytes]]:
    """Run a client and give what it writes; it is ended where the block fails.

    Args:
        program: Its name.
        words: What stands behind the name.
        url: The database that it goes to; nothing where it needs none.

    Raises:
        RenaksiError: It failed; what it said last stands in the error.
    """
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(
            [current_programs().path(program), *words],
            env=client_environment(url),
            stdout=subprocess.PIPE,
            stderr=said,
        ) as client,
    ):
        assert client.stdout is not None  # noqa: S101 (asked for)
        try:
            yield client.stdout
        except BaseException:
            client.kill()
            raise
        status = client.wait()
        said.seek(0)
        refuse_failure(program, status, said.read())


def refuse_failure(program: str, status: int, said: bytes) -> None:
    """Raise where a client failed.

    Raises:
        RenaksiError: It did; what it said last stands in the error.
    """
    if status != 0:
        raise RenaksiError("running.program_failed", {"program": program, "reason": last_of(said)})


def last_of(said: bytes, signs: Sequence[str] = ("ERROR", "error", "FATAL")) -> str:
    """Return the line that says why, out of everything that a client said."""
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    telling = [line for line in lines if any(sign in line for sign in signs)]
    return (telling or lines or ["?"])[0]
