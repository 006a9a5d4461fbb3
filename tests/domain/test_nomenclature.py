"""Names against the official list: what counts as the same, and what as a typing error."""

from __future__ import annotations

from datetime import date

import pytest

from renaksi.domain.codes import parse_code
from renaksi.domain.draft import Level
from renaksi.domain.nomenclature import Difference, Entry, Nomenclature, differences, typing_errors
from renaksi.domain.review import review
from renaksi.domain.rules.examples import draft, line
from renaksi.reading.nomenclature import official_nomenclature

OFFICIAL = official_nomenclature()
SUB_05 = (
    "Pelaksanaan kebijakan dibidang ketahanan ekonomi, sosial, budaya dan fasilitasi pencegahan "
    "penyalahgunaan narkotika, fasilitasi kerukunan umat beragama dan penghayat kepercayaan di "
    "daerah"
)


@pytest.mark.parametrize(
    ("level", "name", "code"),
    [
        pytest.param(
            Level.PROGRAM,
            "Program Pembinaan dan Pengembangan Ketahanan Ekonomi Sosial dan Budaya",
            "8.01.05",
            id="commas-and-capitals",
        ),
        pytest.param(
            Level.PROGRAM,
            "Program pemningkatan peran partai politik dan lembaga pendidikan melalui pendidikan "
            "politik dan pengembangan etika serta budaya politik",
            "8.01.03",
            id="a-typing-error",
        ),
        pytest.param(Level.SUB_ACTIVITY, SUB_05, "8.01.05.2.01.0003", id="dibidang"),
        pytest.param(
            Level.ACTIVITY, "Administrasi Umum Perangkat Daerah", "X.XX.01.2.06", id="shared"
        ),
        pytest.param(Level.PROGRAM, SUB_05, None, id="another-level"),
        pytest.param(Level.PROGRAM, "Program Kepegawaian Daerah", None, id="not-in-the-list"),
        pytest.param(Level.ACTIVITY, "Rapat", None, id="too-short-to-tell"),
    ],
)
def test_a_name_finds_its_entry(level: Level, name: str, code: str | None) -> None:
    entry = OFFICIAL.like(level, name)
    assert (entry.code if entry else None) == code


def test_two_entries_alike_decide_nothing() -> None:
    twins = Nomenclature(
        [
            Entry("8.01.02.2.01.0003", "Pelaksanaan Kebijakan Bidang Alfa", Level.SUB_ACTIVITY),
            Entry("8.01.02.2.01.0004", "Pelaksanaan Kebijakan Bidang Beta", Level.SUB_ACTIVITY),
        ]
    )
    assert twins.like(Level.SUB_ACTIVITY, "Pelaksanaan Kebijakan Bidang Gama") is None


@pytest.mark.parametrize(
    ("printed", "official", "expected"),
    [
        pytest.param("di Bidang Sosial, Budaya", "dibidang sosial budaya", [], id="blanks"),
        pytest.param("kerjasama intelijen", "Kerja Sama Intelijen", [], id="joined-words"),
        pytest.param(
            "tenaga kerja kewaspadaan",
            "Tenaga Kerja dan Lembaga, Kewaspadaan",
            [Difference((), ("dan", "lembaga"))],
            id="words-left-out",
        ),
        pytest.param(
            "intelejen", "Intelijen", [Difference(("intelejen",), ("intelijen",))], id="i"
        ),
    ],
)
def test_differences(printed: str, official: str, expected: list[Difference]) -> None:
    assert list(differences(printed, official)) == expected


@pytest.mark.parametrize(
    ("printed", "errors"),
    [
        pytest.param("kerjasama intelejen orang asing", [("intelejen", "intelijen")], id="one"),
        pytest.param("Kerja Sama Intelijen Orang Asing", [], id="none"),
        pytest.param("kerja sama intelijen peserta asing", [], id="another-word"),
    ],
)
def test_typing_errors(printed: str, errors: list[tuple[str, str]]) -> None:
    entry = Entry("8.01.06", "Kerja Sama Intelijen Orang Asing", Level.PROGRAM)
    assert list(typing_errors(printed, entry)) == errors


@pytest.mark.parametrize(
    ("year", "valid_from", "valid_to", "expected"),
    [
        pytest.param(2021, date(2020, 10, 5), None, True, id="since"),
        pytest.param(2021, date(2021, 12, 27), None, False, id="began-later"),
        pytest.param(2021, date(2020, 10, 5), date(2021, 6, 1), False, id="ended-within"),
        pytest.param(2021, None, None, False, id="not-known"),
        pytest.param(None, date(2020, 10, 5), None, False, id="no-year"),
    ],
)
def test_an_entry_says_when_it_held(
    year: int | None, valid_from: date | None, valid_to: date | None, *, expected: bool
) -> None:
    entry = Entry("8.01.06", "A", Level.PROGRAM, valid_from=valid_from, valid_to=valid_to)
    assert entry.is_known_valid_in(year) is expected


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(SUB_05, id="rightly-spelt-where-the-list-errs"),
        pytest.param(SUB_05.replace("penyalahgunaan", "penyalagunaan"), id="as-the-list-has-it"),
        pytest.param(
            "Penyusunan Program Kerja di Bidang Pendaftaran Ormas, Pemberdayaan Ormas, Evaluasi "
            "dan Mediasi Sengketa Ormas, Pengawasan Ormas dan Ormas Asing di Daerahh",
            id="an-uncertain-entry",
        ),
        pytest.param(
            "Pelaksanaan monitoring, evaluasi dan pelaporan di bidang kewaspadaan dini, kerjasama "
            "intelijen, pemantauan orang asing, tenaga kerja asing, kewaspadaan perbatasan antar "
            "negara, fasilitasi kelembagaan bidang kewaspadaan serta penanganan konflik di daerah",
            id="other-words-of-an-older-decree",
        ),
    ],
)
def test_no_finding_about_a_name(name: str) -> None:
    found = review(draft(line(sub_activity=name))(), OFFICIAL)
    assert [
        one.code for one in found if one.code.split(".")[0] in ("nomenclature", "spelling")
    ] == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("8.01.05.2.01.03", "8.01.05.2.01.0003", id="two-digits"),
        pytest.param("2.08.01.2.06", "X.XX.01.2.06", id="shared-by-every-field"),
        pytest.param("8.01.99", None, id="unknown"),
    ],
)
def test_a_code_finds_its_entry(code: str, expected: str | None) -> None:
    parsed = parse_code(code)
    assert parsed is not None
    entry = OFFICIAL.at(parsed)
    assert (entry.code if entry else None) == expected
