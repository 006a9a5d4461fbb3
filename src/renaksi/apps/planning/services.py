"""Bring plans in as drafts, and move versions on: proposed, set, superseded, revised."""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import DataError
from django.db.models import Max

from renaksi.apps.audit.services import Log, change
from renaksi.apps.planning.copying import copy_contents, delete_contents
from renaksi.apps.planning.loading import load_version
from renaksi.apps.planning.matching import identities_of
from renaksi.apps.planning.models import Plan, Reason, State, StoredFinding, Version
from renaksi.apps.planning.models.plans import OPEN_STATES
from renaksi.apps.planning.queries import visible_plans, visible_versions
from renaksi.apps.planning.storing import Owner, head_of, store_findings, store_rows
from renaksi.apps.policy import Action, Actor, require
from renaksi.domain.draft import Form, PlanDraft
from renaksi.domain.errors import RenaksiError
from renaksi.domain.nomenclature import Nomenclature
from renaksi.domain.periods import find_year_span
from renaksi.domain.review import review
from renaksi.domain.rules import ALL_RULES
from renaksi.domain.totals import count_totals, match_totals

_RULES = frozenset(rule.code for rule in ALL_RULES)
_FIRST_YEAR, _LAST_YEAR = 1945, 2999


@dataclass(frozen=True, slots=True)
class Revision:
    """What a new version of a plan comes from."""

    base: Version | None = None
    reason: str = ""


def import_plan(
    *,
    actor: Actor,
    agency: UUID | None,
    draft: PlanDraft,
    now: datetime.datetime,
    year: int | None = None,
    reason: Reason | None = None,
    file_hash: str = "",
) -> Version:
    """Bring a plan in as a draft: all of it or nothing.

    Args:
        actor: Who imports.
        agency: Whose plan it is; ``None`` for the whole government's.
        draft: The plan as read.
        now: The moment.
        year: The plan's year, where the document does not say it or says another.
        reason: Why a plan that is set already is revised.
        file_hash: SHA-256 of the file that the draft was read from.

    Returns:
        The new version.

    Raises:
        Denied: They may not.
        RenaksiError: There is an open draft already, no year, no row, or no reason for revising.
    """
    require(actor, Action.IMPORT_PLAN, agency=agency)
    first, last = _years(draft, year)
    if not draft.rows:
        raise RenaksiError("plan.no_rows", {"file": draft.source.file})
    with change(actor=actor, now=now) as log:
        plan = _plan_for(actor, agency, draft.form, (first, last), log)
        base = _base_for_revision(plan, reason)
        revision = Revision(base, reason.value if reason and base else "")
        version = store_draft(
            plan=plan, draft=draft, now=now, revision=revision, file_hash=file_hash
        )
        what = {"file": draft.source.file, "sha256": file_hash, "rows": len(draft.rows)}
        log.note("plan.imported", version, {name: (None, one) for name, one in what.items()})
    return version


def store_draft(
    *,
    plan: Plan,
    draft: PlanDraft,
    now: datetime.datetime,
    revision: Revision = Revision(),
    file_hash: str = "",
) -> Version:
    """Write a draft as the next version of a plan, inside a change that is open already.

    Raises:
        RenaksiError: A text holds a sign that the database cannot keep.
    """
    try:
        version = Version.objects.create(
            government_id=plan.government_id,
            plan=plan,
            number=_next_number(plan),
            reason=revision.reason,
            base=revision.base,
            created_at=now,
            source_hash=file_hash,
            **head_of(draft),
        )
        owner = Owner(plan.government_id, plan.agency_id, version.pk)
        store_rows(owner, draft, identities_of(plan.agency_id, but=version.pk))
    except (DataError, ValueError) as fault:  # NUL, half a sign; readers let none through
        raise RenaksiError("plan.unstorable", {"file": draft.source.file}) from fault
    return version


def start_revision(
    *, actor: Actor, plan: UUID, reason: Reason, now: datetime.datetime, why: str = ""
) -> Version:
    """Open a draft that revises a set version: a copy of it, line for line.

    Raises:
        RenaksiError: No version is set yet, or there is an open draft already.
    """
    with change(actor=actor, now=now, why=why) as log:
        found = visible_plans(actor).select_for_update().filter(pk=plan).first()
        if found is None:
            raise RenaksiError("plan.not_found")
        require(actor, Action.EDIT_PLAN, agency=found.agency_id)
        base = _base_for_revision(found, reason)
        if base is None:
            raise RenaksiError("plan.not_set")
        version = Version.objects.get(pk=base.pk)
        version._state.adding = True  # a new row of the same values
        version.id = uuid4()
        version.number, version.state = _next_number(found), State.DRAFT
        version.reason, version.base = reason, base
        version.created_at, version.set_at = now, None
        version.change_number = version.reviewed_at_change = 0
        version.save(force_insert=True)
        copy_contents(base.pk, version.pk)
        log.note("plan.revised", version, {"reason": (None, reason.value)})
    return version


def discard_draft(*, actor: Actor, version: UUID, now: datetime.datetime, why: str = "") -> None:
    """Throw an open draft away; what it changed stays in the log.

    Raises:
        RenaksiError: It is no draft.
    """
    with change(actor=actor, now=now, why=why) as log:
        found = open_version(actor, version, Action.EDIT_PLAN)
        _require_state(found, State.DRAFT)
        log.note("plan.discarded", found, {"number": (found.number, None)})
        delete_contents(found.pk)
        found.delete()


def propose_version(*, actor: Actor, version: UUID, now: datetime.datetime) -> Version:
    """Hand a draft to the head: it can be set or returned, and not be edited meanwhile."""
    return _move(actor, version, now, Action.PROPOSE_PLAN, State.DRAFT, State.PROPOSED)


def return_version(*, actor: Actor, version: UUID, now: datetime.datetime, why: str) -> Version:
    """Give a proposed version back to be mended, and say why."""
    return _move(actor, version, now, Action.SET_PLAN, State.PROPOSED, State.DRAFT, why)


def withdraw_version(*, actor: Actor, version: UUID, now: datetime.datetime) -> Version:
    """Take a proposed version back to go on editing it."""
    return _move(actor, version, now, Action.PROPOSE_PLAN, State.PROPOSED, State.DRAFT)


def set_version(*, actor: Actor, version: UUID, now: datetime.datetime, why: str = "") -> Version:
    """Set a proposed version (menetapkan): from now on it is frozen; it supersedes its base.

    Raises:
        RenaksiError: It is not proposed.
    """
    with change(actor=actor, now=now, why=why) as log:
        found = open_version(actor, version, Action.SET_PLAN)
        _require_state(found, State.PROPOSED)
        for older in Version.objects.select_for_update().filter(
            plan_id=found.plan_id, state=State.SET
        ):
            older.state = State.SUPERSEDED
            older.save(update_fields=["state"])
            log.note("plan.superseded", older, {"state": (State.SET.value, State.SUPERSEDED.value)})
        _refresh_findings(found)
        found.state, found.set_at = State.SET, now
        found.save(update_fields=["state", "set_at"])
        log.note("plan.set", found, {"state": (State.PROPOSED.value, State.SET.value)})
    return found


def review_again(*, actor: Actor, version: UUID, now: datetime.datetime) -> Version:
    """Count and review a draft again after it was edited; its findings hold for it then."""
    with change(actor=actor, now=now):
        found = open_version(actor, version, Action.EDIT_PLAN)
        _require_state(found, State.DRAFT)
        _refresh_findings(found)
    return found


def open_version(actor: Actor, version: UUID, action: Action) -> Version:
    """Lock a version that the actor may see, for something that they may do with it.

    Raises:
        Denied: They may see it and not do this.
        RenaksiError: They see no such version.
    """
    seen = visible_versions(actor).select_for_update(of=("self",))
    found = seen.filter(pk=version).first()
    if found is None:
        raise RenaksiError("plan.not_found")
    require(actor, action, agency=found.plan.agency_id)
    return found


def _plan_for(
    actor: Actor, agency: UUID | None, form: Form, years: tuple[int, int], log: Log
) -> Plan:
    """Find or make the plan of an agency, and lock it."""
    assert actor.government is not None  # noqa: S101 # whoever may import acts in one
    first, last = years
    plan, is_new = Plan.objects.get_or_create(
        government_id=actor.government,
        agency_id=agency,
        form=form.value,
        first_year=first,
        last_year=last,
        defaults={"created_at": log.now},
    )
    if is_new:
        log.note("plan.created", plan, {"form": (None, plan.form), "first_year": (None, first)})
    return Plan.objects.select_for_update().get(pk=plan.pk)


def _move(
    actor: Actor,
    version: UUID,
    now: datetime.datetime,
    action: Action,
    before: State,
    after: State,
    why: str = "",
) -> Version:
    with change(actor=actor, now=now, why=why) as log:
        found = open_version(actor, version, action)
        _require_state(found, before)
        found.state = after
        found.save(update_fields=["state"])
        name = "plan.proposed" if after is State.PROPOSED else "plan.returned"
        log.note(name, found, {"state": (before.value, after.value)})
    return found


def _require_state(version: Version, state: State) -> None:
    if version.state != state:
        raise RenaksiError("plan.wrong_state", {"state": version.state, "wanted": state.value})


def _base_for_revision(plan: Plan, reason: Reason | None) -> Version | None:
    """Return the set version that a new draft revises; ``None`` where none is set yet."""
    open_one = plan.versions.filter(state__in=OPEN_STATES).first()
    if open_one is not None:
        raise RenaksiError("plan.open_draft", {"number": open_one.number})
    base = plan.versions.filter(state=State.SET).first()
    if base is not None and reason is None:
        raise RenaksiError("plan.reason_needed")
    return base


def _next_number(plan: Plan) -> int:
    last = plan.versions.aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def _years(draft: PlanDraft, year: int | None) -> tuple[int, int]:
    span = find_year_span(draft.period) if draft.period and year is None else None
    known = year or draft.year
    first, last = (known, known) if known else span or (0, 0)
    if not (_FIRST_YEAR <= first <= last <= _LAST_YEAR):
        raise RenaksiError("plan.no_year", {"file": draft.source.file})
    return first, last


def _refresh_findings(version: Version) -> None:
    """Count and review what a version holds now; what was said while reading it stays."""
    if version.reviewed_at_change == version.change_number:
        return
    draft = load_version(version)
    printed = match_totals(draft.printed_totals, draft.rows)
    draft = dataclasses.replace(
        draft, totals=count_totals(draft.rows, printed), printed_totals=printed
    )
    kept = tuple(one for one in draft.findings if one.code not in _RULES)
    findings = (*kept, *review(draft, _official()))
    StoredFinding.objects.filter(version=version).delete()
    store_findings(Owner(version.government_id, None, version.pk), draft, findings)
    for position, one in enumerate(printed, start=1):
        version.printed_sums.filter(position=position).update(matches=one.matches)
    for name, value in head_of(draft).items():
        setattr(version, name, value)
    version.reviewed_at_change = version.change_number
    version.save()


def _official() -> Nomenclature:
    from renaksi.reading.nomenclature import official_nomenclature

    return official_nomenclature()
