"""Rows for tests: each ``make_`` builds the smallest valid one; the cast stands at the end."""

from __future__ import annotations

import datetime
import itertools

from django.test import Client
from django.utils import timezone

from renaksi.apps.accounts.models import Person, Role, RoleName
from renaksi.apps.accounts.queries import actor_of, standings_of
from renaksi.apps.accounts.session_times import begin
from renaksi.apps.organizations.models import Agency, AgencyNaming, Government
from renaksi.apps.policy import Actor
from renaksi.apps.tenancy.acting import acting_in

NOW = datetime.datetime(2026, 11, 2, 3, 0, tzinfo=datetime.UTC)
OPENED = datetime.date(2020, 1, 1)
PASSWORD = "kata-sandi-contoh-81"  # noqa: S105 (of people who do not exist)

_count = itertools.count(1)


def make_government(name: str = "Pemerintah Kota Contoh") -> Government:
    """Make a government, acting in it."""
    number = next(_count)
    government = Government(
        code=f"99.{number}", name=name, kind="city", created_at=NOW, is_example=True
    )
    with acting_in(government.id):
        government.save(force_insert=True)
    return government


def make_agency(government: Government, name: str = "Badan Contoh", short: str = "") -> Agency:
    """Make an agency with its first name."""
    with acting_in(government.id):
        agency = Agency.objects.create(government=government, opened_on=OPENED)
        AgencyNaming.objects.create(
            government=government,
            agency=agency,
            valid_from=OPENED,
            name=name,
            short_name=short or name,
        )
    return agency


def make_person(name: str = "Orang Contoh", *, email: str = "", **fields: object) -> Person:
    """Make a person who can sign in with ``PASSWORD``."""
    address = email or f"orang-{next(_count)}@contoh.example"
    return Person.objects.create_user(address, PASSWORD, name=name, **fields)


def give_role(
    person: Person, government: Government, name: RoleName, agency: Agency | None = None
) -> Role:
    """Give a person a role."""
    with acting_in(government.id):
        return Role.objects.create(
            government=government, person=person, name=name, agency=agency, given_at=NOW
        )


def actor_as(name: RoleName, government: Government, agency: Agency | None = None) -> Actor:
    """Make a person with one role, as the actor that services take."""
    person = make_person(f"{name.label} Contoh")
    give_role(person, government, name, agency)
    return actor_of(person, standings_of(person.pk)[0])


def sign_in(client: Client, person: Person, *, with_second_factor: bool = True) -> None:
    """Sign a person in without the form, as if now."""
    client.force_login(person)
    session = client.session
    begin(
        session,
        is_remembered=False,
        showed_second_factor=with_second_factor,
        now=timezone.now(),
    )
    session.save()
