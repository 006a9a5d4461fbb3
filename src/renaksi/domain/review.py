"""The review: every rule looked at a draft, and what they have to say, in reading order."""

from __future__ import annotations

from renaksi.domain.draft import PlanDraft
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.nomenclature import Nomenclature
from renaksi.domain.rules import ALL_RULES
from renaksi.domain.rules.look import Look

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def review(draft: PlanDraft, nomenclature: Nomenclature | None = None) -> tuple[Finding, ...]:
    """Look at a draft with every rule.

    Args:
        draft: As read or edited; its own findings are not looked at.
        nomenclature: The official list to compare names with; without one, no rule of the family
            ``nomenclature`` that needs it says anything.
        plan: The tree of the draft's rows, where it is made already.

    Returns:
        Findings without text, errors first, then by row.
    """
    look = Look(draft, nomenclature)
    found = [finding for rule in ALL_RULES for finding in rule.findings(look)]
    found.sort(key=lambda finding: (_RANK[finding.severity], finding.rows, finding.code))
    return tuple(found)
