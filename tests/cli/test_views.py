"""What people see: the plan and its findings, at any width, in both languages."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from renaksi.cli.findings_view import finding_lines, where_text
from renaksi.cli.plan_view import plan_lines
from renaksi.cli.screen import Screen
from renaksi.domain.draft import Level, PlanDraft, PlanRow, PrintedTotal, Realization, Skipped
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from tests.cli.plans import PEOPLE, PERCENT, make_findings, make_plan, make_row, make_unplaced

WIDTHS = (40, 80, 120, 160, 200)


def plan_text(plan: PlanDraft, width: int = 80, lang: str = "id") -> str:
    return Screen(width, is_coloured=False).draw(*plan_lines(plan, "rencana.xlsx", width, lang))


def findings_text(plan: PlanDraft, width: int = 80, lang: str = "id") -> str:
    return Screen(width, is_coloured=False).draw(*finding_lines(plan, "rencana.xlsx", width, lang))


PLAN_AT_80 = """\
RENCANA AKSI
BADAN KESBANGPOL · KOTA METRO · 2021
Rencana aksi · 1 baris · rencana.xlsx

Baris                                                                   Anggaran
    Tujuan: Terwujudnya kota aman
    │
    └─ Sasaran: Meningkatnya kerukunan
       │ • Persentase kerukunan
       │                                            TW I 15%   TW IV 1.250 orang
       └─ Program: Ketahanan Sosial
          └─ Kegiatan: Pemantapan ketahanan
             │ • Jumlah pemantapan
             │                                                        Target 15%
  1          └─ Sub kegiatan: Pelaksanaan fasilitasi               Rp109.000.000
                  Penanggung jawab: Dra. SITI AMINAH
                  1. Rapat koordinasi [Feb]
                  2. Pemantauan [Apr Okt]

Jumlah          1 tujuan, 1 sasaran, 1 program, 1 kegiatan, 1 sub kegiatan, 2
                indikator, 2 langkah · Anggaran Rp109.000.000
Penanda tangan  Dra. ROSITA, MM · NIP 19700315 199003 2 001
Tidak ada temuan.
"""


def test_a_plan_at_80_columns() -> None:
    assert plan_text(make_plan()).splitlines() == PLAN_AT_80.splitlines()


def test_a_wide_plan_has_a_column_per_quarter() -> None:
    lines = plan_text(make_plan(), 120, "en").splitlines()

    heading = next(line for line in lines if line.startswith("Row"))
    measure = next(line for line in lines if "• Persentase kerukunan" in line)
    assert heading.split() == ["Row", "Q1", "Q4", "Target", "Budget"]
    for title, figure in (("Q1", "15%"), ("Q4", "1.250 orang")):
        end = heading.index(title) + len(title)
        assert measure[:end].endswith(figure)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_nothing_is_wider_than_the_terminal(width: int, lang: str) -> None:
    rows = [make_row(sub_activity="Pelaksanaan kebijakan " * 9, budget=Decimal(10**14)), make_row()]
    plan = make_plan(*rows, findings=make_findings(), unplaced=make_unplaced(3))

    for text in (plan_text(plan, width, lang), findings_text(plan, width, lang)):
        assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_of_a_plan_is_hidden(width: int) -> None:
    row = make_row(
        indicator="Persentase kerukunan",
        unit="persen",
        quarter_targets=(PERCENT, None, PEOPLE, None),
        target=PERCENT,
        budget=Decimal(5),
        person_in_charge="Dra. SITI AMINAH",
        steps=("Rapat",),
        months=(2,),
        realized={"q1": Realization(PERCENT, Decimal(1500))},
    )
    bare = PlanRow(level=Level.AGENCY, detail="DINAS", target=PEOPLE, activity_target=PERCENT)
    text = plan_text(make_plan(row, row, bare), width)

    for part in ("(persen)", "15%", "1.250", "Rp5", "AMINAH", "Rapat", "Feb", "1.500", "Realisasi"):
        assert part in text
    assert text.count("Rapat") == 2
    assert text.count("1.250") == 2  # the same figures of one indicator are said once


@pytest.mark.parametrize("width", WIDTHS)
def test_every_row_has_its_number_in_the_margin(width: int) -> None:
    rows = [
        PlanRow(level=Level.PROGRAM, program="P", indicator="Satu", person_in_charge="BIDANG A"),
        PlanRow(level=Level.INDICATOR, program="P", indicator="Dua", person_in_charge="BIDANG A"),
        PlanRow(level=Level.INDICATOR, program="P", indicator="Dua", person_in_charge="BIDANG A"),
        PlanRow(level=Level.INDICATOR, program="P", person_in_charge="BIDANG B"),
    ]
    lines = plan_text(make_plan(*rows), width).splitlines()

    numbered = [line.split()[0] for line in lines if re.match(r"  \d+ ", line)]
    assert numbered == ["1", "2", "3", "4"]
    assert sum("BIDANG A" in line for line in lines) == 1


def test_what_stands_around_the_rows_is_shown() -> None:
    place = Place(sheet="Renaksi", first="A9", last="S9")
    plan = make_plan(
        printed_totals=(PrintedTotal(place, "Jumlah", Decimal(7), matches=False),),
        notes=("Catatan kaki",),
        unplaced=make_unplaced(14),
        findings=make_findings(),
    )

    text = plan_text(plan)

    assert "Jumlah Rp7 (tidak cocok)" in text
    assert "Catatan kaki" in text
    assert "lembar “Renaksi”, sel B1: Teks 1" in text
    assert "dan 2 lagi" in text
    assert "1 kesalahan, 1 peringatan, 1 petunjuk. Selengkapnya: renaksi review" in text


def test_an_empty_form_says_so() -> None:
    plan = make_plan()
    empty = PlanDraft(form=plan.form, source=plan.source, title=plan.title)
    assert "tidak ada satu baris pun" in plan_text(empty)


def test_what_was_not_read_is_said() -> None:
    plan = make_plan()
    source = type(plan.source)("rencana.xlsx", skipped=(Skipped("Lembar2", "reading.x"),))
    assert "Tidak dibaca" in plan_text(make_plan(source=source))


def test_findings_are_grouped_worst_first() -> None:
    lines = findings_text(make_plan(findings=make_findings())).splitlines()

    heads = [line for line in lines if line.startswith(("✗", "!", "·"))]
    assert heads == ["✗ Kesalahan (1)", "! Peringatan (1)", "· Petunjuk (1)"]
    assert lines[-1] == "1 kesalahan, 1 peringatan, 1 petunjuk."


@pytest.mark.parametrize("width", WIDTHS)
def test_each_finding_has_its_code_and_place(width: int) -> None:
    text = findings_text(make_plan(findings=make_findings()), width)
    for part in ("budget.same_node_twice", "form.no_signature", "baris 1–3, 5", "S7"):
        assert part in text


def test_a_clean_plan_says_so() -> None:
    assert findings_text(make_plan(), lang="en").endswith("\nNothing needs mending.\n")


@pytest.mark.parametrize(
    ("rows", "place", "expected"),
    [
        pytest.param((3,), None, "baris 3", id="one-row"),
        pytest.param((1, 2), None, "baris 1, 2", id="two-rows"),
        pytest.param((1, 2, 3, 5), None, "baris 1–3, 5", id="range"),
        pytest.param((), None, "seluruh rencana", id="plan"),
        pytest.param(
            (1,),
            Place(sheet="TW I", first="C7", last="C7"),
            "baris 1 · lembar “TW I”, sel C7",
            id="cell",
        ),
        pytest.param(
            (1,), Place(sheet="a.txt", first="C7", last="D9"), "baris 1 · sel C7–D9", id="file"
        ),
        pytest.param((), Place(page=2, table=0), "halaman 2, di luar tabel", id="page"),
    ],
)
def test_where_a_finding_is(rows: tuple[int, ...], place: Place | None, expected: str) -> None:
    finding = Finding("x.y", Severity.HINT, place, rows)
    assert where_text(finding, "folder/a.txt", "id") == expected


def test_colour_is_only_for_terminals() -> None:
    plan = make_plan(findings=make_findings())
    lines = list(finding_lines(plan, "x", 80, "id"))
    assert "\x1b[" not in Screen(80, is_coloured=False).draw(*lines)
    assert "\x1b[" in Screen(80, is_coloured=True).draw(*lines)


def test_only_what_is_beside_the_point_is_dim() -> None:
    lines = list(plan_lines(make_plan(), "x", 80, "id"))
    head = next(line for line in lines if "Sub kegiatan" in line.plain).for_rich()
    dim = [head.plain[span.start : span.end] for span in head.spans if span.style == "quiet"]
    assert (head.style, dim) == ("", ["  1          └─ "])


def test_a_document_cannot_steer_the_terminal() -> None:
    row = make_row(
        Level.SUB_ACTIVITY, sub_activity="\x1b[2Jhapus layar", person_in_charge="\x1b]0;x\x07"
    )
    plan = make_plan(row, title="\x1b[31mJudul", agency="\x9b31m", notes=("\x1b[5m",))
    assert not set(plan_text(plan)) & {"\x1b", "\x9b", "\x07"}


def test_a_thousand_rows_are_drawn_quickly() -> None:
    rows = [
        PlanRow(level=Level.SUB_ACTIVITY, program="P", sub_activity=f"S {n}") for n in range(1000)
    ]
    assert plan_text(make_plan(*rows)).count("Sub kegiatan: S ") == 1000
