"""Every visible word of a page stands in the catalogue, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.policy import Action
from renaksi.messages.official_terms import OFFICIAL_TERMS
from renaksi.messages.pages import page_texts
from tests.architecture.sources import ROOT

TEMPLATES = sorted((ROOT / "src/renaksi").glob("**/templates/**/*.html"))
PLACEHOLDER = re.compile(r"\{(\w+)\}")
SAID = re.compile(r"""\{%\s*say\s+["']([\w.]+)["']((?:\s+\w+=\S+)*)""")
SAID_IN_PYTHON = re.compile(r"""\bsaid(?:_later)?\(\s*["']([\w.]+)["']""")
TERM = re.compile(r"""\{%\s*term\s+["'](\w+)["']""")
FILLED_IN = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}")
# Text that a reader sees: between tags, and in the attributes that are read out.
TAG = re.compile(r"<[^>]*>")
SPOKEN = re.compile(r"""\b(?:aria-label|title|alt|placeholder)=(["'])(.*?)\1""")
WORD = re.compile(r"[^\W\d_]{2,}")


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def visible_words(path: Path) -> list[str]:
    text = FILLED_IN.sub("\N{NULL}", path.read_text(encoding="utf-8"))
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    spoken = [match[2] for match in SPOKEN.finditer(text)]
    between = TAG.sub("\N{NULL}", re.sub(r"&\w+;", "", text))
    return WORD.findall(" ".join([*spoken, between]))


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_a_template_prints_no_words_of_its_own(path: Path) -> None:
    assert visible_words(path) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_a_template_says_what_it_needs_first(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("{# ")


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_a_template_carries_no_style_script_or_handler(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)|javascript:", source)
    assert not re.search(r"""(?:href|src|action)=["']https?:""", source)


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_every_text_that_a_template_says_is_there_with_its_values(path: Path) -> None:
    for key, given in SAID.findall(path.read_text(encoding="utf-8")):
        names = set(re.findall(r"(\w+)=", given))
        assert key in page_texts(), key
        assert set(PLACEHOLDER.findall(page_texts()[key]["id"])) == names, key


def test_every_text_that_python_says_is_there() -> None:
    sources = (ROOT / "src/renaksi").glob("**/*.py")
    keys = {key for path in sources for key in SAID_IN_PYTHON.findall(path.read_text("utf-8"))}
    assert keys <= page_texts().keys()


def test_every_term_that_a_template_explains_is_official() -> None:
    keys = {key for path in TEMPLATES for key in TERM.findall(path.read_text(encoding="utf-8"))}
    assert keys <= OFFICIAL_TERMS.keys()


@pytest.mark.parametrize("key", sorted(page_texts()))
def test_both_languages_ask_for_the_same_values(key: str) -> None:
    text = page_texts()[key]
    assert set(text) == {"id", "en"}
    assert all(one.strip() for one in text.values())
    assert set(PLACEHOLDER.findall(text["id"])) == set(PLACEHOLDER.findall(text["en"]))


@pytest.mark.parametrize("key", sorted(page_texts()))
def test_pages_do_not_raise_their_voice(key: str) -> None:
    for text in page_texts()[key].values():
        assert not re.search(r"!(?:\s|$)|\b(?:kamu|oops|ups)\b", text, re.IGNORECASE)


@pytest.mark.parametrize("key", sorted(OFFICIAL_TERMS))
def test_an_official_term_has_name_meaning_and_rule_in_both_languages(key: str) -> None:
    term = OFFICIAL_TERMS[key]
    for words in (term.name, term.meaning, term.rule):
        assert set(words) == {"id", "en"}
        assert all(text.strip() for text in words.values())


def test_a_word_in_a_template_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '<p class="soft">{% if a %}{{ b }}{% else %}Simpan{% endif %}</p><i title="Tutup"></i>'
    )
    assert sorted(visible_words(path)) == ["Simpan", "Tutup"]


@pytest.mark.parametrize("action", [one for one in Action if one is not Action.MANAGE_PLATFORM])
def test_everything_that_can_be_allowed_has_words(action: Action) -> None:
    assert f"action.{action.value}" in page_texts()


@pytest.mark.parametrize("role", list(RoleName))
def test_every_role_has_words(role: RoleName) -> None:
    assert f"role.{role.value}" in page_texts()
