"""Wording for made-up plans, parsed from ``vocabulary.txt``."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Wording:
    """A statement of one level with its indicator, unit and what stands below it."""

    code: str
    text: str
    indicator: str
    unit: str
    below: list[Wording] = field(default_factory=list)


@dataclass
class Affair:
    """An affair of government with everything an agency of it might plan."""

    code: str
    name: str
    agencies: list[str]
    goals: list[Wording] = field(default_factory=list)
    objectives: list[Wording] = field(default_factory=list)
    programs: list[Wording] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)


def _wording(parts: list[str]) -> Wording:
    code, text, indicator, unit = parts if len(parts) == 4 else ["", *parts]
    return Wording(code, text, indicator, unit)


def _add(affair: Affair, kind: str, parts: list[str]) -> None:
    match kind:
        case "G":
            affair.goals.append(_wording(parts))
        case "O":
            affair.objectives.append(_wording(parts))
        case "P":
            affair.programs.append(_wording(parts))
        case "K":
            affair.programs[-1].below.append(_wording(parts))
        case "S":
            affair.programs[-1].below[-1].below.append(_wording(parts))
        case _:
            affair.steps.append(parts[0])


@functools.cache
def affairs() -> tuple[Affair, ...]:
    """Return all affairs; the last one is the support program that every agency has."""
    found: list[Affair] = []
    text = Path(__file__).with_name("vocabulary.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        kind, _, rest = line.partition(" ")
        parts = [part.strip() for part in rest.split("|")]
        if kind == "A":
            found.append(Affair(parts[0], parts[1], [p.strip() for p in parts[2].split(";")]))
        else:
            _add(found[-1], kind, parts)
    return tuple(found)
