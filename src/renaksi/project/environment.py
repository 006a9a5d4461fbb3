"""What the surroundings say: environment variables, read once."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

_MAIL_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


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


def mail(name: str) -> dict[str, Any]:
    """Read the parts of a mail server; nothing where there is none.

    ``smtp://user:password@host:587?from=renaksi@kota.go.id``

    ``smtp`` speaks STARTTLS, ``smtps`` TLS from the first byte, ``smtp+plain`` neither.
    """
    address = os.environ.get(name, "").strip()
    if not address:
        return {}
    parts = urlsplit(address)
    if parts.scheme not in _MAIL_PORTS or not parts.hostname:
        wanted = "smtp://user:password@host:587?from=address"
        raise ImproperlyConfigured(f"{name} must be written as {wanted}")
    return {
        "scheme": parts.scheme,
        "host": parts.hostname,
        "port": parts.port or _MAIL_PORTS[parts.scheme],
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "sender": parse_qs(parts.query).get("from", [f"renaksi@{parts.hostname}"])[0],
    }


def providers(name: str) -> list[dict[str, Any]]:
    """Read the providers of single sign-on as allauth wants them.

    ``RENAKSI_OIDC=kota,asn`` names them; ``RENAKSI_OIDC_KOTA_URL``, ``_CLIENT``, ``_SECRET``,
    ``_TITLE``, ``_NIP_CLAIM`` and ``_TRUSTS_ADDRESS`` describe one.
    """
    found = []
    for key in words(name):
        prefix = f"{name}_{key.upper().replace('-', '_')}"
        missing = [part for part in ("URL", "CLIENT") if not os.environ.get(f"{prefix}_{part}")]
        if missing:
            wanted = ", ".join(f"{prefix}_{part}" for part in missing)
            raise ImproperlyConfigured(f"{name} names {key}, so it also needs {wanted}")
        found.append(
            {
                "provider_id": key,
                "name": os.environ.get(f"{prefix}_TITLE", "") or key,
                "client_id": os.environ[f"{prefix}_CLIENT"],
                "secret": os.environ.get(f"{prefix}_SECRET", ""),
                "settings": {
                    "server_url": os.environ[f"{prefix}_URL"],
                    "nip_claim": os.environ.get(f"{prefix}_NIP_CLAIM", ""),
                    "trusts_address": flag(f"{prefix}_TRUSTS_ADDRESS"),
                    "oauth_pkce_enabled": True,
                },
            }
        )
    return found


def origin_of(address: str) -> str:
    """Return scheme, host and port of an address."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
