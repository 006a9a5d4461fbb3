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


class Invitation(TenantModel):
    """An invitation into one role; whoever holds its link may accept it, once.

    The link's secret is never stored, only its digest; sent again, it has a new secret.
    """

    email = models.EmailField()
    name = models.CharField(max_length=200)
    nip = models.CharField(max_length=18, blank=True)
    role = models.CharField(max_length=20, choices=RoleName)
    agency = TenantForeignKey("organizations.Agency", null=True)
    unit = TenantForeignKey("organizations.Unit", null=True)
    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the link's secret
    # Null where a command on the server invited; the name is kept either way.
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    invited_by_name = models.CharField(max_length=200)
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)
    mail_failed_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "email",
                "role",
                "government",
                "agency",
                "unit",
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                nulls_distinct=False,
                name="invitation_open_once",
            ),
            models.CheckConstraint(
                condition=models.Q(unit=None) | models.Q(agency__isnull=False),
                name="invitation_unit_needs_agency",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at=None) | models.Q(withdrawn_at=None),
                name="invitation_accepted_or_withdrawn",
            ),
        ]

    def __str__(self) -> str:
        return self.email


class SignInRules(TenantModel):
    """What a government asks of its people when they sign in; no row means nothing more."""

    asks_administrators_for_second_factor = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("government", name="sign_in_rules_once")]

    def __str__(self) -> str:
        return str(self.pk)


class SignInMethod(models.TextChoices):
    """How somebody signed in, or tried to."""

    PASSWORD = "password", "Kata sandi"
    PASSKEY = "passkey", "Kunci sandi"
    SINGLE_SIGN_ON = "single_sign_on", "Akun terpadu"
    INVITATION = "invitation", "Undangan"


class SecondFactor(models.TextChoices):
    """What was shown besides the password."""

    CODE = "totp", "Kode aplikasi"
    KEY = "webauthn", "Kunci sandi"
    RECOVERY = "recovery_codes", "Kode cadangan"


class SignInOutcome(models.TextChoices):
    """How a sign-in ended."""

    SIGNED_IN = "signed_in", "Masuk"
    WRONG_PASSWORD = "wrong_password", "Kata sandi salah"
    WRONG_CODE = "wrong_code", "Kode salah"
    LOCKED = "locked", "Terkunci"
    INACTIVE = "inactive", "Akun nonaktif"
    UNKNOWN = "unknown", "Tidak dikenal"


class SignIn(models.Model):
    """One sign-in or attempt. A person belongs to no government, so neither does this.

    For somebody unknown nothing of what they typed is kept: it might be a password.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="sign_ins")
    at = models.DateTimeField()
    address = models.GenericIPAddressField(null=True)
    browser = models.CharField(max_length=200, blank=True)  # as it names itself
    method = models.CharField(max_length=16, choices=SignInMethod)
    provider = models.CharField(max_length=60, blank=True)  # of single sign-on
    second_factor = models.CharField(max_length=16, choices=SecondFactor, blank=True)
    outcome = models.CharField(max_length=16, choices=SignInOutcome)
    # Digest of a cookie of this browser and this person, to tell a browser that is new to them.
    device = models.CharField(max_length=64, blank=True)
    is_new_device = models.BooleanField(default=False)

    class Meta:
        db_table = "accounts_sign_in"
        indexes: ClassVar = [
            models.Index("person", models.F("at").desc(), name="sign_in_by_person"),
            models.Index("at", name="sign_in_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} {self.at}"


class Attempts(models.Model):
    """How many wrong passwords one account or one address has given lately."""

    key = models.CharField(max_length=64, primary_key=True)  # a digest: no address is kept here
    count = models.IntegerField()
    until = models.DateTimeField(db_index=True)  # the count is forgotten then

    def __str__(self) -> str:
        return str(self.count)
