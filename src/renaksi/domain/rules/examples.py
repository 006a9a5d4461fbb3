"""Small drafts with which rules show what they pass and what they raise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from renaksi.domain.draft import Form, Level, PlanDraft, PlanRow, Realization, Signatory, Source
from renaksi.domain.quantities import Quantity

_SIGNATORY = Signatory(
    position="Kepala Badan",
    name="Contoh Nama",
    rank="Pembina",
    nip="197003151990032001",
    place="Contoh",
    date="4 Januari 2021",
)


def draft(*rows: PlanRow, **fields: Any) -> Callable[[], PlanDraft]:
    """Write down a draft of a whole, signed action plan; ``fields`` change what it has."""
    whole = PlanDraft(
        form=Form.ACTION_PLAN,
        source=Source("contoh.xlsx"),
        rows=rows,
        title="RENCANA AKSI",
        agency="BADAN CONTOH",
        government="KOTA CONTOH",
        year=2021,
        signatory=_SIGNATORY,
    )
    return lambda: replace(whole, **fields)


def signed(**fields: str | None) -> Signatory:
    """Write down a whole signature block; ``fields`` change what it has."""
    return replace(_SIGNATORY, **fields)


def line(level: Level = Level.SUB_ACTIVITY, **fields: Any) -> PlanRow:
    """Write down a row; ``budget`` may be a whole number, ``quarters`` its quarter targets."""
    if isinstance(fields.get("budget"), int):
        fields["budget"] = Decimal(fields["budget"])
    if "quarters" in fields:
        fields["quarter_targets"] = fields.pop("quarters")
    return PlanRow(level=level, **fields)


def amount(value: int | str | None, unit: str | None = None, raw: str | None = None) -> Quantity:
    """Write down a quantity, ``amount(70, "%")``; ``raw`` where it prints differently."""
    number = None if value is None else Decimal(value)
    printed = raw or " ".join(str(part) for part in (value, unit) if part is not None)
    return Quantity(number, unit, printed)


def spent(money: int) -> dict[str, Realization]:
    """Write down money spent in the first quarter."""
    return {"q1": Realization(money=Decimal(money))}
