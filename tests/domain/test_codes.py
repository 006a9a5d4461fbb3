"""Codes: read in every form, compared and nested by segment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.codes import (
    CodeForm,
    CodeLevel,
    CodeProblem,
    PlanCode,
    looks_like_code,
    parse_code,
)


def code(text: str) -> PlanCode:
    parsed = parse_code(text)
    assert parsed is not None
    return parsed


@pytest.mark.parametrize(
    ("text", "canonical", "form", "level"),
    [
        pytest.param("8", "8", CodeForm.NOMENCLATURE, CodeLevel.AFFAIR, id="affair"),
        pytest.param("8.01", "8.01", CodeForm.NOMENCLATURE, CodeLevel.FIELD, id="field"),
        pytest.param("8.01.05", "8.01.05", CodeForm.NOMENCLATURE, CodeLevel.PROGRAM, id="program"),
        pytest.param(
            "8.01.05.2.01", "8.01.05.2.01", CodeForm.NOMENCLATURE, CodeLevel.ACTIVITY, id="activity"
        ),
        pytest.param(
            "8.01.05.2.01.0003",
            "8.01.05.2.01.0003",
            CodeForm.NOMENCLATURE,
            CodeLevel.SUB_ACTIVITY,
            id="sub-activity",
        ),
        pytest.param(
            "8.01.05.2.01.03",
            "8.01.05.2.01.0003",
            CodeForm.NOMENCLATURE,
            CodeLevel.SUB_ACTIVITY,
            id="two-digit-suffix",
        ),
        pytest.param(
            "8.01.05.1.01", "8.01.05.1.01", CodeForm.NOMENCLATURE, CodeLevel.ACTIVITY, id="province"
        ),
        pytest.param(
            "8.01.05.2.01.0003.",
            "8.01.05.2.01.0003",
            CodeForm.NOMENCLATURE,
            CodeLevel.SUB_ACTIVITY,
            id="full-stop-behind",
        ),
        pytest.param("X.XX", "X.XX", CodeForm.NOMENCLATURE, CodeLevel.FIELD, id="any-field"),
        pytest.param(
            "x.xx.01.2.01",
            "X.XX.01.2.01",
            CodeForm.NOMENCLATURE,
            CodeLevel.ACTIVITY,
            id="any-affair-small-letters",
        ),
        pytest.param(
            "8.01.0.00.0.00.25.0000",
            "8.01.0.00.0.00.25.0000",
            CodeForm.AGENCY,
            CodeLevel.AGENCY,
            id="agency",
        ),
        pytest.param(
            "1.01.2.22.5.04.01.0000",
            "1.01.2.22.5.04.01.0000",
            CodeForm.AGENCY,
            CodeLevel.AGENCY,
            id="agency-of-three-fields",
        ),
        pytest.param("2.10.2.10.1", "2.10.2.10.1", CodeForm.OLD, CodeLevel.AGENCY, id="old-agency"),
        pytest.param(
            "2.10.2.10.1.01", "2.10.2.10.1.01", CodeForm.OLD, CodeLevel.PROGRAM, id="old-program"
        ),
        pytest.param(
            "2.10.2.10.1.01.24",
            "2.10.2.10.1.01.24",
            CodeForm.OLD,
            CodeLevel.ACTIVITY,
            id="old-activity",
        ),
        pytest.param(
            "1.00.2.10.1.02.07",
            "1.00.2.10.1.02.07",
            CodeForm.OLD,
            CodeLevel.ACTIVITY,
            id="old-activity-of-all",
        ),
        pytest.param(
            "210.15.16", "210.15.16", CodeForm.OLD_SHORT, CodeLevel.ACTIVITY, id="old-short"
        ),
        pytest.param("2896.BMA.004", "2896.BMA.004", CodeForm.CENTRAL, None, id="ministry"),
        pytest.param("03.02.2.01", "03.02.2.01", CodeForm.UNKNOWN, None, id="affair-left-out"),
    ],
)
def test_forms_and_levels(
    text: str, canonical: str, form: CodeForm, level: CodeLevel | None
) -> None:
    parsed = code(text)

    assert (str(parsed), parsed.form, parsed.level) == (canonical, form, level)
    assert parsed.problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("5 | 03 | 01", "5.03.01", id="bars"),
        pytest.param("5|03|01|2.01|", "5.03.01.2.01", id="bars-and-dots"),
        pytest.param("5 03 01", "5.03.01", id="blanks"),
        pytest.param("8.01 .05", "8.01.05", id="blank-before-dot"),
        pytest.param("8.\n01.\n05", "8.01.05", id="line-ends-after-dots"),
        pytest.param("5.03 01", "5.03.01", id="blank-for-a-dot"),
    ],
)
def test_separators_of_all_kinds(text: str, expected: str) -> None:
    assert str(code(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("210.15.1\n6", "210.15.16", id="old-short"),
        pytest.param("8.01.05.2.01.00\n03", "8.01.05.2.01.0003", id="sub-activity"),
        pytest.param("8.01.0 5", "8.01.05", id="blank"),
    ],
)
def test_a_segment_broken_in_two_is_joined_and_told(text: str, expected: str) -> None:
    parsed = code(text)

    assert str(parsed) == expected
    assert parsed.problems == (CodeProblem.BROKEN,)


def test_a_level_of_two_digits_is_understood_and_told() -> None:
    parsed = code("8.01.05.02.01")

    assert parsed == code("8.01.05.2.01")
    assert parsed.problems == (CodeProblem.LEVEL_TWO_DIGITS,)
    assert parsed.printed == "8.01.05.02.01"


@pytest.mark.parametrize(
    ("text", "node", "level", "serial"),
    [
        pytest.param(
            "X.XX.01.2.01.01.02", "X.XX.01.2.01.0001", CodeLevel.SUB_ACTIVITY, "02", id="sub"
        ),
        pytest.param("X.XX.01.2.01.00.03", "X.XX.01.2.01", CodeLevel.ACTIVITY, "03", id="activity"),
        pytest.param("X.XX.01.0.00.00.01", "X.XX.01", CodeLevel.PROGRAM, "01", id="program"),
    ],
)
def test_an_indicators_serial_is_taken_off(
    text: str, node: str, level: CodeLevel, serial: str
) -> None:
    parsed = code(text)

    assert (str(parsed), parsed.level, parsed.serial) == (text, level, serial)
    assert str(parsed.node) == node
    assert parsed.parent() == parsed.node


@pytest.mark.parametrize("text", ["", "-", "Program", "WTP", "8.01-05", "A.B", "12345.1", "8..é"])
def test_what_is_no_code(text: str) -> None:
    assert parse_code(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("8.01.05", True, id="three-segments"),
        pytest.param("X.XX", True, id="letters"),
        pytest.param("210.15.16", True, id="old-short"),
        pytest.param("2.01", False, id="may-be-a-number"),
        pytest.param("1.500", False, id="may-be-a-number-with-a-group"),
        pytest.param("109.000.000", False, id="is-money"),
        pytest.param("68.5", False, id="is-a-number"),
        pytest.param("210", False, id="bare-number"),
        pytest.param("31.12.2021", False, id="date"),
    ],
)
def test_what_can_only_be_a_code(text: str, expected: bool) -> None:
    assert looks_like_code(text) is expected


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        pytest.param("8.01.05.2.01.0003", "8.01.05.2.01", id="sub-activity"),
        pytest.param("8.01.05.2.01", "8.01.05", id="activity-skips-the-level"),
        pytest.param("8.01.05", "8.01", id="program"),
        pytest.param("8", None, id="top"),
        pytest.param("2.10.2.10.1.01.24", "2.10.2.10.1.01", id="old"),
        pytest.param("210.15.16", "210.15", id="old-short"),
        pytest.param("03.02.2", "03.02", id="unknown-form"),
    ],
)
def test_parents(text: str, parent: str | None) -> None:
    found = code(text).parent()

    assert (str(found) if found else None) == parent
    if found is not None:
        assert found.is_parent_of(code(text))
        assert found.contains(code(text))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("1.1", "1.10", False, id="no-prefix-of-text"),
        pytest.param("1.1", "1.1.5", True, id="segment-below"),
        pytest.param("8.01", "8.01.05.2.01.0003", True, id="far-below"),
        pytest.param("8.01.05", "8.01.05", False, id="not-itself"),
        pytest.param("8.01.05", "8.01.06.2.01", False, id="sister"),
        pytest.param("X.XX.01", "X.XX.01.0.00.00.01", True, id="its-indicator"),
    ],
)
def test_containing_is_by_segment(one: str, other: str, expected: bool) -> None:
    assert code(one).contains(code(other)) is expected


def test_x_stands_for_any_field() -> None:
    assert code("X.XX.01.2.01").matches(code("8.01.01.2.01"))
    assert not code("X.XX.01.2.01").matches(code("8.01.02.2.01"))
    assert not code("X.XX.01").matches(code("8.01.01.2.01"))
    assert code("X.XX.01") != code("8.01.01")


def test_the_short_suffix_is_written() -> None:
    assert code("8.01.05.2.01.0003").with_short_suffix() == "8.01.05.2.01.03"
    assert code("8.01.05").with_short_suffix() == "8.01.05"


def test_order_is_by_number() -> None:
    texts = ["X.XX.01", "8.01.10", "8.01.9", "8.01", "8.01.05.2.01.0010", "8.01.05.2.01.02"]
    expected = ["8.01", "8.01.05.2.01.0002", "8.01.05.2.01.0010", "8.01.9", "8.01.10", "X.XX.01"]

    assert [str(parsed) for parsed in sorted(map(code, texts))] == expected


def test_equal_codes_are_one_key() -> None:
    assert len({code("8.01.05.2.01.03"), code("8.01.05.2.01.0003"), code("8.01.05.02.01.03")}) == 1
    assert code("8.01") != "8.01"


TWO = st.integers(1, 99).map("{:02}".format)
CODES = st.builds(
    "{}.{}.{}.{}.{}.{}".format,
    st.integers(1, 8),
    TWO,
    TWO,
    st.sampled_from("12"),
    TWO,
    st.integers(1, 99).map("{:04}".format),
)


@given(CODES)
def test_what_is_written_is_read_back(text: str) -> None:
    parsed = code(text)

    assert str(parsed) == text
    assert parsed == code(parsed.with_short_suffix())
    assert parsed == code(text.replace(".", " | "))
    assert code(".".join(text.split(".")[:3])).contains(parsed)


@given(CODES, st.integers(0, 16))
def test_a_line_end_anywhere_changes_nothing(text: str, at: int) -> None:
    assert code(f"{text[:at]}\n{text[at:]}") == code(text)


@given(st.text(alphabet="0123456789.XABC|\n ", max_size=24))
def test_any_text_is_a_code_or_none(text: str) -> None:
    parsed = parse_code(text)

    assert parsed is None or parse_code(parsed.printed) == parsed
