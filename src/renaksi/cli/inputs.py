"""What the person named becomes a list of documents: files, folders with all they hold, ``-``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from renaksi.cli.problems import InterfaceError
from renaksi.domain.errors import RenaksiError
from renaksi.messages.interface import text
from renaksi.reading.readers import MAXIMUM_BYTES

STANDARD_INPUT: Final = "-"
_MIB: Final = 1024 * 1024
_SETTINGS_MIB: Final = 16  # the whole official nomenclature takes less than one
SUFFIXES: Final = frozenset(
    {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".md"}
    | {".html", ".htm", ".docx", ".doc", ".rtf", ".odt", ".pdf"}
)
_LOCK_PREFIXES: Final = ("~$", ".~lock.")  # Word and Excel; LibreOffice


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read.

    Attributes:
        name: As the person named it; files of a folder carry the folder's name before theirs.
        path: ``None`` for standard input.
        data: Content read already (standard input); ``None`` where the path is still to be read.
        problem: Why there is nothing to read; an empty folder, for one.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    problem: InterfaceError | None = None

    def display_name(self, lang: str) -> str:
        """Name the document for a person."""
        return text("input.stdin", lang) if self.name == STANDARD_INPUT else self.name

    def load(self) -> bytes:
        """Read the content.

        Raises:
            InterfaceError: There is nothing to read.
            OSError: It cannot be opened.
        """
        if self.problem is not None:
            raise self.problem
        if self.data is not None:
            return self.data
        assert self.path is not None  # noqa: S101 (without content there is a path)
        with self.path.open("rb") as stream:
            return _read_limited(stream)


def find_inputs(names: Sequence[str], skip_stem_suffix: str | None = None) -> list[Input]:
    """List the documents that the names stand for, in the order of the names.

    Args:
        names: Files, folders, or ``-``.
        skip_stem_suffix: Files found in folders whose name ends so (before the extension) are
            left out: what an earlier run wrote there itself.
    """
    return [found for name in names for found in _find(name, skip_stem_suffix)]


def _find(name: str, skip_stem_suffix: str | None) -> Iterator[Input]:
    if name == STANDARD_INPUT:
        yield Input(name, data=_read_limited(sys.stdin.buffer))
        return
    folder = Path(name)
    if not name:  # an unset variable: never the current folder with all it holds
        yield Input(name, problem=InterfaceError("input.missing"))
        return
    if not _is_folder(folder):
        yield Input(name, path=folder)
        return
    closed: list[Input] = []
    files = [
        path
        for path in _walk(folder, closed)
        if not (skip_stem_suffix and path.stem.endswith(skip_stem_suffix))
    ]
    if not files and not closed:
        suffixes = ", ".join(sorted(SUFFIXES))
        yield Input(name, problem=InterfaceError("input.empty_folder", suffixes=suffixes))
    for path in files:
        yield Input(str(path), path=path)
    yield from closed


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, for one: opening it will say so
        return False


def _walk(folder: Path, closed: list[Input]) -> Iterator[Path]:
    """Walk the office files below a folder in the order of their names; hidden ones left out.

    Folders that may not be read are added to ``closed``.
    """

    def refuse(fault: OSError) -> None:
        closed.append(Input(str(fault.filename), problem=InterfaceError("input.forbidden")))

    for parent, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(
            (name for name in folders if not name.startswith(".")), key=_as_people_sort
        )
        for name in sorted(files, key=_as_people_sort):
            path = Path(parent, name)
            if _is_document(name) and not path.is_fifo():  # a pipe would be waited for
                yield path


def _is_document(name: str) -> bool:
    is_hidden = name.startswith((".", *_LOCK_PREFIXES))
    return not is_hidden and Path(name).suffix.lower() in SUFFIXES


def _as_people_sort(name: str) -> list[tuple[bool, int, str]]:
    """Put ``TW 2`` before ``TW 10``, and capitals beside small letters."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name.casefold())
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def read_settings(file: str) -> str:
    """Read a small text that goes with documents: a mapping, a list of names.

    Raises:
        OSError, UnicodeError: It cannot be read, or is no UTF-8.
        RenaksiError: It is larger than any such file (``file.too_large``).
    """
    with Path(file).open("rb") as stream:
        data = stream.read(_SETTINGS_MIB * _MIB + 1)
    if len(data) > _SETTINGS_MIB * _MIB:
        raise RenaksiError("file.too_large", {"limit": _SETTINGS_MIB})
    return data.decode("utf-8-sig")


def _read_limited(stream: IO[bytes]) -> bytes:
    """Read no more than the readers take, and one byte by which they see that it is too much."""
    return stream.read(MAXIMUM_BYTES + 1)
