"""The catalogue: both languages whole, the same placeholders, words for every code raised."""

from __future__ import annotations

import ast
import re
from decimal import Decimal

import pytest

from renaksi.domain.rules import ALL_RULES
from renaksi.domain.rules.look import Look
from renaksi.messages import LANGUAGES, known_codes, message, template
from renaksi.messages.formatting import format_money, format_number
from renaksi.messages.interface import TEXTS
from renaksi.messages.terms import FIELDS, LEVELS, MONTHS, PERIODS
from renaksi.reading.nomenclature import load_nomenclature
from tests.architecture.sources import python_files, tree_of

PLACEHOLDER = re.compile(r"\{(\w+)(?::(\w+))?\}")
CODE = re.compile(r"[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*")
CODES = sorted(known_codes())


def placeholders(code: str, lang: str) -> set[str]:
    return {match[1] for text in template(code, lang) for match in PLACEHOLDER.finditer(text)}


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_message_and_a_remedy_in_both_languages(code: str) -> None:
    for lang in LANGUAGES:
        text, remedy = template(code, lang)
        assert text.strip()
        assert remedy.strip()
        assert text.endswith((".", "?"))
        assert not re.search(r"!(?:\s|$)", f"{text} {remedy}")


@pytest.mark.parametrize("code", CODES)
def test_both_languages_ask_for_the_same_parameters(code: str) -> None:
    assert placeholders(code, "id") == placeholders(code, "en")


def raised_codes() -> set[str]:
    """Find every literal in the sources that names a code of a known family.

    Only what is given to a finding, an error or a rule counts.
    """
    makers = {"Finding", "RenaksiError", "Skipped", "_rule"}
    found = {rule.code for rule in ALL_RULES}
    for path in python_files("src/renaksi"):
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in makers or name.endswith("Error"):
                values = [*node.args, *(keyword.value for keyword in node.keywords)]
                texts = [one.value for one in values if isinstance(one, ast.Constant)]
                found |= {one for one in texts if isinstance(one, str) and CODE.fullmatch(one)}
    return found


def test_every_code_that_is_raised_has_words() -> None:
    """The command line's own words stand in the catalogue of its interface."""
    assert sorted(raised_codes() - known_codes() - set(TEXTS)) == []


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in ALL_RULES])
def test_a_rule_gives_its_message_what_it_needs(rule: object) -> None:
    """No placeholder of a rule's texts stays empty, but for those that may be nothing."""
    one = next(each for each in ALL_RULES if each is rule)
    official = load_nomenclature(
        "kode,nama,berlaku_mulai,versi\n"
        "8.01.04,PROGRAM ORGANISASI KEMASYARAKATAN,2020-10-05,V\n"
        "8.01.05.2.01,Kegiatan Contoh,2020-10-05,V\n"
        "8.01.06,Program Peningkatan Kewaspadaan Nasional dan Penanganan Konflik Sosial,"
        "2020-10-05,V"
    )
    finding = next(one.findings(Look(one.failing(), official)))
    for lang in LANGUAGES:
        texts = " ".join(template(one.code, lang))
        for match in PLACEHOLDER.finditer(texts):
            assert finding.params.get(match[1]) is not None, match[0]


def test_missing_parameters_never_raise() -> None:
    for code in CODES:
        for lang in LANGUAGES:
            text, remedy = message(code, {}, lang)
            assert not PLACEHOLDER.search(text + remedy)


@pytest.mark.parametrize("lang", ["id", "en", "xx"])
def test_an_unknown_code_is_named(lang: str) -> None:
    text, remedy = message("nothing.here", {}, lang)
    assert text == "nothing.here"
    assert remedy


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        pytest.param(1234, "1.234", "1,234", id="thousands"),
        pytest.param(Decimal("1234.56"), "1.234,56", "1,234.56", id="decimals"),
        pytest.param(Decimal("15.00"), "15", "15", id="no-empty-decimals"),
        pytest.param(Decimal("-0.5"), "-0,5", "-0.5", id="negative"),
        pytest.param(Decimal("1E+3"), "1.000", "1,000", id="never-an-exponent"),
    ],
)
def test_numbers(number: int | Decimal, indonesian: str, english: str) -> None:
    assert format_number(number, "id") == indonesian
    assert format_number(number, "en") == english


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (109_000_000, "Rp109.000.000"),
        (Decimal("1500.50"), "Rp1.500,5"),
        (-5, "-Rp5"),
    ],
)
def test_money(amount: int | Decimal, printed: str) -> None:
    assert format_money(amount) == printed


@pytest.mark.parametrize(
    ("code", "params", "lang", "part"),
    [
        pytest.param(
            "schedule.missing",
            {"rows": "4, 5", "steps": 2},
            "id",
            "baris 4 dan 5",
            id="two-rows",
        ),
        pytest.param(
            "completeness.numbering",
            {"rows": "1, 3, 4", "number": 7},
            "en",
            "rows 1, 3 and 4",
            id="three-rows",
        ),
        pytest.param(
            "schedule.target_without_step",
            {"quarters": "3", "months": "4, 10"},
            "id",
            "triwulan III, tetapi langkahnya dijadwalkan April dan Oktober",
            id="quarters-and-months",
        ),
        pytest.param(
            "schedule.target_without_step",
            {"quarters": "1, 2", "months": "5"},
            "en",
            "in quarter I and II, but the steps are scheduled in May",
            id="english-months",
        ),
        pytest.param(
            "form.signature_incomplete", {"field": "name"}, "id", "nama tidak ada", id="field"
        ),
        pytest.param(
            "indicators.two_in_one", {"indicator": "kata " * 60}, "id", "kata …”", id="cut-short"
        ),
    ],
)
def test_values_are_written_as_people_write_them(
    code: str, params: dict[str, str | int], lang: str, part: str
) -> None:
    assert part in message(code, params, lang)[0]


def test_a_brace_in_the_document_is_only_text() -> None:
    text, _ = message("indicators.two_in_one", {"indicator": "{name} {0}"}, "id")
    assert "{name} {0}" in text


def test_terms_are_whole_in_both_languages() -> None:
    for terms in (FIELDS, LEVELS, PERIODS):
        assert all(set(words) == set(LANGUAGES) for words in terms.values())
    assert {len(names) for names in MONTHS.values()} == {12}
