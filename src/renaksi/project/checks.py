"""Unsafe settings, found before anybody is served; each finding says how to mend it.

Django runs these with ``check``; ``renaksi serve``, ``init`` and ``migrate`` run them too, and the
application itself refuses to start on those that need no database.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from renaksi.messages import message

_LOCAL: Final = {"localhost", "127.0.0.1", "[::1]", "::1"}
_SHORTEST_KEY: Final = 32

# Numbers under which Django names a finding; once given, a number keeps its meaning.
NUMBERS: Final = {
    "unsafe.no_key": "E001",
    "unsafe.short_key": "E002",
    "unsafe.debug": "E003",
    "unsafe.any_host": "E004",
    "unsafe.no_tls": "E005",
    "unsafe.origin": "E006",
    "unsafe.no_database": "E007",
    "unsafe.same_role": "E008",
    "unsafe.powerful_role": "E009",
    "unsafe.owning_role": "E010",
    "unsafe.open_data": "E011",
    "unsafe.same_keys": "W012",
}


def finding(code: str, **params: str) -> CheckMessage:
    """Return a finding in the language of the command line."""
    text, remedy = message(code, params, os.environ.get("RENAKSI_LANG", "id"))
    kind = checks.Warning if NUMBERS[code].startswith("W") else checks.Error
    return kind(text, hint=remedy, id=f"renaksi.{NUMBERS[code]}")


@register(Tags.security)
def check_settings(**_given: Any) -> Sequence[CheckMessage]:
    """Find what is unsafe without asking anybody."""
    return [*_keys(), *_hosts(), *_roles(), *_data()]


@register(Tags.database)
def check_application_role(
    databases: Sequence[str] | None = None, **_given: Any
) -> Sequence[CheckMessage]:
    """Find an application role that could pass the second wall by."""
    if "default" not in (databases or ()):
        return []
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT current_user::text, rolsuper OR rolbypassrls, EXISTS (SELECT FROM pg_class c "
            "WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p') "
            "AND c.relnamespace = 'public'::regnamespace) FROM pg_roles r "
            "WHERE rolname = current_user"
        )
        role, is_powerful, owns_tables = cursor.fetchone()
    found = []
    if is_powerful:
        found.append(finding("unsafe.powerful_role", role=role))
    if owns_tables:
        found.append(finding("unsafe.owning_role", role=role))
    return found


def refuse_unsafe_settings() -> None:
    """Refuse to serve with unsafe settings.

    Raises:
        ImproperlyConfigured: What is wrong, and how to mend it; all of it at once.
    """
    errors = [one for one in check_settings() if isinstance(one, checks.Error)]
    if errors:
        raise ImproperlyConfigured("\n".join(f"{one.id}: {one.msg} {one.hint}" for one in errors))


def _keys() -> Iterator[CheckMessage]:
    try:
        key = settings.SECRET_KEY
    except ImproperlyConfigured:  # Django refuses an empty one by itself
        yield finding("unsafe.no_key")
        return
    if len(key) < _SHORTEST_KEY and not settings.DEBUG:
        yield finding("unsafe.short_key", least=str(_SHORTEST_KEY))
    if key == settings.CHECKPOINT_KEY and not settings.DEBUG:
        yield finding("unsafe.same_keys")


def _hosts() -> Iterator[CheckMessage]:
    hosts = settings.ALLOWED_HOSTS
    public = sorted(set(hosts) - _LOCAL)
    names = ", ".join(public)
    if any(host in {"*", "."} or host.startswith("*") for host in hosts):
        yield finding("unsafe.any_host")
    if public and settings.DEBUG:
        yield finding("unsafe.debug", hosts=names)
    if public and not settings.IS_SECURE and not settings.DEBUG:
        yield finding("unsafe.no_tls", hosts=names)
    host = urlsplit(settings.ORIGIN).hostname or ""
    if settings.ORIGIN and not any(_fits(host, one) for one in hosts):
        yield finding("unsafe.origin", origin=settings.ORIGIN)


def _fits(host: str, pattern: str) -> bool:
    if pattern.startswith("."):
        return host == pattern[1:] or host.endswith(pattern)
    return host == pattern.strip("[]")


def _roles() -> Iterator[CheckMessage]:
    application, owner = settings.DATABASES["default"], settings.DATABASES["owner"]
    if not os.environ.get("DATABASE_URL"):
        yield finding("unsafe.no_database")
    elif os.environ.get("DATABASE_OWNER_URL") and application["USER"] == owner["USER"]:
        yield finding("unsafe.same_role", role=str(application["USER"]))


def _data() -> Iterator[CheckMessage]:
    folder = Path(settings.DATA)
    if folder.exists() and stat.S_IMODE(folder.stat().st_mode) & (stat.S_IRWXO ^ stat.S_IXOTH):
        yield finding("unsafe.open_data", folder=str(folder))
