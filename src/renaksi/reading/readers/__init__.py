"""Readers: bytes become a document of grids, one module per family of formats.

Importing this package loads no heavy library. Plain text is read here and now; what needs a
library for spreadsheets, Word, HTML or PDF is read in a child process with limits.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.grid import Document
from renaksi.reading.readers.inside import SECOND_PDF, read_with_library
from renaksi.reading.readers.packing import unpack
from renaksi.reading.sandbox import begun, shared_worker
from renaksi.reading.sniff import CONVERTED, EXTENSIONS, Kind, sniff

__all__ = ["MAXIMUM_BYTES", "begin_document", "read_document", "shared_worker"]

MAXIMUM_BYTES = 128 * 1024 * 1024
"""A larger file is refused before it is looked at."""

_TASK = "renaksi.reading.readers.inside:read_packed"
_REFUSED = {
    Kind.IMAGE: "file.image",
    Kind.ARCHIVE: "file.archive",
    Kind.UNKNOWN: "file.unknown_format",
}
_WORTH_ANOTHER_TRY = frozenset({"file.crashed", "file.damaged"})
_SECOND_TRY_BYTES = 16 * 1024 * 1024
_AT_ONCE = frozenset({Kind.TEXT, Kind.MARKDOWN})
_AT_ONCE_BYTES = 4 * 1024 * 1024  # larger text is read under limits too


def read_document(data: bytes, name: str) -> Document:
    """Read a file into grids, whatever it is; its name is used for naming only.

    Args:
        data: The whole file.
        name: The file's name, with or without folders; a wrong ending makes a hint.

    Raises:
        RenaksiError: The file cannot be read; the code begins with ``file.``.
    """
    with begin_document(data, name) as document:
        return document()


@contextlib.contextmanager
def begin_document(data: bytes, name: str) -> Iterator[Callable[[], Document]]:
    """Begin to read a file; the function given waits for the document.

    What a child process reads, it reads in the meantime. Both raise as :func:`read_document` does.
    """
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    if len(data) > MAXIMUM_BYTES:
        raise RenaksiError("file.too_large", {"limit": MAXIMUM_BYTES // (1024 * 1024)})
    kind = sniff(data)
    if kind in _REFUSED:
        raise RenaksiError(_REFUSED[kind])
    with _begun(kind, data, name) as read:
        yield lambda: _tidied(read(), kind, name)


def _tidied(document: Document, kind: Kind, name: str) -> Document:
    document.grids = [grid for grid in document.grids if grid.cells]
    document.findings[:0] = _wrong_extension(kind, name)
    return document


@contextlib.contextmanager
def _begun(kind: Kind, data: bytes, name: str) -> Iterator[Callable[[], Document]]:
    if kind in _AT_ONCE and len(data) < _AT_ONCE_BYTES:
        yield lambda: read_with_library(data, kind.value, name)
    elif kind in CONVERTED:
        yield lambda: _converted(kind, data, name)
    else:
        with begun(_TASK, data, kind.value, name) as answer:
            yield lambda: _answered(answer, kind, data, name)


def _converted(kind: Kind, data: bytes, name: str) -> Document:
    from renaksi.reading.readers.office import convert

    kind, data, finding = convert(kind, data)
    with _begun(kind, data, name) as read:
        document = read()
    document.findings.insert(0, finding)
    return document


def _answered(answer: Callable[[], Any], kind: Kind, data: bytes, name: str) -> Document:
    """Wait for the child; a PDF that one library cannot read is given to another."""
    try:
        return unpack(answer())
    except RenaksiError as error:
        is_slow = len(data) > _SECOND_TRY_BYTES  # both tries together must end in time
        if kind is not Kind.PDF or error.code not in _WORTH_ANOTHER_TRY or is_slow:
            raise
    with begun(_TASK, data, SECOND_PDF, name) as second:
        return unpack(second())


def _wrong_extension(kind: Kind, name: str) -> list[Finding]:
    """Say so when the name's ending belongs to another kind of file."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    own = EXTENSIONS.get(kind, frozenset())
    known = frozenset().union(*EXTENSIONS.values())
    if ending in own or ending not in known:
        return []
    params = {"extension": ending, "format": kind.value}
    return [Finding("file.wrong_extension", Severity.HINT, params=params)]
