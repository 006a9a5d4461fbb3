"""Names and texts from outside cannot steer the terminal, wherever they are shown."""

from __future__ import annotations

import json

import pytest

from renaksi.cli.flat import csv_lines
from renaksi.cli.main import say
from renaksi.cli.printable import json_text, printable
from tests.cli.plans import make_plan


@pytest.mark.parametrize(
    "sign", ["\x1b", "\x07", "\r", "\x7f", "\x9b", "\u200b", "\u202e", "\u2066", "\udc9b"]
)
def test_a_sign_that_steers_is_replaced(sign: str) -> None:
    assert printable(f"a{sign}b") == "a\ufffdb"


def test_other_signs_stay() -> None:
    assert printable("Rencana\tAksi\nKota – é 中") == "Rencana\tAksi\nKota – é 中"


def test_json_escapes_what_steers_and_keeps_its_meaning() -> None:
    value = {"file": "a\x9b\u202e\x1b.csv", "title": "Rencana – é"}

    written = json_text(value)

    assert json.loads(written) == value
    assert not {"\x9b", "\u202e", "\x1b"} & set(written)
    assert "Rencana – é" in written


def test_lines_and_flat_files_are_safe(capsys: pytest.CaptureFixture[str]) -> None:
    name = "m\x1b]0;x\x07\u202e.csv"

    say(f"Ditulis: {name}")

    shown = capsys.readouterr().err + csv_lines(make_plan(), name)
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
