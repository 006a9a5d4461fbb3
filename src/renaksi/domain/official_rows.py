"""Rows of the officials' form, each checked on its own: name, titles, NIP, rank, appointment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from renaksi.domain.findings import Severity
from renaksi.domain.nip import NipProblem, parse_nip
from renaksi.domain.organization_form import KINDS, FormRow
from renaksi.domain.people import misspelt_titles, parse_person
from renaksi.domain.ranks import find_rank, looks_like_rank
from renaksi.domain.text import fold_case

_NAME_LIMIT, _TITLE_LIMIT, _RANK_LIMIT, _PLACE_LIMIT = 120, 60, 60, 200
_EXACT_DIGITS = 15  # a spreadsheet's number keeps no more
# Contract civil servants have a grade from I to XVII and no named rank.
_CONTRACT_GRADE = re.compile(
    r"(?:gol(?:ongan)?\.?\s*)?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,2})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """How a row says that a position is held; ``starts_on`` ``None`` where it is wrong."""

    agency: str
    unit: str
    position: str
    is_head: bool
    kind: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """What a row says of an official.

    Attributes:
        nip: 18 digits, or nothing.
        rank: The official way where it is known, else as written.
        holding: The position held; ``None`` where the row names none.
    """

    row: FormRow
    name: str
    title_before: str
    title_after: str
    nip: str
    rank: str
    holding: HoldingRow | None


def check_official_row(row: FormRow) -> OfficialRow:
    """Read a row of the officials' form, noting what is wrong with it."""
    name, before, after = _name(row)
    return OfficialRow(row, name, before, after, _nip(row), _rank(row), _holding(row))


def _name(row: FormRow) -> tuple[str, str, str]:
    before = row.fits("title_before", _TITLE_LIMIT)
    after = row.fits("title_after", _TITLE_LIMIT)
    text = row.fits("name", _NAME_LIMIT)
    person = parse_person(text) if text else None
    if person is None:
        row.say("import.missing", "name", params={"column": "name"})
        return "", before, after
    if person.titles_before or person.titles_after:
        if before or after:
            row.say("import.titles_twice", "name", params={"name": person.name})
        before = before or " ".join(person.titles_before)
        after = after or ", ".join(person.titles_after)
    whole = parse_person(f"{person.name}, {after}" if after else person.name)
    for title, proper in misspelt_titles(whole) if whole else ():
        params = {"title": title, "proper": proper}
        row.say("import.title_misspelt", "title_after", Severity.WARNING, params)
    return person.name, before, after


def _nip(row: FormRow) -> str:
    text = row.text("nip")
    if not text:
        return ""
    cell = row.cells["nip"]
    if cell.number is not None and abs(cell.number) >= 10**_EXACT_DIGITS:
        text = f"{cell.number:f}"
        if text.endswith("00"):  # Excel fills the digits that it lost with zeros
            row.say("import.nip_digits_lost", "nip")
            return ""
    nip = parse_nip(text)
    if nip is None or NipProblem.LENGTH in nip.problems:
        count = sum(sign.isdigit() for sign in text)
        row.say("official.nip_length", "nip", params={"count": count})
        return ""
    for problem in nip.problems:
        row.say(f"import.nip_{problem.value}", "nip", Severity.WARNING)
    return nip.digits


def _rank(row: FormRow) -> str:
    text = row.fits("rank", _RANK_LIMIT)
    rank = find_rank(text) if text else None
    if rank is not None:
        return f"{rank.name} ({rank.grade})"
    if text and looks_like_rank(text):
        row.say("import.rank_unknown", "rank", params={"text": text})
    elif text and not _CONTRACT_GRADE.fullmatch(text):
        row.say("import.rank_unusual", "rank", Severity.WARNING, {"text": text})
    return text


def _holding(row: FormRow) -> HoldingRow | None:
    keys = ("agency", "unit", "position", "kind", "starts_on", "ends_on")
    is_empty = not any(row.text(key) for key in keys)
    is_head = row.yes("is_head")
    if is_empty and not is_head:
        return None
    for key in ("agency", "position", "starts_on"):
        if not row.text(key):
            row.say("import.missing_for_position", key, params={"column": key})
    kind = KINDS.get(fold_case(row.text("kind")), "") if row.text("kind") else "definitive"
    if not kind:
        row.say("import.choice_unknown", "kind", params={"text": row.text("kind")})
    starts_on, ends_on = row.day("starts_on"), row.day("ends_on")
    if starts_on and ends_on and ends_on <= starts_on:
        params = {"since": starts_on.isoformat(), "until": ends_on.isoformat()}
        row.say("appointment.ends_before_start", "ends_on", params=params)
    return HoldingRow(
        row.text("agency"),
        row.fits("unit", _PLACE_LIMIT),
        row.fits("position", _PLACE_LIMIT),
        is_head,
        kind or "definitive",
        starts_on,
        ends_on,
    )
