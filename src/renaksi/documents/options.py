"""How a document is to be written, and what came of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from renaksi.domain.findings import Finding

Kind: TypeAlias = Literal["xlsx", "docx", "pdf", "csv", "json"]
MEDIA_TYPES: Final[Mapping[str, str]] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
"""By kind: what an answer that carries such a file says it is."""

PaperName: TypeAlias = Literal["F4", "A4", "A3"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper in landscape, millimetres."""

    name: str
    width: float
    height: float


PAPERS: dict[str, Paper] = {
    "F4": Paper("F4", 330, 215),
    "A4": Paper("A4", 297, 210),
    "A3": Paper("A3", 420, 297),
}


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What a caller may choose.

    Attributes:
        paper: A3 puts the schedule beside the plan, the others under it.
        lang: Language of findings' texts (``id`` or ``en``); the form itself is Indonesian.
        date: The day that the file gives as its own; ``None`` is the first day of the plan's year.
    """

    paper: PaperName = "F4"
    lang: str = "id"
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A file's bytes, and what had to be done to write it (``document.*``)."""

    data: bytes
    findings: tuple[Finding, ...] = ()
