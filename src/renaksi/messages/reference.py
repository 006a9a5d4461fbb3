"""Writes the reference of findings from the rules and the catalogue.

``python -m renaksi.messages.reference > docs/reference/findings.md``; a test compares the two.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from renaksi.domain.rules import ALL_RULES
from renaksi.domain.rules.registry import Rule
from renaksi.messages.catalogue import LANGUAGES, known_codes, template

_INTRODUCTION = """# Findings

Written by `make generated` from the review rules and the message catalogue; do not edit.

A finding has a code, a severity and a place. An **error** contradicts the plan itself or lacks what
the form demands; a **warning** is what a careful reviewer would ask about; a **hint** is worth
knowing and asks for no change. The scope says what a rule looks at: one cell, one node of the plan,
a node with what stands below it, or the whole plan. Sources are in
[legal-sources.md](legal-sources.md); `practice` is what planners and evaluators do without a law.

Parts in braces are filled in from the document."""

_OTHERS = """## What reading, files and documents say

These come with reading a file or writing one; their severity depends on the case."""


def reference() -> str:
    """Write the reference, as Markdown."""
    parts = [_INTRODUCTION]
    for family, rules in groupby(sorted(ALL_RULES, key=_family), key=_family):
        parts.append(f"## Family `{family}`")
        parts += [_entry(rule) for rule in rules]
    parts += [_OTHERS, *_others()]
    return "\n\n".join(parts) + "\n"


def _family(rule: Rule) -> str:
    return rule.family


def _entry(rule: Rule) -> str:
    scope = rule.scope.value.replace("_", " ")
    head = f"### `{rule.code}`\n\n{rule.severity.value} · {scope} · {rule.source}"
    said = (rule.check.__doc__ or "").partition("\n\n")[0]
    return "\n\n".join((head, " ".join(said.split()), _texts(rule.code)))


def _others() -> Iterator[str]:
    reviewed = {rule.code for rule in ALL_RULES}
    for code in sorted(known_codes() - reviewed):
        yield f"### `{code}`\n\n{_texts(code)}"


def _texts(code: str) -> str:
    lines = []
    for lang in LANGUAGES:
        text, remedy = template(code, lang)
        lines.append(f"- `{lang}` {text} *{remedy}*" if remedy else f"- `{lang}` {text}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(reference())
