"""What the surroundings say: environment variables, read once."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import unquote

from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict


def flag(name: str, *, default: bool = False) -> bool:
    """Read a yes or no."""
    value = os.environ.get(name, "").strip().lower()
    return default if not value else value in {"1", "yes", "true", "on", "ya"}


def words(name: str, default: str = "") -> list[str]:
    """Read a list of words parted by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def number(name: str, default: int) -> int:
    """Read a whole number."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    try:
        return int(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}") from error


def database(name: str) -> dict[str, Any]:
    """Read a database address (``postgresql://...`` or keywords) as Django wants it."""
    parts = conninfo_to_dict(os.environ.get(name, ""))
    known = {"dbname", "user", "password", "host", "port"}
    options = {key: value for key, value in parts.items() if key not in known}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname") or "renaksi",
        "USER": parts.get("user") or "",
        "PASSWORD": parts.get("password") or "",
        "HOST": unquote(str(parts.get("host") or "")),
        "PORT": str(parts.get("port") or ""),
        "OPTIONS": options,
    }
