"""Governments, agencies and units through time; positions, officials, appointments.

Agencies and units are renamed, merged and split, so a name is never a fact of the agency alone: a
naming holds from a date until the next naming, and a successor takes over from a date.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel


class TimeZone(models.TextChoices):
    """The three time zones of the country."""

    WIB = "Asia/Jakarta", "WIB"
    WITA = "Asia/Makassar", "WITA"
    WIT = "Asia/Jayapura", "WIT"


class GovernmentKind(models.TextChoices):
    """What kind of local government."""

    PROVINCE = "province", "Provinsi"
    REGENCY = "regency", "Kabupaten"
    CITY = "city", "Kota"


class Government(models.Model):
    """A local government (pemerintah daerah): the tenant."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=8, unique=True)  # 18.72, the Home Ministry's code
    name = models.CharField(max_length=200)  # Pemerintah Kota Metro
    kind = models.CharField(max_length=16, choices=GovernmentKind)
    time_zone = models.CharField(max_length=32, choices=TimeZone, default=TimeZone.WIB)
    is_example = models.BooleanField(default=False)  # its figures carry the mark "contoh"
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Agency(TenantModel):
    """An agency (perangkat daerah); its names stand in its namings."""

    opened_on = models.DateField()
    closed_on = models.DateField(null=True)  # merged, split or dissolved from this day on

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(closed_on=None) | models.Q(closed_on__gt=models.F("opened_on")),
                name="agency_closes_after_it_opens",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)


class AgencyNaming(TenantModel):
    """What an agency is called, its code and the agency above it, until the next naming."""

    agency = TenantForeignKey(Agency, related_name="namings")
    valid_from = models.DateField()
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60)
    code = models.CharField(max_length=40, blank=True)  # 8.01.0.00.0.00.01.0000
    parent = TenantForeignKey(Agency, null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("agency", "valid_from", name="agency_one_naming_a_day")
        ]

    def __str__(self) -> str:
        return self.name


class AgencySuccession(TenantModel):
    """From a date on, one agency's work is (also) another's."""

    predecessor = TenantForeignKey(Agency, related_name="successions")
    successor = TenantForeignKey(Agency, related_name="inheritances")
    valid_from = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("predecessor", "successor", name="agency_succeeds_once"),
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")),
                name="agency_does_not_succeed_itself",
            ),
        ]


class Unit(TenantModel):
    """A unit (bidang, bagian, UPTD) of an agency; its names stand in its namings."""

    agency = TenantForeignKey(Agency, related_name="units")
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class UnitNaming(TenantModel):
    """What a unit is called and the unit above it, until the next naming."""

    unit = TenantForeignKey(Unit, related_name="namings")
    valid_from = models.DateField()
    name = models.CharField(max_length=200)
    parent = TenantForeignKey(Unit, null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("unit", "valid_from", name="unit_one_naming_a_day")
        ]

    def __str__(self) -> str:
        return self.name


class Position(TenantModel):
    """A position (jabatan) in an agency, filled by appointments."""

    agency = TenantForeignKey(Agency, related_name="positions")
    unit = TenantForeignKey(Unit, null=True, related_name="positions")
    name = models.CharField(max_length=200)
    is_head = models.BooleanField(default=False)  # heads the agency: signs its plan
    closed_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name


class Official(TenantModel):
    """An official (pejabat); name and titles are kept apart."""

    name = models.CharField(max_length=120)
    title_before = models.CharField(max_length=60, blank=True)
    title_after = models.CharField(max_length=60, blank=True)
    nip = models.CharField(max_length=18, blank=True)  # digits; empty where not known
    rank = models.CharField(max_length=60, blank=True)  # Pembina Tk. I (IV/b)
    person = models.ForeignKey(
        "accounts.Person", on_delete=models.PROTECT, null=True, related_name="officials"
    )
    left_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "government", "nip", condition=~models.Q(nip=""), name="official_nip_once"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def printed_name(self) -> str:
        """The name with its titles, as documents print it."""
        before = f"{self.title_before} {self.name}" if self.title_before else self.name
        return f"{before}, {self.title_after}" if self.title_after else before


class AppointmentKind(models.TextChoices):
    """How an official holds a position."""

    DEFINITIVE = "definitive", "Definitif"
    ACTING = "plt", "Plt."
    DAILY = "plh", "Plh."
    INTERIM = "pj", "Pj."


class Appointment(TenantModel):
    """An official in a position, from a day until (not including) another."""

    position = TenantForeignKey(Position, related_name="appointments")
    official = TenantForeignKey(Official, related_name="appointments")
    kind = models.CharField(max_length=12, choices=AppointmentKind)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gt=models.F("starts_on")),
                name="appointment_ends_after_it_starts",
            )
        ]


class BulkImport(TenantModel):
    """A filled form for agencies or officials that was uploaded, checked, and maybe taken in.

    Nothing of it is in force before it is taken in. The file is kept until then, for the person
    who uploaded it alone, since it holds personal data.
    """

    class Form(models.TextChoices):
        """Which form."""

        OFFICIALS = "officials", "Pejabat"
        AGENCIES = "agencies", "Perangkat daerah"

    form = models.CharField(max_length=12, choices=Form)
    file_name = models.CharField(max_length=200)
    content = models.BinaryField(null=True)  # null once it is taken in
    person = models.UUIDField(null=True)  # null for a command on the server
    findings = models.JSONField()  # [code, severity, cell, row, field, parameters]
    summary = models.JSONField()  # what it would do, or has done
    created_at = models.DateTimeField()
    taken_in_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.file_name
