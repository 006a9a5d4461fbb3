"""One difficulty: a small file and what a careful person reads from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Difficulty:
    """A file that shows one difficulty.

    Attributes:
        what: The difficulty in a sentence.
        data: The file.
        name: Its name.
        rows: The rows expected, with the fields that matter (all scored keys that any row uses
            are compared in every row).
        plan: Values expected in the plan itself (``form``, ``totals`` in part, ...).
        plans: How many plans the file holds; ``rows`` and ``plan`` are about the first.
    """

    what: str
    data: bytes
    name: str
    rows: list[dict[str, Any]]
    plan: Mapping[str, Any] = field(default_factory=dict)
    plans: int = 1


Maker = Callable[[], Difficulty]
MAKERS: dict[str, Maker] = {}


def difficulty(maker: Maker) -> Maker:
    """Register a function that makes a difficulty; its name is the difficulty's."""
    MAKERS[maker.__name__] = maker
    return maker


def q(value: float | None, unit: str | None = None, raw: str = "") -> dict[str, Any]:
    """A quantity as the contract prints it."""
    return {"value": value, "unit": unit, "raw": raw}
