"""NIP: what the 18 digits of PNS and PPPK say, and every way they can be wrong."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.nip import NipKind, NipProblem, parse_nip


@pytest.mark.parametrize(
    ("text", "digits", "kind"),
    [
        pytest.param("NIP. 19700315 199003 2 001", "197003151990032001", NipKind.PNS, id="label"),
        pytest.param("197003151990032001", "197003151990032001", NipKind.PNS, id="no-blanks"),
        pytest.param("NIP : 19860926.201505.1.001", "198609262015051001", NipKind.PNS, id="dots"),
        pytest.param("N I P 19860926 201505 1 001", "198609262015051001", NipKind.PNS, id="spaced"),
        pytest.param("19900101 202121 1 001", "199001012021211001", NipKind.PPPK, id="pppk"),
        pytest.param(
            "NI PPPK 199001012024211001", "199001012024211001", NipKind.PPPK, id="ni-pppk"
        ),
    ],
)
def test_good_numbers(text: str, digits: str, kind: NipKind) -> None:
    nip = parse_nip(text)

    assert nip is not None
    assert (nip.digits, nip.kind, nip.problems) == (digits, kind, ())


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param("1970031519900320", [NipProblem.LENGTH], id="sixteen-digits"),
        pytest.param("1970031519900320011", [NipProblem.LENGTH], id="nineteen-digits"),
        pytest.param("131 234 567", [NipProblem.LENGTH], id="old-number-of-nine"),
        pytest.param("19701315 199003 2 001", [NipProblem.BIRTH_DATE], id="thirteenth-month"),
        pytest.param("19700230 199003 2 001", [NipProblem.BIRTH_DATE], id="thirtieth-february"),
        pytest.param("19900315 200703 2 001", [NipProblem.AGE], id="seventeen-years-old"),
        pytest.param("19900315 200802 2 001", [NipProblem.AGE], id="a-month-too-young"),
        pytest.param("19700315 199013 2 001", [NipProblem.MONTH], id="no-month-before-pppk"),
        pytest.param("19700315 199003 3 001", [NipProblem.SEX_DIGIT], id="sex"),
        pytest.param("19700315 199003 2 000", [NipProblem.SEQUENCE], id="sequence"),
        pytest.param(
            "19700315 199003 0 000",
            [NipProblem.SEX_DIGIT, NipProblem.SEQUENCE],
            id="two-at-once",
        ),
    ],
)
def test_wrong_numbers(text: str, problems: list[NipProblem]) -> None:
    nip = parse_nip(text)

    assert nip is not None
    assert list(nip.problems) == problems


def test_eighteen_years_on_the_birthday_month_are_enough() -> None:
    nip = parse_nip("19900315 200803 2 001")

    assert nip is not None
    assert nip.problems == ()


def test_the_kind_decides_what_digits_13_and_14_mean() -> None:
    as_pns = parse_nip("19900101 202121 1 001", kind=NipKind.PNS)
    as_pppk = parse_nip("19900101 202121 1 001", kind=NipKind.PPPK)

    assert as_pns is not None
    assert as_pppk is not None
    assert (as_pns.problems, as_pppk.problems) == ((NipProblem.MONTH,), ())


@pytest.mark.parametrize("text", ["", "-", "NIP.", "NIP. -", "Kepala", "2021", "12345678"])
def test_what_is_no_attempt_at_a_nip(text: str) -> None:
    assert parse_nip(text) is None


@given(
    st.dates(date(1955, 1, 1), date(1985, 1, 1)),
    st.integers(2004, 2025),
    st.integers(1, 12),
    st.sampled_from("12"),
    st.integers(1, 999),
)
def test_what_is_written_is_read_back(
    birth: date, year: int, month: int, sex: str, sequence: int
) -> None:
    digits = f"{birth:%Y%m%d}{year}{month:02}{sex}{sequence:03}"
    nip = parse_nip(digits)

    assert nip is not None
    assert nip.problems == ()
    assert parse_nip(f"NIP. {nip}") is not None
    assert str(nip).replace(" ", "") == digits


@given(st.text(alphabet="0123456789 .NIP:-", max_size=30))
def test_any_text_is_a_nip_or_none(text: str) -> None:
    nip = parse_nip(text)

    assert nip is None or nip.digits.isdigit()
