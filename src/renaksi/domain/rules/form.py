"""The form around the table: who, which year, signed where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi.domain.draft import Form
from renaksi.domain.findings import Severity
from renaksi.domain.rules.examples import draft, line, signed
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Registry, Scope, Spot

FORM = Registry()
_rule = FORM.rule
_WHOLE = draft(line(sub_activity="A"))
_SIGNED_FORMS = (Form.ACTION_PLAN, Form.AGREEMENT)  # lists, matrices and reports may be annexes
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


@_rule(
    "form.signature_missing",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-004",
    passing=_WHOLE,
    failing=draft(line(sub_activity="A"), signatory=None),
)
def signature_missing(look: Look) -> Iterator[Spot]:
    """A plan or an agreement that nobody signs binds nobody."""
    is_signed = look.draft.signatory is not None
    if look.draft.form in _SIGNED_FORMS and look.draft.rows and not is_signed:
        yield Spot((), "signatory")


@_rule(
    "form.place_and_date_missing",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-013",
    passing=_WHOLE,
    failing=draft(line(sub_activity="A"), signatory=signed(place=None, date=None)),
)
def place_and_date_missing(look: Look) -> Iterator[Spot]:
    """The signature says not where, or not when, it was given."""
    signatory = look.draft.signatory
    if signatory is None or look.draft.form not in _SIGNED_FORMS:
        return
    if signatory.place is None and signatory.date is None:
        yield Spot((), "signatory", {"position": signatory.position})


@_rule(
    "form.date_missing",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-013",
    passing=_WHOLE,
    failing=draft(line(sub_activity="A"), signatory=signed(date=None)),
)
def date_missing(look: Look) -> Iterator[Spot]:
    """The signature names a place and no day."""
    signatory = look.draft.signatory
    if signatory is None or look.draft.form not in _SIGNED_FORMS:
        return
    if signatory.place is not None and signatory.date is None:
        yield Spot((), "signatory", {"place": signatory.place})


@_rule(
    "form.signature_incomplete",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-004",
    passing=_WHOLE,
    failing=draft(line(sub_activity="A"), signatory=signed(name=None)),
)
def signature_incomplete(look: Look) -> Iterator[Spot]:
    """The signature block lacks the name or the position of the one who signs."""
    signatory = look.draft.signatory
    if signatory is None or look.draft.form not in _SIGNED_FORMS:
        return
    for field in ("name", "position"):
        if getattr(signatory, field) is None:
            yield Spot((), "signatory", {"field": field})


@_rule(
    "form.second_party_missing",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-004",
    passing=draft(line(sub_activity="A"), form=Form.AGREEMENT, second_party=signed()),
    failing=draft(line(sub_activity="A"), form=Form.AGREEMENT),
)
def second_party_missing(look: Look) -> Iterator[Spot]:
    """An agreement has one party; only a head of region signs alone."""
    signatory = look.draft.signatory
    if look.draft.form is not Form.AGREEMENT or signatory is None:
        return
    signs_alone = _HEAD_OF_REGION.search(signatory.position or "") is not None
    if look.draft.second_party is None and not signs_alone:
        yield Spot((), "second_party", {"position": signatory.position})


_HEAD_OF_REGION = re.compile(
    r"^\W*(?:(?:plt|pj|pjs)\.?\s*)?(?:bupati|wali\s?kota|gubernur)", re.IGNORECASE
)


@_rule(
    "form.year_missing",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-004",
    passing=_WHOLE,
    failing=draft(line(sub_activity="A"), year=None),
)
def year_missing(look: Look) -> Iterator[Spot]:
    """The document says not which year it is for, nor has it a column for each of several years."""
    headers = {header for row in look.draft.rows for header in row.other}
    names_years = any(_YEAR.search(header) for header in headers)
    if look.draft.rows and look.draft.year is None and not names_years:
        yield Spot((), None, {"title": look.draft.title})


@_rule(
    "form.agency_missing",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-004",
    passing=_WHOLE,
    failing=draft(line(sub_activity="A"), agency=None, government=None),
)
def agency_missing(look: Look) -> Iterator[Spot]:
    """The document says not whose plan it is."""
    if look.draft.rows and look.draft.agency is None and look.draft.government is None:
        yield Spot((), None, {"title": look.draft.title})


@_rule(
    "form.signed_in_another_year",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-013",
    passing=_WHOLE,
    failing=draft(line(sub_activity="A"), signatory=signed(date="4 Januari 2018")),
)
def signed_in_another_year(look: Look) -> Iterator[Spot]:
    """A plan is signed in its year or the year before; this date lies further off."""
    signatory, year = look.draft.signatory, look.draft.year
    date = signatory.date if signatory is not None else None
    found = _YEAR.search(date) if date is not None else None
    if found is None or year is None or look.draft.form not in _SIGNED_FORMS:
        return
    if not year - 1 <= int(found.group()) <= year:
        yield Spot((), "signatory", {"date": date, "year": str(year)})
