"""Columns without lines: where text leaves the same stretch blank in nearly every line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[float, float]
"""Left and right end of a piece of text, right exclusive, in one unit of length."""

_BRIDGES = 0.1  # share of lines that may run across a gutter: titles, headers over two columns


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns found on a stretch of lines.

    Attributes:
        edges: Left and right end of each column, from the left; they do not overlap.
    """

    edges: tuple[Span, ...]

    def covered_by(self, span: Span) -> tuple[int, int]:
        """Return the first and the last column that a piece of text lies over."""
        touched = [
            index
            for index, (left, right) in enumerate(self.edges)
            if min(right, span[1]) - max(left, span[0]) > 0
        ]
        if touched:
            return touched[0], touched[-1]
        middle = (span[0] + span[1]) / 2
        nearest = min(
            range(len(self.edges)),
            key=lambda index: abs(sum(self.edges[index]) / 2 - middle),
        )
        return nearest, nearest


def find_columns(lines: Sequence[Sequence[Span]], gap: float) -> Columns | None:
    """Find the columns that lines of separate pieces of text share.

    Args:
        lines: The pieces of each line, from the left.
        gap: The narrowest blank stretch between two columns.

    Returns:
        At least two columns, or ``None``.
    """
    step = gap / 2
    coverage = _coverage(lines, step)
    allowed = int(len(lines) * _BRIDGES) if len(lines) >= 10 else int(len(lines) >= 4)
    edges = _runs(coverage, allowed, step)
    return Columns(tuple(edges)) if len(edges) > 1 else None


def _coverage(lines: Sequence[Sequence[Span]], step: float) -> list[int]:
    """Count, for each small stretch from 0 on, the lines that have text there."""
    width = max((span[1] for line in lines for span in line), default=0)
    coverage = [0] * (int(width / step) + 2)
    for line in lines:
        touched = {
            index
            for left, right in line
            for index in range(max(0, int(left / step)), int(max(left, right - 1e-6) / step) + 1)
        }
        for index in touched:
            coverage[index] += 1
    return coverage


def _runs(coverage: list[int], allowed: int, step: float) -> list[Span]:
    """Join covered stretches into columns; a blank must be two steps wide to part them."""
    runs: list[list[int]] = []
    for index, count in enumerate(coverage):
        if count <= allowed:
            continue
        if runs and index - runs[-1][1] <= 1:
            runs[-1][1] = index
        else:
            runs.append([index, index])
    return [(first * step, (last + 1) * step) for first, last in runs]
