"""Every code that readers use has words in both languages, with the same placeholders."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import renaksi.reading
from renaksi.messages.files import MESSAGES

_SOURCES = Path(str(renaksi.reading.__file__)).parent


def _used() -> set[str]:
    modules = [*(_SOURCES / "readers").glob("*.py"), _SOURCES / "sandbox.py", _SOURCES / "sniff.py"]
    return {
        code
        for module in modules
        for code in re.findall(r'"(file\.[a-z_]+)"', module.read_text(encoding="utf-8"))
    }


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_codes_in_use_and_codes_with_words_are_the_same() -> None:
    assert _used() == set(MESSAGES)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_both_languages_say_it_with_the_same_parameters(code: str) -> None:
    texts = MESSAGES[code]

    assert set(texts) == {"id", "en"}
    for index in (0, 1):
        assert texts["id"][index]
        assert texts["en"][index]
        assert _fields(texts["id"][index]) == _fields(texts["en"][index])
