"""Sign-ins and their rules, wrong attempts, and the cache that all processes share."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from renaksi.apps.tenancy.isolation import Isolate

CACHE = """
CREATE TABLE django_cache (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX django_cache_expires ON django_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_invitations")]

    operations = [
        migrations.CreateModel(
            name="Attempts",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("count", models.IntegerField()),
                ("until", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="SignIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("address", models.GenericIPAddressField(null=True)),
                ("browser", models.CharField(blank=True, max_length=200)),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("password", "Kata sandi"),
                            ("passkey", "Kunci sandi"),
                            ("single_sign_on", "Akun terpadu"),
                            ("invitation", "Undangan"),
                        ],
                        max_length=16,
                    ),
                ),
                ("provider", models.CharField(blank=True, max_length=60)),
                (
                    "second_factor",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("totp", "Kode aplikasi"),
                            ("webauthn", "Kunci sandi"),
                            ("recovery_codes", "Kode cadangan"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("signed_in", "Masuk"),
                            ("wrong_password", "Kata sandi salah"),
                            ("wrong_code", "Kode salah"),
                            ("locked", "Terkunci"),
                            ("inactive", "Akun nonaktif"),
                            ("unknown", "Tidak dikenal"),
                        ],
                        max_length=16,
                    ),
                ),
                ("device", models.CharField(blank=True, max_length=64)),
                ("is_new_device", models.BooleanField(default=False)),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "accounts_sign_in",
                "indexes": [
                    models.Index(
                        models.F("person"),
                        models.OrderBy(models.F("at"), descending=True),
                        name="sign_in_by_person",
                    ),
                    models.Index(models.F("at"), name="sign_in_by_time"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignInRules",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("asks_administrators_for_second_factor", models.BooleanField(default=False)),
                (
                    "government",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.government",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("government"), name="sign_in_rules_once")
                ],
            },
        ),
        Isolate("SignInRules"),
        migrations.RunSQL(CACHE, "DROP TABLE django_cache"),
    ]
