"""The matrix that a page prints: equal rows, identifiers, merged cells, findings, few queries."""

from __future__ import annotations

import dataclasses

from django.db import connection
from django.test.utils import CaptureQueriesContext

from renaksi.apps.planning.models import Line
from renaksi.apps.planning.queries import matrix
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.findings import Severity
from tests.apps.planning.cast import Cast
from tests.apps.planning.plans import long_draft, seed_draft
from tests.documents.plans import make_plan, make_row


def test_the_matrix_says_what_the_plan_says(cast: Cast) -> None:
    version = cast.bring_in().pk
    with acting_in(cast.government.id):
        seen = matrix(version)
        lines = Line.objects.filter(version=version).order_by("rank")
        assert [row.line for row in seen.rows] == [str(line.pk) for line in lines]
        assert [row.nodes["objective"] for row in seen.rows] == [
            str(line.objective_id) for line in lines
        ]
    seed = seed_draft()
    for row, wanted in zip(seen.rows, seed.rows, strict=True):
        without = dataclasses.replace(
            wanted, place=None, cells={}, stated=frozenset(), confidence=row.row.confidence
        )
        assert row.row == without
        assert len(row.steps) == len(wanted.steps)
    assert (seen.totals, seen.signatory) == (seed.totals, seed.signatory)
    assert seen.findings == seed.findings
    assert sum(seen.severities.values()) == len(seed.findings)
    assert seen.is_reviewed


def test_findings_stand_at_their_rows(cast: Cast) -> None:
    with acting_in(cast.government.id):
        seen = matrix(cast.bring_in().pk)
    for row in seen.rows:
        assert all(row.position in finding.rows for finding in row.findings)
    assert any(one.severity is Severity.ERROR for row in seen.rows for one in row.findings)


def test_equal_cells_merge_inside_the_cell_to_their_left(cast: Cast) -> None:
    rows = [
        make_row(1),
        make_row(2),
        make_row(3, objective="Lain"),
        make_row(4, goal="Lain", objective="Lain"),
        make_row(5, goal=None, program="Lain"),
        make_row(6, goal=None, program="Lain"),
    ]
    with acting_in(cast.government.id):
        seen = matrix(cast.bring_in(make_plan(rows)).pk)
    spans = {name: [row.spans[name] for row in seen.rows] for name in seen.rows[0].spans}
    assert spans["goal"] == [3, 0, 0, 1, 1, 1]
    assert spans["objective"] == [2, 0, 1, 1, 2, 0]
    assert spans["program"] == [4, 0, 0, 0, 2, 0]
    assert spans["activity"] == [4, 0, 0, 0, 2, 0]


def test_a_matrix_takes_as_many_queries_for_500_rows_as_for_5(cast: Cast) -> None:
    versions = [cast.bring_in(long_draft(5)), cast.bring_in(long_draft(500), year=2022)]
    counts = []
    with acting_in(cast.government.id):
        for version in versions:
            with CaptureQueriesContext(connection) as queries:
                matrix(version.pk)
            counts.append(len(queries))
    assert counts == [9, 9]
