"""Small plans for the tests of the command line."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from renaksi.domain.draft import Form, Level, PlanDraft, PlanRow, Signatory, Source, Unplaced
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from renaksi.domain.quantities import Quantity
from renaksi.domain.totals import count_totals

PERCENT = Quantity(Decimal(15), "%", "15%")
PEOPLE = Quantity(Decimal(1250), "orang", "1.250 orang")


def make_row(level: Level = Level.SUB_ACTIVITY, **given: Any) -> PlanRow:
    """Build a row with a full cascade, as short as can be."""
    statements = {
        "goal": "Terwujudnya kota aman",
        "objective": "Meningkatnya kerukunan",
        "objective_indicator": "Persentase kerukunan",
        "program": "Program Ketahanan Sosial",
        "activity": "Pemantapan ketahanan",
        "activity_indicator": "Jumlah pemantapan",
        "sub_activity": "Pelaksanaan fasilitasi",
    }
    return PlanRow(level=level, **{**statements, **given})


def make_plan(*rows: PlanRow, **given: Any) -> PlanDraft:
    """Build a plan of these rows, or of one usual row."""
    chosen = rows or (
        make_row(
            indicator="Persentase kerukunan",
            quarter_targets=(PERCENT, None, None, PEOPLE),
            activity_target=PERCENT,
            budget=Decimal(109000000),
            person_in_charge="Dra. SITI AMINAH",
            steps=("Rapat koordinasi", "Pemantauan"),
            step_months=((2,), (4, 10)),
            months=(2, 4, 10),
        ),
    )
    usual: dict[str, Any] = {
        "form": Form.ACTION_PLAN,
        "source": Source("rencana.xlsx"),
        "title": "RENCANA AKSI",
        "agency": "BADAN KESBANGPOL",
        "government": "KOTA METRO",
        "year": 2021,
        "totals": count_totals(chosen),
        "signatory": Signatory(name="Dra. ROSITA, MM", nip="197003151990032001"),
    }
    return PlanDraft(rows=tuple(chosen), **{**usual, **given})


def make_findings() -> tuple[Finding, ...]:
    """Build a finding of each severity."""
    cell = Place(sheet="Renaksi", first="S7", last="S7")
    return (
        Finding("budget.same_node_twice", Severity.ERROR, cell, (1, 2, 3, 5)),
        Finding("form.no_signature", Severity.WARNING),
        Finding("file.wrong_extension", Severity.HINT, Place(page=2, table=1)),
    )


def make_unplaced(count: int) -> tuple[Unplaced, ...]:
    """Build content without a place."""
    return tuple(
        Unplaced(
            Place(sheet="Renaksi", first=f"B{n}", last=f"B{n}"), f"Teks {n}", "reading.no_column"
        )
        for n in range(1, count + 1)
    )
