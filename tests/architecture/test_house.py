"""House rules that a linter does not know: sizes, exact numbers, codes by segment, no addresses."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, python_files, shown, tree_of

MOST_LINES_IN_A_FUNCTION = 50
MOST_LINES_IN_A_FILE = {"src/renaksi/domain": 300}
MOST_LINES_ELSEWHERE = 500
SOURCES = ("src", "tests", "bench")

# Data written as Python: their length is not complexity.
LISTS = {
    "src/renaksi/messages/interface.py": "every word of the command line in two languages",
    "src/renaksi/reading/vocabulary.py": "header variants",
}

# Where an exact number meets a format or a library that knows floats only.
FLOAT_BORDERS = {
    "src/renaksi/documents/contract.py": "JSON has no other number with decimals",
    "src/renaksi/documents/action_plan/xlsx.py": "Excel and its writer know no other number",
}

ADDRESSES = re.compile(
    r"/(work|home|Users)/\w|/root/"  # a machine
    r"|pypi\.org|pythonhosted|registry\.npmjs|deb\.debian\.org|index-url"  # package indexes
)


def limit_of(path: Path) -> int:
    name = shown(path)
    limits = (limit for folder, limit in MOST_LINES_IN_A_FILE.items() if name.startswith(folder))
    return next(limits, MOST_LINES_ELSEWHERE)


def test_files_stay_short() -> None:
    found = []
    for path in python_files(*SOURCES):
        count = len(path.read_text(encoding="utf-8").splitlines())
        if count > limit_of(path) and shown(path) not in LISTS:
            found.append(f"{shown(path)}: {count} lines, at most {limit_of(path)}")
    assert found == []


def test_functions_stay_short() -> None:
    found = []
    for path in python_files(*SOURCES):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                count = (node.end_lineno or node.lineno) - node.lineno + 1
                if count > MOST_LINES_IN_A_FUNCTION:
                    found.append(f"{shown(path)}:{node.lineno} {node.name}: {count} lines")
    assert found == []


def calls(path: Path, name: str) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and (getattr(node.func, "id", None) == name or getattr(node.func, "attr", None) == name)
    ]


def test_numbers_are_exact_in_the_domain_and_in_documents() -> None:
    found = [
        f"{shown(path)}:{call.lineno}"
        for path in python_files("src/renaksi/domain", "src/renaksi/documents")
        if shown(path) not in FLOAT_BORDERS
        for call in calls(path, "float")
    ]
    found += [
        f"{shown(path)}:{node.lineno}"
        for path in python_files("src/renaksi/domain")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    assert found == []


def test_codes_nest_by_segment_never_by_prefix() -> None:
    """``1.1`` is no parent of ``1.10``: code in the domain does not ask how a code starts."""
    found = [
        f"{shown(path)}:{call.lineno}"
        for path in python_files("src/renaksi/domain")
        for call in calls(path, "startswith")
        if isinstance(call.func, ast.Attribute) and "code" in ast.unparse(call.func.value).lower()
    ]
    assert found == []


def test_modules_have_names_that_say_something() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
    assert [shown(path) for path in python_files(*SOURCES) if path.stem in vague] == []


def test_every_module_says_what_it_is_for() -> None:
    found = [
        shown(path)
        for path in python_files("src")
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree_of(path))
    ]
    assert found == []


def tracked_text_files() -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 (git is what made this folder)
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    suffixes = {".py", ".md", ".toml", ".txt", ".sh", ".json", ".csv", ".typ", ".yml", ".html", ""}
    return [ROOT / name for name in names if name and Path(name).suffix in suffixes]


@pytest.mark.requires_program("git")
def test_no_file_names_a_machine_or_a_package_index() -> None:
    here = Path(__file__).resolve()
    found = []
    for path in tracked_text_files():
        if path == here or not path.is_file():
            continue
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1):
            if ADDRESSES.search(line):
                found.append(f"{shown(path)}:{number}: {line.strip()[:80]}")
    assert found == []
