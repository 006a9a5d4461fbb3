"""Names and codes against the official list, and against each other."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi.domain.codes import CodeForm, CodeProblem, PlanCode, parse_code
from renaksi.domain.draft import Level
from renaksi.domain.findings import Severity
from renaksi.domain.nomenclature import Entry, Nomenclature, differences, typing_errors
from renaksi.domain.plan import PROGRAM_SIDE, Node
from renaksi.domain.rules.examples import draft, line
from renaksi.domain.rules.look import Look
from renaksi.domain.rules.registry import Registry, Scope, Spot
from renaksi.domain.rules.vocabulary import ALSO_RIGHT, RIGHT_WORDS

NAMES = Registry()
_rule = NAMES.rule
_PROGRAM = "Program Peningkatan Kewaspadaan Nasional dan Penanganan Konflik Sosial"


def _errors(look: Look, node: Node, entry: Entry) -> list[tuple[str, str]]:
    """List a name's typing errors; a word that is right in itself is none.

    The list prints ``Penyalagunaan``: a plan that writes ``penyalahgunaan`` is right.
    """
    known = look.nomenclature.vocabulary if look.nomenclature is not None else frozenset()
    return [
        (word, meant)
        for word, meant in typing_errors(node.wording, entry)
        if word not in known and word not in RIGHT_WORDS and word not in ALSO_RIGHT
    ]


def misspelt_in_names(look: Look) -> frozenset[str]:
    """Return the words that the comparison with the official list already reports."""
    return frozenset(word for node, entry in look.named for word, _ in _errors(look, node, entry))


@_rule(
    "nomenclature.typing_error",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-007",
    passing=draft(line(Level.PROGRAM, program=_PROGRAM.upper())),
    failing=draft(line(Level.PROGRAM, program=_PROGRAM.replace("Peningkatan", "Pemningkatan"))),
)
def typing_error(look: Look) -> Iterator[Spot]:
    """A name is an official one but for a letter here or there."""
    for node, entry in look.named:
        errors = _errors(look, node, entry)
        if errors:
            params = {
                "printed": ", ".join(word for word, _ in errors),
                "official": ", ".join(meant for _, meant in errors),
                "name": entry.name,
                "code": entry.code,
                "version": entry.version,
            }
            yield Spot(tuple(node.rows), node.level.value, params)


@_rule(
    "nomenclature.wording_differs",
    Severity.HINT,
    Scope.NODE,
    source="LEG-007",
    passing=draft(line(Level.PROGRAM, program=_PROGRAM)),
    failing=draft(line(Level.PROGRAM, program=_PROGRAM.replace("Nasional dan", "Nasional serta"))),
)
def wording_differs(look: Look) -> Iterator[Spot]:
    """A name has other words than the official one of the plan's own year.

    Names change from decree to decree: nothing is said unless the list states that its wording
    held in the plan's year.
    """
    for node, entry in look.named:
        if not entry.is_known_valid_in(look.draft.year):
            continue
        errors = {word for word, _ in typing_errors(node.wording, entry)}
        for difference in differences(node.wording, entry.name):
            if not errors.intersection(difference.printed):
                params = {
                    "printed": " ".join(difference.printed) or None,
                    "official": " ".join(difference.official) or None,
                    "name": entry.name,
                    "code": entry.code,
                    "version": entry.version,
                }
                yield Spot(tuple(node.rows), node.level.value, params)
                break


def _coded(look: Look) -> Iterator[tuple[Node, PlanCode]]:
    """Walk the nodes with a code of the national nomenclature."""
    for node in look.plan.nodes:
        code = parse_code(node.code) if node.code is not None else None
        if code is not None and code.form is CodeForm.NOMENCLATURE and node.level in PROGRAM_SIDE:
            yield node, code


@_rule(
    "nomenclature.code_names_another",
    Severity.ERROR,
    Scope.NODE,
    source="LEG-007",
    passing=draft(line(Level.PROGRAM, program=_PROGRAM, code="8.01.06")),
    failing=draft(line(Level.PROGRAM, program=_PROGRAM, code="8.01.04")),
)
def code_names_another(look: Look) -> Iterator[Spot]:
    """The code belongs to one entry of the list, the name to another."""
    if look.nomenclature is None:
        return
    codes = {id(node): code for node, code in _coded(look)}
    for node, entry in look.named:
        code = codes.get(id(node))
        expected = look.nomenclature.at(code) if code is not None else None
        is_known = expected is not None and expected.is_certain
        if expected is None or not is_known or expected.code == entry.code:
            continue
        params = {
            "printed": node.code,
            "code": entry.code,
            "name": entry.name,
            "other": expected.name,
        }
        yield Spot((node.rows[0],), "code", params)


@_rule(
    "nomenclature.code_unknown",
    Severity.WARNING,
    Scope.NODE,
    source="LEG-007",
    passing=draft(line(Level.PROGRAM, program=_PROGRAM, code="8.01.06")),
    failing=draft(line(Level.PROGRAM, program=_PROGRAM, code="8.01.66")),
)
def code_unknown(look: Look) -> Iterator[Spot]:
    """A complete list of the field has no such code."""
    official = look.nomenclature
    if official is None or not official.is_complete:
        return
    for node, code in _coded(look):
        if _is_missing(official, code):
            yield Spot((node.rows[0],), "code", {"code": node.code, "name": node.wording})


def _is_missing(official: Nomenclature, code: PlanCode) -> bool:
    is_covered = ".".join(code.segments[:2]) in official.fields
    return is_covered and official.at(code.node) is None


@_rule(
    "nomenclature.level_two_digits",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-007",
    passing=draft(line(Level.ACTIVITY, activity="A", code="8.01.05.2.01")),
    failing=draft(line(Level.ACTIVITY, activity="A", code="8.01.05.02.01")),
)
def level_two_digits(look: Look) -> Iterator[Spot]:
    """The level of government in a code is one digit, 2; this code has 02."""
    for at, row in look.rows():
        code = parse_code(row.code) if row.code is not None else None
        if code is not None and CodeProblem.LEVEL_TWO_DIGITS in code.problems:
            yield Spot((at,), "code", {"code": row.code, "proper": str(code)})


@_rule(
    "nomenclature.code_of_another_level",
    Severity.WARNING,
    Scope.CELL,
    source="LEG-007",
    passing=draft(line(Level.ACTIVITY, activity="A", code="8.01.05.2.01")),
    failing=draft(line(Level.ACTIVITY, activity="A", code="8.01.05")),
)
def code_of_another_level(look: Look) -> Iterator[Spot]:
    """A code has the length of another level than the name beside it."""
    for node, code in _coded(look):
        level = code.node.level
        is_plan_level = level is not None and level.value in {one.value for one in PROGRAM_SIDE}
        if level is not None and is_plan_level and level.value != node.level.value:
            params = {"code": node.code, "level": level.value, "own": node.level.value}
            yield Spot((node.rows[0],), "code", params)


@_rule(
    "nomenclature.one_code_two_names",
    Severity.ERROR,
    Scope.NODE,
    source="LEG-007",
    passing=draft(
        line(Level.PROGRAM, program="Program Pembinaan Ormas", code="8.01.04"),
        line(Level.PROGRAM, program="PROGRAM PEMBINAAN ORMAS", code="8.01.04"),
    ),
    failing=draft(
        line(Level.PROGRAM, program="Program Pembinaan Ormas", code="8.01.04"),
        line(Level.PROGRAM, program="Program Kewaspadaan Nasional", code="8.01.04"),
    ),
)
def one_code_two_names(look: Look) -> Iterator[Spot]:
    """One code stands beside two different names."""
    for node, _ in _coded(look):
        one, *others = node.wordings.values()
        other = next((name for name in others if any(differences(name, one))), None)
        if other is not None:
            yield Spot(tuple(node.rows), "code", {"code": node.code, "one": one, "other": other})
