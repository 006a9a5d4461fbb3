"""Arrows between the layers: domain <- reading, documents <- apps <- faces; never backwards."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, imports_of, python_files, shown

STANDARD = frozenset(sys.stdlib_module_names)

READERS = {"charset_normalizer", "docx", "lxml", "pdfplumber", "tablers", "xlrd"}
WRITERS = {
    "docx",
    "fontTools",
    "fontpkg_arimo",
    "fontpkg_pt_serif",
    "lxml",
    "openpyxl",
    "typst",
    "xlsxwriter",
}
FACE = {"click", "rich"}
SHELL = {"allauth", "boto3", "botocore", "cryptography", "django", "procrastinate", "psycopg"}
CORE = {"domain", "messages", "reading", "documents"}

# Of each layer: which other layers it may import, and which libraries.
LAYERS: dict[str, tuple[set[str], set[str]]] = {
    "domain": (set(), set()),
    "messages": ({"domain"}, set()),
    "reading": ({"domain"}, READERS),
    "documents": ({"domain", "messages"}, WRITERS),
    "running": ({"domain", "messages"}, {"psycopg", "prometheus_client"}),
    "apps": (CORE | {"running"}, SHELL),
    "web": (CORE | {"apps"}, {"allauth", "csp", "django", "django_htmx"}),
    "api": (CORE | {"apps"}, {"django", "ninja", "orjson", "pydantic"}),
    "project": (
        {"api", "apps", "domain", "messages", "running", "web"},
        {"allauth", "django", "prometheus_client", "psycopg"},
    ),
    # Django is imported by the commands that need it, when they run.
    "cli": (CORE | {"apps", "project", "running"}, FACE | {"django"}),
}

# The world outside, which the domain does not know; a clock, a file, a network, chance.
OUTSIDE = {
    "asyncio",
    "http",
    "io",
    "locale",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "tempfile",
    "threading",
    "time",
    "urllib",
}


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def complaint(layer: str, module: str) -> str | None:
    layers, libraries = LAYERS[layer]
    parts = module.split(".")
    if parts[0] == "renaksi":
        target = parts[1] if len(parts) > 1 else ""
        is_allowed = target in {layer, "__version__", *layers}
        return None if is_allowed else f"{layer} must not import {module}"
    if parts[0] in STANDARD:
        if layer == "domain" and parts[0] in OUTSIDE:
            return f"the domain must not know {module}"
        return None
    return None if parts[0] in libraries else f"{layer} must not import the library {module}"


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_what_it_may(layer: str) -> None:
    found = [
        f"{shown(path)}:{line}: {problem}"
        for path in python_files(f"src/renaksi/{layer}")
        for line, module in imports_of(path)
        if (problem := complaint(layer, module))
    ]
    assert found == []


def test_every_part_of_the_package_is_a_layer() -> None:
    parts = {layer_of(path) for path in python_files("src/renaksi")}
    assert parts - {"__init__.py"} <= set(LAYERS)


@pytest.mark.parametrize(
    ("layer", "module"),
    [
        pytest.param("domain", "lxml.etree", id="domain-no-library"),
        pytest.param("domain", "pathlib", id="domain-no-file"),
        pytest.param("domain", "renaksi.messages", id="domain-no-text"),
        pytest.param("reading", "renaksi.documents", id="reading-no-documents"),
        pytest.param("reading", "renaksi.messages", id="reading-no-text"),
        pytest.param("documents", "renaksi.reading.grid", id="documents-no-reading"),
        pytest.param("documents", "renaksi.cli.main", id="documents-no-face"),
        pytest.param("reading", "django", id="reading-no-django"),
        pytest.param("documents", "django", id="documents-no-django"),
        pytest.param("running", "django", id="running-no-django"),
        pytest.param("apps", "renaksi.web", id="apps-no-face"),
        pytest.param("web", "renaksi.api", id="web-no-other-face"),
        pytest.param("api", "renaksi.web", id="api-no-other-face"),
        pytest.param("messages", "renaksi.cli", id="messages-no-face"),
    ],
)
def test_the_test_itself_sees_a_wrong_arrow(layer: str, module: str) -> None:
    assert complaint(layer, module)
