"""The plan as JSON, exactly as the contract says."""

from __future__ import annotations

import json

from renaksi.documents.contract import contract_of
from renaksi.documents.options import WriteOptions, Written
from renaksi.domain.draft import PlanDraft


def render_json(draft: PlanDraft, options: WriteOptions) -> Written:
    """Write a draft as contract JSON; half signs that no text can hold become their numbers."""
    text = json.dumps(contract_of(draft, options.lang), ensure_ascii=False, indent=1)
    return Written(text.encode("utf-8", errors="backslashreplace") + b"\n")
