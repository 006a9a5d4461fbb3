"""Addresses of a database, one for each role that may come to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

DATABASE: Final = "renaksi"
OWNER: Final = "renaksi_owner"
APPLICATION: Final = "renaksi_app"
BACKUP: Final = "renaksi_backup"
SUPERUSER: Final = "renaksi_superuser"

_VARIABLES: Final = {
    "application": "DATABASE_URL",
    "owner": "DATABASE_OWNER_URL",
    "backup": "DATABASE_BACKUP_URL",
}


@dataclass(frozen=True, slots=True)
class DatabaseUrls:
    """Where the database is, for the application, for migrations, and for backups.

    An address is empty where its role is not set up (an external database without backups).
    """

    application: str
    owner: str
    backup: str

    def environment(self) -> dict[str, str]:
        """Return the variables by which other processes are told."""
        return {
            variable: url for name, variable in _VARIABLES.items() if (url := getattr(self, name))
        }

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> DatabaseUrls | None:
        """Return the external database that the environment names; ``None`` where it names none."""
        if not environment.get("DATABASE_URL"):
            return None
        found = {name: environment.get(variable, "") for name, variable in _VARIABLES.items()}
        return cls(**found)


def socket_url(role: str, password: str, folder: Path, database: str = DATABASE) -> str:
    """Write the address of a database behind a socket in a folder."""
    secret, host = quote(password, safe=""), quote(str(folder), safe="")
    return f"postgresql://{role}:{secret}@/{database}?host={host}"
