"""Wrong usage, help and language: a sentence in the person's language and exit status 64."""

from __future__ import annotations

import click
import pytest

from renaksi import __version__
from renaksi.cli.grammar import FORMS, build_app
from renaksi.cli.main import chosen_language, run
from renaksi.domain.draft import Form

COMMANDS = ("read", "review", "convert", "template")


@pytest.mark.parametrize(
    ("args", "fragment"),
    [
        pytest.param([], "No command", id="no-command"),
        pytest.param(["raed", "x"], "read, review, convert, template", id="unknown-command"),
        pytest.param(["read"], "FILE is missing", id="no-file"),
        pytest.param(["convert", "x.xlsx"], "--to is missing", id="no-kind"),
        pytest.param(["read", "x", "--format", "xml"], "table, json, csv", id="wrong-choice"),
        pytest.param(["read", "x", "--formt", "csv"], "--format", id="option-misspelt"),
        pytest.param(["read", "x", "--zzz"], "no option --zzz", id="option-unknown"),
        pytest.param(["read", "x", "--form"], "--form lacks", id="option-without-value"),
        pytest.param(["template", "a"], "not understood: a", id="words-left-over"),
        pytest.param(["--lang", "fr", "read", "x"], "fr", id="language-unknown"),
        pytest.param(["read", "x", "y", "--write-map", "m"], "one document", id="map-of-two"),
        pytest.param(["read", ".", "--map", "none.map"], "none.map", id="map-missing"),
    ],
)
def test_wrong_usage(args: list[str], fragment: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(args, {"RENAKSI_LANG": "en"})

    out, err = capsys.readouterr()
    assert fragment in err
    assert err.count("\n") == 1
    assert out == ""
    assert status == (2 if "none.map" in args else 64)


@pytest.mark.parametrize(
    ("args", "environ", "expected"),
    [
        pytest.param([], {}, "id", id="indonesian-unless-told"),
        pytest.param(["--lang", "en", "read"], {}, "en", id="before-the-command"),
        pytest.param(["read", "x", "--lang=en"], {}, "en", id="after-the-command"),
        pytest.param(["read"], {"RENAKSI_LANG": "en"}, "en", id="environment"),
        pytest.param(["--lang", "id"], {"RENAKSI_LANG": "en"}, "id", id="option-wins"),
        pytest.param(["read"], {"RENAKSI_LANG": "fr"}, "id", id="environment-unknown"),
        pytest.param(["read", "--", "--lang", "en"], {}, "id", id="a-file-of-that-name"),
        pytest.param(["--lang"], {}, "id", id="value-missing"),
    ],
)
def test_the_language(args: list[str], environ: dict[str, str], expected: str) -> None:
    assert chosen_language(args, environ) == expected


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_is_in_the_language(
    command: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help", "--lang", lang], {}) == 0

    out = capsys.readouterr().out
    assert out.startswith("Cara pakai: " if lang == "id" else "Usage: ")
    assert ("Opsi:" in out) == (lang == "id")
    assert max(map(len, out.splitlines())) <= 80


def test_it_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], {}) == 0
    assert capsys.readouterr().out == f"renaksi {__version__}\n"


def test_every_form_can_be_chosen() -> None:
    assert set(FORMS) == {form.value for form in Form} - {Form.UNKNOWN.value}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_option_has_help(lang: str) -> None:
    for command in build_app(lang).commands.values():
        for param in command.params:
            assert isinstance(param, click.Argument) or getattr(param, "help", None)
