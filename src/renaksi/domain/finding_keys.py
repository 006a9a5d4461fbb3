"""Keys and digests of findings, so that "known, because ..." holds until what it rests on changes.

A key says what a finding is about, and survives edits elsewhere, rows moved and rows renumbered. A
digest says what the finding rests on: while it is the same, an answer given to the finding holds.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renaksi.domain.draft import PlanDraft, PlanRow
from renaksi.domain.findings import Finding
from renaksi.domain.plan import Node, build_plan
from renaksi.domain.wording import code_identity, fold

_LENGTH = 32  # hexadecimal digits; 128 bits tell any two findings apart
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class FindingKey:
    """What a finding is about, and what it rests on; both 32 hexadecimal digits."""

    key: str
    digest: str


def finding_keys(findings: Sequence[Finding], draft: PlanDraft) -> tuple[FindingKey, ...]:
    """Make the key and the digest of each finding of a draft.

    Args:
        findings: Findings about the draft, in the order of the review.
        draft: The draft that they are about.

    Returns:
        One for each finding, in the same order. Findings of one code about the same things are
        told apart by their order.
    """
    paths = [_path(node) for node in build_plan(draft.rows).node_of_row]
    seen: Counter[str] = Counter()
    keys = []
    for finding in findings:
        about = _SEPARATOR.join(_about(finding, draft, paths))
        seen[about] += 1
        key = _hash(about, str(seen[about]))
        keys.append(FindingKey(key, _hash(finding.code, *_rests_on(finding, draft))))
    return tuple(keys)


def _about(finding: Finding, draft: PlanDraft, paths: Sequence[str]) -> Iterator[str]:
    """Name code, field and the things concerned: by node, objective and indicator, not by row."""
    yield finding.code
    yield finding.field or ""
    for position in finding.rows:
        row = draft.rows[position - 1]
        yield from (paths[position - 1], fold(row.objective or ""), fold(row.indicator or ""))


def _rests_on(finding: Finding, draft: PlanDraft) -> Iterator[str]:
    """Name the parameters, and what the rows print in the field concerned."""
    for name in sorted(finding.params):
        if name not in _POSITIONS:
            yield f"{name}={finding.params[name]}"
    for position in finding.rows:
        yield _printed(draft.rows[position - 1], finding.field)


_POSITIONS = frozenset({"rows"})  # where, not what


def _printed(row: PlanRow, field: str | None) -> str:
    quarter = _QUARTERS.get(field or "")
    if quarter is not None:
        return repr(row.quarter_targets[quarter])
    return repr(getattr(row, field, None)) if field is not None else ""


_QUARTERS = {f"target_q{number}": number - 1 for number in (1, 2, 3, 4)}


def _path(node: Node | None) -> str:
    """Name a node by its code, or by the wordings from the top down to it."""
    steps = []
    while node is not None:
        if node.code is not None:
            steps.append(code_identity(node.code))
            break
        steps.append(f"{node.level.value}:{fold(node.wording)}")
        node = node.parent
    return "/".join(reversed(steps))


def _hash(*parts: str) -> str:
    joined = _SEPARATOR.join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
