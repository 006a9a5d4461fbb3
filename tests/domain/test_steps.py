"""Steps: lists in one cell, in every style of numbering, split without guessing."""

from textwrap import wrap
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi.domain.steps import has_marker, split_steps, strip_marker

SECONDS_ALLOWED = 5  # a search that starts over at every item needs minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. A\n2. B\n3. C", ["A", "B", "C"], id="dots-on-lines"),
        pytest.param("1. Rapat 2. Monev 3. Survei", ["Rapat", "Monev", "Survei"], id="line"),
        pytest.param("1) Rapat\n2) Monev", ["Rapat", "Monev"], id="brackets"),
        pytest.param("(1) Rapat (2) Monev", ["Rapat", "Monev"], id="two-brackets"),
        pytest.param("a. Rapat\nb. Monev", ["Rapat", "Monev"], id="letters"),
        pytest.param("a) Rapat b) Monev c) Lapor", ["Rapat", "Monev", "Lapor"], id="letters-line"),
        pytest.param("A. Persiapan\nB. Pelaksanaan", ["Persiapan", "Pelaksanaan"], id="capitals"),
        pytest.param("A. Persiapan B. Lapor", ["Persiapan", "Lapor"], id="capitals-in-a-line"),
        pytest.param("I. Persiapan\nII. Pelaksanaan", ["Persiapan", "Pelaksanaan"], id="roman"),
        pytest.param("i. survei ii. pelaporan", ["survei", "pelaporan"], id="small-roman"),
        pytest.param("- Rapat\n- Monev", ["Rapat", "Monev"], id="dashes"),
        pytest.param("– Rapat\n- Monev", ["Rapat", "Monev"], id="dashes-of-two-lengths"),
        pytest.param("• Rapat • Monev", ["Rapat", "Monev"], id="bullets-in-a-line"),
        pytest.param("\uf0b7 Rapat\n\uf0b7 Monev", ["Rapat", "Monev"], id="symbol-fonts"),
        pytest.param("o Rapat\no Monev", ["Rapat", "Monev"], id="round-bullets"),
        pytest.param("1. - Rapat 2. - Monev", ["Rapat", "Monev"], id="number-and-dash"),
        pytest.param("1.- Rapat", ["Rapat"], id="number-glued-to-dash"),
        pytest.param("1.Rapat 2.Monev", ["Rapat", "Monev"], id="no-blank"),
        pytest.param("1. Rapat2. Monev", ["Rapat", "Monev"], id="line-end-lost"),
        pytest.param("01. Rapat\n02. Monev", ["Rapat", "Monev"], id="two-digits"),
        pytest.param("3. Lanjutan\n4. Akhir", ["Lanjutan", "Akhir"], id="goes-on"),
        pytest.param("1. Rapat;\n2. Monev;", ["Rapat", "Monev"], id="semicolons-fall-away"),
        pytest.param("1. Rapat\nkoordinasi\n2. Monev", ["Rapat koordinasi", "Monev"], id="wrapped"),
    ],
)  # fmt: skip
def test_lists_of_every_style(text: str, expected: list[str]) -> None:
    assert list(split_steps(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1. Rapat\n a. undangan\n b. notulen\n2. Monev",
            ["Rapat a. undangan b. notulen", "Monev"],
            id="letters-under-numbers",
        ),
        pytest.param(
            "1.Memberdayakan forum seperti : 1) Tim Terpadu 2) FKDM dari masyarakat",
            ["Memberdayakan forum seperti : 1) Tim Terpadu 2) FKDM dari masyarakat"],
            id="one-step-with-a-list-of-another-style",
        ),
        pytest.param(
            "1. Rapat\n- undangan\n- notulen\n2. Monev",
            ["Rapat - undangan - notulen", "Monev"],
            id="dashes-under-numbers",
        ),
        pytest.param(
            "Memberdayakan forum:\n- Timdu\n- FKDM",
            ["Memberdayakan forum: - Timdu - FKDM"],
            id="a-sentence-leads-in",
        ),
    ],
)
def test_nested_lists_stay_in_their_step(text: str, expected: list[str]) -> None:
    assert list(split_steps(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1. - Melaksanakan sosialisasi Perda no. 05 tahun 2019 (Peserta Mahasiswa) "
            "2. - Melaksanakan sosialisasi Perda no. 05 tahun 2019 (Peserta Masyarakat)",
            [
                "Melaksanakan sosialisasi Perda no. 05 tahun 2019 (Peserta Mahasiswa)",
                "Melaksanakan sosialisasi Perda no. 05 tahun 2019 (Peserta Masyarakat)",
            ],
            id="number-of-a-rule",
        ),
        pytest.param(
            "1. Sosialisasi Perda no. 2. Tahun 2019\n2. Monev",
            ["Sosialisasi Perda no. 2. Tahun 2019", "Monev"],
            id="number-of-a-rule-that-is-the-next-number",
        ),
        pytest.param("1. Pelatihan bagi 2. 5 orang", ["Pelatihan bagi 2. 5 orang"], id="amount"),
        pytest.param("1. Rapat tahap 2. Lanjutan", ["Rapat tahap 2. Lanjutan"], id="phase"),
        pytest.param(
            "1. Laporan akhir tahun 2. Penyusunan rencana kerja",
            ["Laporan akhir tahun", "Penyusunan rencana kerja"],
            id="a-step-opens-behind-tahun",
        ),
        pytest.param("1.5 juta orang dibina", ["1.5 juta orang dibina"], id="decimal-in-front"),
        pytest.param("1. Rapat di Jl. 3. Maret", ["Rapat di Jl. 3. Maret"], id="out-of-sequence"),
        pytest.param("- Rapat Januari - Maret", ["Rapat Januari - Maret"], id="span-of-months"),
        pytest.param("H. Ahmad hadir", ["H. Ahmad hadir"], id="initial"),
        pytest.param("A. Yani, Jl. B. Aceh", ["A. Yani, Jl. B. Aceh"], id="initials-of-streets"),
        pytest.param("p. 5 orang", ["p. 5 orang"], id="no-list-begins-with-p"),
    ],
)  # fmt: skip
def test_numbers_inside_a_sentence_do_not_split(text: str, expected: list[str]) -> None:
    assert list(split_steps(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. A\n2. B\n4. D", ["A", "B", "D"], id="skipped"),
        pytest.param("1. A\n2. B\n2. C\n3. D", ["A", "B", "C", "D"], id="repeated"),
        pytest.param("1. A\n1. B\n1. C", ["A", "B", "C"], id="never-counted"),
    ],
)
def test_lines_with_wrong_numbers_are_steps_all_the_same(text: str, expected: list[str]) -> None:
    assert list(split_steps(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Melaksanakan rapat", ["Melaksanakan rapat"], id="one-line"),
        pytest.param(
            "Melaksanakan rapat koordinasi dengan\nInstansi terkait",
            ["Melaksanakan rapat koordinasi dengan Instansi terkait"],
            id="wrapped-sentence",
        ),
        pytest.param(
            "Menyusun juknis\nMelaksanakan sosialisasi\nMembuat laporan",
            ["Menyusun juknis", "Melaksanakan sosialisasi", "Membuat laporan"],
            id="acts",
        ),
        pytest.param(
            "Penyusunan juknis\nSosialisasi kepada\nmasyarakat\nPelaporan",
            ["Penyusunan juknis", "Sosialisasi kepada masyarakat", "Pelaporan"],
            id="nouns-and-a-wrapped-line",
        ),
        pytest.param(
            "Rapat Koordinasi\nPelaksanaan Kegiatan",
            ["Rapat Koordinasi Pelaksanaan Kegiatan"],
            id="title-case-may-be-wrapped",
        ),
        pytest.param(
            "Rapat Koordinasi dan\nPelaksanaan Monitoring Bersama Instansi\nEvaluasi",
            ["Rapat Koordinasi dan Pelaksanaan Monitoring Bersama Instansi Evaluasi"],
            id="title-case-full-lines",
        ),
        pytest.param(
            "Supervisi ke puskesmas\nPelacakan kasus\nPendampingan keluarga",
            ["Supervisi ke puskesmas", "Pelacakan kasus", "Pendampingan keluarga"],
            id="nouns-of-work",
        ),
        pytest.param(
            "Ekspose hasil pengawasan\nSekolah lapang\nDonor darah",
            ["Ekspose hasil pengawasan", "Sekolah lapang", "Donor darah"],
            id="three-lines-with-capitals",
        ),
        pytest.param(
            "Menghadiri hari raya galungan di pura\nGirinata Metro",
            ["Menghadiri hari raya galungan di pura Girinata Metro"],
            id="a-name-on-the-next-line",
        ),
        pytest.param(
            "Rapat bersama Dinas\nKesehatan",
            ["Rapat bersama Dinas Kesehatan"],
            id="a-name-over-two-lines",
        ),
        pytest.param("", [], id="blank"),
        pytest.param(" \n ", [], id="white-space"),
        pytest.param("1.", [], id="number-alone"),
        pytest.param("-", [], id="dash-alone"),
    ],
)
def test_cells_without_numbering(text: str, expected: list[str]) -> None:
    assert list(split_steps(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "is_marked"),
    [
        pytest.param("1. Persiapan", "Persiapan", True, id="number"),
        pytest.param("1. - Persiapan", "Persiapan", True, id="number-and-dash"),
        pytest.param("b) Pelaksanaan", "Pelaksanaan", True, id="letter"),
        pytest.param("(3) Pelaporan", "Pelaporan", True, id="brackets"),
        pytest.param("• Rapat", "Rapat", True, id="bullet"),
        pytest.param("Rapat", "Rapat", False, id="none"),
        pytest.param("2.5 juta", "2.5 juta", False, id="decimal"),
        pytest.param("12 bulan", "12 bulan", False, id="amount"),
    ],
)
def test_a_step_of_its_own_row(text: str, expected: str, is_marked: bool) -> None:
    assert strip_marker(text) == expected
    assert has_marker(text) is is_marked


WORDINGS = st.lists(
    st.sampled_from(
        ["Rapat koordinasi", "Menyusun laporan (2 kali)", "Sosialisasi Perda no. 05 tahun 2019",
         "Monitoring, evaluasi; pelaporan", "Menghadiri hari raya di pura", "Survei 5 kelurahan"]
    ),
    min_size=1,
    max_size=12,
)  # fmt: skip
STYLES = st.sampled_from(
    ["{n}. {w}", "{n}) {w}", "({n}) {w}", "{n}. - {w}", "{n}.{w}", "- {w}", "• {w}"]
)


@given(WORDINGS, STYLES)
def test_a_list_on_lines_is_read_back(wordings: list[str], style: str) -> None:
    text = "\n".join(style.format(n=n, w=w) for n, w in enumerate(wordings, 1))

    assert list(split_steps(text)) == wordings


@given(WORDINGS, st.sampled_from(["{n}. {w}", "{n}) {w}", "({n}) {w}", "{n}. - {w}", "• {w}"]))
def test_a_list_in_one_line_is_read_back(wordings: list[str], style: str) -> None:
    text = " ".join(style.format(n=n, w=w) for n, w in enumerate(wordings, 1))

    assert list(split_steps(text)) == wordings


@given(st.text(alphabet="123.)(aAiIbB -•\nRapat o;:", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    kept = "".join(split_steps(text))
    left = sum(sign == "p" for sign in text)  # a letter that no numbering uses

    assert sum(sign == "p" for sign in kept) == left


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1.\n" * 20_000, id="one-on-every-line"),
        pytest.param("1. a " * 20_000, id="one-again-and-again"),
        pytest.param("- " * 20_000, id="dashes"),
        pytest.param("1. " + "no 2. A " * 20_000, id="numbers-that-belong-to-sentences"),
        pytest.param("Rapat\n" * 20_000, id="lines"),
    ],
)
def test_a_very_long_cell_is_split_in_time(text: str) -> None:
    start = process_time()
    split_steps(text)

    assert process_time() - start < SECONDS_ALLOWED


@given(
    st.sampled_from(
        [
            "Melaksanakan monitoring malam perayaan natal bersama, antara Walikota, Pokor Pimda, "
            "Kementerian Agama dan Badan Kesbangpol di gereja Hati Kudus Yosodadi Metro",
            "Pembinaan Partai politik dalam pengelolaan keuangan",
            "Sosialisasi partai politik untuk mewujudkan pemilu yang berintegritas dan bermartabat",
        ]
    ),
    st.integers(18, 90),
)
def test_a_wrapped_sentence_stays_one_step(sentence: str, width: int) -> None:
    assert split_steps("\n".join(wrap(sentence, width))) == (sentence,)
