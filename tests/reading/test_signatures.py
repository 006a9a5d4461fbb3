"""Who signs: position, name, rank, NIP, place and date; one party or two."""

from __future__ import annotations

import pytest

from renaksi.domain.draft import Signatory
from renaksi.reading.signatures import Signatures, read_signatures
from renaksi.reading.signs import (
    is_note,
    is_page_furniture,
    is_position,
    is_total,
    place_and_date,
)
from tests.reading.drawn import lines_in

ROSITA = Signatory(
    position="KEPALA BADAN KESBANG DAN POLITIK KOTA METRO",
    name="Dra. ROSITA, MM",
    rank="Pembina Utama Muda",
    nip="197003151990032001",
)


def read(drawing: str) -> Signatures:
    return read_signatures(lines_in(drawing, after_part=1))


def test_the_signature_of_the_example() -> None:
    found = read(
        "KEPALA BADAN KESBANG DAN POLITIK\nKOTA METRO\n\nDra. ROSITA, MM\nPembina Utama Muda\n"
        "NIP. 19700315 199003 2 001"
    )

    assert (found.signatory, found.second_party) == (ROSITA, None)


@pytest.mark.parametrize(
    ("drawing", "place", "date"),
    [
        pytest.param(
            "Ditetapkan di Metro\npada tanggal 4 Januari 2021",
            "Metro",
            "4 Januari 2021",
            id="on-two-lines",
        ),
        pytest.param("Ditetapkan di Metro\npada tanggal", "Metro", None, id="two-lines-date-open"),
        pytest.param("Metro, 4 Januari 2021", "Metro", "4 Januari 2021", id="full"),
        pytest.param("Metro, Januari 2021", "Metro", "Januari 2021", id="without-a-day"),
        pytest.param("Metro,      Januari 2021", "Metro", "Januari 2021", id="day-left-open"),
    ],
)
def test_place_and_date_open_the_block(drawing: str, place: str, date: str | None) -> None:
    found = read(f"{drawing}\nKEPALA DINAS SOSIAL\n\nBUDI SANTOSO, S.Sos\nNIP. 197003151990032001")

    assert found.signatory == Signatory(
        position="KEPALA DINAS SOSIAL",
        name="BUDI SANTOSO, S.Sos",
        nip="197003151990032001",
        place=place,
        date=date,
    )


def test_who_promises_comes_before_who_receives() -> None:
    found = read(
        "PIHAK KEDUA, | | PIHAK PERTAMA,\n"
        "WALI KOTA METRO | | KEPALA DINAS SOSIAL\n\n\n"
        "dr. H. WAHDI, Sp.OG | | BUDI SANTOSO, S.Sos\n"
        " | | NIP. 197003151990032001"
    )

    assert found.signatory is not None
    assert found.second_party is not None
    assert (found.signatory.name, found.signatory.position) == (
        "BUDI SANTOSO, S.Sos",
        "KEPALA DINAS SOSIAL",
    )
    assert (found.second_party.name, found.second_party.position) == (
        "dr. H. WAHDI, Sp.OG",
        "WALI KOTA METRO",
    )


def test_who_takes_note_is_the_second_party() -> None:
    found = read(
        "Mengetahui, | | Metro, 4 Januari 2021\n"
        "KEPALA DINAS SOSIAL | | SEKRETARIS DINAS\n\n\n"
        "BUDI SANTOSO, S.Sos | | RINA WATI, S.E.\n"
        "NIP. 197003151990032001 | | NIP. 198001012005012002"
    )

    assert found.signatory is not None
    assert found.second_party is not None
    assert (found.signatory.name, found.second_party.name) == (
        "RINA WATI, S.E.",
        "BUDI SANTOSO, S.Sos",
    )
    assert (found.signatory.place, found.signatory.date) == ("Metro", "4 Januari 2021")


@pytest.mark.parametrize(
    ("printed", "nip"),
    [
        pytest.param("NIP. 19700315 199003 2 001", "197003151990032001", id="grouped"),
        pytest.param("NIP 197003151990032001", "197003151990032001", id="plain"),
        pytest.param("NIP. 19700315 199003 2", "19700315 199003 2", id="too-short-stays-printed"),
        pytest.param("NIP.", None, id="left-open"),
    ],
)
def test_nip_is_eighteen_digits_or_what_is_printed(printed: str, nip: str | None) -> None:
    found = read(f"KEPALA DINAS SOSIAL\n\nBUDI SANTOSO, S.Sos\n{printed}")

    assert found.signatory is not None
    assert found.signatory.nip == nip


def test_notes_alone_are_no_signature() -> None:
    assert read("Keterangan : angka sementara\nSumber : BPS Kota Metro").signatory is None


def test_the_last_block_of_a_document_counts() -> None:
    found = read(
        "KEPALA BIDANG\nRINA WATI, S.E.\nNIP. 198001012005012002\n\n\n\n\n\n\n\n\n\n"
        "KEPALA DINAS SOSIAL\nBUDI SANTOSO, S.Sos\nNIP. 197003151990032001"
    )

    assert found.signatory is not None
    assert found.signatory.name == "BUDI SANTOSO, S.Sos"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Plt. Kepala Dinas Sosial", True, id="acting"),
        pytest.param("PIHAK KEDUA", True, id="party"),
        pytest.param("Kepalanya pusing", False, id="only-begins-like-it"),
    ],
)
def test_what_opens_a_signature(text: str, expected: bool) -> None:
    assert is_position(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Metro, 4 Januari 2021", ("Metro", "4 Januari 2021"), id="date"),
        pytest.param("Metro, ................", ("Metro", None), id="dots-to-fill-in"),
        pytest.param("Ditetapkan di Metro, 4-1-2021", ("Metro", "4-1-2021"), id="digits"),
        pytest.param("Rapat, 4 kali 2021", None, id="no-month"),
    ],
)
def test_place_and_date(text: str, expected: tuple[str, str | None] | None) -> None:
    assert place_and_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("JUMLAH", True, id="bare"),
        pytest.param("Sub Total Program", True, id="of-a-program"),
        pytest.param("Jumlah Keseluruhan (Rp)", True, id="grand"),
        pytest.param("Jumlah orang yang hadir", False, id="an-indicator"),
        pytest.param("Jumlah kegiatan pembinaan ormas", False, id="an-indicator-of-activities"),
    ],
)
def test_totals_and_counts_are_told_apart(text: str, expected: bool) -> None:
    assert is_total(text) is expected


def test_money_alone_beside_it_makes_a_named_program_a_total() -> None:
    assert is_total("Jumlah Program Ketahanan Bangsa", has_only_money=True)
    assert not is_total("Jumlah Program Ketahanan Bangsa")


@pytest.mark.parametrize(
    ("text", "note", "furniture"),
    [
        pytest.param("Keterangan : angka sementara", True, False, id="remark"),
        pytest.param("*) sesuai Renstra", True, False, id="asterisk"),
        pytest.param("Halaman 2 dari 5", False, True, id="page-of-pages"),
        pytest.param("- 3 -", False, True, id="page-between-dashes"),
        pytest.param("Meningkatnya mutu layanan", False, False, id="content"),
    ],
)
def test_notes_and_page_numbers(text: str, note: bool, furniture: bool) -> None:
    assert (is_note(text), is_page_furniture(text)) == (note, furniture)
