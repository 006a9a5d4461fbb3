"""Read a document's plans wholly inside the child process: recognition and review have limits too.

The command line reads in its own process, which a person can stop. A server reads documents of
strangers, so nothing of it happens in the process that holds the database. What comes back is
plain data for ``marshal``, which holds no code; the drafts are put together from it unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from renaksi.domain.draft import (
    Form,
    Level,
    PlanDraft,
    PlanRow,
    PrintedTotal,
    Realization,
    Signatory,
    Skipped,
    Source,
    Totals,
    Unplaced,
)
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.places import Place
from renaksi.domain.quantity import Quantity, QuantityKind
from renaksi.reading import sandbox
from renaksi.reading.reader import ReadOptions, read_plans
from renaksi.reading.sandbox import Limits

SERVER_LIMITS = Limits(seconds=60.0, memory=3 * 1024**3)
"""For one document; LibreOffice, which old formats need, runs inside them."""

_TASK = "renaksi.reading.limited:read_packed"
_SEPARATOR = "\x1f"

_KINDS: tuple[type[Any], ...] = (
    *(Form, Level, Severity, QuantityKind),
    *(PlanDraft, PlanRow, PrintedTotal, Realization, Signatory, Skipped, Source, Totals, Unplaced),
    *(Finding, Place, Quantity),
)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}


def read_plans_limited(
    data: bytes, name: str, sheets: tuple[str, ...] = (), *, limits: Limits = SERVER_LIMITS
) -> list[PlanDraft]:
    """Read as :func:`renaksi.reading.reader.read_plans` does, in a child process with limits.

    Raises:
        RenaksiError: As there; or ``file.too_slow``, ``file.too_large``, ``file.crashed``.
    """
    with sandbox.Worker(limits) as worker:
        return [unpacked(one) for one in worker.run(_TASK, data, name, _SEPARATOR.join(sheets))]


def read_packed(data: bytes, name: str, sheets: str) -> list[Any]:
    """Read and pack; the task of the child process."""
    chosen = tuple(one for one in sheets.split(_SEPARATOR) if one)
    return [packed(draft) for draft in read_plans(data, name, ReadOptions(sheets=chosen))]


def packed(value: Any) -> Any:
    """Turn a draft, or anything in one, into plain data.

    Whatever is no text, number or nothing becomes a tuple whose first part says what it was.
    """
    if value is None or isinstance(value, bool | int) or type(value) is str:
        return value
    if isinstance(value, Decimal):
        return ("number", str(value))
    if isinstance(value, Enum):
        return (_NUMBERS[type(value)], value.value)
    if isinstance(value, tuple):
        return ("tuple", [packed(one) for one in value])
    if isinstance(value, frozenset):
        return ("set", [packed(one) for one in sorted(value)])
    if isinstance(value, Mapping):
        return ("mapping", [(key, packed(one)) for key, one in value.items()])
    if is_dataclass(value):
        parts = [packed(getattr(value, field.name)) for field in fields(value)]
        return (_NUMBERS[type(value)], parts)
    raise TypeError(type(value).__name__)


def unpacked(value: Any) -> Any:
    """Turn plain data of :func:`packed` back into what it was."""
    if not isinstance(value, tuple):
        return value
    what, parts = value
    match what:
        case "number":
            return Decimal(parts)
        case "tuple":
            return tuple([unpacked(one) for one in parts])
        case "set":
            return frozenset(unpacked(one) for one in parts)
        case "mapping":
            return {key: unpacked(one) for key, one in parts}
    kind = _KINDS[what]
    if issubclass(kind, Enum):
        return kind(parts)
    names = [field.name for field in fields(kind)]
    return kind(**dict(zip(names, map(unpacked, parts), strict=True)))
