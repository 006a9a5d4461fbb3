"""Figures in words: targets, money, months and places as a person writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import PurePath

from renaksi.domain.draft import COUNTS, PlanDraft, PlanRow, Totals
from renaksi.domain.places import Place
from renaksi.domain.quantity import Quantity, QuantityKind
from renaksi.messages.formatting import format_money, format_number
from renaksi.messages.interface import counted, text

QUARTERS = ("q1", "q2", "q3", "q4")
_MOST_DECIMALS = 4
SEVERITIES = ("error", "warning", "hint")


def quantity_text(quantity: Quantity | None) -> str:
    """Write a quantity: its number in the Indonesian notation and its unit, else as printed."""
    if quantity is None:
        return ""
    if quantity.value is None or quantity.kind is not QuantityKind.EXACT:
        return quantity.raw
    if quantity.denominator is not None:
        return quantity.raw
    number = format_number(_rounded(quantity.value), "id")
    if quantity.unit is None:
        return number
    return f"{number}%" if quantity.unit == "%" else f"{number} {quantity.unit}"


def _rounded(number: Decimal) -> Decimal:
    """Round what a spreadsheet has computed to two decimals; what a person wrote stays."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_MOST_DECIMALS:
        return number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return number


def money_text(amount: Decimal | None) -> str:
    """Write rupiah; nothing where there is none."""
    return "" if amount is None else format_money(_rounded(amount))


def target_figures(row: PlanRow) -> dict[str, str]:
    """Write a row's targets by column: ``q1`` to ``q4`` and ``year``; only those there are."""
    named = {**dict(zip(QUARTERS, row.quarter_targets, strict=True)), "year": row.target}
    return {name: quantity_text(target) for name, target in named.items() if target is not None}


def realized_figures(row: PlanRow) -> dict[str, str]:
    """Write what a row reports as achieved, by column."""
    return {
        period: quantity_text(part.value)
        for period, part in row.realized.items()
        if part.value is not None
    }


def realized_money(row: PlanRow) -> dict[str, str]:
    """Write what a row reports as spent, by column, without the sign of the rupiah."""
    return {
        period: format_number(_rounded(part.money), "id")
        for period, part in row.realized.items()
        if part.money is not None
    }


def quarter_title(name: str, lang: str) -> str:
    """Name a period's column: ``q1`` to ``q4``, or ``year``."""
    if name == "year":
        return text("plan.target", lang)
    return text("plan.quarters", lang).split(",")[QUARTERS.index(name)]


def months_text(months: Sequence[int], lang: str) -> str:
    """Write months by their short names; a number that is no month stays a number."""
    names = text("months", lang).split()
    return " ".join(names[m - 1] if 1 <= m <= len(names) else str(m) for m in months)


def totals_text(totals: Totals, lang: str) -> str:
    """Count what there is in a plan; what there is none of is left out."""
    counts = ((name, getattr(totals, name)) for name in COUNTS)
    return ", ".join(counted(f"count.{name}", count, lang) for name, count in counts if count)


def severity_counts(draft: PlanDraft) -> dict[str, int]:
    """Count findings by severity, the most severe first; all three are there."""
    counts = dict.fromkeys(SEVERITIES, 0)
    for finding in draft.findings:
        counts[finding.severity.value] += 1
    return counts


def counts_text(counts: Mapping[str, int], lang: str) -> str:
    """Write counts of findings: ``2 kesalahan, 9 peringatan``; nothing where there is none."""
    present = [(name, counts.get(name, 0)) for name in SEVERITIES]
    return ", ".join(counted(f"count.{name}", count, lang) for name, count in present if count)


def place_text(place: Place | None, file: str, lang: str) -> str:
    """Write a place: sheet or page or table, and the cells.

    Plain text has one sheet that is named like the file; then the name says nothing.
    """
    if place is None:
        return ""
    parts = []
    if place.sheet is not None and place.sheet != PurePath(file).name:
        parts.append(text("place.sheet", lang, name=place.sheet))
    if place.page is not None:
        parts.append(text("place.page", lang, number=place.page))
    if place.table == 0:
        parts.append(text("place.outside", lang))
    elif place.table is not None:
        parts.append(text("place.table", lang, number=place.table))
    if place.first is not None:
        is_one = place.last is None or place.last == place.first
        cells = place.first if is_one else f"{place.first}–{place.last}"
        parts.append(text("place.cell", lang, cell=cells))
    return ", ".join(parts)


def owner_text(draft: PlanDraft) -> str:
    """Name whose plan it is and for when."""
    parts = (draft.agency, draft.government, draft.year, draft.period)
    return " · ".join(str(part) for part in parts if part is not None)
