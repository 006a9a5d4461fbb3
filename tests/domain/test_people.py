"""People: names apart from titles, and printings of one person compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.people import (
    Likeness,
    compare_people,
    looks_like_person,
    misspelt_titles,
    parse_person,
    split_position,
)


@pytest.mark.parametrize(
    ("text", "before", "name", "after"),
    [
        pytest.param("Dra. ROSITA, MM", ["Dra."], "ROSITA", ["MM"], id="both-sides"),
        pytest.param("ROSITA", [], "ROSITA", [], id="name-alone"),
        pytest.param(
            "I KETUT GEDE PARTITO, S.Sos", [], "I KETUT GEDE PARTITO", ["S.Sos"], id="balinese"
        ),
        pytest.param(
            "Prof. Dr. H. YUDHA SAPUTRA, M. Ed.",
            ["Prof.", "Dr.", "H."],
            "YUDHA SAPUTRA",
            ["M. Ed."],
            id="three-in-front-and-a-blank-behind-a-dot",
        ),
        pytest.param("Budi, S.H., M.H.", [], "Budi", ["S.H.", "M.H."], id="two-behind"),
        pytest.param("Budi, SH. MH", [], "Budi", ["SH.", "MH"], id="no-comma-between"),
        pytest.param(
            "Budi Santoso S.H., M.H.", [], "Budi Santoso", ["S.H.", "M.H."], id="no-comma"
        ),
        pytest.param("Siti Aminah MM", [], "Siti Aminah", ["MM"], id="capitals-stand-out"),
        pytest.param("SITI AMINAH SE", [], "SITI AMINAH SE", [], id="capitals-may-be-a-name"),
        pytest.param("Dr.H.AHMAD, S.Pd.I", ["Dr.", "H."], "AHMAD", ["S.Pd.I"], id="glued"),
        pytest.param("Drs. H. M. YUSUF", ["Drs.", "H."], "M. YUSUF", [], id="initial-kept"),
        pytest.param("dr. Ani, Sp.A., M.Kes", ["dr."], "Ani", ["Sp.A.", "M.Kes"], id="doctor"),
        pytest.param("Ir. Ani, M.Si., Ph.D", ["Ir."], "Ani", ["M.Si.", "Ph.D"], id="doctorate"),
        pytest.param("1. Ahmad, ST, MT", [], "Ahmad", ["ST", "MT"], id="numbered"),
        pytest.param("Ahmad, A.Md", [], "Ahmad", ["A.Md"], id="diploma"),
        pytest.param("Hj. Siti", ["Hj."], "Siti", [], id="pilgrim"),
    ],
)
def test_titles_are_kept_apart(text: str, before: list[str], name: str, after: list[str]) -> None:
    person = parse_person(text)

    assert person is not None
    assert (list(person.titles_before), person.name) == (before, name)
    assert list(person.titles_after) == after
    assert person.raw == text


@pytest.mark.parametrize("text", ["", " ", "-", "123", "...", ", S.Sos"])
def test_no_name_is_nobody(text: str) -> None:
    assert parse_person(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("HERI HENDARTO, Ssos", [("Ssos", "S.Sos.")], id="dots-missing"),
        pytest.param("Budi, MSi", [("MSi", "M.Si.")], id="dot-missing"),
        pytest.param("Budi, S.sos", [("S.sos", "S.Sos.")], id="small-letter"),
        pytest.param("Budi, S.Sos", [], id="last-dot-missing-is-common"),
        pytest.param("Budi, S. Sos.", [], id="blank-is-common"),
        pytest.param("Budi, SH, MM", [], id="capitals-without-dots-are-common"),
        pytest.param("BUDI, S.SOS., M.SI", [], id="all-in-capitals"),
        pytest.param("BUDI, S.STP., M.Si", [], id="several"),
        pytest.param("Budi, S.E.", [], id="dotted-capitals"),
        pytest.param("Budi, Anggota", [], id="unknown-title"),
        pytest.param("Budi", [], id="no-title"),
    ],
)
def test_misspelt_titles(text: str, expected: list[tuple[str, str]]) -> None:
    person = parse_person(text)

    assert person is not None
    assert list(misspelt_titles(person)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "HERI HENDARTO, Ssos", "Heri Hendarto, S.Sos", Likeness.SAME, id="case-titles"
        ),
        pytest.param("Dra. ROSITA", "Rosita, MM", Likeness.SAME, id="titles-only"),
        pytest.param("Moh. Ali", "Muhammad Ali", Likeness.SAME, id="short-for-muhammad"),
        pytest.param("I KETUT GEDE PARTITO", "I K. G. Partito", Likeness.MAYBE, id="initials"),
        pytest.param("M. Yusuf", "Muhammad Yusuf", Likeness.MAYBE, id="initial-in-front"),
        pytest.param("Amparawati", "Amparawaty", Likeness.MAYBE, id="one-letter"),
        pytest.param("LISMANIA AMPARAWATI", "Lismania Ampara Wati", Likeness.MAYBE, id="blank"),
        pytest.param("Rosita Dewi", "Rosita", Likeness.MAYBE, id="a-name-left-out"),
        pytest.param("Ahmad Yani", "Budi Santoso", Likeness.DIFFERENT, id="others"),
        pytest.param("Ani", "Ana", Likeness.DIFFERENT, id="short-names-differ-by-a-letter"),
        pytest.param("Siti A", "Siti B", Likeness.DIFFERENT, id="other-initials"),
        pytest.param("Budi Santoso", "Budi Hartono", Likeness.DIFFERENT, id="one-name-shared"),
        pytest.param("A. Santoso", "Budi Santoso", Likeness.DIFFERENT, id="initial-of-another"),
        pytest.param("-", "-", Likeness.DIFFERENT, id="nobody-is-not-one-person"),
    ],
)
def test_comparing_people(one: str, other: str, expected: Likeness) -> None:
    assert compare_people(one, other) is expected
    assert compare_people(other, one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dra. LISMANIA AMPARAWATI", True, id="title-in-front"),
        pytest.param("HERI HENDARTO, Ssos", True, id="title-behind"),
        pytest.param("HERI HENDARTO", False, id="name-alone-says-nothing"),
        pytest.param("Kepala Bidang", False, id="office"),
        pytest.param("Dr. Kepala Dinas", False, id="office-with-title"),
        pytest.param("Bidang Informasi ( IKP )", False, id="unit"),
        pytest.param("Jumlah dokumen, laporan", False, id="words"),
        pytest.param("Polri, TNI, Camat", False, id="list"),
        pytest.param("", False, id="blank"),
    ],
)
def test_what_is_certainly_a_person(text: str, expected: bool) -> None:
    assert looks_like_person(text) is expected


@pytest.mark.parametrize(
    ("text", "prefix", "position"),
    [
        pytest.param("Plt. Kepala Dinas", "Plt.", "Kepala Dinas", id="plt"),
        pytest.param("PLH KEPALA BADAN", "PLH", "KEPALA BADAN", id="plh"),
        pytest.param("Pj. Bupati", "Pj.", "Bupati", id="pj"),
        pytest.param("Pjs. Wali Kota", "Pjs.", "Wali Kota", id="pjs"),
        pytest.param("Plt.KEPALA", "Plt.", "KEPALA", id="glued"),
        pytest.param("Pelaksana Tugas Camat", "Pelaksana Tugas", "Camat", id="in-full"),
        pytest.param("Kepala Dinas", None, "Kepala Dinas", id="definitive"),
    ],
)
def test_acting_positions(text: str, prefix: str | None, position: str) -> None:
    assert split_position(text) == (prefix, position)


TITLES = st.lists(st.sampled_from(["S.Sos.", "M.Si", "S.H.", "MM", "Ph.D."]), unique=True)
FRONTS = st.lists(st.sampled_from(["Dr.", "H.", "Ir.", "Dra.", "Prof."]), unique=True)
NAMES = st.lists(
    st.sampled_from(["Rosita", "Ketut", "GEDE", "Hendarto", "M.", "Nur'aini"]), min_size=2
).filter(lambda names: names[0] != "M.")


@given(FRONTS, NAMES, TITLES)
def test_what_is_put_together_comes_apart(
    fronts: list[str], names: list[str], titles: list[str]
) -> None:
    text = ", ".join([" ".join([*fronts, *names]), *titles])
    person = parse_person(text)

    assert person is not None
    assert list(person.titles_before) == fronts
    assert person.name == " ".join(names)
    assert list(person.titles_after) == titles
    assert compare_people(text, " ".join(names).upper()) is Likeness.SAME


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparing_is_even_handed(one: str, other: str) -> None:
    assert compare_people(one, other) is compare_people(other, one)
