"""One PostgreSQL for a whole run of the tests, unless the environment names one.

The process that leads the run starts it; the others find its addresses in their environment. The
kernel ends it when that process dies, however it dies.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from renaksi.running.cluster import EmbeddedPostgres
from renaksi.running.directory import DataDirectory, InUseError

PREFIX = "renaksi-test-"
# Tests of these folders have never heard of a database.
WITHOUT = {
    (name,)
    for name in ("architecture", "docs", "documents", "domain", "fuzz", "messages", "reading")
}


def needs_server(config: pytest.Config) -> bool:
    """Tell whether this process must start a server."""
    if hasattr(config, "workerinput") or os.environ.get("DATABASE_URL"):
        return False
    if config.option.collectonly:
        return False
    return not all(_is_without(Path(word.split("::")[0]).absolute()) for word in config.args)


def _is_without(path: Path) -> bool:
    tests = Path(__file__).absolute().parent
    return path.is_relative_to(tests) and path.relative_to(tests).parts[:1] in WITHOUT


def start_server(config: pytest.Config) -> None:
    """Start a server that ends with the run, and tell all processes of the run where it is."""
    remove_left_over()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    folder.chmod(0o711)  # root's PostgreSQL runs as another
    data = DataDirectory.open(folder / "data")
    server = EmbeddedPostgres(data, fast=True)
    kept = ExitStack()
    config.add_cleanup(kept.close)
    kept.callback(shutil.rmtree, folder, ignore_errors=True)
    kept.enter_context(data.locked())
    urls = kept.enter_context(server.running())
    os.environ.update(urls.environment())
    kept.callback(lambda: [os.environ.pop(name, None) for name in urls.environment()])
    _tell_django()


def _tell_django() -> None:
    """Let settings that were read before the server stood know where it is."""
    from django.conf import settings

    from renaksi.project import environment

    for alias, variable in (("default", "DATABASE_URL"), ("owner", "DATABASE_OWNER_URL")):
        settings.DATABASES[alias].update(environment.database(variable))


def remove_left_over() -> None:
    """Remove what runs left behind that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            with DataDirectory(folder / "data").locked():
                shutil.rmtree(folder, ignore_errors=True)
        except (InUseError, OSError):
            continue
