"""Signature blocks of a printed plan: one party, or two side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renaksi.domain.draft import PlanDraft, Signatory
from renaksi.domain.statement_columns import printed_text

FIRST_PARTY, SECOND_PARTY = "PIHAK PERTAMA", "PIHAK KEDUA"
NIP_LENGTH = 18


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """What stands above (position) and below (name, rank, NIP) the space for a signature."""

    label: str | None
    place_date: str | None
    position: str | None
    name: str | None
    rank: str | None
    nip: str | None

    @property
    def above(self) -> list[str]:
        """Return the lines above the space for the signature."""
        label = f"{self.label}," if self.label else None
        return [text for text in (self.place_date, label, self.position) if text]

    @property
    def below(self) -> list[str]:
        """Return the lines below the name."""
        return [text for text in (self.rank, self.nip) if text]


def signatures_of(draft: PlanDraft) -> Iterator[SignatureBlock]:
    """Yield the parties from left to right; only two of them are called parties in print."""
    has_two = draft.signatory is not None and draft.second_party is not None
    if draft.second_party is not None:
        yield _signature(draft.second_party, SECOND_PARTY)
    if draft.signatory is not None:
        yield _signature(draft.signatory, FIRST_PARTY if has_two else None)


def _signature(signatory: Signatory, label: str | None) -> SignatureBlock:
    place, date = printed_text(signatory.place), printed_text(signatory.date)
    place_date = f"{place}, {date}" if place and date else (f"{place}," if place else date)
    return SignatureBlock(
        label=label,
        place_date=place_date or None,
        position=printed_text(signatory.position) or None,
        name=printed_text(signatory.name) or None,
        rank=printed_text(signatory.rank) or None,
        nip=f"NIP. {grouped_nip(signatory.nip)}" if signatory.nip else None,
    )


def grouped_nip(nip: str) -> str:
    """Print a NIP in its groups (``19700315 199003 2 001``); anything else as it is."""
    if len(nip) != NIP_LENGTH or not nip.isdecimal():
        return printed_text(nip)
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
