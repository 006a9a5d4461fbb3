"""House rules of the shell: one door for change, one place for the tenant, clean pages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, python_files, shown, tree_of

# Calls that write rows. A face finds, validates and calls a service; it never writes itself.
WRITES = {
    "save",
    "create",
    "update",
    "delete",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "create_user",
    "set_password",
}
# A dictionary or a set has some of these names too.
HARMLESS = re.compile(
    r"^(\w+\.)?(router|context|params|headers|session|found|values|hash|digest)\b"
)


def writes_in(source: ast.AST) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(source):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value)
            if node.func.attr in WRITES and not HARMLESS.match(owner):
                found.append((node.lineno, f"{owner}.{node.func.attr}"))
    return found


def read_only_files() -> list[Path]:
    apps = [path for path in python_files("src/renaksi/apps") if path.name == "queries.py"]
    return [*python_files("src/renaksi/web", "src/renaksi/api"), *apps]


def test_faces_and_queries_do_not_write() -> None:
    found = [
        f"{shown(path)}:{line} {call}"
        for path in read_only_files()
        for line, call in writes_in(tree_of(path))
    ]
    assert found == []


@pytest.mark.parametrize("code", ["plan.save()", "Plan.objects.create(x=1)", "rows.delete()"])
def test_the_test_itself_sees_a_write(code: str) -> None:
    assert writes_in(ast.parse(code))


def test_the_tenant_is_set_in_one_place() -> None:
    found = [
        shown(path)
        for path in python_files("src")
        if "set_config('app." in path.read_text(encoding="utf-8")
    ]
    assert found == ["src/renaksi/apps/tenancy/acting.py"]


INLINE = re.compile(
    r"<style\b"
    r"|<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")"
    r"|\son[a-z]+\s*="
    r"|\sstyle\s*="
    r"|\b(?:src|href)=\"(?:https?:)?//",
    re.IGNORECASE,
)


def templates() -> list[Path]:
    return sorted((ROOT / "src/renaksi").glob("**/templates/**/*.html"))


def test_templates_hold_nothing_that_the_security_policy_forbids() -> None:
    """No style or handler attribute, no script in the page, nothing from another host."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in templates()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if INLINE.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        '<p style="color: red">',
        "<script>alert(1)</script>",
        '<a onclick="go()">',
        '<img src="//elsewhere.example/x.png">',
    ],
)
def test_the_test_itself_sees_what_is_inline(line: str) -> None:
    assert INLINE.search(line)


def test_every_template_tells_its_context() -> None:
    found = [
        str(path.relative_to(ROOT))
        for path in templates()
        if not path.read_text(encoding="utf-8").lstrip().startswith("{#")
    ]
    assert found == []
