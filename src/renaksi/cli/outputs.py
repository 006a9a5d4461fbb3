"""Where results go: files that never replace the document they come from, and standard output.

A name that the person gave is written to; a name that we chose never replaces a file.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from renaksi.cli.inputs import Input
from renaksi.cli.problems import InterfaceError, WrongUsageError

STANDARD_OUTPUT = "-"


def check_output(output: str | None, inputs: Sequence[Input], *, is_gathered: bool = False) -> None:
    """Refuse an output that cannot hold all results, or that is one of the documents.

    Args:
        output: As the person named it.
        inputs: The documents.
        is_gathered: All results go into one file together.

    Raises:
        WrongUsageError: Name another output.
    """
    if output is None or (output == STANDARD_OUTPUT and (is_gathered or len(inputs) == 1)):
        return
    target = Path(output)
    if len(inputs) > 1 and not target.is_dir() and not is_gathered:
        raise WrongUsageError("usage.one_out", option="-o")
    if target.is_file() and any(_is_same(target, source.path) for source in inputs):
        raise WrongUsageError("usage.out_is_input")


def result_path(source: Input, output: str | None, ending: str, number: int | None) -> Path:
    """Name the file for a result.

    Args:
        source: The document it comes from.
        output: The file or folder that the person named; ``None`` for beside the document.
        ending: What follows the document's name: ``-renaksi.xlsx``.
        number: Position of the plan in its document, from 1; ``None`` where it is the only one.
    """
    part = "" if number is None else f"-{number}"
    if output is not None and not Path(output).is_dir():
        named = Path(output)
        return named if number in (None, 1) else named.with_stem(f"{named.stem}{part}")
    stem = source.path.stem if source.path is not None else "renaksi"
    suffix = Path(ending).suffix
    folder = Path(output) if output is not None else _folder_of(source)
    return free_path(folder / f"{stem}{ending.removesuffix(suffix)}{part}{suffix}")


def free_path(wanted: Path) -> Path:
    """Return the path, or where a file has it the next one with a number behind."""
    return next(path for path in _numbered(wanted) if not path.exists())


def write_file(path: Path, data: bytes) -> None:
    """Write a file in one move: it is there whole, or not at all.

    Raises:
        InterfaceError: It cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a named pipe
            return
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".renaksi-", delete=False) as part:
            _write_part(part, data)
        _finish(Path(part.name), path)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise InterfaceError("output.failed", reason=reason) from fault


def write_standard(data: bytes) -> None:
    """Write bytes to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _write_part(part: IO[bytes], data: bytes) -> None:
    """Write into a file beside the wanted one; a full disk leaves nothing of it behind."""
    try:
        part.write(data)
        part.flush()
    except BaseException:
        Path(part.name).unlink(missing_ok=True)
        raise


def _finish(part: Path, path: Path) -> None:
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        part.chmod(mode)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _folder_of(source: Input) -> Path:
    return Path() if source.path is None else source.path.parent


def _is_same(target: Path, path: Path | None) -> bool:
    return path is not None and path.exists() and target.samefile(path)


def _numbered(wanted: Path) -> Iterator[Path]:
    yield wanted
    number = 2
    while True:
        yield wanted.with_stem(f"{wanted.stem} ({number})")
        number += 1
