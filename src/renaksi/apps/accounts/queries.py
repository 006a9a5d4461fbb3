"""What is known of a person: in which governments they serve, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import connection

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.policy import Actor, Grant
from renaksi.domain.nip import NipProblem, parse_nip

GOVERNMENT_KEY: Final = "government"
"""Where a session keeps the government that its person switched to."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's roles in one government."""

    government: UUID
    government_name: str
    grants: tuple[Grant, ...]


def standings_of(person: UUID) -> Sequence[Standing]:
    """Return where a person serves, by name of government; one query through a named door."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM door_standings(%s)", [person])
        rows = cursor.fetchall()
    grants: dict[tuple[UUID, str], list[Grant]] = {}
    for government, name, role, agency, unit in rows:
        grants.setdefault((government, name), []).append(Grant(RoleName(role), agency, unit))
    return [Standing(key[0], key[1], tuple(held)) for key, held in grants.items()]


def nip_typed(text: str) -> str:
    """Return the 18 digits of a NIP typed with or without blanks; empty where it is none."""
    nip = parse_nip(text) if text.strip()[:1].isdigit() else None
    return nip.digits if nip and NipProblem.LENGTH not in nip.problems else ""


def person_named(text: str) -> Person | None:
    """Return whom an address or a NIP names, however it is typed."""
    nip = nip_typed(text)
    wanted = {"nip": nip} if nip else {"email": text.strip().lower()}
    return Person.objects.filter(**wanted).first()


def actor_of(person: Person, standing: Standing | None) -> Actor:
    """Return a person as the actor that policy and services know."""
    return Actor(
        person=person.pk,
        name=person.name,
        government=standing.government if standing else None,
        grants=standing.grants if standing else (),
        is_operator=person.is_operator,
    )


def chosen_standing(standings: Sequence[Standing], wanted: object) -> Standing | None:
    """Return the standing that a person switched to, else their first."""
    for standing in standings:
        if str(standing.government) == wanted:
            return standing
    return standings[0] if standings else None
