"""The reference of the command line is what the commands themselves say."""

from __future__ import annotations

import pytest

from renaksi.cli.grammar import build_app
from renaksi.cli.reference import reference
from tests.architecture.sources import ROOT

PAGES = {"en": "cli.md", "id": "cli.id.md"}


@pytest.mark.parametrize("lang", PAGES)
def test_the_page_is_what_make_generated_writes(lang: str) -> None:
    page = (ROOT / "docs" / "reference" / PAGES[lang]).read_text(encoding="utf-8")
    assert page == reference(lang), "run: make generated"


@pytest.mark.parametrize("lang", PAGES)
def test_it_names_every_command_and_option(lang: str) -> None:
    page = reference(lang)
    for command in build_app(lang).commands.values():
        assert f"## renaksi {command.name}\n" in page
        for param in command.params:
            assert all(name in page for name in param.opts if name.startswith("-"))


@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_the_readme_names_every_command(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    assert [
        command for command in build_app("id").commands if f"renaksi {command}" not in page
    ] == []
