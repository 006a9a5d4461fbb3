"""Load the demonstration once; a second time only says the accounts again."""

from __future__ import annotations

import datetime
import sys
from importlib.resources import files
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from renaksi.apps.accounts.models import Person
from renaksi.apps.accounts.roles import give_role
from renaksi.apps.audit.models import PLATFORM
from renaksi.apps.audit.services import change
from renaksi.apps.demo.people import (
    ACCOUNTS,
    METRO,
    REGENCY,
    Part,
    hold_password,
    make_people,
    shared_password,
)
from renaksi.apps.demo.plans import EDUCATION, ENVIRONMENT, HEALTH, Invented, invented_plan
from renaksi.apps.organizations.models import (
    Agency,
    AppointmentKind,
    Government,
    GovernmentKind,
    TimeZone,
)
from renaksi.apps.organizations.queries import governments
from renaksi.apps.organizations.services.agencies import AgencyName, open_agency
from renaksi.apps.organizations.services.appointments import appoint
from renaksi.apps.organizations.services.governments import GovernmentDetails, create_government
from renaksi.apps.organizations.services.officials import (
    OfficialDetails,
    add_official,
    link_official,
)
from renaksi.apps.organizations.services.units import create_position, open_unit
from renaksi.apps.planning.importing import import_document
from renaksi.apps.planning.models import State
from renaksi.apps.planning.services import import_plan, propose_version, set_version
from renaksi.apps.policy import Actor, system_actor
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError

EXAMPLE: Final = "rencana-aksi-kesbangpol-metro-2021.txt"
_OPENED: Final = datetime.date(2017, 1, 2)
_ACTOR: Final = "Pemuatan contoh"

_GOVERNMENTS: Final = (
    GovernmentDetails(METRO, "Pemerintah Kota Metro", GovernmentKind.CITY, TimeZone.WIB),
    GovernmentDetails(REGENCY, "Pemerintah Kabupaten Contoh", GovernmentKind.REGENCY, TimeZone.WIT),
)
_AGENCIES: Final = {
    METRO: (
        AgencyName("Badan Kesatuan Bangsa dan Politik", "Kesbangpol"),
        AgencyName("Dinas Kesehatan", "Dinas Kesehatan"),
        AgencyName("Dinas Pendidikan dan Kebudayaan", "Disdikbud"),
        AgencyName("Dinas Lingkungan Hidup", "DLH"),
        AgencyName("Badan Perencanaan Pembangunan Daerah", "Bappeda"),
        AgencyName("Inspektorat Daerah", "Inspektorat"),
    ),
    REGENCY: (
        AgencyName("Dinas Kesehatan", "Dinkes"),
        AgencyName("Sekretariat Daerah", "Setda"),
    ),
}
_PLANS: Final[tuple[tuple[str, str, tuple[Invented, ...], State], ...]] = (
    (METRO, "Dinas Kesehatan", HEALTH, State.SET),
    (METRO, "Disdikbud", EDUCATION, State.PROPOSED),
    (METRO, "DLH", ENVIRONMENT, State.DRAFT),
    (REGENCY, "Dinkes", HEALTH[:2], State.DRAFT),
)
_HEADS: Final = (("Kesbangpol", "kepala"), ("Dinas Kesehatan", "kepala.dinkes"))


def load(now: datetime.datetime | None = None) -> None:
    """Load the demonstration into a database without governments, and print its accounts.

    Args:
        now: The moment; the present one where not given.

    Raises:
        RenaksiError: A government that is no example is served here already.
    """
    moment = now or timezone.now()
    password = shared_password(settings.DATA)
    known = governments()
    if any(one.code == METRO and one.is_example for one in known):
        hold_password(password)
    else:
        if any(not one.is_example for one in known):
            raise RenaksiError("demo.not_empty")
        with transaction.atomic():
            _Loading(moment, password).load()
    sys.stdout.write(_said(password))
    sys.stdout.flush()


class _Loading:
    """Everything in one transaction: the demonstration is there, or nothing of it."""

    def __init__(self, now: datetime.datetime, password: str) -> None:
        self.now, self.password = now, password
        self.people: dict[str, Person] = {}
        self.agencies: dict[tuple[str, str], Agency] = {}
        self.governments: dict[str, Government] = {}

    def load(self) -> None:
        with change(actor=system_actor(_ACTOR, None), now=self.now, government=PLATFORM) as log:
            self.people = make_people(ACCOUNTS, self.password)
            for person in self.people.values():
                log.note("person.made", person, {"name": (None, person.name)})
        for details in _GOVERNMENTS:
            self._load_government(details)

    def _load_government(self, details: GovernmentDetails) -> None:
        administrators = {METRO: "pengelola", REGENCY: "pengelola.kabupaten"}
        government = create_government(
            actor=system_actor(_ACTOR, None),
            details=details,
            administrator=self.people[administrators[details.code]],
            is_example=True,
            now=self.now,
        )
        self.governments[details.code] = government
        actor = system_actor(_ACTOR, government.pk)
        with acting_in(government.pk):
            for naming in _AGENCIES[details.code]:
                self.agencies[details.code, naming.short_name] = open_agency(
                    actor=actor, naming=naming, opened_on=_OPENED, now=self.now
                )
            self._give_roles(details.code, actor)
            if details.code == METRO:
                self._load_offices(actor)
                self._load_example(actor)
            for code, agency, lines, state in _PLANS:
                if code == details.code:
                    self._load_plan(actor, (code, agency), lines, state)

    def _give_roles(self, code: str, actor: Actor) -> None:
        for account in ACCOUNTS:
            for part in account.parts:
                if part.government == code:
                    give_role(
                        actor=actor,
                        person=self.people[account.address],
                        name=part.role,
                        agency=self.agencies[code, part.agency] if part.agency else None,
                        now=self.now,
                    )

    def _load_offices(self, actor: Actor) -> None:
        """Give two agencies their heads, and one a unit."""
        open_unit(
            actor=actor,
            agency=self.agencies[METRO, "Kesbangpol"],
            name="Bidang Ketahanan Ekonomi, Sosial, dan Budaya",
            opened_on=_OPENED,
            now=self.now,
        )
        for agency, address in _HEADS:
            person = self.people[address]
            position = create_position(
                actor=actor,
                agency=self.agencies[METRO, agency],
                name="Kepala Badan" if agency == "Kesbangpol" else "Kepala Dinas",
                is_head=True,
                now=self.now,
            )
            official = add_official(
                actor=actor, details=OfficialDetails(person.name, rank="Pembina"), now=self.now
            )
            link_official(actor=actor, official=official, person=person, now=self.now)
            appoint(
                actor=actor,
                position=position,
                official=official,
                kind=AppointmentKind.DEFINITIVE,
                starts_on=_OPENED,
                now=self.now,
            )

    def _load_example(self, actor: Actor) -> None:
        """Bring the example plan in as any document is brought in."""
        import_document(
            actor=actor,
            agency=self.agencies[METRO, "Kesbangpol"].pk,
            data=example_document(),
            name=EXAMPLE,
            now=self.now,
        )

    def _load_plan(
        self, actor: Actor, whose: tuple[str, str], lines: tuple[Invented, ...], state: State
    ) -> None:
        code, agency = whose
        name = next(one.name for one in _AGENCIES[code] if one.short_name == agency)
        draft = invented_plan(lines, name, self.governments[code].name, self.now.year)
        version: UUID = import_plan(
            actor=actor, agency=self.agencies[code, agency].pk, draft=draft, now=self.now
        ).pk
        if state is not State.DRAFT:
            propose_version(actor=actor, version=version, now=self.now)
        if state is State.SET:
            set_version(actor=actor, version=version, now=self.now)


def example_document() -> bytes:
    """Return the example plan as it was handed to us; it comes with the package."""
    return (files("renaksi.apps.demo") / EXAMPLE).read_bytes()


def _said(password: str) -> str:
    lines = ["", f"Akun contoh, kata sandi semuanya: {password}"]
    for account in ACCOUNTS:
        parts = ", ".join(map(_part, account.parts))
        lines.append(f"  {account.email:<36} {parts or 'Operator'}")
    return "\n".join([*lines, ""])


def _part(part: Part) -> str:
    where = part.agency or "seluruh pemerintah daerah"
    return f"{part.role.label} {where}" + (" (kabupaten)" if part.government == REGENCY else "")
