"""The demonstration's accounts: nobody of them exists, and every address is at contoh.example."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.contrib.auth.hashers import make_password

from renaksi.apps.accounts.models import Person, RoleName

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another


@dataclass(frozen=True, slots=True)
class Part:
    """A role of an account: in a government, in one of its agencies or (empty) the whole."""

    government: str
    role: RoleName
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A fictitious person."""

    address: str
    name: str
    parts: tuple[Part, ...]
    is_operator: bool = False

    @property
    def email(self) -> str:
        """The whole address."""
        return f"{self.address}@contoh.example"


METRO, REGENCY = "18.72", "99.01"

ACCOUNTS: Final = (
    Account("operator", "Oki Contoh", (), is_operator=True),
    Account("pengelola", "Ani Contoh", (Part(METRO, RoleName.ADMINISTRATOR),)),
    Account("perencana", "Budi Contoh", (Part(METRO, RoleName.PLANNER, "Kesbangpol"),)),
    Account(
        "penanggungjawab", "Citra Contoh", (Part(METRO, RoleName.PERSON_IN_CHARGE, "Kesbangpol"),)
    ),
    Account("kepala", "Dewi Contoh", (Part(METRO, RoleName.HEAD, "Kesbangpol"),)),
    Account("pembaca", "Eko Contoh", (Part(METRO, RoleName.READER, "Kesbangpol"),)),
    Account("verifikator", "Fitri Contoh", (Part(METRO, RoleName.VERIFIER),)),
    Account("evaluator", "Gilang Contoh", (Part(METRO, RoleName.EVALUATOR),)),
    Account("perencana.dinkes", "Hana Contoh", (Part(METRO, RoleName.PLANNER, "Dinas Kesehatan"),)),
    Account("kepala.dinkes", "Indra Contoh", (Part(METRO, RoleName.HEAD, "Dinas Kesehatan"),)),
    Account(
        "dua.instansi",
        "Joko Contoh",
        (
            Part(METRO, RoleName.PLANNER, "Disdikbud"),
            Part(METRO, RoleName.PLANNER, "DLH"),
            Part(REGENCY, RoleName.READER),
        ),
    ),
    Account("pengelola.kabupaten", "Kartika Contoh", (Part(REGENCY, RoleName.ADMINISTRATOR),)),
    Account("perencana.kabupaten", "Lukman Contoh", (Part(REGENCY, RoleName.PLANNER, "Dinkes"),)),
)


def make_people(accounts: Iterable[Account], password: str) -> dict[str, Person]:
    """Make the people, by address; one hash serves them all, since they share the password."""
    known = make_password(password)
    people = {}
    for account in accounts:
        person = Person(
            email=account.email,
            name=account.name,
            password=known,
            is_operator=account.is_operator,
            is_example=True,
        )
        person.save()
        people[account.address] = person
    return people


def shared_password(folder: Path) -> str:
    """Return the password of all accounts, made once and kept in the data folder.

    It is no fixed one: whoever reads the source must not get into a demonstration on a network.
    """
    file = folder / "demonstration-password"
    if file.is_file():
        return file.read_text(encoding="utf-8").strip()
    password = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))
    folder.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(f"{password}\n", encoding="utf-8")
    return password


def hold_password(password: str) -> None:
    """Let the accounts have this password, where their data folder was another's before."""
    people = list(Person.objects.filter(is_example=True))
    if people and not people[0].check_password(password):
        known = make_password(password)
        for person in people:
            person.password = known
        Person.objects.bulk_update(people, ["password"])
