"""The words of the command line: complete in both languages, all used, none missing."""

from __future__ import annotations

import ast
import string

import pytest

from renaksi.messages import known_codes
from renaksi.messages.interface import LANGUAGES, TEXTS, counted, text
from tests.architecture.sources import python_files, tree_of

# Names that are put together while running; the first part is written in the code.
BUILT = (
    "count.",
    "form.",
    "help.",
    "level.",
    "reason.",
    "reference.",
    "serve.",  # tests.running asks for these
    "severity.",
    "value.",
)


def braces(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_complete_in_both_languages(name: str) -> None:
    entry = TEXTS[name]
    assert set(entry) == set(LANGUAGES)
    assert all(words.strip() for words in entry.values())
    assert braces(entry["id"]) == braces(entry["en"])


def strings() -> set[str]:
    return {
        node.value
        for path in python_files("src/renaksi/cli")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_text_is_used() -> None:
    used = strings()
    assert [name for name in TEXTS if name not in used and not name.startswith(BUILT)] == []


def test_every_text_that_the_code_names_exists() -> None:
    named = [
        node.args[0].value
        for path in python_files("src/renaksi/cli")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in ("text", "InterfaceError", "WrongUsageError", "Misuse")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]
    assert len(named) > 50
    assert [name for name in named if name not in TEXTS] == []


def test_every_reason_for_leaving_content_out_has_words() -> None:
    reasons = {
        argument.value
        for path in python_files("src/renaksi/reading")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and (getattr(node.func, "id", "") or getattr(node.func, "attr", ""))
        in ("Skipped", "Unplaced", "_leave")
        for argument in ast.walk(node.args[-1])
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    plain = {reason for reason in reasons if reason.isidentifier()}
    assert plain <= {name.removeprefix("reason.") for name in TEXTS if name.startswith("reason.")}
    assert reasons - plain <= known_codes()


def test_an_unknown_language_gets_indonesian() -> None:
    assert text("plan.clean", "fr") == text("plan.clean", "id")


@pytest.mark.parametrize(
    ("count", "lang", "expected"),
    [
        pytest.param(1, "en", "1 goal", id="english-one"),
        pytest.param(2, "en", "2 goals", id="english-many"),
        pytest.param(0, "en", "0 goals", id="english-none"),
        pytest.param(1, "id", "1 tujuan", id="indonesian-one"),
        pytest.param(5, "id", "5 tujuan", id="indonesian-many"),
    ],
)
def test_things_are_counted(count: int, lang: str, expected: str) -> None:
    assert counted("count.goals", count, lang) == expected
