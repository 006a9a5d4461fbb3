"""A version as a matrix: what a page prints, row by row, with identifiers, spans and findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from renaksi.apps.planning.loading import (
    LoadedRow,
    load_findings,
    load_rows,
    load_signatures,
    totals_of,
)
from renaksi.apps.planning.models import Version
from renaksi.domain.draft import CASCADE, PlanRow, Signatory, Totals
from renaksi.domain.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One line of the matrix.

    Attributes:
        position: 1, 2, 3 ...; findings name rows so.
        line: Identifier of the action line, as text; so are all identifiers here.
        row: Everything the line says, as the domain knows it, but where it was read.
        node: The deepest node: carries the line's money.
        nodes: By level (``objective``): the node that the statement is.
        indicators: By field (``objective_indicator``, ``indicator``): the indicator.
        steps: One for each of the row's steps.
        spans: By column of the cascade (``goal``, ``goal_indicator`` ...): over how many rows the
            cell reaches from here; 0 where the cell above covers this row.
        findings: Of this row, errors first.
    """

    position: int
    line: str
    row: PlanRow
    node: str | None
    nodes: Mapping[str, str]
    indicators: Mapping[str, str]
    steps: tuple[str, ...]
    spans: Mapping[str, int]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A version as a page shows it.

    Attributes:
        version: With its plan; state, number, change number, title and what else is printed.
        findings: All of them, in order; those without a row are about the whole plan.
        severities: How many findings of each severity.
        is_reviewed: Whether the findings and totals hold for the version as it is now.
    """

    version: Version
    rows: tuple[MatrixRow, ...]
    findings: tuple[Finding, ...]
    totals: Totals
    signatory: Signatory | None
    second_party: Signatory | None
    severities: Mapping[Severity, int] = field(default_factory=dict)
    is_reviewed: bool = True


SPANNED = tuple(name for level in CASCADE for name in (level.value, f"{level.value}_indicator"))


def load_matrix(version: UUID) -> Matrix:
    """Return a version as a matrix, in nine queries.

    Raises:
        Version.DoesNotExist: There is none in this government.
    """
    found = Version.objects.select_related("plan").get(pk=version)
    loaded = load_rows(version, with_origin=False)
    findings = load_findings(version)
    blocks = load_signatures(version)
    return Matrix(
        version=found,
        rows=_rows(loaded, findings),
        findings=findings,
        totals=totals_of(found),
        signatory=blocks.get(1),
        second_party=blocks.get(2),
        severities={
            severity: sum(one.severity is severity for one in findings) for severity in Severity
        },
        is_reviewed=found.reviewed_at_change == found.change_number,
    )


def _rows(loaded: list[LoadedRow], findings: tuple[Finding, ...]) -> tuple[MatrixRow, ...]:
    of_row: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        for position in finding.rows:
            of_row[position].append(finding)
    spans = _spans(loaded)
    return tuple(
        MatrixRow(
            position=position,
            line=one.line,
            row=one.row,
            node=one.node,
            nodes=one.nodes,
            indicators=one.indicators,
            steps=one.steps,
            spans=spans[position - 1],
            findings=tuple(of_row.get(position, ())),
        )
        for position, one in enumerate(loaded, start=1)
    )


def _spans(loaded: list[LoadedRow]) -> list[dict[str, int]]:
    """Merge equal cells of rows that follow one another, never across a cell merged less far left.

    An objective's cell ends where its goal's does, even if the next goal has an objective of the
    same words; and an indicator's cell ends with its statement's.
    """
    spans: list[dict[str, int]] = [dict.fromkeys(SPANNED, 1) for _ in loaded]
    for at in range(len(loaded) - 1, 0, -1):
        above, here = loaded[at - 1].row, loaded[at].row
        for side in _SIDES:
            for name in side:
                words = getattr(here, name)
                if words != getattr(above, name):
                    break
                if words is not None:
                    spans[at - 1][name] += spans[at][name]
                    spans[at][name] = 0
    return spans


_SIDES = (SPANNED[:4], SPANNED[4:])  # goal and objective; program, activity, sub-activity
