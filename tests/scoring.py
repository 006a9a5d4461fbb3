"""Score a reading against the truth, cell by cell, as the contract's own scorer counts.

Rows are aligned in order by their deepest statement and indicator; then every cell of the keys
that the truth uses counts once: right, wrong, missing or invented.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Plan = Mapping[str, Any]

TEXTS = (
    *("goal", "objective", "program", "activity", "sub_activity"),
    *("goal_indicator", "objective_indicator", "program_indicator"),
    *("activity_indicator", "sub_activity_indicator", "indicator"),
    *("person_in_charge", "code", "unit"),
)
QUANTITIES = ("target", *(f"target_q{q}" for q in range(1, 5)), "activity_target")
KEYS = (*TEXTS, *QUANTITIES, "number", "budget", "months", "steps")
PERCENT = {"persen": "%", "percent": "%", "prosen": "%"}


@dataclass
class Score:
    """Counts of cells, with one line per cell that is not right."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    invented: int = 0
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    is_empty: bool = False

    @property
    def f1(self) -> float:
        if not self.right:
            return float(self.is_empty)
        return 2 * self.right / (2 * self.right + 2 * self.wrong + self.missing + self.invented)

    def count(self, row: int, key: str, kind: str, detail: str) -> None:
        setattr(self, kind, getattr(self, kind) + 1)
        if kind != "right":
            self.faults.append((row, key, f"{kind}: {detail}"))


def score(truth: Plan, actual: Plan) -> Score:
    """Compare two readings in contract JSON; the first is the truth."""
    rows, found = truth["rows"], actual.get("rows") or []
    keys = [key for key in KEYS if any(not _is_empty(key, row.get(key)) for row in rows)]
    matched = align(rows, found)
    result = Score(is_empty=not rows and not found)
    for at, row in enumerate(rows):
        other = found[matched[at]] if at in matched else {}
        for key in keys:
            _count_cell(result, at + 1, key, row.get(key), other.get(key))
    for at, row in enumerate(found):
        if at not in matched.values():
            for key in keys:
                _count_cell(result, -at - 1, key, None, row.get(key))
    return result


def head_right(truth: Plan, actual: Plan) -> tuple[int, int]:
    """Count how many of agency, government and year the reading names, and how many there are."""
    keys = [key for key in ("agency", "government", "year") if truth.get(key)]
    right = sum(_contains(truth[key], actual.get(key)) for key in keys)
    return right, len(keys)


def _contains(expected: object, actual: object) -> bool:
    if not actual:
        return False
    a, b = _fold(expected), _fold(actual)
    return a in b or b in a


def _count_cell(result: Score, row: int, key: str, expected: Any, actual: Any) -> None:
    if _is_empty(key, expected):
        if not _is_empty(key, actual):
            result.count(row, key, "invented", repr(actual))
    elif _is_empty(key, actual):
        result.count(row, key, "missing", repr(expected))
    elif same(key, expected, actual):
        result.count(row, key, "right", "")
    else:
        result.count(row, key, "wrong", f"expected {expected!r} got {actual!r}")


def _fold(text: object) -> str:
    return " ".join(str(text).split()).casefold().strip(" .;:,")


def _number(value: Any) -> float | None:
    try:
        return None if value is None or value == "" else float(str(value))
    except ValueError:
        return None


def _unit(value: Any) -> str | None:
    folded = _fold(value) if value else None
    return PERCENT.get(folded, folded) if folded else None


def same(key: str, expected: Any, actual: Any) -> bool:
    """Whether two filled cells say the same."""
    if key in QUANTITIES:
        return _same_quantity(expected, actual)
    if key == "unit":
        return _unit(expected) == _unit(actual)
    if key == "steps":
        return [_fold(step) for step in expected] == [_fold(step) for step in actual]
    if key == "months":
        return list(expected) == list(actual)
    a, b = _number(expected), _number(actual)
    if key in {"number", "budget"} and a is not None and b is not None:
        return abs(a - b) < (0.5 if key == "budget" else 1e-9)
    return _fold(expected) == _fold(actual)


def _same_quantity(expected: Any, actual: Any) -> bool:
    expected = expected if isinstance(expected, Mapping) else {"value": expected}
    actual = actual if isinstance(actual, Mapping) else {"value": actual}
    a, b = _number(expected.get("value")), _number(actual.get("value"))
    if a is None and b is None:
        return _raw(expected) == _raw(actual)
    if a is None or b is None or abs(a - b) > 1e-6 * max(1.0, abs(a)):
        return False
    units = expected.get("unit"), actual.get("unit")
    return not all(units) or _unit(units[0]) == _unit(units[1])


def _raw(quantity: Mapping[str, Any]) -> str:
    return _fold(quantity.get("raw") or quantity.get("value") or "")


def _is_empty(key: str, value: Any) -> bool:
    if value is None or value in ("", [], {}, ()):
        return True
    if key in QUANTITIES and isinstance(value, Mapping):
        return value.get("value") is None and not value.get("raw")
    return False


def signature(row: Mapping[str, Any]) -> str:
    """What a row is recognised by: its deepest statement and its indicator."""
    deepest = _first(row, ("sub_activity", "activity", "program", "objective", "goal"))
    indicator = _first(row, ("indicator", "sub_activity_indicator", "objective_indicator"))
    return f"{_fold(deepest)[:160]} | {_fold(indicator)[:160]}"


def _first(row: Mapping[str, Any], keys: Sequence[str]) -> str:
    return next((str(row[key]) for key in keys if row.get(key)), "")


def align(
    expected: Sequence[Mapping[str, Any]], actual: Sequence[Mapping[str, Any]]
) -> dict[int, int]:
    """Pair rows in order so that the sum of similarities is largest; rows may stay single."""
    a, b = [signature(row) for row in expected], [signature(row) for row in actual]
    like = _similarities(a, b)
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            alike = like[a[i], b[j]]
            paired = best[i + 1][j + 1] + alike if alike > 0.5 else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    return _walk(best, [[like[x, y] for y in b] for x in a])


def _walk(best: list[list[float]], like: list[list[float]]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(best) - 1 and j < len(best[0]) - 1:
        alike = like[i][j]
        if alike > 0.5 and abs(best[i][j] - best[i + 1][j + 1] - alike) < 1e-9:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _similarities(a: Sequence[str], b: Sequence[str]) -> dict[tuple[str, str], float]:
    return {(x, y): _similarity(x, y) for x in set(a) for y in set(b)}


def _similarity(a: str, b: str) -> float:
    if a == b:
        return 1.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    near = matcher.real_quick_ratio() > 0.5 and matcher.quick_ratio() > 0.5
    return matcher.ratio() if near else 0.0
