"""What running says while it runs has words, and no words are left over."""

from __future__ import annotations

import ast

from renaksi.messages.server import TEXTS
from tests.architecture.sources import python_files, tree_of


def said() -> set[str]:
    return {
        node.args[0].value
        for path in python_files("src/renaksi/running")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) == "say"
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def test_everything_said_has_words() -> None:
    words = {name.removeprefix("serve.") for name in TEXTS if name.startswith("serve.")}
    assert said() == words
