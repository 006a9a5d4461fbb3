"""As whom PostgreSQL runs where root starts it: it refuses root, and root should not serve."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from renaksi.domain.errors import RenaksiError

_NAMES: Final = ("renaksi", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """An ordinary user of this machine."""

    name: str
    user: int
    group: int

    def can_enter(self, folder: Path) -> bool:
        """Tell whether this user can come into a folder.

        The user itself is asked: permissions, access lists and mounts all have their say.
        """
        asked = subprocess.run(
            ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)],
            user=self.user,
            group=self.group,
            extra_groups=[],
            cwd="/",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return asked.returncode == 0


def account_beside(folder: Path) -> Account | None:
    """Choose as whom PostgreSQL runs beside a folder; ``None`` where we are not root.

    The owner of the folder, if that is not root; else ``renaksi``, where a package or an
    administrator made it; else ``nobody``.

    Raises:
        RenaksiError: There is no such user (it needs an entry in the list of users).
    """
    if os.geteuid() != 0:
        return None
    owner = folder.stat().st_uid
    found = _entry(owner) if owner != 0 else None
    for name in _NAMES:
        found = found or _entry(name)
    if found is None:
        raise RenaksiError("running.no_account", {"names": ", ".join(_NAMES)})
    return Account(found.pw_name, found.pw_uid, found.pw_gid)


def _entry(who: str | int) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(who) if isinstance(who, str) else pwd.getpwuid(who)
    except KeyError:
        return None
