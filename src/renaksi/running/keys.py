"""Secrets of one installation, made once: passwords of the database and keys for signing."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from renaksi.domain.errors import RenaksiError

_BYTES: Final = 32


def _new() -> str:
    return secrets.token_urlsafe(_BYTES)


@dataclass(frozen=True, slots=True)
class Keys:
    """What nobody else may know.

    Attributes:
        application_key: Signs sessions and links (Django's ``SECRET_KEY``).
        checkpoint_key: Signs checkpoints of the audit log; never in the database.
        superuser: Password of the embedded server's superuser; likewise of the three roles.
    """

    application_key: str = field(default_factory=_new)
    checkpoint_key: str = field(default_factory=_new)
    superuser: str = field(default_factory=_new)
    owner: str = field(default_factory=_new)
    application: str = field(default_factory=_new)
    backup: str = field(default_factory=_new)


def load_keys(path: Path) -> Keys:
    """Read the secrets, and make those that are missing.

    Raises:
        RenaksiError: The file is damaged, or others can read it.
    """
    try:
        held = _read(path)
    except FileNotFoundError:
        held = {}
    keys = Keys(**{name: held[name] for name in Keys.__dataclass_fields__ if name in held})
    if asdict(keys) != held:
        _write(path, asdict(keys))
    return keys


def _read(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8") as file:
        if os.fstat(file.fileno()).st_mode & 0o077:
            raise RenaksiError("running.open_secrets", {"file": str(path)})
        try:
            held = json.load(file)
        except ValueError:
            held = None
    if not isinstance(held, dict) or not all(isinstance(one, str) for one in held.values()):
        raise RenaksiError("running.damaged_secrets", {"file": str(path)})
    return held


def _write(path: Path, held: dict[str, str]) -> None:
    """Write beside and move, so that a full disk or a crash never leaves half a file."""
    draft = path.with_suffix(".new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(held, file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
