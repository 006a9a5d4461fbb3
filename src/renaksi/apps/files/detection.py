"""What a file is, told in a child process with limits: a hostile archive must not do harm."""

from __future__ import annotations

from renaksi.domain.errors import RenaksiError
from renaksi.reading import sandbox
from renaksi.reading.sniff import Kind, sniff

_TASK = "renaksi.apps.files.detection:kind_name"


def kind_name(data: bytes) -> str:
    """Return the name of a file's kind; the task of the child process."""
    return sniff(data).value


def detect(data: bytes) -> Kind:
    """Tell what a file is by its content.

    Raises:
        RenaksiError: It is empty, damaged, locked, or too much for the child process.
    """
    try:
        return Kind(sandbox.run(_TASK, data))
    except ValueError:
        raise RenaksiError("file.crashed") from None
