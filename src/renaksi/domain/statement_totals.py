"""Totals of a printed plan: which rows make the sum, and behind which row a total stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi.domain.draft import Level, PlanDraft
from renaksi.domain.places import Place, reading_order
from renaksi.domain.plan import Node, build_plan
from renaksi.domain.rollup import total_of

COUNTED_ONCE = "DIHITUNG SATU KALI"
TOTAL_LABEL = f"JUMLAH ANGGARAN (SETIAP BARIS ANGGARAN {COUNTED_ONCE})"
TOTAL_LABEL_SUB_ACTIVITY = f"JUMLAH ANGGARAN (SETIAP SUB KEGIATAN {COUNTED_ONCE})"


def restates_total(text: str, amount: Decimal | None, budget: Decimal | None) -> bool:
    """Tell whether a printed total says no more than the plan's own total.

    Official files end with a line that counts each distinct thing once and says so. Where its
    amount is the plan's, the line is no total of the document's own.
    """
    says_so = COUNTED_ONCE in " ".join(text.upper().split())
    return says_so and amount is not None and amount == budget


@dataclass(frozen=True, slots=True)
class TotalLine:
    """A total under or between the lines.

    Attributes:
        label: Printed over the columns left of the money.
        amount: Rupiah; ``None`` prints an empty cell.
        counted: Rows whose money makes the amount, so that a spreadsheet can add them up;
            empty where the amount is printed as the document gave it.
    """

    label: str
    amount: Decimal | None
    counted: tuple[int, ...] = ()


def totals_after(draft: PlanDraft) -> dict[int, list[TotalLine]]:
    """Lay out the totals of a plan.

    Returns:
        By the position of the row that they follow (0 is above the first): every total that the
        document printed, and behind the last row our own, unless a printed one says the same.
    """
    counted, amount = counted_rows(draft), draft.totals.budget
    placed: dict[int, list[TotalLine]] = {}
    known = [order for row in draft.rows if (order := reading_order(row.place)) is not None]
    orders = known if len(known) == len(draft.rows) else None
    is_said = False
    for total in draft.printed_totals:
        is_same = amount is not None and total.amount == amount and total.matches is True
        line = TotalLine(_label(total.text), total.amount, counted if is_same else ())
        is_said = is_said or is_same
        placed.setdefault(_row_before(orders, total.place, len(draft.rows)), []).append(line)
    if amount is not None and draft.rows and not is_said:
        levels = {draft.rows[position - 1].level for position in counted}
        label = TOTAL_LABEL_SUB_ACTIVITY if levels == {Level.SUB_ACTIVITY} else TOTAL_LABEL
        placed.setdefault(len(draft.rows), []).append(TotalLine(label, amount, counted))
    return placed


def counted_rows(draft: PlanDraft) -> tuple[int, ...]:
    """Return the rows whose money adds up to the plan's total, each distinct thing once.

    Returns:
        Positions, the first is 1; empty where no choice of rows gives ``totals.budget``.
    """
    if draft.totals.budget is None:
        return ()
    plan = build_plan(draft.rows)
    counted = tuple(sorted(row for root in plan.roots() for row in _counted(root)))
    money = [draft.rows[position - 1].budget or Decimal(0) for position in counted]
    return counted if sum(money, Decimal(0)) == draft.totals.budget else ()


def _counted(node: Node) -> Iterator[int]:
    """Yield the rows that carry a node's total: its children's, else its own, else its details'."""
    if any(total_of(child).amount is not None for child in node.children):
        for child in node.children:
            yield from _counted(child)
    elif node.amounts:
        yield node.amounts[0].row
    else:
        yield from (amount.row for amount in node.details)


def _label(text: str) -> str:
    """Return the words of a printed total; a line that printed its amount alone has none."""
    return text if any(sign.isalpha() for sign in text) else ""


def _row_before(
    orders: Sequence[tuple[str, int, int, int]] | None, place: Place, count: int
) -> int:
    """Return the position of the last row read above a place; the last of all where unknown."""
    where = reading_order(place)
    if where is None or orders is None:
        return count
    return next((at for at in range(count, 0, -1) if orders[at - 1] < where), 0)
