"""Plans for the tests of the writers: made up, small, each with one thing to show."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from renaksi.documents import WriteOptions
from renaksi.domain.draft import (
    Form,
    Level,
    PlanDraft,
    PlanRow,
    Signatory,
    Source,
)
from renaksi.domain.quantities import Quantity, QuantityKind
from renaksi.domain.totals import count_totals

DATE = datetime.date(2026, 1, 5)
OPTIONS = WriteOptions(date=DATE)
A3 = WriteOptions(paper="A3", date=DATE)

TEN_PERCENT = Quantity(Decimal(10), "%", "10%")
THREE_DOCUMENTS = Quantity(Decimal(3), "dokumen", "3 dokumen")
AT_LEAST = Quantity(Decimal(80), None, ">= 80", QuantityKind.AT_LEAST)
DASH = Quantity(None, None, "-", QuantityKind.TEXT)

HEAD = Signatory(
    position="KEPALA DINAS KESEHATAN",
    name="Dr. ANI LESTARI",
    rank="Pembina Utama Muda",
    nip="197003151990032001",
    place="Metro",
    date="5 Januari 2026",
)
MAYOR = Signatory(position="WALI KOTA METRO", name="BUDI SANTOSO")


def make_row(number: int | str | None = 1, **given: Any) -> PlanRow:
    """Build a row that states a sub-activity."""
    usual: dict[str, Any] = {
        "goal": "Terwujudnya masyarakat sehat",
        "goal_indicator": "Indeks kesehatan masyarakat",
        "objective": "Meningkatnya kunjungan balita",
        "objective_indicator": "Persentase kunjungan balita",
        "indicator": "Persentase kunjungan balita",
        "program": "Program Pemenuhan Upaya Kesehatan",
        "program_indicator": "Persentase upaya kesehatan",
        "activity": "Penyediaan Layanan Kesehatan",
        "activity_indicator": "Jumlah layanan kesehatan",
        "sub_activity": "Pengelolaan Pelayanan Kesehatan Balita",
        "sub_activity_indicator": "Jumlah balita yang dilayani",
        "quarter_targets": (TEN_PERCENT, None, THREE_DOCUMENTS, None),
        "activity_target": AT_LEAST,
        "steps": ("Menimbang balita di posyandu", "Menyusun laporan bulanan"),
        "months": (2, 11),
        "step_months": ((2,), (11,)),
        "budget": Decimal(125_000_000),
        "person_in_charge": "RINI WULANDARI, S.K.M.",
    }
    return PlanRow(level=Level.SUB_ACTIVITY, number=number, **(usual | given))


def make_plan(rows: Sequence[PlanRow] | None = None, **given: Any) -> PlanDraft:
    """Build an action plan with its totals counted."""
    rows = (make_row(),) if rows is None else tuple(rows)
    usual: dict[str, Any] = {
        "form": Form.ACTION_PLAN,
        "source": Source("rencana.xlsx", ("Lembar 1",)),
        "title": "RENCANA AKSI KINERJA SASARAN",
        "agency": "DINAS KESEHATAN",
        "government": "KOTA METRO",
        "year": 2026,
        "signatory": HEAD,
        "totals": count_totals(rows),
    }
    return PlanDraft(rows=rows, **(usual | given))


def make_shared_plan() -> PlanDraft:
    """Build two objectives on one sub-activity, and a third on another: one budget counts once."""
    second = {
        "objective": "Meningkatnya gizi balita",
        "objective_indicator": "Persentase balita bergizi baik",
        "indicator": "Persentase balita bergizi baik",
    }
    third = {
        "sub_activity": "Pengelolaan Pelayanan Kesehatan Lansia",
        "sub_activity_indicator": "Jumlah lansia yang dilayani",
        "objective": "Meningkatnya kesehatan lansia",
        "objective_indicator": "Persentase lansia sehat",
        "indicator": "Persentase lansia sehat",
        "steps": ("Memeriksa lansia",),
        "months": (),
        "step_months": None,
        "budget": Decimal(50_000_000),
    }
    return make_plan([make_row(1), make_row(2, **second), make_row(3, **third)])


def make_long_plan(count: int = 24) -> PlanDraft:
    """Build a plan of several pages whose goal and objective are merged over all rows."""
    long = "pelaksanaan koordinasi kebijakan di bidang kesehatan masyarakat " * 3
    rows = [
        make_row(
            number,
            activity=f"Kegiatan {(number - 1) // 4 + 1} {long}".strip(),
            sub_activity=f"Sub kegiatan {number} {long}".strip(),
            budget=Decimal(1_000_000 * number),
        )
        for number in range(1, count + 1)
    ]
    return make_plan(rows)


def make_detailed_plan() -> PlanDraft:
    """Build a work plan with affair, levels of their own rows, one more indicator and details."""
    standing: dict[str, Any] = {"affair": "Urusan Kesehatan", "program": "Program Upaya Kesehatan"}
    activity = standing | {"activity": "Penyediaan Layanan Kesehatan"}
    rows = (
        PlanRow(level=Level.AFFAIR, affair="Urusan Kesehatan", number="I"),
        PlanRow(level=Level.PROGRAM, code="1.02.02", budget=Decimal(90), **standing),
        PlanRow(level=Level.ACTIVITY, indicator="Jumlah layanan", unit="layanan", **activity),
        PlanRow(level=Level.INDICATOR, indicator="Jumlah pasien", target=DASH, **activity),
        PlanRow(level=Level.DETAIL, detail="Alat tulis", budget=Decimal("40.50"), **activity),
        PlanRow(level=Level.DETAIL, detail="Bahan cetak", budget=Decimal("49.50"), **activity),
    )
    return make_plan(rows, form=Form.WORK_PLAN, title="RENCANA KERJA", signatory=None)


def with_text(draft: PlanDraft, text: str) -> PlanDraft:
    """Put a text wherever a draft can hold one."""
    quantity = Quantity(None, None, text, QuantityKind.TEXT)
    row = make_row(
        text,
        code=text,
        affair=text,
        goal=text,
        sub_activity=text,
        detail=text,
        indicator=text,
        unit=text,
        target=quantity,
        quarter_targets=(quantity, quantity, quantity, quantity),
        steps=(text, text),
        person_in_charge=text,
        other={"Keterangan": text, "Sumber / Dana": text},
    )
    party = Signatory(text, text, text, text, text, text)
    return replace(
        draft,
        rows=(row,),
        title=text,
        agency=text,
        government=text,
        period=text,
        signatory=party,
        second_party=party,
        notes=(text,),
    )
