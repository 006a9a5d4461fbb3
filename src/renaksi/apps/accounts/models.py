"""People who sign in, and the roles they hold in governments.

A person belongs to no government: one person may serve several. What ties a person to a
government is a role, which is a row of that government.
"""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models

from renaksi.apps.tenancy.models import TenantForeignKey, TenantModel


class PeopleManager(BaseUserManager["Person"]):
    """Makes people; the address is kept in lower case, so that it is found however typed."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """Make a person; without a password nobody can sign in as them yet."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody with an account."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    nip = models.CharField(max_length=18, unique=True, null=True)  # 18 digits
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, default="id")
    is_active = models.BooleanField(default=True)
    # A platform operator creates governments and sees no plan's content.
    is_operator = models.BooleanField(default=False)
    is_example = models.BooleanField(default=False)  # a fictitious person of the demonstration
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = PeopleManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(nip=""), name="person_nip_null_not_empty")
        ]

    def __str__(self) -> str:
        return self.name


class RoleName(models.TextChoices):
    """What a person may be in a government or an agency."""

    ADMINISTRATOR = "administrator", "Pengelola"
    PLANNER = "planner", "Perencana"
    PERSON_IN_CHARGE = "person_in_charge", "Penanggung jawab"
    HEAD = "head", "Kepala"
    VERIFIER = "verifier", "Verifikator"
    EVALUATOR = "evaluator", "Evaluator"
    READER = "reader", "Pembaca"


class Role(TenantModel):
    """A role of a person, in the whole government or in one agency or one unit of it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    name = models.CharField(max_length=20, choices=RoleName)
    agency = TenantForeignKey("organizations.Agency", null=True, related_name="roles")
    unit = TenantForeignKey("organizations.Unit", null=True, related_name="roles")
    given_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "person",
                "name",
                "government",
                "agency",
                "unit",
                condition=models.Q(ended_at=None),
                nulls_distinct=False,
                name="role_held_once",
            ),
            models.CheckConstraint(
                condition=models.Q(unit=None) | models.Q(agency__isnull=False),
                name="role_unit_needs_agency",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ApiToken(TenantModel):
    """A key with which a person's programs act in one government; its secret is never stored.

    It allows no more than the person may do at the time of use, and of that only its scopes.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=100)  # what it is for, in the person's words
    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the secret
    hint = models.CharField(max_length=12)  # how the secret begins, to tell tokens apart
    scopes = ArrayField(models.CharField(max_length=40))  # of policy.Action
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)  # to the minute

    class Meta:
        indexes: ClassVar = [models.Index("government", "person", name="token_by_person")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")),
                name="token_expires_after_it_is_made",
            )
        ]

    def __str__(self) -> str:
        return self.name
