"""The reference of findings is what the rules and the catalogue say."""

from __future__ import annotations

from renaksi.domain.rules import ALL_RULES
from renaksi.messages import known_codes
from renaksi.messages.reference import reference
from tests.architecture.sources import ROOT


def test_the_page_is_what_make_generated_writes() -> None:
    page = (ROOT / "docs" / "reference" / "findings.md").read_text(encoding="utf-8")
    assert page == reference(), "run: make generated"


def test_it_names_every_code() -> None:
    page = reference()
    assert [code for code in known_codes() if f"### `{code}`\n" not in page] == []


def test_it_gives_every_rule_its_severity_scope_and_source() -> None:
    page = reference()
    for rule in ALL_RULES:
        scope = rule.scope.value.replace("_", " ")
        assert f"### `{rule.code}`\n\n{rule.severity.value} · {scope} · {rule.source}\n" in page
