"""From a document to drafts: read in a child process with limits, stored all or nothing."""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from uuid import UUID

from renaksi.apps.audit.services import change
from renaksi.apps.organizations.queries import agencies_as_of, governments
from renaksi.apps.planning.models import Reason, Version
from renaksi.apps.planning.services import import_plan
from renaksi.apps.policy import Action, Actor, require
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.draft import PlanDraft
from renaksi.domain.errors import RenaksiError
from renaksi.reading.limited import read_plans_limited

READING, STORING = "plan.reading", "plan.storing"
"""Stages of an import, as its progress names them."""

Report = Callable[[int, int | None, str | None], None]


def _silent(_done: int, _total: int | None, _stage: str | None) -> None:
    """Report to nobody."""


def import_document(
    *,
    actor: Actor,
    agency: UUID | None,
    data: bytes,
    name: str,
    now: datetime.datetime,
    sheets: Sequence[str] = (),
    year: int | None = None,
    reason: Reason | None = None,
    progress: Report = _silent,
) -> list[Version]:
    """Bring every plan of a document in as a draft of an agency: all of them, or nothing.

    Args:
        actor: Who imports.
        agency: Whose plans they are; ``None`` for the whole government's.
        data: The document.
        name: What it was called.
        now: The moment.
        sheets: Only these sheets, by name or position; empty for all.
        year: The year, where the document does not say it or says another.
        reason: Why a plan that is set already is revised.
        progress: Told how many plans are stored, of how many, and the stage.

    Raises:
        Denied: They may not.
        RenaksiError: The document cannot be read, or one of its plans cannot be stored.
    """
    require(actor, Action.IMPORT_PLAN, agency=agency)
    progress(0, None, READING)
    drafts = _plans_in(read_plans_limited(data, name, tuple(sheets)), year)
    digest = hashlib.sha256(data).hexdigest()
    versions = []
    with change(actor=actor, now=now):
        for done, draft in enumerate(drafts):
            progress(done, len(drafts), STORING)
            versions.append(
                import_plan(
                    actor=actor,
                    agency=agency,
                    draft=draft,
                    now=now,
                    year=year,
                    reason=reason,
                    file_hash=digest,
                )
            )
        progress(len(drafts), len(drafts), STORING)
    return versions


def _plans_in(drafts: list[PlanDraft], year: int | None) -> list[PlanDraft]:
    """Leave out plans without rows beside others, and refuse two that would be one plan."""
    filled = [draft for draft in drafts if draft.rows] or drafts
    seen = Counter((draft.form, year or draft.year or draft.period) for draft in filled)
    count = max(seen.values())
    if count > 1:
        raise RenaksiError("plan.several", {"file": filled[0].source.file, "count": count})
    return filled


def find_agency(government: str, agency: str, day: datetime.date) -> tuple[UUID, UUID]:
    """Find a government by its code and an agency by its short name, for commands on the server.

    Returns:
        Their identifiers.

    Raises:
        RenaksiError: There is no such government, or no such agency on that day.
    """
    where = next((one.id for one in governments() if one.code == government), None)
    if where is None:
        raise RenaksiError("plan.no_government", {"code": government})
    with acting_in(where):
        known = agencies_as_of(where, day)
    wanted = agency.casefold()
    for one in known:
        if wanted in (one.short_name.casefold(), one.name.casefold()):
            return where, one.id
    names = ", ".join(one.short_name for one in known) or "–"
    raise RenaksiError("plan.no_agency", {"agency": agency, "known": names})
