"""The cast of the route table: every role from four sides, an operator, and nobody at all.

``own`` roles are held in the agency whose things the addresses name, ``sister`` roles in another
agency of the same government, ``whole`` roles in the whole government, ``other`` roles in another
government.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.organizations.models import Agency, Government
from tests.factories import give_role, make_agency, make_government, make_person
from tests.web.things import things_of

SIDES = ("own", "sister", "whole", "other")
ANONYMOUS = "anonymous"
OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Cast:
    """The people by name (``own.planner``), and what the holes of addresses are filled with."""

    people: Mapping[str, Person | None]
    things: Mapping[str, object]


def names() -> list[str]:
    """Return the names of all people of the cast, in the order of the table."""
    roles = [f"{side}.{role.value}" for side in SIDES for role in RoleName]
    return [ANONYMOUS, OPERATOR, *roles]


def make_cast() -> Cast:
    """Make two governments, their agencies, and everybody who may ask."""
    home, abroad = make_government("Pemerintah Kota Asal"), make_government("Pemerintah Kota Lain")
    own, sister = make_agency(home, "Badan Sendiri"), make_agency(home, "Badan Saudara")
    sides = {
        "own": (home, own),
        "sister": (home, sister),
        "whole": (home, None),
        "other": (abroad, make_agency(abroad, "Badan Asing")),
    }
    people: dict[str, Person | None] = {
        ANONYMOUS: None,
        OPERATOR: make_person("Operator Contoh", is_operator=True),
    }
    for side, (government, agency) in sides.items():
        for role in RoleName:
            people[f"{side}.{role.value}"] = _person(side, government, role, agency)
    return Cast(people, _things(home, own))


def _person(side: str, government: Government, role: RoleName, agency: Agency | None) -> Person:
    person = Person(email=f"{side}-{role.value}@contoh.example", name=f"{role.label} {side}")
    person.set_unusable_password()
    person.save()
    give_role(person, government, role, agency)
    return person


def _things(government: Government, agency: Agency) -> Mapping[str, object]:
    nothing = UUID(int=1)
    return {"nothing": nothing, **things_of(government, agency)}
