"""People: numbers, titles and ranks that exist, and one person under one name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from renaksi.domain.draft import Signatory
from renaksi.domain.findings import Severity
from renaksi.domain.nip import Nip, NipProblem, parse_nip
from renaksi.domain.people import (
    Likeness,
    Person,
    compare_people,
    looks_like_person,
    misspelt_titles,
    parse_person,
)
from renaksi.domain.ranks import find_rank, looks_like_rank, printed_grade
from renaksi.domain.rules.examples import draft, line, signed
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.text import fold_space
from renaksi.domain.wording import fold, letters

PEOPLE = Registry()
_rule = PEOPLE.rule
_PLAIN = draft(line(sub_activity="A", person_in_charge="SITI AMINAH, S.Sos"))
_SEX_OF_TITLE = {"dra": "2", "hj": "2", "drs": "1"}
_SEX_DIGIT = 14


def _signatories(look: Look) -> Iterator[tuple[str, Signatory]]:
    for field in ("signatory", "second_party"):
        signatory: Signatory | None = getattr(look.draft, field)
        if signatory is not None:
            yield field, signatory


def _nips(look: Look) -> Iterator[tuple[str, Signatory, Nip]]:
    for field, signatory in _signatories(look):
        nip = parse_nip(signatory.nip) if signatory.nip is not None else None
        if nip is not None:
            yield field, signatory, nip


def _with_problem(look: Look, *problems: NipProblem) -> Iterator[Spot]:
    for field, signatory, nip in _nips(look):
        if any(problem in nip.problems for problem in problems):
            params = {"name": signatory.name, "nip": str(nip), "digits": len(nip.digits)}
            yield Spot((), field, params)


@_rule(
    "people.nip_length",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-009",
    passing=_PLAIN,
    failing=draft(line(sub_activity="A"), signatory=signed(nip="1970031519900320")),
)
def nip_length(look: Look) -> Iterator[Spot]:
    """A NIP has not 18 digits."""
    yield from _with_problem(look, NipProblem.LENGTH)


@_rule(
    "people.nip_birth_date",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-009",
    passing=_PLAIN,
    failing=draft(line(sub_activity="A"), signatory=signed(nip="197013151990032001")),
)
def nip_birth_date(look: Look) -> Iterator[Spot]:
    """The first eight digits of a NIP are no date."""
    yield from _with_problem(look, NipProblem.BIRTH_DATE)


@_rule(
    "people.nip_age",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-009",
    passing=_PLAIN,
    failing=draft(line(sub_activity="A"), signatory=signed(nip="198503151990032001")),
)
def nip_age(look: Look) -> Iterator[Spot]:
    """By the NIP the official was appointed as a child."""
    yield from _with_problem(look, NipProblem.AGE)


@_rule(
    "people.nip_digits",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-009",
    passing=_PLAIN,
    failing=draft(line(sub_activity="A"), signatory=signed(nip="197003151990035001")),
)
def nip_digits(look: Look) -> Iterator[Spot]:
    """The month, the sex or the serial of a NIP cannot be."""
    yield from _with_problem(look, NipProblem.MONTH, NipProblem.SEX_DIGIT, NipProblem.SEQUENCE)


@_rule(
    "people.nip_differs_from_title",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-009",
    passing=draft(line(sub_activity="A"), signatory=signed(name="Dra. ROSITA, MM")),
    failing=draft(line(sub_activity="A"), signatory=signed(name="Drs. BUDI, MM")),
)
def nip_differs_from_title(look: Look) -> Iterator[Spot]:
    """The title says a man (Drs.) or a woman (Dra.), the NIP's fifteenth digit the other."""
    for field, signatory, nip in _nips(look):
        person = parse_person(signatory.name) if signatory.name is not None else None
        if person is None or nip.problems:
            continue
        for title in person.titles_before:
            expected = _SEX_OF_TITLE.get(fold(title))
            if expected is not None and nip.digits[_SEX_DIGIT] != expected:
                params = {"name": signatory.name, "title": title, "digit": nip.digits[_SEX_DIGIT]}
                yield Spot((), field, params)
                break


@_rule(
    "people.title_misspelt",
    Severity.WARNING,
    Scope.CELL,
    source="practice",
    passing=_PLAIN,
    failing=draft(line(sub_activity="A", person_in_charge="HERI HENDARTO, Ssos")),
)
def title_misspelt(look: Look) -> Iterator[Spot]:
    """An academic title is not written as it is written."""
    for printed, person in look.persons.items():
        yield from _misspelt(person, tuple(look.people[printed]), "person_in_charge")
    for field, signatory in _signatories(look):
        signed_by = parse_person(signatory.name) if signatory.name is not None else None
        if signed_by is not None and looks_like_person(signed_by.raw):
            yield from _misspelt(signed_by, (), field)


def _misspelt(person: Person, rows: tuple[int, ...], field: str) -> Iterator[Spot]:
    for title, proper in misspelt_titles(person):
        params = {"name": person.raw, "printed": title, "proper": proper.rstrip(".")}
        yield Spot(rows, field, params)


@_rule(
    "people.rank_unknown",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-010",
    passing=_PLAIN,
    failing=draft(line(sub_activity="A"), signatory=signed(rank="Pembina Muda")),
)
def rank_unknown(look: Look) -> Iterator[Spot]:
    """A rank is named as ranks are, and there is no such rank."""
    for field, signatory in _signatories(look):
        if signatory.rank and looks_like_rank(signatory.rank) and not find_rank(signatory.rank):
            yield Spot((), field, {"name": signatory.name, "rank": signatory.rank})


@_rule(
    "people.rank_differs_from_grade",
    Severity.WARNING,
    Scope.PLAN,
    source="LEG-010",
    passing=draft(line(sub_activity="A"), signatory=signed(rank="Pembina Tk. I (IV/b)")),
    failing=draft(line(sub_activity="A"), signatory=signed(rank="Pembina Tk. I (IV/c)")),
)
def rank_differs_from_grade(look: Look) -> Iterator[Spot]:
    """The grade printed beside a rank is another rank's."""
    for field, signatory in _signatories(look):
        rank = find_rank(signatory.rank) if signatory.rank else None
        grade = printed_grade(signatory.rank) if signatory.rank else None
        if rank is not None and grade is not None and grade != rank.grade:
            params = {"rank": rank.name, "grade": grade, "proper": rank.grade}
            yield Spot((), field, {"name": signatory.name, **params})


@_rule(
    "people.two_spellings",
    Severity.WARNING,
    Scope.PLAN,
    passing=draft(
        line(sub_activity="A", person_in_charge="SITI AMINAH, S.Sos"),
        line(sub_activity="B", person_in_charge="Siti Aminah, S.Sos."),
    ),
    failing=draft(
        line(sub_activity="A", person_in_charge="SITI AMINAH, S.Sos"),
        line(sub_activity="B", person_in_charge="SITI AMINAN, S.Sos"),
    ),
)
def two_spellings(look: Look) -> Iterator[Spot]:
    """Two names are so alike that they must be one person, written in two ways."""
    groups: dict[str, dict[str, tuple[str, Person]]] = {}
    for printed, person in _everybody(look):
        key = letters(person.name)
        groups.setdefault(key[:1], {}).setdefault(key, (printed, person))
    for group in groups.values():
        for (one, first), (other, second) in combinations(list(group.values())[:_MOST_PEOPLE], 2):
            if compare_people(one, other) is Likeness.MAYBE and _may_share_titles(first, second):
                rows = sorted(look.people.get(one, [])[:1] + look.people.get(other, [])[:1])
                params = {"one": fold_space(one), "other": fold_space(other)}
                yield Spot(tuple(rows), "person_in_charge", params)


def _may_share_titles(one: Person, other: Person) -> bool:
    """Tell whether the titles behind two names allow one person: none, or one in common."""
    ours, theirs = ({letters(title) for title in who.titles_after} for who in (one, other))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _everybody(look: Look) -> Iterator[tuple[str, Person]]:
    """Walk the people in charge and the one who signs for the same agency."""
    yield from look.persons.items()
    signatory = look.draft.signatory
    if signatory is not None and signatory.name is not None:
        person = parse_person(signatory.name)
        if person is not None:
            yield signatory.name, person


_MOST_PEOPLE = 60  # of one first letter: pairs grow with the square
