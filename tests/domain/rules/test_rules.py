"""Every rule: silent about its passing example, outspoken about its failing one, well described."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from renaksi.domain.findings import Severity
from renaksi.domain.nomenclature import Nomenclature
from renaksi.domain.review import review
from renaksi.domain.rules import ALL_RULES
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Rule
from renaksi.messages import known_codes
from renaksi.reading.nomenclature import load_nomenclature

LIST = load_nomenclature(
    """kode,nama,berlaku_mulai
8.01.04,PROGRAM PEMBERDAYAAN DAN PENGAWASAN ORGANISASI KEMASYARAKATAN,2020-10-05
8.01.05,PROGRAM KETAHANAN SOSIAL BUDAYA,2020-10-05
8.01.05.2.01,Perumusan Kebijakan Ketahanan Sosial,2020-10-05
8.01.06,PROGRAM PENINGKATAN KEWASPADAAN NASIONAL DAN PENANGANAN KONFLIK SOSIAL,2020-10-05
"""
)
RULES = [pytest.param(rule, id=rule.code) for rule in ALL_RULES]


@pytest.mark.parametrize("rule", RULES)
def test_it_says_nothing_about_its_passing_example(rule: Rule) -> None:
    assert list(rule.findings(Look(rule.passing(), LIST))) == []


@pytest.mark.parametrize("rule", RULES)
def test_it_speaks_about_its_failing_example(rule: Rule) -> None:
    draft = rule.failing()
    found = list(rule.findings(Look(draft, LIST)))
    assert found
    for finding in found:
        assert finding.code == rule.code
        assert finding.severity is rule.severity
        assert all(1 <= row <= len(draft.rows) for row in finding.rows)
        assert list(finding.rows) == sorted(set(finding.rows))


@pytest.mark.parametrize("rule", RULES)
def test_it_is_described(rule: Rule) -> None:
    assert rule.check.__doc__
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*", rule.code)
    assert re.fullmatch(r"LEG-\d{3}|practice", rule.source)
    assert rule.code in known_codes()


def test_there_are_at_least_forty_rules_and_no_code_twice() -> None:
    codes = Counter(rule.code for rule in ALL_RULES)
    assert len(codes) >= 40
    assert [code for code, times in codes.items() if times > 1] == []


def test_every_family_of_the_review_is_there() -> None:
    families = {rule.family for rule in ALL_RULES}
    assert families == {
        "completeness",
        "indicators",
        "targets",
        "cascade",
        "budget",
        "schedule",
        "people",
        "nomenclature",
        "spelling",
        "form",
    }


@pytest.mark.parametrize("rule", RULES)
def test_its_passing_example_raises_no_error_at_all(rule: Rule) -> None:
    """What one rule shows as good is not an error to another."""
    found = review(rule.passing(), LIST)
    assert [one.code for one in found if one.severity is Severity.ERROR] == []


def test_findings_come_errors_first_then_by_row() -> None:
    failing = next(rule for rule in ALL_RULES if rule.code == "indicators.two_targets").failing()
    ranks = [list(Severity).index(one.severity) for one in review(failing, LIST)]
    assert ranks == sorted(ranks)


def test_rules_of_names_need_a_list() -> None:
    failing = next(rule for rule in ALL_RULES if rule.code == "nomenclature.typing_error").failing()
    codes = {one.code for one in review(failing, Nomenclature(()))}
    assert "nomenclature.typing_error" not in codes
