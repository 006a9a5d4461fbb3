"""A finding's key survives changes elsewhere; its digest holds while what it rests on does."""

from __future__ import annotations

from dataclasses import replace

from renaksi.domain.draft import PlanDraft, PlanRow
from renaksi.domain.finding_keys import FindingKey, finding_keys
from renaksi.domain.review import review
from renaksi.domain.rules.examples import amount, draft, line

ROW = line(activity="A", indicator="Jumlah dokumen", target=amount(70, "%"))
OTHER = line(activity="B", indicator="Persentase ormas", target=amount(20, "%"))


def key_of(code: str, *rows: PlanRow) -> FindingKey:
    made: PlanDraft = draft(*rows)()
    findings = review(made)
    keys = finding_keys(findings, made)
    (key,) = (key for key, one in zip(keys, findings, strict=True) if one.code == code)
    return key


CODE = "indicators.count_with_percent_target"


def test_it_survives_rows_that_move() -> None:
    assert key_of(CODE, ROW, OTHER) == key_of(CODE, OTHER, ROW)


def test_it_survives_an_edit_elsewhere() -> None:
    assert key_of(CODE, ROW, OTHER) == key_of(CODE, ROW, replace(OTHER, target=amount(30, "%")))


def test_a_changed_target_keeps_the_key_and_changes_the_digest() -> None:
    before, after = key_of(CODE, ROW), key_of(CODE, replace(ROW, target=amount(80, "%")))
    assert before.key == after.key
    assert before.digest != after.digest


def test_another_node_has_another_key() -> None:
    assert key_of(CODE, ROW).key != key_of(CODE, replace(ROW, activity="C")).key


def test_a_code_makes_the_key_independent_of_the_wording() -> None:
    coded = replace(ROW, sub_activity="S", code="8.01.02.2.01.0003")
    assert key_of(CODE, coded).key == key_of(CODE, replace(coded, sub_activity="T")).key


def test_two_findings_about_the_same_words_are_told_apart() -> None:
    made = draft(ROW, ROW)()
    findings = [one for one in review(made) if one.code == CODE]
    keys = finding_keys(findings, made)
    assert len({one.key for one in keys}) == len(findings) == 2
