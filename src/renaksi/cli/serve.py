"""``renaksi serve``, ``init``, ``demo``, ``migrate``, ``worker``: Renaksi on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import click

from renaksi.cli.main import say
from renaksi.cli.printable import printable
from renaksi.cli.problems import WrongUsageError
from renaksi.domain.errors import RenaksiError
from renaksi.messages.interface import text
from renaksi.running.addresses import DatabaseUrls
from renaksi.running.cluster import database_urls
from renaksi.running.directory import DataDirectory, default_directory
from renaksi.running.serve import (
    Serving,
    environment_for,
    installation,
    migrate,
    serve,
    without_owner,
)

_PORT: Final = 8000
_MOST_PORT: Final = 65535
_MOST_WORKERS: Final = 64
# What people need to know while it runs; the rest is trouble and goes to standard error.
_GOOD: Final = {"upgraded", "preparing", "serving", "stopping", "stopped"}


def run_serve(
    *,
    data: str | None,
    port: str | None,
    host: str | None,
    workers: str | None,
    demo: bool,
    lang: str,
) -> int:
    """Run everything until a signal comes; the parameters are the command's options."""
    os.environ["RENAKSI_LANG"] = lang
    serving = Serving(
        chosen_folder(data),
        host or "127.0.0.1",
        whole_number("--port", port, _PORT, _MOST_PORT),
        whole_number("--workers", workers, 1, _MOST_WORKERS),
        with_demo=demo,
    )

    def tell(what: str, child: str, detail: str) -> None:
        line = text(f"serve.{what}", lang, child=child, detail=detail)
        if what not in _GOOD:
            say(line)
        else:
            click.echo("\n".join(printable(one) for one in line.splitlines()))
            sys.stdout.flush()

    serve(serving, tell)
    return 0


def run_init(*, data: str | None, lang: str) -> int:
    """Prepare the data folder and its database."""
    os.environ["RENAKSI_LANG"] = lang  # the processes that are started speak it too
    with installation(chosen_folder(data)) as (directory, urls):
        migrate(directory, urls)
    click.echo(text("init.done", lang, folder=directory.path))
    return 0


def run_demo(*, data: str | None, lang: str) -> int:
    """Put the demonstration into the database."""
    os.environ["RENAKSI_LANG"] = lang  # the processes that are started speak it too
    with installation(chosen_folder(data)) as (directory, urls):
        migrate(directory, urls, with_demo=True)
    click.echo(text("demo.done", lang))
    return 0


def run_migrate(*, data: str | None, lang: str) -> int:
    """Bring the database up to date."""
    os.environ["RENAKSI_LANG"] = lang  # the processes that are started speak it too
    with installation(chosen_folder(data)) as (directory, urls):
        migrate(directory, urls)
    click.echo(text("migrate.done", lang))
    return 0


def run_worker(*, data: str | None, lang: str) -> int:  # noqa: ARG001 (every command has a language)
    """Become a background worker of the database that runs.

    Raises:
        RenaksiError: No database runs for the data folder.
    """
    directory = DataDirectory.open(chosen_folder(data))
    urls = DatabaseUrls.from_environment(os.environ)
    if urls is None:
        if not directory.is_locked():
            raise RenaksiError("running.not_serving", {"folder": str(directory.path)})
        urls = database_urls(directory.path)
    command = [sys.executable, "-m", "renaksi.project.work"]
    os.execve(sys.executable, command, without_owner(environment_for(directory, urls)))  # noqa: S606 (our own program)


def chosen_folder(data: str | None) -> Path:
    """Return the data folder that a person chose, or the usual one."""
    return Path(data) if data else default_directory()


def whole_number(option: str, given: str | None, default: int, most: int) -> int:
    """Read the value of an option that counts.

    Raises:
        WrongUsageError: It is no number from 1 to the most.
    """
    if given is None:
        return default
    if not (given.isascii() and given.isdecimal() and 1 <= int(given) <= most):
        raise WrongUsageError("usage.number", option=option, least=1, most=most, given=given)
    return int(given)
